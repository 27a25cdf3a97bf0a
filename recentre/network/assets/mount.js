// Where the pictures are put: into a page of the app, or into a file that stands alone.

import { element } from "./dom.js";
import { Scene } from "./scene.js";
import { overlapsOf } from "./overlaps.js";

const scenes = new WeakMap();
const byKey = new Map();
const wishes = new Map();
const keepers = new Map();
const DOUBLE_CLICK = 260;
const CALM = 350;

// Draws into an element of the app; called again with every change of data or theme. What the page
// wishes of the drawing comes apart from its data, so the first drawing waits for it.
export function show({ parentElement, data, setStateValue, setTriggerValue }, { words, css }) {
  let entry = scenes.get(parentElement);
  if (!entry) {
    const root = element("div", { className: "recentre" });
    parentElement.append(element("style", { text: css }), root);
    entry = { sent: [], hooks: {}, key: data.key };
    entry.scene = new Scene(root, words, toolsFor(entry));
    scenes.set(parentElement, entry);
  }
  const { scene } = entry;
  entry.hooks = { setStateValue, setTriggerValue };
  entry.data = data;
  scene.root.style.setProperty("--rc-height", data.height);
  scene.key = data.key;
  scene.notes = data.notes ?? {};
  byKey.set(data.key, entry);
  if (wishes.has(data.key)) drawn(entry);
  return () => {
    clearTimeout(entry.calming);
    scene.destroy();
    scenes.delete(parentElement);
    if (byKey.get(data.key) === entry) byKey.delete(data.key);
  };
}

function drawn(entry) {
  const { scene, data } = entry;
  const drawing = JSON.stringify(data.networks);
  const wish = wishes.get(data.key);
  scene.root.dataset.look = wish.look ?? "";
  scene.turns = Boolean(wish.turns);
  if (entry.drawing === undefined) {
    entry.wish = wish.wish;
    scene.mode = wish.mode ?? "side";
    scene.put(wish.state ?? {});
    scene.update(data.networks, wish.state?.camera);
    entry.kept = JSON.stringify(stateTold(entry));
  } else if (entry.drawing === drawing) scene.restyle();
  else scene.update(data.networks);
  entry.drawing = drawing;
  if (entry.waiting !== undefined) scene.select(entry.waiting, true);
}

// What the page wishes: the party selected, side by side or one canvas, the look, a kept state. A
// selection that answers our own message and that a newer one has overtaken is dropped.
export function choose(wish) {
  wishes.set(wish.key, wish);
  const entry = byKey.get(wish.key);
  if (!entry) return;
  if (entry.drawing === undefined) drawn(entry);
  else {
    const { scene } = entry;
    scene.turns = Boolean(wish.turns);
    if (scene.root.dataset.look !== (wish.look ?? "")) {
      scene.root.dataset.look = wish.look ?? "";
      scene.restyle();
    }
    const put = entry.wish !== wish.wish;
    scene.stand(wish.mode ?? "side", put ? wish.state : null);
    // What was put back is told, so that doing the same again is news.
    if (put) scene.changed();
    entry.wish = wish.wish;
  }
  const place = entry.sent.lastIndexOf(wish.selected);
  if (place >= 0) entry.sent.splice(0, place + 1);
  if (entry.sent.length && place >= 0) return;
  entry.waiting = wish.selected;
  entry.scene.select(wish.selected, true);
}

// Where the state of a drawing is kept in the page.
export function keep({ key, setStateValue }) {
  keepers.set(key, setStateValue);
}

// What the reader has made of the drawing, since which wish: one that is older is no news.
function stateTold(entry) {
  return { ...entry.scene.state(), wish: entry.wish };
}

// Tells the page what the reader has made of the drawing, if it is something new. It waits until the
// reader rests: what reaches Streamlit together with a click on the page would be taken for one.
function report(entry) {
  clearTimeout(entry.calming);
  if (entry.drawing === undefined) return;
  // What is done on the wall is not kept. And a report on its way while the page runs could come
  // after a change of page, and would be taken for a run of the page that was left.
  if (wishes.get(entry.key)?.look === "projector") return;
  if (pageRuns()) {
    entry.calming = setTimeout(() => report(entry), CALM);
    return;
  }
  const state = stateTold(entry);
  const text = JSON.stringify(state);
  if (text === entry.kept || !keepers.has(entry.key)) return;
  entry.kept = text;
  entry.scene.reported = state;
  keepers.get(entry.key)(state);
}

function pageRuns() {
  const app = document.querySelector("[data-testid=stApp]");
  return ["running", "rerunRequested"].includes(app?.dataset.testScriptState);
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
    recentred() {
      entry.hooks.setTriggerValue("recentred", true);
    },
    changed() {
      clearTimeout(entry.calming);
      entry.calming = setTimeout(() => report(entry), CALM);
    },
  };
}

// Draws into a file that stands alone.
export function showAlone(root, { networks, words, notes = {}, mode = "side", state = {} }) {
  const scene = new Scene(root, words);
  Object.assign(scene, { notes, mode });
  scene.put(state);
  scene.update(networks, state.camera);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => scene.restyle());
  return scene;
}

// A drawing of the page by its key, and how many of its names meet something.
export function sceneOf(key) {
  return byKey.get(key)?.scene ?? null;
}

export function measured(key) {
  return sceneOf(key)?.drawn.map(overlapsOf) ?? null;
}
