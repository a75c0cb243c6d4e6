"""Why a place's name means no place where it stands: a person, a firm, a title, a ship, a street, a quotation."""

from __future__ import annotations

import re

from cleaner.text import Span
from cleaner.text.late import late

_FAR = 60
"""Code points on either side in which a quotation begins and ends."""
_SHORT = 6
"""Words of a quotation that is rather a title, an inscription or a word spoken about than somebody's sentence."""
_CAPITAL = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff]"

_AFTER = late(
    r"[ -][^\W\d_a-z]|:|[-'’]?\w| ?[&+]|,? (?:and|und|et|i) (?:Sons?|Brothers|Co|Partners|Söhne|Fils)\b"
    r"|, (?:Inc|Ltd|LLC)\b"
)
_TITLE = late(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Mme|Mlle|Messrs|Dr|Prof|Professor|Sir|Lord|Lady|Herr|Frau|Madame|Monsieur|Pan|Pani|Rev"
    rf"|Fr|Capt|Captain|Col|Lt|Sgt|Gen|Maj|St|{_CAPITAL}(?=\.))\.? \Z"
)
_NAME_BEFORE = late(rf"(?:\b({_CAPITAL}[^\W\d_]+) |[\w/@.-])\Z")
# Capitalised words before a place that are no part of a name; the rest, even at the start of a sentence, can be one.
_SMALL = frozenset(
    "in from to at near and for but on by as with around outside inside since until after before both between beyond "
    "behind besides beside across through throughout toward towards via over above below under of off within without "
    "despite unlike like while when where whether that this if because though although so yet then than or nor only "
    "even also not now here there today yesterday tomorrow meanwhile later once still soon again perhaps "
    "north south east west northern southern eastern western central greater city downtown old new".split()
)
_WORK = (
    r"films?|movies?|songs?|novels?|poems?|books?|albums?|operas?|musicals?|plays?|series|bands?|groups?|magazines?"
    r"|journals?|newspapers?|paintings?|games?|brands?|ships?|warships?|cruisers?|submarines?|frigates?|destroyers?"
    r"|steamers?|vessels?|battleships?|boats?|hotels?|caf[eé]s?|restaurants?|bars?|pubs?|cinemas?|theat(?:re|er)s?"
    r"|clubs?"
)
_THING = late(
    rf"\b(?:{_WORK}|streets?|avenue|boulevard|rue|calle|stra(?:ß|ss)e|ulica|ul\.|painters?|poets?|writers?|actors?|actress"
    r"|authors?|singers?|surnamed?|nicknamed?|titled|entitled|named|(?<=birth )as|(?:listed|recorded|given) as"
    r"|(?:is|are|was|were|been|being|once|now|city|town|village|place) called"
    r"|labell?ed|marked|signposted|stamped|spell(?:ed|ing)|spelt|written)"
    r" (?:de (?:la )?|du |d[e’'] ?)?[\"“„«‹‘'*_]*\Z"
    r"|\bVia (?:de(?:lla?|i)? )?\Z",
    re.IGNORECASE,
)
_APPOSED = late(rf"\b(?:{_WORK}), [\"“„«‹‘'*_]*\Z", re.IGNORECASE)
"""The kind of a work or vessel, whose name follows between commas."""
_CLOSED = late(r"[\"”“»›’'*_]*,(?! (?:and\b|or\b|[^\W\d_a-z]))")
_INSCRIBED = late(
    r"\b(?:signs?|signposts?|nameplates?|plates?|plaques?|boards?|labels?|tags?|posters?|banners?|placards?|captions?"
    r"|inscriptions?|headlines?|stamps?|postmarks?|envelopes?|maps?|tickets?|timetables?|screens?|displays?)"
    r" (?:[^\W\d_]+ ){0,4}?(?:says?|said|saying|reads?|reading|shows?|showed|showing|bears?|bore|bearing)"
    r" (?:only |just |simply |still )?[\"“„«‹‘'*_]*\Z",
    re.IGNORECASE,
)
"""What bears a name that is read off it."""
_MARKS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", '"': '"', "'": "'", "*": "*", "_": "_"}
_OPENS = late(r"(?<!\w)[“„«»‹‘\"'*_](?=\w)")


def in_another_name(text: str, span: Span) -> str:
    """Why the place at `span` is part of a longer name, of an imprint ("Warszawa: PWN") or a title, "" where not."""
    line = text[max(0, span.start - _FAR) : span.start].rpartition("\n")[2]
    after = _AFTER.match(text, span.end)
    if after and not (after[0][0] in "'’" and text[span.end + 1 : span.end + 2] == "s"):
        return f'"{after[0].strip()}" after it: a part of a longer name'
    if title := _TITLE.search(line):
        return f'"{title[0].strip()}" before it: somebody\'s name'
    before = _NAME_BEFORE.search(line)
    if before and (before[1] or "").lower() not in _SMALL:
        return f'"{before[0].strip()}" before it: a part of a longer name'
    if thing := _THING.search(line) or (_CLOSED.match(text, span.end) and _APPOSED.search(line)):
        return f'"{thing[0].strip()}" before it: no name of a place'
    if sign := _INSCRIBED.search(line):
        return f'"{sign[0].strip()}" before it: told as it is written there'
    return _quoted(text, span, line)


def _quoted(text: str, span: Span, line: str) -> str:
    """Why the span stands in a quotation of a few words, "" where it does not."""
    rest = text[span.end : span.end + _FAR].partition("\n")[0]
    for opened in reversed(list(_OPENS.finditer(f"{line}x"))):
        mark = opened[0]
        inner = line[opened.end() :]
        closers = _MARKS[mark]
        closed = re.search(rf"[{re.escape(closers)}](?!\w)", rest)
        if closed and not any(each in inner for each in closers):
            words = f"{inner}{span.of(text)}{rest[: closed.start()]}".split()
            if len(words) <= _SHORT:
                return f"in a quotation of {len(words)} words" if len(words) > 1 else "a quotation by itself"
    return ""
