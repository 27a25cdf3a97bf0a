// A packed list of records is its keys once, then a row of values per record; an absent value is
// null, and absent values at the end of a row are left out. Where a key has codes, its rows hold
// places in that list.

export function unpacked(packed) {
  return packed.rows.map((row) => {
    const record = {};
    row.forEach((value, place) => {
      const key = packed.keys[place];
      if (value !== null) record[key] = packed.codes[key] ? packed.codes[key][value] : value;
    });
    return record;
  });
}

// What Network.get_network_data() gave, as it was before it was packed.
export function networkData(packed) {
  return { nodes: unpacked(packed.nodes), edges: unpacked(packed.edges), options: packed.options };
}

export function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}
