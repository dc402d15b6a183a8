"""Values for the tests of the store: invented outlets, figures and chats."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot.domain.alerts import Alert, AlertKind, AlertStage
from bot.domain.changes import Change, ChangeKind
from bot.domain.chats import Address, Appearance, Chat, ChatKind, QuietHours, Subscription
from bot.domain.claims import Claim, Group, Metric, Moment, Qualifier, Scope
from bot.domain.comparison import Citation, Comparison, Figure, Gap, GapReason, Reach
from bot.domain.feeds import FeedState, SeenEntry
from bot.domain.rows import Action, Basis, Decision, LedgerRow, SeriesKey, Sighting, Verdict
from bot.domain.trackers import Origin

NOON = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def entry(number: int, *, feed: str = "https://a.example/feed", seen: datetime = NOON, words: str = "") -> SeenEntry:
    return SeenEntry(
        entry_id=f"{number:024x}",
        feed_url=feed,
        digest=f"{number + 1:024x}",
        fingerprint=words,
        first_seen_at=NOON,
        last_seen_at=seen,
    )


def feed(number: int = 1, **known: object) -> FeedState:
    return FeedState(url=f"https://outlet{number}.example/feed", outlet_id=f"outlet{number}", **known)  # type: ignore[arg-type]


def claim(value: int | None = 41) -> Claim:
    return Claim(
        claimant="vigil",
        metric=Metric.RELEASED,
        value=value,
        qualifier=None if value is None else Qualifier.AT_LEAST,
        scope=Scope.TOTAL,
        group=Group.PRESS,
        since=date(2031, 2, 1),
        as_of=Moment(date(2031, 2, 28), time(20, 30)),
        quote="Vigil counts at least 41 reporters released",
    )


def row(number: int, tracker_id: str = "arda") -> LedgerRow:
    return LedgerRow(
        row_id=f"{tracker_id}{number}",
        number=number,
        tracker_id=tracker_id,
        recorded_at=NOON,
        verdict=Verdict.UP,
        claim=claim(number),
        sighting=Sighting(
            entry_id="e" * 24,
            outlet_id="a",
            outlet_name="The A",
            origin=Origin.AGENCY,
            published_at=NOON - HOUR,
            seen_at=NOON,
        ),
        series=SeriesKey(tracker_id=tracker_id, claimant="vigil", metric=Metric.RELEASED),
        window=date(2031, 2, 1),
        window_basis=Basis.STATED,
        row_hash="ff",
    )


def decision(number: int) -> LedgerRow:
    return LedgerRow(
        row_id=f"decision{number}",
        number=number,
        tracker_id="arda",
        recorded_at=NOON,
        verdict=Verdict.APPROVED,
        decision=Decision(action=Action.CORRECT, target="arda1", claim=claim(40), note="a slip"),
    )


def comparison() -> Comparison:
    figure = Figure(
        claimant="vigil",
        metric=Metric.RELEASED,
        value=41,
        since=NOON,
        seen_at=NOON,
        citation=Citation(quote="q", outlet_id="a", outlet_name="The A", link=None, published_at=NOON),
        row_id="arda1",
        series="arda/vigil/released//",
        others=(("a spokesman", 40),),
    )
    gap = Gap(metric=Metric.RELEASED, higher="vigil", lower="crown", reason=GapReason.COMPARABLE, size=3)
    return Comparison(
        tracker_id="arda", at=NOON, figures=(figure,), gaps=(gap,), reach=Reach(read_at=NOON, answered=3, outlets=4)
    )


def alert(name: str, *, at: datetime = NOON, stage: AlertStage = AlertStage.ADDRESSED, tracker: str = "arda") -> Alert:
    change = Change(change_id="c", kind=ChangeKind.UP, reason=Verdict.UP, row=row(2), previous=1, pushed=True)
    return Alert(
        alert_id=name,
        tracker_id=tracker,
        kind=AlertKind.CHANGE,
        stage=stage,
        changes=(change,),
        comparison=comparison(),
        created_at=at,
        ready_at=at + timedelta(seconds=30),
        reason="up",
    )


def chat(chat_id: int, *trackers: str, thread: int | None = None, kind: ChatKind = ChatKind.PRIVATE) -> Chat:
    return Chat(
        address=Address(chat_id, thread),
        kind=kind,
        language="en",
        appearance=Appearance.PLAIN,
        quiet=QuietHours(begins=time(22), ends=time(7)),
        subscriptions=tuple(Subscription(tracker_id=each, parts=frozenset({Group.WOMEN})) for each in trackers),
        told_at=(NOON,),
    )
