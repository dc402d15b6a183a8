"""How desks write it: speakers that stand a sentence away, what is granted and not done, numbers of other things."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.domain.claims import Group, Metric, Scope
from bot.extraction.extract import Reading

PUBLISHED = datetime(2026, 3, 14, 12, tzinfo=UTC)

NOTHING = {
    "an age": "Caracas, en vela: Julián tenía días sin dormir y cumplió 34 frente a El Rodeo",
    "an age, in English": "A portrait from Venezuela's political prisons | Tomás was 47 and had a shop",
    "a toll": "Death toll from the landslide near Caracas rises to 65",
    "mere arrests": "#7Mar | Reportan 21 detenidos en la marcha de Valencia",
    "arrests that took place": "Protesta en Mérida: hubo 12 detenidos",
    "prisoners of any charge": "OVP: más de 31.000 internos viven hacinados en calabozos",
    "common prisoners": "Excarcelan a 33 reos comunes en Yare por el plan de descongestión",
    "strikers": "Dejan de comer 120 presos políticos en Tocorón",
    "a share": "Eight in 10 freed Venezuelans cannot travel, lawyers say",
    "newly registered": "Suman 74 presos políticos al registro de Foro Penal por denuncias tardías",
    "captors": "Rescatan en Apure a 9 pescadores que una banda retuvo",
    "another country's judge": "U.S. judge orders release of 23 Venezuelans held in a detention center",
    "to an unknown place": "Sacan de El Rodeo a 15 presos políticos con rumbo desconocido",
    "those who did more": "Venezuela: thirty people have painted the wall of the old prison",
}

COUNTS = {
    "amnesties granted": ("Otorgan 210 amnistías a presos políticos en Venezuela", Metric.ANNOUNCED, 210),
    "amnesty granted to": ("Venezuela grants amnesty to 210 political prisoners", Metric.ANNOUNCED, 210),
    "a pardon": ("El indulto alcanza a 48 personas en Venezuela, dice el Ejecutivo", Metric.ANNOUNCED, 48),
    "those who benefit where there is no amnesty": (
        "El ministerio penitenciario informó de 64 beneficiados con excarcelación",
        Metric.RELEASED,
        64,
    ),
    "no longer obliged to sign": ("Arreaza: 1.310 personas dejaron de presentarse", Metric.FULL_LIBERTY, 1310),
    "free of measures": ("Arreaza: 1.310 personas libres de medidas por la amnistía", Metric.FULL_LIBERTY, 1310),
    "may remain": ("Foro Penal estima que pueden quedar presas 480 personas", Metric.DETAINED, 480),
    "out, in": ("Foro Penal: 415 militantes fuera", Metric.RELEASED, 415),
    "since a capture": ("Foro Penal verifica 380 excarcelados desde la captura de Maduro", Metric.RELEASED, 380),
    "a demand for those who are held": (
        "Families want the 510 political prisoners to be freed in Venezuela",
        Metric.DETAINED,
        510,
    ),
    "demanded full liberty": (
        "Exigen libertad plena para los 12 periodistas que siguen presos en Venezuela",
        Metric.DETAINED,
        12,
    ),
    "what is no future": ("Trump elogia que Caracas liberara a más de 300 presos políticos", Metric.RELEASED, 300),
    "taken then, free now": ("Foro Penal: 18 jóvenes apresados en 2024 salieron de Yare", Metric.RELEASED, 18),
}

SPEAKERS = {
    "behind an auxiliary": ("Delcy Rodríguez había asegurado que salieron 540 presos políticos", "", "government"),
    "behind a post": ("Embajador de EE. UU. ante la ONU: 160 liberados en Venezuela", "", "united-states"),
    "behind a clause": ("Foro Penal hace público su recuento: 233 excarcelados", "", "foro-penal"),
    "agent in front": ("Confirmadas por Provea 233 excarcelaciones en Venezuela", "", "provea"),
    "a plural verb that is a noun": ("Rights groups report 233 freed in Venezuela", "", None),
    "in a place, somebody else": (
        "In Caracas, the State Department said that 6 prisoners were freed",
        "",
        "united-states",
    ),
    "so told the next sentence": (
        "Salieron 26 presos políticos en Venezuela",
        "Así lo informó Foro Penal, que lleva 640 excarcelaciones desde el 8 de enero.",
        "foro-penal",
    ),
    "introduced by the summary": (
        "Mothers' group says 31 young men freed in Venezuela",
        "The Committee of Mothers in Defense of the Truth met the envoy and read the names aloud.",
        "comite-madres",
    ),
    "an expectation is nobody's": ("Podrían salir 90 presos políticos esta semana, calcula Provea", "", None),
    "a label in Title Case is nobody": ("Historic Turning Point: Venezuela Frees 90 Political Prisoners", "", None),
    "a month is nobody": ("Abril cerró con 72 excarcelaciones de presos políticos en Venezuela", "", None),
    "another body": (
        "Political prisoners in Venezuela: 33 still held, according to Amnesty International",
        "",
        "other",
    ),
    "a town's court": ("Tribunal de Aragua ordena excarcelar a 14 presos políticos", "", "government"),
}


def _claims(extractor, title: str, summary: str = ""):
    return extractor.extract(Reading(title=title, summary=summary, published=PUBLISHED)).claims


@pytest.mark.parametrize("shape", sorted(NOTHING))
def test_what_counts_nobody_is_no_claim(extractor, shape):
    """Ages, tolls, arrests, strikers, prisoners of any charge and other countries' make no claim."""
    title, _, summary = NOTHING[shape].partition(" | ")
    assert _claims(extractor, title, summary) == ()


