// The keys that present: they work wherever on the page the reader's focus is.
//
// Stepping counts here and sends where to, not how far: two quick presses are two steps, even if the
// page has only drawn the first.

const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1 };
const WRITING = "input, textarea, select, [contenteditable], [role=textbox], [role=combobox]";
const ROOM_BELOW = 14;
const LEAST_ROOM = 220;
const known = new WeakMap();

export default function wall(tools) {
  let entry = known.get(tools.parentElement);
  if (!entry) {
    entry = new Wall(tools.parentElement);
    known.set(tools.parentElement, entry);
  }
  entry.update(tools);
  return () => {
    entry.destroy();
    known.delete(tools.parentElement);
  };
}

class Wall {
  constructor(parent) {
    this.pending = null;
    this.blank = document.createElement("div");
    this.blank.className = "blank";
    this.blank.hidden = true;
    this.list = document.createElement("div");
    Object.assign(this.list, { className: "list", hidden: true, tabIndex: -1 });
    this.list.setAttribute("role", "dialog");
    this.said = document.createElement("p");
    this.said.className = "said";
    this.said.setAttribute("role", "status");
    parent.append(this.blank, this.list, this.said);
    this.onKey = (event) => this.press(event);
    this.onClick = (event) => this.click(event);
    this.onFull = () => this.full();
    this.measure = () => this.fit();
    document.addEventListener("keydown", this.onKey, true);
    document.addEventListener("click", this.onClick, true);
    document.addEventListener("fullscreenchange", this.onFull);
    addEventListener("resize", this.measure);
    this.watch = new MutationObserver(this.measure);
    this.sizes = new ResizeObserver(this.measure);
  }

  update({ data, setTriggerValue }) {
    const began = data.presenting && !this.data?.presenting;
    const ended = !data.presenting && this.data?.presenting;
    this.data = data;
    this.send = setTriggerValue;
    if (this.pending === data.stop || !data.presenting) this.pending = null;
    document.documentElement.toggleAttribute("data-recentre-presenting", data.presenting);
    if (began) {
      document.activeElement?.blur();
      this.watch.observe(document.querySelector("[data-testid=stMain]") ?? document.body, { childList: true, subtree: true });
    }
    if (ended) {
      this.close();
      if (document.fullscreenElement) document.exitFullscreen();
    }
    if (data.presenting && data.stop) this.said.textContent = filled(data.words.at, data);
    else this.said.textContent = "";
    this.fit();
  }

  press(event) {
    const { data } = this;
    const inside = event.composedPath()[0];
    if (event.ctrlKey || event.metaKey || event.altKey || inside.closest?.(WRITING)) return;
    if (!data.presenting) {
      if (event.key.toLowerCase() !== "f" || event.repeat || document.querySelector("[role=dialog]:not([hidden])")) return;
      this.enter();
      this.send("start", true);
    } else if (!this.act(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  // What a key does while presenting; false leaves it to the page.
  act(event) {
    const { key } = event;
    const letter = key.toLowerCase();
    if (!this.list.hidden && (key === "Escape" || key === "?")) this.list.hidden = true;
    else if (!this.blank.hidden && (STEPS[key] || letter === "b" || key === "." || key === "Escape")) this.blank.hidden = true;
    else if (STEPS[key]) this.step(STEPS[key]);
    else if (key === "Home") this.go(1);
    else if (key === "End") this.go(this.data.stops);
    else if (key === "Escape") this.send("leave", true);
    else if (event.repeat) return "fnb.?".includes(letter);
    else if (letter === "f") this.turnFull();
    else if (letter === "n") this.send("names", true);
    else if (letter === "b" || key === ".") this.blank.hidden = false;
    else if (key === "?") this.keys();
    else return false;
    return true;
  }

  step(by) {
    this.go((this.pending ?? this.data.stop) + by);
  }

  go(stop) {
    if (stop < 1 || stop > this.data.stops || stop === (this.pending ?? this.data.stop)) return;
    this.pending = stop;
    this.send("goto", stop);
  }

  keys() {
    const { words } = this.data;
    const title = document.createElement("strong");
    title.textContent = words.keys;
    const rows = document.createElement("dl");
    for (const [keys, means] of words.key_list) {
      const [term, meaning] = [document.createElement("dt"), document.createElement("dd")];
      [term.textContent, meaning.textContent] = [keys, means];
      rows.append(term, meaning);
    }
    this.list.setAttribute("aria-label", words.keys);
    this.list.replaceChildren(title, rows);
    this.list.hidden = false;
  }

  close() {
    this.list.hidden = true;
    this.blank.hidden = true;
    this.watch.disconnect();
    this.sizes.disconnect();
    document.documentElement.style.removeProperty("--recentre-room");
  }

  // A browser goes full screen only in answer to a press, so the buttons that present do it here.
  click(event) {
    if (event.composedPath().some((one) => one.matches?.("[class*='st-key-present_'] button"))) this.enter();
  }

  enter() {
    if (!document.fullscreenElement) document.documentElement.requestFullscreen?.({ navigationUI: "hide" })?.catch(() => {});
  }

  turnFull() {
    if (document.fullscreenElement) this.send("leave", true);
    else this.enter();
  }

  // A browser keeps Esc to itself in full screen: leaving that is leaving the showing.
  full() {
    if (!document.fullscreenElement && this.wasFull && this.data.presenting) this.send("leave", true);
    this.wasFull = Boolean(document.fullscreenElement);
    this.fit();
  }

  // Tells the pictures how much room the sentence and their own legend leave them.
  fit() {
    if (!this.data?.presenting) return;
    cancelAnimationFrame(this.fitting);
    this.fitting = requestAnimationFrame(() => {
      const box = [...document.querySelectorAll("[class*='st-key-picture_']")].find((one) => one.offsetHeight > 0);
      if (!box) return;
      const panel = panelOf(box);
      const rest = panel ? box.offsetHeight - panel.offsetHeight : 0;
      this.sizes.disconnect();
      this.sizes.observe(box);
      const room = Math.max(LEAST_ROOM, Math.floor(innerHeight - box.getBoundingClientRect().top - rest - ROOM_BELOW));
      const { style } = document.documentElement;
      if (style.getPropertyValue("--recentre-room") !== `${room}px`) style.setProperty("--recentre-room", `${room}px`);
    });
  }

  destroy() {
    this.close();
    cancelAnimationFrame(this.fitting);
    document.documentElement.removeAttribute("data-recentre-presenting");
    document.removeEventListener("keydown", this.onKey, true);
    document.removeEventListener("click", this.onClick, true);
    document.removeEventListener("fullscreenchange", this.onFull);
    removeEventListener("resize", this.measure);
  }
}

// The canvas's frame inside a drawing, which lies behind the drawing's own border.
function panelOf(box) {
  for (const one of box.querySelectorAll("*")) {
    const panel = one.shadowRoot?.querySelector(".panel:not([hidden])");
    if (panel) return panel;
  }
  return null;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
