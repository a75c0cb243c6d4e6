"""French, Italian, Spanish, Catalan, Portuguese and Romanian."""

from __future__ import annotations

from cleaner.names.scheme import Scheme
from cleaner.names.tables.english import COMMON

_FRENCH = Scheme(
    "fr",
    "fr",
    "Wikipédia:Transcription du russe, and du ukrainien; the French of Soviet passports",
    """
    г+=gu ^е=e|ie ае=ïe|e ье=ie|e ё=io шё=o|e ж=j й=ï|y -ий=i|y|iï к-ий=i|y|iï -ый=y|yï|i -ин=ine|in -ын=yne|yn
    с~=ss|s у=ou ч=tch ш=ch щ=chtch ю=iou ^ю=iou|you я=ia ^я=ia|ya -ия=ia -ая=aïa|aya ї=ï|yi кс=x|ks ьо=io|o дж=dj
    uk:е=ie
    """,
    COMMON,
)
_SPANISH = Scheme(
    "es",
    "es",
    "Fundéu and Wikipedia:Transliteración del ruso, del ucraniano",
    """
    г+=gu ^е=ye|e|ie ё=io|yo шё=o ж=zh й=i|y -ий=i|y к-ий=i|y -ый=i|y ы=i|y х=j ю=iu|yu ^ю=yu|iu я=ia|ya ^я=ya|ia
    -ия=ia -ая=aya|aia ї=yi|i ьо=io|o кс=x|ks uk:е=ie|ye
    """,
    COMMON,
)
_PORTUGUESE = Scheme(
    "pt",
    "pt",
    "Wikipédia:Romanização/Russo",
    """
    г+=gu ^е=ie|e ё=io шё=o ж=j й=i|y -ий=i|y к-ий=i|y -ый=y|i ы=y|i с~=ss|s ч=tch ш=ch|x щ=chtch|xtch ю=iu я=ia
    ^я=ia|ya -ия=ia ї=i ьо=io|o кс=x|ks дж=dj uk:е=ie
    """,
    COMMON,
)

ROMANCE = (
    _FRENCH,
    _SPANISH,
    Scheme(
        "it",
        "it",
        "usual in the Italian press (la Repubblica, Corriere); the encyclopedias follow the scientific transliteration",
        """
        г+=gh ^е=e|ie ё=io шё=io|o ж=zh|g|j й=i|j -ий=i|ij к-ий=i|ij -ый=y|i х=kh|ch ц=ts|z ч=c|ci ш=sc|sci щ=sc|shch
        ю=iu|ju я=ia|ja -ия=ia|ija ї=i ьо=io дж=g uk:е=ie
        """,
        COMMON,
    ),
    _PORTUGUESE,
    Scheme(
        "ca",
        "ca",
        "Institut d'Estudis Catalans and Wikipedia: Viquipèdia:Transcripció del rus, de l'ucraïnès",
        "ж=j|g ч=tx ш=x|ix ш~=ix|x щ=sx|sxtx|xtx ы=i|y",
        _PORTUGUESE,
    ),
    Scheme(
        "ro",
        "ro",
        "Wikipedia:Transliterare/Limba rusă",
        """
        г+=gh ^е=e|ie ё=io шё=io|o ж=j й=i -ий=i|ii к-ий=i -ый=îi|îy|y|i ы=î|i|y х=h ц=ț ч=ci|c|ce ч+=c ш=ș щ=șci|șc
        ю=iu я=ia -ия=ia ї=i кс=x|ks ьо=io дж=gi|g uk:е=ie
        """,
        COMMON,
    ),
)
