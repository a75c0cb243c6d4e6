"""The command line run in this process, and the small pack and corpus that it is run on."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from cleaner.cli import main

PACK = r"""
[[rule]]
id = "own.grey"
summary = "a slip of the keyboard"
why = "No word of any language."
match = { phrase = "graey" }
replace = "grey"
tier = "safe"
hit = [{ text = "A [[graey]] sky.", becomes = "A grey sky." }]
miss = ["A grey sky."]

[[rule]]
id = "own.byline"
summary = "the byline"
why = "It is kept as metadata."
match = { like = ['By (?P<byline>\p{Lu}\w+ \p{Lu}\w+)'] }
metadata = ["byline"]
changes = ["text"]
tier = "safe"
when = { head = 3 }
hit = [{ text = "[[By Anna Writer]]\nA grey sky.", becomes = "A grey sky." }]
miss = ["By Anna Writer's count, two."]

[[rule]]
id = "own.swapped"
summary = "letters swapped"
why = "It may be a name."
match = { phrase = "teh" }
replace = "the"
tier = "review"
when = { language = ["en"], sentence = { none = ["Mr"] } }
hit = [{ text = "In [[teh]] sky.", becomes = "In the sky." }]
miss = ["In the sky."]

[[rule]]
id = "own.keys"
summary = "keys pressed at random"
why = "Nobody knows what was meant."
match = { phrase = "asdf" }
tier = "report"
when = { document = { none = ["keyboard"] } }
hit = [{ text = "Then [[asdf]] came." }]
miss = ["Then it came.", "The keyboard has asdf keys."]
"""


A = b"By Anna Writer\r\nThe graey sky.\nIn teh morning.\nasdf happened.\n"


A_CLEANED = b"The grey sky.\nIn teh morning.\nasdf happened.\n"


def run(*args: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin, env=env)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
