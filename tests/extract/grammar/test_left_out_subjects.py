"""Whom a verb without a subject is given to, and where two may be meant: then to nobody."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims

SENTENCES = {
    "who spoke, or whom he told of": (
        "Jan Lis opowiadał, że Adam Nowak wrócił. Groził też zawodnikom.",
        set(),
    ),
    "who spoke goes on speaking": (
        "Jan Lis opowiadał, że Adam Nowak wrócił. Dodał, że popiera Rosję.",
        {"Jan_Lis supports Russia"},
    ),
    "who else acted in a relative clause": (
        "Adam Nowak zastąpił posła, którego odwołał Piotr Kos. Skrytykował Rosję.",
        set(),
    ),
    "whom he told of is a woman": (
        "Jan Lis powiedział, że Anna Nowak wróciła. Skrytykował Rosję.",
        {"Jan_Lis criticises Russia"},
    ),
    "what he told of is a train": (
        "Jan Lis powiedział, że pociąg wrócił. Skrytykował Rosję.",
        {"Jan_Lis criticises Russia"},
    ),
    "how many there were did not talk": (
        "Jak dodał, gdy rozmawiał z Friedrichem Merzem, było to 60 tys. osób.",
        set(),
    ),
    "who talked, told before": (
        "Gdy rozmawiał z Friedrichem Merzem, Jan Kos milczał.",
        {"Jan_Kos spokeWith Friedrich_Merz"},
    ),
    "a minister named only later": (
        "Minister skrytykował też plan Unii. Wcześniej minister Adam Nowak wrócił.",
        set(),
    ),
    "a minister named before": (
        "Minister Adam Nowak wrócił. Minister skrytykował też plan Unii.",
        {"Adam_Nowak criticises plan_Unii"},
    ),
    "somebody in office beside a name": (
        "Adam Nowak chce odwołać trenera, Jan Kowal go broni.",
        set(),
    ),
    "nobody beside a name": (
        "Adam Nowak wrócił. Skrytykował go Jan Kowal.",
        {"Jan_Kowal criticises Adam_Nowak"},
    ),
    "she, or it": ("Anna Kos widziała umowę. Wywołała ona protesty.", set()),
    "the speaker, or whom he told of": (
        "Rzecznik rządu powiedział, że Jan Kowal milczał, a teraz popiera Rosję.",
        set(),
    ),
    "a present and then a past": (
        "Jan Kowal powiedział, że Adam Nowak popiera plan i odrzucił ofertę Rosji.",
        {"Adam_Nowak supports plan via Jan_Kowal"},
    ),
    "only whom they told of": (
        "Prawnicy podali, że Jan Kowal milczał, a nawet kwestionuje wyrok sądu.",
        {"Jan_Kowal opposes wyrok_sądu via prawnicy"},
    ),
    "only whom they told of, in a list": (
        "Krzysztof Lis i Jan Kos powiedzieli, że Adam Nowak odmówił wyjaśnień, "
        "nie przyznał się do winy, a nawet kwestionuje ustalenia śledztwa.",
        {"Adam_Nowak opposes ustalenia_śledztwa via Krzysztof_Lis"},
    ),
    "nobody at all": (
        "Jan Kos podkreślał, że dobro jest „kluczowe” i nikt nie powinien szukać winnych.",
        {"Jan_Kos regardsAs dobro", "Jan_Kos demands nikt_nie_powinien_szukać_winnych"},
    ),
    "a woman's title without cases": (
        "Posłanki Lewicy skrytykowały sekretarz stanu w KPRM Annę Nowak-Lis.",
        set(),
    ),
    "one of them": (
        "Jan Kos odszedł. Jeden z ministrów skrytykował Rosję.",
        set(),
    ),
    "none of them": ("Jan Kos odszedł. Żaden nie poparł Rosji.", set()),
    "somebody of an age": ("Jan Kos odszedł. 45-latek poparł Rosję.", set()),
    "he himself": ("Jan Kos odszedł. Sam poparł Rosję.", {"Jan_Kos supports Russia"}),
    "a teacher in quotation marks": (
        "Jan Lis relacjonował, że „nauczyciel ksenofob” krzyczał. Groził też uczniom.",
        set(),
    ),
    "both, by name": (
        "Obaj uczniowie Jana Lisa, Adam Kos i Piotr Nowak, spotkali się w Rydze.",
        {"Adam_Kos met Piotr_Nowak"},
    ),
    "what the speaker did then": (
        "Jan Kowal powiedział, że nie ustąpi, a potem skrytykował Rosję.",
        {"Jan_Kowal criticises Russia"},
    ),
    "torches or marches": (
        "Marsze przy pochodniach, które doprowadziły do dymisji rządu, trwały.",
        set(),
    ),
    "who works for whom": (
        "Informator z biura Jana Kosa, który rozmawiał z Donaldem Tuskiem, milczy.",
        set(),
    ),
    "an appeal does nothing": (
        "Apel do ministra Jana Kosa, który poparł Rosję, przepadł.",
        {"Jan_Kos supports Russia"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(text) == expected
