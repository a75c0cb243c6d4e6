"""What a rule file may say, and how it is told what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_packs import GREY, SKY, cleaner_of, pack, rule

from cleaner import Tier
from cleaner.catalog import Detector, Lines, Pattern, Phrases, Rule, fold_phrase, load
from cleaner.errors import RuleError

pytestmark = pytest.mark.usefixtures("no_shipped_rules")

PHRASE = 'match = { phrase = "x" }\nreplace = "y"'
WHOLE = rule("own.a", PHRASE)


def only(folder: Path, text: str) -> Rule:
    """The one rule of a folder that holds `text` as its file."""
    (found,) = load([pack(folder, text)]).rules
    return found


def error(folder: Path, text: str, name: str = "own.toml") -> str:
    """What is said about a folder that holds `text` as its file, without the folder's name."""
    with pytest.raises(RuleError) as caught:
        load([pack(folder, text, name=name)])
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"{folder}/")
    return message.removeprefix(f"{folder}/")


class TestWhatARuleMaySay:
    def test_everything_at_once(self, tmp_path: Path) -> None:
        found = only(tmp_path, rule("own.all", r"""
match = { pattern = '(?P<who>\p{Lu}\w+) said\.', anchors = ["said."], whole-text = true }
replace = '\g<who> says.'
changes = ["name", "text"]
inside = ["url"]
metadata = ["who"]
gap = [{ text = "Then [[Ann said]]", why = "no stop" }]
[rule.when]
language = ["de"]
document = { any = ["a"], all = ["b"], none = ["c"] }
sentence = { none = "one word may stand without a list" }
near = { any = ["d"], within = 40 }
head = 3
tail = 2
[[rule.hit]]
text = "[[Ann said.]]"
becomes = "Ann says."
[[rule.miss]]
text = "ann said"
language = "en"
""", examples="", tier="review"))  # fmt: skip
        assert found.tier is Tier.REVIEW
        assert found.match == Pattern(r"(?P<who>\p{Lu}\w+) said\.", r"\g<who> says.", ("said.",), True)
        assert (found.changes, found.inside, found.metadata) == ({"name", "text"}, {"url"}, ("who",))
        assert (found.guards.languages, found.guards.head, found.guards.tail) == (("de",), 3, 2)
        assert found.guards.document.all == ("b",)
        assert found.guards.sentence.none == ("one word may stand without a list",)
        assert found.guards.within == 40
        assert found.hit[0].text == "Ann said." and found.hit[0].spans == ((0, 9),)
        assert found.family == "own"

    def test_an_example_is_in_the_language_of_its_rule_unless_it_says_another(self, tmp_path: Path) -> None:
        text = rule("own.a", PHRASE + '\nwhen = { language = ["fr", "de"] }')
        found = only(tmp_path, text.replace('["z"]', '["z", { text = "z", language = "pl" }]'))
        assert [each.language for each in (*found.hit, *found.miss)] == ["fr", "fr", "pl"]

    @pytest.mark.parametrize(
        ("body", "match"),
        [
            ('match = { phrase = "x" }\nreplace = ""', Phrases((("x", ""),))),
            ('match = { phrase = ["x", "w"], ignore-case = true }', Phrases((("x", None), ("w", None)), True)),
            ('match = { swap = { x = "y", "v w" = "" } }', Phrases((("x", "y"), ("v w", "")))),
            ("match = { pattern = 'x' }", Pattern("x", None)),
            ("match = { pattern = 'said so' }", Pattern("said so", None, ("said so",))),
            ('match = { lines = "x", follow = 2, company = 3 }', Lines(("x",), (), 2, 3)),
            ("match = { lines = ['x'], like = ['\\d'] }", Lines(("x",), (Pattern(r"\d", None),))),
            ('match = { detector = "mojibake" }', Detector("mojibake")),
        ],
    )
    def test_a_match_is_a_phrase_a_swap_a_pattern_lines_or_a_detector(
        self, tmp_path: Path, body: str, match: object
    ) -> None:
        assert only(tmp_path, rule("own.a", body)).match == match

    def test_three_brackets_mark_a_text_that_starts_and_ends_in_one(self, tmp_path: Path) -> None:
        found = only(tmp_path, WHOLE.replace("[[x]]", "a [[[x]]] b"))
        assert (found.hit[0].text, found.hit[0].spans) == ("a [x] b", ((2, 5),))

    def test_files_lie_in_folders_of_any_depth_and_others_are_not_read(self, tmp_path: Path) -> None:
        pack(tmp_path, rule("own.b", PHRASE), name="deep/er/b.toml")
        pack(tmp_path, "what [ is = this", name="notes.txt")
        assert [each.id for each in load([pack(tmp_path, WHOLE)]).rules] == ["own.a", "own.b"]

    def test_a_glossary_is_words_and_phrases_under_the_languages_of_its_name(self, tmp_path: Path) -> None:
        text = '[words]\nhaus = "house"\n[phrases]\n"zu haus" = "at home"\n'
        (glossary,) = load([pack(tmp_path, text, name="glossary/de-en.toml")]).glossaries
        assert (glossary.source, glossary.target) == ("de", "en")
        assert (glossary.words, glossary.phrases) == ({"haus": "house"}, {"zu haus": "at home"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (WHOLE + 'teir = "safe"', 'own.a: teir: unknown key; did you mean "tier"?'),
        (WHOLE + "qqqq = 1", "own.a: qqqq: unknown key; known here: id, tier, when, summary, why, match, replace"),
        ("rules = []", 'rules: unknown key; did you mean "rule"?'),
        (rule("own.a", 'match = { phrase = "x", ignorecase = true }'), 'did you mean "ignore-case"?'),
        (rule("own.a", PHRASE + "\nwhen = { languages = [] }"), 'when: languages: unknown key; did you mean "lang'),
        (rule("own.a", PHRASE + "\nwhen = { near = { anny = [] } }"), 'when: near: anny: unknown key; did you mean'),
        (WHOLE.replace("becomes", "become"), 'hit 1: become: unknown key; did you mean "becomes"?'),
    ],
)  # fmt: skip
def test_an_unknown_key_is_told_with_the_nearest_known_one(tmp_path: Path, text: str, message: str) -> None:
    assert error(tmp_path, text).startswith("own.toml: ")
    assert message in error(tmp_path, text)


