"""A generated project of news-like claims: seeded, of any size, every quote in its article."""

from __future__ import annotations

import random
from pathlib import Path

GIVEN = ["Anna", "Łukasz", "Świętosława", "Olena", "Igor", "Marie", "Żaneta", "Jürgen", "Noor"]
FAMILY = ["Kowal", "Wiśnia", "Brzęk", "Melnyk", "Sokół", "Dupont", "Grün", "Okafor", "Lis"]
PLACES = ["Gdynia", "Łódź", "Odesa", "Lyon", "Köln", "Vilnius", "Tromsø", "Brno"]
STATES = ["Norland", "Estmark", "Zachodnia", "Sudovia", "Ostrava", "Kresy"]
PREDICATES = [
    ("met", "spotkał się z", "Person"),
    ("visited", "odwiedził", "Place"),
    ("criticises", "krytykuje", "Person"),
    ("supports", "popiera", "State"),
    ("heldTalksWith", "prowadził rozmowy z", "State"),
]
AXES = ["", "", "", "will probably ", "not ", "should ", "would ", "arguably "]
PER_ARTICLE = 60


def make(folder: Path, claims: int, seed: int = 7) -> Path:
    """Write a project of `claims` claims: articles of 60 sentences, a `.kg` file beside each."""
    chance = random.Random(seed)
    (folder / "seeds").mkdir(parents=True)
    entities = _entities(chance, max(30, claims // 12))
    lines = [f'{name} : {kind} = "{label}"' for name, kind, label in entities]
    (folder / "seeds" / "entities.kg").write_text("\n".join(lines) + "\n", "utf-8")
    by_kind: dict[str, list[tuple[str, str, str]]] = {}
    for entity in entities:
        by_kind.setdefault(entity[1], []).append(entity)
    for start in range(0, claims, PER_ARTICLE):
        _article(folder / "seeds", start, min(PER_ARTICLE, claims - start), by_kind, chance)
    return folder


def _entities(chance: random.Random, count: int) -> list[tuple[str, str, str]]:
    found = []
    for number in range(count):
        kind = chance.choices(["Person", "Place", "State"], [8, 2, 1])[0]
        if kind == "Person":
            label = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)} {number}"
        else:
            label = f"{chance.choice(PLACES if kind == 'Place' else STATES)} {number}"
        found.append((label.replace(" ", "_"), kind, label))
    found += [(f"First_{kind}", kind, f"First {kind}") for kind in ("Person", "Place", "State")]
    return found


def _article(
    folder: Path,
    start: int,
    count: int,
    by_kind: dict[str, list[tuple[str, str, str]]],
    chance: random.Random,
) -> None:
    sentences, lines = [], [f"@document d seeds/article{start}.txt"]
    for number in range(start, start + count):
        subject = chance.choice(by_kind["Person"])
        predicate, words, kind = chance.choice(PREDICATES)
        target = chance.choice(by_kind[kind])
        sentence = f"Zdanie {number}: {subject[2]} {words} {target[2]} w Brukseli"
        sentences.append(sentence)
        day = f"2026-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        axis = chance.choice(AXES)
        lines.append(f"{subject[0]} {axis}{predicate} {target[0]} @{day} ^c{number}")
        lines.append(f"  > {sentence}")
    text = "---\npublished: 2026-06-01\nlanguage: pl\n---\n" + ".\n".join(sentences) + ".\n"
    (folder / f"article{start}.txt").write_text(text, "utf-8")
    (folder / f"article{start}.kg").write_text("\n".join(lines) + "\n", "utf-8")
