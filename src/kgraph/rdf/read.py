"""RDF back to drafts: our own shape, from any format, RDF 1.1 or 1.2.

The drafts go through the same checks as every other file; facts are not read but derived anew.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.draft import (
    ClaimDraft,
    DecisionDraft,
    DocumentDraft,
    EntityDraft,
    EvidenceDraft,
    JudgementDraft,
    Sheet,
    Token,
)
from kgraph.model import (
    Certainty,
    Modality,
    Name,
    Polarity,
    Problem,
    Reading,
    Severity,
    Status,
    Verdict,
)
from kgraph.namespaces import KG, OA, OWL, PROV, RDF, SCHEMA, SKOS, WD
from kgraph.order import natural
from kgraph.rdf.describe import VALUES
from kgraph.rdf.guard import RefusedError, guard
from kgraph.rdf.strict import disagreeing, has_blank_nodes, strange

if TYPE_CHECKING:
    from enum import StrEnum

    from kgraph.ontology import Ontology

_FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}
_ID_IN_IRI = re.compile(r"/(?:entity|doc|claim)/([^/#?]+)$")
_BY_VALUE = {individual: value for value, individual in VALUES.items()}
_VERDICTS = {
    OWL + "sameAs": Verdict.SAME,
    OWL + "differentFrom": Verdict.DIFFERENT,
    KG + "unsureSameAs": Verdict.UNSURE,
}

Terms = dict[str, list[object]]


def parse_rdf(text: str, file: str, ontology: Ontology) -> Sheet:
    """Read RDF in the shape kgraph writes; the ending of `file` names the format."""
    sheet = Sheet(file)
    name = file.rsplit(".", 1)[-1].lower()
    try:
        guard(text, name)
        triples = [quad.triple for quad in ox.parse(text, _FORMATS[name], base_iri="urn:kgraph:")]
    except RefusedError as error:
        finding = str(error)
        sheet.problems.append(
            Problem(file, error.line, error.column, "rdf-refused", finding, "Remove it.")
        )
        return sheet
    except SyntaxError as error:
        reason = re.sub(r"^Parser error at .*?: ", "", error.msg or "").rstrip(".")
        finding = f"this is not {name}: {reason}."
        step = "Mend the line, or export the file again."
        sheet.problems.append(
            Problem(file, error.lineno or 0, error.offset or 0, "rdf-syntax", finding, step)
        )
        return sheet
    if has_blank_nodes(triples):
        finding = "the file has blank nodes, and claims, voices and passages have IRIs."
        step = "Give every node an IRI."
        sheet.problems.append(Problem(file, 0, 0, "rdf-shape", finding, step))
    _Reader(triples, sheet, ontology).read()
    return sheet


class _Reader:
    """Reads the triples of one file."""

    def __init__(self, triples: list[ox.Triple], sheet: Sheet, ontology: Ontology) -> None:
        self.sheet, self.ontology = sheet, ontology
        self.terms: dict[str, Terms] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            if isinstance(triple.subject, ox.NamedNode):
                values = self.terms[triple.subject.value][triple.predicate.value]
                if triple.object not in values:
                    values.append(triple.object)
        self.kinds = {kind.iri: name for name, kind in ontology.kinds.items()}
        self.predicates = {p.iri: name for name, p in ontology.predicates.items()}

    def read(self) -> None:
        """Put the drafts of everything found into the sheet."""
        typed: dict[str, list[str]] = defaultdict(list)
        for subject in sorted(self.terms, key=natural):
            for kind in self._iris(subject, RDF + "type"):
                typed[kind].append(subject)
        drafts = self.sheet.drafts
        drafts += [self._document(subject) for subject in typed[KG + "Document"]]
        entity_kinds = sorted(set(typed) & set(self.kinds) - _MODEL_KINDS)
        for kind in entity_kinds:
            drafts += [self._entity(subject, self.kinds[kind]) for subject in typed[kind]]
        for subject, terms in sorted(self.terms.items()):
            for name, verdict in _VERDICTS.items():
                drafts += [
                    JudgementDraft(left=_id(subject), verdict=verdict, right=_id(_value(other)))
                    for other in sorted(map(_value, terms.get(name, ())))
                ]
        statements = {s for s, terms in self.terms.items() if RDF + "subject" in terms}
        for subject in sorted(statements - set(typed[KG + "Claim"])):
            self._problem(subject, "states something and is no kg:Claim.")
        claims = [self._checked(subject) for subject in typed[KG + "Claim"]]
        drafts += [claim for claim in claims if claim]
        drafts += [
            DecisionDraft(claim=_id(subject), status=Status.SUPERSEDED, successor=_id(successor))
            for subject in typed[KG + "Claim"]
            for successor in self._iris(subject, KG + "supersededBy")
        ]
        self._facts({(c.subject.text, c.predicate.text, c.object.text) for c in claims if c})

    def _facts(self, claimed: set[tuple[str, str, str]]) -> None:
        for subject, terms in sorted(self.terms.items()):
            for name in sorted(terms.keys() & self.predicates.keys()):
                for value in map(_value, terms[name]):
                    triple = (_id(subject).text, self.predicates[name], _id(value).text)
                    if triple not in claimed:
                        finding = f"the triple {' '.join(triple)} stands without a claim."
                        step = "Facts come from claims: it is left out."
                        self.sheet.problems.append(
                            Problem(self.sheet.file, 0, 0, "bare-triple", finding, step,
                                    Severity.WARNING)
                        )  # fmt: skip

    def _problem(self, subject: str, finding: str) -> None:
        step = "Compare docs/rdf.md."
        problem = Problem(self.sheet.file, 0, 0, "rdf-shape", f"<{subject}> {finding}", step)
        self.sheet.problems.append(problem)

    def _values(self, subject: str, name: str) -> list[object]:
        return list(self.terms[subject].get(name, ())) if subject in self.terms else []

    def _iris(self, subject: str, name: str) -> list[str]:
        return sorted(v.value for v in self._values(subject, name) if isinstance(v, ox.NamedNode))

    def _text(self, subject: str, name: str) -> str:
        found = [v for v in self._values(subject, name) if isinstance(v, ox.Literal)]
        return min(literal.value for literal in found) if found else ""

    def _names(self, subject: str, name: str) -> list[Name]:
        found = [v for v in self._values(subject, name) if isinstance(v, ox.Literal)]
        return sorted(
            (Name(v.value, v.language or "") for v in found), key=lambda n: (n.language, n.text)
        )

    def _one_of(self, subject: str, axis: str, values: type[StrEnum], default: str) -> str:
        found = [iri.removeprefix(KG) for iri in self._iris(subject, KG + axis)]
        if not found:
            return default
        value = _BY_VALUE.get(found[0], found[0].lower())
        if value in list(values) and len(found) == 1:
            return value
        self._problem(subject, f"has {' and '.join(found)} as {axis}.")
        return default

    def _document(self, subject: str) -> DocumentDraft:
        keys = {
            "title": SCHEMA + "headline",
            "outlet": KG + "outlet",
            "url": SCHEMA + "url",
            "published": SCHEMA + "datePublished",
            "updated": SCHEMA + "dateModified",
            "language": SCHEMA + "inLanguage",
        }
        found = {key: self._text(subject, name) for key, name in keys.items()}
        path = self._text(subject, KG + "file")
        return DocumentDraft(
            handle=_id(subject),
            path=_token(path) if path else None,
            settings=tuple((_token(key), value) for key, value in found.items() if value),
        )

    def _entity(self, subject: str, kind: str) -> EntityDraft:
        names = self._names(subject, SKOS + "prefLabel") + self._names(subject, SKOS + "altLabel")
        matches = self._iris(subject, SKOS + "exactMatch")
        wikidata = [f"wd:{m.removeprefix(WD)}" for m in matches if m.startswith(WD)]
        other = [name.text for name in self._names(subject, KG + "external")]
        return EntityDraft(
            id=_id(subject),
            kind=_token(kind),
            names=tuple(names),
            external=(*wikidata, *other),
            descriptions=tuple(self._names(subject, SCHEMA + "description")),
        )

    def _checked(self, subject: str) -> ClaimDraft | None:
        """A claim, and findings about all that is said of it and not understood."""
        findings = list(strange(self.terms[subject]))
        draft = self._claim(subject)
        if draft is not None:
            said_by, origin = (
                [name.text for name in self._entities(subject, KG + part)]
                for part in ("saidBy", "origin")
            )
            factuality = self._text(subject, KG + "factuality")
            findings += disagreeing(draft, factuality, said_by, origin)
        for finding in findings:
            self._problem(subject, finding)
        return draft if not findings else None

    def _entities(self, subject: str, name: str) -> list[Token]:
        return [_id(iri) for iri in self._iris(subject, name) if "/doc/" not in iri]

    def _claim(self, subject: str) -> ClaimDraft | None:
        proposition = self._proposition(subject)
        if proposition is None:
            self._problem(subject, "has no proposition.")
            return None
        modality = Modality(self._one_of(subject, "modality", Modality, "actual"))
        usual = modality.usual_certainty
        conditions = self._iris(subject, KG + "conditionClaim")
        words = self._text(subject, KG + "conditionText")
        reported = sorted(_id(iri).text for iri in self._iris(subject, KG + "reportedIn"))
        passages = [self._passage(iri) for iri in self._iris(subject, KG + "evidence")]
        sources = sorted({p.document.text for p in passages if p and p.document} or set(reported))
        confidence = self._text(subject, KG + "confidence")
        when = self._text(subject, KG + "when")
        has_words = bool(self._values(subject, KG + "whenText"))
        return ClaimDraft(
            subject=_token(proposition[0]),
            predicate=_token(proposition[1]),
            object=_token(proposition[2]),
            polarity=Polarity(self._one_of(subject, "polarity", Polarity, "+")),
            certainty=Certainty(self._one_of(subject, "certainty", Certainty, usual)),
            modality=modality,
            voices=tuple(self._voices(subject)),
            time=_token(when) if when else None,
            time_text=_token(self._text(subject, KG + "whenText")) if has_words else None,
            condition=_id(conditions[0]) if conditions else _token(words) if words else None,
            condition_is_claim=bool(conditions),
            document=_token(sources[0]) if sources else None,
            evidence=tuple(passage for passage in passages if passage),
            reading=Reading(self._one_of(subject, "reading", Reading, "explicit")),
            status=Status(self._one_of(subject, "status", Status, "accepted")),
            confidence=self._number(subject, confidence),
            label=_id(subject),
            made_by=self._text(subject, KG + "madeBy") or "hand",
            note=self._text(subject, SKOS + "note"),
        )

    def _number(self, subject: str, text: str) -> float | None:
        try:
            value = float(text) if text else None
        except ValueError:
            value = -1.0
        if value is not None and not 0 <= value <= 1:
            self._problem(subject, f'has "{text}" as confidence, which is no probability.')
            return None
        return value

    def _proposition(self, subject: str) -> tuple[str, str, str] | None:
        for term in self._values(subject, RDF + "reifies"):
            if isinstance(term, ox.Triple):
                parts = [_value(term.subject), term.predicate.value, _value(term.object)]
                return self._triple(parts)
        found = [self._iris(subject, RDF + part) for part in ("subject", "predicate", "object")]
        if any(len(values) != 1 for values in found):
            return None
        return self._triple([values[0] for values in found])

    def _triple(self, parts: list[str]) -> tuple[str, str, str]:
        predicate = self.predicates.get(parts[1], parts[1])
        return _id(parts[0]).text, predicate, _id(parts[2]).text

    def _voices(self, subject: str) -> list[Token]:
        steps: list[tuple[int, str]] = []
        for node in self._iris(subject, PROV + "qualifiedAttribution"):
            agents = self._iris(node, PROV + "agent")
            step = _number(self._values(node, KG + "step"))
            if step is None or len(agents) != 1:
                self._problem(node, "needs one kg:step and one prov:agent.")
                continue
            if any(step == other for other, _ in steps):
                self._problem(subject, f"has two voices at step {step}.")
            steps.append((step, agents[0]))
        return [_id(agent) for _, agent in sorted(steps)]

    def _passage(self, node: str) -> EvidenceDraft | None:
        sources = self._iris(node, OA + "hasSource")
        selectors = self._iris(node, OA + "hasSelector")
        quotes, starts = (
            [value for selector in selectors for value in self._values(selector, OA + name)]
            for name in ("exact", "start")
        )
        if len(sources) != 1 or len(quotes) != 1:
            self._problem(node, "needs one oa:hasSource and a selector with one oa:exact.")
            return None
        start = _number(starts)
        if starts and start is None:
            self._problem(node, "has an oa:start that is no position.")
        return EvidenceDraft(quote=_token(_value(quotes[0])), document=_id(sources[0]), start=start)


_MODEL_KINDS = {
    KG + name for name in ("Claim", "Document", "Passage", "Voice", "Predicate", "PredicateGroup")
}


_NUMBER = re.compile(r"[0-9]{1,9}")


def _number(values: list[object]) -> int | None:
    """The number that is the only value, None where there is none or another."""
    texts = [value.value for value in values if isinstance(value, ox.Literal)]
    return int(texts[0]) if len(values) == 1 and texts and _NUMBER.fullmatch(texts[0]) else None


def _token(text: str) -> Token:
    return Token(text, 0, 0)


def _id(iri: str) -> Token:
    """The id in an IRI of an entity, document or claim; else the whole IRI."""
    match = _ID_IN_IRI.search(iri)
    return _token(match[1] if match else iri)


def _value(term: object) -> str:
    return term if isinstance(term, str) else str(getattr(term, "value", ""))
