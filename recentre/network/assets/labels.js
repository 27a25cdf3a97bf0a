// The names: placed one by one, the strongest first, where they meet neither each other nor a mark.
// The same picture at the same size always gives the same places.

import { cuts, directionOf, oneLine } from "./texts.js";

const MOST_NAMED = 62;
const MOST_LED = 24;
// On a projector a name has so much room, in squares of its height; fewer are read better.
const ROOM_EACH = 40;
// Widths at which a name may be cut, in heights of its type.
const SHORTER = [16, 9, 6.2];
const CUT = 0.35;
const NEAR = [[1, 0], [-1, 0], [0.7, -0.7], [0.7, 0.7], [-0.7, -0.7], [-0.7, 0.7], [0, -1], [0, 1]];
const FAR = [11, 18, 26, 36, 48, 62, 78, 96, 118, 142, 170];
const AROUND = Array.from({ length: 24 }, (_, place) => {
  const angle = (place * Math.PI) / 12;
  return [Math.cos(angle), Math.sin(angle)];
});
const TRIES = 18;
const MOST_SPOTS = 110;
const SIZES = [1, 0.92, 0.82];
const SMALLEST = 9.2;
const PATIENCE = 6;
// What it costs a name to stand nearer to another mark than to its own, and how near is near.
const STRANGE = 2.2;
const OTHERS = 3;

export function fontOf(node, base, theme) {
  if (node.place === "centre") return `700 ${(base * 1.2).toFixed(2)}px ${theme.font}`;
  if (node.place === "other") return `650 ${(base * 1.1).toFixed(2)}px ${theme.font}`;
  return `${node.tie === "strong" ? 600 : 400} ${base.toFixed(2)}px ${theme.font}`;
}

function meets(a, b, gap) {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap
    && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

// How far a box is from a disc; 0 or less where they meet.
function gapTo(box, disc) {
  const dy = disc.y - Math.max(box.y, Math.min(disc.y, box.y + box.h));
  const dx = disc.x - Math.max(box.x, Math.min(disc.x, box.x + box.w));
  return Math.sqrt(dx * dx + dy * dy) - disc.r;
}

// Whether a stretch of line runs through a box (Liang and Barsky's clipping).
export function runsThrough({ x1, y1, x2, y2 }, { x, y, w, h }) {
  if ((x1 < x && x2 < x) || (x1 > x + w && x2 > x + w)) return false;
  if ((y1 < y && y2 < y) || (y1 > y + h && y2 > y + h)) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (let side = 0; side < 4; side += 1) {
    const step = side < 2 ? (side ? dx : -dx) : side === 2 ? -dy : dy;
    const room = side < 2 ? (side ? x + w - x1 : x1 - x) : side === 2 ? y1 - y : y + h - y1;
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
    if (from > to) return false;
  }
  return true;
}

function crosses(a, b) {
  const side = (p, x, y) => Math.sign((p.x2 - p.x1) * (y - p.y1) - (p.y2 - p.y1) * (x - p.x1));
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2);
}

// The places tried for a name, best first by their own cost, on the outer side rather than on the
// inner: beside the mark, or farther off, where a leader is drawn.
function candidates(node, width, height, middle, farthest) {
  const [dx, dy] = [node.x - middle.x, node.y - middle.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ox, oy] = node.place === "centre" ? [0, 1] : [dx / length, dy / length];
  const outside = node.tie === "outside" ? 2.4 : 1;
  const list = [];
  const add = (ux, uy, distance, cost) => {
    const reach = node.r + distance;
    list.push({ x: node.x + ux * (reach + width / 2) - width / 2,
      y: node.y + uy * (reach + height / 2) - height / 2,
      cost: cost + (1 - ux * ox - uy * oy) * outside * 1.4 });
  };
  if (!farthest) {
    for (const [ux, uy] of NEAR) add(ux, uy, ux && uy ? 1.5 : 4, ux === 0 ? 0.5 : uy === 0 ? 0 : 0.25);
  } else {
    const reached = FAR.filter((distance) => distance < farthest);
    for (const distance of reached) for (const [ux, uy] of AROUND) add(ux, uy, distance, distance / 9);
  }
  return list.sort((a, b) => a.cost - b.cost);
}

