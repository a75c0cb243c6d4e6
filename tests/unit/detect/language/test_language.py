"""Which language a text is in, and when not to say so."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import unicodedata
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.detect.language import seeded_langdetect
from cleaner.detect.language.alphabets import ONE_LANGUAGE, ONLY_CHINESE, ONLY_JAPANESE
from cleaner.detect.language.decision import Language, language_of, language_of_fragment
from cleaner.detect.language.function_words import NAMES, WORDS, function_words
from cleaner.detect.language.ideographs import read_ideographs
from cleaner.detect.language.neighbours import NEIGHBOURS
from cleaner.detect.language.signs import in_words, read


def told(found: Language) -> tuple[str, bool]:
    return found.code, found.sure


SENTENCES = Path(__file__).with_name("language_sentences.txt").read_text(encoding="utf-8")
EXAMPLES = [(line[:2], line[3:]) for line in SENTENCES.strip().split("\n")]
MIXED = """
en The minister met Владимир Кара-Мурза and Борис Надеждин in the hall; he called it «возмутительно» and left.
en In her book the word 空気 (kūki, "air") stands for what everybody in a room knows and nobody says.
uk Наша команда перейшла з Microsoft Teams та Google Drive на Nextcloud, бо це дешевше і надійніше.
ru На выставке показали BMW, Škoda Octavia и Tesla Model 3, но больше всего людей было у старой «Волги».
de Die Sängerin trat in der Royal Albert Hall auf, bevor sie nach New York und San Francisco flog.
ja 新しい iPhone と MacBook Air を比べてみましたが、どちらも前の機種より軽いです。
zh 他在 YouTube 和 Instagram 上說，這個週末會去 Los Angeles 看比賽。
"""


@pytest.mark.parametrize(("code", "sentence"), EXAMPLES)
def test_a_sentence_is_told(code: str, sentence: str) -> None:
    assert language_of(sentence).code == code


@pytest.mark.parametrize("code", sorted(dict(EXAMPLES)))
def test_three_sentences_are_told_for_sure(code: str) -> None:
    assert told(language_of(" ".join(text for of, text in EXAMPLES if of == code))) == (code, True)


@pytest.mark.parametrize("code", sorted(dict(EXAMPLES)))
def test_capitals_change_nothing(code: str) -> None:
    shouted = " ".join(text for of, text in EXAMPLES if of == code).upper()
    assert language_of(shouted).code == code


def test_every_language_that_is_told_has_three_examples() -> None:
    codes = {*ONE_LANGUAGE.values(), *(code for languages in WORDS.values() for code in languages)}
    assert dict.fromkeys(codes, 3) == Counter(code for code, _ in EXAMPLES)
    assert {code for languages in WORDS.values() for code in languages} == set(NAMES)


@pytest.mark.parametrize(("code", "sentence"), [(line[:2], line[3:]) for line in MIXED.strip().split("\n")])
def test_names_and_quotes_in_another_script_do_not_decide(code: str, sentence: str) -> None:
    assert language_of(sentence).code == code


def test_serbian_and_bosnian_in_latin_script_are_told_as_croatian() -> None:
    assert language_of("Nije htela da kaže gde je bila posle škole, a ni šta je tamo radila.").code == "hr"
    assert language_of("Niko nije znao šta će se desiti, ali su svi ostali do kraja.").code == "hr"


def test_accents_as_combining_marks_are_read_as_letters() -> None:
    decomposed = unicodedata.normalize("NFD", "Když přestane pršet, půjdeme s dětmi na zahradu a zasadíme tam jabloň.")
    assert language_of(decomposed) == language_of(unicodedata.normalize("NFC", decomposed))


def test_a_long_text_is_judged_by_all_its_parts() -> None:
    english = "Nobody knew why the train was an hour late, but all of them were waiting for it. "
    german = "Niemand wusste, warum der Zug eine Stunde zu spät kam, aber alle haben auf ihn gewartet. "
    assert told(language_of(german * 3 + english * 500)) == ("en", True)


def test_a_text_that_is_half_in_another_language_is_told_without_being_sure() -> None:
    english, german = (" ".join(text for of, text in EXAMPLES if of == code) for code in ("en", "de"))
    assert not language_of(f"{german} {english}").sure
    assert not language_of(german * 250 + english * 250).sure


def test_letters_that_the_samples_miss_are_still_found() -> None:
    table = "1 204,50 | 17 % | 03-04\n" * 200
    assert language_of(table + "The sum of all these is what they had to pay for it in the end.\n" + table).code == "en"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "12 345,6 %", "—", "😀😀", "Angela Merkel", "sic", "\ud800", "\x00", "Ω", "5 μ", "ᚠᚢᚦ"]
)
def test_what_speaks_for_no_language_is_undecided(text: str) -> None:
    assert told(language_of(text)) == told(language_of_fragment(text)) == ("", False)


@pytest.mark.parametrize(
    "text",
    [
        "Kei te haere ngā tamariki ki te kura i te ata, ā, kei te mahi ō rātou mātua.",
        "Бүгін балалар мектепке барды, ал әкесі мен шешесі жұмысқа кетті.",
        "Uşaqlar bu gün məktəbə getdilər, valideynləri isə işə yollandılar.",
        "Hoxe os nenos foron á escola, pero unha das nais non puido durmir porque tamén ten moito traballo.",
        "Børnini fóru í skúla í dag, og tey vóru ikki heima, tá ið mamman kom; tað var eisini seint, sum tey søgdu.",
        "Oghje i zitelli sò andati à a scola è a mamma hè firmata in casa cù u più chjucu, chì ùn pò micca dorme.",
        "The bairns gaed tae the schuil wi their brither, an she bade hame for she haes muckle tae dae frae the morn.",
        "Borna gjekk til skulen i dag, men eg veit ikkje kva tid dei kom, for det vart seint og ein såg ikkje noko.",
        "Hit sin d Kinder in d Schuel gange, un d Mueter isch nit mitgange, wil si vil ze tuen het un mied isch gsi.",
        "De bern binne nei skoalle gien en har mem is net mei, want hja moat foar de lytse soargje en hat it drok.",
    ],
)
def test_a_language_that_is_not_known_here_is_never_sure(text: str) -> None:
    assert not language_of(text).sure


def test_the_words_of_neighbours_are_none_of_the_language_they_would_be_taken_for() -> None:
    assert {code for code, words in NEIGHBOURS.items() if words & function_words(code)} == {"no"}, "of two Norwegians"


def test_a_few_words_of_a_neighbour_in_a_quotation_leave_a_text_sure() -> None:
    text = "The poem ends with the line “we twa hae paidl’d”, and nobody in the hall knew what it meant, but they sang."
    assert language_of(text).sure


def test_the_evidence_is_short_and_names_its_kind() -> None:
    assert language_of("Nobody knew why it was late, but all of them were waiting for it.").evidence == (
        "9 of 14 words are frequent English words"
    )
    assert language_of("어제 시장에 갔습니다.").evidence == "script: Hangul"
    assert language_of("Se smette di piovere, i bambini pianteranno un melo.").evidence.startswith("langdetect: it")


def test_one_word_and_one_letter_are_told_in_the_singular() -> None:
    assert in_words("de", 1, 1, 1) == "1 of 1 word is a frequent German word, 1 letter is of its alphabet"
    assert in_words("de", 2, 9, 2) == "2 of 9 words are frequent German words, 2 letters are of its alphabet"


@given(st.text(st.characters(codec=None)), st.sampled_from(["", "en", "uk", "zh"]))
def test_no_text_raises_and_a_fragment_is_never_in_the_language_around(text: str, host: str) -> None:
    assert language_of(text) == language_of(text)
    found = language_of_fragment(text, host)
    assert not found.code or found.code != host


@given(st.lists(st.sampled_from([word for _, text in EXAMPLES for word in text.split()]), max_size=30))
def test_no_mixture_of_words_raises(words: list[str]) -> None:
    for found in (language_of(" ".join(words)), language_of_fragment(" ".join(words))):
        assert found.code or not found.sure


def doubtful() -> list[str]:
    """Texts that langdetect is asked about."""
    return [text for _, text in EXAMPLES if language_of(text).evidence.startswith("langdetect")]


def test_the_same_text_gets_the_same_answer_every_time_and_in_every_thread() -> None:
    texts = doubtful()[:8]
    assert len(texts) == 8
    expected = [language_of(text) for text in texts]
    seeded_langdetect._factory.cache_clear()
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(language_of, texts * 20)) == expected * 20


def test_another_process_with_another_hash_seed_gives_the_same_answer() -> None:
    code = "import sys; from cleaner.detect.language.decision import language_of; print(language_of(sys.argv[1]))"
    text = doubtful()[0]
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code, text],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert run.stdout.strip() == str(language_of(text))


def test_the_random_numbers_of_others_are_left_alone() -> None:
    from langdetect import DetectorFactory, detector_factory  # noqa: PLC0415

    before = (DetectorFactory.seed, detector_factory._factory, random.getstate())
    assert doubtful()
    assert (DetectorFactory.seed, detector_factory._factory, random.getstate()) == before


def test_langdetect_is_not_loaded_for_a_clear_text() -> None:
    code = (
        "import sys; from cleaner.detect.language.decision import language_of;"
        "language_of('Nobody knew why it was late, but all of them were waiting for it.');"
        "sys.exit('langdetect' in sys.modules or 'regex' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("fragment", "code"),
    [
        ("der Regierung nicht bekannt", "de"),
        ("mais nous avons été", "fr"),
        ("pero los dos están muy", "es"),
        ("nie jest", "pl"),
        ("která se ještě nevrátila", "cs"),
        ("що вони знали", "uk"),
        ("это было вчера", "ru"),
        ("ve daha sonra", "tr"),
        ("さらに", "ja"),
        ("這個問題", "zh"),
        ("경제 성장", "ko"),
        ("NICHT IN DER SONNE", "de"),
    ],
)
def test_a_few_words_are_told_by_their_script_or_their_function_words(fragment: str, code: str) -> None:
    assert told(language_of_fragment(fragment, "en")) == (code, True)


NAMES_AND_PHRASES = """
Angela Merkel|Ursula von der Leyen|Charles de Gaulle|Luiz Inácio Lula da Silva|Los Angeles|Der Spiegel|NATO|Škoda|Łódź
sic|et al.|ad hoc|per se|de facto|a priori|in situ|persona non grata|sine qua non|modus operandi|p. 17|km/h
café|naïve|doppelgänger|the war in Kind|die hard|hat trick|due to war|made to order|мир|привет
"""


@pytest.mark.parametrize("fragment", NAMES_AND_PHRASES.strip().replace("\n", "|").split("|"))
def test_names_phrases_and_loan_words_in_an_english_text_are_undecided(fragment: str) -> None:
    assert told(language_of_fragment(fragment, "en")) == ("", False)


def test_what_langdetect_alone_says_of_a_few_words_is_never_sure() -> None:
    found = language_of_fragment("untersagt beschlossen vorgeworfen gescheitert", "en")
    assert found.evidence.startswith("langdetect")
    assert told(found) == ("de", False)


def test_a_fragment_in_the_language_around_is_undecided() -> None:
    assert language_of_fragment("which they had not seen", "en").code == ""
    assert told(language_of_fragment("which they had not seen", "de")) == ("en", True)
    assert language_of_fragment("さらに", "ja").code == ""


@given(
    st.text(
        st.sampled_from(
            "的这円対カなーabZ 。、ＡａÉéƒİªˆ×²Ⅱ∶\ufffd々〇・\n℃①ﾊ\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}豈"
        ),
        max_size=30,
    )
)
def test_texts_in_ideographs_are_read_as_character_by_character(text: str) -> None:
    quick, whole = read_ideographs(text), read(text)
    if quick is not None:
        telling = {char: count for char, count in whole.characters.items() if char in ONLY_CHINESE | ONLY_JAPANESE}
        assert quick[2:] == whole[2:]
        assert quick.characters == telling


def test_titles_of_people_do_not_hide_that_a_text_is_in_german() -> None:
    text = "Dr. Weber und Mr. Smith trafen am Montag Dr. Klein, der mit Mr. Brown über den neuen Hafen sprach. " * 3
    assert (language_of(text).code, language_of(text).sure) == ("de", True)
