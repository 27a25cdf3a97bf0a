"""Knowledge: where customers learn, through which ties, and what flows without the company."""

from recentre.views.knowledge.desk import draw
from recentre.views.knowledge.of_party import draw as draw_of_party

__all__ = ["draw", "draw_of_party"]
