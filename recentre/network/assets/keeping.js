// What the reader has made of a drawing, to be kept and put back: plain JSON.

import { pinnedPicture } from "./pictures.js";

export function stateOf(scene) {
  const one = scene.onOne();
  const cameras = scene.drawn.map((panel) => [one ? "recentre" : panel.info.picture, panel.camera.kept()]);
  return { pins: scene.pins, hidden: [...scene.hidden].sort(), centre_shown: scene.stood,
    camera: Object.fromEntries(cameras.filter(([, camera]) => camera)),
    differences: scene.differences, linked_zoom: scene.linkedZoom };
}

// Takes a kept state; what it does not name stays.
export function putState(scene, state) {
  if (state.pins) scene.pins = state.pins;
  scene.pictures.forEach((picture) => pinnedPicture(picture, scene.pins));
  if (state.hidden) scene.hidden = new Set(state.hidden);
  if (state.centre_shown) scene.stood = state.centre_shown;
  scene.differences = state.differences ?? scene.differences;
  scene.linkedZoom = state.linked_zoom ?? scene.linkedZoom;
  scene.legend.update(scene.entries);
}

// Side by side, or one canvas; and a kept state, if there is a new one. A picture whose size
// changes is seen whole again.
export function standAs(scene, mode, state) {
  const turned = mode !== scene.mode;
  scene.mode = mode;
  if (state) putState(scene, state);
  if (turned || state) scene.arrange(state?.camera ?? (turned ? {} : undefined));
}
