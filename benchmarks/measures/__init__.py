"""The measures of accuracy, one function a data set; importing a module here enters its measures."""

from measures import encoding, fragments, mt, names, pages, prose  # noqa: F401 - imported to be registered
from measures.base import MEASURES, Report, Run

__all__ = ["MEASURES", "Report", "Run"]
