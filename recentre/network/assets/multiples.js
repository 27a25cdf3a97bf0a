// Several small networks side by side: plain canvases on the same rings, with one legend. A party
// that is looked at or selected lights up wherever it stands.

import { element } from "./dom.js";
import { networkData, filled } from "./unpack.js";
import { pictureOf } from "./pictures.js";
import { themeOf } from "./colours.js";
import { drawGround } from "./rings.js";
import { drawLines } from "./lines.js";
import { drawMark } from "./shapes.js";
import { drawLabels, placedLabels } from "./labels.js";
import { Legend, keysOf } from "./legend.js";

const NEAR_MARK = 12;
const SMALL_DIMMED = 0.22;
const SMALL_NAME = 10.5;
const UNNAMED = 1000;
const NARROWEST = 185;
const boards = new Map();
const lit = new Map();

// Draws into an element of the app; called again with every change of data or theme.
export function showSeveral({ parentElement, data, setStateValue, setTriggerValue }, { words, css }) {
  let board = boards.get(data.key);
  if (!board || board.parent !== parentElement) {
    const root = element("div", { className: "recentre several" });
    parentElement.append(element("style", { text: css }), root);
    board = new Multiples(root, words);
    board.parent = parentElement;
    boards.set(data.key, board);
  }
  board.tools = { selected: (id) => setStateValue("selected", id), opened: (id) => setTriggerValue("opened", id) };
  board.update(data);
  if (lit.has(data.key)) board.light(lit.get(data.key));
  return () => {
    board.destroy();
    if (boards.get(data.key) === board) boards.delete(data.key);
  };
}

// A selection from Python.
export function light({ key, selected }) {
  lit.set(key, selected);
  boards.get(key)?.light(selected);
}

// The small networks of the page by their key; for the tests.
export function boardOf(key) {
  return boards.get(key) ?? null;
}

class Multiples {
  constructor(root, words) {
    Object.assign(this, { root, words, hidden: new Set(), linksShown: true, differences: false,
      panels: [], looked: null, selected: null, tools: {} });
    this.theme = themeOf(root, {});
    this.grid = element("div", { className: "smalls", role: "list" });
    this.legend = new Legend(this);
    root.append(this.grid, this.legend.root);
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(this.grid);
    document.fonts?.ready.then(() => this.draw(true));
  }

  say(name, values = {}) {
    return filled(this.words[name], values);
  }

  update(data) {
    const drawing = JSON.stringify([data.networks, data.panels, data.columns]);
    if (drawing !== this.drawing) {
      this.drawing = drawing;
      const focused = this.root.getRootNode().activeElement?.dataset?.party;
      this.columns = data.columns;
      this.fit();
      this.panels = data.networks.map((network, place) => (
        new Small(this, data.panels[place], pictureOf(networkData(network), {}))));
      this.grid.replaceChildren(...this.panels.map((panel) => panel.figure));
      if (focused) this.grid.querySelector(`[data-party="${CSS.escape(focused)}"]`)?.focus();
    }
    const [first] = this.panels;
    if (!first) return;
    Object.assign(this.root.dataset, { look: data.look, rows: data.rows });
    this.grid.style.setProperty("--rc-small", data.height);
    this.theme = themeOf(this.root, first.picture.info.dark);
    this.legend.update(first.picture.info.legend);
    this.draw(true);
  }

  // As many beside each other as the page wishes, and as there is room for.
  fit() {
    const room = Math.floor((this.grid.clientWidth + 12) / (NARROWEST + 12)) || 1;
    this.grid.style.setProperty("--columns", String(Math.max(1, Math.min(this.columns ?? 1, room))));
    this.draw(true);
  }

  // What the legend asks of a drawing.
  counts() {
    const all = new Map(this.panels.flatMap((panel) => [...panel.picture.nodes])
      .filter(([, node]) => !node.place && node.tie !== "rest"));
    return { all: all.size, shown: [...all.values()].filter((node) => this.shows(node)).length };
  }

  shows(node) {
    return this.hidden.size === 0 || !keysOf(node).some((key) => this.hidden.has(key));
  }

  toggle(key) {
    if (!this.hidden.delete(key)) this.hidden.add(key);
    this.legend.refresh();
    this.draw(true);
  }

  showAll() {
    this.hidden.clear();
    this.legend.refresh();
    this.draw(true);
  }

  toggleLinks() {}

  look(id) {
    if (id === this.looked) return;
    this.looked = id;
    this.draw();
  }

  select(id) {
    this.selected = this.selected === id ? null : id;
    this.tools.selected?.(this.selected);
    this.draw();
  }

  light(id) {
    this.selected = id;
    this.draw();
  }

  draw(anew = false) {
    if (anew) for (const panel of this.panels) panel.labels = null;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      for (const panel of this.panels) panel.draw();
    });
  }

  // Arrow keys go from panel to panel.
  step(event, from) {
    const columns = getComputedStyle(this.grid).gridTemplateColumns.split(" ").length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    const place = { Home: 0, End: this.panels.length - 1 }[event.key] ?? this.panels.indexOf(from) + (step ?? NaN);
    if (!this.panels[place]) return;
    event.preventDefault();
    event.stopPropagation();
    this.panels[place].name.focus();
  }

  destroy() {
    cancelAnimationFrame(this.frame);
    this.watch.disconnect();
    this.root.remove();
  }
}

class Small {
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
    const { board: { theme, selected }, picture, canvas } = this;
    const view = this.view();
    if (!view.w || !view.h) return;
    const ratio = devicePixelRatio || 1;
    if (canvas.width !== Math.round(view.w * ratio)) canvas.width = Math.round(view.w * ratio);
    if (canvas.height !== Math.round(view.h * ratio)) canvas.height = Math.round(view.h * ratio);
    const ctx = canvas.getContext("2d");
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, view.w, view.h);
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
