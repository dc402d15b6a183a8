"""Reading entries end to end: who claims how many of what, and why a number is none."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.claims import OTHER, Group, Metric, Qualifier, Scope
from bot.extraction.extract import Reading

PUBLISHED = datetime(2026, 2, 14, 12, tzinfo=UTC)


def read(extractor, title, summary="", **more):
    return extractor.extract(Reading(title=title, summary=summary, published=PUBLISHED, **more))


def core(found):
    return [(claim.claimant, claim.metric, claim.value) for claim in found.claims]


SPEAKERS = {
    "colon": ("Provea: 77 presos políticos excarcelados", "provea"),
    "subject and verb": ("Provea confirma 77 excarcelaciones de presos políticos", "provea"),
    "apposition": ("Alfredo Romero, director de Foro Penal, confirmó 77 excarcelaciones", "foro-penal"),
    "inverted": ("«Van 77 excarcelaciones», dijo Alfredo Romero", "foro-penal"),
    "según before": ("Según Provea, 77 presos políticos fueron excarcelados", "provea"),
    "según behind": ("77 presos políticos fueron excarcelados, según Provea", "provea"),
    "agent": ("Las 77 excarcelaciones verificadas por Provea", "provea"),
    "relative": ("Los 77 excarcelados que suma Provea", "provea"),
    "owner": ("Los 77 excarcelados del Gobierno no convencen", "government"),
    "figure": ("La cifra de Provea asciende a 77 excarcelados", "provea"),
    "metonym": ("Caracas sostiene que son 77 los excarcelados", "government"),
    "trailing": ("Al menos 77 presos políticos excarcelados: Provea", "provea"),
    "coordinated": ("Cabello visitó un penal y aseguró que van 77 excarcelados", "government"),
    "vague": ("Una ONG confirma 77 excarcelaciones de presos políticos", None),
    "abroad": ("Perú confirma la liberación de dos peruanos detenidos en Venezuela", OTHER),
    "nobody": ("Salieron 77 presos políticos de las cárceles venezolanas", None),
}


@pytest.mark.parametrize("form", sorted(SPEAKERS))
def test_each_form_of_speech_names_its_speaker(extractor, form):
    """Subject and verb, a colon, según, an owner…: each gives the number to the party that says it."""
    title, claimant = SPEAKERS[form]
    assert [claim.claimant for claim in read(extractor, title).claims] == [claimant]


TIMES = {
    "Provea, corte de las 20:30: 77 presos políticos excarcelados": "2026-02-13T20:30",
    "Provea registra 77 presos políticos al 5 de enero": "2026-01-05",
    "Provea confirma 77 excarcelaciones hasta el 2 de febrero": "2026-02-02",
    "Provea suma 77 excarcelaciones desde el 8 de enero. El corte es hasta el 9 de febrero": "2026-02-09",
    "As of Feb. 3, Provea counts 77 political prisoners": "2026-02-03",
    "Provea confirma 77 excarcelaciones": None,
}


@pytest.mark.parametrize("title", sorted(TIMES))
def test_the_time_that_a_count_speaks_of_is_kept(extractor, title):
    """A cut-off, "as of" or "until" dates the count itself; without one its time stays open."""
    (claim,) = read(extractor, title).claims
    assert (claim.as_of.isoformat() if claim.as_of else None) == TIMES[title]


MEASURES = {
    "released": ("Provea confirma que 77 presos políticos salieron de prisión", Metric.RELEASED),
    "promised": ("El ministerio penitenciario anuncia que 77 presos políticos saldrán libres", Metric.ANNOUNCED),
    "granted": ("Gobierno anuncia 77 excarcelaciones de presos políticos", Metric.ANNOUNCED),
    "held": ("Provea: quedan 77 presos políticos", Metric.DETAINED),
    "a stock behind releases": ("Provea registra 77 presos políticos tras las excarcelaciones", Metric.DETAINED),
    "full liberty": ("Provea confirma 77 libertades plenas tras la amnistía", Metric.FULL_LIBERTY),
}


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_verb_and_noun_tell_what_is_counted(extractor, measure):
    """A stock is no flow, a promise no fact, and full liberty no release from prison."""
    title, metric = MEASURES[measure]
    assert [(claim.metric, claim.value) for claim in read(extractor, title).claims] == [(metric, 77)]


REJECTED = {
    "Familiares de presos políticos cumplen 77 días de vigilia": "time",
    "Más de 77 familias esperan por los presos políticos": "relatives",
    "El Parlamento recibió 77 solicitudes de amnistía de presos políticos": "papers",
    "Detuvieron a 77 personas en Venezuela en una marcha por los presos políticos": "arrests",
    "Ya es libre el 77 % de los presos políticos, según Provea": "ratio",
    "Nicaragua excarcela a 77 presos políticos": "elsewhere",
    "Exigen la liberación de 77 presos políticos": "demanded",
    "Provea: hay 77 presos políticos menos que ayer": "delta",
    "La amnistía excluye a 77 presos políticos": "excluded",
    "Provea: los presos políticos de la celda 77": "name",
}


@pytest.mark.parametrize("title", sorted(REJECTED))
def test_other_numbers_are_rejected_with_their_reason(extractor, title):
    """A number that counts something else gives no claim, and says why."""
    found = read(extractor, title)
    assert not found.claims
    assert [number.reason for number in found.rejected] == [REJECTED[title]]


def test_two_parties_in_one_sentence_are_two_claims(extractor):
    """The part verified is one party's, the whole announced the other's."""
    found = read(extractor, "Provea confirma solo 41 de las 77 excarcelaciones anunciadas por el Gobierno")
    assert core(found) == [("provea", Metric.RELEASED, 41), ("government", Metric.ANNOUNCED, 77)]
    assert found.claims[0].scope is Scope.TOTAL


def test_a_verb_left_out_goes_on_with_the_number_before(extractor):
    """`X registra N; Y, M` is a claim of each."""
    found = read(extractor, "El Gobierno reporta 77 excarcelados; Provea, apenas 41")
    assert core(found) == [("government", Metric.RELEASED, 77), ("provea", Metric.RELEASED, 41)]


def test_a_rejected_number_stays_its_owner_s(extractor):
    """`no son N sino M`: N is the other party's and denied."""
    denied, own = read(extractor, "Provea desmiente al Gobierno: no son 77 sino 41 los excarcelados").claims
    assert (denied.claimant, denied.value, denied.denied) == ("government", 77, True)
    assert (own.claimant, own.value, own.denied) == ("provea", 41, False)


