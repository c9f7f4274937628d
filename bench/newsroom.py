"""Who writes what about whom: the claims of a sample, article by article."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from bench.article import Article, when
from bench.said import Said, sentence
from bench.wording import (
    ACTORS,
    CONDITIONS,
    MANNERS,
    NOT,
    VERBS,
    Verb,
)
from bench.world import DAYS, FIRST_DAY
from kgraph.model import ARTICLE, HAND, Claim, Condition, Modality, Reading, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from random import Random

    from bench.being import Being
    from bench.world import Story, World
    from kgraph.model import Document

READINGS = (*[Reading.EXPLICIT] * 39, *[Reading.COREFERENCE] * 7, *[Reading.IMPLIED] * 3,
            Reading.PRESUPPOSED)  # fmt: skip
STATUSES = (*[Status.ACCEPTED] * 133, *[Status.PROPOSED] * 9, *[Status.DISPUTED] * 4,
            *[Status.REJECTED] * 3, Status.RETRACTED)  # fmt: skip
NOTES = ("photo caption", "podpis pod zdjęciem", "the headline says less than the text")
PROGRAM = "grammar"
LONGEST, SHORTEST = 15, 8
"""Claims an article makes."""
TRIES = 60
"""So often a new claim is looked for before an article ends early."""

_FITTING: dict[tuple[str, str], tuple[list[Verb], list[int]]] = {}
for _verb in VERBS:
    for _ends in ((s, o) for s in _verb.subjects for o in _verb.objects):
        _FITTING.setdefault(_ends, ([], []))[0].append(_verb)
        _FITTING[_ends][1].append(_verb.weight)
_MANNER_SUMS = list(accumulate(manner.weight for manner in MANNERS))


class Newsroom:
    """Writes the articles of a world; `claims` and `documents` are what came of it."""

    def __init__(self, world: World, claims: int, chance: Random) -> None:
        self.world, self.wanted, self.chance = world, claims, chance
        self.claims: dict[str, Claim] = {}
        self.documents: list[Document] = []
        self._cover = min(0.9, 1.35 * len(world.beings) / max(claims, 1))
        self._stated: set[tuple[object, ...]] = set()
        self._unmet = [list(story.everyone.beings) for story in world.stories]
        self._supposed: dict[int, str] = {}
        self._news: dict[int, list[tuple[str, Said]]] = defaultdict(list)

    def write(self) -> None:
        """Write articles until there are as many claims as wanted."""
        for day, story, count in self._schedule():
            self._article(story, min(count, self.wanted - len(self.claims)), day)
        biggest = max(range(len(self._unmet)), key=lambda at: len(self._unmet[at]))
        while len(self.claims) < self.wanted:
            day = FIRST_DAY + timedelta(DAYS - 1)
            left = self.wanted - len(self.claims)
            self._article(biggest, min(LONGEST, left), day)
            biggest = (biggest + 1) % len(self._unmet)

    def _schedule(self) -> Iterator[tuple[date, int, int]]:
        """Day, story and number of claims of each article, by day."""
        sizes = list(accumulate(len(each) for each in self._unmet))
        found, before = [], 0
        for story, size in enumerate(sizes):
            quota = round(self.wanted * size / sizes[-1]) - before
            before += quota
            day = self.world.stories[story].begins
            while quota > 0:
                count = self.chance.randint(SHORTEST, LONGEST)
                count = quota if quota - count < SHORTEST // 2 else count
                found.append((min(day, FIRST_DAY + timedelta(DAYS - 1)), story, count))
                quota -= count
                day += timedelta(self.chance.randint(0, 6))
        return iter(sorted(found))

    def _article(self, at: int, count: int, day: date) -> None:
        story, chance = self.world.stories[at], self.chance
        lead = (story.hubs if chance.random() < 0.3 else story.actors).draw(chance)
        language = "pl" if chance.random() < 0.6 else "en"
        article = Article(f"a{len(self.documents) + 1:06d}", lead, language, day, chance)
        article.begin(self.world.outlets.draw(chance))
        known = self._news[at][-40:]
        told: set[tuple[str, str, str]] = set()
        tries = 0
        while count > 0 and tries < TRIES:
            tries += 1
            said = self._again(known, article) if known and chance.random() < 0.035 else None
            said = said or self._fresh(at, lead, article)
            if said is None or said.key in told or not self._is_new(said):
                continue
            told.add(said.key)
            name = self._put(said, article)
            self._news[at].append((name, said))
            if said.manner.modality is Modality.HYPOTHETICAL:
                self._supposed[at] = name
            count, tries = count - 1, 0
            if known and chance.random() < 0.04:
                self._repeat(*chance.choice(known), article, told)
        if told:
            self.documents.append(article.document())

    def _fresh(self, at: int, lead: Being, article: Article) -> Said | None:
        """Somebody does something, in some manner; None where the two have nothing to do."""
        story, chance = self.world.stories[at], self.chance
        one = self._one(story, lead)
        other = self._other(at, story)
        if not story.apart and chance.random() < 0.02:
            one, other = self.world.outlets.draw(chance), self._cited(story)
        elif other.entity.kind in ACTORS and chance.random() < 0.5:
            one, other = other, one
        elif other.entity.kind in ("Event", "Topic", "Organisation") and chance.random() < 0.1:
            one, other = other, story.topic.draw(chance)
        verbs = _FITTING.get((one.entity.kind, other.entity.kind))
        if verbs is None or one is other:
            return None
        verb = chance.choices(*verbs)[0]
        manner = chance.choices(MANNERS, cum_weights=_MANNER_SUMS)[0]
        time, words = when(article.day, manner.ahead, article.language, chance)
        shown = words if chance.random() < 0.65 else ""
        condition = self._condition(at, article.language) if manner.conditional else None
        return Said(verb, manner, one, other, self._voices(story), time, shown, condition)

    def _cited(self, story: Story) -> Being:
        return (self.world.unnamed if self.chance.random() < 0.6 else story.hubs).draw(self.chance)

    def _one(self, story: Story, lead: Being) -> Being:
        where = self.chance.random()
        if where < 0.45:
            return lead
        return (story.hubs if where < 0.62 else story.actors).draw(self.chance)

    def _other(self, at: int, story: Story) -> Being:
        unmet, where = self._unmet[at], self.chance.random()
        if unmet and self.chance.random() < self._cover:
            return unmet.pop()
        if where < 0.66 or story.apart:
            return story.everyone.draw(self.chance)
        if where < 0.78:
            return story.hubs.draw(self.chance)
        if where < 0.94:
            return story.topic.draw(self.chance)
        if where < 0.97:
            return self.world.states.draw(self.chance)
        elsewhere = self.chance.choice(self.world.stories)
        return (story if elsewhere.apart else elsewhere).hubs.draw(self.chance)

    def _condition(self, at: int, language: str) -> Condition:
        """What was supposed before in the same story, or words."""
        if at in self._supposed and self.chance.random() < 0.6:
            return Condition(claim=self._supposed[at])
        return Condition(words=self.chance.choice(CONDITIONS[language]))

    def _voices(self, story: Story) -> tuple[Being, ...]:
        where, chance = self.chance.random(), self.chance
        if where < 0.6:
            return ()
        if where < 0.65 or story.apart:
            return (story.actors.draw(chance),)
        outlet = self.world.outlets.draw(chance)
        if where < 0.85:
            return (outlet,)
        if where < 0.96:
            return outlet, self.world.unnamed.draw(chance)
        return outlet, story.hubs.draw(chance)

    def _again(self, known: list[tuple[str, Said]], article: Article) -> Said | None:
        """Somebody denies what was claimed, or it is claimed of another time."""
        name, said = self.chance.choice(known)
        if said.manner.modality is not Modality.ACTUAL:
            return None
        if self.chance.random() < 0.4:
            if self.claims[name].status is not Status.ACCEPTED:
                return None
            time, words = when(article.day, False, article.language, self.chance)
            return replace(said, time=time, words=words, replaces=name)
        denied = said.manner.polarity is NOT
        return replace(said, manner=MANNERS[0 if denied else 1], words="",
                       voices=(self.world.outlets.draw(self.chance),))  # fmt: skip

    def _is_new(self, said: Said) -> bool:
        stated = (*said.key, said.manner, said.voices, said.time, said.condition)
        if stated in self._stated:
            return False
        self._stated.add(stated)
        return True

    def _put(self, said: Said, article: Article) -> str:
        """Write the sentence and the claim."""
        chance, name = self.chance, f"c{len(self.claims) + 1}"
        status = chance.choice(STATUSES)
        if said.replaces and status is Status.PROPOSED:
            status = Status.ACCEPTED  # What nobody has decided on supersedes nothing.
        proposed = status is Status.PROPOSED
        self.claims[name] = Claim(
            id=name,
            subject=said.subject.id,
            predicate=said.verb.predicate,
            object=said.object.id,
            polarity=said.manner.polarity,
            certainty=said.manner.certainty,
            modality=said.manner.modality,
            attribution=(ARTICLE, *(voice.id for voice in said.voices)),
            time=said.time,
            time_text=said.words or None,
            condition=said.condition,
            document=article.name,
            evidence=(article.quote(sentence(said, article.language)),),
            reading=chance.choice(READINGS),
            status=status,
            confidence=round(chance.uniform(0.3, 0.97), 2) if proposed else None,
            made_by=PROGRAM if proposed else HAND,
            note=chance.choice(NOTES) if chance.random() < 0.03 else "",
        )
        if said.replaces:
            old = self.claims[said.replaces]
            self.claims[said.replaces] = replace(old, status=Status.SUPERSEDED, superseded_by=name)
        return name

    def _repeat(
        self, name: str, said: Said, article: Article, told: set[tuple[str, str, str]]
    ) -> None:
        """Let this article say what another one in its language said: evidence in two texts."""
        claim = self.claims[name]
        first = claim.evidence[0].quote
        if said.key in told or first != sentence(said, article.language):
            return
        told.add(said.key)
        evidence = (*claim.evidence, article.quote(first))
        self.claims[name] = replace(claim, evidence=evidence)
