"""Strength parameters and the words that explain a tie."""
