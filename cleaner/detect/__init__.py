"""Facts about text, never edits. The only importers of ftfy, langdetect and their like."""
