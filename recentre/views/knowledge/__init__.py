"""Knowledge: where customers learn, through which ties, and what flows without the company."""

from recentre.views.knowledge.desk import draw

__all__ = ["draw"]
