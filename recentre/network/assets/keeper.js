// Where the page keeps what the reader has made of a picture: camera, pins, filters, centre.
const waiting = (globalThis.recentreWaiting ??= []);
export default function keeper({ data, setStateValue }) {
  const keep = (library) => library.keep({ key: data.key, setStateValue: (state) => setStateValue("state", state) });
  if (globalThis.recentreLibrary) keep(globalThis.recentreLibrary);
  else waiting.push(keep);
}
