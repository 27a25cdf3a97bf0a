// Elements, made without markup: a text is always text.

export function element(tag, { className, text, children = [], on = {}, ...attributes } = {}) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  for (const [name, listener] of Object.entries(on)) made.addEventListener(name, listener);
  made.append(...children.filter(Boolean));
  return made;
}

const SVG = "http://www.w3.org/2000/svg";

export function drawing(width, height, parts) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("width", width);
  made.setAttribute("height", height);
  made.setAttribute("viewBox", `0 0 ${width} ${height}`);
  made.setAttribute("aria-hidden", "true");
  for (const [tag, attributes] of parts) {
    const part = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    made.append(part);
  }
  return made;
}

const STROKE = { fill: "none", stroke: "currentColor", "stroke-width": 1.6, "stroke-linecap": "round" };
const ICONS = {
  closer: "M8 3.5v9M3.5 8h9",
  farther: "M3.5 8h9",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  find: "M10.2 10.2 13.5 13.5M11.3 7.1a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0Z",
  keys: "M2.5 4.5h11v7h-11zM5 7h.01M8 7h.01M11 7h.01M5.5 9.3h5",
  close: "M4 4l8 8M12 4l-8 8",
  differences: "M6.2 3.6a5 5 0 0 0 0 8.8M9.8 3.6a5 5 0 0 1 0 8.8M8 7.9h.01",
  link: "M6.6 9.4 9.4 6.6M7.4 4.8l1.2-1.2a2.6 2.6 0 0 1 3.8 3.8L11.2 8.6M8.6 11.2l-1.2 1.2a2.6 2.6 0 0 1-3.8-3.8L4.8 7.4",
  save: "M8 2.8v6.6M5 6.6l3 3 3-3M3 12.8h10",
};

export function iconButton(name, label, onPress) {
  const icon = drawing(16, 16, [["path", { d: ICONS[name], ...STROKE }]]);
  return element("button", {
    type: "button", className: `icon ${name}`, "aria-label": label, title: label,
    children: [icon], on: { click: onPress },
  });
}
