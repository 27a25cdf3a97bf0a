// The pictures as a file that the browser makes: PNG in four sizes, SVG with real text.

import { composed } from "./composing.js";
import { element, iconButton } from "./dom.js";
import { VectorContext } from "./vector.js";

export const TIMES = [1, 2, 3, 4];

// A PNG so many times as fine as the screen's own measure.
export function pngOf(scene, times) {
  const sheet = composed(scene, scene.notes, scene.drawOne);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(sheet.width * times), Math.round(sheet.height * times)];
  const ctx = canvas.getContext("2d");
  ctx.scale(times, times);
  sheet.draw(ctx);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

export function svgOf(scene) {
  const sheet = composed(scene, scene.notes, scene.drawOne);
  const ctx = new VectorContext(scene.measure, sheet.width, sheet.height);
  if (scene.notes.title) ctx.add("title", {}).textContent = scene.notes.title;
  if (scene.notes.lines?.length) ctx.add("desc", {}).textContent = scene.notes.lines.join(" ");
  sheet.draw(ctx);
  return ctx.text();
}

// Waits until nothing glides, and every name has found its place.
async function settled(scene) {
  for (let frame = 0; frame < 180 && scene.drawn.some((panel) => panel.moving()); frame += 1) {
    await new Promise(requestAnimationFrame);
  }
}

function handOver(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export class Saver {
  constructor(scene) {
    this.scene = scene;
    this.button = iconButton("save", scene.say("save"), () => this.toggle());
    this.button.setAttribute("aria-expanded", "false");
    const choice = (text, act) => element("button", { type: "button", text, on: { click: () => this.take(act) } });
    this.list = element("div", {
      className: "save-list", role: "group", "aria-label": scene.say("save"), hidden: true,
      on: { keydown: (event) => this.press(event), focusout: (event) => this.left(event) },
      children: [
        ...TIMES.map((times) => choice(scene.say("save_png", { times }), async () => (
          [await pngOf(scene, times), `png`]))),
        choice(scene.say("save_svg"), () => [new Blob([svgOf(scene)], { type: "image/svg+xml" }), "svg"]),
      ],
    });
  }

  toggle(open = this.list.hidden) {
    this.list.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) this.list.querySelector("button").focus();
  }

  press(event) {
    const buttons = [...this.list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    event.stopPropagation();
    if (step) {
      const at = buttons.indexOf(this.list.getRootNode().activeElement);
      buttons[(at + step + buttons.length) % buttons.length].focus();
      event.preventDefault();
    } else if (event.key === "Escape") {
      this.toggle(false);
      this.button.focus();
    }
  }

  left({ relatedTarget }) {
    if (relatedTarget !== this.button && !this.list.contains(relatedTarget)) this.toggle(false);
  }

  async take(act) {
    this.button.focus();
    this.toggle(false);
    await settled(this.scene);
    const [blob, ending] = await act();
    handOver(blob, `${this.scene.notes.file ?? "network"}.${ending}`);
    this.scene.tell(this.scene.say("saved", { ending: ending.toUpperCase() }));
  }
}
