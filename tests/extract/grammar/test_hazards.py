"""Sentences of our own in which a fact would easily be made of what nobody says is so."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

NOT_DONE = [
    "Kreml zdementował doniesienia o spotkaniu Putina z Trumpem.",
    "Orban liczy na spotkanie Putina z Trumpem.",
    "Media spekulują o spotkaniu Putina z Trumpem.",
    "Merz mówił o spotkaniu Putina z Trumpem.",
    "Trwają przygotowania do spotkania Putina z Trumpem.",
    "Po odwołaniu spotkania Putina z Trumpem rubel osłabł.",
    "Spotkanie Putina z Trumpem zostało odwołane.",
    "Trump przełożył spotkanie z Putinem.",
    "Trump poleciał do Budapesztu na spotkanie z Putinem.",
    "Turcja zablokowała porozumienie Szwecji z NATO.",
    "Litwini boją się ataku Rosji na Litwę.",
    "Zelandia udaremniła atak Rosji na Litwę.",
    "Merz zapowiedział wizytę Trumpa w Berlinie.",
]
"""Nothing of all this is done, whatever else is said."""
DONE = ("met", "attacked", "reachedAgreementWith")


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_hoped_for_denied_or_called_off_is_not_done(text: str) -> None:
    found = outcome(f"Tytuł\n\nBył mróz. {text}").proposals
    plain = [p.claim for p in found if p.claim.certainty == "CT" and p.claim.modality == "actual"]
    assert [claim for claim in plain if claim.predicate in DONE] == []
    assert [c for c in plain if c.predicate == "visited" and c.object == "Berlin"] == []


SENTENCES = {
    "a planned meeting": (
        "Spotkanie Putina z Trumpem zostało zaplanowane na piątek.",
        {"Vladimir_Putin met Donald_Trump PR future"},
    ),
    "a plan that is dropped": ("Orban zrezygnował z wizyty w Moskwie.", set()),
    "an office that is": (
        "Orban zrezygnował ze stanowiska.",
        {"Viktor_Orban resignedFrom stanowisko"},
    ),
    "one's own talks": ("Merz zawiesił negocjacje z Trumpem.", set()),
    "what somebody is blamed for": (
        "Macron skrytykował Merza za to, że spotkał się z Orbanem.",
        {"Emmanuel_Macron criticises Friedrich_Merz", "Friedrich_Merz met Viktor_Orban"},
    ),
    "a wish": (
        "Niech Rosja wycofa wojska z Donbasu!",
        {"Russia withdrawsTroopsFrom Donbas U desired"},
    ),
    "enough to": (
        "Wystarczy, że Rosja zaatakuje Litwę.",
        {"Russia attacked Lithuania U hypothetical"},
    ),
    "what was enough": (
        "Wystarczyło, że Rosja zaatakowała Litwę.",
        {"Russia attacked Lithuania"},
    ),
    "as soon as": (
        "Gdy tylko Rosja wycofa wojska z Donbasu, Merz odwiedzi Kijów.",
        {"Russia withdrawsTroopsFrom Donbas U hypothetical", "Friedrich_Merz visited Kyiv future"},
    ),
    "without": (
        "Bez zgody Turcji Szwecja przystąpi do NATO.",
        {"Sweden joined NATO U future if"},
    ),
    "was to have said": (
        "Trump miał zagrozić Merzowi.",
        {"Donald_Trump threatens Friedrich_Merz PS"},
    ),
    "was to have done already": (
        "Trump miał już rozmawiać z Merzem.",
        {"Donald_Trump spokeWith Friedrich_Merz PS"},
    ),
    "some of a nation": (
        "Dwóch Rosjan zaatakowało Merza.",
        {"Dwóch_Rosjan attacked Friedrich_Merz"},
    ),
    "a nation": ("Rosjanie zaatakowali Merza.", {"Russia attacked Friedrich_Merz"}),
    "so many thousand": (
        "Kilka tysięcy osób protestowało przeciwko wojnie.",
        {"Kilka_tysięcy_osób protestsAgainst wojna"},
    ),
    "about so many": (
        "Około dwustu mieszkańców Gdyni protestowało przeciwko wojnie.",
        {"Około_dwustu_mieszkańców_Gdyni protestsAgainst wojna"},
    ),
    "so many thousand in short": (
        "W Grazu 5 tys. osób protestowało przeciwko wojnie.",
        {"5_tys_osób protestsAgainst wojna"},
    ),
    "most of them": (
        "Większość posłów poparła Merza.",
        {"większość_posłów supports Friedrich_Merz"},
    ),
    "a plural in the genitive is no subject": (
        "Merz milczał. W zamian domaga się odblokowania rozmów.",
        {"Friedrich_Merz demands odblokowanie_rozmów"},
    ),
    "the one beside the subject": (
        "Rosja zaproponowała Ukrainie rozejm, lecz ta odrzuciła umowę.",
        {"Russia proposes rozejm", "Ukraine rejects umowa"},
    ),
    "nobody beside the subject": ("Merz milczał, lecz ten odrzucił umowę.", set()),
    "to whom": (
        "Merz obiecał jej pomoc.",
        {"Friedrich_Merz commitsTo pomoc"},
    ),
    "whoever was criticised, or was left out": (
        "Jan Kowal milczał. Skrytykował Roberta Fico. Sąd uniewinnił go.",
        {"Jan_Kowal criticises Robert_Fico"},
    ),
    "a person or a thing": (
        "Premier Robert Fico nazwał zakaz błędem. Rada go poparła.",
        {"Robert_Fico regardsAs zakaz", "Robert_Fico headOfGovernmentOf Slovakia"},
    ),
    "who does it stands last, and no form tells": (
        "Projekt popiera rząd Litwy.",
        {"rząd_Litwy supports projekt"},
    ),
    "who does it stands first, and no form tells": (
        "Rząd Litwy popiera projekt.",
        {"rząd_Litwy supports projekt"},
    ),
    "what one has against it": ("Wątpliwości zgłaszały Niemcy.", set()),
    "a name in -a that is no subject": ("Sąd uznał Karadżicia za winnego.", set()),
    "a mayor who is called president": (
        "Prezydent Gdyni Jan Kowal odwiedził Rygę.",
        {"Jan_Kowal holdsPositionIn Gdynia", "Jan_Kowal visited Riga"},
    ),
    "a quoted object": (
        "Ambasada Rosji ostrzegła przed „militaryzacją Bałtyku”.",
        {"ambasada_Rosji warnsOf militaryzacja_Bałtyku"},
    ),
    "those with one among them": (
        "Policja zatrzymała 38 demonstrantów, w tym syna posła.",
        {"policja arrested 38_demonstrantów"},
    ),
    "who is named after a role of several": (
        "Przywódcy partii, Jan Kowal i Adam Nowak, spotkali się z Merzem.",
        {"Jan_Kowal met Friedrich_Merz", "Adam_Nowak met Friedrich_Merz"},
    ),
    "what depends on it": ("USA uzależniają pomoc od wycofania wojsk Rosji z Donbasu.", set()),
    "only not confirmed": ("Pentagon nie potwierdził informacji o ataku.", set()),
    "in which they": (
        "Rolnicy napisali list, w którym sprzeciwiają się wojnie.",
        {"rolnicy opposes wojna"},
    ),
    "the head of a ministry": (
        "Szef MSZ Finlandii Jan Kowal odwiedził Rygę.",
        {"Jan_Kowal ministerOf Finland", "Jan_Kowal visited Riga"},
    ),
    "a body's role set off": (
        "Polska, członek NATO, odrzuciła umowę.",
        {"Poland memberOf NATO", "Poland rejects umowa"},
    ),
    "their chairman in mid-sentence": (
        "Hamas odrzucił umowę, a jego przewodniczący Jan Kowal odwiedził Rygę.",
        {"Hamas rejects umowa", "Jan_Kowal leaderOf Hamas", "Jan_Kowal visited Riga"},
    ),
}


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_says_this_and_no_more(name: str) -> None:
    text, wanted = SENTENCES[name]
    assert claims(f"Tytuł\n\n{text}") == wanted


FIRST_PERSON = {
    "„Spotkałem się z Merzem” – powiedział Macron.": {"Emmanuel_Macron met Friedrich_Merz"},
    "„Nie spotkałem się z Merzem” – powiedział Macron.": {"Emmanuel_Macron met Friedrich_Merz not"},
    "„Chcę spotkać się z Merzem” – powiedział Macron.": {
        "Emmanuel_Macron met Friedrich_Merz desired via Emmanuel_Macron"
    },
    "„Spotkałem się z Merzem” – napisano w komunikacie.": set(),
    "Spotkałem się z Merzem.": set(),
}


@pytest.mark.parametrize("text", FIRST_PERSON)
def test_i_is_who_speaks(text: str) -> None:
    assert claims(f"Tytuł\n\n{text}") == FIRST_PERSON[text]


HOME = "Spór w Portugalii\n\nPortugalia milczy. Minister zdrowia Jan Kowal odwiedził Rygę."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HOME, True),
        (HOME.replace("Jan Kowal", "Jan Kowal z Hiszpanii"), False),
        (HOME.replace("Portugalia", "Polska"), False),
        (HOME.replace("Minister", "Były minister"), False),
    ],
)
def test_a_minister_is_of_the_state_the_article_is_about(text: str, said: bool) -> None:
    assert ("Jan_Kowal ministerOf Portugal" in claims(text)) is said


INTERVIEW = """Nie ma pokoju

