"""Words of another language in running text: found with their language and their edges, or left where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Cleaner
from cleaner.catalog import load
from cleaner.changes import Reason
from cleaner.detect.foreign.found import Foreign
from cleaner.detect.foreign.spans import foreign_paragraphs, foreign_spans
from cleaner.detect.foreign.words import foreign_words
from cleaner.detect.language.alphabets import script_of
from cleaner.text import at_word_edges

LOANWORDS = load().loanwords
CLEANER = Cleaner(select=["fragments"])


def found(text: str, language: str = "en") -> list[Foreign]:
    return foreign_spans(text, language, "".join(char for char in text if not char.isascii()), LOANWORDS)


def shown(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The words and the language of each fragment that is not left by its form."""
    return [(each.span.of(text), each.language) for each in found(text, language) if not each.kept]


FRAGMENTS = {
    "French in English": ("The minister said that ⟦toutefois cette proposition⟧ would be discussed.", "en", "fr"),
    "one French word": ("The minister said that ⟦toutefois⟧ the plan would be discussed.", "en", "fr"),
    "German with its noun": ("Prices rise because of ⟦regionalen Wahlen⟧ in the spring.", "en", "de"),
    "a German noun in no list": ("They fear the ⟦regionalen Unabhängigkeitsbewegungen⟧ very much.", "en", "de"),
    "Czech in English": ("Doctors warned of ⟦nežádoucí účinky⟧ after the second dose.", "en", "cs"),
    "Spanish in English": ("The council said ⟦según fuentes cercanas⟧ the bridge would close.", "en", "es"),
    "Italian in English": ("It rained, ⟦tuttavia i lavori sono proseguiti⟧, said the mayor.", "en", "it"),
    "Portuguese in English": ("The mayor said ⟦não podemos esperar⟧ and left the room.", "en", "pt"),
    "Polish in English": ("The price ⟦wzrosła o ponad⟧ five percent in a year.", "en", "pl"),
    "an English clause in German": ("Der Rat sagte, ⟦the whole budget was gone⟧, und ging dann.", "de", "en"),
    "English in French": ("Le conseil a dit que ⟦the whole budget⟧ serait discuté lundi.", "fr", "en"),
    "English in Spanish": ("El alcalde dijo que ⟦the whole budget⟧ sería aprobado pronto.", "es", "en"),
    "English in Italian": ("Il sindaco ha detto che ⟦the whole budget⟧ sarà approvato presto.", "it", "en"),
    "English in Portuguese": ("O prefeito disse que ⟦the whole budget⟧ será aprovado em breve.", "pt", "en"),
    "English in Czech": ("Starosta řekl, že ⟦the whole budget⟧ bude schválen brzy.", "cs", "en"),
    "English in Polish": ("Burmistrz powiedział, że ⟦the whole budget⟧ będzie przyjęty wkrótce.", "pl", "en"),
    "English in Russian": ("Мэр сказал, что ⟦the whole budget⟧ будет принят скоро.", "ru", "en"),
    "English in Ukrainian": ("Мер сказав, що ⟦the whole budget⟧ буде ухвалено незабаром.", "uk", "en"),
    "English in Chinese": ("市长说，⟦the whole budget⟧将很快通过。", "zh", "en"),
    "Russian in Ukrainian": ("Мер сказав, що ⟦сегодня нужно решить⟧ справу бюджету.", "uk", "ru"),
    "Ukrainian in Russian": ("Мэр сказал, что ⟦сьогодні потрібно вирішити⟧ дело бюджета.", "ru", "uk"),
    "Ukrainian in English": ("The soldiers, called ⟦«окупанти»⟧ there, left.", "en", ""),
    "Russian in English": ("He spoke of a ⟦неожиданный поворот⟧ and fell silent.", "en", "ru"),
    "Greek in German": ("Er sprach von einer ⟦απροσδόκητη εξέλιξη⟧ und schwieg.", "de", "el"),
    "Chinese in English": ("A ⟦徒步巡逻⟧ takes nine hours.", "en", "zh"),
    "Japanese in English": ("The police explained the ⟦活動内容を⟧ at noon.", "en", "ja"),
    "Korean in French": ("Il a parlé de ⟦예상치 못한⟧ et puis rien.", "fr", "ko"),
    "Arabic in English": ("He spoke of ⟦تطور غير متوقع⟧ and fell silent.", "en", "ar"),
    "Hebrew in English": ("He spoke of ⟦תפנית לא צפויה⟧ and fell silent.", "en", "he"),
    "a Polish word in English": ("The ⟦wojewoda⟧ did not answer our questions on Monday.", "en", "pl"),
    "a Dutch word in English": ("The ⟦gemeente⟧ has decided otherwise, said the paper.", "en", "nl"),
    "a Romanian word in English": ("The ⟦guvernul⟧ will meet on Tuesday afternoon.", "en", "ro"),
    "an Icelandic word in no list": ("The ⟦sleggjukastinu⟧ came last, as the paper wrote.", "en", "is"),
    "a rare English word in Icelandic": ("Þau sögðu að ⟦ruckus⟧ hafi verið á götunni í gær.", "is", "en"),
    "an English word as Czech has it rarely": ("Starosta řekl, že ⟦release⟧ bude hotov příští týden.", "cs", "en"),
    "an English word small in German": ("Der Fahrer drehte das ⟦wheel⟧ langsam nach links.", "de", "en"),
    "English in Croatian": ("Gradonačelnik je rekao da je ⟦knockoff⟧ bio preskup za grad.", "hr", "en"),
    "one English word in Spanish": ("El vecino oyó un ⟦knock⟧ en la puerta de su casa.", "es", "en"),
    "two English words that are rare in Spanish": ("El alcalde abrió un ⟦steak bake⟧ en la plaza.", "es", "en"),
    "a rare English word in Ukrainian": ("Мер сказав, що ⟦tailwind⟧ допоміг літаку вчора.", "uk", "en"),
    "an English verb after a name in Japanese": ("市長は⟦The Sentinel answered⟧と言った。", "ja", "en"),
    "Russian in a quotation": ("They told him that «⟦оккупанты⟧» had left the town.", "en", "ru"),
    "English speech in German": ("„⟦You will be executed⟧“, sagte der Mann an der Tür.", "de", "en"),
    "a piece of a sentence in French": ("Le maire aurait dit « ⟦can't get started⟧ » hier soir.", "fr", "en"),
    "a passage after a capital": (
        "Er sagt, die ⟦Union ne peut pas être dans une situation où notre choix serait⟧ so.", "de", "fr"
    ),
    "a word after a name and a comma": ("El autor es Bélmenes, ⟦with⟧ otros dos, dijo el diario.", "es", "en"),
    "English in Swedish": ("Kommunen sade att ⟦the requirement⟧ inte gäller för skolan.", "sv", "en"),
    "an English word in Dutch": ("De wethouder noemde het een ⟦improvement⟧ voor de hele stad.", "nl", "en"),
    "Hindi in English": ("He spoke of ⟦किसानों के लिए यह⟧ and fell silent.", "en", "hi"),
}  # fmt: skip


