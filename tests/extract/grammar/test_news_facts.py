"""Kinds of sentences of world news that once made facts nobody stated, or hid who said them."""

from __future__ import annotations

import pytest

from kgraph.model import Reading
from tests.extract.grammar.reading import claims, outcome

SENTENCES = {
    "a surname in -e": (
        "Zełenski rozmawiał z Markiem Ruttem.",
        {"Volodymyr_Zelensky spokeWith Mark_Rutte"},
    ),
    "a place of no dictionary": (
        "Do Tel Awiwu przyleciał Antony Blinken.",
        {"Antony_Blinken visited Tel_Aviv"},
    ),
    "a name with a shortened word": (
        "Korea Płn. skrytykowała Japonię.",
        {"North_Korea criticises Japan"},
    ),
    "a network before a name": (
        '"Polska popiera rozejm" - napisał na platformie X Jan Kowal, minister zdrowia Polski.',
        {"Poland supports rozejm via Jan_Kowal", "Jan_Kowal ministerOf Poland"},
    ),
    "a man's title before a woman's name": (
        "Macron spotkał się z premier Lin Mej-hua.",
        {"Emmanuel_Macron met Lin_Mej-hua"},
    ),
    "a verb like an adjective": (
        "Grupa sześciu senatorów przybyła na Tajwan.",
        {"grupa_sześciu_senatorów visited Taiwan"},
    ),
    "a conjunction like an adverb": (
        "Było to w maju, gdy zbuntowani oficerowie aresztowali ministra Jana Kowala.",
        {"zbuntowani_oficerowie arrested Jan_Kowal"},
    ),
    "an adjective of the next noun": (
        "Merz nazwał umowę wielką szansą.",
        {"Friedrich_Merz regardsAs umowa"},
    ),
    "an adjective of who does it": (
        "Poparł rozejm stały przedstawiciel RP przy ONZ Jan Kowal.",
        {"Jan_Kowal supports rozejm", "Jan_Kowal envoyOf Poland"},
    ),
    "who does it at night": (
        "Zawarcie umowy potwierdził w nocy rzecznik NATO, Jan Kowal.",
        {"Jan_Kowal announces zawarcie_umowy", "Jan_Kowal spokespersonFor NATO"},
    ),
    "what a participle governs": (
        "Zawarcie umowy kończącej wojnę potwierdził rzecznik Kremla.",
        {"rzecznik_Kremla announces zawarcie_umowy"},
    ),
    "a journey that goes on": (
        "Macron leci do Kijowa.",
        {"Emmanuel_Macron visited Kyiv future"},
    ),
    "a visit that is near": ("Merz mówił o zbliżającej się wizycie Macrona w Rzymie.", set()),
    "a visit that begins": (
        "Poinformował o rozpoczynającej się w piątek wizycie Macrona w Kijowie.",
        {"wizyta_Macrona tookPlaceIn Kyiv PR future"},
    ),
    "tomorrow's": ("Merz mówił przed odlotem na jutrzejszy szczyt w Rydze.", set()),
    "the one before a plan": (
        "Pakt zastąpi poprzednie porozumienie między Szwecją a Danią.",
        {"Sweden reachedAgreementWith Denmark"},
    ),
    "a comma within a pair": (
        "Merz zapowiedział, że po spotkaniu między Tuskiem, a Macronem „będzie rozejm”.",
        {
            "Friedrich_Merz announces po_spotkaniu_między_Tuskiem_a_Macronem_będzie_rozejm",
            "Donald_Tusk met Emmanuel_Macron future via Friedrich_Merz",
        },
    ),
    "half a clause": ("Merz zapowiedział, że gabinet, jeżeli zostanie powołany, upadnie.", set()),
    "what somebody is to say": (
        "Merz doradził, by Orban pochwalił Trumpa, zaznaczając, że Węgry popierają rozejm.",
        {"Hungary supports rozejm U desired", "Viktor_Orban praises Donald_Trump U desired"},
    ),
    "one of two": (
        "Umowę podpisali Macron i Merz. Zapowiedział wizytę w Rzymie.",
        {
            "Emmanuel_Macron reachedAgreementWith Friedrich_Merz",
            "Emmanuel_Macron signed umowa",
            "Friedrich_Merz signed umowa",
        },
    ),
    "nobody knows who": (
        "Merz skrytykował Orbana. Ustawę odrzucił ktoś inny. Zapowiedział wizytę w Rzymie.",
        {"Friedrich_Merz criticises Viktor_Orban"},
    ),
    "a politician of later": (
        "Merz zapowiedział ustawę. Polityk skrytykował Orbana. "
        "Ministrem zostanie znany polityk CSU Jan Kowal.",
        {"Friedrich_Merz announces ustawa"},
    ),
    "a politician of before": (
        "Znany polityk CSU Jan Kowal zapowiedział ustawę. Polityk skrytykował Orbana.",
        {"Jan_Kowal announces ustawa", "Jan_Kowal criticises Viktor_Orban"},
    ),
    "whose envoys": (
        "Liderzy i przedstawiciele sześciu państw podpisali porozumienie.",
        {"liderzy signed porozumienie", "przedstawiciele_sześciu_państw signed porozumienie"},
    ),
    "the own people": (
        "Mark Carney wezwał Kanadyjczyków do bojkotu.",
        {"Mark_Carney requests Kanadyjczycy", "Mark_Carney requests bojkot"},
    ),
    "whom a bond is with": ("Macron rozmawiał o stosunkach Danii z Peru.", set()),
    "a building to enter": ("Inspektorzy nie weszli do zakładu.", set()),
    "made to come to an office": (
        "Peter Szijjarto wezwał do siedziby resortu ambasadora Ukrainy.",
        set(),
    ),
    "how it is agreed": (
        "Peru zgodziło się na rozejm ze skutkiem natychmiastowym.",
        {"Peru accepts rozejm"},
    ),
    "a plural that is no subject": ("Również Iran nie wyklucza potrzeby rozmów.", set()),
    "where the talks are not": (
        "Merz uczestniczył w rozmowach dotyczących skutków wojny w Syrii.",
        {"Friedrich_Merz tookPartIn rozmowy_dotyczące_skutków_wojny"},
    ),
    "both who were named": ("Borrell rozmawiał z obydwoma mężczyznami.", set()),
    "what several men are": (
        "Macron spotkał się z unijnymi dyplomatami.",
        {"Emmanuel_Macron met unijni_dyplomaci"},
    ),
    "a comparative": (
        "Merz poparł większe zaangażowanie Unii.",
        {"Friedrich_Merz supports większe_zaangażowanie_Unii"},
    ),
    "a name in -ć": (
        "Macron rozmawiał z Aleksandarem Vucziciem.",
        {"Emmanuel_Macron spokeWith Aleksandar_Vucic"},
    ),
    "an object that is taken for the subject": (
        "Putin mówi, że rozwiąże spór, ale potrzebuje pomocy.",
        set(),
    ),
    "what is stopped for a while": ("Turcja wstrzymała ostrzał Syrii.", set()),
    "a condition before what depends on it": (
        "Erdogan ostrzegł, że jeśli Rosja zaatakuje, Turcja odpowie.",
        {"Recep_Tayyip_Erdogan warnsOf jeśli_Rosja_zaatakuje_Turcja_odpowie"},
    ),
    "to take part": (
        "W spotkaniu ma wziąć udział Michel Barnier.",
        {"Michel_Barnier tookPartIn spotkanie PR future"},
    ),
    "which of two": (
        "Macron zawetował ustawę poprawioną przez Annę Nowak, którą Merz uważa za martwą.",
        {"Emmanuel_Macron rejects ustawa_poprawiona_przez_Annę_Nowak"},
    ),
    "a diplomacy of others": (
        "Szef dyplomacji UE Jan Kowal odrzucił notę.",
        {"Jan_Kowal ministerOf European_Union", "Jan_Kowal rejects nota"},
    ),
    "a participle beside its doer": (
        "Ataki piratów, potępione przez Radę Bezpieczeństwa, są złe.",
        set(),
    ),
    "an article before a name": (
        "Tak podał za Reuterem portal The New Arab.",
        {"New_Arab cites Reuters"},
    ),
    "no arms": ("Peru przekazało Chilijczykom projekt zawieszenia broni.", set()),
    "an office within a state": (
        "Szef Biura Prezydenta Ukrainy Jan Kowal milczał.",
        {"Jan_Kowal leaderOf Biuro_Prezydenta"},
    ),
    "two names in one": (
        "Macron spotkał się z Frankiem-Walterem Steinmeierem.",
        {"Emmanuel_Macron met Frank-Walter_Steinmeier"},
    ),
    "a participle in a name": (
        "Macron poparł kraj posiadający broń.",
        {"Emmanuel_Macron supports kraj_posiadający_broń"},
    ),
    "a journey beside a denial": (
        "Jadąc do Peru, Macron nie wiedział, co robić.",
        {"Emmanuel_Macron visited Peru"},
    ),
    "a particle with a capital": (
        "Von der Leyen odwiedziła Peru.",
        {"Ursula_von_der_Leyen visited Peru"},
    ),
    "initials within a sentence": (
        "Węgry skrytykował J.D. Vance.",
        {"JD_Vance criticises Hungary"},
    ),
    "a soft foreign name": (
        "Macron spotkał się z Javierem Mileiem.",
        {"Emmanuel_Macron met Javier_Milei"},
    ),
    "a house of another state": (
        "Urugwajska Izba Reprezentantów odrzuciła ustawę.",
        {"Izba_Reprezentantów_Urugwaju rejects ustawa"},
    ),
    "before they managed": (
        "Zanim Putin zdołał odwiedzić Peru, Macron odwiedził Kijów.",
        {"Vladimir_Putin visited Peru U", "Emmanuel_Macron visited Kyiv"},
    ),
    "whose word a list begins after": (
        "Jak podał minister Jan Kowal, Merz i Orban odwiedzili Rygę.",
        {
            "Friedrich_Merz visited Riga via Jan_Kowal",
            "Viktor_Orban visited Riga via Jan_Kowal",
        },
    ),
    "a verb of both aspects": (
        "Merz będzie szefem NATO, który ratyfikuje umowę.",
        {"Friedrich_Merz leaderOf NATO future", "szef_NATO ratified umowa future"},
    ),
    "a town of another gender": ("Merz wie, że Mińsk milczy i skrytykowała Rosję.", set()),
    "with regard to": (
        "Ukraina odrzuciła projekt z uwagi na fakt, że Litwa milczy.",
        {"Ukraine rejects projekt"},
    ),
    "what a participle needs": (
        "Xi Jinping wezwał kraje należące do BRICS do pokoju.",
        {"Xi_Jinping requests kraje", "Xi_Jinping requests pokój", "kraje memberOf BRICS"},
    ),
    "a name without its first": ("Xi skrytykował Węgry.", {"Xi_Jinping criticises Hungary"}),
    "a copula before a quotation": (
        "Biden zapewnił, że Peru wraz z Chile będą „współpracować z Boliwią”.",
        set(),
    ),
    "many": (
        "To krytyka wielu państw uczestniczących w misji.",
        {"wiele_państw tookPartIn misja"},
    ),
    "the last of many": ("Turcja była ostatnim z członków NATO, który ratyfikował umowę.", set()),
    "one of two nominatives": (
        "Peru podpisało protokoły akcesyjne.",
        {"Peru signed protokoły_akcesyjne"},
    ),
    "a participle with its doer at the end of a name": (
        "Peru oczekuje skuteczniejszej walki z grupami uznawanymi przez Chile za złe.",
        {"Peru expects skuteczniejsza_walka_z_grupami"},
    ),
    "a body behind two adjectives": (
        "USA nałożyły sankcje na państwową firmę naftową PDVSA.",
        {"United_States sanctions PDVSA"},
    ),
    "an eastern name": (
        "Putin spotkał się z Kim Dzong Unem, a reżim Kim Dzong Una milczy.",
        {"Vladimir_Putin met Kim_Jong_Un"},
    ),
    "a short name": ("Macron skrytykował Xi Jinpinga.", {"Emmanuel_Macron criticises Xi_Jinping"}),
    "at least": (
        "Odnaleziono co najmniej 80 osób przetrzymywanych przez Hamas.",
        {"Hamas arrested co_najmniej_80_osób"},
    ),
    "what this is": (
        "Biuro Tuska dodało, że jest to pomysł posła Peru w Rydze Jana Kowala.",
        set(),
    ),
    "for the first time": (
        "Orban z zadowoleniem przyjął wydane przez Peru po raz pierwszy oświadczenie.",
        {"Viktor_Orban praises oświadczenie"},
    ),
    "what a participle has": (
        "Projekty ustaw blokowała mająca prawo weta Rosja.",
        {"Russia bans projekty_ustaw"},
    ),
    "what is to be done behind an infinitive": (
        "Chiny zapowiedziały, że zamierzają jutro zorganizować wybory.",
        {
            "China announces zamierzają_jutro_zorganizować_wybory",
            "China organised wybory desired via China",
        },
    ),
    "an adjective of a body": (
        "Prezes ukraińskiego Naftogazu Jan Kowal milczał.",
        {"Jan_Kowal leaderOf Naftogaz"},
    ),
    "a paragraph like a credit": (
        "Autorzy rezolucji skrytykowali Węgry.",
        {"autorzy_rezolucji criticises Hungary"},
    ),
}
VOICES = {
    "a concession before what is said": (
        "Macron ogłosił, że choć Merz milczy, Francja poprze umowę.",
        {
            "Emmanuel_Macron announces choć_Merz_milczy_Francja_poprze_umowę",
            "France supports umowa future via Emmanuel_Macron",
        },
    ),
    "a quotation behind że": (
        "Grossi powiedział jedynie, że „MAEA krytykuje Iran”.",
        {"IAEA criticises Iran via Rafael_Grossi"},
    ),
    "an opinion in a quotation": (
        "Szijjarto uważa, że „Rosja popiera rozejm”.",
        {"Russia supports rozejm opinion via Peter_Szijjarto"},
    ),
    "who goes on": (
        "Merz oznajmił, że jego kraj milczy, jednak zastrzegł, że Polska odrzuciła umowę.",
        {"Poland rejects umowa via Friedrich_Merz"},
    ),
    "his word": (
        "Merz przybył do Rygi. Według niego Rosja zaatakowała Polskę.",
        {"Friedrich_Merz visited Riga", "Russia attacked Poland via Friedrich_Merz"},
    ),
    "his word within his word": (
        "Merz podkreślił, że Rosja, według niego, zaatakowała Polskę.",
        {"Russia attacked Poland via Friedrich_Merz"},
    ),
    "named behind where the office is": (
        "Rosja zaatakowała Polskę – poinformował ambasador Polski w Moskwie Jan Kowal.",
        {"Russia attacked Poland via Jan_Kowal", "Jan_Kowal envoyOf Poland"},
    ),
    "a letter": (
        "W liście, który dostała gazeta, czytamy, że Austria popiera rozejm.",
        {"Austria supports rozejm via list"},
    ),
    "who does not say it": (
        "Tusk popiera umowę, ale według Orbana milczy.",
        {"Donald_Tusk supports umowa"},
    ),
    "the article goes on": (
        "Merz odwiedził Rygę. Należy dodać, że Rosja zaatakowała Polskę.",
        {"Friedrich_Merz visited Riga", "Russia attacked Poland"},
    ),
    "a sentence that ends in a measure": (
        "Polska popiera sieć 5G. „Rosja skrytykowała Orbana” – powiedział Trump.",
        {"Poland supports 5G", "Russia criticises Viktor_Orban via Donald_Trump"},
    ),
    "a source": (
        "Źródło przekazało Reutersowi, że Merz skrytykował Orbana.",
        {"Friedrich_Merz criticises Viktor_Orban via źródło"},
    ),
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_nothing_is_read_that_is_not_said(kind: str) -> None:
    sentence, read = SENTENCES[kind]
    assert claims(sentence) == read


@pytest.mark.parametrize("kind", VOICES)
def test_it_is_the_word_of_who_says_it(kind: str) -> None:
    sentence, read = VOICES[kind]
    assert claims(sentence) == read


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("12 marca ub. roku Rosja zaatakowała Polskę.", "2025-03-12"),
        ("Na początku ostatniego tygodnia marca Węgry odrzuciły ustawę.", None),
        ("Zgoda Peru na podpis pod omawianą od 12 lat umową była ważna.", None),
    ],
)
def test_when_it_was(text: str, time: str | None) -> None:
    (said,) = outcome(text).proposals
    assert said.claim.time == time


