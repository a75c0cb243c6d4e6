"""Stretches of another language within a text."""
