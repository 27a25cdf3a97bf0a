// One small network: a plain canvas under a name and figures, and over a sentence.

import { element } from "./dom.js";
import { drawGround } from "./rings.js";
import { drawLines } from "./lines.js";
import { drawMark } from "./shapes.js";
import { drawLabels, placedLabels } from "./labels.js";
import { drawWritten, framed, group } from "./composing.js";

const NEAR_MARK = 12;
const SMALL_DIMMED = 0.22;
const SMALL_NAME = 10.5;
const UNNAMED = 1000;

// A small network on the sheet that is saved, with its name, figures and sentence.
export function drawSmall(ctx, small, theme, shift) {
  const canvas = small.canvas.getBoundingClientRect();
  if (!canvas.width) return;
  group(ctx, "picture", { "data-party": String(small.about.id) }, () => framed(ctx, small.figure, theme, shift, () => {
    for (const one of small.figure.querySelectorAll(".name, dd, dt, p")) drawWritten(ctx, one, shift);
    ctx.save();
    ctx.translate(canvas.left + shift.x, canvas.top + shift.y);
    small.paint(ctx, small.view());
    ctx.restore();
  }));
}

export class Small {
  constructor(board, about, picture) {
    Object.assign(this, { board, about, picture, labels: null });
    this.name = element("button", { type: "button", className: "name", text: about.name, title: about.opens,
      "data-party": String(about.id), on: { click: () => board.tools.opened?.(about.id),
        keydown: (event) => board.step(event, this) } });
    this.canvas = element("canvas", { role: "img", "aria-label": picture.info.spoken,
      on: { pointermove: (event) => this.hover(event), pointerleave: () => this.leave(),
        click: (event) => this.click(event) } });
    this.tip = element("div", { className: "tip", "aria-hidden": "true", hidden: true });
    const figures = about.figures.map(([value, label]) => element("div", { children: [
      element("dd", { text: value }), element("dt", { text: label })] }));
    this.figure = element("article", { className: "small", role: "listitem", "aria-label": about.name, children: [
      element("h3", { children: [this.name] }), element("dl", { children: figures }),
      element("div", { className: "sight", children: [this.canvas, this.tip] }),
      element("p", { text: about.sentence })] });
  }

  view() {
    const { clientWidth: w, clientHeight: h } = this.canvas;
    return { w, h, x: w / 2, y: h / 2, scale: Math.min(w, h) / (2 * this.picture.info.extent) };
  }

  // How visible a party is: all, or only the one that is looked at.
  alpha(node) {
    const { board } = this;
    if (!board.shows(node)) return 0;
    const looked = board.looked ?? board.selected;
    if (looked === null || node.place === "centre" || !board.panels.some(({ picture }) => picture.nodes.has(looked))) {
      return 1;
    }
    return node.id === looked ? 1 : SMALL_DIMMED;
  }

  draw() {
    const { canvas } = this;
    const view = this.view();
    if (!view.w || !view.h) return;
    const ratio = devicePixelRatio || 1;
    if (canvas.width !== Math.round(view.w * ratio)) canvas.width = Math.round(view.w * ratio);
    if (canvas.height !== Math.round(view.h * ratio)) canvas.height = Math.round(view.h * ratio);
    const ctx = canvas.getContext("2d");
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, view.w, view.h);
    this.paint(ctx, view);
  }

  // Draws all but the paper, on whatever canvas.
  paint(ctx, view) {
    const { board: { theme, selected }, picture } = this;
    drawGround(ctx, picture.info, theme, view);
    ctx.save();
    ctx.translate(view.x, view.y);
    ctx.scale(view.scale, view.scale);
    const lines = [...picture.edges.values()].map((edge) => (
      { edge, alpha: 0.9 * this.alpha(picture.nodes.get(edge.to)) }));
    drawLines(ctx, lines, { at: (id) => picture.nodes.get(id), theme, scale: view.scale });
    for (const node of picture.nodes.values()) {
      const alpha = this.alpha(node);
      if (alpha > 0) drawMark(ctx, node, theme, { alpha, selected: node.id === selected });
    }
    ctx.restore();
    ctx.globalAlpha = 1;
    this.labels ??= this.placed(ctx, view);
    drawLabels(ctx, this.labels, { theme, alphaOf: (id) => this.alpha(picture.nodes.get(id)),
      inkOf: () => theme.ink, at: (id) => this.onScreen(picture.nodes.get(id), view) });
  }

  moving() {
    return false;
  }

  onScreen(node, { x, y, scale }) {
    return { x: x + node.x * scale, y: y + node.y * scale, r: node.size * 1.25 * scale };
  }

  // Places for the few names: the strongest, and the company.
  placed(ctx, view) {
    const { board: { theme }, picture, about } = this;
    const wanted = (node) => !node.place && (node.shape === "star" || node.rank <= about.named);
    const shown = [...picture.nodes.values()].filter((node) => this.board.shows(node));
    const nodes = shown.map((node) => ({ ...node, ...this.onScreen(node, view),
      rank: wanted(node) ? node.rank : UNNAMED }));
    return placedLabels(ctx, nodes, { blocks: [], lines: [], middle: view, theme, width: view.w, height: view.h,
      base: Math.max(theme.leastName, SMALL_NAME / Math.sqrt(theme.wide)) });
  }

  nodeAt(event) {
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const view = this.view();
    const near = [...this.picture.nodes.values()].filter((node) => this.board.shows(node) && node.tie !== "rest")
      .map((node) => ({ node, at: this.onScreen(node, view) }))
      .map(({ node, at }) => ({ node, at, far: Math.hypot(at.x - x, at.y - y) }))
      .sort((a, b) => a.far - b.far)[0];
    return near && near.far < NEAR_MARK ? near : null;
  }

  hover(event) {
    const found = this.nodeAt(event);
    this.canvas.style.cursor = "pointer";
    this.board.look(found?.node.id ?? null);
    this.tip.hidden = !found || found.node.place === "centre";
    if (this.tip.hidden) return;
    const { node, at } = found;
    this.tip.replaceChildren(element("b", { text: node.label }), document.createTextNode(` ${node.title ?? ""}`));
    const left = Math.max(2, Math.min(at.x - this.tip.offsetWidth / 2, this.canvas.clientWidth - this.tip.offsetWidth - 2));
    const top = at.y > this.tip.offsetHeight + 14 ? at.y - this.tip.offsetHeight - 10 : at.y + 12;
    this.tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  leave() {
    this.tip.hidden = true;
    this.board.look(null);
  }

  // A mark is selected wherever it stands; anywhere else the click opens the party in the middle.
  click(event) {
    const found = this.nodeAt(event);
    if (found && found.node.place !== "centre") this.board.select(found.node.id);
    else this.board.tools.opened?.(this.about.id);
  }
}
