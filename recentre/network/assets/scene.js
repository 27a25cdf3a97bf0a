// All pictures of one cast together: what is looked at, selected, hidden or pinned is the same in each.

import { element } from "./dom.js";
import { filled, networkData } from "./unpack.js";
import { themeOf } from "./colours.js";
import { Panel } from "./panel.js";
import { Legend } from "./legend.js";
import { Card } from "./card.js";
import { Finder } from "./finder.js";
import { Keys } from "./keys.js";
import { Saver } from "./saving.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

export class Scene {
  // tools: selected(id), centred(id), pinned(pins), each optional, called when the reader acts.
  constructor(root, words, tools = {}) {
    Object.assign(this, { root, words, tools });
    Object.assign(this, { selected: null, hovered: null, cursor: null, lookedAt: null,
      hidden: new Set(), linksShown: true, pins: {}, notes: {}, drawn: [], facts: new Map() });
    this.measure = document.createElement("canvas").getContext("2d");
    this.theme = themeOf(root, {});
    this.panels = element("div", { className: "panels" });
    this.card = new Card(this);
    this.legend = new Legend(this);
    this.finder = new Finder(this);
    this.keys = new Keys(this);
    this.saver = new Saver(this);
    this.live = element("div", { className: "spoken", role: "status", "aria-live": "polite" });
    const bar = element("div", { className: "bar", children: [this.finder.box, this.finder.button,
      this.saver.button, this.saver.list, this.keys.button] });
    root.append(this.panels, bar, this.legend.root, this.card.root, this.keys.list, this.live);
    document.fonts?.ready.then(() => this.drawn.forEach((panel) => panel.place()));
  }

  say(name, values = {}) {
    return filled(this.words[name], values);
  }

  // What stands over the pictures and must not hide a name.
  controls() {
    return [this.finder.button, this.saver.button, this.keys.button];
  }

  tell(text) {
    this.live.textContent = text;
  }

  glide(milliseconds) {
    return STILL.matches ? false : { duration: milliseconds, easingFunction: "easeInOutQuad" };
  }

  // Takes the data of one network or two; keeps cameras, pins, filters and selection.
  update(networks, { pins } = {}) {
    if (pins) this.pins = pins;
    const data = networks.map(networkData);
    const last = data[data.length - 1];
    this.facts = new Map(last.nodes.map((node) => [node.id, node]));
    this.theme = themeOf(this.root, last.options.recentre.dark);
    this.panels.dataset.count = String(data.length);
    while (this.drawn.length > data.length) this.drawn.pop().destroy();
    while (this.drawn.length < data.length) this.drawn.push(new Panel(this, this.words));
    if (this.selected !== null && !this.facts.has(this.selected)) this.selected = null;
    this.cursor = null;
    this.entries = last.options.recentre.legend;
    this.legend.update(this.entries);
    this.drawn.forEach((panel, place) => panel.update(data[place]));
    this.look(null);
    this.drawn.forEach((panel) => panel.place());
  }

  restyle() {
    if (!this.drawn.length) return;
    this.theme = themeOf(this.root, this.drawn[0].info.dark);
    this.legend.update(this.entries);
    this.drawn.forEach((panel) => { panel.refresh(); panel.place(); });
  }

  // The keys of the legend that a party answers to.
  keysOf(id) {
    const node = this.facts.get(id);
    if (!node || node.place || node.tie === "rest") return [];
    return [`type:${node.type}`, `nature:${node.nature ?? "missing"}`, `tie:${node.tie}`,
      ...(node.dormant ? ["tie:dormant"] : []), node.known ? "sight:known" : "sight:outside",
      ...(node.seen ? ["sight:seen"] : [])];
  }

  shows(id) {
    return this.hidden.size === 0 || !this.keysOf(id).some((key) => this.hidden.has(key));
  }

  counts() {
    const others = [...this.facts.values()].filter((node) => !node.place);
    const all = others.filter((node) => node.tie !== "rest");
    const rest = others.find((node) => node.tie === "rest")?.stands_for ?? 0;
    return { all: all.length + rest, shown: all.filter((node) => this.shows(node.id)).length };
  }

  toggle(key) {
    if (!this.hidden.delete(key)) this.hidden.add(key);
    this.filtered();
  }

  showAll() {
    this.hidden.clear();
    this.filtered();
  }

  toggleLinks() {
    this.linksShown = !this.linksShown;
    this.filtered();
  }

  filtered() {
    this.legend.refresh();
    this.drawn.forEach((panel) => { panel.refresh(); panel.place(); });
  }

  hover(id, panel) {
    if (this.dragging) return;
    this.hovered = id;
    this.lastPanel = panel;
    this.look(id);
    if (id === null) this.card.hide();
    else this.card.show(id, panel);
  }

  // Lights up a party and its ties in every picture; null lights up the selected one, or all.
  look(id) {
    this.lookedAt = id !== null && this.shows(id) ? id : this.selected;
    this.drawn.forEach((panel) => panel.refresh());
  }

  kindOf(id) {
    const node = this.facts.get(id) ?? this.drawn[0].nodes.get(id);
    const parts = [node.type, node.nature, node.role !== "other" && node.role,
      node.known && this.say("known"), node.seen && this.say("seen"), node.dormant && this.say("dormant")];
    return parts.filter(Boolean).join(" · ");
  }

  moveTo(id, panel) {
    this.cursor = { panel, id };
    this.lastPanel = panel;
    this.look(id);
    this.card.show(id, panel);
    const node = panel.nodes.get(id);
    const tie = node.place === "centre" ? "" : this.words[node.tie] ?? "";
    this.tell(this.say("position", { label: node.label, type: this.kindOf(id),
      tie: filled(tie, { company: panel.nodes.get(panel.info.centre).label }), sentence: node.title || "" }));
  }

  enter(panel) {
    this.lastPanel = panel;
  }

  leave(panel) {
    if (this.cursor?.panel !== panel) return;
    this.cursor = null;
    this.card.hide();
    this.look(this.hovered);
  }

  select(id, quiet = false) {
    if (id !== null && !this.facts.has(id) && !this.drawn.some((panel) => panel.nodes.has(id))) return;
    if (id === this.selected) return;
    this.selected = id;
    this.look(this.hovered ?? this.cursor?.id ?? null);
    if (quiet) return;
    const label = id === null ? "" : this.drawn.map((panel) => panel.nodes.get(id)?.label).find(Boolean);
    this.tell(id === null ? this.say("cleared") : this.say("selected", { label }));
    this.tools.selected?.(id);
  }

  centre(id) {
    if (id !== undefined && id !== null && id >= 0) this.tools.centred?.(id);
  }

  clear() {
    this.card.hide();
    this.cursor = null;
    this.select(null);
    this.look(null);
  }

  pin(picture, id, place) {
    this.pins = { ...this.pins, [picture]: { ...this.pins[picture], [id]: place } };
    this.tools.pinned?.(this.pins);
  }

  unpin() {
    if (!Object.keys(this.pins).length) return;
    this.pins = {};
    this.drawn.forEach((panel) => panel.unpin());
    this.tools.pinned?.(this.pins);
  }

  destroy() {
    this.drawn.splice(0).forEach((panel) => panel.destroy());
    this.root.replaceChildren();
  }
}
