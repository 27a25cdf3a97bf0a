// One picture: a vis-network that holds exactly the nodes, edges and options it is given, and
// glides from one set of them to another.

import { element, iconButton } from "./dom.js";
import { addTo, hold, lay } from "./board.js";
import { GLIDE, Passage, eased, mixed } from "./glide.js";
import { Camera } from "./camera.js";
import { drawMark, eyeOf } from "./shapes.js";
import { drawLines, lineAlpha, lineColour } from "./lines.js";
import { drawGround } from "./rings.js";
import { Names } from "./names.js";

const FADED = 0.2;

export class Panel {
  constructor(scene, words) {
    this.scene = scene;
    this.nodes = new Map();
    this.edges = new Map();
    this.camera = new Camera(this);
    this.names = new Names(this);
    this.title = element("h3", { className: "title" });
    this.subtitle = element("p", { className: "subtitle" });
    this.heading = element("header", { children: [this.title, this.subtitle] });
    this.stage = element("div", {
      className: "stage", tabindex: "0", role: "application",
      on: { keydown: (event) => scene.keys.press(event, this), focus: () => scene.enter(this),
        blur: () => scene.leave(this), pointerleave: () => scene.hover(null, this) },
    });
    this.tools = element("div", { className: "tools", children: [
      iconButton("closer", words.closer, () => this.camera.zoom(1.3)),
      iconButton("farther", words.farther, () => this.camera.zoom(1 / 1.3)),
      iconButton("fit", words.fit, () => this.fit()),
    ] });
    this.figure = element("section", { className: "panel", children: [this.stage, this.heading, this.tools] });
    scene.panels.append(this.figure);
  }

  get labels() {
    return this.names.labels;
  }

  get blocks() {
    return this.names.blocks;
  }

  get took() {
    return this.names.took;
  }

  // Shows a picture: what is drawn in the one before stays and glides to its new place. The camera
  // goes to `camera` if there is one, else it stays where the reader has put it, else shows all.
  glideTo(picture, { camera } = {}) {
    const anew = !this.network;
    if (anew) lay(this, picture.options);
    const whole = this.camera.whole(picture.info);
    const goal = camera ? this.camera.from(camera, picture.info) : this.camera.moved && !anew ? null : whole;
    if (camera !== undefined) this.camera.moved = Boolean(camera);
    if (whole) this.camera.fitted = whole.scale;
    if (anew || this.scene.still() || !this.stage.clientWidth) {
      this.passage = undefined;
      this.take(picture);
      if (goal) this.camera.stand(goal);
      else if (anew) this.fit();
      return;
    }
    if (this.passage?.from === picture) this.passage = this.passage.reversed();
    else if (this.passage) this.passage = new Passage({ ...this.passage.to, nodes: this.copied() }, picture);
    else this.passage = new Passage(this.picture, picture);
    this.passage.camera = goal && { from: this.camera.now(), to: goal };
    this.passage.began = performance.now() - this.passage.share * GLIDE;
    this.names.ride();
    this.nodes = this.passage.nodes;
    this.edges = picture.edges;
    addTo(this, [...this.nodes.values()]);
    this.look();
    this.animate();
  }

  copied() {
    return new Map([...this.nodes].filter(([id]) => this.passage.to.nodes.has(id))
      .map(([id, node]) => [id, { ...node }]));
  }

  // Stands still at a picture.
  take(picture) {
    this.picture = picture;
    const { info } = picture;
    this.info = info;
    this.figure.dataset.picture = info.picture;
    this.entitle(info);
    this.stage.setAttribute("aria-label", this.scene.say("application", { spoken: info.spoken }));
    this.figure.setAttribute("aria-label", info.title);
    this.nodes = picture.nodes;
    this.edges = picture.edges;
    this.names.keep(this.nodes);
    hold(this);
    this.refresh();
    this.place();
  }

  entitle(info) {
    if (this.title.textContent !== info.title) this.title.textContent = info.title;
    if (this.subtitle.textContent !== info.subtitle) this.subtitle.textContent = info.subtitle;
  }

  // Draws frame after frame as long as something moves.
  animate() {
    this.frame ??= requestAnimationFrame((now) => {
      this.frame = undefined;
      if (!this.network) return;
      if (this.passage) this.step(now);
      // A redraw that does not measure the page first, as `network.redraw` would at every frame.
      this.network.renderer._redraw();
      if (this.passage || this.names.turning()) this.animate();
    });
  }

  moving() {
    return Boolean(this.passage || this.names.turning() || this.names.placing);
  }

  step(now) {
    const { passage } = this;
    passage.step(Math.max(0, Math.min(1, (now - passage.began) / GLIDE)));
    const bodies = this.network.body.nodes;
    for (const [id, node] of passage.nodes) {
      if (!bodies[id]) continue;
      bodies[id].x = node.x;
      bodies[id].y = node.y;
    }
    const way = eased(passage.share);
    if (passage.camera) {
      const { from, to } = passage.camera;
      this.camera.stand({ x: mixed(from.x, to.x, way), y: mixed(from.y, to.y, way),
        scale: mixed(from.scale, to.scale, way) });
    }
    if (passage.from.info.title !== passage.to.info.title) {
      this.heading.style.opacity = String(Math.abs(1 - 2 * way).toFixed(2));
      if (way >= 0.5) this.entitle(passage.to.info);
    }
    if (passage.share < 1) return;
    this.passage = undefined;
    this.last = passage;
    this.heading.style.opacity = "";
    this.take(passage.to);
  }