function leaderOf(node, box) {
  const x = Math.max(box.x - 1, Math.min(node.x, box.x + box.w + 1));
  const y = Math.max(box.y, Math.min(node.y, box.y + box.h));
  const length = Math.hypot(x - node.x, y - node.y) || 1;
  const share = Math.min(1, (node.r + 1.5) / length);
  return { x1: node.x + (x - node.x) * share, y1: node.y + (y - node.y) * share, x2: x, y2: y };
}

// Returns a name's place for each node that can be named, relative to its mark, in screen pixels.
//
// nodes: { id, label, x, y, r, rank, place, tie, eye } in screen pixels; blocks: boxes of what is
// written already; lines: ties on the screen with the cost of covering one. Names are placed by
// rank; those that find no place are tried again before all others, and a little smaller, as long
// as that names more.
export function placedLabels(ctx, nodes, surroundings) {
  const { width, height, base } = surroundings;
  const discs = nodes.map((node) => ({ x: node.x, y: node.y, r: node.r + 1.5, id: node.id }));
  for (const node of nodes) if (node.eye) discs.push({ ...node.eye, r: 5 * node.eye.scale, eye: true });
  const { leastName } = surroundings.theme;
  const most = leastName ? Math.min(MOST_NAMED, (width * height) / (base * base * ROOM_EACH)) : MOST_NAMED;
  const named = nodes.filter((node) => (node.rank < most || node.always)
    && node.x > 0 && node.y > 0 && node.x < width && node.y < height)
    .sort((a, b) => a.rank - b.rank);
  // Beyond sixty parties nobody expects every name; only the strongest have a long leader.
  const crowded = nodes.length > MOST_NAMED + 2;
  let best = { labels: [], worth: -1 };
  const sizes = (crowded ? [1] : SIZES).map((scale) => Math.max(SMALLEST, leastName, base * scale));
  for (const size of new Set(sizes)) {
    const all = { ...surroundings, discs, base: size,
      farthest: (node) => (crowded && node.rank > MOST_LED ? 50 : Infinity) };
    const ready = named.map((node) => ({ ...node, ...written(ctx, node, all) }));
    const page = tried(ready, all, crowded ? 2 : TRIES);
    if (page.worth > best.worth) best = page;
    if (best.worth === named.length) break;
  }
  return best.labels;
}

// Those that found no place, or only a short one, come earlier the next time, and the earlier the
// more often they failed. Who is left in the end may have a leader that crosses another.
function tried(nodes, all, tries) {
  let [best, order, since] = [null, nodes, 0];
  const failed = new Map(nodes.map((node) => [node.id, 0]));
  const patience = () => (best?.left.length === 0 ? 2 : PATIENCE);
  for (let attempt = 0; attempt < tries && since < patience() && best?.worth !== nodes.length; attempt += 1) {
    const page = { taken: [], leaders: [], labels: [] };
    page.left = order.filter((node) => !write(node, page, all));
    page.worth = page.labels.reduce((sum, label) => sum + (label.cut ? 1 - CUT : 1), 0);
    since += 1;
    if (!best || page.worth > best.worth) [best, since] = [page, 0];
    for (const node of page.left) failed.set(node.id, failed.get(node.id) + 1);
    for (const label of page.labels) if (label.cut) failed.set(label.id, failed.get(label.id) + CUT);
    order = [...nodes].sort((a, b) => Boolean(b.place) - Boolean(a.place)
      || failed.get(b.id) - failed.get(a.id) || a.rank - b.rank);
  }
  if (tries >= TRIES) for (const node of best.left) write(node, best, all, true);
  return best;
}

// The ways in which a name may be written, the whole name first; the places of each are sought
// only when they are needed.
function written(ctx, node, { base, theme }) {
  ctx.font = fontOf(node, base, theme);
  const texts = cuts(ctx, oneLine(node.label), SHORTER.map((heights) => heights * base));
  return { font: ctx.font, high: base * (node.place ? 1.3 : 1.12),
    ways: texts.map((text) => ({ text, wide: ctx.measureText(text).width })) };
}

// Writes a name at the best place that is still free; says whether there was one.
function write(node, { taken, leaders, labels }, all, loose = false) {
  for (const { way, far } of loose ? [{ way: node.ways.at(-1), far: "loose" }] : stages(node)) {
    const spots = (way[far] ??= freeSpots(node, way.wide, all, far));
    const spot = spots.find(({ box, leader }) => !taken.some((other) => meets(box, other, 1.5))
      && !leaders.some((line) => runsThrough(line, box))
      && !(leader && (taken.some((other) => runsThrough(leader, other))
        || (!loose && leaders.some((line) => crosses(line, leader))))));
    if (spot) {
      taken.push(spot.box);
      if (spot.leader) leaders.push(spot.leader);
      labels.push({ id: node.id, text: way.text, font: node.font, leader: Boolean(spot.leader),
        cut: way.text !== node.ways[0].text,
        dx: spot.box.x - node.x, dy: spot.box.y - node.y, w: way.wide, h: node.high });
      return true;
    }
  }
  return false;
}

