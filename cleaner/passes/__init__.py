"""Passes find artifacts, one family each; they never apply anything."""

from cleaner.passes.compile import Pass, compile_passes
from cleaner.passes.order import ASKED, ORDER, Stage
from cleaner.passes.resources import Resources
from cleaner.passes.view import View

__all__ = ["ASKED", "ORDER", "Pass", "Resources", "Stage", "View", "compile_passes"]
