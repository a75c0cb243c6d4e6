"""German, Dutch, Afrikaans and the Nordic languages."""

from __future__ import annotations

from cleaner.names.scheme import Scheme
from cleaner.names.tables.english import COMMON

_GERMAN = Scheme(
    "de",
    "de",
    "Duden: Transkription des kyrillischen Alphabets; Wikipedia:Namenskonventionen/Kyrillisch",
    """
    в=w ^е=je|e ё=jo|io шё=o ьи=ji|i ж=sch|sh з=s й=i|j -ий=i|ij к-ий=i|ij -ый=y|yj|i к-ый=yj|y|i с~=ss|s х=ch ц=z
    ч=tsch ш=sch щ=schtsch ю=ju я=ja -ия=ija|ia ї=ji|i кс=x|ks дж=dsch ьо=jo|o ў=u|w uk:е=je|e
    """,
    COMMON,
)
_DUTCH = Scheme(
    "nl",
    "nl",
    "usual in Dutch; Wikipedia:Transliteratie- en transcriptiegids",
    """
    ^е=je|e ё=jo|io шё=o|jo ьи=ji|i в$=v|f ж=zj й=j|i -ий=i|y|ij|iy к-ий=i|y|ij|iy -ый=y|yj|i у=oe х=ch|h ч=tsj ш=sj
    щ=sjtsj ю=joe я=ja -ия=ija|ia ї=ji|i ьо=jo|o дж=dzj uk:е=je
    """,
    COMMON,
)
_SWEDISH = Scheme(
    "sv",
    "sv",
    "Dansk Sprognævn, Stavning af russiske navne (Skrifter 4, 1970), the rules common to the Nordic language councils",
    """
    ^е=je ё=jo|io шё=o|jo ьи=ji|i ж=zj й=j -ий=ij|i|y к-ий=ij|y|i -ый=yj|y х=ch|kh ч=tj ш=sj щ=sjtj ю=ju я=ja
    -ия=ija|ia ї=ji ьо=jo дж=dzj uk:е=je
    """,
    COMMON,
)

GERMANIC = (
    _GERMAN,
    _DUTCH,
    Scheme(
        "nl.letters",
        "nl",
        "letter by letter with Dutch vowels, as lists of Russian officials in Dutch have it",
        "^е=e ье=e ё=jo|jjo шё=jo й=y -ий=iy -ый=iy ы=i ^х=h ю=joe|ju",
        _DUTCH,
        ("ru",),
    ),
    Scheme(
        "af",
        "af",
        "Taalkommissie, Afrikaanse woordelys en spelreëls, lists of Russian names",
        "в=w х=g|ch ю=joe|ioe й=i",
        _DUTCH,
    ),
    _SWEDISH,
    Scheme(
        "no",
        "no",
        "Språkrådet, Russiske navn (1970); Wikipedia:Russiske navn",
        "ж=zj|sj х=kh ч=tsj щ=sjtsj",
        _SWEDISH,
    ),
    Scheme(
        "da",
        "da",
        "Dansk Sprognævn, Stavning af russiske navne (Skrifter 4, 1970)",
        "ж=zj|sj х=kh",
        _SWEDISH,
    ),
)
