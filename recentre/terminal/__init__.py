"""The terminal: import, ask, queries, network, sample."""
