-- step: DuckDB counts how far a statement is
set enable_progress_bar = true;