@pytest.mark.parametrize(
    "title", ["Provea corrige: son 41 los excarcelados, no 77", "Provea rectifica y baja de 77 a 41 los excarcelados"]
)
def test_a_correction_names_what_it_replaces(extractor, title):
    """The number replaced is no claim of its own."""
    (claim,) = read(extractor, title).claims
    assert (claim.claimant, claim.value, claim.supersedes) == ("provea", 41, 77)


def test_a_window_is_a_day_and_makes_a_total(extractor):
    """`desde el 8 de enero` is resolved against the publication."""
    (claim,) = read(extractor, "Al menos 77 presos políticos excarcelados desde el 8 de enero, según Provea").claims
    assert (claim.since, claim.scope, claim.qualifier) == (date(2026, 1, 8), Scope.TOTAL, Qualifier.AT_LEAST)


def test_those_named_beside_a_number_count_too(extractor):
    """`X y otros siete` is eight, this time's."""
    (claim,) = read(extractor, "Excarcelan a la activista Nora Quiroz y a otros siete presos políticos").claims
    assert (claim.value, claim.scope) == (8, Scope.BATCH)


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("mujeres", Group.WOMEN),
        ("militares", Group.MILITARY),
        ("periodistas", Group.PRESS),
        ("adolescentes", Group.MINORS),
        ("españoles", Group.FOREIGN),
        ("estudiantes", Group.OTHER),
    ],
)
def test_a_part_is_told_from_the_whole(extractor, words, group):
    """The noun counted says which part it is."""
    (claim,) = read(extractor, f"Excarcelan a 12 {words} en Venezuela, confirma Provea").claims
    assert claim.group is group


