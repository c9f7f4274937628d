"""A claim's draft to a claim: entities, predicate, dates and quotes looked up and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.check import check_claim
from kgraph.edtf import FORMS, bounds
from kgraph.model import ARTICLE, ID, Claim, Condition, Evidence, Modality
from kgraph.ontology import phrase_of
from kgraph.resolve.evidence import difference, place

if TYPE_CHECKING:
    from kgraph.draft import ClaimDraft, EvidenceDraft, Token
    from kgraph.model import Document
    from kgraph.names import Kinds, Names
    from kgraph.ontology import Ontology
    from kgraph.resolve.resolver import Resolver


_CONDITIONAL = re.compile(r"\w(?:ł[aoy]?|li)by(?:m|ś|śmy|ście)?\b")
"""The conditional of a Polish verb: `spotkałby`."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim as one file writes it; its id is empty where nobody gave one.

    `at` is where it begins, `label_at` where its id stands, `condition_at` what it depends on:
    lines and columns, those of its beginning where it has no such thing.
    """

    claim: Claim
    file: str
    at: Place
    label_at: Place
    condition_at: Place


Place = tuple[int, int]
"""A line and a column, from 1."""


class ClaimReader:
    """Reads drafts against one ontology, one set of names and the documents of a resolver."""

    def __init__(self, ontology: Ontology, names: Names, kinds: Kinds, notes: Resolver) -> None:
        self.ontology, self.names, self.kinds, self.notes = ontology, names, kinds, notes

    def read(self, draft: ClaimDraft, file: str) -> Placed | None:
        """Give the claim, or None where something in it cannot be looked up."""
        subject = self.entity(draft.subject, file)
        object_ = self.entity(draft.object, file)
        voices = [self._voice(token, file) for token in draft.voices]
        predicate, modality = self.predicate(draft, file)
        time_is_known = self._time(draft.time, file)
        document = self.notes.document(file, draft.document) if draft.document else None
        found = [self._evidence(item, draft, document, file) for item in draft.evidence]
        evidence = tuple(sorted({e for e in found if e}, key=_place))
        label_is_id = self._label(draft, file)
        sure = None not in (*voices, *found) and time_is_known and label_is_id
        if not (subject and object_ and predicate and sure) or (draft.document and not document):
            return None
        own = evidence[0].document if evidence else document.id if document else None
        claim = Claim(
            id=draft.label.text if draft.label else "",
            subject=subject,
            predicate=predicate,
            object=object_,
            polarity=draft.polarity,
            certainty=draft.certainty or modality.usual_certainty,
            modality=modality,
            attribution=(ARTICLE, *(voice for voice in voices if voice)),
            time=draft.time.text if draft.time else None,
            time_text=(draft.time_text.text or None) if draft.time_text else None,
            condition=_condition(draft),
            document=own,
            evidence=evidence,
            reading=draft.reading,
            status=draft.status,
            confidence=draft.confidence,
            made_by=draft.made_by,
            note=draft.note,
        )
        texts = [self.notes.documents[item.document] for item in evidence]
        self.notes.problems += check_claim(claim, draft, file, self.ontology, self.kinds, texts)
        at, label_at, condition_at = (
            ((token or draft.subject).line, (token or draft.subject).column)
            for token in (draft.subject, draft.label, draft.condition)
        )
        return Placed(claim, file, at, label_at, condition_at)

    def entity(self, token: Token, file: str) -> str | None:
        """Look an entity up by id or any name."""
        found = self.names.find(token.text)
        if len(found) == 1:
            return found[0]
        if found:
            finding = f'"{token.text}" can be {" or ".join(found)}.'
            self.notes.problem(file, token, "ambiguous-name", finding, "Write the id.")
            return None
        finding = f'unknown entity "{token.text}".'
        self.notes.problem(file, token, "unknown-entity", finding, self.names.advice(token.text))
        return None

    def predicate(self, draft: ClaimDraft, file: str) -> tuple[str | None, Modality]:
        """Look a predicate up by name, label or words; its verb form may speak of the future."""
        token = draft.predicate
        found = phrase_of(self.ontology, token.text)
        if len(found) == 1:
            future = found[0].future and draft.modality is Modality.ACTUAL
            return found[0].predicate, Modality.FUTURE if future else draft.modality
        names = list(dict.fromkeys(phrase.predicate for phrase in found))
        if len(names) == 1:
            finding = f'"{token.text}" can speak of now or of the future.'
            step = f"Write {names[0]} or will {names[0]}."
            self.notes.problem(file, token, "ambiguous-predicate", finding, step)
        elif names:
            finding = f'"{token.text}" can be {" or ".join(names)}.'
            self.notes.problem(file, token, "ambiguous-predicate", finding, "Write its name.")
        else:
            finding = f'unknown predicate "{token.text}".'
            step = _predicate_advice(self.ontology, token.text)
            self.notes.problem(file, token, "unknown-predicate", finding, step)
        return None, draft.modality

    def _voice(self, token: Token, file: str) -> str | None:
        if token.text != ARTICLE:
            return self.entity(token, file)
        finding = '"article" is the document\'s own voice and begins every chain.'
        self.notes.problem(file, token, "voice", finding, "Leave it out.")
        return None

    def _time(self, token: Token | None, file: str) -> bool:
        if token is None:
            return True
        try:
            bounds(token.text)
        except ValueError as error:
            ends = str(error).startswith("the interval")
            said = "ends before it begins" if ends else "is not a date I know"
            step = "Write the earlier day first." if ends else f"Write {FORMS}"
            self.notes.problem(file, token, "bad-date", f'"{token.text}" {said}.', step)
            return False
        return True

    def _label(self, draft: ClaimDraft, file: str) -> bool:
        if draft.label is None or (ID.fullmatch(draft.label.text) and draft.label.text != ARTICLE):
            return True
        finding = f'"{draft.label.text}" cannot be an id.'
        step = "Use letters, digits, _ and inner - or . as in ^c14."
        self.notes.problem(file, draft.label, "bad-id", finding, step)
        return False

    def _evidence(
        self, item: EvidenceDraft, draft: ClaimDraft, own: Document | None, file: str
    ) -> Evidence | None:
        document = self.notes.document(file, item.document) if item.document else own
        quote = item.quote.text
        if not quote.strip():
            step = "Copy the passage from the text."
            self.notes.problem(file, item.quote, "empty-quote", "the quote is empty.", step)
            return None
        if document is None:
            if item.document is None and draft.document is None:
                step = "Say which text it is from: @document rp seeds/article.txt."
                self.notes.problem(file, item.quote, "no-document", "the quote has no text.", step)
            return None
        found = place(quote, document.text, item.start)
        if found is None:
            name = self._called(item, document, file)
            self.notes.problem(file, item.quote, "quote", *_misplaced(item, document.text, name))
            return None
        start, times = found
        if times > 1:
            name = self._called(item, document, file)
            finding = f"the quote stands {times} times in {name}; the first is taken."
            step = f"Make it longer, or write @:{start} > before it."
            self.notes.warning(file, item.quote, "quote-twice", finding, step)
        return Evidence(document=document.id, quote=quote, start=start, end=start + len(quote))

    def _called(self, item: EvidenceDraft, document: Document, file: str) -> str:
        """The short name this file uses for the document of a passage, else its id."""
        if item.document:
            return item.document.text
        for (where, handle), name in self.notes.handles.items():
            if where == file and name == document.id:
                return handle
        return document.id


def _misplaced(item: EvidenceDraft, text: str, name: str) -> tuple[str, str]:
    """The finding and the next step for a quote that is not where it should be."""
    quote = item.quote.text
    if quote in text:
        return f"the quote is not at {item.start} in {name}.", f"It begins at {text.find(quote)}."
    return f"the quote is not in {name}.", difference(quote, text)


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return evidence.document, evidence.start, evidence.end


def _condition(draft: ClaimDraft) -> Condition | None:
    if draft.condition is None:
        return None
    if draft.condition_is_claim:
        return Condition(claim=draft.condition.text)
    return Condition(words=draft.condition.text)


def _predicate_advice(ontology: Ontology, text: str) -> str:
    if _CONDITIONAL.search(text):
        return 'It says what would be: write would and the plain form, as in would "spotkał się z".'
    nearest = ontology.nearest_predicate(text.rsplit("/", 1)[-1])
    if nearest is None:
        return "Choose a predicate of the ontology, or add this one to a file in ontology/."
    return f"Did you mean {nearest}?"
