// The vis-network under a picture: its data, its camera, who is under the pointer.

function nodeOf(panel, { id, x, y, size, place }) {
  return {
    id, x, y, size, shape: "custom", fixed: place === "centre",
    ctxRenderer: ({ ctx, x: atX, y: atY }) => ({
      drawNode: () => panel.drawNode(ctx, panel.nodes.get(id), atX, atY),
      nodeDimensions: { width: size * 2 + 8, height: size * 2 + 8 },
    }),
  };
}

function reconcile(data, records) {
  const kept = new Set(records.map((record) => record.id));
  data.remove(data.getIds().filter((id) => !kept.has(id)));
  data.update(records);
}

// Puts a vis-network under a panel; lines are drawn by the panel, standing and gliding alike.
export function lay(panel, options) {
  const { recentre: _, ...visOptions } = options;
  panel.nodeData = new vis.DataSet();
  panel.edgeData = new vis.DataSet();
  const network = new vis.Network(panel.stage, { nodes: panel.nodeData, edges: panel.edgeData }, visOptions);
  panel.network = network;
  panel.stage.querySelector(".vis-network")?.setAttribute("tabindex", "-1");
  panel.canvas = panel.stage.querySelector("canvas");
  network.renderer._drawEdges = (ctx) => panel.drawTies(ctx);
  const { scene } = panel;
  const nodeAt = (event) => network.getNodeAt(event.pointer.DOM);
  network.on("beforeDrawing", (ctx) => panel.onScreen(ctx, () => panel.drawGround(ctx)));
  network.on("afterDrawing", (ctx) => panel.onScreen(ctx, () => panel.drawNames(ctx)));
  network.on("click", (event) => scene.select(nodeAt(event) ?? null));
  network.on("doubleClick", (event) => scene.centre(nodeAt(event)));
  network.on("hoverNode", ({ node }) => scene.hover(node, panel));
  network.on("blurNode", () => scene.hover(null, panel));
  network.on("dragStart", (event) => { panel.dragged = nodeAt(event); scene.hover(null, panel); });
  network.on("dragging", () => { if (panel.dragged === undefined) panel.panned(); });
  network.on("dragEnd", () => panel.dropped());
  network.on("zoom", () => panel.panned());
  network.on("resize", () => panel.resized());
}

// Adds who is new, so that a glide can draw them.
export function addTo(panel, nodes) {
  panel.nodeData.add(nodes.filter(({ id }) => !panel.nodeData.get(id)).map((node) => nodeOf(panel, node)));
}

// Makes the vis-network hold exactly what the panel draws.
export function hold(panel) {
  reconcile(panel.nodeData, [...panel.nodes.values()].map((node) => nodeOf(panel, node)));
  reconcile(panel.edgeData, [...panel.edges].map(([id, edge]) => panel.visEdge(id, edge)));
}