@pytest.mark.parametrize("key", ["id", "tier", "summary", "why"])
def test_a_missing_key_is_told_with_how_to_write_it(tmp_path: Path, key: str) -> None:
    text = "".join(line for line in WHOLE.splitlines(keepends=True) if not line.startswith(f"{key} ="))
    place = "rule 1" if key == "id" else "own.a"
    assert error(tmp_path, text) == f'own.toml: {place}: {key}: is needed: {key} = "…"'


def test_a_missing_key_is_told_with_a_given_one_that_looks_like_it(tmp_path: Path) -> None:
    assert 'tier: is needed: tier = "…"; is "tir" meant to be it?' in error(tmp_path, WHOLE.replace("tier =", "tir ="))


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('id = "own.a"', 'id = "Own.A"', 'rule 1: id: "Own.A" must be family.name in small letters'),
        ('id = "own.a"', 'id = "own"', 'rule 1: id: "own" must be family.name'),
        ('tier = "safe"', 'tier = "sure"', 'own.a: tier: "sure" is not one of safe, review, report'),
        ('tier = "safe"', "tier = 1", 'own.a: tier: must be a string that is not empty: tier = "…"'),
        ('why = "It is one."', 'why = "  "', "own.a: why: must be a string that is not empty"),
        ('replace = "y"', "replace = 1", 'own.a: replace: must be a string: replace = "…"'),
        ('phrase = "x"', 'phrase = ["x", ""]', "match: phrase: must be a list of strings, none empty"),
        ('phrase = "x"', 'phrase = "x", ignore-case = 1', "match: ignore-case: must be true or false"),
        ('{ phrase = "x" }', '"x"', "own.a: match: must be a table, as in { key = value }"),
        ('match = { phrase = "x" }', "", "own.a: match: is needed: match = { phrase = "),
        ('phrase = "x"', 'phrase = "x", swap = { a = "b" }', "own.a: match: needs exactly one of phrase, swap"),
        ('phrase = "x"', "phrase = 'x', like = 'x'", "own.a: match: needs exactly one of phrase, swap"),
        ('phrase = "x"', "lines = 'x'", "own.a: replace: has no meaning with lines; take it out"),
        ('phrase = "x"', "like = 'x'", "own.a: replace: has no meaning with like; take it out"),
        ('phrase = "x"', 'swap = { a = "b" }', "own.a: replace: has no meaning with swap; take it out"),
        ('phrase = "x"', "detector = 'mojibake'", "own.a: replace: has no meaning with detector; take it out"),
        (PHRASE, 'match = { swap = { a = "a" } }', 'match: swap: "a" = "a" changes nothing; take it out'),
        (PHRASE, 'match = { swap = { " " = "a" } }', "own.a: match: swap: "),
        (PHRASE, "match = { swap = { a = 1 } }", "match: swap: must be a table of strings"),
        (PHRASE, "match = { lines = 'x', follow = -1 }", "match: follow: must be a whole number from 0: follow = 0"),
        (PHRASE, "match = { lines = 'x', company = true }", "match: company: must be a whole number from 0"),
        ('replace = "y"', 'changes = ["all"]', 'own.a: changes: "all" is not one of number, date, url, negation'),
        ('replace = "y"', 'inside = ["quote"]', 'own.a: inside: "quote" is not one of url, email, handle, code'),
        ('miss = ["z"]', "", "own.a: miss: at least one text that must stay is needed"),
        ('miss = ["z"]', 'miss = "z"', "own.a: miss: must be a list"),
        ('miss = ["z"]', "miss = [1]", "own.a: miss 1: must be a table"),
        ("[[x]]", "x", "own.a: hit 1: mark what the rule finds with [[ and ]]"),
        ("[[x]]", "[[x", "own.a: hit 1: text: [[ and ]] must come in pairs"),
        ("[[x]]", "[[[[x]]", "own.a: hit 1: text: [[ and ]] must come in pairs"),
        (', becomes = "y"', "", 'own.a: hit 1: say what becomes of it: becomes = "…"'),
        ("hit =", "gap =", "own.a: hit: at least one example is needed: hit = [{ text = "),
        ("[[rule]]", "[rule]", "rule: write [[rule]], with two brackets, above each rule"),
        (PHRASE, "match = { lines = ['Ad', ' : '] }", 'own.a: match: lines: " : " holds no letter or digit'),
        (PHRASE, 'match = { pattern = "\\bx" }', "own.a: match: pattern: holds a control character: write"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_rule_key_and_remedy(tmp_path: Path, before: str, after: str, message: str) -> None:
    assert before in WHOLE
    found = error(tmp_path, WHOLE.replace(before, after))
    assert found.startswith("own.toml: ")
    assert message in found


class TestFiles:
    def test_an_id_given_twice_names_both_files(self, tmp_path: Path) -> None:
        pack(tmp_path, WHOLE, name="one.toml")
        assert error(tmp_path, WHOLE, "two.toml") == (
            f"two.toml: own.a: id: also in {tmp_path}/one.toml; give it another"
        )

    def test_what_is_not_toml_is_told_with_its_line(self, tmp_path: Path) -> None:
        assert error(tmp_path, 'off = []\nid == "a"').startswith("own.toml: not TOML: ")
        assert "line 2" in error(tmp_path, 'off = []\nid == "a"')

    def test_what_is_not_utf_8_is_told_with_its_byte(self, tmp_path: Path) -> None:
        (tmp_path / "own.toml").write_bytes(b"# caf\xe9")
        with pytest.raises(RuleError, match=r"own\.toml: not UTF-8 at byte 5; save the file as UTF-8"):
            load([tmp_path])

    def test_a_byte_order_mark_is_no_mistake(self, tmp_path: Path) -> None:
        assert only(tmp_path, "\N{ZERO WIDTH NO-BREAK SPACE}" + WHOLE).id == "own.a"

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError, match="nowhere: no such folder of rules"):
            load([tmp_path / "nowhere"])

    def test_a_rule_file_that_is_a_folder_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "own.toml").mkdir()
        with pytest.raises(RuleError, match=r"own\.toml: cannot be read: "):
            load([tmp_path])

    def test_switching_off_what_no_earlier_folder_has(self, tmp_path: Path) -> None:
        message = 'own.toml: off: no rule of an earlier folder is called "own.a"'
        assert error(tmp_path, 'off = ["own.a"]\n' + WHOLE) == message

    @pytest.mark.parametrize("name", ["german.toml", "de.toml", "DE-en.toml", "de-en-us.toml"])
    def test_a_glossary_is_named_by_its_two_languages(self, tmp_path: Path, name: str) -> None:
        path = f"glossary/{name}"
        assert error(tmp_path, "", path).startswith(f"{path}: file name: must be SOURCE-TARGET.toml")

    def test_a_glossary_holds_words_and_phrases_only(self, tmp_path: Path) -> None:
        place = "glossary/de-en.toml"
        assert error(tmp_path, "[word]", place) == f'{place}: word: unknown key; did you mean "words"?'
        assert error(tmp_path, "[words]\nhaus = 1", place).startswith(f"{place}: words: must be a table of strings")

    @pytest.mark.parametrize("value", ["1" * 5000, "[" * 20_000], ids=["a number", "nesting"])
    def test_what_no_parser_can_hold_is_an_error_like_any_other(self, tmp_path: Path, value: str) -> None:
        assert error(tmp_path, f"off = {value}").startswith("own.toml: not TOML: ")


