"""People, places and terms of rules/names: what is rewritten, what stays, and which fact stops a repair."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from small_packs import pack

from cleaner import Cleaner
from cleaner.catalog import load
from cleaner.cli import main
from cleaner.engine import Apply, Outcome
from cleaner.errors import RuleError
from cleaner.examples import engine_of
from cleaner.passes.names.checks import name_problems

GUIDE = Path(__file__).parents[2] / "docs" / "names.md"


@pytest.fixture(scope="module")
def shipped() -> Cleaner:
    return Cleaner()


def read(text: str, *packs: Path, apply: str = "safe", language: str = "en") -> Outcome:
    """What the rules of names alone make of `text`, with the shipped entries and those of `packs`."""
    catalog = load(packs)
    engine = engine_of(catalog, catalog.named(["names"]))
    return engine.run(text, Apply(apply), lambda _: language)


def stops(outcome: Outcome) -> list[tuple[str, str]]:
    return [(each.before, each.because) for each in outcome.skipped if each.reason == "guard"]


FROM_UKRAINIAN = {
    "Dmytro Medvedev": "Dmitry Medvedev",
    "Mykola Patrushev": "Nikolai Patrushev",
    "Volodymyr Kara-Murza": "Vladimir Kara-Murza",
    "Borys Nemtsov": "Boris Nemtsov",
    "Hlib Pavlovsky": "Gleb Pavlovsky",
    "Serhiy Shoihu": "Sergei Shoigu",
}
FROM_ELSEWHERE = {
    "Wolodymyr Selenskyj": "Volodymyr Zelenskyy",
    "Michail Gorbatschow": "Mikhail Gorbachev",
    "Vladimir Poutine": "Vladimir Putin",
    "Alexéi Navalni": "Alexei Navalny",
    "Garri Kasparow": "Garry Kasparov",
    "Serghei Lavrov": "Sergey Lavrov",
}
PLACES_AND_TERMS = {
    "Bielhorod": "Belgorod",
    "Charkiw": "Kharkiv",
    "Jersón": "Kherson",
    "Nobel Prize of the World": "Nobel Peace Prize",
}


class TestWhatIsRewritten:
    @pytest.mark.parametrize(("wrong", "right"), [*FROM_UKRAINIAN.items(), *FROM_ELSEWHERE.items()])
    def test_a_full_name_in_another_language_s_spelling(self, shipped: Cleaner, wrong: str, right: str) -> None:
        said = "Reporters saw {} at the airport on Monday."
        assert shipped.clean(said.format(wrong), language="en").text == said.format(right)

    @pytest.mark.parametrize(("wrong", "right"), PLACES_AND_TERMS.items())
    def test_a_place_or_a_term_under_a_wrong_name(self, shipped: Cleaner, wrong: str, right: str) -> None:
        said = "They had heard about {} before."
        assert shipped.clean(said.format(wrong), language="en").text == said.format(right)

    def test_a_half_translated_council_and_newspaper(self, shipped: Cleaner) -> None:
        text = "The Rada of Europe told “Ukrainian Truth” about it."
        done = "The Council of Europe told Ukrainska Pravda about it."
        assert shipped.clean(text, language="en").text == done

    def test_what_french_and_german_texts_leave_behind(self, shipped: Cleaner) -> None:
        text = "On Monday M. Macron spoke, and the Kremlin speaker answered, said Dr. Eva Lind."
        done = "On Monday Mr Macron spoke, and the Kremlin spokesperson answered, said Dr. Eva Lind."
        assert shipped.clean(text, language="en").text == done
        stays = "Dr M. Macron, a botanist, wrote it; M. Macron, M. Durand and others read it."
        assert shipped.clean(stays, language="en").text == stays

    def test_a_title_that_became_a_sentence(self, shipped: Cleaner) -> None:
        text = "It will rain, the professor said. Klaus Weber, who teaches physics, and others."
        assert shipped.clean(text, language="en").text == text
        text = "It will rain, the professor said. Klaus Weber, who teaches physics in Bonn."
        done = "It will rain, said Professor Klaus Weber, who teaches physics in Bonn."
        assert shipped.clean(text, language="en").text == done

    def test_a_possessive_stays_outside_and_capitals_stay_capitals(self) -> None:
        done = read("Vladimir Poutine’s dog. MICHAIL GORBATSCHOW! Michail GORBATSCHOW's hat.").text
        assert done == "Vladimir Putin’s dog. MIKHAIL GORBACHEV! Mikhail GORBACHEV's hat."

    def test_an_initial_or_a_patronymic_may_stand_between(self) -> None:
        done = read("Mychajło B. Chodorkowski and Wladimir Wladimirowitsch Putin met.")
        assert done.text == "Mikhail B. Khodorkovsky and Vladimir Wladimirowitsch Putin met."

    def test_the_word_before_a_given_name_is_no_part_of_it(self) -> None:
        assert read("Yesterday Serhiy Shoigu spoke.").text == "Yesterday Sergei Shoigu spoke."

    def test_a_german_text_takes_the_german_form(self) -> None:
        done = read("Gestern sprach Vladimir Putin über Putins Pläne.", language="de").text
        assert done == "Gestern sprach Wladimir Putin über Putins Pläne."

    def test_a_western_given_name_awaits_review(self) -> None:
        text = "Michael Khodorkovsky left."
        assert read(text).text == text
        assert read(text, apply="review").text == "Mikhail Khodorkovsky left."


class TestWhatStays:
    @pytest.mark.parametrize(
        "text",
        [
            "Mykhailo Podolyak, Mykhailo Fedorov, Volodymyr Zelenskyy, Oleksandr Syrskyi and Harry Kane met.",
            "It was the League of Nations, founded in 1920.",
            "Deputies of the Verkhovna Rada voted.",
            "So the doctor said. Alexander Etkind was taken to hospital.",
            "Sergey Lavrov and Volodymyr Zelensky are spelt as English texts spell them.",
            "Petrov-Vodkin and Michail Gorbatschow-Meier are other people.",
            "A line ends with Michail\nGorbatschow begins the next.",
            "We went to Charkiw Street.",
            "Warszawa: PWN, 1990.",
        ],
    )
    def test_even_when_all_is_applied_that_awaits_review(self, text: str) -> None:
        assert read(text, apply="review").text == text

    def test_a_text_in_a_language_that_entries_do_not_target(self) -> None:
        text = "Michail Gorbatsjov woonde in Moskou."
        assert read(text, language="nl").text == text

    def test_a_name_in_a_foreign_title(self) -> None:
        text = "He cites Die Welt des Michail Gorbatschow (Berlin 1990)."
        assert read(text).text == text


class TestASurnameAlone:
    FULL = "Mikhail Gorbachev resigned. "

    def test_is_repaired_after_the_full_name(self) -> None:
        assert read(self.FULL + "Later Gorbatschow wrote.").text == self.FULL + "Later Gorbatschow wrote."
        assert read(self.FULL + "The end of Gorbatschow.").text == self.FULL + "The end of Gorbachev."
        assert read(self.FULL + "President Gorbatschow left.").text == self.FULL + "President Gorbachev left."

    def test_at_the_start_of_a_line(self) -> None:
        assert read(self.FULL + "\nGorbatschow wrote.").text == self.FULL + "\nGorbachev wrote."

    def test_stays_without_the_full_name(self) -> None:
        assert read("The end of Gorbatschow.").text == "The end of Gorbatschow."

    def test_stays_where_another_bearer_is_named(self) -> None:
        outcome = read(self.FULL + "His cousin Anna Gorbatschow left, and so did Gorbatschow.")
        assert not outcome.changes
        assert stops(outcome) == [("Gorbatschow", 'the document also names a "Anna Gorbatschow"')]


class TestGuardsTellWhatStoppedThem:
    def test_a_kept_name(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[keep]\nnames = ["Garri Kasparow"]')
        assert stops(read("We met Garri Kasparow.", own)) == [("Garri Kasparow", '"Garri Kasparow" is kept')]

    def test_near_and_unless(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[people]\n"Yuri Tester" = { ru = "Юрий Тестер", near = ["Duma"], unless = ["chess"] }')
        assert read("Jurij Tester of the Duma.", own).text == "Yuri Tester of the Duma."
        assert stops(read("Jurij Tester.", own)) == [("Jurij Tester", 'the document holds none of "Duma"')]
        both = "Jurij Tester of the Duma plays chess."
        assert stops(read(both, own)) == [("Jurij Tester", 'the document holds "chess"')]

    def test_the_accepted_name_of_another_entry_is_no_error(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[people]\n"Yuri Tester" = { ru = "Юрий Тестер" }\n"Jurij Tester" = { wrong = ["J. T."] }')
        assert not read("Jurij Tester came.", own, apply="review").changes

    def test_a_spelling_that_two_people_share(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[people]\n"Yuri Tester" = "Юрий Тестеров"\n"Yury Testeroff" = { ru = "Юрий Тестеров" }')
        outcome = read("Jurij Testerow came.", own, apply="review")
        assert stops(outcome) == [("Jurij Testerow", "it can be Yuri Tester or Yury Testeroff")]

    def test_both_names_side_by_side(self) -> None:
        text = "Kharkiv (in German Charkiw) is a city."
        assert read(text).text == text


class TestNoPlaceNoTermAndNoRepair:
    @pytest.mark.parametrize(
        "text",
        [
            "He met Mr. Cherson and his wife, Dr Charkow, J. Charkow and Professor Krym.",
            "Anna Galizien was there.",
            "Łukasz Galizien was there.",
            "Charkow & Co was sold.",
            "Charkow and Sons was sold; so was Moskau Inc.",
            "They saw the film Moskau and the song *Moskau*.",
            "The Russian cruiser Moskwa and the submarine “Moskwa” sank.",
            "The café ‘Kijów’ is closed, and so is Hotel Moskau.",
            "He lived at 12 Rue de Crimée and at Rue Moscou.",
            "It began “Kiew, 3 May 1942”.",
            'He sang "Moskau, Moskau" all night.',
        ],
    )
    def test_a_place_in_a_name_a_title_or_a_short_quotation_stays(self, text: str) -> None:
        assert read(text).text == text

    def test_a_place_in_a_quoted_sentence_is_repaired(self) -> None:
        text = "He said: “We went to Moskau on Monday and we were afraid of all that was there.”"
        assert read(text).text == text.replace("Moskau", "Moscow")

    @pytest.mark.parametrize(
        "text",
        [
            "The German name of the city is Moskau, and the Polish one is Moskwa.",
            "In the German spelling, his name is Michail Gorbatschow, and in French Mikhaïl Gorbatchev.",
            "It lies in the plain (Russian: Москва, tr. Moskva; German: Moskau) and is old.",
            "Poles call it Lwów.",
        ],
    )
    def test_a_sentence_about_a_spelling_stays(self, text: str) -> None:
        outcome = read(text)
        assert outcome.text == text
        assert all("in its sentence" in because for _, because in stops(outcome)[:1])

    def test_a_language_s_name_alone_does_not_make_it_one(self) -> None:
        text = "The Russian president Michail Gorbatschow called for peace."
        assert read(text).text == text.replace("Michail Gorbatschow", "Mikhail Gorbachev")

    def test_a_term_asks_for_its_country(self) -> None:
        text = "The Consequence Committee met."
        assert read(text).text == text
        assert read(f"In Moscow it rained. {text}").text == "In Moscow it rained. The Investigative Committee met."

    @pytest.mark.parametrize("owner", ["a ", "Sweden's ", "Swedish "])
    def test_a_term_of_somebody_else_stays(self, owner: str) -> None:
        text = f"In Moscow they heard of {owner}Foreign Reconnaissance Service."
        assert read(text).text == text

    @pytest.mark.parametrize("owner", ["the ", "Russia's ", "the Soviet "])
    def test_a_term_of_its_own_country_does_not(self, owner: str) -> None:
        text = f"In Moscow they heard of {owner}Foreign Reconnaissance Service."
        assert read(text).text == text.replace("Foreign Reconnaissance", "Foreign Intelligence")


class TestTheGuideForAuthors:
    """The snippets of docs/names.md load and do what the guide says."""

    SNIPPETS = re.findall(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)

    def pack(self, folder: Path, *numbers: int) -> list[Path]:
        return [pack(folder / str(number), self.SNIPPETS[number]) for number in numbers]

    def test_a_person(self, tmp_path: Path) -> None:
        own = self.pack(tmp_path, 0, 1)
        for said in re.findall(r"\*(Taras \w+|Tarass \w+)\*", GUIDE.read_text(encoding="utf-8")):
            assert read(f"{said} came.", *own).text == "Taras Zrazkiv came."
        assert read("Jurij Primerow of the Duma.", *own).text == "Yuri Primerov of the Duma."
        assert read("Jurij Primerow.", *own).text == "Jurij Primerow."

    def test_a_place(self, tmp_path: Path) -> None:
        own = self.pack(tmp_path, 2)
        assert read("The road to Przykładów ends.", *own).text == "The road to Exampleville ends."
        assert read("The road to Nowyj Prymir ends.", *own).text == "The road to Novy Prymir ends."

    def test_a_term(self, tmp_path: Path) -> None:
        own = self.pack(tmp_path, 3)
        assert read("In Sofia the Rada of State met.", *own).text == "In Sofia the State Council met."
        assert read("The Rada of State met.", *own).text == "The Rada of State met."

    def test_a_keep(self, tmp_path: Path) -> None:
        text = "Taras Zrazkiw came."
        assert read(text, *self.pack(tmp_path, 0, 4), apply="review").text == text

    def test_what_cannot_both_hold(self, tmp_path: Path) -> None:
        (folder,) = self.pack(tmp_path, 5)
        (told,) = re.findall(r"```text\nmy-names/wrong\.toml: (.*)\n```", GUIDE.read_text(encoding="utf-8"))
        assert list(name_problems(load([folder]))) == [f"{folder}/own.toml: {told}"]


class TestMixedSpellings:
    def test_are_reported_with_counts(self) -> None:
        outcome = read("Sergey Lavrov spoke. Sergey Lavrov left. Sergei Lavrov returned.")
        (found,) = outcome.skipped
        assert (found.rule, found.before) == ("names.mixed", "Sergei Lavrov")
        assert "Sergey Lavrov 2×, Sergei Lavrov 1×" in found.note

    def test_a_place_too(self) -> None:
        (found,) = read("From Kyiv to Lviv. In Kiev it rained; Kyiv stayed dry.").skipped
        assert (found.rule, found.before) == ("names.mixed", "Kiev")
        assert "Kyiv 2×, Kiev 1×" in found.note

    def test_renderings_that_an_entry_lists_can_be_repaired(self) -> None:
        text = "The Council of State met. The State Council and the State Council’s head left."
        assert read(text).text == text
        assert read(text, apply="review").text == text.replace("Council of State", "State Council")

    def test_the_more_frequent_rendering_stays(self) -> None:
        text = "Referenda and referenda, and one more of the referendums."
        assert read(text, apply="review").text == "Referenda and referenda, and one more of the referenda."

    def test_a_short_name_beside_the_long_one_is_no_mix(self) -> None:
        assert not read("The Federal Security Service (FSB) and the FSB.").skipped


class TestPeopleWhomNoEntryKnows:
    def pairs(self, text: str) -> list[str]:
        return [each.before for each in read(text).skipped if each.rule == "names.two-spellings"]

    def test_one_surname_and_two_forms_of_one_given_name(self) -> None:
        outcome = read("Nikolai Shevchuk came. Nikolai Shevchuk sat. Mykola Shevchuk left.")
        (found,) = outcome.skipped
        assert (found.rule, found.before, found.after) == ("names.two-spellings", "Mykola Shevchuk", "Nikolai Shevchuk")
        assert "'Mykola Shevchuk' 1×, 'Nikolai Shevchuk' 2×" in found.note

    @pytest.mark.parametrize("other", ["Mykola Schewtschuk", "Mykola Chevtchouk", "Mykola Szewczuk", "Mykoła Szewczuk"])
    def test_surnames_that_sound_alike_in_two_languages(self, other: str) -> None:
        assert self.pairs(f"Mykola Shevchuk came, and {other} left.") == ([other] if other.isascii() else [])

    @pytest.mark.parametrize(
        "text",
        [
            "Mykola Shevchuk and Olena Shevchuk, Mykola Shevchuk and Petro Shevchuk.",
            "Mykola Shevchuk and Nikolai Bondar.",
            "Mykola Shevchuk and Mykola Savchuk.",
            "Nikolai Shevchuk and Nicholas Shevchuk.",
        ],
    )
    def test_different_people(self, text: str) -> None:
        assert self.pairs(text) == []


class TestGuardsOfTheRules:
    """What a rule's own `when` says holds for names as for anything else."""

    def test_near_and_document(self, tmp_path: Path) -> None:
        rules = Path(__file__).parents[2] / "rules" / "names" / "rules.toml"
        own = rules.read_text(encoding="utf-8").replace(
            'language = ["en", "de", "fr", "es", "pl"] }', 'language = ["en"], document = { none = ["Berlin"] } }'
        )
        folder = pack(tmp_path, own)
        assert read("Michail Gorbatschow left.", folder).text == "Mikhail Gorbachev left."
        text = "Michail Gorbatschow left Berlin. Sergey Lavrov, Sergei Lavrov. Petro Kozak, Pyotr Kozak."
        outcome = read(text, folder, apply="review")
        assert outcome.text == text
        assert {because for _, because in stops(outcome)} == {'the document holds "Berlin"'}
        assert len(stops(outcome)) == 3