@pytest.mark.parametrize("shape", sorted(COUNTS))
def test_what_is_said_of_them_tells_the_measure(extractor, shape):
    """A paper granted is announced, a case closed is full liberty, and only who left is released."""
    title, metric, value = COUNTS[shape]
    assert [(claim.metric, claim.value) for claim in _claims(extractor, title)] == [(metric, value)]


@pytest.mark.parametrize("shape", sorted(SPEAKERS))
def test_whoever_says_it_is_found_where_it_stands(extractor, shape):
    """The first number's claimant is the one who says it, in its sentence or the next; a capital makes nobody."""
    title, summary, claimant = SPEAKERS[shape]
    claims = _claims(extractor, title, summary)
    assert claims, "no claim"
    assert claims[0].claimant == claimant


def test_two_parties_with_two_numbers_in_a_row_have_one_each(extractor):
    """`Foro Penal y Provea no coinciden: 41 y 57` gives the first number to the first."""
    claims = _claims(extractor, "Foro Penal y Provea no coinciden: 41 y 57 excarcelados")
    assert [(claim.claimant, claim.value) for claim in claims] == [("foro-penal", 41), ("provea", 57)]


def test_whoever_rejects_a_number_does_not_claim_it(extractor):
    """A number that an organisation calls false is the state's, and denied."""
    (claim,) = _claims(extractor, 'Provea rejects "415 freed" claim as false')
    assert (claim.claimant, claim.value, claim.denied) == ("government", 415, True)


def test_a_part_of_a_batch_is_of_the_same_time(extractor):
    """`24 freed on Monday, including two Italians`: both are Monday's."""
    claims = _claims(extractor, "Foro Penal says 24 political prisoners were freed on Monday, including two Italians")
    assert [(c.value, c.scope, c.group) for c in claims] == [(24, Scope.BATCH, None), (2, Scope.BATCH, Group.FOREIGN)]


def test_what_is_announced_in_the_title_and_done_in_the_text_is_one_claim(extractor):
    """The same number announced and released by one party is one claim: it is released."""
    summary = "Delcy Rodríguez dijo que 64 presos políticos han sido excarcelados."
    (claim,) = _claims(extractor, "Gobierno anuncia la liberación de 64 presos políticos", summary)
    assert (claim.claimant, claim.metric, claim.value) == ("government", Metric.RELEASED, 64)


def test_an_earlier_count_beside_a_day_stays(extractor):
    """`35 came out on Sunday. It had confirmed 383`: the total is not replaced by the day's number."""
    summary = (
        "Foro Penal said that 35 political prisoners came out on Sunday. It had previously confirmed 383 releases."
    )
    claims = _claims(extractor, "Venezuela frees more prisoners", summary)
    assert {claim.value for claim in claims} == {35, 383}
    assert all(claim.supersedes is None for claim in claims)


def test_a_clause_dates_its_window(extractor):
    """`since the government announced on January 8` begins on that day."""
    title = "Foro Penal counts 383 freed since the government announced on January 8 that prisons would open"
    (claim,) = _claims(extractor, title)
    assert (claim.scope, claim.since) == (Scope.TOTAL, date(2026, 1, 8))


def test_the_day_of_the_saying_makes_no_batch(extractor):
    """`declared on Wednesday that 406 have been freed` tells when it was said."""
    (claim,) = _claims(
        extractor, "Delcy Rodriguez declared on Wednesday that 406 prisoners have been freed in Venezuela"
    )
    assert claim.scope is not Scope.BATCH


def test_the_day_of_a_title_s_releases_stands_in_the_summary(extractor):
    """`26 presos libres | Las salidas se produjeron de madrugada` is this time's number."""
    summary = "Las salidas se produjeron de madrugada, reportaron activistas."
    (claim,) = _claims(extractor, "Venezuela libera a 26 presos políticos", summary)
    assert claim.scope is Scope.BATCH


def test_a_union_of_the_press_counts_the_press(extractor):
    """What a source counts alone (`counts:` in feeds.yaml) is the part of its numbers where no word names another."""
    claims = _claims(extractor, "Balance del SNTP: libres, 14; tras las rejas, tres")
    assert [(claim.value, claim.group) for claim in claims] == [(14, Group.PRESS), (3, Group.PRESS)]


@pytest.mark.parametrize(
    "title",
    [
        "Delcy Rodríguez anuncia la excarcelación de «un número considerable» de presos",
        "Jorge Rodríguez aseguró que todos los presos políticos saldrán: todos saldrán esta semana",
        "Habrá excarcelaciones en Venezuela, avisa Jorge Rodríguez",
        "Assembly chief: a ‘considerable number’ of political prisoners to walk free",
    ],
)
def test_an_announcement_without_a_number_is_one(extractor, title):
    """However the crowd is called, the state's word that people will leave is an announcement."""
    (claim,) = _claims(extractor, title)
    assert (claim.claimant, claim.metric, claim.value) == ("government", Metric.ANNOUNCED, None)
