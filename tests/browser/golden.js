// Draws elements of a picture so that no font has a say: a text is a bar as long as it has signs.
//
// Run in a page that `write_html` made, where the functions of the drawing are at hand.
(() => {
  const WIDE = 0.56;
  const sizeOf = (font) => Number(/([\d.]+)px/.exec(font)[1]);
  const canvas = CanvasRenderingContext2D.prototype;
  canvas.measureText = function (text) {
    const size = sizeOf(this.font);
    return { width: [...text].length * size * WIDE, fontBoundingBoxAscent: size * 0.8, fontBoundingBoxDescent: size * 0.2 };
  };
  // The bar has its foot where the text begins: left, or right when it runs right to left.
  const bar = (ctx, text, x, y, paint) => {
    const size = sizeOf(ctx.font);
    const wide = ctx.measureText(text).width;
    const left = x - (ctx.textAlign === "center" ? wide / 2 : 0);
    paint(left, y - size * 0.24, wide, size * 0.48);
    if (wide > size) paint(ctx.direction === "rtl" ? left + wide - 2 : left, y - size * 0.24, 2, size * 0.9);
  };
  canvas.fillText = function (text, x, y) { bar(this, text, x, y, (...box) => this.fillRect(...box)); };
  canvas.strokeText = function (text, x, y) { bar(this, text, x, y, (...box) => this.strokeRect(...box)); };

  const scene = () => globalThis.recentreGolden;
  const sheet = (width, height, theme, draw) => {
    const made = document.createElement("canvas");
    Object.assign(made, { width, height });
    const ctx = made.getContext("2d");
    ctx.fillStyle = theme.paper;
    ctx.fillRect(0, 0, width, height);
    draw(ctx);
    return made.toDataURL("image/png");
  };

  const still = async () => {
    for (let frame = 0; frame < 300; frame += 1) {
      await new Promise(requestAnimationFrame);
      const { drawn } = scene();
      if (drawn.every((panel) => panel.labels.length && !panel.moving())) return;
    }
    throw new Error("the picture does not stand still");
  };

  const LOOKS = [{}, { dormant: true }, { tie: "outside" }, { known: true }, { seen: true },
    { difference: "company" }, { difference: "customer" }, { difference: "both" }, { selected: true }, { cursor: true }];
  const SHAPES = ["dot", "hexagon", "triangle", "diamond", "square", "triangleDown", "pentagon", "cross", "star"];
  const COLOURS = ["#0072B2", "#AA4499", "#117733", "#C77700", "#888888"];

  const elements = {
    marks() {
      const { theme } = scene();
      return sheet(480, 450, theme, (ctx) => SHAPES.forEach((shape, row) => LOOKS.forEach((one, column) => {
        const { selected, cursor, difference, ...told } = one;
        const node = { id: 1, shape, size: 11, x: 24 + column * 48, y: 25 + row * 50, color: COLOURS[row % 5],
          nature: "social", tie: "strong", ...told };
        node.look = lookOf(node, { picture: "customer" });
        drawMark(ctx, node, theme, { selected, cursor, difference });
      })));
    },
    legend() {
      const { theme, entries } = scene();
      const shift = { x: 0, y: 0 };
      return sheet(400, 150, theme, (ctx) => entries.forEach((entry, place) => {
        const made = sample(entry, theme);
        document.body.append(made);
        made.style.cssText = `position:fixed;left:${10 + (place % 8) * 48}px;top:${12 + Math.floor(place / 8) * 34}px`;
        ctx.save();
        drawSample(ctx, made, shift, 1);
        ctx.restore();
        made.remove();
      }));
    },
    rings() {
      const { theme, drawn } = scene();
      return sheet(420, 420, theme, (ctx) => drawGround(ctx, drawn[0].info, theme, { x: 210, y: 210, scale: 0.62 }));
    },
    async picture(place) {
      await still();
      const { theme, drawn } = scene();
      const panel = drawn[place];
      const { clientWidth: width, clientHeight: height } = panel.stage;
      return sheet(width, height, theme, (ctx) => {
        const view = panel.view();
        panel.drawGround(ctx);
        ctx.save();
        ctx.translate(view.x, view.y);
        ctx.scale(view.scale, view.scale);
        panel.drawTies(ctx);
        for (const node of panel.nodes.values()) panel.drawNode(ctx, node, node.x, node.y);
        ctx.restore();
        panel.drawNames(ctx);
      });
    },
    band: () => elements.picture(0),
    crowd: () => elements.picture(1),
    backward: () => elements.picture(1),
    differences: () => {
      scene().differences = true;
      scene().filtered();
      return elements.picture(0);
    },
    projector: () => {
      scene().root.dataset.look = "projector";
      scene().restyle();
      return elements.picture(1);
    },
  };

  const pixelsOf = async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const made = document.createElement("canvas");
    Object.assign(made, { width: image.width, height: image.height });
    const ctx = made.getContext("2d", { willReadFrequently: true });
    ctx.drawImage(image, 0, 0);
    return ctx.getImageData(0, 0, image.width, image.height);
  };

  globalThis.golden = {
    draw: (name) => elements[name](),
    // The share of pixels of which a channel differs by more than that, and a picture of them.
    async compare(one, other, most) {
      const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
      if (a.width !== b.width || a.height !== b.height) return { share: 1, sizes: [a.width, a.height, b.width, b.height] };
      let count = 0;
      const shown = new ImageData(a.width, a.height);
      for (let at = 0; at < a.data.length; at += 4) {
        const off = Math.max(...[0, 1, 2].map((channel) => Math.abs(a.data[at + channel] - b.data[at + channel])));
        count += off > most;
        shown.data.set(off > most ? [213, 94, 0, 255] : [...a.data.slice(at, at + 3), 60], at);
      }
      const made = document.createElement("canvas");
      Object.assign(made, { width: a.width, height: a.height });
      made.getContext("2d").putImageData(shown, 0, 0);
      return { share: count / (a.width * a.height), different: made.toDataURL("image/png") };
    },
  };
})();
