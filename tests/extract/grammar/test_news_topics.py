"""Kinds of sentences of agencies and portals that were once read wrong, and what is read now."""

from __future__ import annotations

import pytest

from tests.extract.grammar.reading import claims, outcome

SENTENCES = {
    "what is said goes on in quotation marks": (
        "Jan Kowal uznał, że rząd „latami negocjował z wrogiem”, i wezwał Tuska do odejścia.",
        {"Jan_Kowal requests Donald_Tusk", "Jan_Kowal requests odejście"},
    ),
    "where something else was before": (
        "Kolumbia zrywa rozmowy z partyzantami po zamachu w Rydze.",
        {
            "zamach tookPlaceIn Riga",
            "Colombia withdrewFrom rozmowy_z_partyzantami_po_zamachu_w_Rydze",
        },
    ),
    "a party that other states have too": (
        "Włoska Partia Demokratyczna skrytykowała Rosję. Norweska Partia Pracy poparła Ukrainę.",
        {"Partia_Demokratyczna_Włoch criticises Russia", "Partia_Pracy_Norwegii supports Ukraine"},
    ),
    "a party of its own state": (
        "Brytyjska Partia Pracy poparła Ukrainę.",
        {"Labour_Party_UK supports Ukraine"},
    ),
    "that there is something is no judgement": (
        "Donald Tusk uznał, że są podstawy.",
        set(),
    ),
    "what it is, behind the verb": (
        "Donald Tusk uznał, że błędem był gazociąg. Merz uznał, że jest to błąd.",
        set(),
    ),
    "a council of some state": (
        "Szef Rady Bezpieczeństwa Jan Kowal skrytykował Rosję.",
        {"Jan_Kowal criticises Russia"},
    ),
    "a first name that is somebody's surname": (
        "Szef związku Martin Locher oskarżył Rosję.",
        {"Martin_Locher leaderOf związek", "Martin_Locher accuses Russia"},
    ),
    "a purpose is whole with its infinitive": (
        "Rzecznik Jan Kowal ocenił, że Litwa szuka pretekstu, by zerwać umowę, i zagroził wojną.",
        {"Jan_Kowal threatens wojna"},
    ),
    "a future is no judgement": (
        "Donald Tusk powiedział, że decyzja będzie obowiązywać co najmniej miesiąc.",
        set(),
    ),
    "a judgement of the future": (
        "Donald Tusk powiedział, że decyzja będzie błędem.",
        {"Donald_Tusk regardsAs decyzja"},
    ),
    "a participle before what it agrees with": (
        "Strajk jest następstwem ogłoszonej w piątek przez Niemcy decyzji.",
        {"Germany announces decyzja"},
    ),
    "a passive": (
        "Umowa została podpisana w piątek przez Macrona.",
        {"Emmanuel_Macron signed umowa"},
    ),
    "an interview": (
        "Pistorius w rozmowie z radiem RTL zarzucił Rosji kłamstwo.",
        {"Boris_Pistorius accuses Russia", "radio_RTL cites Boris_Pistorius"},
    ),
    "an interview in a relative clause": (
        "Merz, który w wywiadzie dla BBC skrytykował Węgry, wyjechał.",
        {"BBC cites Friedrich_Merz", "Friedrich_Merz criticises Hungary"},
    ),
    "a talk that is none": (
        "Tusk w rozmowie z Merzem skrytykował Węgry.",
        {"Donald_Tusk criticises Hungary", "Donald_Tusk spokeWith Friedrich_Merz"},
    ),
    "whose it is in a relative clause": (
        "Bronił dyplomaty, którego ekstradycji domagał się Mińsk.",
        {"Belarus demands ekstradycja"},
    ),
    "a relative object": (
        "To plan, którego domaga się Moskwa.",
        {"Russia demands plan"},
    ),
    "somebody else's visit": (
        "Merkel rozmawiała z Macronem podczas jego wizyty w Berlinie.",
        {"Angela_Merkel spokeWith Emmanuel_Macron"},
    ),
    "the visit of the latter": (
        "Tusk rozmawiał z Orbanem podczas lipcowej wizyty tego ostatniego w Warszawie.",
        {"Donald_Tusk spokeWith Viktor_Orban"},
    ),
    "one's own visit": (
        "Merz poruszył ten temat podczas lipcowej wizyty w Rzymie.",
        {"Friedrich_Merz visited Rome"},
    ),
    "a prison that is left": ("Nawalny wyszedł w środę z więzienia.", set()),
    "a room that is left": ("Orban opuścił salę obrad.", set()),
    "a coalition that is left": (
        "Fico wyszedł z koalicji.",
        {"Robert_Fico withdrewFrom koalicja"},
    ),
    "a man without a name behind the verb": (
        "Tusk przyjechał do Rzymu. Witał konsul RP.",
        {"Donald_Tusk visited Rome"},
    ),
    "a subject cut off by a list": (
        "Fico wyjechał. O pomoc poprosił przywódców Litwy, Łotwy i Estonii szef firmy, Jan Kowal.",
        {"Jan_Kowal requests przywódcy_Litwy_Łotwy_i_Estonii",
         "Jan_Kowal requests pomoc"},
    ),
    "states in a list": (
        "Rozmowy Rosji, Turcji i Ukrainy odbyły się w Stambule.",
        {"Russia heldTalksWith Turkey", "Russia heldTalksWith Ukraine",
         "Turkey heldTalksWith Ukraine",
         "rozmowy_Rosji_Turcji_i_Ukrainy tookPlaceIn Istanbul"},
    ),
    "a name set off": (
        "Plan skrytykował prezes Orlenu, Jan Kowal.",
        {"Jan_Kowal criticises plan", "Jan_Kowal leaderOf Orlen"},
    ),
    "a clause and no name set off": (
        "Plan poparł premier Danii, Merkel go odrzuciła.",
        set(),
    ),
    "two titles": (
        "Obrońca Anny Kowal, mecenas Adam Nowak, milczy.",
        {"Adam_Nowak defends Anna_Kowal"},
    ),
    "what is put in after the pronoun": (
        "Merz, który – jak podkreślił – popiera sankcje, odwiedził Kijów.",
        {"Friedrich_Merz supports sankcje", "Friedrich_Merz visited Kyiv"},
    ),
    "to whom it is promised": ("Litwa obiecała im pieniądze.", {"Lithuania commitsTo pieniądze"}),
    "an event of what is planned": (
        "Tusk ma rozmawiać z Orbanem podczas konferencji w Monachium.",
        {"Donald_Tusk spokeWith Viktor_Orban PR future", "konferencja tookPlaceIn Munich future"},
    ),
    "an event of what was begun": (
        "Tusk zaczął rozmawiać z Orbanem podczas konferencji w Monachium.",
        {"Donald_Tusk spokeWith Viktor_Orban", "konferencja tookPlaceIn Munich"},
    ),
    "a victory claimed": (
        "Trump napisał, że wygrał wybory.",
        {"Donald_Trump won wybory via Donald_Trump"},
    ),
    "what it is judged to be, told first": ("Merz uważa, że celem jest pokój.", set()),
    "told by others": (
        "Jak podaje BBC, Rosja miała zaatakować Polskę.",
        {"Russia attacked Poland PS via BBC"},
    ),
    "said between dashes": (
        "- To błąd - powiedział Tusk po spotkaniu z Merzem.",
        {"Donald_Tusk met Friedrich_Merz"},
    ),
    "an opinion behind an opinion": (
        "Zdaniem Tuska Rosja przegra, bo zaatakowała Ukrainę.",
        {"Russia attacked Ukraine opinion via Donald_Tusk"},
    ),
    "as soon as may be": (
        "Jan Kowal wezwał rząd do jak najszybszego zwolnienia więźniów.",
        {"Jan_Kowal requests rząd", "Jan_Kowal requests zwolnienie_więźniów"},
    ),
    "so many by night": (
        "Policja aresztowała w nocy 50 osób.",
        {"policja arrested 50_osób"},
    ),
    "some, and one of them": (
        "Przeciwko poprawce opowiedziało się ośmiu konserwatystów, w tym Jan Kowal.",
        {"Jan_Kowal opposes poprawka", "ośmiu_konserwatystów opposes poprawka"},
    ),
    "forces in the plural": (
        "Siły ukraińskie zaatakowały Krym.",
        {"siły_ukraińskie attacked Crimea"},
    ),
    "a deputy of a field": ("Wiceszef dyplomacji Jan Kowal wyjechał.", set()),
    "citizens who protest": (
        "Węgrzy protestowali przeciwko korupcji.",
        {"Węgrzy protestsAgainst korupcja"},
    ),
    "citizens in the street": (
        "Polacy wyszli na ulice w proteście przeciwko ustawie.",
        {"Polacy protestsAgainst ustawa"},
    ),
    "citizens who vote": (
        "Brytyjczycy zagłosowali za wyjściem z UE.",
        {"Brytyjczycy votedFor wyjście_z_UE"},
    ),
    "a state that protests": (
        "Budapeszt protestuje przeciwko decyzji KE.",
        {"Hungary protestsAgainst decyzja_KE"},
    ),
    "a nation at war": ("Rosjanie zaatakowali Kijów.", {"Russia attacked Kyiv"}),
    "a law": ("Sejm przyjął ustawę o kryptowalutach.", {"Sejm ratified ustawa_o_kryptowalutach"}),
    "a law in the passive": (
        "Ustawa o aborcji została przyjęta przez Sejm.",
        {"Sejm ratified Ustawa_o_aborcji"},
    ),
    "an offer": ("Iran przyjął ofertę USA.", {"Iran accepts oferta_USA"}),
    "a plan that is dropped": (
        "Tusk zrezygnował z planu budowy elektrowni.",
        {"Donald_Tusk withdrewFrom plan_budowy_elektrowni"},
    ),
    "a plan that is not dropped": (
        "Moskwa nie zrezygnowała z planu zdobycia Odessy.",
        {"Russia withdrewFrom plan_zdobycia_Odessy not"},
    ),
    "a visit that is dropped": ("Rząd zrezygnował z wizyty w Kijowie.", set()),
    "an office given up": (
        "Jan Kowal zrezygnował z mandatu posła.",
        {"Jan_Kowal resignedFrom mandat_posła"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", SENTENCES)
def test_nothing_is_read_that_is_not_said(kind: str) -> None:
    sentence, read = SENTENCES[kind]
    assert claims(sentence) == read


OFFICES = {
    "Gubernator Oregonu Kate Brown wyjechała.": "Kate_Brown holdsPositionIn Oregon",
    "Gubernator Teksasu Greg Abbott wyjechał.": "Greg_Abbott holdsPositionIn Texas",
    "Wicemarszałek Senatu Anna Kowal milczy.": "Anna_Kowal holdsPositionIn Senat",
    "Plan przedstawił szef kancelarii premiera Jan Kowal.": (
        "Jan_Kowal leaderOf kancelaria_premiera"
    ),
    "Merkel milczy, a duńska premier Mette Frederiksen wyjechała.": (
        "Mette_Frederiksen headOfGovernmentOf Denmark"
    ),
    "Firma Tarvex milczy. Szef Tarvexu Jan Maj wyjechał.": "Jan_Maj leaderOf Tarvex",
    "Prezes spółki Tarvex Anna Maj wyjechała.": "Anna_Maj leaderOf Tarvex",
    "Orban zagroził wetem, a jego minister Peter Szijjarto wyjechał.": (
        "Peter_Szijjarto ministerOf Hungary"
    ),
}


@pytest.mark.parametrize("sentence", OFFICES)
def test_an_office_is_told(sentence: str) -> None:
    assert OFFICES[sentence] in claims(sentence)


TIMES = {
    "14:00 Stany Zjednoczone w środę wystąpiły z porozumienia paryskiego.": "2026-01-07",
    "Jan Kowal, powołany na stanowisko we wrześniu, ostrzegł przed falą.": None,
    "Jan Kowal, który we wtorek odwiedził Rzym, w środę ostrzegł przed falą.": "2026-01-07",
}


@pytest.mark.parametrize("sentence", TIMES)
def test_a_time_is_of_the_verb_it_stands_with(sentence: str) -> None:
    told = [
        p.claim.time for p in outcome(sentence).proposals
        if p.claim.predicate in ("withdrewFrom", "warnsOf")
    ]  # fmt: skip
    assert told == [TIMES[sentence]]


def test_a_name_ends_before_that_of_a_leader_who_acts() -> None:
    text = "Premier Theresa May milczy. Zdaniem Rafaela Behra May skrytykowała plan."
    assert "Theresa_May criticises plan opinion via Rafael_Behr" in claims(text)


def test_people_stand_behind_their_rank() -> None:
    read = claims("Plan skrytykował były prokurator generalny Dominic Grieve.")
    assert read == {"Dominic_Grieve criticises plan"}
    read = claims("Profesor Uniwersytetu Stanforda skrytykował plan.")
    assert read == {"profesor_Uniwersytetu_Stanforda criticises plan"}


SEVERAL = {
    "the verb of who was told of in between": (
        "Stany nałożą cła - zapowiedział Donald Trump. "
        "Jan Kowal, który rozmawiał z Howardem Lutnickiem, ocenił groźby jako rozczarowujące.",
        "Jan_Kowal spokeWith Howard_Lutnick",
    ),
    "who is named before a role": (
        "Wśród podejrzanych jest Igor Girkin, były pułkownik FSB, który odwiedził Kijów.",
        "Igor_Girkin visited Kyiv",
    ),
    "a subject that nothing else can be": (
        "To Komisja Europejska, która doprowadziła do wstrzymania South Streamu.",
        "European_Commission causes wstrzymanie",
    ),
    "a minister of another state": (
        "Włochy poparły plan. Skrytykował go szef MSZ Luigi Di Maio.",
        "Italy supports plan",
    ),
    "an end that is no initial": (
        "Napisał o tym na platformie X. Emmanuel Macron odwiedził Kijów.",
        "Emmanuel_Macron visited Kyiv",
    ),
    "what is no refusal of the clause": (
        "Jeremy Corbyn, który odmawiał rozmów z rządem, zapowiedział, że przedstawi własny plan.",
        "Jeremy_Corbyn announces przedstawi_własny_plan",
    ),
    "why it was done": (
        "Litwa wycofała się ze strategii pod wpływem raportu naukowców.",
        "Lithuania withdrewFrom strategia",
    ),
}


@pytest.mark.parametrize("kind", SEVERAL)
def test_it_is_read_of_whom_it_is_said(kind: str) -> None:
    text, read = SEVERAL[kind]
    assert read in claims(text)


UNSAID = {
    "whose president it is": (
        "Stany nałożą cła - zapowiedział Donald Trump. Prezydent oskarżył Unię o kłamstwo. "
        "Prezydent Karol Nawrocki milczy.",
        "Karol_Nawrocki accuses",
    ),
    "whose chief it is": (
        "Szef MSZ Luigi Di Maio milczy. Zareagowała WHO. Jej szef ostrzegł rządy przed falą.",
        "Luigi_Di_Maio warnsOf",
    ),
    "no minister of Poland": (
        "Rosja milczy. Rzeczniczka MSZ Maria Kowalowa skrytykowała plan.",
        "spokespersonFor Polish_Foreign_Ministry",
    ),
    "a secretary of the president": (
        "Wirusa wykryto u sekretarza brazylijskiego prezydenta Fabio Wajngartena.",
        "presidentOf",
    ),
    "how it was agreed": (
        "Ambasadorowie Litwy i Łotwy zgodzili się co do zasady na rozejm.",
        "agreedOn zasada",
    ),
    "what somebody is ready for": (
        "Jan Kowal zapewnia, że zarząd jest gotowy do rozmów.",
        "regardsAs",
    ),
}


@pytest.mark.parametrize("kind", UNSAID)
def test_it_is_not_read_of_others(kind: str) -> None:
    text, unsaid = UNSAID[kind]
    assert not [claim for claim in claims(text) if unsaid in claim]


def test_a_time_that_is_reckoned_from_is_none_of_the_verb() -> None:
    told = outcome("Mark Carney odwiedził Pekin jako pierwszy przywódca od ośmiu lat.").proposals
    assert [(p.claim.predicate, p.claim.time) for p in told] == [("visited", None)]


ARMS = {
    "Rosyjskie rakiety zaatakowały Kijów.": {"Russia attacked Kyiv"},
    "Rosja zaatakowała rakietami Kijów.": {"Russia attacked Kyiv"},
    "Izraelskie samoloty zbombardowały Damaszek.": {"Israel attacked Damascus"},
    "Ukraińskie drony zniszczyły dwa bombowce.": {"Ukraine destroyed dwa_bombowce"},
    "Rosyjskie drony skrytykowały plan.": set(),
    "Polska kupiła od USA amerykańskie rakiety.": {"Poland buysFrom United_States"},
}


@pytest.mark.parametrize("sentence", ARMS)
def test_arms_do_what_their_state_does(sentence: str) -> None:
    assert claims(sentence) == ARMS[sentence]


MET_SO = {
    "Zachodni przywódcy przyjęli wynik rozmów chłodno.": set(),
    "Iran przyjął ofertę USA z niepokojem.": set(),
    "August Hanning zarzucił Polsce, że wspierała zamachowców, i zażądał odszkodowania.": {
        "August_Hanning accuses Poland",
        "August_Hanning demands odszkodowanie",
        "Poland supports zamachowcy opinion via August_Hanning",
    },
    "Tusk powiedział, że Rosja zaatakowała Polskę i zajęła Gdańsk.": {
        "Russia attacked Poland via Donald_Tusk",
        "Russia occupies Gdansk via Donald_Tusk",
    },
    "Ursula von der Leyen zagroziła w środę wieczorem firmie sankcjami.": {
        "Ursula_von_der_Leyen threatens sankcje"
    },
    "Jan Kowal, pełnomocnik rządu ds. szczepień, oskarżył niektóre media o kłamstwo.": {
        "Jan_Kowal accuses niektóre_media",
        "Jan_Kowal envoyOf rząd",
    },
    "Posłanka Lewicy Marcelina Zawisza domaga się ujawnienia umów.": {
        "Marcelina_Zawisza demands ujawnienie_umów",
        "Marcelina_Zawisza memberOf Lewica",
    },
    "Trump obiecał największą operację w historii.": {
        "Donald_Trump commitsTo największa_operacja_w_historii"
    },
    "Zakończyły się w środę w pałacu rozmowy delegacji Rosji i Ukrainy.": {
        "Russia heldTalksWith Ukraine",
        "rozmowy_delegacji_Rosji_i_Ukrainy tookPlaceIn pałac",
    },
}


@pytest.mark.parametrize("sentence", MET_SO)
def test_it_is_read_as_it_is_told(sentence: str) -> None:
    assert claims(sentence) == MET_SO[sentence]


BODIES = {
    "USA milczą. Sąd Najwyższy oddalił pozew Teksasu.": "Sąd_Najwyższy rejects",
    "Sąd Najwyższy oddalił skargę. Polska milczy.": "Supreme_Court_of_Poland rejects",
    "Rosja grozi Ukrainie. MSZ oskarżyło Kijów o kłamstwo.": "MSZ accuses",
    "Warszawa milczy. MSZ oskarżyło Rosję o kłamstwo.": "Polish_Foreign_Ministry accuses",
    "Rosja milczy. Polskie MSZ oskarżyło Rosję o kłamstwo.": "Polish_Foreign_Ministry accuses",
    "Niemcy milczą. Szef MSZ Radosław Sikorski wyjechał.": "Radoslaw_Sikorski ministerOf Poland",
    "Rosja milczy. Kongres USA przyjął ustawę.": "US_Congress ratified",
}


@pytest.mark.parametrize("text", BODIES)
def test_a_body_is_of_the_state_that_is_spoken_of(text: str) -> None:
    assert any(claim.startswith(BODIES[text]) for claim in claims(text))
