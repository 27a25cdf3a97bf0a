// How well the names of a picture are placed; for the tests.

function meet(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function meetsMark(box, { x, y, r }) {
  const dx = x - Math.max(box.x, Math.min(x, box.x + box.w));
  const dy = y - Math.max(box.y, Math.min(y, box.y + box.h));
  return dx * dx + dy * dy < r * r;
}

// Counts the names, and those that meet another name, a mark, or what is written on the ground.
export function overlapsOf(panel) {
  const at = (id) => panel.network.canvasToDOM(panel.nodes.get(id));
  const boxes = panel.labels.map((label) => {
    const mark = at(label.id);
    return { x: mark.x + label.dx, y: mark.y + label.dy, w: label.w, h: label.h };
  });
  const marks = [...panel.nodes.values()].filter((node) => panel.scene.shows(node.id))
    .map((node) => ({ ...at(node.id), r: node.size * panel.network.getScale() }));
  const count = (list) => list.reduce((sum, one) => sum + one, 0);
  return {
    named: boxes.length,
    drawn: marks.length,
    names: count(boxes.map((box, place) => boxes.slice(place + 1).filter((other) => meet(box, other)).length)),
    marks: count(boxes.map((box) => marks.filter((mark) => meetsMark(box, mark)).length)),
    ground: boxes.filter((box) => panel.blocks.some((block) => meet(box, block))).length,
    took: panel.took,
  };
}
