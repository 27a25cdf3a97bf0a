// One picture: a vis-network that draws exactly the nodes, edges and options it is given.

import { element, iconButton } from "./dom.js";
import { drawMark, eyeOf } from "./shapes.js";
import { drawGround } from "./rings.js";
import { drawLabels, placedLabels } from "./labels.js";

const SIDE_ROOM = 6.4;
const TOP_ROOM = 17;
const FAINT = 0.13;

export class Panel {
  constructor(scene, words) {
    this.scene = scene;
    this.labels = [];
    this.blocks = [];
    this.nodes = new Map();
    this.edges = new Map();
    this.title = element("h3", { className: "title" });
    this.subtitle = element("p", { className: "subtitle" });
    this.heading = element("header", { children: [this.title, this.subtitle] });
    this.stage = element("div", {
      className: "stage", tabindex: "0", role: "application",
      on: { keydown: (event) => scene.keys.press(event, this), focus: () => scene.enter(this),
        blur: () => scene.leave(this), pointerleave: () => scene.hover(null, this) },
    });
    this.tools = element("div", { className: "tools", children: [
      iconButton("closer", words.closer, () => this.zoom(1.3)),
      iconButton("farther", words.farther, () => this.zoom(1 / 1.3)),
      iconButton("fit", words.fit, () => this.fit()),
    ] });
    this.figure = element("section", { className: "panel", children: [this.stage, this.heading, this.tools] });
    scene.panels.append(this.figure);
  }

  // Takes the network's data; what is already drawn stays, and so does the camera.
  update({ nodes, edges, options }) {
    const info = options.recentre;
    const anew = !this.network || this.info.centre !== info.centre;
    this.info = info;
    this.figure.dataset.picture = info.picture;
    this.title.textContent = info.title;
    this.subtitle.textContent = info.subtitle;
    this.stage.setAttribute("aria-label", this.scene.say("application", { spoken: info.spoken }));
    this.figure.setAttribute("aria-label", info.title);
    this.nodes = new Map(nodes.map((node) => [node.id, this.pinned(node)]));
    this.labels = this.labels.filter((label) => this.nodes.has(label.id));
    this.edges = new Map(edges.map((edge) => [`${edge.from}-${edge.to}`, edge]));
    const thin = edges.filter((edge) => edge.thin).length;
    this.thinAlpha = Math.max(0.3, Math.min(0.7, 42 / thin));
    if (!this.network) this.create(options);
    this.reconcile(this.nodeData, [...this.nodes.values()].map((node) => this.visNode(node)));
    this.reconcile(this.edgeData, [...this.edges].map(([id, edge]) => this.visEdge(id, edge)));
    if (anew) this.fit();
    this.refresh();
  }

  // Pins belong to one picture of one centre.
  pinKey() {
    return `${this.info.picture}-${this.info.centre}`;
  }

  pinned(node) {
    const pin = this.scene.pins[this.pinKey()]?.[node.id];
    return { ...node, home: { x: node.x, y: node.y }, ...(pin && { x: pin[0], y: pin[1] }),
      missing: !node.nature && !node.place && node.shape !== "star" };
  }

  create(options) {
    const { recentre: _, ...visOptions } = options;
    this.nodeData = new vis.DataSet();
    this.edgeData = new vis.DataSet();
    this.network = new vis.Network(this.stage, { nodes: this.nodeData, edges: this.edgeData }, visOptions);
    this.stage.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
    this.canvas = this.stage.querySelector("canvas");
    const { network, scene } = this;
    const nodeAt = (event) => network.getNodeAt(event.pointer.DOM);
    network.on("beforeDrawing", (ctx) => this.onScreen(ctx, () => this.drawGround(ctx)));
    network.on("afterDrawing", (ctx) => this.onScreen(ctx, () => this.drawNames(ctx)));
    network.on("click", (event) => scene.select(nodeAt(event) ?? null));
    network.on("doubleClick", (event) => scene.centre(nodeAt(event)));
    network.on("hoverNode", ({ node }) => scene.hover(node, this));
    network.on("blurNode", () => scene.hover(null, this));
    network.on("dragStart", (event) => { this.dragged = nodeAt(event); scene.hover(null, this); });
    network.on("dragEnd", () => this.dropped());
    network.on("zoom", () => { this.moved = true; this.settle(); });
    network.on("resize", () => { if (!this.moved) this.fit(); this.settle(); });
  }

