// A canvas that writes SVG: the same drawing code draws on a screen, in a PNG and in an SVG.
//
// It knows the part of CanvasRenderingContext2D that the pictures use. Text stays text, with the
// width that it has on the screen, so that names keep clear of each other in any other font.

import { channels } from "./colours.js";
import { inXml } from "./texts.js";

const SVG_NAMES = "http://www.w3.org/2000/svg";
const FALLBACK = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
const FONT = /^(?:italic )?(?:(\d+|bold|normal) )?([\d.]+)px (.+)$/;
const KEPT = ["matrix", "fillStyle", "strokeStyle", "lineWidth", "globalAlpha", "lineCap", "lineJoin",
  "dash", "written", "textAlign", "textBaseline", "direction"];

function short(value) {
  return String(Math.round(value * 100) / 100);
}

function paint(colour) {
  const parts = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1].split(/[\s,/]+/).map(Number);
  const [r, g, b, a = 1] = parts ?? [...channels(colour)].map((one, place) => (place < 3 ? one : one / 255));
  const hex = [r, g, b].map((one) => Math.round(one).toString(16).padStart(2, "0")).join("");
  return { colour: `#${hex}`, alpha: a };
}

export class VectorContext {
  constructor(measure, width, height) {
    this.measure = measure;
    this.page = document.createElementNS(SVG_NAMES, "svg");
    this.set(this.page, { xmlns: SVG_NAMES, width: short(width), height: short(height),
      viewBox: `0 0 ${short(width)} ${short(height)}` });
    this.into = [this.page];
    this.stack = [];
    this.clips = 0;
    Object.assign(this, { matrix: [1, 0, 0, 1, 0, 0], fillStyle: "#000", strokeStyle: "#000", lineWidth: 1,
      globalAlpha: 1, lineCap: "butt", lineJoin: "miter", dash: [], textAlign: "left",
      textBaseline: "alphabetic", direction: "ltr", written: `10px ${FALLBACK}` });
    this.beginPath();
  }

