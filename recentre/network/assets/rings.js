// The ground of a picture: rings, sectors and their names, written along the circle.

import { drawHulls } from "./hulls.js";

const RADIANS = Math.PI / 180;
const CAPTION_SIZE = 9.4;
const LARGEST = 15;
const LEAST = 7.4;
// What the bottom of a picture keeps free of marks, in radians.
const GAP = 0.7;
// By how many degrees a sector's name is moved at a time.
const STEP = 1.5;

const known = new Map();

// How wide each glyph of a text runs; asked for at every frame of a glide, so it is remembered.
function glyphWidths(ctx, text, font, spacing) {
  ctx.font = font;
  const key = `${font}/${text}`;
  if (!known.has(key)) known.set(key, [...text].map((glyph) => ctx.measureText(glyph).width + spacing));
  return known.get(key);
}

// Writes text along a circle so that it reads upright; `at` is degrees clockwise from the top.
// Returns a box per glyph, which labels keep clear of. Without `ink` it only measures; a text that
// needs more than `room`, in radians, is not written.
export function arcText(ctx, text, { x, y, radius, at, size, font, ink, room = Infinity,
  spacing = 0.55, weight = 500 }) {
  const glyphs = [...text];
  const widths = glyphWidths(ctx, text, `${weight} ${size}px ${font}`, spacing);
  const below = Math.cos(at * RADIANS) < -0.05;
  const direction = below ? -1 : 1;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  if (whole > room * radius) return [];
  let angle = at * RADIANS - (direction * whole) / radius / 2;
  const boxes = [];
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  glyphs.forEach((glyph, place) => {
    const half = widths[place] / radius / 2;
    angle += direction * half;
    const [gx, gy] = [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius];
    boxes.push({ x: gx - size * 0.5, y: gy - size * 0.5, w: size, h: size });
    if (ink) {
      ctx.save();
      ctx.translate(gx, gy);
      ctx.rotate(angle + (below ? Math.PI : 0));
      ctx.fillStyle = ink;
      ctx.fillText(glyph, 0, 0);
      ctx.restore();
    }
    angle += direction * half;
  });
  return boxes;
}

// How large the words on the rings are written: they grow with the picture.
export function captionSize(theme, scale) {
  const size = Math.min(LARGEST, CAPTION_SIZE * Math.max(1, scale ** 0.7)) / theme.wide ** 0.8;
  return Math.max(theme.leastWord, size);
}

// The size at which a sector's name fits its sector; 0 where it would run into the next.
function fitting(ctx, text, { room, size, theme }) {
  const whole = glyphWidths(ctx, text, `500 ${size}px ${theme.font}`, 0.55).reduce((sum, width) => sum + width, 0);
  const fits = Math.min(size, (size * room) / whole);
  return fits >= (theme.leastWord || LEAST) ? fits : 0;
}

function nears(a, b, gap) {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

// Where in its sector a name meets nothing that is written already, as near to its middle as can be;
// null where there is no such place.
function freePlace(ctx, text, sector, taken, options) {
  const width = glyphWidths(ctx, text, `500 ${options.size}px ${options.font}`, 0.55).reduce((sum, one) => sum + one, 0);
  const half = width / options.radius / 2 / RADIANS;
  const most = Math.max(sector.at - sector.from, sector.to - sector.at) - half;
  const free = (at) => !arcText(ctx, text, { ...options, at })
    .some((box) => taken.some((other) => nears(box, other, options.size * 0.4)));
  if (free(sector.at)) return sector.at;
  for (let off = STEP; off <= most; off += STEP) {
    for (const at of [sector.at - off, sector.at + off]) {
      if (at - half >= sector.from && at + half <= sector.to && free(at)) return at;
    }
  }
  return null;
}

// Draws rings and sectors on a canvas in screen pixels; returns the boxes of all that is written.
// A ring or a sector that comes or goes has a part `shown`; one whose words change has the former.
// `over` are boxes of what stands over the picture.
export function drawGround(ctx, info, theme, view, { draw = true, over = [] } = {}) {
  const { x, y, scale } = view;
  const size = captionSize(theme, scale);
  const rings = [...info.rings].sort((a, b) => b.radius - a.radius);
  if (draw) {
    for (const ring of rings) {
      const ground = { outside: 0, weak: 1, strong: 2 }[ring.name] ?? 1;
      ctx.globalAlpha = ring.shown ?? 1;
      ctx.beginPath();
      ctx.arc(x, y, ring.radius * scale, 0, Math.PI * 2);
      ctx.fillStyle = theme.grounds[ground];
      ctx.fill();
      ctx.lineWidth = theme.bold;
      ctx.strokeStyle = theme.line;
      ctx.stroke();
    }
    drawBorders(ctx, info, theme, view);
    drawHulls(ctx, info, theme, view);
  }
  const boxes = [];
  const write = (text, radius, at, shown, high = size) => {
    if (shown < 0.02 || !text) return;
    ctx.globalAlpha = shown;
    const options = { x, y, radius, at, size: high, font: theme.font, ink: draw ? theme.words : null };
    boxes.push(...arcText(ctx, text.toUpperCase(), options));
  };
  rings.forEach((ring, place) => {
    // Words that are too long for the gap at the bottom stand outside of the outermost ring.
    const inside = ring.radius * scale - size * 0.95;
    const fits = arcText(ctx, ring.caption.toUpperCase(), { x, y, radius: inside, at: 180, size, font: theme.font,
      room: GAP }).length > 0;
    const radius = place === 0 && !fits ? ring.radius * scale + size * 0.8 : inside;
    const turned = ring.former === undefined ? 1 : ring.turned;
    write(ring.caption, radius, 180, (ring.shown ?? 1) * turned);
    if (turned < 1) write(ring.former, radius, 180, 1 - turned);
  });
  // Large words would meet the marks of the band, so they stand outside of it.
  const weak = (!theme.leastWord && rings.find((ring) => ring.name === "weak")) || rings[0];
  const taken = [...over, ...boxes];
  for (const sector of weak ? info.sectors : []) {
    const room = 2.06 * Math.min(sector.at - sector.from, sector.to - sector.at) * RADIANS;
    const radius = weak.radius * scale + size * 0.95;
    const text = sector.name.toUpperCase();
    const small = fitting(ctx, text, { room: room * radius, size, theme });
    const at = small && freePlace(ctx, text, sector, taken, { x, y, radius, size: small, font: theme.font });
    if (small && at !== null) write(sector.name, radius, at, sector.shown ?? 1, small);
  }
  ctx.globalAlpha = 1;
  return boxes;
}

// A hairline between two sectors, from the strong ring outward.
function drawBorders(ctx, info, theme, { x, y, scale }) {
  if (info.sectors.length < 2) return;
  const inner = (info.rings.find((ring) => ring.name === "strong")?.radius ?? 0) * scale;
  const outer = Math.max(...info.rings.map((ring) => ring.radius * (ring.shown ?? 1))) * scale;
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  [...info.sectors].sort((a, b) => a.from - b.from).forEach((sector, place, sectors) => {
    if (!place) return;
    const angle = ((sectors[place - 1].to + sector.from) / 2) * RADIANS;
    ctx.globalAlpha = Math.min(sector.shown ?? 1, sectors[place - 1].shown ?? 1);
    ctx.beginPath();
    ctx.moveTo(x + Math.sin(angle) * inner, y - Math.cos(angle) * inner);
    ctx.lineTo(x + Math.sin(angle) * outer, y - Math.cos(angle) * outer);
    ctx.stroke();
  });
}
