"""Proposals to drafts: entities declared, conditions named, what is decided left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.draft import ClaimDraft, EntityDraft, EvidenceDraft, Token
from kgraph.kgfile.lines import claim_line, evidence_line, line_of
from kgraph.model import ARTICLE, Entity, Status, stands_once
from kgraph.propose.agreement import Beside
from kgraph.propose.blocks import handles_of
from kgraph.propose.decided import Decided, decisions_of, taken_out
from kgraph.propose.known import is_description
from kgraph.propose.label import is_untouched, label_of
from kgraph.propose.merge import Addition
from kgraph.propose.record import Record, read_record, record_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kgraph.draft import Sheet
    from kgraph.extract import Outcome, Proposal, World
    from kgraph.model import Claim, Document
    from kgraph.propose.confidence import Confidence
    from kgraph.propose.known import Known


@dataclass(frozen=True, slots=True)
class Desk:
    """What every article of a run is written with."""

    known: Known
    world: World
    confidence: Confidence

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.known.project.root


class Drafting:
    """The proposals of a run over one article, beside what its file says already."""

    def __init__(
        self,
        desk: Desk,
        document: Document,
        outcome: Outcome,
        sheet: Sheet,
        exists: bool,
        others: Sequence[Record] = (),
    ) -> None:
        """Take what an extractor found; `others` are the records of those whose word stands."""
        self.document, self.outcome = document, outcome
        self.known, self.world, self.confidence = desk.known, desk.world, desk.confidence
        path = record_path(desk.root, document.path, outcome.run.extractor)
        # Without its .kg file an article begins anew: nothing was taken out of it.
        self.former = (read_record(path) if exists else None) or _no_record(outcome)
        self.others = others
        self.written = [record.proposals for record in (self.former, *others)]
        self.labels = _labels(sheet)
        self.declared = {d.id.text for d in sheet.drafts if isinstance(d, EntityDraft)}
        self.loose = {name for name, draft in self.labels.items() if self._is_loose(draft, sheet)}
        self.carried = {
            name: said for name, said in self.former.proposals.items() if name not in self.loose
        }
        self.renamed: dict[str, str] = {}
        self.entities = self._entities()
        self.open = self._open()
        self.standing = self._standing()
        self.drafts = self._drafts()

    def _is_loose(self, draft: ClaimDraft, sheet: Sheet) -> bool:
        own = draft.document.text if draft.document else ""
        name = draft.label.text if draft.label else ""
        if not is_untouched(draft, handles_of(sheet).get(own, own)) or name in self.known.referred:
            return False
        said = {found[name].confidence for found in self.written if name in found}
        return not said or draft.confidence in said

    def _open(self) -> list[Proposal]:
        """The proposals on which nobody has a word yet."""
        text = self.document.text
        decisions = [*self.known.decisions.get(self.document.id, ())]
        decisions += [taken_out(said, text) for said in self.carried.values()]
        fixed = (draft for name, draft in self.labels.items() if name not in self.loose)
        decisions += [decision for draft in fixed for _, decision in decisions_of(draft)]
        decided = Decided(decisions, text, self.world, self.renamed)
        return [proposal for proposal in self.outcome.proposals if not decided.closes(proposal)]

    def _entities(self) -> dict[str, Entity]:
        """What the proposals name and no person's line declares, by the id they give it."""
        found: dict[str, Entity] = {}
        for proposal in self.outcome.proposals:
            introduced = {item.entity.id: item.entity for item in proposal.entities}
            claim = proposal.claim
            for name in (claim.subject, claim.object, *claim.attribution):
                if name != ARTICLE and name not in self.known.entities:
                    found.setdefault(name, self.world.entities.get(name) or introduced[name])
        for name, entity in found.items():
            if self.known.kinds.get(name, entity.kind) != entity.kind:
                self.renamed[name] = f"{name}_{entity.kind}"
            elif self._is_another_s(name, entity):
                self.renamed[name] = f"{name}.{self.document.id}"
        return found

    def _is_another_s(self, name: str, entity: Entity) -> bool:
        """Whether a description (*spotkanie*, *the envoys*) already is a thing of another article.

        Two articles that use one name speak of one thing, until somebody says otherwise; two
        that use the same common noun do not.
        """
        elsewhere = name in self.known.kinds and name not in self.declared
        return elsewhere and is_description(entity) and name not in self.world.entities

    def _standing(self) -> Beside:
        """The proposals of other extractors that nobody touched."""
        theirs = {name for record in self.others for name in record.proposals}
        drafts = {
            name: draft
            for name, draft in self.labels.items()
            if name in self.loose and name in theirs
        }
        return Beside(drafts, self.document.text, self.world.ontology)

    def _drafts(self) -> dict[str, tuple[Proposal, ClaimDraft]]:
        """The drafts of all proposals by id, decided or not, in the order of the text."""
        labels: dict[str, str] = {}
        found: dict[str, tuple[Proposal, ClaimDraft]] = {}
        undecided = {id(proposal) for proposal in self.open}
        waiting = list(self.outcome.proposals)
        while waiting:
            proposal = waiting.pop(0)
            condition = proposal.claim.condition
            if condition and any(condition.claim == other.claim.id != "" for other in waiting):
                waiting.append(proposal)  # what it depends on goes first
                continue
            draft = self._draft(proposal, labels)
            same = self.standing.agreeing(draft, proposal.quote)
            label = same.label if same else label_of(draft, self.document.id)
            draft = replace(same.draft if same else draft, confidence=draft.confidence)
            if id(proposal) in undecided or label in self.labels:
                labels[proposal.claim.id] = label
            found.setdefault(label, (proposal, replace(draft, label=_token(label))))
        return dict(sorted(found.items(), key=_in_text))

    def _condition(self, claim: Claim, labels: Mapping[str, str]) -> tuple[str, bool]:
        """What a claim depends on, as it is written: the id of a claim in the file, or words."""
        if claim.condition is None or claim.condition.words:
            return claim.condition.words if claim.condition else "", False
        if claim.condition.claim in labels:
            return labels[claim.condition.claim], True
        others = (p.claim for p in self.outcome.proposals if p.claim.id == claim.condition.claim)
        return next(others).evidence[0].quote, False

    def _draft(self, proposal: Proposal, labels: Mapping[str, str]) -> ClaimDraft:
        claim, evidence = proposal.claim, proposal.claim.evidence[0]
        condition, is_claim = self._condition(claim, labels)
        once = stands_once(evidence.quote, self.document.text)
        return ClaimDraft(
            subject=self._reference(claim.subject),
            predicate=_token(claim.predicate),
            object=self._reference(claim.object),
            polarity=claim.polarity,
            certainty=claim.certainty,
            modality=claim.modality,
            voices=tuple(self._reference(voice) for voice in claim.attribution[1:]),
            time=_token(claim.time) if claim.time else None,
            time_text=_token(claim.time_text) if claim.time_text else None,
            condition=_token(condition) if condition else None,
            condition_is_claim=is_claim,
            evidence=(
                EvidenceDraft(quote=_token(evidence.quote), start=None if once else evidence.start),
            ),
            reading=claim.reading,
            status=Status.PROPOSED,
            confidence=self.confidence.of(proposal, self.outcome.run.extractor),
            note=claim.note,
        )

    def _reference(self, name: str) -> Token:
        return _token(self.renamed.get(name, name))

    def addition(self) -> Addition:
        """Give what goes into the file."""
        undecided = {id(proposal) for proposal in self.open}
        standing = {
            label: (proposal, draft)
            for label, (proposal, draft) in self.drafts.items()
            if id(proposal) in undecided
        }
        claims = {
            label: (proposal.quote.start, self._lines(label, draft))
            for label, (proposal, draft) in standing.items()
        }
        left = {
            label: self._lines(label, replace(self.labels[label], confidence=None))
            for label in self.loose & self.former.proposals.keys()
            if label not in claims
        }
        declared = list(self._declared([proposal for proposal, _ in standing.values()]))
        run = self.outcome.run
        return Addition(
            document=self.document.id,
            path=self.document.path,
            text=self.document.text,
            extractor=run.extractor,
            made_by=run.made_by,
            claims=claims,
            entities=tuple(map(line_of, declared)),
            kinds={draft.id.text: draft.kind.text for draft in declared},
            loose=frozenset(self.loose),
            left=left,
            former=frozenset(self.former.entities),
            needed=self.known.used,
        )

    def _lines(self, label: str, draft: ClaimDraft) -> tuple[str, ...]:
        """The lines of a proposal, at the highest confidence that any of its makers has in it."""
        said = [record.proposals[label].confidence for record in self.others
                if label in record.proposals]  # fmt: skip
        sure = [number for number in (draft.confidence, *said) if number is not None]
        shown = replace(draft, confidence=max(sure, default=None))
        return (claim_line(shown), *map(evidence_line, draft.evidence))

    @property
    def differing(self) -> int:
        """How many open proposals read a passage otherwise than another extractor does."""
        undecided = {id(proposal) for proposal in self.open}
        return sum(
            self.standing.differs(draft, proposal.quote)
            for label, (proposal, draft) in self.drafts.items()
            if id(proposal) in undecided and label not in self.standing
        )

    def _declared(self, proposals: Iterable[Proposal]) -> Iterator[EntityDraft]:
        names = {
            name
            for proposal in proposals
            for name in (proposal.claim.subject, proposal.claim.object, *proposal.claim.attribution)
        }
        for name in sorted(names & self.entities.keys()):
            entity = self.entities[name]
            self.known.kinds.setdefault(self.renamed.get(name, name), entity.kind)
            yield EntityDraft(
                id=self._reference(name),
                kind=_token(entity.kind),
                names=tuple(n for n in entity.names if self._is_free(n.text, name)),
                external=entity.external,
                descriptions=entity.descriptions,
            )

    def _is_free(self, text: str, entity: str) -> bool:
        """Whether a name leads to no other entity: it must stay good for those who use it."""
        return self.world.names.find(text) in ([], [entity])


def _in_text(item: tuple[str, tuple[Proposal, ClaimDraft]]) -> tuple[int, int, bool, str]:
    """The order of the text; where two share a passage, a condition goes first."""
    label, (proposal, draft) = item
    return (*proposal.quote, draft.condition_is_claim, label)


def _labels(sheet: Sheet) -> dict[str, ClaimDraft]:
    claims = (draft for draft in sheet.drafts if isinstance(draft, ClaimDraft))
    return {draft.label.text: draft for draft in claims if draft.label}


def _no_record(outcome: Outcome) -> Record:
    return Record(run=outcome.run, text="")


def _token(text: str) -> Token:
    return Token(text, 0, 0)
