"""Arcadia, an invented country: its sources, its outlets and its figures, for the texts that are approved here."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.alerts import Alert, AlertKind
from bot.domain.changes import Change, ChangeKind
from bot.domain.claims import Claim, Metric, Moment, Qualifier
from bot.domain.comparison import Citation, Comparison, Figure, Gap, GapReason, Reach
from bot.domain.rows import Basis, Effect, LedgerRow, SeriesKey, Sighting, Verdict
from bot.domain.trackers import Origin, Source, SourceKind, Topic, Tracker, Voice
from bot.rendering.messages import Reader

ZONE = ZoneInfo("America/Bogota")
WINDOW = date(2031, 3, 2)
NOW = datetime(2031, 3, 14, 15, 30, tzinfo=UTC)

TRACKER = Tracker(
    tracker_id="arcadia",
    names={"es": "Arcadia: presos políticos", "en": "Arcadia: political prisoners"},
    topic=Topic(any_of=("arcadia",)),
    window_start=WINDOW,
    timezone="America/Bogota",
    sources=(
        Source(
            source_id="government",
            kind=SourceKind.OFFICIAL,
            names={"es": "Gobierno", "en": "Government"},
            voices=(Voice(name="Lidia Marne"), Voice(name="Ministerio de Prisiones")),
        ),
        Source(source_id="vigil", kind=SourceKind.NGO, names={"es": "Vigilia Cívica", "en": "Civic Vigil"}),
        Source(
            source_id="observatory",
            kind=SourceKind.NGO,
            names={"es": "Observatorio Arcadio de Prisiones", "en": "Arcadian Prisons Observatory"},
            aliases=("Observatorio", "OAP"),
        ),
        Source(
            source_id="coalition",
            kind=SourceKind.POLITICAL,
            names={"es": "Coalición por Arcadia", "en": "Coalition for Arcadia"},
        ),
    ),
)


def reader(language: str, *, demo: bool = False) -> Reader:
    return Reader(language=language, zone=ZONE, demo=demo)


def at(day: int, hour: int = 14, minute: int = 5) -> datetime:
    return datetime(2031, 3, day, hour, minute, tzinfo=UTC)


def claim(value=84, claimant="vigil", metric=Metric.RELEASED, **more) -> Claim:
    shown = {"quote": f"Vigilia Cívica eleva a {value} los excarcelados", **more}
    return Claim(claimant=claimant, metric=metric, value=value, **shown)


def sighting(day=14, outlet="El Faro de Arcadia", **more) -> Sighting:
    known = {
        "entry_id": f"entry-{day}-{outlet}",
        "outlet_id": outlet.lower().replace(" ", "-"),
        "outlet_name": outlet,
        "origin": Origin.INDEPENDENT,
        "link": f"https://faro.example/{day}",
        "published_at": at(day),
        "seen_at": at(day, 14, 9),
    }
    return Sighting(**{**known, **more})


def row(stated: Claim | None, number=1, verdict=Verdict.UP, effect=Effect.SETS, seen=None, **more) -> LedgerRow:
    key = None
    if stated is not None:
        named = {"claimant": stated.claimant or "", "metric": stated.metric, "group": stated.group}
        key = SeriesKey(tracker_id="arcadia", **named)
    known = {
        "row_id": f"row{number}",
        "number": number,
        "tracker_id": "arcadia",
        "recorded_at": NOW,
        "verdict": verdict,
        "claim": stated,
        "sighting": seen or sighting(),
        "series": key,
        "effect": effect,
    }
    return LedgerRow(**{**known, **more})


def change(kind=ChangeKind.UP, stated=None, previous=None, reason=Verdict.UP, number=1, **more) -> Change:
    stated = stated or claim()
    return Change(
        change_id=f"change{number}",
        kind=kind,
        reason=reason,
        previous=previous,
        row=row(stated, number=number, verdict=reason, previous=previous, **more),
        pushed=True,
    )


def figure(value=84, claimant="vigil", metric=Metric.RELEASED, number=1, day=14, **more) -> Figure:
    known = {
        "window": WINDOW,
        "window_basis": Basis.STATED,
        "since": at(day),
        "seen_at": at(day),
        "row_id": f"row{number}",
        "series": f"arcadia/{claimant}/{metric}//",
        "citation": Citation(
            quote=f"según la cuenta, van {value}",
            outlet_id="faro",
            outlet_name="El Faro de Arcadia",
            link=f"https://faro.example/{day}",
            published_at=at(day),
        ),
    }
    return Figure(claimant=claimant, metric=metric, value=value, **{**known, **more})


GOVERNMENT = figure(379, "government", number=2, day=13, speaker="Lidia Marne", outlets=6, independent=3)
VIGIL = figure(84, outlets=2, independent=2, as_of=Moment(date(2031, 3, 13), time(20, 30)), previous=56)
OBSERVATORY = figure(
    61, "observatory", number=3, day=12, window=date(2031, 2, 20), window_basis=Basis.USUAL, scope_inferred=True
)
PROMISE = figure(
    400,
    "government",
    Metric.ANNOUNCED,
    number=4,
    day=8,
    qualifier=Qualifier.MORE_THAN,
    window=None,
    window_basis=Basis.NOT_STATED,
)
HELD = figure(777, "vigil", Metric.DETAINED, number=5, day=11, window=None, window_basis=Basis.NOT_STATED)
GAP = Gap(
    metric=Metric.RELEASED,
    higher="government",
    lower="vigil",
    reason=GapReason.COMPARABLE,
    size=295,
    window=WINDOW,
    other_window=WINDOW,
)
USUAL_GAP = Gap(
    metric=Metric.RELEASED,
    higher="government",
    lower="observatory",
    reason=GapReason.WINDOW_NOT_STATED,
    window=WINDOW,
)
LONE = Gap(metric=Metric.DETAINED, higher="vigil", lower="vigil", reason=GapReason.ONE_SOURCE)
COMPARISON = Comparison(
    tracker_id="arcadia",
    at=NOW,
    figures=(GOVERNMENT, PROMISE, VIGIL, HELD, OBSERVATORY),
    gaps=(GAP, USUAL_GAP, LONE),
    reach=Reach(read_at=NOW, answered=27, outlets=30),
)


def alert(*changes: Change, kind=AlertKind.CHANGE, comparison=COMPARISON, **more) -> Alert:
    known = {"alert_id": "alert1", "tracker_id": "arcadia", "created_at": NOW, "ready_at": NOW}
    return Alert(kind=kind, changes=changes, comparison=comparison, **{**known, **more})