def test_title_and_summary_are_one_claim_the_fuller_one(extractor):
    """The same number twice is claimed once, with the speaker that only one of them names."""
    found = read(extractor, "Más de 70 excarcelados en Venezuela", "Provea confirmó que 77 presos políticos salieron.")
    assert core(found) == [("provea", Metric.RELEASED, 77)]


def test_an_announcement_without_a_number_has_no_value(extractor):
    """Promise and speaker, value and qualifier empty."""
    found = read(extractor, "Jorge Rodríguez anuncia la liberación de un número importante de presos políticos")
    (claim,) = found.claims
    assert (claim.claimant, claim.metric, claim.value, claim.qualifier) == ("government", Metric.ANNOUNCED, None, None)
    (taken,) = found.taken
    assert taken.rules == {"metric": "vague"}
    assert taken.text in claim.quote


def test_an_own_feed_speaks_for_its_source(extractor):
    """Figures with nobody named are the source's own on its own feed, and nobody's elsewhere."""
    title = "Ya son 77 los presos políticos excarcelados"
    assert core(read(extractor, title, own_source="provea")) == [("provea", Metric.RELEASED, 77)]
    assert core(read(extractor, title)) == [(None, Metric.RELEASED, 77)]


def test_an_entry_off_topic_is_not_read(extractor):
    """The gate says so, and nothing is rejected one by one."""
    found = read(extractor, "El equipo local ganó 3 a 1 en la final")
    assert (found.on_topic, found.claims, found.rejected) == (False, (), ())


def test_each_headline_of_a_list_counts(extractor):
    """An aggregator's summary lists other outlets' headlines: each is read by itself."""
    items = "".join(
        f'<li><a href="https://a.example">{title}</a>&nbsp;<font>Outlet</font></li>'
        for title in ("Provea: 77 excarcelados", "Gobierno asegura que son 99 los excarcelados")
    )
    found = read(extractor, "Provea: 77 excarcelados - Outlet", f"<ol>{items}</ol>")
    assert core(found) == [("provea", Metric.RELEASED, 77), ("government", Metric.RELEASED, 99)]


def test_a_quote_is_a_passage_of_the_entry(extractor):
    """From the source to the counted noun, without markup."""
    found = read(extractor, "Nueva jornada", "<p>El <b>Foro Penal</b> confirm&oacute; 77 excarcelaciones hoy.</p>")
    assert [claim.quote for claim in found.claims] == ["Foro Penal confirmó 77 excarcelaciones"]


def test_a_broken_zone_reads_as_utc(extractor):
    """A zone that nobody knows costs no entry."""
    assert core(read(extractor, "Provea: 77 excarcelados hoy", timezone="Nowhere/Else"))


def test_another_country_needs_no_code(elsewhere):
    """Sources, places and the country itself come from YAML: its own releases count, the first tracker's do not."""
    found = read(elsewhere, "Mecanismo de Reconocimiento confirma 14 excarcelaciones en Nicaragua desde el 8 de enero")
    assert core(found) == [("mecanismo", Metric.RELEASED, 14)]
    assert found.claims[0].since == date(2026, 1, 8)
    assert [n.reason for n in read(elsewhere, "Venezuela excarcela a 77 presos políticos").rejected] == ["elsewhere"]
    (part,) = read(elsewhere, "Excarcelan a nueve presos políticos de El Chipote en Managua").claims
    assert part.group is Group.PLACE


@pytest.mark.parametrize(
    ("title", "values"),
    [
        ("Foro Penal: 98 presos políticos, entre ellos 40 militares, fueron excarcelados", [98, 40]),
        ("98 detenidos (40 de ellos militares) fueron liberados, dice Foro Penal", [98, 40]),
        ("Foro Penal: 98 political prisoners, including 40 soldiers, were freed", [98, 40]),
    ],
)
def test_a_verb_is_carried_over_an_aside(extractor, title, values):
    """The number before an aside is what the verb behind it speaks of."""
    claims = extractor.extract(Reading(title=title)).claims
    assert [claim.value for claim in claims] == values
    assert {claim.metric.value for claim in claims} == {"released"}