  reconcile(data, records) {
    const kept = new Set(records.map((record) => record.id));
    data.remove(data.getIds().filter((id) => !kept.has(id)));
    data.update(records);
  }

  visNode(node) {
    return {
      id: node.id, x: node.x, y: node.y, size: node.size, shape: "custom",
      fixed: node.place === "centre",
      ctxRenderer: ({ ctx, x, y }) => ({
        drawNode: () => this.drawNode(ctx, node, x, y),
        nodeDimensions: { width: node.size * 2 + 8, height: node.size * 2 + 8 },
      }),
    };
  }

  visEdge(id, edge) {
    const alpha = this.edgeAlpha(edge);
    const strong = edge.thin && alpha > 0.9;
    const colour = strong ? this.scene.theme.muted : this.scene.theme.colour(edge.color);
    return { id, from: edge.from, to: edge.to, width: edge.width, hidden: alpha === 0,
      dashes: edge.dashes ?? false, color: { color: colour, opacity: alpha },
      hoverWidth: 0, selectionWidth: 0, chosen: false };
  }

  // How visible a tie is: all of it, or only what touches the party that is looked at.
  edgeAlpha(edge) {
    const { scene } = this;
    if (!scene.shows(edge.from) || !scene.shows(edge.to)) return 0;
    if (edge.thin && !scene.linksShown) return 0;
    const looked = scene.lookedAt;
    const touched = edge.from === looked || edge.to === looked;
    const solid = edge.thin ? this.thinAlpha : edge.dashes ? 0.74 : 0.92;
    if (looked === null || (looked === this.info.centre && !edge.thin)) return solid;
    return touched ? (edge.thin ? 1 : 0.95) : FAINT * 0.8;
  }

  nodeAlpha(id) {
    const { scene } = this;
    if (!scene.shows(id)) return 0;
    if (scene.lookedAt === null || id === this.info.centre) return 1;
    return this.nearby.has(id) ? 1 : FAINT * 1.6;
  }

  drawNode(ctx, node, x, y) {
    node.x = x;
    node.y = y;
    const alpha = this.nodeAlpha(node.id);
    if (alpha === 0) return;
    const cursor = this.scene.cursor?.panel === this && this.scene.cursor.id === node.id;
    const selected = this.scene.selected === node.id;
    drawMark(ctx, node, this.scene.theme, { alpha, cursor, selected, halo: this.haloed(node) });
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
    drawGround(ctx, this.info, this.scene.theme, this.view());
  }

  drawNames(ctx) {
    const { scene } = this;
    const scale = this.network.getScale();
    const at = (id) => {
      const node = this.nodes.get(id);
      return node && { ...this.network.canvasToDOM(node), r: this.reach(node) * scale };
    };
    const inkOf = (id) => (this.nodes.get(id)?.tie === "outside" ? scene.theme.muted : scene.theme.ink);
    drawLabels(ctx, this.labels, { at, inkOf, theme: scene.theme, alphaOf: (id) => this.nodeAlpha(id) });
  }

  // Where the company is in the middle, a place on a ring already says that it knows a party.
  haloed(node) {
    return node.known && this.info.picture !== "company";
  }

  reach(node) {
    const shape = node.shape === "dot" ? 1 : 1.25;
    return this.haloed(node) ? node.size * 1.12 + 2.8 : node.size * shape + 0.6;
  }

  // Finds a place for every name, for the view as it will be in the next frame.
  place() {
    this.placing ??= requestAnimationFrame(() => {
      this.placing = undefined;
      if (this.network && this.canvas.clientWidth) this.placeNames();
    });
  }

