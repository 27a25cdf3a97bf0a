// What is seen, put together on one sheet: the pictures as they stand, the legend, and under them
// what a reader elsewhere must know. It draws on any canvas, and so on the one that writes SVG.

import { directionOf, shortened } from "./texts.js";

const MARGIN = 20;
const TITLE = 18;
const SENTENCE = 14;
const NOTE = 11;
const CORNER = 12;

// A group of the file, where the canvas writes one.
export function group(ctx, name, about, draw) {
  ctx.open?.(name, about);
  draw();
  ctx.close?.();
}

// Breaks a text into lines of at most that width.
export function linesOf(ctx, text, widest) {
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && ctx.measureText(longer).width <= widest) lines[lines.length - 1] = longer;
    else lines.push(shortened(ctx, word, widest));
  }
  return lines;
}

// The paragraphs of a sheet: each with its font, its lines and where it begins.
function paragraphs(measure, theme, texts, widest) {
  let high = 0;
  const written = texts.filter(({ text }) => text).map(({ text, size, weight, ink }) => {
    const font = `${weight} ${size}px ${theme.font}`;
    measure.font = font;
    const lines = linesOf(measure, text, widest);
    const paragraph = { font, ink, lines, from: high, step: size * 1.38 };
    high += lines.length * paragraph.step + size * 0.35;
    return paragraph;
  });
  return { written, high };
}

function writeDown(ctx, { written }, x, y) {
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  for (const { font, ink, lines, from, step } of written) {
    ctx.font = font;
    ctx.fillStyle = ink;
    ctx.direction = "ltr";
    lines.forEach((line, place) => ctx.fillText(line, x, y + from + (place + 0.5) * step));
  }
}

// Returns the size of the sheet and what draws it.
// notes: title, sentence, and lines that stand under the legend. drawOne: draws one of the pictures.
export function composed(scene, notes = {}, drawOne = drawPanel) {
  const { theme, measure } = scene;
  const root = scene.root.getBoundingClientRect();
  const legend = scene.legend.root.getBoundingClientRect();
  const widest = root.width;
  const above = paragraphs(measure, theme, [
    { text: notes.title, size: TITLE, weight: 650, ink: theme.ink },
    { text: notes.sentence, size: SENTENCE, weight: 400, ink: theme.ink },
  ], widest);
  const below = paragraphs(measure, theme, (notes.lines ?? []).map((text) => (
    { text, size: NOTE, weight: 400, ink: theme.muted })), widest);
  const top = MARGIN + above.high + (above.high ? 8 : 0);
  const middle = Math.max(legend.bottom, ...scene.drawn.map((panel) => (
    panel.figure.getBoundingClientRect().bottom))) - root.top;
  const width = root.width + 2 * MARGIN;
  const height = top + middle + 8 + below.high + MARGIN;
  const draw = (ctx) => {
    ctx.fillStyle = theme.ground;
    ctx.fillRect(0, 0, width, height);
    group(ctx, "heading", {}, () => writeDown(ctx, above, MARGIN, MARGIN));
    for (const panel of scene.drawn) drawOne(ctx, panel, theme, { x: MARGIN - root.left, y: top - root.top });
    group(ctx, "legend", {}, () => drawLegend(ctx, scene.legend.root, { x: MARGIN - root.left, y: top - root.top }));
    group(ctx, "notes", {}, () => writeDown(ctx, below, MARGIN, top + middle + 8));
  };
  return { width, height, draw };
}

// The paper of a picture with its frame; what is drawn inside is cut at its edge.
export function framed(ctx, figure, theme, shift, inside) {
  const box = figure.getBoundingClientRect();
  const frame = [box.left + shift.x, box.top + shift.y, box.width, box.height, CORNER];
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(...frame);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.clip();
  inside();
  ctx.restore();
  ctx.beginPath();
  ctx.roundRect(...frame);
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.line;
  ctx.stroke();
}

