"""The survey of a file's bytes, which moved to the reading room."""

from recentre.reading.survey import Survey, survey

__all__ = ["Survey", "survey"]
