// The theme of a picture: read from the page's own colours, never chosen here.

const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

export function channels(colour) {
  probe.canvas.width = probe.canvas.height = 1;
  probe.fillStyle = "#000";
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  return probe.getImageData(0, 0, 1, 1).data;
}

export function luminance(colour) {
  const [r, g, b] = [...channels(colour)].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function faded(colour, alpha) {
  const [r, g, b] = channels(colour);
  return `rgba(${r}, ${g}, ${b}, ${alpha})`;
}

// Returns how wide a font runs, 1 for most; names and captions are written smaller in a wide one.
function widthOf(font) {
  probe.font = `100px ${font}`;
  return Math.max(1, probe.measureText("Recentre, round the other way").width / 1330);
}

// Returns what a canvas needs to know of the page: colours, fonts, and the twin of each colour
// that the data carries (`twins`, light to dark).
export function themeOf(root, twins) {
  const ground = getComputedStyle(root).getPropertyValue("--rc-ground").trim() || "#F7F6F2";
  const dark = luminance(ground) < 0.35;
  root.dataset.ground = dark ? "dark" : "light";
  const style = getComputedStyle(root);
  const resolved = (name) => {
    root.style.setProperty("outline-color", `var(${name})`);
    const [r, g, b] = channels(getComputedStyle(root).outlineColor);
    root.style.removeProperty("outline-color");
    return `rgb(${r}, ${g}, ${b})`;
  };
  const ink = resolved("--rc-ink");
  const font = style.fontFamily || "system-ui, sans-serif";
  // On a projector lines are thicker, type is larger and nothing is faint.
  const far = root.dataset.look === "projector";
  const muted = resolved("--rc-muted");
  return {
    dark,
    ground: resolved("--rc-ground"),
    ink,
    paper: resolved("--rc-paper"),
    muted,
    words: far ? ink : muted,
    font,
    wide: widthOf(font),
    bold: far ? 1.5 : 1,
    faint: far ? 0 : 0.25,
    leastName: far ? 16 : 0,
    leastWord: far ? 14 : 0,
    // Fill and line of the grounds: the band, the weak ring, the strong ring.
    grounds: dark
      ? [faded("#fff", 0.025), faded("#fff", 0.035), faded("#fff", 0.045)]
      : [faded("#8a7d55", 0.035), faded("#8a7d55", 0.06), faded("#8a7d55", 0.085)],
    line: dark ? faded("#fff", far ? 0.42 : 0.16) : faded("#5d5640", far ? 0.55 : 0.2),
    colour: (light) => (dark && twins[light]) || light,
  };
}
