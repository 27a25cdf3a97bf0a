// Ctrl+Z and Ctrl+Shift+Z, except where something is being written: there they undo the writing.
export default function undoing({ setTriggerValue }) {
  const press = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const [at] = event.composedPath();
    if (at.isContentEditable || at.matches?.("input:not([type=checkbox], [type=radio], [type=range]), textarea")) return;
    const key = event.key.toLowerCase();
    const again = key === "y" || (key === "z" && event.shiftKey);
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    setTriggerValue(again ? "redo" : "undo", true);
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
