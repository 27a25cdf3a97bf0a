// The search box: type a part of a name, the best match lights up in every picture.

import { element, iconButton } from "./dom.js";

export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export class Finder {
  constructor(scene) {
    this.scene = scene;
    this.list = element("ul", { className: "matches", role: "listbox", id: "matches",
      "aria-label": scene.say("find"), hidden: true });
    this.input = element("input", {
      type: "text", role: "combobox", "aria-label": scene.say("find"), placeholder: scene.say("find"),
      "aria-expanded": "false", "aria-controls": "matches", "aria-autocomplete": "list",
      autocomplete: "off", spellcheck: "false",
      on: { input: () => this.search(), keydown: (event) => this.press(event), blur: () => this.shut() },
    });
    this.box = element("div", { className: "finder", hidden: true, children: [this.input, this.list] });
    this.button = iconButton("find", `${scene.say("find")} (/)`, () => this.open());
    this.matches = [];
    this.chosen = 0;
  }

  open() {
    this.from = this.scene.lastPanel ?? this.scene.drawn[0];
    this.box.hidden = false;
    this.input.value = "";
    this.input.focus();
    this.search();
  }

  shut() {
    this.box.hidden = true;
    this.list.hidden = true;
    this.scene.look(null);
  }

  search() {
    const wanted = plain(this.input.value.trim());
    const known = new Map();
    for (const panel of this.scene.drawn) {
      for (const node of panel.nodes.values()) if (!known.has(node.id)) known.set(node.id, node);
    }
    const place = (node) => plain(node.label).indexOf(wanted);
    this.matches = wanted
      ? [...known.values()].filter((node) => place(node) >= 0 && this.scene.shows(node.id))
        .sort((a, b) => place(a) - place(b) || a.rank - b.rank).slice(0, 7)
      : [];
    this.choose(0);
    if (!wanted) return;
    const [best] = this.matches;
    this.scene.tell(best ? this.scene.say("found", { count: this.matches.length, label: best.label })
      : this.scene.say("none_found"));
  }

  choose(place) {
    this.chosen = place;
    this.list.replaceChildren(...this.matches.map((node, at) => element("li", {
      role: "option", id: `match-${at}`, text: node.label, dir: "auto", "aria-selected": String(at === place),
      on: { mousedown: (event) => { event.preventDefault(); this.take(node.id); } },
    })));
    this.list.hidden = this.matches.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.matches.length) this.input.setAttribute("aria-activedescendant", `match-${place}`);
    else this.input.removeAttribute("aria-activedescendant");
    this.scene.look(this.matches[place]?.id ?? null);
  }

  take(id) {
    const panel = this.from;
    this.scene.select(id);
    this.scene.approach(id);
    panel.stage.focus();
    this.scene.moveTo(id, panel);
  }

  press(event) {
    event.stopPropagation();
    const { key } = event;
    const count = this.matches.length;
    if (key === "Escape") this.from.stage.focus();
    else if (key === "Enter" && count) this.take(this.matches[this.chosen].id);
    else if (key === "ArrowDown" && count) this.choose((this.chosen + 1) % count);
    else if (key === "ArrowUp" && count) this.choose((this.chosen + count - 1) % count);
    else return;
    event.preventDefault();
  }
}
