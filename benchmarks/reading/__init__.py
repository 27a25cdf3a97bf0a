"""How well broken text files are read: faults of every kind, a score for each, rivals beside it."""