@pytest.mark.parametrize("match", ["phrase = []", "swap = {}", "lines = []", "like = []"])
def test_a_match_that_can_find_nothing(tmp_path: Path, match: str) -> None:
    assert error(tmp_path, rule("own.a", f"match = {{ {match} }}")).startswith("own.toml: own.a: match: ")


def test_a_mistake_stops_every_rule_of_every_folder(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="teir"):
        cleaner_of(tmp_path, GREY, SKY + 'teir = "safe"')


class TestLoanwords:
    def test_are_listed_by_the_language_that_takes_them_in(self, tmp_path: Path) -> None:
        pack(tmp_path, 'loanwords = ["fair play"]', name="loanwords/de.toml")
        catalog = load([pack(tmp_path, 'loanwords = ["coup d’état", "vis-à-vis"]', name="loanwords/en.toml")])
        assert catalog.loanwords == {"de": {"fair play"}, "en": {"coup d'etat", "vis a vis"}}

    def test_of_several_folders_add_up(self, tmp_path: Path) -> None:
        one = pack(tmp_path / "a", 'loanwords = ["raison d\'être"]', name="loanwords/en.toml")
        two = pack(tmp_path / "b", 'loanwords = ["Raison d’etre", "mot juste"]', name="deeper/loanwords/en.toml")
        catalog = load([one, two])
        assert catalog.loanwords == {"en": {"raison d'etre", "mot juste"}}
        assert catalog.digest != load([one]).digest

    @pytest.mark.parametrize("phrase", ["Vis à vis", "vis-a-vis", "VIS\N{NO-BREAK SPACE}À\N{NON-BREAKING HYPHEN}VIS"])
    def test_are_compared_without_case_diacritics_and_hyphens(self, phrase: str) -> None:
        assert fold_phrase(phrase) == fold_phrase("vis-à-vis") == "vis a vis"

    @pytest.mark.parametrize(("one", "other"), [("straße", "strase"), ("де-юре", "де-факто"), ("a la", "ala")])
    def test_that_differ_in_a_letter_or_a_word_are_two(self, one: str, other: str) -> None:
        assert fold_phrase(one) != fold_phrase(other)

    @pytest.mark.parametrize("name", ["english.toml", "EN.toml", "de-en.toml"])
    def test_lie_in_a_file_named_by_the_language(self, tmp_path: Path, name: str) -> None:
        path = f"loanwords/{name}"
        assert error(tmp_path, "", path).startswith(f"{path}: file name: must be LANG.toml")

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ('loanword = ["a"]', 'loanword: unknown key; did you mean "loanwords"?'),
            ("loanwords = [1]", "loanwords: must be a list of strings, none empty"),
            ('loanwords = ["a", " "]', "loanwords: must be a list of strings, none empty"),
            ('loanwords = ["—"]', 'loanwords: "—" holds no letter; name the words of the phrase'),
        ],
    )
    def test_that_cannot_be_read_are_told_with_file_and_key(self, tmp_path: Path, text: str, message: str) -> None:
        assert error(tmp_path, text, "loanwords/en.toml").startswith(f"loanwords/en.toml: {message}")