@pytest.mark.parametrize(("marked", "language", "other"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_a_fragment_is_found_from_its_first_to_its_last_word(marked: str, language: str, other: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start = marked.index("⟦")
    words = text[start : marked.index("⟧") - 1].strip("«»")
    expected = [(words, other)] if other else []
    assert shown(text, language) == expected


def test_the_evidence_names_the_word_and_how_much_likelier_it_is() -> None:
    (one,) = found("They fear the regionalen Unabhängigkeitsbewegungen very much.")
    assert one.evidence.startswith("German: 'regionalen' is ")
    assert one.evidence.endswith(
        " times likelier in German than in English; next word capitalised and in no English list"
    )
    assert 0.5 < one.confidence <= 0.99


def test_a_heavier_fragment_is_surer() -> None:
    (one,) = found("He said toutefois it rained.")
    (many,) = found("He said toutefois cette proposition serait examinée it rained.")
    assert one.confidence < many.confidence


def test_a_fragment_ends_at_a_quotation_mark_and_at_a_bracket() -> None:
    assert shown("He said toutefois “the plan” (cependant le maire était absent) was good.") == [
        ("toutefois", "fr"),
        ("cependant le maire était absent", "fr"),
    ]


def test_a_fragment_never_reaches_over_the_end_of_a_line() -> None:
    text = "The plan was toutefois\ncependant good, he said."
    assert shown(text) == [("toutefois", "fr"), ("cependant", "fr")]


LEFT = {
    "surnames with particles": ("Dimitri van den Bergh, Charles de Gaulle and Ursula von der Leyen met.", "en"),
    "places": ("The road from Ústí nad Labem to Frankfurt am Main and Rio de Janeiro was closed.", "en"),
    "institutions": ("Médecins sans frontières, the Deutsche Bank and the Gazzetta dello Sport agreed.", "en"),
    "an institution that goes on small": ("He read it in the Journal du dimanche on Monday.", "en"),
    "English institutions in German": ("Das Royal College of Emergency Medicine und die Bank of England.", "de"),
    "English institutions in Czech": ("Zprávu vydal Centers for Disease Control and Prevention.", "cs"),
    "a title in quotation marks": ("Her album “Für Frauen ist das kein Problem” came out.", "en"),
    "a title in German marks": ("Der Film „The Silence of the Lambs“ läuft heute Abend.", "de"),
    "a slogan kept": ("Sie riefen „No justice, no peace“ vor dem Rathaus.", "de"),
    "a gloss after its translation": ("The right of veto (droit de véto absolu) was dropped.", "en"),
    "an explained word": ("A toutefois (a however) is a French word for a turn.", "en"),
    "what is called so": ("A garden called jardin des oiseaux opens in May.", "en"),
    "a coup d'état": ("It was a coup d’état, a fait accompli and no mere faux pas.", "en"),
    "loanwords": ("A certain Schadenfreude about the Zeitgeist and the perestroika remained.", "en"),
    "Latin": ("The writ of habeas corpus, ad hoc and de facto, was granted pro bono.", "en"),
    "dishes": ("We had crème brûlée, paella and spaghetti alla carbonara.", "en"),
    "loanwords in German": ("Das Team hielt das Meeting im Homeoffice für ein gutes Update.", "de"),
    "loanwords in French": ("Le week-end, le marketing et le football restent à la mode.", "fr"),
    "loanwords in Spanish": ("El marketing del club de fútbol usa el software de siempre.", "es"),
    "an address": ("See https://example.fr/toutefois/cette-proposition for more.", "en"),
    "a host": ("The site toutefois.fr was down, and so was nouvelles-du-jour.org.", "en"),
    "a mail address and a handle": ("Write to toutefois@example.org or @cependant, with #toutefois.", "en"),
    "code": ("Call `toutefois(cette)` and then obj.cependant, said the manual.", "en"),
    "a file": ("The file toutefois.txt and the folder /home/cependant/bin are gone.", "en"),
    "units in another script": ("It was between 22 °С and 24 °С in the shade.", "en"),
    "a Greek letter": ("The α-particles and the μ of the sample were measured.", "en"),
    "a Russian title": ("The film «Летят журавли» was shown in Cannes.", "en"),
    "a Russian gloss": ("The State Duma (Государственная дума) adopted the law.", "en"),
    "brands in Russian": ("Пользователи купили iPhone, Samsung и e-mail у Apple.", "ru"),
    "English names in Ukrainian": ("Компанія Apple та видання The New York Times повідомили про це.", "uk"),
    "brands in Chinese": ("他在 YouTube 和 BBC 上看到了 Pogba 的视频。", "zh"),
    "a brand that begins small": ("Kupio je iPhone i otvorio račun na eBay stranici jučer.", "hr"),
    "what a language inflects": ("Organizátoři oznámili screening a briefing pro novináře.", "cs"),
    "a genitive plural": ("Řetězec zahradních center Novák otevřel obchod.", "cs"),
    "a loanword in marks where spelling asks for them": ("Le directeur parle d'un « success story » à la télé.", "fr"),
    "compounds in no list": ("Die Brückenunterhaltungspflichtigen trafen sich zur Kostenaufteilungsrunde.", "de"),
    "an adjective in no list": ("Der nordwestfriesischste Bürgermeister will kostendeckendere Preise.", "de"),
    "German adjectives of foreign stock": ("Die invasive Krabbe trug an dem Tag exquisite Kostüme.", "de"),
    "a past tense of French": ("Il conta son histoire, consola la dame et supervisa les travaux.", "fr"),
    "plural adjectives of French": ("Des remarques incidentes lui vinrent à l'esprit, mais il ne dit rien.", "fr"),
    "an adverb of Spanish": ("Lo dijo distintamente, y nadie en la plaza lo entendió al principio.", "es"),
    "adjectives of Dutch": ("De diagonale lijn heeft een equivalente waarde, zei de leraar gisteren.", "nl"),
    "learned words of Swedish": ("Kvinnornas emancipation och en känsla av indignation växte i staden.", "sv"),
    "loanwords in Romanian": ("Pacientul are un biomarker nou și un antioxidant endogen în sânge.", "ro"),
    "loanwords in Dutch": ("De premiers wilden de partij uit de malaise halen, zei de krant.", "nl"),
    "a species": ("The plant Portulaca oleracea and a Cyphostemma juttae grow there.", "en"),
    "a word that the sentence is about": ("The French word “toutefois” means the same as ours.", "en"),
    "a slip of the pen": ("The govermnent and the comittee were togehter worng about teh wether.", "en"),
    "Afrikaans, of which there is no list": ("Die kinders het gister in die tuin gespeel en toe geslaap.", "af"),
    "ordinary English": ("She met the era of change with tempo, and a solo of the jazz ensemble.", "en"),
    "English that is French too": ("The chef and the chauffeur left the restaurant at the rendezvous.", "en"),
    "ordinary German": ("Die Regierung hat gestern die Pläne für den Ausbau der Bahn vorgestellt.", "de"),
    "ordinary French": ("Le gouvernement a présenté hier les plans pour l'extension du réseau.", "fr"),
    "ordinary Spanish": ("El gobierno presentó ayer los planes para ampliar la red de trenes.", "es"),
    "ordinary Italian": ("Il governo ha presentato ieri i piani per ampliare la rete dei treni.", "it"),
    "ordinary Portuguese": ("O governo apresentou ontem os planos para ampliar a rede de trens.", "pt"),
    "ordinary Polish": ("Rząd przedstawił wczoraj plany rozbudowy sieci kolejowej w kraju.", "pl"),
    "ordinary Czech": ("Vláda včera představila plány na rozšíření železniční sítě v zemi.", "cs"),
    "ordinary Ukrainian": ("Уряд учора представив плани розширення залізничної мережі в країні.", "uk"),
    "ordinary Russian": ("Правительство вчера представило планы расширения железнодорожной сети.", "ru"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "language"), LEFT.values(), ids=LEFT)
def test_what_belongs_is_left(text: str, language: str) -> None:
    assert shown(text, language) == []


def test_what_is_left_by_its_form_is_logged_with_the_form() -> None:
    log = CLEANER.clean("Her album “Für Frauen ist das kein Problem” came out in May.", language="en").log
    (one,) = log.skipped
    assert (one.reason, one.because) == (Reason.GUARD, "a title or quotation kept in the original")


BRACKETS = {
    "English in Ukrainian": ("Вони пішли до палати художника [painter’s] і чекали.", "uk", True),
    "Czech in Ukrainian, in no list": ("Доказом [halogenderivátu uhlovodíku] є колір.", "uk", True),
    "names that touch a word": ("Президент[President John Smith]прибув у неділю.", "uk", True),
    "a name": ("Президент [John Smith] прибув у неділю.", "uk", False),
    "one French word": ("It was the [lendemain] of the vote.", "en", True),
    "one German noun": ("It was on[Donnerstag]that they met.", "en", True),
    "an addition of the editor's": ("Er sagte: „Wir [die Minister] sind uns einig.“", "de", False),
    "a surname": ("She met [Angela] there, and [van den Berg] too.", "en", False),
}  # fmt: skip


@pytest.mark.parametrize(("text", "language", "foreign"), BRACKETS.values(), ids=BRACKETS)
def test_a_bracket_is_a_fragment_where_it_holds_words_of_another_language(
    text: str, language: str, foreign: bool
) -> None:
    rules = {skipped.rule for skipped in CLEANER.clean(text, language=language, apply="none").log.skipped}
    assert any(rule.startswith("fragments.bracket") for rule in rules) == foreign


def test_no_space_is_put_beside_a_bracket_where_the_language_writes_none() -> None:
    text = "市长说，预算[the whole budget]将很快通过。"
    assert CLEANER.clean(text, language="zh").text == text


def test_what_stands_there_again_and_again_is_a_term_and_told_once() -> None:
    text = "They drank burčák there. The burčák was young. No burčák was left."
    assert shown(text) == [("burčák", "cs")]
    assert [each.kept for each in found(text)] == ["", *["a term that the text uses again and again"] * 2]


def test_a_paragraph_of_another_language_is_told_as_one() -> None:
    german = "Der Rat hat am Montag getagt und wird in dieser Woche noch einmal zusammenkommen."
    text = f"The council met on Monday.\n{german}\nIt will meet again."
    (one,) = foreign_paragraphs(text, "en", found(text))
    assert (one.span.of(text), one.language) == (german, "de")


def test_a_language_without_a_list_of_words_has_no_fragments_in_its_script() -> None:
    assert found("Mae'r cyngor yn cyfarfod ddydd Llun yn y dref.", "cy") == []


PIECES = st.sampled_from(
    "toutefois cette proposition regionalen Wahlen the council said ( ) “ ” « » , . \n - ’ ' [ ] 7 @ окупанти 市長 "
    "l'été van den Berg nežádoucí".split(" ")
)


@settings(deadline=None)
@given(
    st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60), st.sampled_from(["en", "de", "fr", "uk", "zh"])
)
def test_a_fragment_lies_within_the_text_on_word_edges_and_on_one_line(text: str, language: str) -> None:
    done = 0
    for each in found(text, language):
        assert done <= each.span.start < each.span.end <= len(text)
        assert "\n" not in each.span.of(text)
        if script_of(text[each.span.start]) not in ("Han", "Kana", "Hangul"):  # written without spaces
            assert at_word_edges(text, each.span)
        assert each.language != language
        done = each.span.end


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("af", "Die kind het gister die hond van ons buurman gesien, maar hy kan nie sê waar dit was nie."),
        ("et", "Kas sa oled seal olnud või ei ole see sind huvitanud, küsis ta ja läks ära."),
        ("vi", "Em là người con gái mà tôi đã gặp ở nhà của anh ta, và em đã cho tôi con chó này."),
        ("be", "Ён не ведаў, што так будзе, але за сталом усе маўчалі, і ніхто не хацеў гаварыць пра гэта."),
    ],
)
def test_a_language_without_a_word_list_has_no_foreign_words(language: str, text: str) -> None:
    assert foreign_words(text, language, {}) == []


def test_a_list_of_words_in_two_scripts_is_in_no_language() -> None:
    words = ("바다 pa da", "산 san", "강 kaŋ", "물 mul", "불 pul", "나무 na mu")
    assert foreign_spans("\n".join(words), "", "".join(words), LOANWORDS) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ha", "An kawo rahoton gobarar ne bayan karfe uku na yamma a titin da ke bakin kogi."),
        ("sw", "Habari ya leo ni nzuri sana kwa watu wote wa mji huu mdogo."),
        ("kk", "Бүгін қалада жаңа кітапхана ашылды, оған жүздеген адам келді."),
        ("am", "ዛሬ በከተማው አዲስ ቤተ መጻሕፍት ተከፈተ።"),
    ],
)
def test_a_text_in_a_language_of_no_table_is_in_its_own_script(language: str, text: str) -> None:
    assert found(text, language) == []