def test_what_is_to_begin_is_taken_for_granted() -> None:
    (said,) = outcome("Ogłoszono to przed rozpoczęciem wizyty Macrona w Kijowie.").proposals
    assert said.claim.reading is Reading.PRESUPPOSED


@pytest.mark.parametrize(
    "text",
    [
        "Junta obaliła prezydenta Nigru Jana Kowala.",
        "Zażądali powrotu prezydenta Nigru Jana Kowala, odsuniętego we wtorek.",
    ],
)
def test_who_lost_an_office_does_not_hold_it_on_the_day(text: str) -> None:
    held = [p.claim for p in outcome(text).proposals if p.claim.predicate == "presidentOf"]
    assert [claim.time for claim in held] == [None]


def test_a_king_of_old_does_not_reign_today() -> None:
    text = "W 1612 r. w Pradze umarł szwagier króla Danii Chrystiana IV, Jan Kowal."
    told = {p.claim.predicate: p.claim.time for p in outcome(text).proposals}
    assert told["leaderOf"] == "1612"


def test_a_time_may_be_that_of_a_participle() -> None:
    text = "Serbia odrzuca umowę zawartą przez Kosowo w 2008 roku."
    assert [p.claim.time for p in outcome(text).proposals] == ["2026-01-08"]


def test_a_first_time_since_then_is_not_of_then() -> None:
    text = "Po raz pierwszy od lata 2021 roku Duńczycy rozmawiali z Norwegami."
    assert [p.claim.time for p in outcome(text).proposals] == [None]
