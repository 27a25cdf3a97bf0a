// The component as Streamlit knows it; the drawing itself comes once, with the library.
const waiting = (globalThis.recentreWaiting ??= []);
export default function picture(tools) {
  let close;
  let gone = false;
  const open = (library) => { if (!gone) close = library.show(tools); };
  if (globalThis.recentreLibrary) open(globalThis.recentreLibrary);
  else waiting.push(open);
  return () => { gone = true; close?.(); };
}
