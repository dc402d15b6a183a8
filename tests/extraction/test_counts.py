"""What is counted and how: measures, scopes and parts in the press's less usual shapes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.domain.claims import Group, Metric, Scope
from bot.extraction.extract import Reading

PUBLISHED = datetime(2026, 2, 14, 12, tzinfo=UTC)

MEASURES = {
    "no verb but the way home": ("El Rodeo abre sus puertas: 31 presos políticos a casa", Metric.RELEASED, 31),
    "measures agreed": ("Venezuela: el tribunal informó de 58 medidas acordadas", Metric.ANNOUNCED, 58),
    "announced in a relative clause": (
        "De las 140 excarcelaciones que se anunciaron en Venezuela no hay lista",
        Metric.ANNOUNCED,
        140,
    ),
    "restrictions lifted": ("Levantan medidas cautelares a 55 presos políticos", Metric.FULL_LIBERTY, 55),
    "restrictions of the freed lifted": ("Levantan medidas cautelares a 55 excarcelados", Metric.FULL_LIBERTY, 55),
    "cases closed": ("Cierran causas a 55 venezolanos por la amnistía", Metric.FULL_LIBERTY, 55),
    "papers received": ("55 presos políticos reciben boleta de excarcelación", Metric.RELEASED, 55),
    "not free": ("Provea: hay 412 personas que no están libres", Metric.DETAINED, 412),
    "not free, in English": ("Provea says 412 political prisoners have not been released", Metric.DETAINED, 412),
    "a noun of release in prisons": ("41 excarcelaciones en cárceles de Venezuela", Metric.RELEASED, 41),
}

SCOPES = {
    "from one number to another": ("Provea: los excarcelados pasaron de 28 a 67 entre viernes y domingo", Scope.TOTAL),
    "home is no total": ("Llegaron a sus casas 40 presos políticos venezolanos", None),
}


@pytest.mark.parametrize("shape", sorted(MEASURES))
def test_each_shape_gives_its_measure(extractor, shape):
    """What is said behind, before or inside the counted noun tells the measure."""
    title, metric, value = MEASURES[shape]
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert [(claim.metric, claim.value) for claim in claims] == [(metric, value)]


@pytest.mark.parametrize("shape", sorted(SCOPES))
def test_each_shape_gives_its_scope(extractor, shape):
    """A rise is a total whatever days bound it; a way home is none."""
    title, scope = SCOPES[shape]
    assert [claim.scope for claim in extractor.extract(Reading(title=title, published=PUBLISHED)).claims] == [scope]


def test_a_share_of_detainees_is_the_only_claim(extractor):
    """Of "eight of the 14 detained" only the eight left; nothing says that the 14 are held."""
    title = "Excarcelados ocho de los 14 detenidos del caso Cotiza en Venezuela"
    assert [claim.value for claim in extractor.extract(Reading(title=title, published=PUBLISHED)).claims] == [8]


def test_the_releases_of_a_month_are_a_total(extractor):
    """`las 151 de diciembre` counts December's releases."""
    reading = Reading(
        title="Ministerio penitenciario reporta 98 nuevas excarcelaciones",
        summary="El organismo recordó que se suman a las 151 de diciembre.",
        published=PUBLISHED,
    )
    found = {claim.value: claim.scope for claim in extractor.extract(reading).claims}
    assert found == {98: Scope.BATCH, 151: Scope.TOTAL}


def test_a_region_is_a_place(extractor):
    """Those of one region are a part."""
    reading = Reading(title="Foro Penal: quedan 31 presos políticos en la región", published=PUBLISHED)
    assert [claim.group for claim in extractor.extract(reading).claims] == [Group.PLACE]


WINDOWS = {
    "both of a pair": (
        "Provea suma 31 libertades plenas y 44 excarcelaciones desde el 20 de enero",
        ["2026-01-20"] * 2,
    ),
    "of prison": ("Treinta hombres que estaban detenidos desde enero recuperaron la libertad en Venezuela", [None]),
    "of the count": ("Provea contabiliza 44 excarcelaciones de presos políticos desde el 20 de enero", ["2026-01-20"]),
}


@pytest.mark.parametrize("shape", sorted(WINDOWS))
def test_a_window_is_of_what_it_dates(extractor, shape):
    """A window behind two joined counts dates both; the time since an arrest dates no count."""
    title, since = WINDOWS[shape]
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert [claim.since and claim.since.isoformat() for claim in claims] == since


PARTS = {
    "parts of women": ("Of the 94 women listed by Provea in Venezuela, 43 are home", 43, Group.WOMEN),
    "a checked part of one prison": (
        "Excarcelan a 90 presos en Tocuyito, según vecinos; Provea solo corrobora nueve",
        9,
        Group.PLACE,
    ),
}


@pytest.mark.parametrize("shape", sorted(PARTS))
def test_a_bare_number_is_of_the_kind_before(extractor, shape):
    """A number without a noun counts the kind of people that its sentence counts."""
    title, value, group = PARTS[shape]
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert {claim.value: claim.group for claim in claims}[value] is group


