"""The page Jobs: what customers try to get done, who helps, and how it turns out."""

from recentre.views.jobs.page import draw

__all__ = ["draw"]