def test_a_rule_for_a_language_that_is_none_would_never_fire_and_is_refused(tmp_path: Path) -> None:
    text = rule("own.a", PHRASE + '\nwhen = { language = ["en", "klingon"] }')
    assert error(tmp_path, text).startswith('own.toml: own.a: when: language: "klingon" is not a language code')


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ('match = { phrases = "x" }', 'match: phrases: unknown key; did you mean "phrase"?'),
        (PHRASE + '\nwhen = { language = "English" }', 'when: language: "English" is not a language code of ISO 639, '),
        (
            PHRASE + '\nwhen = { language = "EN" }',
            'when: language: "EN" is not a language code of ISO 639, which ',
        ),
        (PHRASE + "\nwhen = { head = 0 }", "when: head: counts lines with text, from 1: head = 3; leave it out"),
    ],
)
def test_what_would_be_silent_for_ever_is_refused_with_its_remedy(tmp_path: Path, body: str, problem: str) -> None:
    assert error(tmp_path, rule("own.a", body)).startswith(f"own.toml: own.a: {problem}")


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ('match = { pattern = "\\w+x" }', "; write expressions in single quotes, where a backslash is a backslash"),
        ("replace = “y”", '; a text stands between " and ", not between typographic marks'),
        ('match = {\n  phrase = "x"\n}', "; a table in braces stands on one line"),
        ("replace = y", '; a text stands between " and "'),
        ('match = { phrase = "x" }\nmatch = { phrase = "y" }', "; this key stands there twice"),
    ],
)
def test_the_commonest_slips_in_toml_are_told_with_their_remedy(tmp_path: Path, wrong: str, hint: str) -> None:
    told = error(tmp_path, rule("own.a", wrong))
    assert told.startswith("own.toml: not TOML: ")
    assert hint in told


def test_an_id_that_is_none_is_told_with_one_that_is(tmp_path: Path) -> None:
    assert error(tmp_path, rule("My_Rule", PHRASE)).endswith('digits and hyphens, as in "own.my-rule"')


def test_a_file_in_the_place_of_a_folder_is_told_with_the_folder(tmp_path: Path) -> None:
    file = pack(tmp_path, WHOLE) / "own.toml"
    with pytest.raises(RuleError, match=f"a file, but rules are read by folder: name {tmp_path}"):
        load([file])
