"""What the operator reads: a held claim to decide on, and how the service fares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.changes import Change
from bot.domain.chats import ChatKind
from bot.domain.delivery import DeliveryState
from bot.domain.rows import Action, LedgerRow, Verdict
from bot.domain.thresholds import TABLE
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Button, Footer, Heading, Items, Message, Paragraph, Span, Style, Text
from bot.rendering.catalog import number, say
from bot.rendering.messages import Reader, citation_of, finished, quoted
from bot.rendering.phrases import claim_of, standing_line, tracker_name
from bot.rendering.runs import phrase, when, words

REVIEWED = (Action.APPROVE, Action.REJECT, Action.CORRECT)
"""The decisions that a held claim's buttons offer."""
_MOST_FAILING = 10
_HELD = frozenset(
    {
        Verdict.HELD_STOCK,
        Verdict.HELD_BATCH,
        Verdict.HELD_JUMP,
        Verdict.HELD_LOWER,
        Verdict.HELD_CONTRADICTION,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FailingFeed:
    """A feed that does not answer."""

    outlet: str
    reason: str
    """As the feed's state has it: a word of `FailureReason`."""
    since: datetime | None = None
    paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How the service fares."""

    version: str
    at: datetime
    feeds_ok: int
    failing: tuple[FailingFeed, ...] = ()
    last_poll: datetime | None = None
    backlog: Mapping[DeliveryState, int] = field(default_factory=dict)
    """Deliveries that are not done, by state."""
    oldest: datetime | None = None
    """When the oldest alert that waits was created."""
    held: int = 0
    subscribers: Mapping[ChatKind, int] = field(default_factory=dict)
    started_at: datetime | None = None


def review_message(held: Change | LedgerRow, tracker: Tracker, reader: Reader) -> Message:
    """Word a claim that waits for the operator: what it says, why it waits, its words, and the buttons that decide.

    The buttons' actions are `review:<approve|reject|correct>:<row_id>`.
    """
    row = held.row if isinstance(held, Change) else held
    language, claim = reader.language, claim_of(row)
    line = standing_line(claim, tracker, language) if claim else ""
    blocks: list[Block] = [
        Heading(words(say(language, "review.title", text=line))),
        Paragraph(words(" ".join(_grounds(row, language)))),
    ]
    if claim is not None and row.sighting is not None:
        blocks.append(quoted(citation_of(row), reader))
    blocks.append(Footer(words(say(language, "review.foot", tracker=tracker_name(tracker, language)))))
    row_id = row.row_id
    buttons = tuple(Button(say(language, f"review.{a}"), action=f"review:{a}:{row_id}") for a in REVIEWED)
    return finished(blocks, (buttons,), reader)


def _grounds(row: LedgerRow, language: str) -> list[str]:
    """Return why a row waits, what stands now, and the limit that held it."""
    why = row.verdict if row.verdict in _HELD else "held"
    grounds = [say(language, f"review.why.{why}")]
    if row.previous is not None:
        grounds.append(say(language, "review.standing", value=row.previous))
    limit = next((t for t in TABLE if t.name == row.threshold), None)
    if limit is not None:
        value = number(language, int(limit.value)) if limit.value == int(limit.value) else f"{limit.value:g}"
        grounds.append(say(language, "review.limit", name=limit.name, value=value))
    return grounds


def status_message(status: Status, reader: Reader) -> Message:
    """Word how the service fares, for /status."""
    language = reader.language
    waiting = [say(language, f"status.delivery.{state}", n=n) for state, n in status.backlog.items() if n]
    chats = [say(language, f"status.chat.{kind}", n=n) for kind, n in status.subscribers.items() if n]
    lines: list[Text] = [
        _fact(
            language, "status.feeds", words(say(language, "status.feeds.count", ok=status.feeds_ok, n=_feeds(status)))
        ),
        _fact(language, "status.poll", _at(status.last_poll, reader)),
        _fact(language, "status.backlog", _joined(waiting, language)),
    ]
    if status.oldest is not None:
        lines.append(_fact(language, "status.oldest", _at(status.oldest, reader)))
    lines += [
        _fact(language, "status.held", words(number(language, status.held))),
        _fact(language, "status.chats", _joined(chats, language)),
    ]
    if status.started_at is not None:
        lines.append(_fact(language, "status.started", _at(status.started_at, reader)))
    blocks: list[Block] = [Heading(words(say(language, "status.title"))), Items(tuple(lines))]
    if status.failing:
        blocks.append(Paragraph(words(say(language, "status.failing", n=len(status.failing)), Style.BOLD)))
        blocks.append(Items(_failing(status.failing, reader)))
    foot = phrase(language, "status.foot", version=status.version, moment=when(language, status.at, reader.zone))
    return finished((*blocks, Footer(foot)), (), reader)


def _feeds(status: Status) -> int:
    return status.feeds_ok + len(status.failing)


def _fact(language: str, key: str, told: Text) -> Text:
    return (Span(say(language, key), Style.BOLD), Span(": "), *told)


def _at(at: datetime | None, reader: Reader) -> Text:
    return words(say(reader.language, "status.never")) if at is None else (when(reader.language, at, reader.zone),)


def _joined(told: Iterable[str], language: str) -> Text:
    return words(" · ".join(told) or say(language, "status.none"))


def _failing(feeds: Sequence[FailingFeed], reader: Reader) -> tuple[Text, ...]:
    language = reader.language
    lines: list[Text] = []
    for feed in feeds[:_MOST_FAILING]:
        outlet = say(language, "status.paused", outlet=feed.outlet) if feed.paused else feed.outlet
        if feed.since is None:
            lines.append(phrase(language, "status.feed", outlet=outlet, reason=feed.reason.replace("_", " ")))
        else:
            since = when(language, feed.since, reader.zone)
            lines.append(
                phrase(language, "status.feed.since", outlet=outlet, reason=feed.reason.replace("_", " "), moment=since)
            )
    if len(feeds) > _MOST_FAILING:
        lines.append(words(say(language, "status.more", n=len(feeds) - _MOST_FAILING)))
    return tuple(lines)
