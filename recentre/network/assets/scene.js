// All pictures of one cast together: what is looked at, selected, hidden or pinned is the same in each.

import { element } from "./dom.js";
import { filled, networkData } from "./unpack.js";
import { themeOf } from "./colours.js";
import { Panel } from "./panel.js";
import { pictureOf } from "./pictures.js";
import { putState, standAs, stateOf } from "./keeping.js";
import { Legend, keysOf } from "./legend.js";
import { Card } from "./card.js";
import { Finder } from "./finder.js";
import { Keys } from "./keys.js";
import { Saver } from "./saving.js";
import { Switches } from "./switches.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)");

export class Scene {
  // tools: selected(id), centred(id), changed(state), each optional, called when the reader acts.
  constructor(root, words, tools = {}) {
    Object.assign(this, { root, words, tools });
    Object.assign(this, { selected: null, hovered: null, cursor: null, lookedAt: null, entries: [],
      hidden: new Set(), linksShown: true, pins: {}, notes: {}, pictures: [], drawn: [], spare: [],
      facts: new Map(), mode: "side", turns: false, stood: "company", differences: false, linkedZoom: false });
    this.measure = document.createElement("canvas").getContext("2d");
    this.theme = themeOf(root, {});
    this.panels = element("div", { className: "panels" });
    this.card = new Card(this);
    this.legend = new Legend(this);
    this.finder = new Finder(this);
    this.keys = new Keys(this);
    this.saver = new Saver(this);
    this.switches = new Switches(this);
    this.live = element("div", { className: "spoken", role: "status", "aria-live": "polite" });
    const bar = element("div", { className: "bar", children: [this.finder.box, ...this.switches.buttons,
      this.finder.button, this.saver.button, this.saver.list, this.keys.button] });
    root.append(this.panels, bar, this.legend.root, this.card.root, this.keys.list, this.live);
    document.fonts?.ready.then(() => this.drawn.forEach((panel) => panel.place()));
  }

  say(name, values = {}) {
    return filled(this.words[name], values);
  }

  // What stands over the pictures and must not hide a name.
  controls() {
    return [...this.switches.shown(), this.finder.button, this.saver.button, this.keys.button];
  }

  tell(text) {
    this.live.textContent = text;
  }

  still() {
    return STILL.matches;
  }

  glide(milliseconds) {
    return this.still() ? false : { duration: milliseconds, easingFunction: "easeInOutQuad" };
  }

  // Takes the data of one network or two; keeps cameras, pins, filters and selection.
  update(networks, cameras) {
    const data = networks.map(networkData);
    this.pictures = data.map((one) => pictureOf(one, this.pins));
    const last = this.pictures[this.pictures.length - 1];
    // Another customer is another picture: it is seen whole.
    const centres = this.pictures.map((picture) => picture.pinKey).join();
    const other = this.centres !== undefined && this.centres !== centres;
    this.centres = centres;
    this.facts = last.nodes;
    this.theme = themeOf(this.root, last.info.dark);
    if (this.selected !== null && !this.facts.has(this.selected)) this.selected = null;
    this.cursor = null;
    this.entries = last.info.legend;
    this.legend.update(this.entries);
    this.lookedAt = this.selected;
    this.arrange(cameras ?? (other ? {} : undefined));
  }

  // Whether both pictures share one canvas.
  onOne() {
    return this.mode === "recentre" && this.pictures.length > 1;
  }

  // Gives each picture that is to be seen a panel; the panels are kept, seen or not.
  arrange(cameras) {
    const one = this.onOne();
    const seen = one ? [this.pictures[this.stood === "company" ? 0 : 1]] : this.pictures;
    this.panels.dataset.count = String(seen.length);
    this.root.dataset.mode = one ? "recentre" : "side";
    while (this.drawn.length > seen.length) this.spare.push(this.drawn.pop());
    while (this.drawn.length < seen.length) this.drawn.push(this.spare.pop() ?? new Panel(this, this.words));
    for (const panel of this.spare) panel.figure.hidden = true;
    this.switches.refresh();
    this.drawn.forEach((panel, place) => {
      panel.figure.hidden = false;
      const camera = cameras && (cameras[one ? "recentre" : seen[place].info.picture] ?? null);
      panel.glideTo(seen[place], { camera });
    });
  }

  restyle() {
    if (!this.drawn.length) return;
    const theme = themeOf(this.root, this.drawn[0].info.dark);
    const same = ["dark", "ground", "ink", "font", "bold"].every((part) => theme[part] === this.theme[part]);
    if (same) return;
    this.theme = theme;
    this.legend.update(this.entries);
    this.drawn.forEach((panel) => { panel.refresh(); if (!panel.camera.moved) panel.fit(); panel.place(); });
  }

  // Whether there is another centre: on the one canvas, or the page can lay both on one.
  recentres() {
    return this.onOne() || (this.pictures.length > 1 && this.turns);
  }

  // Puts the other centre in the middle of the one canvas; asks the page for it where there are two.
  recentre() {
    if (!this.onOne()) {
      if (this.recentres()) this.tools.recentred?.();
      else this.tell(this.say("no_other_centre"));
      return;
    }
    this.stood = this.stood === "company" ? "customer" : "company";
    this.card.hide();
    this.arrange();
    this.tell(this.pictures[this.stood === "company" ? 0 : 1].info.spoken);
    this.changed();
  }

  stand(mode, state) {
    standAs(this, mode, state);
  }

  put(state) {
    putState(this, state);
  }

  state() {
    return stateOf(this);
  }

  changed() {
    if (this.drawn.length) this.tools.changed?.();
  }

  // Where zoom is linked, the other picture looks from the same place.
  followed(panel, camera) {
    if (!this.linkedZoom) return;
    for (const other of this.drawn) {
      if (other === panel) continue;
      const scale = (camera.scale / panel.camera.fitted) * other.camera.fitted;
      other.camera.moved = true;
      other.camera.stand({ ...camera, scale });
      other.network.redraw();
      other.settle();
    }
  }

  shows(id) {
    return this.hidden.size === 0 || !keysOf(this.facts.get(id)).some((key) => this.hidden.has(key));
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
    this.changed();
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
      node.known && this.say("known"), node.seen && this.say("seen"), node.dormant && this.say("dormant"), node.family === "declared" && this.say("declared")];
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

  // An account of the unfolded company stands for the company.
  select(asked, quiet = false) {
    const id = this.facts.get(asked)?.of ?? asked;
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

  // Comes close to a party in every picture; Esc goes back to where the reader stood before.
  approach(id) {
    this.before ??= this.drawn.map((panel) => [panel, panel.camera.kept()]);
    for (const panel of this.drawn) panel.show(id);
  }

  clear() {
    this.card.hide();
    this.cursor = null;
    for (const [panel, camera] of this.before ?? []) {
      if (camera) panel.camera.go(panel.camera.from(camera), 220, { follows: true });
      else panel.camera.home();
    }
    this.before = undefined;
    this.select(null);
    this.look(null);
  }

  pin(picture, id, place) {
    this.pins = { ...this.pins, [picture]: { ...this.pins[picture], [id]: place } };
    this.changed();
  }

  unpin() {
    if (!Object.keys(this.pins).length) return;
    this.put({ pins: {} });
    this.arrange();
    this.changed();
  }

  destroy() {
    [...this.drawn.splice(0), ...this.spare.splice(0)].forEach((panel) => panel.destroy());
    this.keys.destroy();
    this.root.replaceChildren();
  }
}
