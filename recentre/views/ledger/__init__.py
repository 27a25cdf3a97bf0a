"""The ledger: what the two pictures do not agree on, for one customer and for the base."""

from recentre.views.ledger.desk import draw, draw_base

__all__ = ["draw", "draw_base"]
