// Hands the library to the pictures of this page, those that wait for it and those to come.
const recentreWith = RECENTRE_WITH;
globalThis.recentreLibrary = { show: (tools) => show(tools, recentreWith), choose, keep, report: measured,
  scene: sceneOf, several: (tools) => showSeveral(tools, recentreWith), light, board: boardOf };
for (const open of globalThis.recentreWaiting?.splice(0) ?? []) open(globalThis.recentreLibrary);
export default function library() {}
