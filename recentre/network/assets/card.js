// The card beside a party that is looked at: its name, its ties to both centres, in plain text.

import { element } from "./dom.js";

export class Card {
  constructor(scene) {
    this.scene = scene;
    this.root = element("div", { className: "card", "aria-hidden": "true", hidden: true });
  }

  show(id, panel) {
    const { scene } = this;
    const node = panel.nodes.get(id);
    if (!node || !scene.shows(id)) return this.hide();
    const lines = [element("strong", { text: node.label }), element("p", {
      className: "kind", text: scene.kindOf(id) })];
    for (const other of scene.drawn) {
      const here = other.nodes.get(id);
      if (!here || here.place === "centre") continue;
      const centre = other.nodes.get(other.info.centre).label;
      const text = here.title || scene.say(here.tie === "outside" ? "outside" : here.tie, { company: centre });
      lines.push(element("p", { children: [
        here.tie === "rest" ? null : element("b", { text: `${scene.say("to", { centre })}: ` }),
        document.createTextNode(text)] }));
    }
    this.root.replaceChildren(...lines);
    this.root.hidden = false;
    this.stand(panel, node);
    return undefined;
  }

  // Beside the mark, on the side with more room, inside the component.
  stand(panel, node) {
    const at = panel.network.canvasToDOM(node);
    const stage = panel.stage.getBoundingClientRect();
    const root = this.scene.root.getBoundingClientRect();
    const [x, y] = [stage.left - root.left + at.x, stage.top - root.top + at.y];
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const left = x + 22 + width < root.width ? x + 22 : x - width - 22;
    const top = Math.max(4, Math.min(y - height / 2, root.height - height - 4));
    this.root.style.transform = `translate(${Math.round(Math.max(4, left))}px, ${Math.round(top)}px)`;
  }

  hide() {
    this.root.hidden = true;
  }
}
