"""The talk with the operator about decisions: what is asked, what is confirmed, how a correction fares."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.domain.alerts import Alert, AlertKind
from bot.domain.rows import Action, LedgerRow
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Button, Heading, Items, Message, Paragraph
from bot.rendering.catalog import say
from bot.rendering.messages import Reader, alert_message
from bot.rendering.phrases import claim_of, source_name, standing_line, tracker_name
from bot.rendering.runs import words

_LONGEST_BUTTON = 60
Told = tuple[Tracker, LedgerRow]


def fact(row: LedgerRow, tracker: Tracker, language: str) -> str:
    """Return what a row states, in one line."""
    claim = claim_of(row)
    return "" if claim is None else standing_line(claim, tracker, language)


def decided(language: str, action: Action, told: Told, corrected: int, how: str | None = None) -> Message:
    """Confirm a decision; where chats are answered, say how many, and offer to look how that stands."""
    tracker, row = told
    lines = [say(language, f"review.done.{action}", text=fact(row, tracker, language))]
    if corrected:
        lines.append(say(language, "retract.answering", n=corrected))
    rows = ((_how(language, how),),) if corrected and how is not None else ()
    return Message(blocks=tuple(Paragraph(words(line)) for line in lines), buttons=rows)


def how_to_correct(language: str, told: Told) -> Message:
    """Say what to write in order to correct a row, with the sources that it may be given to."""
    tracker, row = told
    sources = ", ".join(source.source_id for source in tracker.sources)
    return _said(
        [
            fact(row, tracker, language),
            say(language, "review.correct.how", row=row.row_id[:8]),
            say(language, "review.correct.source", row=row.row_id[:8], sources=sources),
        ]
    )


def source_of(tracker: Tracker, name: str, language: str) -> str | None:
    """Return the id of the source that is meant by an id or a name, or None."""
    wanted = name.casefold()
    for source in tracker.sources:
        names = {source.source_id, source_name(tracker, source.source_id, language), *source.names.values()}
        if wanted in {each.casefold() for each in names}:
            return source.source_id
    return None


def retract_list(language: str, told: Sequence[Told]) -> Message:
    """List what was told of late, each as a button."""
    buttons = tuple(
        (Button(fact(row, tracker, language)[:_LONGEST_BUTTON], action=f"retract:ask:{row.row_id}"),)
        for tracker, row in told
    )
    return Message(blocks=(Heading(words(say(language, "retract.title"))),), buttons=buttons)


def retract_question(language: str, told: Told, reached: int) -> Message:
    """Ask whether a fact shall be withdrawn, and say how many chats got it."""
    tracker, row = told
    yes = Button(say(language, "retract.yes"), action=f"retract:yes:{row.row_id}")
    no = Button(say(language, "retract.no"), action="retract:no")
    line = say(language, "retract.sure", text=fact(row, tracker, language))
    return _said([line, say(language, "retract.reach", n=reached)], (yes, no))


def correction_progress(language: str, row_id: str, counts: Sequence[int]) -> Message:
    """Say how many chats were answered, how many wait, and how many cannot be reached."""
    names = ("answered", "waiting", "lost")
    items = tuple(
        words(say(language, f"progress.{name}", count=count)) for name, count in zip(names, counts, strict=True)
    )
    blocks: tuple[Block, ...] = (Heading(words(say(language, "progress.title"))), Items(items))
    return Message(blocks=blocks, buttons=((_how(language, row_id),),) if counts[1] else ())


def announce_preview(text: str, key: str, tracker: Tracker, reader: Reader, at: datetime) -> Message:
    """Show an announcement as its readers will see it, and ask whether it goes out."""
    language = reader.language
    notice = Alert(
        alert_id=key, tracker_id=tracker.tracker_id, kind=AlertKind.NOTICE, created_at=at, ready_at=at, words=text
    )
    row = (
        Button(say(language, "announce.yes"), action=f"announce:yes:{key}"),
        Button(say(language, "announce.no"), action="announce:no"),
    )
    asked = say(language, "announce.sure", tracker=tracker_name(tracker, language))
    return Message(
        blocks=(
            Paragraph(words(say(language, "announce.preview"))),
            *alert_message(notice, tracker, reader).blocks,
            Paragraph(words(asked)),
        ),
        buttons=(row,),
    )


def _how(language: str, row_id: str) -> Button:
    return Button(say(language, "retract.how"), action=f"retract:how:{row_id}")


def _said(lines: Sequence[str], *rows: tuple[Button, ...]) -> Message:
    return Message(blocks=tuple(Paragraph(words(line)) for line in lines if line), buttons=rows)
