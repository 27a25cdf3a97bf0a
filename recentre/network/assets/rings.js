// The ground of a picture: rings, sectors and their names, written along the circle.

const RADIANS = Math.PI / 180;
const CAPTION_SIZE = 8.6;

// Writes text along a circle so that it reads upright; `at` is degrees clockwise from the top.
// Returns a box per glyph, which labels keep clear of. Without `ink` it only measures.
export function arcText(ctx, text, { x, y, radius, at, size, font, ink, spacing = 0.55, weight = 500 }) {
  const glyphs = [...text];
  ctx.font = `${weight} ${size}px ${font}`;
  const widths = glyphs.map((glyph) => ctx.measureText(glyph).width + spacing);
  const below = Math.cos(at * RADIANS) < -0.05;
  const direction = below ? -1 : 1;
  const whole = widths.reduce((sum, width) => sum + width, 0);
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

// Draws rings and sectors on a canvas in screen pixels; returns the boxes of all that is written.
export function drawGround(ctx, info, theme, view, draw = true) {
  const { x, y, scale } = view;
  const size = (CAPTION_SIZE * Math.max(1, Math.min(1.35, Math.sqrt(scale)))) / theme.wide ** 0.8;
  const rings = [...info.rings].sort((a, b) => b.radius - a.radius);
  if (draw) {
    for (const ring of rings) {
      const ground = { outside: 0, weak: 1, strong: 2 }[ring.name];
      ctx.beginPath();
      ctx.arc(x, y, ring.radius * scale, 0, Math.PI * 2);
      ctx.fillStyle = theme.grounds[ground];
      ctx.fill();
      ctx.lineWidth = 1;
      ctx.strokeStyle = theme.line;
      ctx.stroke();
    }
    drawBorders(ctx, info, theme, view);
  }
  const boxes = [];
  const ink = draw ? theme.muted : null;
  for (const ring of rings) {
    const radius = ring.radius * scale - size * 0.95;
    const options = { x, y, radius, at: 180, size, font: theme.font, ink };
    boxes.push(...arcText(ctx, ring.caption.toUpperCase(), options));
  }
  const weak = rings.find((ring) => ring.name === "weak");
  for (const sector of info.sectors) {
    const radius = weak.radius * scale + size * 0.95;
    const options = { x, y, radius, at: sector.at, size, font: theme.font, ink };
    boxes.push(...arcText(ctx, sector.name.toUpperCase(), options));
  }
  return boxes;
}

// A hairline between two sectors, from the strong ring outward.
function drawBorders(ctx, info, theme, { x, y, scale }) {
  if (info.sectors.length < 2) return;
  const inner = info.rings.find((ring) => ring.name === "strong").radius * scale;
  const outer = Math.max(...info.rings.map((ring) => ring.radius)) * scale;
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  info.sectors.slice(1).forEach((sector, place) => {
    const angle = ((info.sectors[place].to + sector.from) / 2) * RADIANS;
    ctx.beginPath();
    ctx.moveTo(x + Math.sin(angle) * inner, y - Math.cos(angle) * inner);
    ctx.lineTo(x + Math.sin(angle) * outer, y - Math.cos(angle) * outer);
    ctx.stroke();
  });
}
