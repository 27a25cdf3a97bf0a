// Several small networks side by side, on the same rings and with one legend. A party that is
// looked at or selected lights up wherever it stands.

import { element } from "./dom.js";
import { networkData, filled } from "./unpack.js";
import { pictureOf } from "./pictures.js";
import { themeOf } from "./colours.js";
import { Legend, keysOf } from "./legend.js";
import { Saver } from "./saving.js";
import { Small, drawSmall } from "./small.js";

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
      panels: [], looked: null, selected: null, tools: {}, notes: {}, drawOne: drawSmall });
    this.measure = document.createElement("canvas").getContext("2d");
    this.theme = themeOf(root, {});
    this.grid = element("div", { className: "smalls", role: "list" });
    this.legend = new Legend(this);
    this.saver = new Saver(this);
    this.live = element("div", { className: "spoken", role: "status", "aria-live": "polite" });
    root.append(this.grid, element("div", { className: "foot", children: [this.legend.root,
      element("div", { className: "saver", children: [this.saver.button, this.saver.list] })] }), this.live);
    this.watch = new ResizeObserver(() => this.fit());
    this.watch.observe(this.grid);
    document.fonts?.ready.then(() => this.draw(true));
  }

  say(name, values = {}) {
    return filled(this.words[name], values);
  }

  // What is saved: the small networks as they stand.
  get drawn() {
    return this.panels;
  }

  tell(text) {
    this.live.textContent = text;
  }

  update(data) {
    this.notes = data.notes ?? {};
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
