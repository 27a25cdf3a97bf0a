// The legend: what every mark says, and a filter for those that can be hidden.

import { drawing, element } from "./dom.js";
import { groupSample } from "./hulls.js";
import { BRACKETS, outline } from "./shapes.js";

const EYE = "M2 7Q9 -0.5 16 7Q9 14.5 2 7Z";

function points(shape, size, x, y) {
  return outline(shape, size).map(([dx, dy]) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`).join(" ");
}

function sample(entry, theme) {
  const ink = theme.ink;
  if (entry.line) return line(entry.line, theme);
  if (entry.mark) return mark(entry.mark, theme);
  if (entry.shape === "rest") {
    return drawing(16, 14, [3, 8, 13].map((cx) => ["circle", { cx, cy: 7, r: 1.7, fill: theme.muted }]));
  }
  const fill = entry.colour ? theme.colour(entry.colour) : "none";
  const stroke = entry.key === "missing" ? theme.muted : entry.colour ? fill : ink;
  const paint = { fill, stroke, "stroke-width": 1.3, "stroke-linejoin": "round" };
  if (!entry.shape || !outline(entry.shape, 1)) {
    return drawing(14, 14, [["circle", { cx: 7, cy: 7, r: 4.6, ...paint }]]);
  }
  return drawing(14, 14, [["polygon", { points: points(entry.shape, 4.5, 7, 7), ...paint }]]);
}

function line(kind, theme) {
  const paint = { fill: "none", stroke: theme.ink, "stroke-linecap": "round" };
  const across = { x1: 3, x2: 27, y1: 7, y2: 7, ...paint };
  if (kind === "strong") return drawing(30, 14, [["line", { ...across, "stroke-width": 3.4 }]]);
  if (kind === "weak") {
    return drawing(30, 14, [["line", { ...across, "stroke-width": 1.8, "stroke-dasharray": "5 5.5" }]]);
  }
  if (kind === "dormant") {
    return drawing(30, 14, [
      ["line", { ...across, x2: 20, "stroke-width": 1.9, "stroke-dasharray": "0.1 4.6" }],
      ["circle", { cx: 25, cy: 7, r: 3.4, fill: "none", stroke: theme.ink, "stroke-width": 1.5 }],
    ]);
  }
  if (kind === "declared") {
    return drawing(30, 14, [4.9, 9.1].map((y) => ["line", { ...across, y1: y, y2: y, "stroke-width": 1.6 }]));
  }
  if (kind === "ranked") {
    return drawing(30, 14, [["line", { ...across, "stroke-width": 1.8, "stroke-dasharray": "7 4 0.1 4" }]]);
  }
  if (kind === "width") {
    return drawing(30, 14, [["polygon", { points: "2,6.6 28,4.2 28,9.8 2,7.4", fill: theme.ink }]]);
  }
  return drawing(30, 14, [["line", { ...across, "stroke-width": 0.9, stroke: theme.muted }]]);
}

function mark(kind, theme) {
  const ring = { fill: "none", stroke: theme.ink };
  if (kind === "group") return groupSample(theme);
  if (BRACKETS[kind]) {
    return drawing(18, 14, [["circle", { cx: 9, cy: 7, r: 2.6, fill: theme.muted }], ...BRACKETS[kind].map((side) => (
      ["path", { d: side === "left" ? "M7 1.6Q1.4 7 7 12.4" : "M11 1.6Q16.6 7 11 12.4", fill: "none",
        stroke: side === "left" ? theme.ink : theme.colour("#D55E00"), "stroke-width": 1.9, "stroke-linecap": "round" }]))]);
  }
  if (kind === "known") {
    return drawing(16, 14, [["circle", { cx: 8, cy: 7, r: 3.2, fill: theme.muted }],
      ["circle", { cx: 8, cy: 7, r: 5.9, ...ring, "stroke-width": 1.1 }]]);
  }
  if (kind === "seen") {
    return drawing(18, 14, [["path", { d: EYE, ...ring, "stroke-width": 1.2 }],
      ["circle", { cx: 9, cy: 7, r: 2, fill: theme.ink }]]);
  }
  return drawing(14, 14, [["circle", { cx: 7, cy: 7, r: 4.8, fill: "none", stroke: theme.muted,
    "stroke-width": 1.1, "stroke-dasharray": "2.2 1.8" }]]);
}

// The keys of the legend that a party answers to.
export function keysOf(node) {
  if (!node || node.place || node.tie === "rest") return [];
  return [`type:${node.type}`, `nature:${node.nature ?? "missing"}`, `tie:${node.tie}`,
    ...(node.dormant ? ["tie:dormant"] : []), ...(node.family === "declared" ? ["tie:declared"] : []), ...(node.sightless ? [] : [node.known ? "sight:known" : "sight:outside"]),
    ...(node.seen ? ["sight:seen"] : []), ...(node.difference ? [`difference:${node.difference}`] : [])];
}

export class Legend {
  constructor(scene) {
    this.scene = scene;
    this.root = element("div", { className: "legend", role: "group", "aria-label": scene.say("legend") });
  }

  update(entries) {
    const { scene } = this;
    const names = scene.words.groups;
    const groups = Object.keys(names).map((group) => {
      const members = entries.filter((entry) => entry.group === group && this.told(entry))
        .map((entry) => this.entry(entry));
      if (!members.length) return null;
      const [first, ...others] = members;
      const name = element("span", { className: "name", text: names[group], "aria-hidden": "true" });
      return element("div", { className: "group", role: "group", "aria-label": names[group], children: [
        element("span", { className: "together", children: [name, first] }), ...others,
      ] });
    });
    this.count = element("span", { className: "count", role: "status" });
    this.clear = element("button", { type: "button", className: "clear", text: scene.say("clear"),
      on: { click: () => scene.showAll() } });
    const focused = this.root.getRootNode().activeElement?.dataset?.filter;
    this.root.replaceChildren(...groups.filter(Boolean), element("div", {
      className: "group state", children: [this.count, this.clear] }));
    if (focused) this.root.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
    this.refresh();
  }

  // The layer of differences says who knows whom more finely, in place of the plain marks.
  told({ group, key }) {
    if (group === "difference") return this.scene.differences;
    return !(group === "sight" && key !== "seen" && this.scene.differences);
  }

  entry(entry) {
    const { scene } = this;
    const text = entry.group === "difference" ? `${entry.label}: ${entry.count || scene.say("nobody")}` : entry.label;
    const children = [sample(entry, scene.theme), element("span", { text })];
    const filter = `${entry.group}:${entry.key}`;
    if (!entry.toggle && !entry.count) return element("span", { className: "entry", children, title: entry.note ?? null });
    return element("button", { type: "button", className: "entry", "data-filter": filter, children,
      title: entry.note ?? (entry.count ? String(entry.count) : null),
      on: { click: () => (entry.toggle ? scene.toggleLinks() : scene.toggle(filter)) } });
  }

  refresh() {
    const { scene } = this;
    for (const button of this.root.querySelectorAll("[data-filter]")) {
      const on = button.dataset.filter === "tie:links"
        ? scene.linksShown : !scene.hidden.has(button.dataset.filter);
      button.setAttribute("aria-pressed", String(on));
    }
    const { shown, all } = scene.counts();
    this.count.textContent = scene.say("shown", { shown, all });
    this.clear.hidden = scene.hidden.size === 0;
  }
}
