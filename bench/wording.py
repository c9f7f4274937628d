"""Predicates and manners in words: a claim as a sentence of an article, Polish or English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.vocabulary import MONTHS
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bench.being import Being

GENITIVE, ACCUSATIVE, INSTRUMENTAL, ENGLISH = 1, 2, 3, 4
"""Places of the forms in `Being.forms`."""
ACTORS = ("Person", "State", "Organisation", "Group")


@dataclass(frozen=True, slots=True)
class Verb:
    """A predicate with its words; `weight` says how often news uses it.

    English has the past and the base form, Polish the present, the future and the infinitive;
    `before` stands between these and the object, which is in the Polish case `case`.
    """

    predicate: str
    subjects: Sequence[str]
    objects: Sequence[str]
    weight: int
    english: tuple[str, str]
    polish: tuple[str, str, str]
    before: str = ""
    case: int = ACCUSATIVE

    @property
    def mutual(self) -> bool:
        """Whether it says the same both ways; in Polish just those take `z` and this case."""
        return self.before == "z" and self.case == INSTRUMENTAL


def _verb(line: str, case: int = ACCUSATIVE, before: str = "") -> Verb:
    name, subjects, objects, weight, english, polish = (part.strip() for part in line.split("|"))
    past, base = (part.strip() for part in english.split("/"))
    present, future, infinitive = (part.strip() for part in polish.split("/"))
    kinds = {"A": ACTORS, "P": ("Person",), "S": ("State",), "O": ("Organisation",),
             "G": ("Group",), "L": ("Place",), "T": ("Topic",), "E": ("Event",),
             "N": ("Outlet",), "U": ("UnnamedSource",)}  # fmt: skip
    return Verb(
        name,
        tuple(kind for letter in subjects for kind in kinds[letter]),
        tuple(kind for letter in objects for kind in kinds[letter]),
        int(weight),
        (past, base),
        (present, future, infinitive),
        before,
        case,
    )


VERBS = (
    _verb("met|A|A|16|met/meet|spotyka się/spotka się/spotkać się", INSTRUMENTAL, "z"),
    _verb("heldTalksWith|A|A|11|held talks with/hold talks with"
          "|prowadzi rozmowy/poprowadzi rozmowy/prowadzić rozmowy", INSTRUMENTAL, "z"),
    _verb("spokeWith|A|A|7|spoke with/speak with"
          "|rozmawia/porozmawia/rozmawiać", INSTRUMENTAL, "z"),
    _verb("cooperatesWith|A|A|4|cooperated with/cooperate with"
          "|współpracuje/podejmie współpracę/współpracować", INSTRUMENTAL, "z"),
    _verb("reachedAgreementWith|A|A|4|reached agreement with/reach agreement with"
          "|osiąga porozumienie/osiągnie porozumienie/osiągnąć porozumienie", INSTRUMENTAL, "z"),
    _verb("appearedWith|P|P|3|appeared with/appear with"
          "|występuje/wystąpi/wystąpić", INSTRUMENTAL, "z"),
    _verb("visited|A|LS|12|visited/visit|odwiedza/odwiedzi/odwiedzić"),
    _verb("invited|A|A|3|invited/invite|zaprasza/zaprosi/zaprosić"),
    _verb("criticises|A|AT|11|criticised/criticise|krytykuje/skrytykuje/skrytykować"),
    _verb("praises|A|AT|5|praised/praise|chwali/pochwali/pochwalić"),
    _verb("supports|A|AT|10|supported/support|popiera/poprze/poprzeć"),
    _verb("accuses|A|A|5|accused/accuse|oskarża/oskarży/oskarżyć"),
    _verb("funds|SO|AT|4|funded/fund|finansuje/sfinansuje/sfinansować"),
    _verb("sanctions|S|A|3|sanctioned/sanction"
          "|nakłada sankcje/nałoży sankcje/nałożyć sankcje", ACCUSATIVE, "na"),
    _verb("providesAidTo|A|A|3|provided aid to/provide aid to"
          "|kieruje pomoc/skieruje pomoc/skierować pomoc", GENITIVE, "do"),
    _verb("attacked|SG|ASL|3|attacked/attack|atakuje/zaatakuje/zaatakować"),
    _verb("deploysTroopsTo|S|LS|2|deployed troops to/deploy troops to"
          "|wysyła wojska/wyśle wojska/wysłać wojska", GENITIVE, "do"),
    _verb("withdrawsTroopsFrom|S|LS|1|withdrew troops from/withdraw troops from"
          "|wycofuje wojska/wycofa wojska/wycofać wojska", GENITIVE, "z"),
    _verb("arrested|S|P|1|arrested/arrest|aresztuje/aresztuje/aresztować"),
    _verb("appointed|SO|P|3|appointed/appoint|mianuje/mianuje/mianować"),
    _verb("dismissed|SO|P|2|dismissed/dismiss|odwołuje/odwoła/odwołać"),
    _verb("demands|A|T|6|demanded/demand|domaga się/zażąda/domagać się", GENITIVE),
    _verb("proposes|A|T|6|proposed/propose|proponuje/zaproponuje/zaproponować"),
    _verb("rejects|A|AT|5|rejected/reject|odrzuca/odrzuci/odrzucić"),
    _verb("accepts|A|T|4|accepted/accept|akceptuje/zaakceptuje/zaakceptować"),
    _verb("announces|A|TE|6|announced/announce|zapowiada/ogłosi/ogłosić"),
    _verb("signed|A|T|4|signed/sign|podpisuje/podpisze/podpisać"),
    _verb("finalises|SO|T|2|finalised/finalise|kończy/zakończy/zakończyć"),
    _verb("tookPartIn|A|E|10|took part in/take part in"
          "|bierze udział/weźmie udział/wziąć udział", ACCUSATIVE, "w wydarzeniu:"),
    _verb("organised|A|E|5|organised/organise|organizuje/zorganizuje/zorganizować"),
    _verb("leaderOf|P|OSG|3|led/lead|kieruje/pokieruje/kierować", INSTRUMENTAL),
    _verb("memberOf|P|OG|4|belonged to/belong to|należy/wstąpi/należeć", GENITIVE, "do"),
    _verb("worksFor|P|O|3|worked for/work for|pracuje/będzie pracować/pracować", GENITIVE, "dla"),
    _verb("ministerOf|P|S|2|was a minister of/be a minister of"
          "|zasiada w rządzie/zasiądzie w rządzie/zasiadać w rządzie", GENITIVE),
    _verb("spokespersonFor|P|A|2|spoke on behalf of/speak on behalf of"
          "|przemawia w imieniu/przemówi w imieniu/przemawiać w imieniu", GENITIVE),
    _verb("owns|A|OT|1|owned/own|posiada/będzie posiadać/posiadać"),
    _verb("builds|SO|T|2|built/build|buduje/zbuduje/zbudować"),
    _verb("locatedIn|O|L|3|had its seat in/have its seat in"
          "|ma siedzibę/będzie mieć siedzibę/mieć siedzibę", ACCUSATIVE, "w miejscu:"),
    _verb("tookPlaceIn|E|L|3|took place in/take place in"
          "|odbywa się/odbędzie się/odbyć się", ACCUSATIVE, "w miejscu:"),
    _verb("cites|N|AU|9|cited/cite|cytuje/zacytuje/zacytować"),
    _verb("includes|T|T|2|included/include|obejmuje/obejmie/objąć"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manner:
    """How a claim is made, and the sentence for it in English and in Polish."""

    weight: int
    english: str
    polish: str
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.POSITIVE
    certainty: Certainty = Certainty.CERTAIN

    @property
    def ahead(self) -> bool:
        """Whether it speaks of what may come."""
        return self.modality not in (Modality.ACTUAL, Modality.OPINION)

    @property
    def conditional(self) -> bool:
        """Whether it depends on something."""
        return self.modality is Modality.CONDITIONAL


NOT, U = Polarity.NEGATIVE, Certainty.UNSPECIFIED
MANNERS = (
    Manner(720, "{s} {past} {o}", "{s} {present} {o}"),
    Manner(50, "{s} did not {base} {o}", "{s} nie {present} {o}", polarity=NOT),
    Manner(26, "{s} probably {past} {o}", "{s} prawdopodobnie {present} {o}",
           certainty=Certainty.PROBABLE),
    Manner(16, "{s} possibly {past} {o}", "być może {s} {present} {o}",
           certainty=Certainty.POSSIBLE),
    Manner(8, "it is not known whether {s} {past} {o}", "nie wiadomo, czy {s} {present} {o}",
           certainty=U),
    Manner(48, "{s} will {base} {o}", "{s} {future} {o}", Modality.FUTURE),
    Manner(26, "{s} will probably {base} {o}", "{s} prawdopodobnie {future} {o}",
           Modality.FUTURE, certainty=Certainty.PROBABLE),
    Manner(14, "{s} will not {base} {o}", "{s} nie {future} {o}", Modality.FUTURE, NOT),
    Manner(18, "{s} would {base} {o}", "{s} może {infinitive} {o}", Modality.CONDITIONAL,
           certainty=U),
    Manner(10, "suppose that {s} were to {base} {o}", "przypuśćmy, że {s} {future} {o}",
           Modality.HYPOTHETICAL, certainty=U),
    Manner(30, "{s} should {base} {o}", "opozycja żąda: {s} ma {infinitive} {o}",
           Modality.DESIRED, certainty=U),
    Manner(10, "{s} should not {base} {o}", "opozycja żąda: {s} nie ma prawa {infinitive} {o}",
           Modality.DESIRED, NOT, U),
    Manner(24, "observers believe that {s} {past} {o}", "w ocenie obserwatorów {s} {present} {o}",
           Modality.OPINION),
)  # fmt: skip
CONDITIONS = {
    "en": ("a ceasefire holds", "parliament agrees", "the courts allow it", "funds are found"),
    "pl": ("rozejm się utrzyma", "parlament się zgodzi", "sądy na to pozwolą", "znajdą się środki"),
}
BETWEEN = {
    "en": ("No details were given.", "The meeting room stayed closed to the press.",
           "Few expected a quick end to the matter.", "Markets took the news calmly."),
    "pl": ("Szczegółów nie podano.", "Dziennikarzy nie wpuszczono na salę.",
           "Mało kto liczył na szybki koniec sprawy.", "Rynki przyjęły wiadomość spokojnie."),
}  # fmt: skip
TITLES = {
    "en": ("{}: what is known so far", "{} back in the news", "{}: a week of talks"),
    "pl": ("{}: co wiadomo do tej pory", "{} znów na pierwszych stronach", "{}: tydzień rozmów"),
}


def proposition(verb: Verb, manner: Manner, subject: Being, object_: Being, language: str) -> str:
    """The claim itself in words, without voices, time, capital and full stop."""
    if language == "en":
        past, base = verb.english
        return manner.english.format(
            s=subject.forms[ENGLISH], past=past, base=base, o=object_.forms[ENGLISH]
        )
    present, future, infinitive = verb.polish
    # A denied verb takes its direct object in the genitive.
    direct = verb.case == ACCUSATIVE and not verb.before
    denied = manner.polarity is Polarity.NEGATIVE and direct
    thing = object_.forms[GENITIVE if denied else verb.case]
    return manner.polish.format(
        s=subject.forms[0],
        present=present,
        future=future,
        infinitive=infinitive,
        o=f"{verb.before} {thing}".lstrip(),
    )


def attributed(said: str, voices: Sequence[Being], language: str) -> str:
    """Put the chain of voices before what they say."""
    if not voices:
        return said
    if language == "en":
        others = "".join(f", citing {voice.forms[ENGLISH]}" for voice in voices[1:])
        return f"according to {voices[0].forms[ENGLISH]}{others}, {said}"
    others = "".join(f", opartej na słowach {voice.forms[GENITIVE]}," for voice in voices[1:])
    return f"z relacji {voices[0].forms[GENITIVE]}{others} wynika: {said}"


def day_words(day: date, language: str, *, whole: bool = True) -> str:
    """A day in words, 7 January 2025; a month where not `whole`, January 2025."""
    polish, _, english = MONTHS[day.month - 1]
    if language == "en":
        return f"{day.day} {english} {day.year}" if whole else f"{english} {day.year}"
    if whole:
        return f"{day.day} {polish} {day.year} roku"
    return f"{MONTHS[day.month - 1][1]} {day.year} roku"
