"""Passes that find names in a form that is not their own."""