  set(made, attributes) {
    // XMLSerializer writes the name space itself.
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== "xmlns" && value !== null && value !== undefined) made.setAttribute(name, value);
    }
    return made;
  }

  add(tag, attributes) {
    const made = this.set(document.createElementNS(SVG_NAMES, tag), attributes);
    this.into.at(-1).append(made);
    this.last = undefined;
    return made;
  }

  // A group of the file, with a title that a reader hears; a canvas has none.
  open(name, { title, ...attributes } = {}) {
    const made = this.add("g", { class: name, ...attributes });
    this.into.push(made);
    if (title) this.add("title", {}).textContent = inXml(title);
  }

  close() {
    this.into.pop();
    this.run = this.last = undefined;
  }

  text() {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(this.page)}\n`;
  }

  save() {
    this.stack.push([Object.fromEntries(KEPT.map((name) => [name, this[name]])), this.into.length]);
  }

  restore() {
    const [kept, depth] = this.stack.pop();
    Object.assign(this, kept);
    // A clip ends with the state in which it was set.
    if (this.into.length > depth) this.run = this.last = undefined;
    this.into.length = depth;
  }

  translate(x, y) {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  scale(x, y) {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a * x, b * x, c * y, d * y, e, f];
  }

  rotate(angle) {
    const [a, b, c, d, e, f] = this.matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  // How much larger a length is drawn than it is given.
  get larger() {
    return Math.hypot(this.matrix[0], this.matrix[1]);
  }

  point(x, y) {
    const [a, b, c, d, e, f] = this.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  setLineDash(dash) {
    this.dash = dash;
  }

  // A new font begins a new text, so that glyphs written one by one along a circle are one.
  set font(font) {
    this.written = font;
    this.run = undefined;
  }

  get font() {
    return this.written;
  }

  measureText(text) {
    this.measure.font = this.written;
    return this.measure.measureText(text);
  }

  beginPath() {
    this.path = [];
    this.disc = null;
  }

  moveTo(x, y) {
    this.step("M", x, y);
  }

  lineTo(x, y) {
    this.step(this.path.length ? "L" : "M", x, y);
  }

  quadraticCurveTo(cx, cy, x, y) {
    this.step("Q", cx, cy, x, y);
  }

  closePath() {
    this.path.push("Z");
  }

  step(letter, ...numbers) {
    const points = [];
    for (let at = 0; at < numbers.length; at += 2) points.push(...this.point(numbers[at], numbers[at + 1]));
    this.path.push(letter + points.map(short).join(" "));
  }

  rect(x, y, width, height) {
    this.moveTo(x, y);
    for (const [cx, cy] of [[x + width, y], [x + width, y + height], [x, y + height]]) this.lineTo(cx, cy);
    this.closePath();
  }

  roundRect(x, y, width, height, radius) {
    const [right, bottom] = [x + width, y + height];
    this.moveTo(x + radius, y);
    this.lineTo(right - radius, y);
    this.quadraticCurveTo(right, y, right, y + radius);
    this.lineTo(right, bottom - radius);
    this.quadraticCurveTo(right, bottom, right - radius, bottom);
    this.lineTo(x + radius, bottom);
    this.quadraticCurveTo(x, bottom, x, bottom - radius);
    this.lineTo(x, y + radius);
    this.quadraticCurveTo(x, y, x + radius, y);
    this.closePath();
  }

  arc(x, y, radius, from, to, backward = false) {
    const whole = Math.abs(to - from) >= Math.PI * 2 - 1e-6;
    const r = short(radius * this.larger);
    if (whole && !this.path.length) {
      const [cx, cy] = this.point(x, y);
      this.disc = { cx: short(cx), cy: short(cy), r };
    }
    const at = (angle) => [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
    const middle = (from + to) / 2;
    this.lineTo(...at(from));
    for (const angle of [middle, to]) {
      this.path.push(`A${r} ${r} 0 0 ${backward ? 0 : 1} ${this.point(...at(angle)).map(short).join(" ")}`);
    }
  }

  shape(attributes) {
    const drawn = this.disc ? JSON.stringify(this.disc) : this.path.join("");
    if (!drawn) return;
    // Filled, then outlined, is one element.
    if (this.last?.drawn === drawn && attributes.stroke && !this.last.outlined) {
      const { fill: _, ...outline } = attributes;
      this.set(this.last.made, outline);
      this.last.outlined = true;
      return;
    }
    const made = this.add(...(this.disc ? ["circle", { ...this.disc, ...attributes }] : ["path", { d: drawn, ...attributes }]));
    this.last = { made, drawn, outlined: Boolean(attributes.stroke) };
  }

  opacity(alpha) {
    return alpha * this.globalAlpha < 0.999 ? String(Math.round(alpha * this.globalAlpha * 1000) / 1000) : null;
  }

  fill() {
    const { colour, alpha } = paint(this.fillStyle);
    this.shape({ fill: colour, "fill-opacity": this.opacity(alpha) });
  }

  fillRect(...box) {
    this.beginPath();
    this.rect(...box);
    this.fill();
  }

  outline() {
    const { colour, alpha } = paint(this.strokeStyle);
    const dash = this.dash.length && this.dash.some(Boolean)
      ? this.dash.map((one) => short(one * this.larger)).join(" ") : null;
    return { stroke: colour, "stroke-opacity": this.opacity(alpha),
      "stroke-width": short(this.lineWidth * this.larger), "stroke-dasharray": dash,
      "stroke-linecap": this.lineCap === "butt" ? null : this.lineCap,
      "stroke-linejoin": this.lineJoin === "miter" ? null : this.lineJoin };
  }

  stroke() {
    this.shape({ fill: "none", ...this.outline() });
  }

  clip() {
    const id = `clip-${(this.clips += 1)}`;
    const clip = this.add("clipPath", { id });
    clip.append(this.set(document.createElementNS(SVG_NAMES, "path"), { d: this.path.join("") }));
    this.into.push(this.add("g", { "clip-path": `url(#${id})` }));
  }

  // Where a text stands: its first glyph on the base line, and how wide it runs on the screen.
  place(text, x, y) {
    this.measure.font = this.written;
    this.measure.textBaseline = "alphabetic";
    const base = this.measure.measureText(text);
    this.measure.textBaseline = this.textBaseline;
    const drop = base.fontBoundingBoxAscent - this.measure.measureText(text).fontBoundingBoxAscent;
    const left = { center: base.width / 2, right: base.width, end: base.width }[this.textAlign] ?? 0;
    return { at: this.point(x - left, y + drop), wide: base.width * this.larger };
  }

  fillText(text, x, y) {
    const { at: [left, base], wide } = this.place(text, x, y);
    const { colour, alpha } = paint(this.fillStyle);
    const turned = Math.atan2(this.matrix[1], this.matrix[0]);
    if (Math.abs(turned) > 1e-6 || this.run) return this.glyph(text, left, base, turned, colour, alpha);
    const { haloed } = this;
    this.haloed = undefined;
    if (haloed?.text === text) {
      this.set(haloed.made, { fill: colour, "fill-opacity": this.opacity(alpha) });
      return haloed.made;
    }
    return this.line(text, left, base, wide, { fill: colour, "fill-opacity": this.opacity(alpha) });
  }

  // A name is outlined in the colour of the ground first, then written.
  strokeText(text, x, y) {
    const { at: [left, base], wide } = this.place(text, x, y);
    const made = this.line(text, left, base, wide, { ...this.outline(), "paint-order": "stroke" });
    this.haloed = { made, text };
  }

  line(text, left, base, wide, attributes) {
    const backward = this.direction === "rtl";
    const made = this.add("text", { x: short(left), y: short(base), ...this.type(),
      textLength: wide > 1 ? short(wide) : null, lengthAdjust: wide > 1 ? "spacingAndGlyphs" : null,
      direction: backward ? "rtl" : null, "text-anchor": backward ? "end" : null, "xml:space": "preserve",
      ...attributes });
    made.textContent = inXml(text);
    return made;
  }

  glyph(text, left, base, turned, colour, alpha) {
    if (!this.run) {
      this.run = { x: [], y: [], turned: [] };
      this.run.made = this.add("text", { ...this.type(), fill: colour, "fill-opacity": this.opacity(alpha),
        "xml:space": "preserve" });
    }
    const { run } = this;
    run.x.push(short(left));
    run.y.push(short(base));
    run.turned.push(short((turned * 180) / Math.PI));
    run.made.textContent += inXml(text);
    return this.set(run.made, { x: run.x.join(" "), y: run.y.join(" "), rotate: run.turned.join(" ") });
  }

  type() {
    const [, weight, size, family] = FONT.exec(this.written) ?? [null, null, "10", FALLBACK];
    const heavy = { bold: "700", normal: null }[weight] ?? weight;
    const face = family.replaceAll('"', "'");
    const stack = face.includes("system-ui") ? face : `${face}, ${FALLBACK}`;
    if (!this.face) this.set(this.page, { "font-family": this.face = stack });
    return { "font-family": this.face === stack ? null : stack, "font-size": short(Number(size) * this.larger), "font-weight": heavy === "400" ? null : heavy };
  }
}
