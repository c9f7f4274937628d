"""Claims as sentences: forms that fit, in English and Polish; names that stay whole."""

from __future__ import annotations

import csv
from itertools import product
from pathlib import Path

import pytest

from kgraph.model import Certainty, Claim, Condition, Entity, Modality, Name, Polarity
from kgraph.ontology import Ontology, Predicate, built_in_files, read
from kgraph.sentence import Sentences

TABLE = Path(__file__).parent / "golden" / "sentences.tsv"
ONTOLOGY = read(built_in_files())

SAMPLES = {
    "Person": ("Anna Nowak", "Jan Kowalski"),
    "State": ("Polska|Poland", "Ukraina|Ukraine"),
    "Organisation": ("Unia Europejska|European Union", "Rada Europy|Council of Europe"),
    "Group": ("delegacja|delegation", "protestujący robotnicy|protesting workers"),
    "Outlet": ("Politico", "Politico"),
    "Place": ("Krym|Crimea", "Moskwa|Moscow"),
    "Event": ("rozmowy pokojowe|peace talks", "szczyt|summit"),
    "Topic": ("umowa handlowa|trade agreement", "plan pokojowy|peace plan"),
}
"""Of each class the name of a subject and of an object, in Polish and English."""
FORMS = [
    (polarity, modality, certainty)
    for modality, polarity, certainty in product(Modality, Polarity, Certainty)
    if certainty in (Certainty.CERTAIN, Certainty.PROBABLE)
    and (certainty is Certainty.CERTAIN or (modality, polarity) == ("future", "+"))
]


def entity(kind: str, place: int, which: str = "") -> Entity:
    polish, _, english = SAMPLES[kind][place].partition("|")
    names = (Name(polish, "pl"), Name(english, "en")) if english else (Name(polish),)
    return Entity(id=f"{kind}{place}{which}", kind=kind, names=names)


def classes(allowed: tuple[str, ...]) -> list[str]:
    """The classes that stand for those a predicate admits, an actor by a state or a person."""
    wanted = {"Actor": "State", "any": "Topic"}
    return [wanted.get(name, name) for name in allowed or ("any",)]


def claim(subject: str, predicate: str, object_: str, **axes: object) -> Claim:
    return Claim(id="c", subject=subject, predicate=predicate, object=object_, **axes)  # type: ignore[arg-type]


def rows(predicate: Predicate) -> list[list[str]]:
    found = []
    first, *_ = classes(predicate.domain)
    for number, kind in enumerate(classes(predicate.range)):
        entities = {each.id: each for each in (entity(first, 0), entity(kind, 1))}
        writers = [Sentences(entities, {}, ONTOLOGY, language) for language in ("en", "pl")]
        for polarity, modality, certainty in FORMS[: None if number == 0 else 2]:
            said = claim(
                f"{first}0", predicate.name, f"{kind}1",
                polarity=polarity, modality=modality, certainty=certainty,
            )  # fmt: skip
            axes = [predicate.name, f"{modality}{polarity}{certainty}"]
            found.append([*axes, *(writer.sentence(said) for writer in writers)])
    return found


@pytest.mark.parametrize("name", sorted(ONTOLOGY.predicates))
def test_every_predicate_is_said_as_the_table_has_it(name: str) -> None:
    known = list(csv.reader(TABLE.read_text("utf-8").splitlines(), delimiter="\t"))
    assert rows(ONTOLOGY.predicates[name]) == [row for row in known[1:] if row[0] == name]


def said(subject: Entity, predicate: str, object_: Entity, language: str, **axes: object) -> str:
    known = {each.id: each for each in (subject, object_)}
    return Sentences(known, {}, ONTOLOGY, language).sentence(
        claim(subject.id, predicate, object_.id, **axes)
    )


def named(name: str, kind: str, *external: str) -> Entity:
    return Entity(id=f"{kind}_{name}", kind=kind, names=(Name(name),), external=external)


UKRAINE = named("Ukraina", "State")


@pytest.mark.parametrize(
    ("name", "kind", "verb"),
    [
        ("Stany Zjednoczone", "State", "osiągnęły"),
        ("Niemcy", "State", "osiągnęły"),
        ("Izrael", "State", "osiągnął"),
        ("Wielka Brytania", "State", "osiągnęła"),
        ("delegacja", "Group", "osiągnęła"),
        ("ukraińscy urzędnicy", "UnnamedSource", "osiągnęli"),
        ("siły zbrojne", "Group", "osiągnęły"),
        ("Rada Europy", "Organisation", "osiągnęła"),
        ("NATO", "Organisation", "osiągnęło"),
        ("Biały Dom", "Organisation", "osiągnął"),
        ("Donald Tusk", "Person", "osiągnął"),
        ("Angela Merkel", "Person", "osiągnęła"),
        ("Wołodymyr Zełenski", "Person", "osiągnął"),
        ("Politico", "Outlet", "osiągnęło"),
    ],
)
def test_polish_verbs_agree_with_their_subjects(name: str, kind: str, verb: str) -> None:
    found = said(named(name, kind), "reachedAgreementWith", UKRAINE, "pl")
    assert found == f"{name[0].upper()}{name[1:]} {verb} porozumienie z Ukrainą."