Z Janem Kowalskim, posłem, rozmawia Anna Nowak

Czy Trump spotkał się z Putinem?

Tak. Rosja zaatakowała Litwę. Odwiedziłem Wilno.

Co dalej?

Unia odrzuciła umowę.
"""


def test_an_answer_is_the_word_of_who_is_asked() -> None:
    assert claims(INTERVIEW) == {
        "Russia attacked Lithuania via Jan_Kowalski",
        "Jan_Kowalski visited Vilnius",
        "European_Union rejects umowa via Jan_Kowalski",
    }


def test_without_questions_it_is_no_interview() -> None:
    text = INTERVIEW.replace("?", ".")
    assert "Russia attacked Lithuania" in claims(text)
    assert "Jan_Kowalski spokeWith Anna_Nowak" in claims(text) or "Anna_Nowak spokeWith" in str(
        claims(text)
    )


TIMES = {
    "W środę Macron odwiedził Rygę i spotkał się z Merzem.": {"2026-01-07"},
    "W środę Macron, powołując się na Merza, odwiedził Rygę.": {"2026-01-07"},
    "W środę Macron odwiedził Rygę, gdzie spotkał się z Merzem.": {"2026-01-07"},
    "Macron zapowiedział na 15 stycznia wizytę w Rydze.": {None},
    "Macron zapowiada na 15 stycznia wizytę w Rydze.": {"2026-01-08"},
    "Macron w raporcie z ubiegłego tygodnia skrytykował Merza.": {None},
}


@pytest.mark.parametrize("text", TIMES)
def test_the_time_of_a_verb_is_its_own_or_that_of_its_sentence(text: str) -> None:
    found = {p.claim.time for p in outcome(f"Tytuł\n\n{text}").proposals}
    assert found == TIMES[text]
