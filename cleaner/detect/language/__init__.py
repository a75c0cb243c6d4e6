"""The language of a text, a paragraph or a fragment."""