def test_first_days_make_a_batch(extractor):
    """What was reached on the first day, and what a rise brings the tally to."""
    reading = Reading(title="Twenty more freed in Venezuela, taking the tally to 287", published=PUBLISHED)
    assert {c.value: c.scope for c in extractor.extract(reading).claims} == {20: Scope.BATCH, 287: Scope.TOTAL}
    reading = Reading(title="Venezuela frees 31 prisoners on the first day of amnesty", published=PUBLISHED)
    assert [claim.scope for claim in extractor.extract(reading).claims] == [Scope.BATCH]


PROMISES = {
    "papers of release": ("Firman boletas de excarcelación para 40 presos políticos en Venezuela", [("announced", 40)]),
    "the promised and the done": (
        "De los 300 prometidos solo han salido 40 presos políticos, dice Provea",
        [("announced", 300), ("released", 40)],
    ),
    "begun": ("Venezuela begins releasing political prisoners", [("released", None)]),
    "more to come": ("Cabello: habrá más excarcelaciones en los próximos días", [("announced", None)]),
    "a quantity": (
        "Jorge Rodríguez anuncia la liberación de «una cantidad importante» de presos políticos",
        [("announced", None)],
    ),
    "a process begun": ("Gobierno de Venezuela inicia proceso de excarcelaciones", [("released", None)]),
    "to come": ("Venezuela will free political prisoners, Rodríguez says", [("announced", None)]),
    "to come, in Spanish": ("Gobierno de Venezuela liberará presos políticos", [("announced", None)]),
    "only possible": ("Gobierno de Venezuela podría liberar presos políticos", []),
    "not to come": ("El Gobierno de Venezuela no liberará presos políticos", []),
    "a whole of which parts left": ("De 800 presos políticos, 120 ya están en casa: Provea", [("released", 120)]),
    "a law voted": ("Asamblea Nacional sanciona la ley de amnistía", []),
}


@pytest.mark.parametrize("shape", sorted(PROMISES))
def test_what_is_promised_is_told_from_what_is_done(extractor, shape):
    """Orders and promises are announced; a law that was voted frees nobody yet."""
    title, expected = PROMISES[shape]
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert [(claim.metric.value, claim.value) for claim in claims] == expected


def test_a_list_of_kinds_shares_its_window(extractor):
    """Men, women and adolescents of one list are counted since one day."""
    title = "Provea: salieron de prisión 20 hombres, 4 mujeres y 2 adolescentes desde el 20 de enero"
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert {(claim.scope, str(claim.since)) for claim in claims} == {(Scope.TOTAL, "2026-01-20")}


def test_a_count_that_starts_on_a_day_has_its_window(extractor):
    """`starts its count on 20 January` before the number dates it."""
    title = "Provea starts its count on 20 January: 402 political prisoners released"
    (claim,) = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert (claim.scope, str(claim.since)) == (Scope.TOTAL, "2026-01-20")


@pytest.mark.parametrize(
    "title",
    [
        "Venezuela's prisons ministry says 37 of the promised 90 have left jail",
        "Ministerio eleva a 37 los excarcelados de un total prometido de 90",
        "Cabello asegura que ya suman 37 los excarcelados de los 90 prometidos",
    ],
)
def test_the_part_done_is_told_from_the_promise(extractor, title):
    """Of N promised M are out: the M are released, the N announced, in whatever order they stand."""
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert {(claim.metric.value, claim.value) for claim in claims} == {("released", 37), ("announced", 90)}


def test_a_day_to_come_is_no_cut_off(extractor):
    """What will follow by a day says nothing of the time that the count speaks of; a cut-off does."""
    title = "Foro Penal contabiliza 37 excarcelaciones"
    ahead = extractor.extract(Reading(title=title, summary="El resto saldrá hasta el domingo.", published=PUBLISHED))
    assert [claim.as_of for claim in ahead.claims] == [None]
    cut = extractor.extract(Reading(title=title, summary="Corte de las 20:30.", published=PUBLISHED))
    assert cut.claims[0].as_of is not None


SMALLER = {
    "only people are amnestied": ("Gobierno de Venezuela: 21 merideños amnistiados", [("full_liberty", 21, "place")]),
    "of several prisons": ("Este viernes salieron 22 de cinco cárceles de Venezuela", [("released", 22, None)]),
    "trial at home": ("Venezuela: 31 soldiers await trial at home", [("released", 31, "military")]),
    "officers": ("Dieciocho oficiales siguen presos en Ramo Verde", [("detained", 18, "military")]),
    "two figures": ("Provea cuenta 50 excarcelados. Hay dos cifras distintas", [("released", 50, None)]),
    "turned down": ("Provea: 285 excarcelados, 640 rechazados", [("released", 285, None)]),
    "subjunctive": (
        "La CIDH lamentó que al menos 500 presos políticos continúen privados de libertad en Venezuela",
        [("detained", 500, None)],
    ),
    "a prison's label": ("Yare III: cuarenta hombres salieron en libertad", [("released", 40, "men")]),
}


@pytest.mark.parametrize("shape", sorted(SMALLER))
def test_smaller_shapes(extractor, shape):
    """Shapes of a few words each, whose numbers would go astray by their nouns alone."""
    title, expected = SMALLER[shape]
    claims = extractor.extract(Reading(title=title, published=PUBLISHED)).claims
    assert [(claim.metric.value, claim.value, claim.group) for claim in claims] == expected
