"""From a file to checked rows: sniffing, mapping, loading, rejects."""
