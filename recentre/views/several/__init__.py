"""Several parties side by side, on the page One party."""
