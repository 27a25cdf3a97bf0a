// The names: placed one by one, the strongest first, where they meet neither each other nor a mark.
// The same picture at the same size always gives the same places.

const MOST_NAMED = 62;
const SHORTER = [150, 96, 66];
const NEAR = [[1, 0], [-1, 0], [0.7, -0.7], [0.7, 0.7], [-0.7, -0.7], [-0.7, 0.7], [0, -1], [0, 1]];
const FAR = [11, 18, 26, 36, 48, 62, 78, 96, 118, 142];
const AROUND = Array.from({ length: 24 }, (_, place) => {
  const angle = (place * Math.PI) / 12;
  return [Math.cos(angle), Math.sin(angle)];
});
const TRIES = 7;

export function fontOf(node, base, theme) {
  if (node.place === "centre") return `700 ${(base * 1.2).toFixed(2)}px ${theme.font}`;
  if (node.place === "other") return `650 ${(base * 1.1).toFixed(2)}px ${theme.font}`;
  return `${node.tie === "strong" ? 600 : 400} ${base.toFixed(2)}px ${theme.font}`;
}

export function shortened(ctx, text, longest) {
  if (ctx.measureText(text).width <= longest) return text;
  const glyphs = [...text];
  while (glyphs.length > 1 && ctx.measureText(`${glyphs.join("")}…`).width > longest) glyphs.pop();
  return `${glyphs.join("").trimEnd()}…`;
}

function meets(a, b, gap) {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap
    && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

function meetsDisc(box, disc) {
  const dx = disc.x - Math.max(box.x, Math.min(disc.x, box.x + box.w));
  const dy = disc.y - Math.max(box.y, Math.min(disc.y, box.y + box.h));
  return dx * dx + dy * dy < disc.r * disc.r;
}

// Whether a stretch of line runs through a box (Liang and Barsky's clipping).
export function runsThrough(line, box) {
  let [from, to] = [0, 1];
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const sides = [[-dx, line.x1 - box.x], [dx, box.x + box.w - line.x1],
    [-dy, line.y1 - box.y], [dy, box.y + box.h - line.y1]];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else {
      const share = room / step;
      if (step < 0) from = Math.max(from, share);
      else to = Math.min(to, share);
      if (from > to) return false;
    }
  }
  return true;
}

function crosses(a, b) {
  const side = (p, x, y) => Math.sign((p.x2 - p.x1) * (y - p.y1) - (p.y2 - p.y1) * (x - p.x1));
  return side(a, b.x1, b.y1) !== side(a, b.x2, b.y2) && side(b, a.x1, a.y1) !== side(b, a.x2, a.y2);
}