  placeNames() {
    const ctx = this.scene.measure;
    const { theme } = this.scene;
    const view = this.view();
    const toScreen = (point) => this.network.canvasToDOM(point);
    const nodes = [...this.nodes.values()].filter((node) => this.scene.shows(node.id)).map((node) => {
      const at = node.seen && node.tie !== "outside" ? eyeOf(node) : null;
      const eye = at && { ...toScreen(at), scale: at.scale * view.scale };
      return { ...node, ...toScreen(node), r: this.reach(node) * view.scale, eye,
        always: view.scale > this.fitted * 1.6 };
    });
    const lines = [...this.edges.values()].filter((edge) => this.edgeAlpha(edge) > 0).map((edge) => {
      const [from, to] = [toScreen(this.nodes.get(edge.from)), toScreen(this.nodes.get(edge.to))];
      return { from: edge.from, to: edge.to, x1: from.x, y1: from.y, x2: to.x, y2: to.y,
        cost: edge.thin ? 0.12 : 0.5 };
    });
    const headings = [this.title, this.subtitle].map((one) => this.blockOf(one));
    this.blocks = [...headings, ...this.scene.controls().map((one) => this.blockOf(one)),
      this.blockOf(this.tools), ...drawGround(ctx, this.info, theme, view, false)];
    const began = performance.now();
    this.labels = placedLabels(ctx, nodes, {
      blocks: this.blocks, lines, middle: view, base: this.fontSize(), theme,
      width: this.canvas.clientWidth, height: this.canvas.clientHeight,
    });
    this.took = performance.now() - began;
    this.network.redraw();
  }

  // Names grow a little with the picture, and less in a font that runs wide.
  fontSize(scale = this.fitted || 1) {
    return Math.max(10, Math.min(15, (11.3 * Math.sqrt(scale)) / Math.sqrt(this.scene.theme.wide)));
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

  // Notes who stands next to the party that is looked at, in this picture, and draws anew.
  refresh() {
    const looked = this.scene.lookedAt;
    this.nearby = new Set([looked]);
    for (const { from, to } of this.edges.values()) {
      if (from === looked) this.nearby.add(to);
      if (to === looked) this.nearby.add(from);
    }
    this.edgeData?.update([...this.edges].map(([id, edge]) => this.visEdge(id, edge)));
    this.network?.redraw();
  }

  fit() {
    const { clientWidth: width, clientHeight: height } = this.stage;
    if (!width || !height) return;
    const across = 2 * this.info.extent;
    const high = (height - 2 * TOP_ROOM) / across;
    const side = SIDE_ROOM * this.fontSize(high);
    this.fitted = Math.max(0.2, Math.min(high, (width - 2 * side) / across));
    this.moved = false;
    this.network.moveTo({ position: { x: 0, y: 0 }, scale: this.fitted, animation: false });
    this.place();
  }

  zoom(factor) {
    this.moved = true;
    this.network.moveTo({ scale: this.network.getScale() * factor, animation: this.scene.glide(180) });
    this.settle();
    setTimeout(() => this.settle(), 200);
  }

  show(id) {
    const node = this.nodes.get(id);
    if (!node) return;
    this.moved = true;
    const scale = Math.max(this.network.getScale(), this.fitted * 1.7);
    this.network.moveTo({ position: { x: node.x, y: node.y }, scale, animation: this.scene.glide(300) });
    setTimeout(() => this.settle(), 320);
  }

  dropped() {
    const id = this.dragged;
    this.dragged = undefined;
    if (id === undefined) this.moved = true;
    else if (this.nodes.get(id)?.place !== "centre") {
      const { [id]: place } = this.network.getPositions([id]);
      Object.assign(this.nodes.get(id), place);
      this.scene.pin(this.pinKey(), id, [Math.round(place.x), Math.round(place.y)]);
    }
    this.place();
  }

  unpin() {
    for (const node of this.nodes.values()) Object.assign(node, node.home);
    this.nodeData.update([...this.nodes.values()].map(({ id, x, y }) => ({ id, x, y })));
    this.place();
  }

  destroy() {
    clearTimeout(this.settling);
    cancelAnimationFrame(this.placing);
    this.network?.destroy();
    this.network = undefined;
    this.figure.remove();
  }
}
