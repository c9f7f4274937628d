"""What RDF may say of a claim.

Anything else is a finding: a hedge or a denial that is not understood must not be left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kgraph.namespaces import KG, OA, PROV, RDF, SKOS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kgraph.draft import ClaimDraft

_ONE_IRI = (
    *(RDF + name for name in ("subject", "predicate", "object")),
    *(KG + name for name in ("polarity", "certainty", "modality", "reading", "status")),
    KG + "conditionClaim",
    KG + "supersededBy",
)
_IRIS = (
    RDF + "type",
    PROV + "qualifiedAttribution",
    *(KG + name for name in ("saidBy", "origin", "reportedIn", "evidence")),
)
_ONE_TEXT = (
    *(KG + name for name in ("factuality", "conditionText", "chain", "when", "from", "until")),
    *(KG + name for name in ("whenText", "confidence", "eventClass", "madeBy", "warranted")),
    KG + "withheld",
    SKOS + "note",
)
_TEXTS = (KG + "reportedAt",)
_KNOWN = frozenset({*_ONE_IRI, *_IRIS, *_ONE_TEXT, *_TEXTS, RDF + "reifies"})
_OURS = (KG, PROV, OA, RDF)


def strange(terms: Mapping[str, Sequence[object]]) -> Iterator[str]:
    """Give every finding about the properties of a claim, as the end of a sentence."""
    for name, values in sorted(terms.items()):
        short = name.replace("#", "/").rsplit("/", 1)[-1]
        if name not in _KNOWN:
            if name.startswith(_OURS):
                known = sorted({n.replace("#", "/").rsplit("/", 1)[-1] for n in _KNOWN})
                from rapidfuzz import process

                match = process.extractOne(short, known, score_cutoff=70)
                hint = f"; did you mean {match[0]}?" if match else "."
                yield f'has "{short}", which is no property of a claim{hint}'
            continue
        if len(values) > 1 and name in (*_ONE_IRI, *_ONE_TEXT):
            yield f"has {len(values)} values for {short}."
        wanted = ox.NamedNode if name in (*_ONE_IRI, *_IRIS) else ox.Literal
        if name != RDF + "reifies" and not all(isinstance(v, wanted) for v in values):
            kind = "an IRI" if wanted is ox.NamedNode else "a text"
            yield f"has a value for {short} that is not {kind}."
    propositions = [*terms.get(RDF + "reifies", ()), *terms.get(RDF + "subject", ())[:1]]
    if len(propositions) > 1:
        yield f"has {len(propositions)} propositions."
    if KG + "conditionClaim" in terms and KG + "conditionText" in terms:
        yield "has a claim and words as condition."


def disagreeing(
    draft: ClaimDraft, factuality: str, said_by: Sequence[str], origin: Sequence[str]
) -> Iterator[str]:
    """Give what the file derived from a claim and what the claim itself does not bear out.

    `said_by` and `origin` are ids of entities; empty where the file does not say.
    """
    certainty = draft.certainty or draft.modality.usual_certainty
    expected = "Uu" if certainty == "U" else f"{certainty}{draft.polarity}"
    if factuality and factuality != expected:
        yield f"has factuality {factuality}, and its axes give {expected}."
    voices = [token.text for token in draft.voices]
    if said_by and set(said_by) != set(voices):
        yield "has kg:saidBy that is not in its prov:qualifiedAttribution."
    if origin and list(origin) != voices[-1:]:
        yield "has a kg:origin that is not its last voice."


def has_blank_nodes(triples: Sequence[ox.Triple]) -> bool:
    """Tell whether a file has blank nodes: kgraph writes none, and reads none."""
    return any(isinstance(term, ox.BlankNode) for t in triples for term in (t.subject, t.object))
