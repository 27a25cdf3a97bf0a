"""The DuckDB and (later) Spark side: the only room that knows an engine."""
