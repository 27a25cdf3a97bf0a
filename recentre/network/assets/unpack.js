// A packed list of records is its keys once, then a row of values per record; an absent value is
// null, and absent values at the end of a row are left out.

export function unpacked(packed) {
  return packed.rows.map((row) => {
    const record = {};
    row.forEach((value, place) => {
      if (value !== null) record[packed.keys[place]] = value;
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
