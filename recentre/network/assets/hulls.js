// The outlines of groups: a soft hull round the marks of each, as they stand.

import { drawing } from "./dom.js";

const CORNERS = 16;
const HULL_ROOM = 6.5;

// Returns what a picture says, with the members of each group in place of their ids: so an outline
// follows a mark that is dragged.
export function peopled(info, nodes) {
  if (!info.hulls) return info;
  const members = (ids) => ids.map((id) => nodes.get(id)).filter(Boolean);
  return { ...info, hulls: info.hulls.map(members).filter((hull) => hull.length) };
}

// The convex hull of points, counter-clockwise (Andrew's monotone chain).
export function convex(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list) => {
    const kept = [];
    for (const point of list) {
      while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn([ax, ay], [bx, by], [cx, cy]) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function outlineOf(members) {
  const points = members.flatMap(({ x, y, size }) => Array.from({ length: CORNERS }, (_, place) => {
    const angle = (place * 2 * Math.PI) / CORNERS;
    const reach = size + HULL_ROOM;
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  }));
  return convex(points);
}

// Draws the outlines on a canvas in screen pixels.
export function drawHulls(ctx, info, theme, { x, y, scale }) {
  ctx.lineJoin = "round";
  for (const members of info.hulls ?? []) {
    ctx.beginPath();
    outlineOf(members).forEach(([px, py], place) => {
      ctx[place ? "lineTo" : "moveTo"](x + px * scale, y + py * scale);
    });
    ctx.closePath();
    ctx.fillStyle = theme.grounds[1];
    ctx.fill();
    ctx.lineWidth = 1.1;
    ctx.strokeStyle = theme.line;
    ctx.stroke();
  }
}

// What the legend shows of an outline.
export function groupSample(theme) {
  const paint = { fill: theme.grounds[2], stroke: theme.muted, "stroke-width": 1 };
  return drawing(20, 14, [["rect", { x: 1, y: 1.5, width: 18, height: 11, rx: 5.5, ...paint }],
    ...[6, 10, 14].map((cx) => ["circle", { cx, cy: 7, r: 1.4, fill: theme.muted }])]);
}
