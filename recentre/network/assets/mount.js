// Where the pictures are put: into a page of the app, or into a file that stands alone.

import { element } from "./dom.js";
import { Scene } from "./scene.js";
import { overlapsOf } from "./overlaps.js";

const scenes = new WeakMap();
const byKey = new Map();
const DOUBLE_CLICK = 260;

// Draws into an element of the app; called again with every change of data or theme.
export function show({ parentElement, data, setStateValue, setTriggerValue }, { words, css }) {
  let entry = scenes.get(parentElement);
  if (!entry) {
    const root = element("div", { className: "recentre" });
    parentElement.append(element("style", { text: css }), root);
    entry = { sent: [], hooks: {} };
    entry.scene = new Scene(root, words, toolsFor(entry));
    scenes.set(parentElement, entry);
  }
  const { scene } = entry;
  entry.hooks = { setStateValue, setTriggerValue };
  scene.root.style.setProperty("--rc-height", data.height);
  scene.key = data.key;
  scene.notes = data.notes ?? {};
  byKey.set(data.key, entry);
  const drawing = JSON.stringify(data.networks);
  if (entry.drawing === drawing) scene.restyle();
  else scene.update(data.networks, entry.drawing === undefined ? { pins: data.pins ?? {} } : {});
  entry.drawing = drawing;
  if (entry.waiting !== undefined) scene.select(entry.waiting, true);
  return () => {
    scene.destroy();
    scenes.delete(parentElement);
    if (byKey.get(data.key) === entry) byKey.delete(data.key);
  };
}

// A selection from Python. An answer to our own message that a newer one has overtaken is dropped.
export function choose({ key, selected }) {
  const entry = byKey.get(key);
  if (!entry) {
    setTimeout(() => byKey.has(key) && choose({ key, selected }), 50);
    return;
  }
  const place = entry.sent.lastIndexOf(selected);
  if (place >= 0) entry.sent.splice(0, place + 1);
  if (entry.sent.length && place >= 0) return;
  entry.waiting = selected;
  entry.scene.select(selected, true);
}

function toolsFor(entry) {
  let waiting;
  return {
    selected(id) {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        entry.sent.push(id);
        entry.waiting = id;
        entry.hooks.setStateValue("selected", id);
      }, DOUBLE_CLICK);
    },
    centred(id) {
      clearTimeout(waiting);
      entry.hooks.setTriggerValue("centred", id);
    },
    pinned: (pins) => entry.hooks.setStateValue("pins", pins),
  };
}

// Draws into a file that stands alone.
export function showAlone(root, { networks, words, notes = {} }) {
  const scene = new Scene(root, words);
  scene.notes = notes;
  scene.update(networks);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => scene.restyle());
  return scene;
}

// A drawing of the page by its key, and how many of its names meet something.
export function sceneOf(key) {
  return byKey.get(key)?.scene ?? null;
}

export function report(key) {
  return sceneOf(key)?.drawn.map(overlapsOf) ?? null;
}
