// The switches over the pictures: the other centre, the differences, one zoom for both.

import { drawing, element, iconButton } from "./dom.js";

export class Switches {
  constructor(scene) {
    this.scene = scene;
    this.difference = iconButton("differences", `${scene.say("differences")} (D)`, () => this.toggleDifferences());
    this.link = iconButton("link", `${scene.say("linked_zoom")} (L)`, () => this.toggleLinkedZoom());
    this.buttons = [this.difference, this.link];
    this.turn = element("button", { type: "button", className: "recentring", on: { click: () => scene.recentre() },
      children: [drawing(18, 18, [
        ["path", { d: "M4 6.2A6 6 0 0 1 14.6 7M14.9 3.6V7.2H11.3M14 11.8A6 6 0 0 1 3.4 11M3.1 14.4V10.8H6.7",
          fill: "none", stroke: "currentColor", "stroke-width": 1.7, "stroke-linecap": "round", "stroke-linejoin": "round" }]]),
        element("span", { text: scene.say("recentre") }), element("kbd", { text: "R" })] });
  }

  // Whether the data says who knows whom, so that there is something to tell apart.
  differing() {
    return this.scene.entries.some((entry) => entry.group === "difference");
  }

  toggleDifferences() {
    if (!this.differing()) return;
    const { scene } = this;
    scene.differences = !scene.differences;
    // What the layer alone can hide would stay hidden without a way to show it.
    for (const key of [...scene.hidden]) if (/^(difference|sight:(known|outside))/.test(key)) scene.hidden.delete(key);
    scene.legend.update(scene.entries);
    this.refresh();
    scene.filtered();
  }

  toggleLinkedZoom() {
    const { scene } = this;
    if (scene.drawn.length < 2) return;
    scene.linkedZoom = !scene.linkedZoom;
    this.refresh();
    const panel = scene.lastPanel ?? scene.drawn[0];
    if (scene.linkedZoom && panel.camera.moved) scene.followed(panel, panel.camera.now());
    scene.changed();
  }

  shown() {
    return [...this.buttons, this.turn].filter((one) => !one.hidden && one.isConnected);
  }

  refresh() {
    const { scene } = this;
    const one = scene.onOne();
    this.difference.hidden = !this.differing();
    this.difference.setAttribute("aria-pressed", String(scene.differences));
    this.link.hidden = scene.pictures.length < 2 || one;
    this.link.setAttribute("aria-pressed", String(scene.linkedZoom));
    this.turn.hidden = !one;
    if (!one) return;
    const other = scene.pictures[scene.stood === "company" ? 1 : 0].info;
    this.turn.title = other.title;
    this.turn.setAttribute("aria-label", `${scene.say("recentre")}: ${other.title} (R)`);
    const { figure } = scene.drawn[0];
    if (this.turn.parentElement !== figure) figure.append(this.turn);
  }
}
