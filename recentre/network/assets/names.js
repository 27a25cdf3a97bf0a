// The names of one picture: where they stand, and how they come, go and move to a new place.

import { eased, mixed } from "./glide.js";
import { drawLabels, placedLabels } from "./labels.js";
import { drawGround } from "./rings.js";

const MOVE = 240;

export class Names {
  constructor(panel) {
    Object.assign(this, { panel, labels: [], over: [], blocks: [], took: 0, turn: null });
  }

  // Names ride with their marks until the picture stands still.
  ride() {
    cancelAnimationFrame(this.placing);
    this.placing = undefined;
    this.turn = null;
  }

  keep(nodes) {
    this.labels = this.labels.filter((label) => nodes.has(label.id));
  }

  turning() {
    return Boolean(this.turn);
  }

  // Finds a place for every name, for the view as it will be in the next frame.
  place() {
    const { panel } = this;
    this.placing ??= requestAnimationFrame(() => {
      this.placing = undefined;
      if (panel.network && panel.canvas.clientWidth && !panel.passage) this.seek();
    });
  }

  seek() {
    const { panel } = this;
    const { scene } = panel;
    const { theme } = scene;
    const ctx = scene.measure;
    const view = panel.view();
    const toScreen = (point) => panel.network.canvasToDOM(point);
    const close = view.scale > panel.camera.fitted * 1.6;
    const nodes = [...panel.nodes.values()].filter((node) => scene.shows(node.id)).map((node) => {
      const at = panel.eye(node);
      const eye = at && { ...toScreen(at), scale: at.scale * view.scale };
      return { ...node, ...toScreen(node), r: panel.reach(node) * view.scale, eye, always: close };
    });
    const lines = [...panel.edges.values()].filter((edge) => panel.edgeAlpha(edge) > 0).map((edge) => {
      const [from, to] = [toScreen(panel.nodes.get(edge.from)), toScreen(panel.nodes.get(edge.to))];
      return { from: edge.from, to: edge.to, x1: from.x, y1: from.y, x2: to.x, y2: to.y,
        cost: edge.thin ? 0.12 : 0.5 };
    });
    const over = [panel.title, panel.subtitle, ...scene.controls(), panel.tools];
    this.over = over.map((one) => panel.blockOf(one)).filter(({ w, h }) => w && h);
    this.blocks = [...this.over, ...drawGround(ctx, panel.info, theme, view, { draw: false, over: this.over })];
    const began = performance.now();
    const labels = placedLabels(ctx, nodes, {
      blocks: this.blocks, lines, middle: view, base: this.size(), theme,
      width: panel.canvas.clientWidth, height: panel.canvas.clientHeight,
    });
    this.took = performance.now() - began;
    const former = new Map(this.labels.map((label) => [label.id, label]));
    this.labels = labels;
    this.turn = former.size && !scene.still() ? { former, began: performance.now() } : null;
    panel.animate();
  }

  // Names grow a little with the picture, and less in a font that runs wide.
  size(scale = this.panel.camera.fitted) {
    const { theme } = this.panel.scene;
    const size = Math.max(10, Math.min(15, (11.3 * Math.sqrt(scale)) / Math.sqrt(theme.wide)));
    return Math.max(theme.leastName, size);
  }

  // The names as they stand at this moment, on their way from the places before.
  now() {
    if (!this.turn) return this.labels;
    const { former, began } = this.turn;
    const way = eased(Math.min(1, (performance.now() - began) / MOVE));
    if (way >= 1) {
      this.turn = null;
      return this.labels;
    }
    const named = new Set(this.labels.map((label) => label.id));
    const list = this.labels.map((label) => {
      const before = former.get(label.id);
      if (!before) return { ...label, shown: way };
      return { ...label, dx: mixed(before.dx, label.dx, way), dy: mixed(before.dy, label.dy, way) };
    });
    for (const before of former.values()) {
      if (!named.has(before.id)) list.push({ ...before, shown: 1 - way });
    }
    return list;
  }

  draw(ctx) {
    const { panel } = this;
    const { theme } = panel.scene;
    const scale = panel.network.getScale();
    const at = (id) => {
      const node = panel.nodes.get(id);
      return node && { ...panel.network.canvasToDOM(node), r: panel.reach(node) * scale };
    };
    const inkOf = (id) => (panel.nodes.get(id)?.look.ghost > 0.5 ? theme.muted : theme.ink);
    // Half way names run across each other; those of the others stand back so that both centres lead.
    const back = panel.passage ? 1 - 0.5 * Math.sin(Math.PI * panel.passage.share) : 1;
    const alphaOf = (id) => panel.nodeAlpha(id) * (panel.nodes.get(id)?.place ? 1 : back);
    drawLabels(ctx, this.now(), { at, inkOf, theme, alphaOf });
  }

  destroy() {
    cancelAnimationFrame(this.placing);
  }
}
