"""Polish, Czech, Slovak and the South Slavic languages in Latin script."""

from __future__ import annotations

from cleaner.names.scheme import Scheme
from cleaner.names.tables.english import COMMON

_POLISH = Scheme(
    "pl",
    "pl",
    "Wielki słownik ortograficzny PWN: transkrypcja współczesnego alfabetu rosyjskiego, ukraińskiego, białoruskiego",
    """
    в=w ^е=je е=ie ше=e ле=e ^ё=jo ё=io шё=o лё=o ьи=ji|i ж=ż ши=y|i й=j -ий=ij|i к-ий=i|ij -ый=y|yj к-ый=i|yj л=ł
    л+=l ль=l х=ch ц=c ч=cz ш=sz щ=szcz зь=ź сь=ś ць=ć нь=ń ^ю=ju ю=iu лю=u ^я=ja я=ia ля=a -ия=ija|ia -ая=aja
    к-ая=a|aja ье=je|ie ї=ji ьо=io|o дж=dż uk:ць=ć
    """,
    COMMON,
)
_CZECH = Scheme(
    "cs",
    "cs",
    "Pravidla českého pravopisu: přepis cizích písem (ruština, ukrajinština, běloruština)",
    """
    ^е=je|e те=ě|e ё=jo шё=o|jo тё=o|jo ьи=ji|i ж=ž й=j -ий=ij|y к-ий=ij|ý -ый=yj|ý х=ch ц=c ч=č ш=š щ=šč ю=ju тю=u|ju
    я=ja тя=a|ja т+=ť ть=ť д+=ď дь=ď нь=ň -ия=ija|ia -ая=aja|á ї=ji кс=ks|x ьо=o|jo дж=dž а$ж=a|ová|á
    о$ж=o|ová _ж=|ová uk:е=je     """,
    COMMON,
)
_SLOVENE = Scheme(
    "sl",
    "sl",
    "Slovenski pravopis (2001), the tables for Russian, Ukrainian and Belarusian",
    """
    ^е=je|e ё=jo шё=o ьи=ji|i ж=ž й=j -ий=ij|i к-ий=ij|i -ый=ij|i ы=i х=h ц=c ч=č ш=š щ=šč ю=ju я=ja -ия=ija ї=ji
    ьо=jo|o дж=dž uk:е=je
    """,
    COMMON,
)

SLAVIC = (
    _POLISH,
    _CZECH,
    Scheme(
        "sk",
        "sk",
        "Pravidlá slovenského pravopisu: prepis z ruštiny, ukrajinčiny, bieloruštiny",
        "ль=ľ лё=o|jo лю=u|ju ля=a|ja",
        _CZECH,
    ),
    _SLOVENE,
    Scheme(
        "hr",
        "hr",
        "Hrvatski pravopis (2013), the tables for Russian and Ukrainian; the same in Bosnian and Serbian",
        "л+=lj|l ль=lj|l н+=nj|n нь=nj|n лё=o лю=u ля=a ье=je|e",
        _SLOVENE,
    ),
)
