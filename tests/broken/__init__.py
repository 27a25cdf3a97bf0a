"""Files that are broken on purpose, each named after what is broken, and what becomes of them."""
