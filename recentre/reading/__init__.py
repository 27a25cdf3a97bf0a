"""Any file that holds a table, understood: its encoding, its dialect, its header, its records."""
