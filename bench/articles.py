"""Generated Polish articles for extraction: sentences as news writes them, seeded."""

from __future__ import annotations

import random
from pathlib import Path

PEOPLE = ["Anna Kowal", "Łukasz Wiśnia", "Olena Melnyk", "Jürgen Grün", "Marie Dupont",
          "Donald Trump", "Wołodymyr Zełenski", "Friedrich Merz", "Keir Starmer"]  # fmt: skip
PLACES = ["Kijowie", "Paryżu", "Berlinie", "Warszawie", "Brukseli", "Londynie"]
STATES = ["Polska", "Ukraina", "Francja", "Rosja", "Turcja", "Norwegia"]
SENTENCES = [
    "W środę {a} spotkał się w {p} z przedstawicielami opozycji, a wieczorem wrócił do kraju.",
    "Według agencji Reuters rozmowy trwały cztery godziny i nie przyniosły rozstrzygnięcia.",
    "{s} nie wyśle wojsk na Ukrainę, jeśli nie dojdzie do zawieszenia broni.",
    "{a} prawdopodobnie odwiedzi Stany Zjednoczone w przyszłym tygodniu.",
    "Minister spraw zagranicznych poinformował, że {s} popiera plan pokojowy.",
    "„To był trudny dzień” – powiedział {a} dziennikarzom po spotkaniu w {p}.",
    "Rzecznik rządu zaprzeczył, jakoby {s} prowadziła rozmowy z Moskwą.",
    "{s} domaga się wycofania wojsk z Donbasu i zniesienia sankcji.",
    "Jak dotąd nie wiadomo, kiedy {a} przyjedzie do Brukseli.",
    "Zdaniem ekspertów ceny gazu mogą wzrosnąć jeszcze przed końcem roku.",
    "Prezydent Francji rozmawiał przez telefon z kanclerzem Niemiec o sytuacji na froncie.",
    "Porozumienie, które podpisano w {p}, przewiduje wymianę jeńców i powrót dzieci.",
]
PER_ARTICLE = 20


def make(folder: Path, articles: int, seed: int = 7) -> int:
    """Write a project of so many articles; give how many words they have."""
    chance = random.Random(seed)
    words = 0
    (folder / "seeds").mkdir(parents=True)
    (folder / "kgraph.toml").touch()
    for number in range(articles):
        sentences = [
            chance.choice(SENTENCES).format(
                a=chance.choice(PEOPLE), p=chance.choice(PLACES), s=chance.choice(STATES)
            )
            for _ in range(PER_ARTICLE)
        ]
        text = f"Depesza numer {number}\n\n{' '.join(sentences[:10])}\n\n{' '.join(sentences[10:])}"
        words += len(text.split())
        path = folder / "seeds" / f"{number // 500:03}" / f"a{number:05}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\npublished: 2026-01-08\n---\n{text}\n", "utf-8")
    return words
