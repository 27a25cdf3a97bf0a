// Names in any script: cut between what a reader takes for one sign, written in their own direction.

const SIGNS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LONGEST = 160;
// What a name that is cut still says, in signs, and what counts as an alias.
const LEAST_LEFT = 12;
const LONGEST_ALIAS = 40;
const ALIAS = /\p{N}$/u;
const signs = new Map();

// The direction of a text is that of its first letter.
export function directionOf(text) {
  const [letter] = LETTER.exec(text) ?? [""];
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

// A name stands on one line, whatever breaks are in it.
export function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

function signsOf(text) {
  if (signs.size > 5000) signs.clear();
  if (!signs.has(text)) signs.set(text, Array.from(SIGNS.segment(text.slice(0, LONGEST)), (one) => one.segment));
  return signs.get(text);
}

// Returns a text that runs no wider than that, cut with an ellipsis if it must be.
export function shortened(ctx, text, longest) {
  if (text.length <= LONGEST && ctx.measureText(text).width <= longest) return text;
  const parts = signsOf(text);
  const cut = (count) => `${parts.slice(0, count).join("").trimEnd()}…`;
  let [fits, over] = [1, parts.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (ctx.measureText(cut(middle)).width <= longest) fits = middle;
    else over = middle;
  }
  return cut(fits);
}

// Returns the ways in which a name may be written, the longest first: cut at each of the widths, but
// never so short that it could be anybody's. An alias is told by its number, so it is never cut.
export function cuts(ctx, name, widths) {
  if (ALIAS.test(name) && name.length <= LONGEST_ALIAS) return [name];
  const [longest, ...others] = widths.map((width) => shortened(ctx, name, width));
  const told = others.filter((text) => text === name || signsOf(text).length > LEAST_LEFT);
  return [...new Set([longest, ...told])];
}

// A text without the signs that XML cannot hold.
export function inXml(text) {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}
