// The marks: one outline per type of party, used on the canvas and in the legend alike.

const TURN = Math.PI * 2;

function regular(corners, radius, from) {
  return Array.from({ length: corners }, (_, place) => {
    const angle = from + (place * TURN) / corners;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}

// Returns the corners of a shape of about the same area as a disc of that size; null is a disc.
export function outline(shape, size) {
  const up = -Math.PI / 2;
  if (shape === "hexagon") return regular(6, size * 1.14, 0);
  if (shape === "pentagon") return regular(5, size * 1.18, up);
  if (shape === "diamond") return regular(4, size * 1.36, up);
  if (shape === "square") return regular(4, size * 1.3, Math.PI / 4);
  if (shape === "triangle") return regular(3, size * 1.42, up).map(([x, y]) => [x, y + size * 0.2]);
  if (shape === "triangleDown") {
    return regular(3, size * 1.42, -up).map(([x, y]) => [x, y - size * 0.2]);
  }
  if (shape === "star") {
    return regular(10, 1, up).map(([x, y], place) => {
      const radius = size * (place % 2 ? 0.62 : 1.42);
      return [x * radius, y * radius];
    });
  }
  if (shape === "cross") {
    const a = size * 0.42;
    const b = size * 1.2;
    return [[-a, -b], [a, -b], [a, -a], [b, -a], [b, a], [a, a],
      [a, b], [-a, b], [-a, a], [-b, a], [-b, -a], [-a, -a]];
  }
  return null;
}

export function trace(ctx, shape, x, y, size) {
  const corners = outline(shape, size);
  ctx.beginPath();
  if (!corners) {
    ctx.arc(x, y, size, 0, TURN);
    return;
  }
  corners.forEach(([dx, dy], place) => ctx[place ? "lineTo" : "moveTo"](x + dx, y + dy));
  ctx.closePath();
}

// Where the eye of a seen tie stands, and how large: on the way from the mark to the centre, or
// inside a mark of the outermost band, which has no tie to the centre.
export function eyeOf(node) {
  const ghost = node.look.ghost;
  const scale = Math.min(1, 0.35 + node.size / 8.5);
  const length = Math.hypot(node.x, node.y) || 1;
  const away = ghost + (1 - ghost) * Math.max(0, (length - node.size - 9 * scale) / length);
  return { x: node.x * away, y: node.y * away, scale: scale * (1 - 0.2 * ghost) };
}

export function drawEye(ctx, x, y, ink, paper, scale = 1) {
  const [wide, high] = [5.4 * scale, 4.4 * scale];
  ctx.beginPath();
  ctx.moveTo(x - wide, y);
  ctx.quadraticCurveTo(x, y - high * 1.7, x + wide, y);
  ctx.quadraticCurveTo(x, y + high * 1.7, x - wide, y);
  ctx.closePath();
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.lineWidth = 1.1 * scale;
  ctx.strokeStyle = ink;
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, y, 1.7 * scale, 0, TURN);
  ctx.fillStyle = ink;
  ctx.fill();
}

function drawRest(ctx, node, theme) {
  ctx.fillStyle = theme.muted;
  for (const step of [-1, 0, 1]) {
    ctx.beginPath();
    ctx.arc(node.x + step * node.size * 0.8, node.y, node.size * 0.28, 0, TURN);
    ctx.fill();
  }
}

// Draws a party: its shape, hollow when dormant, broken and faint when outside the company's log,
// a fine ring when known, an eye when the tie is seen; `node.look` says how much of each.
export function drawMark(ctx, node, theme, { alpha = 1, selected = false, cursor = false, difference = null }) {
  ctx.globalAlpha = alpha;
  if (node.shape === "rest") return drawRest(ctx, node, theme);
  const colour = theme.colour(node.color);
  const { ghost, hollow, eye: seen, halo } = node.look;
  ctx.lineJoin = "round";
  trace(ctx, node.shape, node.x, node.y, node.size);
  if (hollow > 0) {
    ctx.fillStyle = theme.paper;
    ctx.fill();
  }
  if (hollow < 1) {
    ctx.globalAlpha = alpha * (1 - hollow);
    ctx.fillStyle = colour;
    ctx.fill();
  }
  ctx.globalAlpha = alpha * (1 - theme.faint * ghost);
  if (ghost > 0) ctx.setLineDash([2.2, 1.8 * ghost]);
  ctx.lineWidth = (1.2 + 0.7 * hollow - 0.8 * ghost) * theme.bold;
  ctx.strokeStyle = node.missing ? theme.muted : colour;
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = alpha;
  if (difference) drawDifference(ctx, node, theme, difference);
  else if (halo > 0) {
    ctx.globalAlpha = alpha * halo;
    ring(ctx, node, node.size * 1.12 + 2.3, theme.ink, 0.95 * theme.bold);
  }
  if (seen > 0) {
    const eye = eyeOf(node);
    ctx.globalAlpha = alpha * seen;
    drawEye(ctx, eye.x, eye.y, theme.ink, theme.paper, eye.scale);
  }
  ctx.globalAlpha = alpha;
  if (selected) ring(ctx, node, node.size * 1.3 + 5.5, theme.colour("#D55E00"), 2.2 * theme.bold);
  if (cursor) {
    ctx.setLineDash([3, 2.4]);
    ring(ctx, node, node.size * 1.3 + 8.5, theme.ink, 1.6 * theme.bold);
    ctx.setLineDash([]);
  }
  return undefined;
}

// Who knows a party, as brackets: one to the left is the company, one to the right the customer.
export const BRACKETS = { company: ["left"], customer: ["right"], both: ["left", "right"] };

function drawDifference(ctx, node, theme, difference) {
  const radius = node.size * 1.12 + 3.1;
  ctx.lineWidth = 2 * theme.bold;
  ctx.lineCap = "round";
  for (const side of BRACKETS[difference]) {
    const middle = side === "left" ? Math.PI : 0;
    ctx.strokeStyle = side === "left" ? theme.ink : theme.colour("#D55E00");
    ctx.beginPath();
    ctx.arc(node.x, node.y, radius, middle - 1.2, middle + 1.2);
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}

function ring(ctx, node, radius, colour, width) {
  ctx.beginPath();
  ctx.arc(node.x, node.y, radius, 0, TURN);
  ctx.lineWidth = width;
  ctx.strokeStyle = colour;
  ctx.stroke();
}
