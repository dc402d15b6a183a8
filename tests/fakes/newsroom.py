"""An invented country's press: says claims in a line, keeps the ledger, and hands back the changes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.changes import Change
from bot.domain.claims import Claim, Metric, Moment, Qualifier, Scope
from bot.domain.ledger import Ledger, Observation, record
from bot.domain.origins import fingerprint
from bot.domain.rows import LedgerRow, Sighting
from bot.domain.trackers import Origin, Source, SourceKind, Topic, Tracker, UsualWindow, Voice

MONDAY = datetime(2031, 5, 5, 12, 0, tzinfo=UTC)
ROUND = date(2031, 5, 1)

TRACKER = Tracker(
    tracker_id="vesperia",
    names={"en": "Vesperia: prisoners", "es": "Vesperia: presos"},
    topic=Topic(any_of=("vesperia",)),
    window_start=ROUND,
    timezone="America/Caracas",
    sources=(
        Source(
            source_id="ministry",
            kind=SourceKind.OFFICIAL,
            names={"en": "Ministry", "es": "Ministerio"},
            voices=(Voice(name="Ana Prada", aliases=("Prada",)), Voice(name="Luis Oca")),
        ),
        Source(source_id="lantern", kind=SourceKind.NGO, names={"en": "Lantern", "es": "Farol"}),
        Source(source_id="league", kind=SourceKind.POLITICAL, names={"en": "League", "es": "Liga"}),
        Source(
            source_id="guild",
            kind=SourceKind.NGO,
            names={"en": "Guild", "es": "Gremio"},
            counts_since=(UsualWindow(start=ROUND, begins=ROUND),),
        ),
    ),
)


def says(claimant: str | None, value: int | None, metric: Metric = Metric.RELEASED, **more: Any) -> Claim:
    """Return a claim; `total=True` and `batch=True` are short for its scope, `since` may be a day of May."""
    total, batch = more.pop("total", False), more.pop("batch", False)
    scope = Scope.TOTAL if total else Scope.BATCH if batch else None
    since = more.pop("since", None)
    if isinstance(since, int):
        since = date(2031, 5, since)
    qualifier = more.pop("qualifier", Qualifier.EXACT if value is not None else None)
    return Claim(claimant=claimant, metric=metric, value=value, scope=scope, since=since, qualifier=qualifier, **more)


def held(claimant: str | None, value: int, **more: Any) -> Claim:
    """Return a claim about people still held."""
    return says(claimant, value, Metric.DETAINED, **more)


def promised(claimant: str | None, value: int | None, **more: Any) -> Claim:
    """Return a claim about releases announced."""
    return says(claimant, value, Metric.ANNOUNCED, **more)


def day(number: int) -> Moment:
    """Return a day of May."""
    return Moment(date(2031, 5, number))


def sighting(entry: str, at: datetime, outlet: str = "gazette", **more: Any) -> Sighting:
    """Return where a claim was read; `text` becomes its fingerprint, `seen` defaults to when it was printed."""
    text, seen = more.pop("text", ""), more.pop("seen", at)
    return Sighting(
        entry_id=entry,
        outlet_id=outlet,
        outlet_name=outlet.title(),
        origin=more.pop("origin", Origin.INDEPENDENT),
        own_feed=more.pop("own", False),
        link=f"https://{outlet}.example/{entry}",
        published_at=at,
        seen_at=seen,
        fingerprint=fingerprint(text) if text else "",
        **more,
    )


@dataclass
class Newsroom:
    """Reads entries into a ledger, each an hour and a half after the one before unless told otherwise."""

    tracker: Tracker = TRACKER
    ledger: Ledger = field(init=False)
    at: datetime = MONDAY
    entries: int = 0

    def __post_init__(self) -> None:
        self.ledger = Ledger(tracker=self.tracker)

    def later(self, **span: float) -> datetime:
        """Let time pass, and return what time it is then."""
        self.at += timedelta(**span)
        return self.at

    def reads(self, *claims: Claim, outlet: str = "gazette", silent: bool = False, **more: Any) -> tuple[Change, ...]:
        """Record one entry and return its changes; `entry` names an entry that was read before, `ago` its age."""
        self.entries += 1
        entry = more.pop("entry", f"e{self.entries:04}")
        self.at += timedelta(minutes=90)
        printed = self.at - more.pop("ago", timedelta(0))
        seen = sighting(entry, printed, outlet, seen=self.at, **more)
        batch = [Observation(claim=claim, sighting=seen) for claim in claims]
        self.ledger, _, changes = record(self.ledger, batch, self.at, silent=silent)
        return changes

    def read(self, claim: Claim, outlet: str = "gazette", **more: Any) -> Change:
        """Record an entry with one claim and return its change."""
        (change,) = self.reads(claim, outlet=outlet, **more)
        return change

    @property
    def rows(self) -> tuple[LedgerRow, ...]:
        """Return all rows."""
        return self.ledger.rows


def told(changes: tuple[Change, ...]) -> list[tuple[str | None, str, int | None]]:
    """Return the facts of changes that are told to every follower."""
    return [
        (c.row.claim.claimant, c.kind.value, c.row.claim.value)
        for c in changes
        if c.pushed and not c.part and c.row.claim is not None
    ]


def without_usual(tracker: Tracker) -> Tracker:
    """Return the tracker with no usual windows: what is not stated is not known."""
    return replace(tracker, sources=tuple(replace(s, counts_since=()) for s in tracker.sources))
