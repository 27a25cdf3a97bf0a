// What is to be drawn, made out of a network's data.

import { lookOf } from "./glide.js";
import { peopled } from "./hulls.js";

// What a network's data says, made ready to be drawn: who stands where, pins included.
export function pictureOf({ nodes, edges, options }, pins) {
  const info = options.recentre;
  const thin = edges.filter((edge) => edge.thin).length;
  const picture = { info, options, thinAlpha: Math.max(0.3, Math.min(0.7, 42 / thin)),
    pinKey: `${info.picture}-${info.centre}`,
    nodes: new Map(nodes.map((node) => [node.id, { ...node, home: { x: node.x, y: node.y },
      look: lookOf(node, info), missing: !node.nature && !node.place && node.shape !== "star" }])),
    edges: new Map(edges.map((edge) => [`${edge.from}-${edge.to}`, edge])) };
  picture.info = peopled(info, picture.nodes);
  return pinnedPicture(picture, pins);
}

// Pins belong to one picture of one centre.
export function pinnedPicture(picture, pins) {
  for (const node of picture.nodes.values()) {
    const pin = pins[picture.pinKey]?.[node.id];
    Object.assign(node, pin ? { x: pin[0], y: pin[1] } : node.home);
  }
  return picture;
}
