-- step: DuckDB draws no progress bar of its own on the terminal
set enable_progress_bar_print = false;
