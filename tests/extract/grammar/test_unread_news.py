"""Kinds that were read wrongly in articles nobody had looked at, and what stays beside them."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SENTENCES = {
    "when somebody told of himself": (
        "Anna Lis powiedziała, że kiedy wróciła, zadzwonił do niej Jan Kowal.",
        {"Jan_Kowal spokeWith Anna_Lis via Anna_Lis"},
    ),
    "what is said around a clause": (
        "Anna Lis dodała, że po tym, jak wróciła, Rosja zaatakowała Polskę.",
        {"Russia attacked Poland via Anna_Lis"},
    ),
    "where to somebody goes meanwhile": (
        "Anna Lis powiedziała, że w hucie, dokąd jedzie, Jan Kowal skrytykował Rosję.",
        {"Jan_Kowal criticises Russia via Anna_Lis"},
    ),
    "a pact whose details are negotiated": (
        "Adam Lis negocjuje w Rydze szczegóły umowy handlowej między Litwą a Szwecją.",
        set(),
    ),
    "a pact that is gone over": (
        "Adam Lis omówił zapisy porozumienia między Litwą a Szwecją.",
        set(),
    ),
    "what a meeting is about": (
        "W piątek odbędzie się spotkanie w sprawie umowy Litwy ze Szwecją.",
        set(),
    ),
    "a pact whose details are told": (
        "Skutki umowy Litwy ze Szwecją są znane.",
        {"Lithuania reachedAgreementWith Sweden"},
    ),
    "a pact that is criticised": (
        "Adam Lis skrytykował umowę między Litwą a Szwecją.",
        {
            "Adam_Lis criticises umowa_między_Litwą_a_Szwecją",
            "Lithuania reachedAgreementWith Sweden",
        },
    ),
    "who joined in a strike": ("Do strajku przyłączyła się też Anna Lis.", set()),
    "who joined in complaints": ("Adam Kos dołączył do narzekań opozycji.", set()),
    "who joined in sanctions": (
        "Estonia przyłączyła się do unijnych sankcji.",
        {"Estonia joined unijne_sankcje"},
    ),
    "who joined a pact": (
        "Estonia przyłączyła się do porozumienia.",
        {"Estonia joined porozumienie"},
    ),
    "one's own act": ("Adam Lis ostrzegł Litwę przed kolejnymi cłami na stal.", set()),
    "what may come": ("Adam Lis ostrzegł Litwę przed kryzysem.", {"Adam_Lis warnsOf kryzys"}),
    "what one feels": ("Adam Lis zadeklarował zaufanie do Jana Kowala.", set()),
    "what one will give": (
        "Adam Lis zadeklarował pomoc dla Litwy.",
        {"Adam_Lis commitsTo pomoc_dla_Litwy"},
    ),
    "what one alone found out": ("Jan Kowal ustalił przebieg zdarzeń.", set()),
    "what several look into": ("Policjanci ustalili przebieg zdarzeń.", set()),
    "what is not settled yet": ("Posłowie ustalają szczegóły rozejmu.", set()),
    "what is settled": (
        "Jan Kowal i Adam Lis ustalili warunki rozejmu.",
        {"Jan_Kowal agreedOn warunki_rozejmu", "Adam_Lis agreedOn warunki_rozejmu"},
    ),
    "a paper in quotation marks": (
        'Według informacji "Gońca" umowa upadła po spotkaniu Tuska z Merzem.',
        set(),
    ),
    "a paper in short": ('Według "GW" Dania popiera rozejm.', set()),
    "a paper in short that holds it": ('Zdaniem "GW" Dania popiera rozejm.', set()),
    "a paper by its name": (
        'Według "Dziennika Morskiego" Dania popiera rozejm.',
        {"Denmark supports rozejm via Dziennik_Morski"},
    ),
    "a ministry that informs": (
        "Według informacji ministerstwa Dania popiera rozejm.",
        {"Denmark supports rozejm via ministerstwo"},
    ),
    "what a visit is called": ("Jan Kowal nazwał wizytę historyczną.", set()),
    "a visit that is called something": (
        "Jan Kowal nazwał wizytę błędem.",
        {"Jan_Kowal regardsAs wizyta"},
    ),
    "where something else was before": ("Mecz odbył się dwa dni po targach w Łodzi.", set()),
    "where it was": ("Mecz odbył się w Łodzi.", {"mecz tookPlaceIn Lodz"}),
    "a region of something": (
        "Dolina Lipy jest ważnym regionem włoskich inwestycji.",
        set(),
    ),
    "another's bankruptcy": ("Sąd w Łodzi ogłosił upadłość Mebelpolu.", set()),
    "one's own bankruptcy": (
        "Jan Kowal ogłosił upadłość.",
        {"Jan_Kowal announces upadłość"},
    ),
    "what is sent and to whom": (
        'Jan Kowal poprosił o przesłanie Adamowi Lisowi "kilku dobrych rad".',
        set(),
    ),
    "what is to be noted": ("Jan Kowal podkreślił, że należy zwrócić uwagę na ceny.", set()),
    "what is to be done": (
        "Jan Kowal podkreślił, że Izrael musi wpuścić pomoc.",
        {"Jan_Kowal demands Izrael_musi_wpuścić_pomoc"},
    ),
    "who does so more often": (
        "Częściej za pomysłem opowiadali się Litwini niż Estończycy.",
        set(),
    ),
    "who acts around what somebody tells": (
        "Jan Kowal wnioskuje o wsparcie, a Adam Lis, jak ujawnił Kowal, odwiedził Rygę.",
        {"Jan_Kowal requests wsparcie", "Adam_Lis visited Riga via Jan_Kowal"},
    ),
    "after what is told nobody speaks": (
        "Anna Lis powiedziała, że wróci, kiedy zechce. Jan Kowal skrytykował Rosję.",
        {"Jan_Kowal criticises Russia"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_gives_its_claims_and_no_others(kind: str) -> None:
    text, expected = SENTENCES[kind]
    assert claims(f"To jest tytuł\n\n{text}") == expected


TIMES = {
    "Jan Kowal zapowiedział publikację cennika w marcu.": None,
    "Jan Kowal poprosił o zwołanie rady w piątek.": None,
    "Jan Kowal skrytykował wtorkowe rozmowy.": None,
    "Jan Kowal zapowiedział w piątek publikację cennika.": "2026-01-02",
    "W piątek Jan Kowal poprosił o zwołanie rady.": "2026-01-02",
    "Jan Kowal skrytykował Rosję w piątek.": "2026-01-02",
    "Urodzony w 1890 roku Jan Kowal założył w 1930 roku Ligę Rolną.": "1930",
    "W 1930 roku Jan Kowal założył Ligę Rolną.": "1930",
    "Jeszcze tego samego dnia Jan Kowal skrytykował Rosję.": None,
    "W piątek padało. Tego samego dnia Jan Kowal skrytykował Rosję.": "2026-01-02",
}


@pytest.mark.parametrize("text", TIMES)
def test_a_time_behind_what_is_told_is_not_that_of_the_telling(text: str) -> None:
    assert [p.claim.time for p in outcome(f"To jest tytuł\n\n{text}").proposals] == [TIMES[text]]
