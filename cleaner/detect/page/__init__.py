"""Site furniture among the lines of a page."""