class TestDerivedPlaces:
    @pytest.mark.parametrize(
        ("wrong", "right"),
        [
            ("Jekaterinburg", "Yekaterinburg"),
            ("Wladiwostok", "Vladivostok"),
            ("Tcheliabinsk", "Chelyabinsk"),
            ("Boutcha", "Bucha"),
            ("Czernihiw", "Chernihiv"),
            ("Wołgograd", "Volgograd"),
            ("Chasiv Yar", "Chasiv Yar"),
            ("Tschassiw Jar", "Chasiv Yar"),
        ],
    )
    def test_a_spelling_that_nobody_listed(self, wrong: str, right: str) -> None:
        assert read(f"They had been to {wrong} before.").text == f"They had been to {right} before."

    @pytest.mark.parametrize(
        "text",
        [
            "Nikolajew was there, and Rostow, and Orlow.",
            "Odessa in Texas, Georgia, and Moscow, Idaho.",
            "Wladimir and Roman went to Nikopol with Jerson.",
            "The poem is called Galicja and is about Tula.",
        ],
    )
    def test_what_is_somebody_s_name_or_another_place_stays(self, text: str) -> None:
        assert read(text, apply="review").text == text

    def test_an_own_place_of_several_words(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[places]\n"Verkhni Zhuky" = { uk = "Верхні Жуки" }')
        assert read("From Werchni Schuky to Jouky.", own).text == "From Verkhni Zhuky to Jouky."


class TestContradictions:
    """What somebody wrote in two entries that cannot both hold is told before it is used."""

    def problems(self, folder: Path, text: str) -> list[str]:
        found = list(name_problems(load([pack(folder, text)])))
        return [each.removeprefix(f"{folder}/own.toml: ") for each in found]

    def test_the_shipped_names_hold_together(self) -> None:
        assert list(name_problems(load())) == []

    def test_a_name_that_is_wrong_and_kept(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Xaburg"] }\n[keep]\nnames = ["Xaburg"]'
        said = 'places: Xaville: wrong: "Xaburg" is under [keep], too; take it out of one of them'
        assert self.problems(tmp_path, text) == [said]

    def test_a_name_that_is_wrong_and_right(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Xaburg"], also = ["Xaburg"] }'
        (said,) = self.problems(tmp_path, text)
        assert said == 'places: Xaville: wrong: "Xaburg" is right by this entry itself; take it out of one of them'

    def test_a_name_that_is_right_elsewhere(self, tmp_path: Path) -> None:
        text = '[terms]\n"Forum of Nations" = { wrong = ["Kharkiv"] }'
        (said,) = self.problems(tmp_path, text)
        assert said.startswith('terms: Forum of Nations: wrong: "Kharkiv" is right by "Kharkiv"; take it out, or say')
        guarded = text.replace(" }", ', near = ["1922"] }')
        assert self.problems(tmp_path, guarded) == []

    def test_an_english_word(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Harbour"] }'
        (said,) = self.problems(tmp_path, text)
        assert said.startswith('places: Xaville: wrong: "Harbour" is an English word; say where it is wrong: near')
        assert self.problems(tmp_path, text.replace(" }", ', unless = ["harbour"] }')) == []

    def test_a_derived_spelling_that_is_another_entry_s_name(self, tmp_path: Path) -> None:
        text = '[people]\n"Yuri Tester" = { ru = "Юрий Тестер" }\n"Jurij Tester" = { wrong = ["Georg Tester"] }\n'
        (said,) = self.problems(tmp_path, text)
        assert said.startswith(
            'people: Yuri Tester: a spelling of it is "Jurij Tester", the name of another entry; write'
        )
        assert self.problems(tmp_path, text + '[keep]\nnames = ["Jurij Tester"]') == []
        assert self.problems(tmp_path, text.replace('Тестер" }', 'Тестер", near = ["Duma"] }')) == []

    def test_one_name_of_two_entries(self, tmp_path: Path) -> None:
        text = '[places]\n"Xaville" = { wrong = ["Xb"] }\n"Xburg" = { wrong = ["Xc"], also = ["Xaville"] }'
        (said,) = self.problems(tmp_path, text)
        assert said == 'places: Xburg: "Xaville" is the name of another entry, too; take out one of the two'

    def test_the_command_and_the_library_tell_them(self, tmp_path: Path) -> None:
        folder = pack(tmp_path, '[places]\n"Xaville" = { wrong = ["Harbour"] }')
        result = CliRunner().invoke(main, ["rules", "test", "--rules", str(folder)])
        assert (result.exit_code, "Xaville: wrong:" in result.output) == (1, True)
        with pytest.raises(RuleError, match="Xaville: wrong:"):
            Cleaner(rules=[folder])


class TestTheShippedCatalogue:
    def test_is_as_large_as_is_said(self) -> None:
        book = load().names
        kinds = [entity.kind for entity in book.entities]
        assert kinds.count("people") >= 400
        assert kinds.count("places") >= 150
        assert kinds.count("terms") >= 80

    @pytest.mark.parametrize("language", ["de", "fr", "es", "pl"])
    def test_a_hundred_people_are_put_right_in_other_languages(self, language: str) -> None:
        catalog = load()
        engine = engine_of(catalog, catalog.named(["names"]))
        mended = 0
        for entity in catalog.names.entities:
            right = entity.right(language)
            if entity.kind == "people" and len(entity.name.split()) == 2 and right:
                others = [name for other in ("en", "de", "fr", "es", "pl") for name in entity.right(other)]
                done = {engine.run(name, Apply.REVIEW, lambda _: language).text for name in others if name not in right}
                assert done <= {right[0], *others}, entity.name
                mended += right[0] in done
        assert mended >= 100


class TestLoading:
    def error(self, folder: Path, text: str) -> str:
        with pytest.raises(RuleError) as caught:
            _ = load([pack(folder, text)]).people
        return str(caught.value).removeprefix(f"{folder}/")

    def test_a_native_name_of_undecided_language_asks_for_it(self, tmp_path: Path) -> None:
        said = self.error(tmp_path, '[people]\n"Ivan Tester" = "Татар Тестер"')
        assert said.startswith("own.toml: people: Ivan Tester: ")
        assert 'write { ru = "Татар Тестер" }' in said

    def test_a_native_name_in_other_letters(self, tmp_path: Path) -> None:
        said = self.error(tmp_path, '[people]\n"Ivan Tester" = { uk = "Иван Тэстер" }')
        assert said.startswith("own.toml: people: Ivan Tester: uk: ")

    def test_an_unknown_key(self, tmp_path: Path) -> None:
        said = self.error(tmp_path, '[people]\n"Ivan Tester" = { ru = "Иван Тестер", wron = ["x"] }')
        assert said.startswith("own.toml: people: Ivan Tester: wron: unknown key")

    def test_an_entry_that_says_nothing(self, tmp_path: Path) -> None:
        assert "needs a native name" in self.error(tmp_path, '[terms]\n"Thing" = { near = ["x"] }')

    def test_a_later_folder_overrides_an_entry_by_its_name(self, tmp_path: Path) -> None:
        own = pack(tmp_path, '[places]\n"Kharkiv" = { wrong = ["Harkiw"] }')
        assert read("To Charkiw and to Harkiw, again.", own).text == "To Charkiw and to Kharkiv, again."


def test_no_spelling_of_a_shipped_person_is_another_s_name_or_kept_unless_it_is_barred() -> None:
    barred = load().people.barred
    for spelling, name in barred.items():
        outcome = read(f"We saw {spelling.title()} there.", apply="review")
        assert not outcome.changes, name


def test_every_accepted_name_of_the_shipped_people_stays() -> None:
    catalog = load()
    engine = engine_of(catalog, catalog.named(["names"]))
    for entity in catalog.names.entities:
        for name in (entity.name, *entity.also):
            text = f"We saw {name} there."
            assert engine.run(text, Apply.REVIEW, lambda _: "en").text == text


class TestTheCommand:
    def run(self, *arguments: str) -> str:
        result = CliRunner().invoke(main, ["names", *arguments])
        assert result.exit_code == 0, result.output
        return result.output

    def test_explains_whose_name_a_spelling_is(self) -> None:
        said = self.run("explain", "Mychajło Chodorkowski")
        assert "Mikhail Khodorkovsky" in said
        assert "Mychajło: scheme scientific, of the uk form" in said
        assert "safe (names.full-name)" in said

    def test_explains_what_is_accepted_listed_or_kept(self) -> None:
        assert "accepted, no error" in self.run("explain", "Sergey Lavrov")
        assert "safe (names.place), listed as wrong, becomes Kyiv" in self.run("explain", "Kiew")
        assert "safe (names.place), scheme de, of the ru form" in self.run("explain", "Nowossibirsk")
        assert "never touched" in self.run("explain", "Harry Kane")
        assert "review (names.western-name)" in self.run("explain", "Michael Khodorkovsky")

    def test_lists_the_family_by_scheme(self) -> None:
        said = self.run("variants", "Garry Kasparov")
        assert re.search(r"de of ru +.*Kasparow", said)

    def test_says_that_nobody_is_called_so(self) -> None:
        result = CliRunner().invoke(main, ["names", "explain", "Nobody Atall"])
        assert (result.exit_code, "nothing in the catalogue" in result.output) == (1, True)
