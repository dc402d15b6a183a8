"""What the bot says in conversation: welcome, help, confirmations, questions with buttons. Short, kind and plain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo

from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Button, Heading, Items, Message, Paragraph
from bot.rendering.catalog import moment, say
from bot.rendering.runs import words

CHOICES = ("usual", "totals", "everything")
EXPORTS = ("csv", "json")


def line(language: str, key: str, **slots: object) -> Message:
    """Return one sentence of the catalogue as a message."""
    return _said([say(language, key, **slots)])


def _said(lines: Iterable[str], buttons: Sequence[Sequence[Button]] = (), title: str | None = None) -> Message:
    blocks: list[Block] = [] if title is None else [Heading(words(title))]
    blocks += [Paragraph(words(text)) for text in lines]
    return Message(blocks=tuple(blocks), buttons=tuple(tuple(row) for row in buttons if row))


def name_of(tracker: Tracker, language: str) -> str:
    """Return a tracker's name in a language, else in any."""
    return tracker.names.get(language) or next(iter(tracker.names.values()), tracker.tracker_id)


def welcome(language: str, trackers: Sequence[Tracker]) -> Message:
    """Say what this is, and offer each tracker with a button to subscribe."""
    lines = [say(language, "start.what"), say(language, "start.neutral"), say(language, "start.press")]
    return _said(lines, _tracker_buttons(language, trackers, "sub"), say(language, "start.title"))


def help_message(language: str, commands: Sequence[str]) -> Message:
    """List the commands with what they do."""
    rows = tuple(
        words(say(language, "help.line", command=command, text=say(language, f"command.{command}")))
        for command in commands
    )
    notes = [Paragraph(words(say(language, key))) for key in ("help.group", "help.channel")]
    return Message(blocks=(Heading(words(say(language, "help.title"))), Items(rows), *notes))


def about(language: str) -> Message:
    """Say how figures are read and what the words mean."""
    meanings = ("released", "announced", "detained", "liberty")
    return Message(
        blocks=(
            Heading(words(say(language, "about.title"))),
            Paragraph(words(say(language, "about.method"))),
            Paragraph(words(say(language, "about.words"))),
            Items(tuple(words(say(language, f"about.{word}")) for word in meanings)),
            Paragraph(words(say(language, "about.gap"))),
            Paragraph(words(say(language, "about.names"))),
        )
    )


def privacy(language: str) -> Message:
    """Say what is stored of a chat, for how long, and how it goes."""
    keys = ("stored", "ids", "forget", "without")
    return _said([say(language, f"privacy.{key}") for key in keys], title=say(language, "privacy.title"))


def which_tracker(language: str, trackers: Sequence[Tracker], command: str, unknown: str | None = None) -> Message:
    """Ask which tracker is meant; `unknown` is the name that was none."""
    asked = say(language, "subscribe.which")
    return _said(
        [asked if unknown is None else say(language, "tracker.unknown", name=unknown[:60])],
        _tracker_buttons(language, trackers, command),
    )


def subscribed(language: str, tracker: Tracker, choice: str | None, *, fresh: bool) -> Message:
    """Confirm a subscription, say what it brings, and offer the other choices."""
    key = "subscribe.done" if fresh else "subscribe.already"
    chosen = say(language, f"choice.{choice or 'measured'}")
    lines = [
        say(language, key, tracker=name_of(tracker, language)),
        say(language, "subscribe.now", choice=chosen),
        say(language, "subscribe.change"),
    ]
    rows = [
        [picked(language, f"choice.{each}", f"sub:{tracker.tracker_id}:{each}", on=each == choice)] for each in CHOICES
    ]
    rows.append([Button(say(language, "settings.title"), action="set")])
    return _said(lines, rows)


def channel_subscribed(language: str, tracker: Tracker, channel: str) -> Message:
    """Confirm a channel's subscription to who asked for it."""
    return line(language, "subscribe.channel.done", channel=channel, tracker=name_of(tracker, language))


def unsubscribed(language: str, ended: int, tracker: Tracker | None) -> Message:
    """Confirm the end of a subscription."""
    if not ended:
        return line(language, "unsubscribe.none")
    if tracker is None:
        first = say(language, "unsubscribe.done")
    else:
        first = say(language, "unsubscribe.one", tracker=name_of(tracker, language))
    return _said([first, say(language, "unsubscribe.again")])


def forget_question(language: str) -> Message:
    """Ask whether all that is stored shall go."""
    row = [
        Button(say(language, "forget.yes"), action="forget:yes"),
        Button(say(language, "forget.no"), action="forget:no"),
    ]
    return _said([say(language, "forget.sure")], [row])


def export_question(language: str, tracker: Tracker) -> Message:
    """Ask for the format of the file."""
    row = [Button(form.upper(), action=f"export:{tracker.tracker_id}:{form}") for form in EXPORTS]
    return _said([say(language, "export.how")], [row])


def muted(language: str, until: datetime, zone: tzinfo) -> Message:
    """Confirm silence, with its end in the chat's zone."""
    return line(language, "mute.done", moment=moment(language, until, zone))


def notice(language: str, kind: str, detail: str, more: int = 0) -> Message:
    """Tell the operator what happened, and how often since the last time it was told."""
    lines = [say(language, f"notice.{kind}", detail=detail).strip()]
    if more:
        lines.append(say(language, "notice.more", n=more))
    return _said(lines)


def picked(language: str, key: str, action: str, *, on: bool, **slots: object) -> Button:
    """Return a button that shows whether its choice is the one in force."""
    return marked(language, say(language, key, **slots), action, on=on)


def marked(language: str, text: str, action: str, *, on: bool) -> Button:
    """Return a button with a text of its own that shows whether its choice is the one in force."""
    return Button(say(language, "mark.on" if on else "mark.off", text=text), action=action)


def _tracker_buttons(language: str, trackers: Sequence[Tracker], command: str) -> list[list[Button]]:
    return [[Button(name_of(each, language), action=f"{command}:{each.tracker_id}")] for each in trackers]