@pytest.mark.parametrize(
    ("gender", "verb"),
    [("m", "spotkał"), ("f", "spotkała"), ("n", "spotkało"), ("mpl", "spotkali"),
     ("pl", "spotkały")],
)  # fmt: skip
def test_a_declared_gender_goes_before_all_that_could_be_guessed(gender: str, verb: str) -> None:
    group = named("delegacja", "Group", f"gender:{gender}")
    assert said(group, "met", UKRAINE, "pl") == f"Delegacja {verb} się z Ukrainą."


@pytest.mark.parametrize(
    ("axes", "words"),
    [
        ({}, "– spotkanie z Ukrainą"),
        ({"polarity": Polarity.NEGATIVE}, "– brak spotkania z Ukrainą"),
        ({"modality": Modality.FUTURE}, "ma się spotkać z Ukrainą"),
        ({"modality": Modality.DESIRED}, "– postulat: spotkanie z Ukrainą"),
        ({"modality": Modality.CONDITIONAL}, "– warunkowo: spotkanie z Ukrainą"),
    ],
)
def test_where_no_gender_is_known_the_words_fit_every_gender(
    axes: dict[str, object], words: str
) -> None:
    assert said(named("Jessie Quist", "Person"), "met", UKRAINE, "pl", **axes) == (
        f"Jessie Quist {words}."
    )


def test_a_name_that_cannot_be_declined_stands_after_a_colon() -> None:
    anna = named("Anna Nowak", "Person")
    assert said(anna, "met", named("Jessie Quist", "Person"), "pl") == (
        "Anna Nowak spotkała się z: Jessie Quist."
    )
    assert said(anna, "met", named("Stany Zjednoczone", "State"), "pl") == (
        "Anna Nowak spotkała się ze Stanami Zjednoczonymi."
    )


@pytest.mark.parametrize(
    ("name", "kind", "english"),
    [
        ("United States", "State", "the United States demands"),
        ("France", "State", "France demands"),
        ("White House", "Organisation", "the White House demands"),
        ("Amnesty International", "Organisation", "Amnesty International demands"),
        ("the Kremlin", "Organisation", "the Kremlin demands"),
        ("Ukrainian officials", "UnnamedSource", "Ukrainian officials demand"),
        ("participants of the summit", "Group", "the participants of the summit demand"),
        ("Trump's envoys", "Group", "Trump's envoys demand"),
        ("Coalition of the Willing", "Group", "the Coalition of the Willing demands"),
    ],
)
def test_english_names_take_their_article_and_their_number(
    name: str, kind: str, english: str
) -> None:
    found = said(named(name, kind), "demands", named("peace agreement", "Topic"), "en")
    assert found == f"{english[0].upper()}{english[1:]} the peace agreement."


def test_only_words_of_the_document_stand_in_quotation_marks() -> None:
    texts = {"rp": "Nie wyślą wojsk w czasie rozejmu."}
    for words, english, polish in (
        ("w czasie rozejmu", "“w czasie rozejmu”", "„w czasie rozejmu”"),
        ("during a truce", "during a truce", "during a truce"),
    ):
        one = claim(
            "State_Ukraina", "met", "State_Ukraina", document="rp", time_text=words,
            condition=Condition(words=words),
        )  # fmt: skip
        known = {UKRAINE.id: UKRAINE}
        found = Sentences(known, {}, ONTOLOGY, "en", texts=texts).sentence(one)
        assert found.endswith(f"(condition: {english}) ({english}).")
        found = Sentences(known, {}, ONTOLOGY, "pl", texts=texts).sentence(one)
        assert found.endswith(f"(warunek: {polish}) ({polish}).")


def test_a_name_from_right_to_left_is_isolated() -> None:
    found = said(named("משרד החוץ", "Organisation"), "met", UKRAINE, "en")
    assert found == "\u2068משרד החוץ\u2069 met Ukraina."


