// Where a picture is looked at from: fitted to its size, or where the reader has put it.

const SIDE_ROOM = 6.4;
const TOP_ROOM = 17;

export class Camera {
  constructor(panel) {
    Object.assign(this, { panel, fitted: 1, moved: false });
  }

  get network() {
    return this.panel.network;
  }

  now() {
    const { x, y } = this.network.getViewPosition();
    return { x, y, scale: this.network.getScale() };
  }

  // The camera that shows all of a picture.
  whole(info) {
    const { clientWidth: width, clientHeight: height } = this.panel.stage;
    if (!width || !height) return null;
    const across = 2 * info.extent;
    const high = (height - 2 * TOP_ROOM) / across;
    const side = SIDE_ROOM * this.panel.fontSize(high);
    return { x: 0, y: 0, scale: Math.max(0.2, Math.min(high, (width - 2 * side) / across)) };
  }

  // Stands at a place at once, without drawing.
  stand({ x, y, scale }) {
    const { clientWidth: width, clientHeight: height } = this.panel.stage;
    const { view } = this.network.body;
    view.scale = scale;
    view.translation = { x: width / 2 - x * scale, y: height / 2 - y * scale };
  }

  fit() {
    const whole = this.whole(this.panel.info);
    if (!whole) return;
    this.fitted = whole.scale;
    this.moved = false;
    this.stand(whole);
    this.panel.place();
  }

  // Shows all in a picture of another size, also when it is still on its way there. vis-network would
  // put its own camera back right after it has told the new size, unless it has none.
  refit() {
    const { passage } = this.panel;
    if (passage?.camera) passage.camera.to = this.whole(passage.to.info) ?? passage.camera.to;
    this.fit();
    if (this.network) this.network.canvas.cameraState.scale = undefined;
  }

  // Goes somewhere in so many milliseconds; what the reader did is told, what follows is not.
  go(target, milliseconds, { follows = false } = {}) {
    const { scene } = this.panel;
    const animation = scene.glide(milliseconds);
    this.moved = true;
    // A glide that is under way leaves the camera to the reader.
    if (this.panel.passage) this.panel.passage.camera = null;
    this.network.moveTo({ position: { x: target.x, y: target.y }, scale: target.scale, animation });
    this.panel.settle();
    clearTimeout(this.arriving);
    this.arriving = setTimeout(() => {
      if (!this.moved) this.fit();
      this.panel.settle();
      scene.changed();
    }, animation ? milliseconds + 20 : 0);
    if (!follows) scene.followed(this.panel, target);
  }

  zoom(factor) {
    const { x, y, scale } = this.now();
    this.go({ x, y, scale: scale * factor }, 180);
  }

  home() {
    const whole = this.whole((this.panel.passage?.to ?? this.panel).info);
    if (!whole) return;
    this.go(whole, 220, { follows: true });
    this.fitted = whole.scale;
    this.moved = false;
  }

  // Comes close to a party.
  show(node) {
    const scale = Math.max(this.network.getScale(), this.fitted * 1.7);
    this.go({ x: node.x, y: node.y, scale }, 300, { follows: true });
  }

  // The camera as it is kept: relative to the whole picture, so that it means the same on any
  // screen; null where the reader has not moved it.
  kept() {
    if (!this.moved) return null;
    const { x, y, scale } = this.now();
    return [Math.round(x), Math.round(y), Number((scale / this.fitted).toFixed(3))];
  }

  // Where a kept camera stands on this screen.
  from(kept, info = this.panel.info) {
    const whole = this.whole(info);
    if (!whole || !kept) return whole;
    return { x: kept[0], y: kept[1], scale: whole.scale * kept[2] };
  }

  destroy() {
    clearTimeout(this.arriving);
  }
}