  visEdge(id, edge) {
    const { scene } = this;
    const alpha = lineAlpha(edge, this.picture, scene);
    return { id, from: edge.from, to: edge.to, width: edge.width * scene.theme.bold, hidden: alpha === 0,
      dashes: edge.dashes ?? false, color: { color: lineColour(edge, alpha, scene.theme), opacity: alpha },
      hoverWidth: 0, selectionWidth: 0, chosen: false };
  }

  edgeAlpha(edge) {
    return lineAlpha(edge, this.picture, this.scene);
  }

  drawTies(ctx) {
    const { scene } = this;
    const lines = this.passage
      ? this.passage.lines().map(({ edge, picture, shown }) => (
        { edge, alpha: shown * lineAlpha(edge, picture, scene) }))
      : [...this.edges.values()].map((edge) => ({ edge, alpha: this.edgeAlpha(edge) }));
    drawLines(ctx, lines, { at: (id) => this.nodes.get(id), theme: scene.theme, scale: this.network.getScale() });
  }

  nodeAlpha(id) {
    const { scene } = this;
    if (!scene.shows(id)) return 0;
    const presence = this.nodes.get(id)?.presence ?? 1;
    if (scene.lookedAt === null || id === this.info.centre) return presence;
    return (this.nearby.has(id) ? 1 : FADED) * presence;
  }

  drawNode(ctx, node, x, y) {
    if (!node) return;
    node.x = x;
    node.y = y;
    const alpha = this.nodeAlpha(node.id);
    if (alpha < 0.01) return;
    const { scene } = this;
    const cursor = scene.cursor?.panel === this && scene.cursor.id === node.id;
    drawMark(ctx, node, scene.theme, { alpha, cursor, selected: scene.selected === node.id,
      difference: scene.differences && node.difference });
  }

  // Draws in screen pixels, so that text stays crisp and of one size at every zoom.
  onScreen(ctx, draw) {
    const ratio = this.canvas.width / this.canvas.clientWidth;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw();
    ctx.restore();
  }

  view() {
    const { x, y } = this.network.canvasToDOM({ x: 0, y: 0 });
    return { x, y, scale: this.network.getScale() };
  }

  drawGround(ctx) {
    drawGround(ctx, this.passage?.ground() ?? this.info, this.scene.theme, this.view(),
      { over: this.names.over });
  }

  drawNames(ctx) {
    this.names.draw(ctx);
    this.passage?.drawn.push(performance.now());
  }

  reach(node) {
    const shape = node.shape === "dot" ? 1 : 1.25;
    const around = this.scene.differences && node.difference ? 1 : node.look.halo;
    return around ? node.size * 1.12 + 2.8 : node.size * shape + 0.6;
  }

  eye(node) {
    return node.seen && node.tie !== "outside" ? eyeOf(node) : null;
  }

  place() {
    this.names.place();
  }

  fontSize(scale) {
    return this.names.size(scale);
  }

  // Where an element stands over the picture.
  blockOf(one) {
    const [stage, box] = [this.stage.getBoundingClientRect(), one.getBoundingClientRect()];
    return { x: box.left - stage.left, y: box.top - stage.top, w: box.width, h: box.height };
  }

  settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.place(), 90);
  }

  // Notes who stands next to the party that is looked at.
  look() {
    const looked = this.scene.lookedAt;
    this.nearby = new Set([looked]);
    for (const { from, to } of this.edges.values()) {
      if (from === looked) this.nearby.add(to);
      if (to === looked) this.nearby.add(from);
    }
  }

  refresh() {
    this.look();
    this.network?.redraw();
  }

  fit() {
    this.camera.fit();
    this.scene.changed();
  }

  // The page has given the picture another size.
  resized() {
    if (!this.camera.moved) this.camera.refit();
    this.settle();
  }

  // Comes close to where a party stands, or where it is gliding to.
  show(id) {
    const node = (this.passage?.to.nodes ?? this.nodes).get(id);
    if (node) this.camera.show(node);
  }

  // The reader has moved the camera by hand.
  panned() {
    this.camera.moved = true;
    if (this.passage) this.passage.camera = null;
    this.settle();
    this.scene.followed(this, this.camera.now());
    this.scene.changed();
  }

  dropped() {
    const id = this.dragged;
    this.dragged = undefined;
    if (id === undefined || this.passage) return;
    if (this.nodes.get(id)?.place !== "centre") {
      const { [id]: place } = this.network.getPositions([id]);
      Object.assign(this.nodes.get(id), place);
      this.scene.pin(this.picture.pinKey, id, [Math.round(place.x), Math.round(place.y)]);
    }
    this.place();
  }

  destroy() {
    clearTimeout(this.settling);
    cancelAnimationFrame(this.frame);
    this.camera.destroy();
    this.names.destroy();
    this.network?.destroy();
    this.network = undefined;
    this.figure.remove();
  }
}
