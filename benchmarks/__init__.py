"""What each figure in docs/performance.md came from; run as ``python -m benchmarks.NAME``."""
