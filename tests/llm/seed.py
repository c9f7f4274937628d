"""What a careful reader would answer about the seed's article, by hand from its text."""

from __future__ import annotations

from typing import Any

ENTITIES = [
    {"name": "Kirył Dmitriew", "class": "Person"},
    {"name": "Steve Witkoff", "class": "Person"},
    {"name": "Jared Kushner", "class": "Person"},
    {"name": "Władimir Putin", "class": "Person"},
    {"name": "Wołodymyr Zełenski", "class": "Person"},
    {"name": "Rosja", "class": "State"},
    {"name": "Ukraina", "class": "State"},
    {"name": "Stany Zjednoczone", "class": "State"},
    {"name": "Axios", "class": "Outlet"},
    {"name": "ukraińscy urzędnicy", "class": "UnnamedSource"},
    {"name": "koalicja chętnych", "class": "Group"},
    {"name": "wycofanie wojsk ukraińskich z Donbasu", "class": "Topic"},
]


def claim(quote: str, subject: str, predicate: str, object_: str, **more: Any) -> dict[str, Any]:
    """One claim of an answer; subjects and objects as `name` or `name = words`."""
    subject, _, subject_words = subject.partition(" = ")
    object_, _, object_words = object_.partition(" = ")
    usual = {
        "quote": quote, "subject": subject, "subject_words": subject_words,
        "predicate": predicate, "predicate_words": "", "object": object_,
        "object_words": object_words, "time_words": "", "condition_words": "",
        "polarity": "positive", "certainty": "certain", "modality": "actual",
        "reading": "explicit", "voices": [],
    }  # fmt: skip
    return usual | more


MEETING = (
    "Dmitriew spotkał się ze specjalnymi wysłannikami prezydenta USA Donalda Trumpa "
    "w środę, 7 stycznia"
)
VISIT = "Zełenski prawdopodobnie ponownie odwiedzi Stany Zjednoczone w przyszłym tygodniu"
CLAIMS = [
    claim("prezydenta Rosji Władimira Putina", "Władimir Putin = Władimira Putina", "presidentOf",
          "Rosja = Rosji", predicate_words="prezydenta"),
    claim(MEETING, "Kirył Dmitriew = Dmitriew", "met", "Steve Witkoff = specjalnymi wysłannikami",
          predicate_words="spotkał się", time_words="w środę, 7 stycznia", reading="coreference",
          voices=["Axios"]),
    claim(MEETING, "Kirył Dmitriew = Dmitriew", "met", "Jared Kushner = specjalnymi wysłannikami",
          predicate_words="spotkał się", time_words="w środę, 7 stycznia", reading="coreference",
          voices=["Axios"]),
    claim("Dzień wcześniej Witkoff i Kushner uczestniczyli w rozmowach w stolicy Francji z "
          "liderami koalicji chętnych", "Steve Witkoff = Witkoff", "heldTalksWith",
          "koalicja chętnych = koalicji chętnych", predicate_words="uczestniczyli w rozmowach",
          time_words="Dzień wcześniej"),
    claim("Nie wyślą jednak wojsk na Ukrainę w trakcie zawieszenia broni", "Stany Zjednoczone",
          "deploysTroopsTo", "Ukraina = Ukrainę", predicate_words="wyślą jednak wojsk",
          polarity="negative", modality="future", reading="coreference",
          condition_words="w trakcie zawieszenia broni"),
    claim(VISIT, "Wołodymyr Zełenski = Zełenski", "visited",
          "Stany Zjednoczone = Stany Zjednoczone", predicate_words="odwiedzi",
          certainty="probable", modality="future", time_words="w przyszłym tygodniu",
          voices=["Axios", "ukraińscy urzędnicy"]),
    claim("Rosja domaga się również wycofania wojsk ukraińskich z Donbasu", "Rosja = Rosja",
          "demands", "wycofanie wojsk ukraińskich z Donbasu = wycofania wojsk ukraińskich",
          predicate_words="domaga się"),
]  # fmt: skip
"""Claims that hold."""

WRONG = [
    (claim("Dmitriew spotkał się z Putinem w Moskwie", "Kirył Dmitriew = Dmitriew", "met",
           "Władimir Putin = Putinem", predicate_words="spotkał się"),
     "the quote does not stand in the passage"),
    (claim("odwiedzi Stany Zjednoczone w przyszłym tygodniu", "Wołodymyr Zełenski", "visited",
           "Stany Zjednoczone = Stany Zjednoczone", predicate_words="odwiedzi", modality="future"),
     'the clause hedges ("prawdopodobnie") and the claim does not'),
    (claim("wyślą jednak wojsk na Ukrainę", "Stany Zjednoczone", "deploysTroopsTo",
           "Ukraina = Ukrainę", predicate_words="wyślą jednak wojsk", modality="future"),
     'the clause denies ("Nie") and the claim does not'),
    (claim("Rosja domaga się również wycofania wojsk ukraińskich z Donbasu", "Rosja = Rosja",
           "withdrewFrom", "Donbas = Donbasu", predicate_words="wycofania"),
     "Donbas is a Place: withdrewFrom takes none as object"),
    (claim(VISIT, "Jared Kushner = Zełenski", "visited", "Stany Zjednoczone = Stany Zjednoczone",
           predicate_words="odwiedzi", certainty="probable", modality="future"),
     'the subject Jared_Kushner is not what "Zełenski" names: that is Volodymyr_Zelensky'),
    (claim(VISIT, "Wołodymyr Zełenski = Zełenski", "bribed", "Ukraina", predicate_words="odwiedzi",
           certainty="probable", modality="future"),
     "the object Ukraine is not named in the quote, and no words of it lead there"),
    (claim(VISIT, "Wołodymyr Zełenski = Zełenski", "visited",
           "Stany Zjednoczone = Stany Zjednoczone", predicate_words="odwiedzi",
           certainty="sure", modality="future"),
     '"sure" is no certainty'),
]  # fmt: skip
"""Claims that do not hold, and why."""
