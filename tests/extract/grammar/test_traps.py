"""Traps of news language, each with what may be read there and nothing else."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

POLISH = {
    "nie": (
        "Orban nie spotkał się z Zełenskim.",
        {"Viktor_Orban met Volodymyr_Zelensky not"},
    ),
    "not yet": (
        "Ukraina jak dotąd nie podpisała umowy z USA.",
        {"Ukraine reachedAgreementWith United_States not"},
    ),
    "never": ("Zełenski nigdy nie odwiedził Moskwy.", {"Volodymyr_Zelensky visited Moscow not"}),
    "not only": (
        "Zełenski nie tylko odwiedził Warszawę, ale i spotkał się z Dudą.",
        {"Volodymyr_Zelensky visited Warsaw", "Volodymyr_Zelensky met Andrzej_Duda"},
    ),
    "miałby": (
        "Kaczyński miałby spotkać się z Orbanem.",
        {"Jaroslaw_Kaczynski met Viktor_Orban PR future"},
    ),
    "prawdopodobnie": (
        "Turcja prawdopodobnie zaprosi Putina.",
        {"Turkey invited Vladimir_Putin PR future"},
    ),
    "podobno": ("Podobno Rosja zaatakowała Charków.", {"Russia attacked Kharkiv PS"}),
    "gdyby": (
        "Gdyby Rosja zaatakowała Estonię, USA nałożyłyby sankcje na Rosję.",
        {
            "Russia attacked Estonia U hypothetical",
            "United_States sanctions Russia U conditional if",
        },
    ),
    "jeśli, put first": (
        "Jeśli Ukraina podpisze porozumienie z Rosją, USA zniosą sankcje wobec Rosji.",
        {
            "Ukraine reachedAgreementWith Russia U hypothetical",
            "United_States liftsSanctionsOn Russia U future if",
        },
    ),
    "ma się spotkać": (
        "Donald Tusk ma się spotkać z Keirem Starmerem.",
        {"Donald_Tusk met Keir_Starmer PR future"},
    ),
    "chce": (
        "Macron chce spotkać się z Putinem.",
        {"Emmanuel_Macron met Vladimir_Putin desired via Emmanuel_Macron"},
    ),
    "domaga się wycofania": (
        "Rosja domaga się wycofania wojsk ukraińskich z Donbasu.",
        {
            "Russia demands wycofanie_wojsk_ukraińskich_z_Donbasu",
            "Ukraine withdrawsTroopsFrom Donbas U desired via Russia",
        },
    ),
    "zażądała wycofania": (
        "Rosja zażądała wycofania wojsk ukraińskich z Donbasu.",
        {
            "Russia demands wycofanie_wojsk_ukraińskich_z_Donbasu",
            "Ukraine withdrawsTroopsFrom Donbas U desired via Russia",
        },
    ),
    "a denial": (
        "Ławrow zaprzeczył, że Rosja zaatakowała Polskę.",
        {
            "Sergey_Lavrov denies Rosja_zaatakowała_Polskę",
            "Russia attacked Poland not via Sergey_Lavrov",
        },
    ),
    "what is only allowed": ("Sąd pozwolił Trumpowi odwiedzić Paryż.", set()),
    "what was managed": (
        "Trumpowi udało się odwiedzić Paryż.",
        {"Donald_Trump visited Paris"},
    ),
    "an opinion": (
        "Prezydent Rosji uważa, że Ukraina jest częścią Rosji.",
        {
            "Vladimir_Putin regardsAs Ukraine",
            "Ukraine partOf Russia opinion via Vladimir_Putin",
        },
    ),
    "the object of an infinitive": (
        "Gazprom zbudował Nord Stream 2. Niemcy chcą go zamknąć.",
        {"Gazprom builds Nord_Stream_2"},
    ),
    "Brussels": (
        "Bruksela skrytykowała Węgry.",
        {"European_Union criticises Hungary"},
    ),
    "instead of": (
        "Zamiast spotkać się z Putinem, Trump poleciał do Izraela.",
        {"Donald_Trump visited Israel"},
    ),
    "a chain of voices": (
        "Premier Tusk poinformował, że według Zełenskiego Rosja zaatakowała Lwów.",
        {"Donald_Tusk headOfGovernmentOf Poland", "Russia attacked Lviv via Volodymyr_Zelensky"},
    ),
    "a voice at the end": (
        "Putin rozmawiał z Trumpem, podał Reuters.",
        {"Vladimir_Putin spokeWith Donald_Trump via Reuters"},
    ),
    "direct speech": (
        "„Rosja zaatakowała Polskę” – powiedział Donald Tusk.",
        {"Russia attacked Poland via Donald_Tusk"},
    ),
    "a quote within a quote": (
        "„Putin powiedział: «Ukraina zaatakowała Rosję»” – dodał Macron.",
        {"Ukraine attacked Russia via Vladimir_Putin"},
    ),
    "a headline with a colon": (
        "Duda: Rosja zaatakowała Polskę\n\nPrezydent mówił o tym w środę.",
        {"Russia attacked Poland via Andrzej_Duda"},
    ),
    "a list of titles": (
        "Premier Indii Narendra Modi i prezydent Francji Emmanuel Macron odwiedzili Berlin.",
        {
            "Narendra_Modi headOfGovernmentOf India", "Emmanuel_Macron presidentOf France",
            "Narendra_Modi visited Berlin", "Emmanuel_Macron visited Berlin",
        },
    ),
    "prezes Kolei Rosyjskich": (
        "Prezes Kolei Rosyjskich Oleg Biełozierow przyjechał do Mińska.",
        {"Oleg_Biełozierow leaderOf Koleje_Rosyjskie", "Oleg_Biełozierow visited Minsk"},
    ),
    "another state's ministry": (
        "Szef MSZ Francji Jean-Noel Barrot odwiedził Kijów.",
        {"Jean-Noel_Barrot ministerOf France", "Jean-Noel_Barrot visited Kyiv"},
    ),
    "a namesake": (
        "Piotr Duda odwiedził Gdańsk. Duda spotkał się z Tuskiem.",
        {"Piotr_Duda visited Gdansk", "Piotr_Duda met Donald_Tusk"},
    ),
    "a former president": (
        "Były prezydent Francji Nicolas Sarkozy odwiedził Rzym.",
        {"Nicolas_Sarkozy visited Rome"},
    ),
    "pro-drop": (
        "Kanclerz Merz poleciał do Paryża. Spotkał się tam z Macronem.",
        {
            "Friedrich_Merz headOfGovernmentOf Germany",
            "Friedrich_Merz visited Paris",
            "Friedrich_Merz met Emmanuel_Macron",
        },
    ),
    "pro-drop after another subject of another gender": (
        "Meloni poleciała do Paryża. Spotkał się tam z Macronem.",
        {"Giorgia_Meloni visited Paris"},
    ),
    "a passive": (
        "Umowa została podpisana przez Trumpa.",
        {"Donald_Trump signed umowa"},
    ),
    "a passive without an agent": ("Umowa została podpisana.", set()),
    "an impersonal form": ("Uzgodniono zawieszenie broni. Ogłoszono to w Paryżu.", set()),
    "a relative clause": (
        "Prezydent Finlandii Alexander Stubb, który w środę odwiedził Berlin, milczał.",
        {"Alexander_Stubb presidentOf Finland", "Alexander_Stubb visited Berlin"},
    ),
    "a question": (
        "Czy Trump spotka się z Putinem?",
        {"Donald_Trump met Vladimir_Putin U hypothetical"},
    ),
    "a number in a name": (
        "Gazprom zbudował gazociąg Nord Stream 2.",
        {"Gazprom builds Nord_Stream_2"},
    ),
    "a capital for its state": (
        "Moskwa uważa Donbas za część swojego terytorium.",
        {"Russia claimsAsOwnTerritory Donbas"},
    ),
    "the word for a people": (
        "Amerykanie wycofali wojska z Syrii.",
        {"United_States withdrawsTroopsFrom Syria"},
    ),
    "a conjunction that may be a preposition": (
        "Jan Kowal odwiedził Rzym, a Węgry poparły Słowację.",
        {"Jan_Kowal visited Rome", "Hungary supports Slovakia"},
    ),
    "a participle that is denied": (
        "Umowa niepodpisana przez Trumpa leży w szufladzie.",
        {"Donald_Trump signed umowa not"},
    ),
    "a participle under gdyby": (
        "Gdyby umowa podpisana przez Trumpa weszła w życie, ceny by wzrosły.", set(),
    ),
    "a participle in a clause that is denied": (
        "Umowa podpisana przez Trumpa nie weszła w życie.", {"Donald_Trump signed umowa"},
    ),
    "what did not happen": (
        "Do spotkania Macrona z Putinem nie doszło.",
        {"Emmanuel_Macron met Vladimir_Putin not"},
    ),
    "what was planned and did not happen": (
        "Planowana wizyta Orbana w Moskwie nie odbyła się.",
        {"Viktor_Orban visited Moscow not"},
    ),
    "an alleged attack": (
        "Kanclerz Merz mówił o rzekomym ataku Rosji na Łotwę.",
        {"Friedrich_Merz headOfGovernmentOf Germany", "Russia attacked Latvia PS"},
    ),
    "a possible attack": ("Premier mówił o ewentualnym ataku Rosji na Łotwę.", set()),
    "an attack that is not excluded": ("Nie można wykluczyć ataku Rosji na Estonię.", set()),
    "beside somebody else's deed": (
        "Po ataku na Charków Zełenski poleciał do Berlina.", {"Volodymyr_Zelensky visited Berlin"},
    ),
    "beside one's own deed": (
        "W trakcie wizyty w Kijowie Alexander Stubb milczał.", {"Alexander_Stubb visited Kyiv"},
    ),
    "the name of a ministry": (
        "Resort przystąpienia Czarnogóry do NATO milczy.", set(),
    ),
    "a date in a name": (
        "Jan Kowal mieszka przy placu 11 Listopada, a Ruch 5 Gwiazd poparł Orbana.",
        {"Ruch_5_Gwiazd supports Viktor_Orban"},
    ),
    "two verbs with one object": (
        "Macron skrytykował i odrzucił plan.",
        {"Emmanuel_Macron criticises plan", "Emmanuel_Macron rejects plan"},
    ),
    "pro-drop after a new subject": (
        "Kanclerz Merz poleciał do Paryża. Macron czekał na lotnisku. Spotkał się z Tuskiem.",
        {
            "Friedrich_Merz headOfGovernmentOf Germany",
            "Friedrich_Merz visited Paris",
            "Emmanuel_Macron met Donald_Tusk",
        },
    ),
    "a convict named after the years": (
        "Sąd skazał na rok więzienia Jana Kowala.", {"sąd convicted Jan_Kowal"},
    ),
    "a duty of others": (
        "Premier Sanchez podkreślił, że Izrael musi wpuścić pomoc do Gazy.",
        {
            "Pedro_Sanchez headOfGovernmentOf Spain",
            "Pedro_Sanchez demands Izrael_musi_wpuścić_pomoc_do_Gazy",
        },
    ),
    "a duty of one's own": ("Tusk powiedział, że musi odpocząć.", set()),
    "a duty to remember": ("Tusk powiedział, że należy pamiętać o wojnie.", set()),
    "an office by another name": (
        "Kanclerz Niemiec Friedrich Merz milczał. Szef niemieckiego rządu poleciał do Rzymu.",
        {"Friedrich_Merz headOfGovernmentOf Germany", "Friedrich_Merz visited Rome"},
    ),
    "a participle between subject and verb": (
        "Algieria, wspierająca Tunezję w tym sporze, skrytykowała Maroko.",
        {"Algeria supports Tunisia", "Algeria criticises Morocco"},
    ),
    "a passive in a relative clause": (
        "Posłowie bronią Jana Kowala, który został aresztowany przez policję.",
        {"policja arrested Jan_Kowal", "posłowie defends Jan_Kowal"},
    ),
    "a list after a colon": (
        "Na szczyt przyjechały trzy firmy: austriacka OMV, niemiecki Uniper i francuska Engie.",
        set(),
    ),
}  # fmt: skip

ENGLISH = {
    "not": ("Putin did not meet Zelensky.", {"Vladimir_Putin met Volodymyr_Zelensky not"}),
    "may": ("Israel may attack Iran.", {"Israel attacked Iran PS future"}),
    "if": (
        "If Russia attacks Estonia, the war will spread.",
        {"Russia attacked Estonia U hypothetical"},
    ),
    "want": (
        "Macron wants to meet Putin.",
        {"Emmanuel_Macron met Vladimir_Putin desired via Emmanuel_Macron"},
    ),
    "a voice at the end": (
        "Zelensky met Macron in Paris on Tuesday, Axios reported.",
        {"Volodymyr_Zelensky met Emmanuel_Macron via Axios"},
    ),
    "a plan": (
        "Trump will visit China next week.",
        {"Donald_Trump visited China future"},
    ),
    "a passive": ("The deal was signed by Trump.", {"Donald_Trump signed deal"}),
    "a former chancellor": (
        "Angela Merkel, the former chancellor of Germany, visited Paris.",
        {"Angela_Merkel visited Paris"},
    ),
    "a denial": (
        "Lavrov denied that Russia attacked Poland.",
        {
            "Sergey_Lavrov denies Russia_attacked_Poland",
            "Russia attacked Poland not via Sergey_Lavrov",
        },
    ),
}

FRAME = "To jest tytuł\n\n"


def _body(text: str, language: str) -> str:
    first = FRAME if language == "pl" else "This is a title\n\n"
    return text if "\n" in text else first + text


@pytest.mark.parametrize("name", POLISH)
def test_polish(name: str) -> None:
    text, wanted = POLISH[name]
    assert claims(_body(text, "pl")) == wanted


@pytest.mark.parametrize("name", ENGLISH)
def test_english(name: str) -> None:
    pytest.importorskip("spacy")
    text, wanted = ENGLISH[name]
    assert claims(_body(text, "en"), "en") == wanted


def test_a_caption_is_read_and_its_credit_is_not() -> None:
    text = "Putin rozmawia z Macronem w Moskwie\nFoto: Reuters\nNikt tego nie potwierdził.\n"
    assert claims(text) == {"Vladimir_Putin spokeWith Emmanuel_Macron"}


@pytest.mark.parametrize("name", [n for n in POLISH if set(POLISH[n][1])])
def test_every_proposal_holds_to_its_text(name: str) -> None:
    text, _ = POLISH[name]
    found = outcome(_body(text, "pl"))
    assert not found.rejected
    for proposal in found.proposals:
        assert proposal.claim.evidence[0].verify(_body(text, "pl"))


def test_what_is_wished_supposed_or_denied_warrants_no_fact() -> None:
    unsure = ("nie", "miałby", "gdyby", "ma się spotkać", "chce", "podobno", "a question")
    for name in unsure:
        text, _ = POLISH[name]
        for proposal in outcome(_body(text, "pl")).proposals:
            claim = proposal.claim
            plain = (claim.polarity, claim.certainty, claim.modality) == ("+", "CT", "actual")
            assert not plain or claim.condition
