"""A network as data: parties and ties as tables, GraphML and GEXF, as the reader sees them."""