function drawPanel(ctx, panel, theme, shift) {
  if (!panel.figure.getBoundingClientRect().width || !panel.network) return;
  const stage = panel.stage.getBoundingClientRect();
  group(ctx, "picture", { "data-picture": panel.info.picture }, () => framed(ctx, panel.figure, theme, shift, () => {
    ctx.save();
    ctx.translate(stage.left + shift.x, stage.top + shift.y);
    const view = panel.view();
    group(ctx, "ground", {}, () => panel.drawGround(ctx));
    ctx.save();
    ctx.translate(view.x, view.y);
    ctx.scale(view.scale, view.scale);
    group(ctx, "ties", {}, () => panel.drawTies(ctx));
    group(ctx, "marks", {}, () => { for (const node of panel.nodes.values()) drawParty(ctx, panel, node); });
    ctx.restore();
    group(ctx, "names", {}, () => panel.drawNames(ctx));
    ctx.restore();
    for (const one of [panel.title, panel.subtitle]) drawWritten(ctx, one, shift);
  }));
}

function drawParty(ctx, panel, node) {
  if (panel.nodeAlpha(node.id) === 0) return;
  group(ctx, "mark", { title: node.label }, () => {
    ctx.save();
    panel.drawNode(ctx, node, node.x, node.y);
    ctx.restore();
  });
}

// A text of the page where it stands, cut as it is cut there.
export function drawWritten(ctx, one, shift, struck = false) {
  const range = document.createRange();
  range.selectNodeContents(one);
  const [whole, text] = [one.getBoundingClientRect(), one.textContent];
  if (!whole.width || !text) return;
  const style = getComputedStyle(one);
  ctx.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ctx.fillStyle = style.color;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const rows = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  const cut = one.scrollWidth > one.clientWidth ? shortened(ctx, text, whole.width) : text;
  const lines = rows > 1 ? linesOf(ctx, text, whole.width + 2) : [cut];
  const step = whole.height / lines.length;
  lines.forEach((line, place) => {
    const [x, y] = [whole.left + parseFloat(style.paddingLeft) + shift.x, whole.top + shift.y + (place + 0.5) * step];
    ctx.direction = directionOf(line);
    ctx.fillText(line, x, y);
    if (struck) ctx.fillRect(x, y - 0.5, ctx.measureText(line).width, 1);
  });
}

function drawLegend(ctx, legend, shift) {
  if (!legend.getBoundingClientRect().width) return;
  for (const one of legend.querySelectorAll(".name, .count")) drawWritten(ctx, one, shift);
  for (const entry of legend.querySelectorAll(".entry")) {
    const off = entry.getAttribute("aria-pressed") === "false";
    const sample = entry.querySelector("svg");
    ctx.save();
    if (sample) drawSample(ctx, sample, shift, off ? 0.35 : 1);
    ctx.restore();
    for (const one of entry.querySelectorAll("span")) drawWritten(ctx, one, shift, off);
  }
}

// The sample mark of an entry, from the few shapes of which they are made.
function drawSample(ctx, sample, shift, alpha) {
  const box = sample.getBoundingClientRect();
  ctx.translate(box.left + shift.x, box.top + shift.y);
  for (const part of sample.children) {
    const of = (name) => Number(part.getAttribute(name));
    ctx.beginPath();
    if (part.tagName === "circle") ctx.arc(of("cx"), of("cy"), of("r"), 0, Math.PI * 2);
    else if (part.tagName === "rect") ctx.roundRect(of("x"), of("y"), of("width"), of("height"), of("rx"));
    else if (part.tagName === "line") follow(ctx, `M${of("x1")} ${of("y1")}L${of("x2")} ${of("y2")}`);
    else if (part.tagName === "polygon") follow(ctx, `M${part.getAttribute("points").trim().split(/\s+/).join("L")}Z`);
    else follow(ctx, part.getAttribute("d"));
    ctx.globalAlpha = alpha;
    const [fill, stroke] = [part.getAttribute("fill"), part.getAttribute("stroke")];
    if (fill && fill !== "none") {
      ctx.fillStyle = fill;
      ctx.fill();
    }
    if (stroke && stroke !== "none") {
      ctx.strokeStyle = stroke;
      ctx.lineWidth = of("stroke-width") || 1;
      ctx.lineCap = part.getAttribute("stroke-linecap") ?? "butt";
      ctx.setLineDash((part.getAttribute("stroke-dasharray") ?? "").split(/[\s,]+/).filter(Boolean).map(Number));
      ctx.stroke();
    }
  }
}

// Walks a path of moves, lines and curves.
function follow(ctx, path) {
  for (const [, letter, rest] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const numbers = rest.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
    if (letter === "M") ctx.moveTo(...numbers);
    else if (letter === "L") ctx.lineTo(...numbers);
    else if (letter === "Q") ctx.quadraticCurveTo(...numbers);
    else ctx.closePath();
  }
}