// All places tried for a name, best first by their own cost: near the mark on the outer side, then
// around it, then farther off with a leader.
function candidates(node, width, height, middle) {
  const [dx, dy] = [node.x - middle.x, node.y - middle.y];
  const length = Math.hypot(dx, dy) || 1;
  const out = node.place === "centre" ? [0, 1] : [dx / length, dy / length];
  const inward = ([x, y]) => 1 - (x * out[0] + y * out[1]);
  const at = ([ux, uy], distance) => {
    const reach = node.r + distance;
    const [px, py] = [node.x + ux * reach, node.y + uy * reach];
    return { x: px - width / 2 + (ux * width) / 2, y: py - height / 2 + (uy * height) / 2 };
  };
  const list = NEAR.map((way) => ({
    ...at(way, way[0] && way[1] ? 1.5 : 4),
    cost: inward(way) * 1.3 + (way[0] === 0 ? 0.5 : way[1] === 0 ? 0 : 0.25),
  }));
  for (const distance of FAR) {
    for (const way of AROUND) {
      list.push({ ...at(way, distance), cost: 2 + distance / 9 + inward(way) * 1.6, far: true });
    }
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
// rank; those that find no place are tried again before all others, as long as that names more.
export function placedLabels(ctx, nodes, surroundings) {
  const discs = nodes.map((node) => ({ x: node.x, y: node.y, r: node.r + 1.5, id: node.id }));
  for (const node of nodes) if (node.eye) discs.push({ ...node.eye, r: 5 * node.eye.scale, eye: true });
  const all = { ...surroundings, discs };
  let order = nodes.filter((node) => node.rank < MOST_NAMED || node.always)
    .sort((a, b) => a.rank - b.rank)
    .map((node) => ({ ...node, ...sized(ctx, node, all) }));
  let best = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const labels = inOrder(order, all);
    if (labels.length > best.length) best = labels;
    if (best.length === order.length || order.length > MOST_NAMED + 8) break;
    const placed = new Set(labels.map((label) => label.id));
    order = [...order.filter((node) => !placed.has(node.id)), ...order.filter((node) => placed.has(node.id))];
  }
  return best;
}

// The sizes in which a name may be written, the whole name first.
function sized(ctx, node, { base, theme }) {
  ctx.font = fontOf(node, base, theme);
  const texts = [...new Set(SHORTER.map((longest) => shortened(ctx, node.label, longest)))];
  return { font: ctx.font, high: base * (node.place ? 1.3 : 1.12),
    texts: texts.map((text) => ({ text, wide: ctx.measureText(text).width })) };
}

function inOrder(order, all) {
  const [taken, leaders, labels] = [[], [], []];
  for (const node of order) {
    for (const { text, wide } of node.texts) {
      const found = bestPlace(node, wide, { ...all, taken, leaders });
      if (found) {
        taken.push(found.box);
        if (found.leader) leaders.push(found.leader);
        labels.push({ id: node.id, text, font: node.font, leader: Boolean(found.leader),
          dx: found.box.x - node.x, dy: found.box.y - node.y, w: wide, h: node.high });
        break;
      }
    }
  }
  return labels;
}

function bestPlace(node, wide, { taken, leaders, blocks, discs, lines, middle, width, height }) {
  let best = null;
  const high = node.high;
  for (const spot of candidates(node, wide, high, middle)) {
    if (best && spot.cost >= best.cost) break;
    const box = { x: spot.x, y: spot.y, w: wide, h: high };
    if (box.x < 5 || box.y < 4 || box.x + wide > width - 5 || box.y + high > height - 4) continue;
    if (taken.some((other) => meets(box, other, 1.5))) continue;
    if (blocks.some((other) => meets(box, other, 1))) continue;
    if (discs.some((disc) => meetsDisc(box, disc))) continue;
    if (leaders.some((line) => runsThrough(line, box))) continue;
    const leader = spot.far ? leaderOf(node, box) : null;
    if (leader) {
      if (leaders.some((line) => crosses(line, leader))) continue;
      if (taken.some((other) => runsThrough(leader, other))) continue;
      if (discs.some((disc) => disc.id !== node.id && !disc.eye && nearLine(leader, disc))) continue;
    }
    const covered = lines.reduce(
      (sum, line) => sum + (runsThrough(line, box) && !ends(line, node) ? line.cost : 0), 0);
    const cost = spot.cost + Math.min(covered, 2.4);
    if (!best || cost < best.cost) best = { box, leader, cost };
  }
  return best;
}

function ends(line, node) {
  return line.from === node.id || line.to === node.id;
}

function nearLine(line, disc) {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const length = dx * dx + dy * dy || 1;
  const share = Math.max(0, Math.min(1, ((disc.x - line.x1) * dx + (disc.y - line.y1) * dy) / length));
  const [x, y] = [line.x1 + share * dx - disc.x, line.y1 + share * dy - disc.y];
  return x * x + y * y < (disc.r - 1) * (disc.r - 1);
}

// Writes the placed names; `at` gives each mark's place on the screen, `alphaOf` how visible it is.
export function drawLabels(ctx, labels, { at, alphaOf, inkOf, theme }) {
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  for (const label of labels) {
    const mark = at(label.id);
    const alpha = mark ? alphaOf(label.id) : 0;
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
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = 3;
    ctx.strokeText(label.text, x, y + label.h / 2);
    ctx.fillStyle = inkOf(label.id);
    ctx.fillText(label.text, x, y + label.h / 2);
  }
  ctx.globalAlpha = 1;
}
