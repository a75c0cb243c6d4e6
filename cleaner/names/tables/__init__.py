"""What is known of names and of how languages spell them: tables, no code.

`SCHEMES` are all transliteration schemes; where several make the same spelling, the first of them is told.
"""

from __future__ import annotations

from cleaner.names.tables.eastern import EASTERN
from cleaner.names.tables.english import ENGLISH
from cleaner.names.tables.germanic import GERMANIC
from cleaner.names.tables.romance import ROMANCE
from cleaner.names.tables.slavic import SLAVIC

SCHEMES = (*ENGLISH, *GERMANIC, *ROMANCE, *SLAVIC, *EASTERN)

__all__ = ["SCHEMES"]
