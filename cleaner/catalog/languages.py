"""The codes of languages: ISO 639-1, and three letters where that has none, with what BCP 47 lets follow them.

Of the 7,900 codes of ISO 639-3 no list is kept: any three letters are taken, but those of a language that has two.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_TWO = (
    "aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul "
    "bh:bih bi:bis bm:bam bn:ben bo:bod:tib br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces:cze cu:chu "
    "cv:chv cy:cym:wel da:dan de:deu:ger dv:div dz:dzo ee:ewe el:ell:gre en:eng eo:epo es:spa et:est eu:eus:baq "
    "fa:fas:per ff:ful fi:fin fj:fij fo:fao fr:fra:fre fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau "
    "he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun hy:hye:arm hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido "
    "is:isl:ice it:ita iu:iku ja:jpn jv:jav ka:kat:geo kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor "
    "kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav "
    "mg:mlg mh:mah mi:mri:mao mk:mkd:mac ml:mal mn:mon mr:mar ms:msa:may mt:mlt my:mya:bur na:nau nb:nob nd:nde "
    "ne:nep ng:ndo nl:nld:dut nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji om:orm or:ori os:oss pa:pan pi:pli "
    "pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron:rum ru:rus rw:kin sa:san sc:srd sd:snd se:sme sg:sag si:sin "
    "sk:slk:slo sl:slv sm:smo sn:sna so:som sq:sqi:alb sr:srp ss:ssw st:sot su:sun sv:swe sw:swa ta:tam te:tel "
    "tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig uk:ukr ur:urd "
    "uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho:chi zu:zul sh"
).split()
"""Each code of two letters with those of three for the same language, as in the register of ISO 639-2."""

_NAMES = dict(
    name.split(":")
    for name in (
        "arabic:ar belarusian:be bulgarian:bg catalan:ca chinese:zh croatian:hr czech:cs danish:da dutch:nl english:en "
        "estonian:et finnish:fi french:fr german:de greek:el hebrew:he hindi:hi hungarian:hu icelandic:is italian:it "
        "japanese:ja korean:ko latvian:lv lithuanian:lt norwegian:no persian:fa polish:pl portuguese:pt romanian:ro "
        "russian:ru serbian:sr slovak:sk slovene:sl slovenian:sl spanish:es swedish:sv turkish:tr ukrainian:uk"
    ).split()
)
"""What people write who do not have the code at hand."""

_CODES = frozenset(each[:2] for each in _TWO)
_MEANT = {longer: code for code, *others in (each.split(":") for each in _TWO) for longer in others}
_FORM = re.compile("([a-z]{2,3})(-[A-Za-z0-9]{2,8})*")


def primary(tag: str) -> str:
    """The code of the language in a tag of BCP 47, without script and region: "en" for "en-GB"."""
    return tag.partition("-")[0]


def covers(wanted: Collection[str], tag: str) -> bool:
    """Whether `tag` is one of the `wanted` languages or a variety of one, as "pt-BR" of "pt"; in any case."""
    if "-" not in tag:
        return tag in wanted
    tag = tag.lower()
    return any(f"{tag}-".startswith(f"{each.lower()}-") for each in wanted)


def wrong_language(value: str) -> str:
    """What is wrong with `value` as the code of a language, "" if nothing; a region may follow, as in "pt-BR"."""
    form = _FORM.fullmatch(value)
    if form and form[1] in _MEANT:
        return f'"{value}" is not the code used here, which is "{_MEANT[form[1]]}"'
    if form and (form[1] in _CODES or len(form[1]) == 3):
        return ""
    lower = value.lower().replace("_", "-")
    close = _NAMES.get(lower) or (lower if _FORM.fullmatch(lower) and lower[:2] in _CODES and lower != value else "")
    if close:
        return f'"{value}" is not a language code of ISO 639, which here is "{close}"'
    near = ", ".join(sorted(code for code in _CODES if code[0] == value[:1].lower()))
    known = f"; with {value[0].lower()} there are {near}" if near else ""
    return f'"{value}" is not a language code of ISO 639 such as en, de or uk{known}'
