"""Recentre: a company's customers seen from both centres, the company's and their own."""

__version__ = "0.1.0"
