// What the page wishes of a picture, on its way from Python: a few bytes instead of the whole drawing.
const waiting = (globalThis.recentreWaiting ??= []);
export default function wishes({ data }) {
  const choose = (library) => library.choose(data);
  if (globalThis.recentreLibrary) choose(globalThis.recentreLibrary);
  else waiting.push(choose);
}
