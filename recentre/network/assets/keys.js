// The keyboard: all that a mouse can do, and the list of keys.

import { element, iconButton } from "./dom.js";

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

const WRITTEN_IN = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

// Returns the nearest party that lies in a direction: distance counts, and so does straying.
export function nextParty(nodes, from, [wx, wy]) {
  let best = null;
  for (const node of nodes) {
    if (node.id === from.id) continue;
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const length = Math.hypot(dx, dy) || 1;
    const straight = (dx * wx + dy * wy) / length;
    if (straight < 0.35) continue;
    const cost = length * (1 + 2.2 * (1 - straight));
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node ?? null;
}

// Where the focus is, also inside a component.
function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export class Keys {
  constructor(scene) {
    this.scene = scene;
    this.button = iconButton("keys", `${scene.say("keys")} (?)`, () => this.toggle());
    const rows = scene.words.key_list.map(([keys, means]) => element("div", {
      children: [element("dt", { text: keys }), element("dd", { text: means })] }));
    this.list = element("div", {
      className: "key-list", role: "dialog", "aria-label": scene.say("keys"), tabindex: "-1", hidden: true,
      on: { keydown: (event) => { event.stopPropagation(); if (["Escape", "?"].includes(event.key)) this.toggle(); } },
      children: [element("strong", { text: scene.say("keys") }),
        iconButton("close", scene.say("close"), () => this.toggle()), element("dl", { children: rows })],
    });
    this.listen();
  }

  // Two keys work wherever on the page the reader's focus is: the other centre in the middle, and
  // the list of keys. While presenting, the wall has a list of its own.
  listen() {
    this.anywhere = (event) => {
      const { scene } = this;
      const writing = event.composedPath()[0].closest?.(WRITTEN_IN);
      if (writing || event.ctrlKey || event.metaKey || event.altKey || !scene.root.isConnected) return;
      const turns = ["r", "R"].includes(event.key) && scene.recentres();
      const lists = event.key === "?" && scene.root.dataset.look !== "projector";
      if (!turns && !lists) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (turns) scene.recentre();
      else this.toggle();
    };
    addEventListener("keydown", this.anywhere, true);
  }

  destroy() {
    removeEventListener("keydown", this.anywhere, true);
  }

  toggle() {
    this.list.hidden = !this.list.hidden;
    if (!this.list.hidden) {
      this.before = focused();
      this.list.focus();
    } else if (this.before?.isConnected && this.before !== document.body) this.before.focus();
    else (this.scene.lastPanel ?? this.scene.drawn[0]).stage.focus();
  }

  press(event, panel) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { scene } = this;
    const { key } = event;
    const at = scene.cursor?.panel === panel ? scene.cursor.id : panel.info.centre;
    const acts = {
      Enter: () => (event.shiftKey ? scene.centre(at) : scene.select(at)),
      Escape: () => scene.clear(),
      "/": () => scene.finder.open(),
      s: () => scene.finder.open(),
      S: () => scene.finder.open(),
      "\\": () => panel.fit(),
      "+": () => panel.camera.zoom(1.3),
      "=": () => panel.camera.zoom(1.3),
      "-": () => panel.camera.zoom(1 / 1.3),
      r: () => scene.recentre(),
      R: () => scene.recentre(),
      d: () => scene.switches.toggleDifferences(),
      l: () => scene.switches.toggleLinkedZoom(),
      t: () => scene.toggleLinks(),
      z: () => scene.showAll(),
      p: () => scene.unpin(),
      "?": () => this.toggle(),
      Home: () => scene.moveTo(panel.info.centre, panel),
    };
    if (WAYS[key]) {
      const shown = [...panel.nodes.values()].filter((node) => scene.shows(node.id));
      const next = nextParty(shown, panel.nodes.get(at) ?? shown[0], WAYS[key]);
      if (next) scene.moveTo(next.id, panel);
    } else if (acts[key]) acts[key]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
