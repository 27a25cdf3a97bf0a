"""Kept views on the screen: keeping one, their list, and presenting them."""
