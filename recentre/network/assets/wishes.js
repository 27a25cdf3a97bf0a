// A selection on its way from Python to a picture: a few bytes instead of the whole drawing.
const waiting = (globalThis.recentreWaiting ??= []);
export default function selection({ data }) {
  const choose = (library) => library.choose(data);
  if (globalThis.recentreLibrary) choose(globalThis.recentreLibrary);
  else waiting.push(choose);
}
