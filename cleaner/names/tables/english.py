"""Standards of no language, and what English texts follow."""

from __future__ import annotations

from cleaner.names.scheme import Scheme

COMMON = Scheme(
    "common",
    "",
    "what nearly all schemes agree on; every other table is read on top of it",
    """
    а=a б=b в=v г=g h=h д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
    щ=shch ъ= ы=y ь= э=e ю=yu я=ya ї=yi ў=u ьк= -=- _м= _ж=
    """,
)

_STANDARDS = (
    Scheme(
        "iso9",
        "",
        "ISO 9:1995, the same as GOST 7.79-2000 system A",
        """
        ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ъ=\N{MODIFIER LETTER DOUBLE PRIME} ь=\N{MODIFIER LETTER PRIME}
        ьк=\N{MODIFIER LETTER PRIME} э=è ю=û я=â ї=ï ў=ŭ uk:э=e uk:ы=i uk:и=ì uk:е=ê
        uk:ъ=\N{MODIFIER LETTER APOSTROPHE} be:и=ì be:ъ=\N{MODIFIER LETTER APOSTROPHE}
        """,
        COMMON,
    ),
    Scheme(
        "gost779b",
        "",
        "GOST 7.79-2000 system B",
        "ё=yo й=j х=x ц=cz|c щ=shh ъ=`` ы=y` ь=` э=e` ў=u` uk:э=e uk:е=ye h=g",
        COMMON,
    ),
    Scheme(
        "scientific",
        "",
        "ISO/R 9:1968 and the usage of Slavists",
        """
        ^е=e|je ё=ë шё=o|ë ж=ž й=j х=ch|x|h ц=c ч=č ш=š щ=šč ъ=\N{MODIFIER LETTER DOUBLE PRIME}
        ь=\N{MODIFIER LETTER PRIME} ьк=\N{MODIFIER LETTER PRIME} э=ė ю=ju я=ja ї=ji|ï ў=ŭ uk:э=e uk:е=je
        uk:ъ=\N{MODIFIER LETTER APOSTROPHE} be:^е=je be:ъ=\N{MODIFIER LETTER APOSTROPHE}
        """,
        COMMON,
    ),
)

_ENGLISH = (
    Scheme(
        "en.bgn",
        "en",
        "BGN/PCGN romanization of Russian 1947, Ukrainian 1965, Belarusian 1979",
        """
        ^е=ye ё=ë ^ё=yë ъ=\N{RIGHT DOUBLE QUOTATION MARK} ь=\N{RIGHT SINGLE QUOTATION MARK}
        ьк=\N{RIGHT SINGLE QUOTATION MARK} uk:е=ye be:е=ye be:ё=yo be:^ё=yo ў=w
        """,
        COMMON,
    ),
    Scheme(
        "en.press",
        "en",
        "usual in the press and in Wikipedia (Wikipedia: Romanization of Russian; Guardian and AP style)",
        """
        ^е=ye|e ё=yo|io шё=o|yo й=y|i -ий=y|iy|i|ii к-ий=y|iy|i|ii|yi -ый=y|yi|yy|i к-ый=y|yi|yy|iy|i|ii -ия=ia|iya
        кс=ks|x ьо=yo|io|o ью=yu|iu ья=ya|ia ье=ye|ie|e|iye ьи=yi|i uk:е=ye|ie|e
        """,
        COMMON,
    ),
    Scheme(
        "en.icao",
        "en",
        "ICAO Doc 9303 part 3 section 6, and Russian passports since 2014",
        "й=i ъ=ie ю=iu я=ia uk:^е=ye uk:^й=y uk:^ю=yu uk:^я=ya uk:ї=i uk:^ї=yi uk:ъ= uk:е=ie be:ё=io",
        COMMON,
    ),
    Scheme(
        "en.passport1997",
        "en",
        "Russian passports, orders 310 (1997) and 782 (2000) of the Ministry of the Interior",
        "ье=ye ьи=yi|i ае=e|ye ё=e|ye",
        COMMON,
        ("ru",),
    ),
    Scheme(
        "en.gost52535", "en", "GOST R 52535.1-2006, Russian passports 2010-2014", "й=i ц=tc ю=iu я=ia", COMMON, ("ru",)
    ),
    Scheme(
        "en.alalc",
        "en",
        "ALA-LC romanization tables (2012), ties and marks left out as library catalogues do",
        """
        ё=ë й=ĭ ъ=\N{MODIFIER LETTER DOUBLE PRIME} ь=\N{MODIFIER LETTER PRIME}
        ьк=\N{MODIFIER LETTER PRIME} э=ė ю=iu я=ia ї=ï uk:э=e uk:е=ie ў=ŭ be:ё=io
        """,
        COMMON,
    ),
    Scheme(
        "en.kmu2010",
        "en",
        "resolution 55 of the Cabinet of Ministers of Ukraine, 2010; UNGEGN X/9 (2012)",
        """
        ^е=ye ае=ie ье=ie йе=ie е=ie ^ї=yi аї=i ьї=i йї=i ї=i ^й=y й=i ^ю=yu аю=iu ью=iu йю=iu ю=iu ^я=ya ая=ia ья=ia
        йя=ia я=ia зh=zgh
        """,
        COMMON,
        ("uk",),
    ),
)

_BELARUSIAN = (
    Scheme(
        "be.national2007",
        "be",
        "Belarusian national system of 2007; UNGEGN X/4 (2012)",
        """
        ^е=je е=ie ше=e ^ё=jo ё=io шё=o ^ю=ju ю=iu шю=u ^я=ja я=ia шя=a ж=ž й=j х=ch ц=c ч=č ш=š ў=ŭ зь=ź сь=ś ць=ć
        нь=ń ль=ĺ
        """,
        COMMON,
        ("be",),
    ),
)
BELARUSIAN_LATIN = Scheme(
    "be.latin",
    "be",
    "Belarusian Latin alphabet (łacinka) in Taraškievič's grammar, 1929",
    "л=ł л+=l ль=l ле=e лё=o лю=u ля=a",
    _BELARUSIAN[0],
    ("be",),
)
BELARUSIAN_PASSPORT = Scheme(
    "be.passport",
    "en",
    "Belarusian passports, instruction 288 (2008) and resolution 200 (2010) of the Ministry of the Interior",
    "^е=ye|e ае=e|ye е=e|ie ^ё=yo ё=io|yo й=i|y ю=iu|yu ^ю=yu|iu я=ia|ya ^я=ya|ia -ый=y|yi к-ый=y|yi",
    COMMON,
    ("be",),
)

ENGLISH = (*_ENGLISH, BELARUSIAN_PASSPORT, *_BELARUSIAN, BELARUSIAN_LATIN, *_STANDARDS)
