// The ties: how visible each is, and how it is drawn. A tie runs from middle to middle, under the marks.

const FAINT = 0.1;

// How visible a tie of a picture is: all of it, or only what touches the party that is looked at.
export function lineAlpha(edge, picture, scene) {
  if (!scene.shows(edge.from) || !scene.shows(edge.to)) return 0;
  if (edge.thin && !scene.linksShown) return 0;
  const looked = scene.lookedAt;
  const touched = edge.from === looked || edge.to === looked;
  const solid = edge.thin ? picture.thinAlpha : edge.dashes ? 0.74 : 0.92;
  if (looked === null || (looked === picture.info.centre && !edge.thin)) return solid;
  return touched ? (edge.thin ? 1 : 0.95) : FAINT;
}

export function lineColour(edge, alpha, theme) {
  return edge.thin && alpha > 0.9 ? theme.muted : theme.colour(edge.color);
}

// Draws lines on a canvas whose unit is the picture's: { edge, alpha } and where both ends stand.
export function drawLines(ctx, lines, { at, theme, scale }) {
  const thin = new Map();
  for (const { edge, alpha } of lines) {
    if (alpha <= 0) continue;
    const colour = lineColour(edge, alpha, theme);
    if (!edge.thin) drawLine(ctx, edge, alpha, colour, { at, theme, scale });
    else {
      const key = `${colour}/${alpha.toFixed(2)}`;
      if (!thin.has(key)) thin.set(key, { edges: [], alpha, colour });
      thin.get(key).edges.push(edge);
    }
  }
  for (const { edges, alpha, colour } of thin.values()) drawThin(ctx, edges, alpha, colour, { at, theme, scale });
  ctx.globalAlpha = 1;
  ctx.lineCap = "butt";
  ctx.setLineDash([]);
}

function drawLine(ctx, edge, alpha, colour, { at, theme, scale }) {
  const [from, to] = [at(edge.from), at(edge.to)];
  if (!from || !to) return;
  const width = Math.max(edge.width * theme.bold, 0.3 / scale);
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = colour;
  // A double line is as wide as two of its own with the ground between them.
  ctx.lineWidth = edge.double ? Math.max(width * 0.42, 0.9) : width;
  ctx.lineCap = edge.dashes ? "round" : "butt";
  ctx.setLineDash(edge.dashes || []);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  for (const off of edge.double ? [-1, 1] : [0]) {
    const apart = (off * (ctx.lineWidth + Math.max(width * 0.55, 1.5))) / 2;
    const [x, y] = [(-(to.y - from.y) / length) * apart, ((to.x - from.x) / length) * apart];
    ctx.beginPath();
    ctx.moveTo(from.x + x, from.y + y);
    ctx.lineTo(to.x + x, to.y + y);
    ctx.stroke();
  }
}

// All thin lines of one look in one go: they are many, and a stroke for each costs the most.
function drawThin(ctx, edges, alpha, colour, { at, theme, scale }) {
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = colour;
  ctx.lineWidth = Math.max(edges[0].width * theme.bold, 0.3 / scale);
  ctx.lineCap = "butt";
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const edge of edges) {
    const [from, to] = [at(edge.from), at(edge.to)];
    if (!from || !to) continue;
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.stroke();
}
