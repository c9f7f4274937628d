"""An invented world of news: topics with their own people, places and plans, and its states."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from bench.being import Maker
from bench.wording import ACTORS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from bench.being import Being

FIRST_DAY, DAYS = date(2024, 1, 1), 730
KINDS = ("Person", "Organisation", "Place", "Group", "Topic", "Event")
SHARES = (46, 14, 12, 6, 16, 6)
"""How often each class is met among the entities of a topic, in hundredths."""


class Crowd:
    """Beings to draw from; a few of them are drawn far more often than the rest."""

    def __init__(self, beings: Sequence[Being], weights: Sequence[float]) -> None:
        self.beings = beings
        self._sums = list(accumulate(weights))

    def draw(self, chance: Random) -> Being:
        """Draw one, by weight."""
        place = bisect(self._sums, chance.random() * self._sums[-1])
        return self.beings[min(place, len(self.beings) - 1)]


@dataclass(frozen=True, slots=True)
class Story:
    """Some events that newspapers follow for a while: who is in it, and when it begins.

    `actors` and `everyone` are its own, `hubs` those of its topic and its states, who act.
    """

    everyone: Crowd
    actors: Crowd
    hubs: Crowd
    topic: Crowd
    begins: date
    apart: bool = False


@dataclass(frozen=True, slots=True)
class World:
    """Everybody and everything claims speak of."""

    beings: Sequence[Being]
    stories: Sequence[Story]
    states: Crowd
    outlets: Crowd
    unnamed: Crowd


def world(count: int, chance: Random) -> World:
    """Make a world of `count` entities: about a fiftieth of them live in small affairs apart."""
    maker = Maker(chance)
    states = _crowd(maker, ["State"] * max(3, min(160, round(count**0.45 / 2))), chance)
    outlets = _crowd(maker, ["Outlet"] * max(3, min(60, round(count**0.4 / 2))), chance)
    unnamed = _crowd(maker, ["UnnamedSource"] * max(2, count // 150), chance)
    beings = [*states.beings, *outlets.beings, *unnamed.beings]
    stories: list[Story] = []
    apart = len(beings) + max(0, count // 50)
    while len(beings) < min(apart, count - 40):
        members = _crowd(maker, ["Person", *_kinds(chance, chance.randint(2, 6))], chance)
        actors = _acting(members, chance)
        stories.append(Story(members, actors, actors, members, _begins(chance), apart=True))
        beings += members.beings
    while (left := count - len(beings)) > 0:
        size = min(round(28 * chance.paretovariate(1.1)), max(60, count // 12))
        size = left if left - size < 24 else size
        topic = _crowd(maker, [*["Person"] * min(3, size), *_kinds(chance, size - 3)], chance)
        stories += _stories(topic, states, chance)
        beings += topic.beings
    return World(beings, stories, states, outlets, unnamed)


def _stories(topic: Crowd, states: Crowd, chance: Random) -> list[Story]:
    """Parts of a topic, each with people of its own and the hubs of all of it."""
    actors = [being for being in topic.beings if being.entity.kind in ACTORS]
    size = max(2, len(topic.beings) // 25)
    leaders = [*actors[:size], *(states.draw(chance) for _ in range(2))]
    hubs = Crowd(leaders, [(place + 1) ** -0.8 for place in range(len(leaders))])
    own = list(topic.beings)
    chance.shuffle(own)
    found, begins = [], _begins(chance)
    while own:
        length = chance.randint(12, 26)
        length = len(own) if len(own) - length < 10 else length
        part, own = own[:length], own[length:]
        everyone = Crowd(part, [chance.paretovariate(1.3) for _ in part])
        found.append(Story(everyone, _acting(everyone, chance, actors[:1]), hubs, topic, begins))
        begins = min(begins + timedelta(chance.randint(3, 60)), FIRST_DAY + timedelta(DAYS - 30))
    return found


def _crowd(maker: Maker, kinds: Sequence[str], chance: Random) -> Crowd:
    beings = [maker.make(kind) for kind in kinds]
    return Crowd(beings, [(place + 1) ** -0.9 for place in range(len(beings))])


def _acting(members: Crowd, chance: Random, else_: Sequence[Being] = ()) -> Crowd:
    actors = [being for being in members.beings if being.entity.kind in ACTORS] or list(else_)
    return Crowd(actors, [chance.paretovariate(1.3) for _ in actors])


def _kinds(chance: Random, count: int) -> list[str]:
    return chance.choices(KINDS, SHARES, k=max(0, count))


def _begins(chance: Random) -> date:
    return FIRST_DAY + timedelta(chance.randrange(DAYS - 60))
