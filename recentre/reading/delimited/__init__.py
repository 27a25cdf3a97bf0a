"""Text whose cells are parted by a sign: how it is written, and its records, however broken."""
