"""Readers of a result: what a person needs to judge the changes, never the rules that made them."""

from cleaner.review.diff import coloured_diff, unified_diff

__all__ = ["coloured_diff", "unified_diff"]