// Beside the mark before farther off, the whole name before a shorter one.
function stages(node) {
  const [whole, ...shorter] = node.ways;
  const near = shorter.slice(0, 1).map((way) => ({ way, far: "near" }));
  return [{ way: whole, far: "near" }, { way: whole, far: "far" }, ...near,
    ...shorter.map((way) => ({ way, far: "far" }))];
}

// The places for a name that meet nothing but perhaps another name, the best first.
function freeSpots(node, wide, { blocks, discs, lines, middle, width, height, farthest }, how) {
  const far = how !== "near";
  const grazed = how === "loose" ? 0.5 : 1;
  const high = node.high;
  const spots = [];
  for (const spot of candidates(node, wide, high, middle, far ? farthest(node) : 0)) {
    const box = { x: spot.x, y: spot.y, w: wide, h: high };
    if (box.x < 5 || box.y < 4 || box.x + wide > width - 5 || box.y + high > height - 4) continue;
    if (blocks.some((other) => meets(box, other, 1))) continue;
    const mine = gapTo(box, node);
    let [free, strange] = [true, 0];
    for (let place = 0; place < discs.length; place += 1) {
      const disc = discs[place];
      const gap = gapTo(box, disc);
      if (gap <= 0) { free = false; break; }
      // A name that stands as near to another mark would be read as that one's.
      if (disc.id === node.id || disc.eye || gap >= mine + OTHERS) continue;
      strange = Math.max(strange, gap <= mine ? STRANGE : 0.5);
    }
    if (!free || (!far && strange === STRANGE && how !== "loose")) continue;
    const leader = far ? leaderOf(node, box) : null;
    if (leader && discs.some((disc) => disc.id !== node.id && !disc.eye
      && nearLine(leader, disc, grazed))) continue;
    const struck = leader && blocks.some((other) => runsThrough(leader, other)) ? 1.6 : 0;
    let covered = 0;
    for (let place = 0; place < lines.length && covered < 2.4; place += 1) {
      const line = lines[place];
      if (runsThrough(line, box) && !ends(line, node)) covered += line.cost;
    }
    spots.push({ box, leader, cost: spot.cost + struck + strange + Math.min(covered, 2.4) });
    if (spots.length >= MOST_SPOTS) break;
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

function ends(line, node) {
  return line.from === node.id || line.to === node.id;
}

function nearLine({ x1, y1, x2, y2 }, { x, y, r: whole }, share = 1) {
  const r = whole * share;
  if ((x1 < x - r && x2 < x - r) || (x1 > x + r && x2 > x + r)) return false;
  if ((y1 < y - r && y2 < y - r) || (y1 > y + r && y2 > y + r)) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  const [ax, ay] = [x1 + along * dx - x, y1 + along * dy - y];
  return ax * ax + ay * ay < (r - 1) * (r - 1);
}

// Writes the placed names; `at` gives each mark's place on the screen, `alphaOf` how visible it is.
export function drawLabels(ctx, labels, { at, alphaOf, inkOf, theme }) {
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const label of labels) {
    const mark = at(label.id);
    const alpha = mark ? alphaOf(label.id) * (label.shown ?? 1) : 0;
    if (alpha < 0.05) continue;
    ctx.globalAlpha = alpha;
    const [x, y] = [mark.x + label.dx, mark.y + label.dy];
    if (label.leader) {
      const line = leaderOf(mark, { x, y, w: label.w, h: label.h });
      ctx.strokeStyle = theme.muted;
      ctx.lineWidth = 0.7;
      ctx.beginPath();
      ctx.moveTo(line.x1, line.y1);
      ctx.lineTo(line.x2, line.y2);
      ctx.stroke();
    }
    ctx.font = label.font;
    ctx.direction = directionOf(label.text);
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 3;
    ctx.strokeText(label.text, x, y + label.h / 2);
    ctx.fillStyle = inkOf(label.id);
    ctx.fillText(label.text, x, y + label.h / 2);
  }
  ctx.direction = "ltr";
  ctx.globalAlpha = 1;
}
