// Several small networks as Streamlit knows them, and what of them is selected, in a message of its own.
const waiting = (globalThis.recentreWaiting ??= []);
export default function several(tools) {
  let close;
  let gone = false;
  const open = (library) => {
    if (tools.data.networks) {
      if (!gone) close = library.several(tools);
    } else library.light(tools.data);
  };
  if (globalThis.recentreLibrary) open(globalThis.recentreLibrary);
  else waiting.push(open);
  return () => { gone = true; close?.(); };
}
