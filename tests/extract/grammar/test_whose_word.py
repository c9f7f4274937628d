"""Whose word it is and who did it, where a participle, a list or a second verb stands between."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SENTENCES = {
    "a participle that says": (
        "Macron odrzucił plan, dodając, że Peru wspiera rebeliantów.",
        {"Emmanuel_Macron rejects plan", "Peru supports rebelianci via Emmanuel_Macron"},
    ),
    "a participle with a word beside it": (
        "Resort wydał komunikat, dodając jednocześnie, że Chile poparło rozejm.",
        {"Chile supports rozejm via resort"},
    ),
    "a participle that blames": (
        "Macron odrzucił plan, oskarżając Peru, że zaatakowało Chile.",
        {
            "Emmanuel_Macron accuses Peru",
            "Emmanuel_Macron rejects plan",
            "Peru attacked Chile opinion via Emmanuel_Macron",
        },
    ),
    "a participle that supposes": (
        "Macron skrytykował plan, sugerując, że Peru zaatakowało Chile.",
        {"Emmanuel_Macron criticises plan", "Peru attacked Chile U opinion via Emmanuel_Macron"},
    ),
    "a participle that does not rule out": (
        "Macron odrzucił plan, nie wykluczając, że Peru poparło rozejm.",
        {"Emmanuel_Macron rejects plan", "Peru supports rozejm PS via Emmanuel_Macron"},
    ),
    "a participle that gives to understand": (
        "Macron skrytykował plan, dając do zrozumienia, że Peru poparło rozejm.",
        {"Emmanuel_Macron criticises plan", "Peru supports rozejm via Emmanuel_Macron"},
    ),
    "what is known": (
        "Macron milczał, wiedząc, że Peru zaatakowało Chile.",
        {"Peru attacked Chile"},
    ),
    "sure of it": (
        "Macron jest pewny, że Peru zaatakowało Chile.",
        {"Peru attacked Chile U opinion"},
    ),
    "of the standpoint": (
        "Macron stoi na stanowisku, że Peru zaatakowało Chile.",
        {"Peru attacked Chile via Emmanuel_Macron"},
    ),
    "the speaker goes on, in another gender": (
        "Jan Kowal powiedział, że UE powinna poprzeć rozejm i skrytykował Peru.",
        {
            "European_Union supports rozejm U desired via Jan_Kowal",
            "Jan_Kowal criticises Peru",
            "Jan_Kowal demands UE_powinna_poprzeć_rozejm",
        },
    ),
    "whom it is told of goes on": (
        "Jan Kowal powiedział, że Anna Nowak skrytykowała rząd i odwiedziła Peru.",
        {
            "Anna_Nowak criticises rząd via Jan_Kowal",
            "Anna_Nowak visited Peru via Jan_Kowal",
        },
    ),
    "another one goes on": (
        "Jan Kowal powiedział, że doszło do tego wczoraj i Rosja zaatakowała Chile.",
        {"Russia attacked Chile via Jan_Kowal"},
    ),
    "where a quotation can be read": (
        'Merz napisał: "To ważny dzień. Peru odrzuciło plan" - czytamy na portalu X.',
        {"Peru rejects plan via Friedrich_Merz"},
    ),
    "a notice that is read": (
        '"To ważny dzień. Peru odrzuciło plan" - czytamy w komunikacie MSZ Węgier.',
        {"Peru rejects plan via MSZ_Węgier"},
    ),
    "a decision of a body": (
        "Chile nie zgadza się z decyzją Unii Europejskiej. Peru odrzuciło ją wczoraj.",
        {"Chile accepts decyzja_Unii_Europejskiej not"},
    ),
    "a body that a thing is of": (
        "Chile poparło rząd Unii Europejskiej. Peru skrytykowało ją wczoraj.",
        {"Chile supports rząd_Unii_Europejskiej", "Peru criticises European_Union"},
    ),
    "what is said in": (
        "Macron potępił zachowanie Peru w oświadczeniu.",
        {"Emmanuel_Macron criticises zachowanie_Peru"},
    ),
    "words said in": (
        "Macron skrytykował słowa Orbana w wywiadzie.",
        {"Emmanuel_Macron criticises słowa_Orbana_w_wywiadzie"},
    ),
    "each with a title": (
        "Milczeli kandydat na posła Jan Kowal, szefowa partii Anna Nowak oraz Adam Lis.",
        {"Anna_Nowak leaderOf partia", "Jan_Kowal candidateFor poseł"},
    ),
    "spoken to": ("– Te ceny, proszę państwa, są wysokie – powiedział Jan Kowal.", set()),
    "what a thing consists of": (
        "Partia Ruch w dużej mierze tworzy koalicję Nowa Siła.",
        set(),
    ),
    "whoever does it": ("Minister poparł tych sędziów, którzy skrytykowali ustawę.", set()),
    "several things are no man": (
        "To jednak nie przekonało dyktatora. Zatrzymał tiry i naczepy, krytykując ustawę.",
        set(),
    ),
    "whom it is done to does nothing": (
        "To jednak nie przekonało dyktatora. Skrytykował Chile, popierając ustawę.",
        set(),
    ),
    "told by the verb of saying": (
        "Macron powiedział, komentując wyrok sądu, że Peru poparło Chile.",
        {"Peru supports Chile via Emmanuel_Macron"},
    ),
    "only called so": (
        "Macron nazwał balony atakiem Peru na Chile.",
        {"Emmanuel_Macron regardsAs balony"},
    ),
    "only described so": (
        "Macron określił wybuchy jako atak Peru na Chile.",
        {"Emmanuel_Macron regardsAs wybuchy"},
    ),
    "an attack that is called something": (
        "Macron nazwał atak Peru na Chile zbrodnią.",
        {"Emmanuel_Macron regardsAs atak_Peru_na_Chile", "Peru attacked Chile"},
    ),
    "a standing that one has": ("Serbia posiada status obserwatora.", set()),
    "a fault that one hints at": ("Macron sugerował słabość rządu.", set()),
    "a plan that one hints at": (
        "Macron zasugerował rozejm.",
        {"Emmanuel_Macron proposes rozejm"},
    ),
    "declared to be so": ("Macron zadeklarował, że rozejm jest w jego zasięgu.", set()),
    "declared for later": (
        "Macron zadeklarował, że poprze rozejm.",
        {"Emmanuel_Macron commitsTo poprze_rozejm", "Emmanuel_Macron supports rozejm future"},
    ),
    "a first name that ends soft": (
        "Macron spotkał się z Kasusiem Bialackim. Kasuś Bialacki podziękował Francji.",
        {"Emmanuel_Macron met Kasuś_Bialacki", "Kasuś_Bialacki thanks France"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_it_is_theirs(kind: str) -> None:
    sentence, read = SENTENCES[kind]
    assert claims(sentence) == read


def test_who_was_overthrown_holds_no_office_today() -> None:
    found = outcome("Sojusznicy pomogli w obaleniu irackiego dyktatora Adama Lisa.").proposals
    assert [(p.claim.subject, p.claim.predicate, p.claim.time) for p in found] == [
        ("Adam_Lis", "leaderOf", None)
    ]
