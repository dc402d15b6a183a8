"""An invented country's tracker, its alerts and its subscribers, for the tests of delivery."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change, ChangeKind
from bot.domain.chats import Address, Chat, ChatKind, Subscription
from bot.domain.claims import Claim, Metric, Scope
from bot.domain.comparison import Citation, Comparison, Figure
from bot.domain.rows import LedgerRow, SeriesKey, Sighting, Verdict
from bot.domain.trackers import Origin, Source, SourceKind, Topic, Tracker

NOON = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)

LAMPARIA = Tracker(
    tracker_id="lamparia",
    names={"es": "Lamparia: presos políticos", "en": "Lamparia: political prisoners"},
    topic=Topic(any_of=("lamparia",)),
    window_start=date(2031, 2, 1),
    sources=(
        Source(source_id="ministry", kind=SourceKind.OFFICIAL, names={"es": "Ministerio", "en": "Ministry"}),
        Source(source_id="candil", kind=SourceKind.NGO, names={"es": "Candil", "en": "Candil"}),
    ),
    timezone="America/Caracas",
)


def row(value: int, at: datetime = NOON, previous: int | None = None, claimant: str = "ministry") -> LedgerRow:
    """Return one recorded claim."""
    claim = Claim(claimant=claimant, metric=Metric.RELEASED, value=value, quote=f"hay {value} en libertad")
    sighting = Sighting(
        entry_id=f"e{value}",
        outlet_id="farol",
        outlet_name="El Farol",
        origin=Origin.INDEPENDENT,
        link="https://farol.example/nota",
        published_at=at,
        seen_at=at,
    )
    return LedgerRow(
        row_id=f"r{value}",
        number=value,
        tracker_id="lamparia",
        recorded_at=at,
        verdict=Verdict.UP if previous else Verdict.FIRST,
        claim=claim,
        sighting=sighting,
        series=SeriesKey(tracker_id="lamparia", claimant=claimant, metric=Metric.RELEASED),
        previous=previous,
        scope=Scope.TOTAL,
    )


def change(value: int, at: datetime = NOON, previous: int | None = None) -> Change:
    """Return a new figure of the ministry."""
    recorded = row(value, at, previous)
    kind = ChangeKind.UP if previous else ChangeKind.FIRST
    return Change(
        change_id=f"c{value}",
        kind=kind,
        reason=recorded.verdict,
        row=recorded,
        previous=previous,
        pushed=True,
    )


def figure(value: int, at: datetime = NOON) -> Figure:
    """Return what the ministry says."""
    citation = Citation(
        quote=f"hay {value} en libertad",
        outlet_id="farol",
        outlet_name="El Farol",
        link="https://farol.example/nota",
        published_at=at,
    )
    return Figure(
        claimant="ministry",
        metric=Metric.RELEASED,
        value=value,
        since=at,
        seen_at=at,
        citation=citation,
        row_id=f"r{value}",
        series="lamparia/ministry/released//",
    )


def alert(value: int, at: datetime = NOON, *, kind: AlertKind = AlertKind.CHANGE, **more: object) -> Alert:
    """Return an alert about the ministry's figure, addressed unless `more` says otherwise."""
    made = Alert(
        alert_id=f"a{value}",
        tracker_id="lamparia",
        kind=kind,
        stage=AlertStage.ADDRESSED,
        changes=(change(value, at),),
        comparison=Comparison(tracker_id="lamparia", at=at, figures=(figure(value, at),)),
        created_at=at,
        ready_at=at,
    )
    return replace(made, **more)


def follower(chat_id: int, thread_id: int | None = None, **more: object) -> Chat:
    """Return a chat that follows Lamparia."""
    chat = Chat(
        address=Address(chat_id, thread_id),
        kind=ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP,
        language="en",
        subscriptions=(Subscription(tracker_id="lamparia"),),
    )
    return replace(chat, **more)
