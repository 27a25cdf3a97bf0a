"""Kept views and the story that they make, without the screen."""
