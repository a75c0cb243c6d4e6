"""Baltic, Finnic, Hungarian, Turkic languages, Albanian and Esperanto."""

from __future__ import annotations

from cleaner.names.scheme import Scheme
from cleaner.names.tables.english import COMMON

_FINNISH = Scheme(
    "fi",
    "fi",
    "SFS 4900 (1998): transliteration of Slavic Cyrillic, the national form",
    """
    ^е=je|e ё=jo шё=o|jo ьи=ji|i ж=ž й=j|i й$=i -ий=i к-ий=i -ый=yi|y х=h ч=tš ш=š щ=štš ю=ju я=ja -ия=ija|ia ї=ji
    ьо=jo дж=dž uk:е=je
    """,
    COMMON,
)
_LATVIAN = Scheme(
    "lv",
    "lv",
    "Norādījumi par citvalodu īpašvārdu pareizrakstību un pareizrunu latviešu literārajā valodā (Zinātņu akadēmija)",
    """
    ^е=je|e ё=jo шё=o|jo ьи=ji|i ж=ž й=j|i й+=j й$=js -ий=ijs|ij к-ий=is|ijs -ый=ijs|ais к-ый=is х=h ц=c ч=č ш=š щ=šč
    ы=i ю=ju я=ja л+=ļ ль=ļ лю=u|ju ля=a|ja н+=ņ нь=ņ тю=u|ju тя=a|ja -ия=ija ї=ji ьо=jo дж=dž _м=s _ж=|a uk:е=je
    """,
    COMMON,
)
_LITHUANIAN = Scheme(
    "lt",
    "lt",
    "Valstybinė lietuvių kalbos komisija, advice on adapting Russian names; Vikipedija",
    """
    ^е=je ё=io ^ё=jo шё=io|o шу=u|iu ж=ž й=i|j й+=j й$=jus -ий=ijus к-ий=is|ijus -ый=as|yjus к-ый=is х=ch ц=c ч=č ш=š
    щ=šč ю=iu ^ю=ju я=ia ^я=ja -ия=ija ї=ji ьо=io дж=dž _м=as ш_м=ius|as uk:е=ie
    """,
    COMMON,
)
_TURKISH = Scheme(
    "tr",
    "tr",
    "letters of the Turkish alphabet, as newspapers and Vikipedi write Russian names",
    """
    ^е=ye|e ё=yo шё=o|yo ж=j -ий=i|iy к-ий=i|iy -ый=\N{LATIN SMALL LETTER DOTLESS I}y|i|iy
    ы=\N{LATIN SMALL LETTER DOTLESS I} х=h ч=ç ш=ş щ=şç ю=yu|ü я=ya|a -ия=iya|ia ьо=yo дж=c uk:е=ye кс=ks
    """,
    COMMON,
)

EASTERN = (
    _FINNISH,
    Scheme(
        "et",
        "et",
        "Eesti Keele Instituut: vene-eesti and ukraina-eesti transkriptsioon",
        "й=i|j й+=j -ий=i|ij -ый=õi с~=ss х~=hh|h ы=õ кс=ks",
        _FINNISH,
    ),
    _LATVIAN,
    _LITHUANIAN,
    Scheme(
        "hu",
        "hu",
        "A cirill betűs szláv nyelvek neveinek magyar helyesírása (Akadémiai Kiadó, 1985)",
        """
        ^е=je ё=jo шё=o тё=o ьи=ji|i ж=zs й=j -ий=ij к-ий=ij -ый=ij ы=i х=h ц=c ч=cs ш=s щ=scs с=sz ю=ju тю=u|ju я=ja
        тя=a|ja д+=gy|d дь=gy н+=ny|n нь=ny т+=ty|t ть=ty -ия=ija ї=ji ьо=jo|o дж=dzs кс=ksz uk:е=je
        """,
        COMMON,
    ),
    _TURKISH,
    Scheme(
        "az",
        "az",
        "Azerbaijani alphabet (law of 1991), letter for letter from its Cyrillic one; Crimean Tatar (1997)",
        "г=q h=h|q х=x ц=ts|s",
        _TURKISH,
    ),
    Scheme("tt", "tt", "Tatar Latin alphabet (laws of 1999 and 2012)", "х=x", _TURKISH),
    Scheme("uz", "uz", "Uzbek Latin alphabet (law of 1995)", "ч=ch ш=sh щ=sh|shch х=x ы=i дж=j", _TURKISH),
    Scheme(
        "sq",
        "sq",
        "letters of the Albanian alphabet, as Wikipedia writes Russian names",
        "ё=jo ц=c ч=ç х=h|k щ=shç й=j -ий=i -ый=i ы=i ю=ju я=ja ^е=je|e",
        COMMON,
    ),
    Scheme(
        "eo",
        "eo",
        "letters of the Esperanto alphabet, as Vikipedio writes Russian names",
        "ж=ĵ ё=jo х=ĥ|h|k ц=c ч=ĉ ш=ŝ щ=ŝĉ й=j -ий=ij -ый=ij ы=i ю=ju я=ja ^е=je|e ў=ŭ дж=ĝ",
        COMMON,
    ),
)
