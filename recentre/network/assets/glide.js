// From one picture to another: what stays moves, what comes and goes fades. Pure arithmetic; a
// panel draws what it gives.

export const GLIDE = 900;

export function eased(share) {
  return share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
}

export function mixed(from, to, share) {
  return from + (to - from) * share;
}

// What is on its way out is gone early and what comes in begins late, so that the two never crowd.
export function leaving(share) {
  return 1 - eased(Math.min(1, share / 0.6));
}

export function arriving(share) {
  return eased(Math.max(0, (share - 0.35) / 0.65));
}

// How a mark looks, each part from 0 to 1, so that a look can be half way to another.
export function lookOf(node, info) {
  const outside = node.tie === "outside";
  return { ghost: outside ? 1 : 0, hollow: outside || node.dormant ? 1 : 0, eye: node.seen ? 1 : 0,
    // Where the company is in the middle, a place on a ring already says that it knows a party.
    halo: node.known && info.picture !== "company" ? 1 : 0 };
}

function betweenLooks(one, other, share) {
  return Object.fromEntries(Object.keys(one).map((part) => [part, mixed(one[part], other[part], share)]));
}

// The two centres would run through each other on the way to each other's place: they go round.
function swerve(from, to, share) {
  if ((from.place === "centre") === (to.place === "centre")) return [0, 0];
  const bulge = 0.3 * Math.sin(Math.PI * share);
  return [-(to.y - from.y) * bulge, (to.x - from.x) * bulge];
}

// The passage from a picture to another, each { info, nodes, edges }; `step` moves it to a share
// of its time. `nodes` are those of either, as they stand at that moment.
export class Passage {
  constructor(from, to) {
    Object.assign(this, { from, to, share: 0, drawn: [] });
    this.ties = tiesOf(from, to);
    this.nodes = new Map();
    for (const [id, node] of [...from.nodes, ...to.nodes]) {
      if (!this.nodes.has(id)) this.nodes.set(id, { ...node, ...to.nodes.get(id), presence: 1 });
    }
    this.step(0);
  }

  step(share) {
    this.share = share;
    const way = eased(share);
    for (const [id, live] of this.nodes) {
      const [from, to] = [this.from.nodes.get(id), this.to.nodes.get(id)];
      if (from && to) {
        const [aside, along] = swerve(from, to, way);
        live.x = mixed(from.x, to.x, way) + aside;
        live.y = mixed(from.y, to.y, way) + along;
        live.size = mixed(from.size, to.size, way);
        live.look = betweenLooks(from.look, to.look, way);
      } else {
        live.presence = from ? leaving(share) : arriving(share);
        live.size = (from ?? to).size * mixed(0.5, 1, live.presence);
      }
    }
  }

  // Turns round half way, back to where it came from.
  reversed() {
    const back = new Passage(this.to, this.from);
    back.step(1 - this.share);
    return back;
  }

  // Rings, their words and the sectors as they stand now; `info` of either picture at its ends.
  ground() {
    const [from, to] = [this.from.info, this.to.info];
    const way = eased(this.share);
    return { ...to, rings: this.rings(from.rings, to.rings, way),
      sectors: this.parts(from.sectors, to.sectors, (one, other) => ({
        ...other, ...Object.fromEntries(["from", "to", "at"].map((at) => [at, mixed(one[at], other[at], way)])) })) };
  }

  // A ring that only one of the pictures has grows out of the outermost of the other.
  rings(from, to, way) {
    const outermost = (rings) => Math.max(0, ...rings.map((ring) => ring.radius));
    const rings = this.parts(from, to, (one, other) => ({ ...other, radius: mixed(one.radius, other.radius, way),
      ...(one.caption !== other.caption && { former: one.caption, turned: way }) }));
    return rings.map((ring) => {
      if (ring.shown === undefined) return ring;
      const edge = outermost(ring.shown === leaving(this.share) ? to : from);
      return { ...ring, radius: mixed(Math.min(edge, ring.radius) || ring.radius, ring.radius, ring.shown) };
    });
  }

  // What both have is `joined`; what only one has is shown as far as it is there.
  parts(from, to, joined) {
    const named = new Map(to.map((one) => [one.name, one]));
    const former = new Map(from.map((one) => [one.name, one]));
    return [
      ...to.map((one) => (former.has(one.name) ? joined(former.get(one.name), one)
        : { ...one, shown: arriving(this.share) })),
      ...from.filter((one) => !named.has(one.name)).map((one) => ({ ...one, shown: leaving(this.share) })),
    ];
  }

  // The lines of either picture with what to multiply their alpha by; a line that both have and
  // draw alike is one line whose width changes.
  lines() {
    const [out, way, coming] = [leaving(this.share), eased(this.share), arriving(this.share)];
    const lines = [];
    for (const { edge, next, alike } of this.ties) {
      if (alike) {
        const width = mixed(edge.width, next.width, way);
        lines.push({ edge: { ...next, width }, picture: this.to, shown: 1 });
      } else if (edge && next) {
        lines.push({ edge, picture: this.from, shown: 1 - way }, { edge: next, picture: this.to, shown: way });
      } else if (edge) lines.push({ edge, picture: this.from, shown: out });
      else lines.push({ edge: next, picture: this.to, shown: coming });
    }
    return lines.filter(({ shown }) => shown > 0.02);
  }
}

// The ties of two pictures, those that both have together.
function tiesOf(from, to) {
  const key = (edge) => (edge.from < edge.to ? `${edge.from}-${edge.to}` : `${edge.to}-${edge.from}`);
  const after = new Map([...to.edges.values()].map((edge) => [key(edge), edge]));
  const ties = [...from.edges.values()].map((edge) => {
    const next = after.get(key(edge));
    after.delete(key(edge));
    return { edge, next, alike: next && !edge.dashes === !next.dashes && Boolean(edge.thin) === Boolean(next.thin)
      && Boolean(edge.double) === Boolean(next.double) };
  });
  return [...ties, ...[...after.values()].map((next) => ({ next }))];
}
