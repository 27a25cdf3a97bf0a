// The card beside a party that is looked at: its name, its ties to both centres, in plain text.

import { element } from "./dom.js";

// How far from the company's mark its accounts stand, with their own marks.
const UNFOLDED = 30;

// The accounts round the company's mark, and where their names stand.
function accountsOf(panel, { id }) {
  const accounts = [...panel.nodes.values()].filter((node) => node.of === id);
  return { accounts, names: panel.labels.filter((label) => accounts.some((node) => node.id === label.id)).map((label) => {
    const { x, y } = panel.network.canvasToDOM(panel.nodes.get(label.id));
    return { x: x + label.dx, y: y + label.dy, w: label.w, h: label.h };
  }) };
}

export class Card {
  constructor(scene) {
    this.scene = scene;
    this.root = element("div", { className: "card", "aria-hidden": "true", hidden: true });
  }

  show(id, panel) {
    const { scene } = this;
    const node = panel.nodes.get(id);
    if (!node || !scene.shows(id)) return this.hide();
    const lines = [element("strong", { text: node.label, dir: "auto" }), element("p", {
      className: "kind", text: scene.kindOf(id) })];
    for (const other of scene.pictures) {
      const here = other.nodes.get(id);
      if (!here || here.place === "centre") continue;
      const centre = other.nodes.get(other.info.centre).label;
      const text = here.title || scene.say(here.tie === "outside" ? "outside" : here.tie, { company: centre });
      lines.push(element("p", { children: [
        here.tie === "rest" ? null : element("b", { text: `${other.info.about ?? scene.say("to", { centre })}: ` }),
        document.createTextNode(text)] }));
    }
    this.root.replaceChildren(...lines);
    this.root.hidden = false;
    this.stand(panel, node);
    return undefined;
  }

  // Beside the mark, inside the component, and as far from the middle of the picture as it can be.
  stand(panel, node) {
    const stage = panel.stage.getBoundingClientRect();
    const root = this.scene.root.getBoundingClientRect();
    const onRoot = ({ x, y }) => [stage.left - root.left + x, stage.top - root.top + y];
    const [x, y] = onRoot(panel.network.canvasToDOM(node));
    const [cx, cy] = onRoot(panel.network.canvasToDOM({ x: 0, y: 0 }));
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const heading = panel.title.getBoundingClientRect();
    const [titled, under] = [heading.right - root.left, heading.bottom - root.top];
    const { accounts, names } = accountsOf(panel, node);
    const off = 22 + (accounts.length ? UNFOLDED * panel.network.getScale() : 0);
    const hidden = (l, t) => names.filter((name) => {
      const [nx, ny] = onRoot(name);
      return l < nx + name.w && nx < l + width && t < ny + name.h && ny < t + height;
    }).length;
    const inside = (value, size, whole) => Math.max(4, Math.min(value, whole - size - 4));
    const [left, top] = [
      [x + off, inside(y - height / 2, height, root.height)],
      [x - off - width, inside(y - height / 2, height, root.height)],
      [inside(x - width / 2, width, root.width), y + off],
      [inside(x - width / 2, width, root.width), y - off - height],
    ].map(([l, t]) => ({
      at: [l, t],
      fits: l >= 0 && t >= 0 && l + width <= root.width && t + height <= root.height
        && !(t < under && l < titled && l + width > heading.left - root.left),
      hides: hidden(l, t),
      away: Math.hypot(l + width / 2 - cx, t + height / 2 - cy),
    })).sort((a, b) => b.fits - a.fits || a.hides - b.hides || b.away - a.away)[0].at;
    this.root.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  hide() {
    this.root.hidden = true;
  }
}
