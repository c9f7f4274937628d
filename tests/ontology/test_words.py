"""Typed words to predicates: a Polish perfective non-past is a future, a conditional is nothing."""

from __future__ import annotations

import morfeusz2
import pytest

from kgraph.ontology import Phrase, built_in_files, phrase_of, read

ONTOLOGY = read(built_in_files())
MET, WILL_MEET = Phrase("met"), Phrase("met", future=True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("met", [MET]),
        ("meet", [MET]),
        ("meets", [MET]),
        ("met with", [MET]),
        ("MEETS  WITH", [MET]),
        ("spotkał się z", [MET]),
        ("spotkała się z", [MET]),
        ("spotkali się z", [MET]),
        ("Spotkał_się_z", [MET]),
        ("spotyka się z", [MET]),
        ("spotkać się z", [MET]),
        ("spotkanie z", [MET]),
        ("spotka się z", [WILL_MEET]),
        ("spotkają się z", [WILL_MEET]),
        ("odwiedzi", [Phrase("visited", future=True)]),
        ("odwiedził", [Phrase("visited")]),
        ("zaatakuje", [Phrase("attacked", future=True)]),
        ("atakuje", [Phrase("attacked")]),
        ("podróżuje do", [Phrase("visited"), Phrase("visited", future=True)]),
        ("spotkałby się z", []),
        ("spotkałaby się z", []),
        ("spotkaliby się z", []),
        ("by się spotkał z", []),
        ("spotkaj się z", []),
        ("spotkano się z", []),
        ("nie spotkał się z", []),
        ("will meet", []),
        ("would meet", []),
        ("mett", []),
        ("się z", []),
        ("", []),
    ],
)
def test_phrase_of(text: str, found: list[Phrase]) -> None:
    assert phrase_of(ONTOLOGY, text) == found


def test_every_name_and_label_leads_to_its_predicate() -> None:
    for predicate in ONTOLOGY.predicates.values():
        for text in (predicate.name, *predicate.labels.values()):
            assert phrase_of(ONTOLOGY, text) == [Phrase(predicate.name)]


def test_no_perfective_verb_in_its_future_form_is_actual() -> None:
    morfeusz, checked = morfeusz2.Morfeusz(), 0
    for predicate in ONTOLOGY.predicates.values():
        for word in predicate.words:
            lemma, _, rest = word.phrases()[0].partition(" ")
            if (word.kind, word.language) != ("verb", "pl"):
                continue
            forms = {
                form for form, base, tag, *_ in morfeusz.generate(lemma)
                if tag == "fin:sg:ter:perf" and base.split(":")[0] == lemma
            }  # fmt: skip
            for form in forms:
                text = f"{form} {rest}".strip()
                if text in predicate.labels.values():  # the label is the name, in no tense
                    continue
                found = phrase_of(ONTOLOGY, text)
                assert found, text
                # Verbs of both aspects have both readings, and are refused as ambiguous.
                assert found[-1].future, f"{text}: {found}"
                checked += 1
    assert checked > 100