OWN = """
@prefix kg: <https://w3id.org/kgraph/ns#> .
@prefix my: <https://example.org/predicate/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

my:patrols a kg:Predicate ; rdfs:label "patrols"@en , "patroluje"@pl ;
    kg:verb "patrol +"@en , "patrolować +acc"@pl .
my:bribed a kg:Predicate ; rdfs:label "bribed"@en , "przekupił"@pl ; kg:verb "bribe +"@en .
my:twinned a kg:Predicate ; rdfs:label "twin town"@en , "miasto bliźniacze"@pl .
"""


@pytest.mark.parametrize(
    ("name", "axes", "english", "polish"),
    [
        ("patrols", {}, "patrols Ukraina", "patroluje Ukrainę"),
        ("patrols", {"polarity": Polarity.NEGATIVE},
         "does not patrol Ukraina", "nie patroluje Ukrainy"),
        ("patrols", {"modality": Modality.DESIRED},
         "should patrol Ukraina", "powinna patrolować Ukrainę"),
        ("bribed", {}, "bribed Ukraina", "przekupiła: Ukraina"),
        ("bribed", {"modality": Modality.FUTURE}, "will bribe Ukraina", "ma przekupić: Ukraina"),
        ("twinned", {}, "– twin town – Ukraina", "– miasto bliźniacze: Ukraina"),
        ("twinned", {"polarity": Polarity.NEGATIVE},
         "– denied: twin town – Ukraina", "– zaprzeczone: miasto bliźniacze: Ukraina"),
    ],
)  # fmt: skip
def test_an_own_predicate_with_few_words_is_said_as_well_as_they_allow(
    tmp_path: Path, name: str, axes: dict[str, object], english: str, polish: str
) -> None:
    (tmp_path / "own.ttl").write_text(OWN, "utf-8")
    ontology: Ontology = read([*built_in_files(), tmp_path / "own.ttl"])
    poland = named("Polska", "State")
    known = {poland.id: poland, UKRAINE.id: UKRAINE}
    one = claim(poland.id, name, UKRAINE.id, **axes)
    assert Sentences(known, {}, ontology, "en").sentence(one) == f"Polska {english}."
    assert Sentences(known, {}, ontology, "pl").sentence(one) == f"Polska {polish}."


def test_a_line_carries_the_predicate_in_the_form_of_its_claim() -> None:
    poland = named("Polska", "State")
    known = {poland.id: poland, UKRAINE.id: UKRAINE}
    shown = {language: Sentences(known, {}, ONTOLOGY, language) for language in ("en", "pl")}
    for language, modality, polarity, caption in (
        ("en", Modality.FUTURE, Polarity.POSITIVE, "will meet"),
        ("pl", Modality.FUTURE, Polarity.POSITIVE, "ma się spotkać z"),
        ("en", Modality.ACTUAL, Polarity.NEGATIVE, "did not meet"),
        ("pl", Modality.ACTUAL, Polarity.NEGATIVE, "nie spotkała się z"),
        ("pl", Modality.CONDITIONAL, Polarity.POSITIVE, "spotkałaby się z"),
        ("pl", Modality.HYPOTHETICAL, Polarity.POSITIVE, "gdyby spotkała się z"),
    ):
        one = claim(poland.id, "met", UKRAINE.id, modality=modality, polarity=polarity)
        assert shown[language].caption(one) == caption


def test_the_condition_follows_as_a_clause() -> None:
    poland = named("Polska", "State")
    known = {poland.id: poland, UKRAINE.id: UKRAINE}
    first = claim(UKRAINE.id, "attacked", poland.id, modality=Modality.HYPOTHETICAL)
    then = claim(
        poland.id, "defends", UKRAINE.id, modality=Modality.CONDITIONAL,
        condition=Condition(claim="c"),
    )  # fmt: skip
    assert Sentences(known, {"c": first}, ONTOLOGY, "en").sentence(then) == (
        "Polska would defend Ukraina if Ukraina attacked Polska."
    )
    assert Sentences(known, {"c": first}, ONTOLOGY, "pl").sentence(then) == (
        "Polska broniłaby Ukrainy, gdyby Ukraina zaatakowała Polskę."
    )


def test_a_name_that_ends_with_a_full_stop_ends_the_sentence() -> None:
    firm = Entity(id="Nordvik", kind="Organisation", names=(Name("Nordvik S.A."),))
    entities = {each.id: each for each in (entity("Person", 0), firm)}
    said = claim("Person0", "criticises", "Nordvik", time="2026-03")
    for language, ends in (("en", "criticises Nordvik S.A. (2026-03)."), ("pl", "(2026-03).")):
        writer = Sentences(entities, {}, ONTOLOGY, language)
        assert writer.sentence(said).endswith(ends)
    undated = Sentences(entities, {}, ONTOLOGY, "en").sentence(claim("Person0", "met", "Nordvik"))
    assert undated == "Anna Nowak met Nordvik S.A."
