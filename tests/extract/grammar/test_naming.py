"""Names in all their forms: whose they are, of which class, and their nominative."""

from __future__ import annotations

from pathlib import Path

import pytest

from kgraph.extract.grammar.known import known
from kgraph.extract.grammar.naming import names
from kgraph.extract.grammar.register import Register
from kgraph.extract.grammar.sentences import sentences
from kgraph.extract.grammar.tokens import tokens
from kgraph.names import folded
from tests.extract.grammar.reading import known as the_world

SHARED = Path(__file__).parents[3].parent / "shared" / "data" / "dev-pl"

CASES = """
Rozmawiał z Witkoffem. | Person Steve Witkoff
Wysłał list Dmitriewowi. | Person Kirył Dmitriew
Wizyta Wołodymyra Zełenskiego trwała. | Person Wołodymyr Zełenski
Pojechał do Niemiec. | State Niemcy
Krytykował Niemców. | State Niemcy
Mówił o Stanach Zjednoczonych. | State Stany Zjednoczone
Był w Waszyngtonie. | Place Waszyngton
Zadzwonił do Białego Domu. | Organisation Biały Dom
Mówił o Unii Europejskiej. | Organisation Unia Europejska
Napisał o tym portal BiznesAlert.pl. | Outlet BiznesAlert
Powołał się na Reutersa. | Outlet Reuters
Budowa Nord Streamu 2 trwa. | Topic Nord Stream 2
Mówił o Brexicie. | Event Brexit
Według premiera Jana Kwiatosza nic się nie stało. | Person Jan Kwiatosz
Rozmawiał z prezesem Olegiem Biełozierowem. | Person Oleg Biełozierow
Wystąpił z Anną Nowakowską. | Person Anna Nowakowska
Mówił o Tyrmandzie Leopoldowi Bryndzie. | Person Leopold Brynda
Spotkał się z Nicolasem Sarkozym w domu Nicolasa Sarkozy'ego. | Person Nicolas Sarkozy
Prezes Kolei Rosyjskich milczał. | Organisation Koleje Rosyjskie
Senat USA milczał. | Organisation Senat USA
Był w Rzeszowie. | Place Rzeszów
Rozmawiał z Angelą Merkel. | Person Angela Merkel
Rozmawiał z Carneyem. | Person Mark Carney
Poparł Carneya. | Person Mark Carney
Powiedział Marii Zacharowej. | Person Maria Zacharowa
Rozmawiał z Zacharową. | Person Maria Zacharowa
Według Adama Szłapki Tusk się spóźnił. | Person Adam Szłapka
Zdaniem Kremla Bułgaria się spóźniła. | State Bułgaria
Mówił o Petrze Poroszence, a potem o Petrze Poroszence. | -
Fakt, że milczał, niczego nie znaczy. | -
Polityka to sztuka. | -
Polska armia maszeruje. | -
Zdaniem Komisji Europejskiej Polska złamała prawo. | Organisation Komisja Europejska
Po decyzji ETPC Turcja wypuściła dziennikarza. | State Turcja
Burmistrz miasteczka Ovidiu Manolescu liczy na pomoc. | Person Ovidiu Manolescu
Burmistrz miasteczka Las Vegas liczy na pomoc. | Place Las Vegas
Strategia Obronna Finlandii zakłada zakup. | Topic Strategia Obronna Finlandii
Amazon Polska zwolnił ludzi. | Organisation Amazon Polska
Ministerstwo krytykuje Nord Stream 2 Niemieckie firmy milczą. | Topic Nord Stream 2
Grupa należy do Sanjeeva Gupty. | Person Sanjeev Gupta
""".strip().splitlines()


def _found(text: str) -> list[str]:
    world = the_world()
    register = Register(world, known(world, "pl"))
    lines = [tokens(text, s.start, s.end) for s in sentences(text)]
    register.note_forms(lines)
    return [
        f"{register.entities[name.entity].kind} {register.entities[name.entity].label('pl')}"
        for line in lines
        for name in names(line, register)
    ]


@pytest.mark.parametrize("case", CASES)
def test_names(case: str) -> None:
    text, wanted = (part.strip() for part in case.split("|"))
    found = _found(text)
    assert (wanted in found) if wanted != "-" else not [f for f in found if "Petr" not in f]


def test_a_surname_belongs_to_the_person_the_document_names() -> None:
    found = _found("Piotr Duda odwiedził Gdańsk. Duda milczał.")
    assert found == ["Person Piotr Duda", "Place Gdańsk", "Person Piotr Duda"]


CLASSES = {"Person": "PER", "State": "LOC", "Place": "LOC", "Organisation": "ORG", "Group": "ORG",
           "Outlet": "PRO", "Topic": "PRO", "Event": "EVT"}  # fmt: skip
AS_WELL = {("State", "PER"), ("Outlet", "ORG")}
"""Peoples are persons there and states here; agencies are bodies there and outlets here."""


@pytest.mark.skipif(not SHARED.is_dir(), reason="the development articles are not on this machine")
def test_names_of_the_development_articles() -> None:
    right = said = wanted = same = both = 0
    world = the_world()
    for path in sorted(SHARED.glob("*.txt")):
        text = path.read_text("utf-8")
        rows = [
            line.split("\t")
            for line in path.with_suffix(".ner.tsv").read_text("utf-8").splitlines()
        ]
        gold = {(int(row[0]), int(row[1])): row for row in rows}
        register = Register(world, known(world, "pl"))
        lines = [tokens(text, s.start, s.end) for s in sentences(text)]
        register.note_forms(lines)
        for line in lines:
            for name in names(line, register):
                entity = register.entities[name.entity]
                row = gold.get((line[name.first].start, line[name.last - 1].end))
                said += 1
                if row is None:
                    continue
                both += 1
                called = {folded(n.text) for n in entity.names} | {folded(entity.label("pl"))}
                last = folded(entity.label("pl")).split()[-1]
                same += folded(row[3]) in called or folded(row[3]) == last
                right += CLASSES[entity.kind] == row[4] or (entity.kind, row[4]) in AS_WELL
        wanted += len(gold)
    precision, recall = right / said, right / wanted
    assert 2 * precision * recall / (precision + recall) >= 0.88
    assert same / both >= 0.90
