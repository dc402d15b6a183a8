"""The settings of a chat as messages with buttons, edited in place: one page for each thing that can be chosen.

A button's action is `set:<page>` to open a page, or `set:<page>:<value>` to choose; tracker ids stand in between.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.domain.chats import Appearance, Chat, QuietHours, Rhythm, Subscription
from bot.domain.claims import Group
from bot.domain.trackers import Tracker
from bot.rendering.blocks import Block, Button, Heading, Message, Paragraph
from bot.rendering.catalog import LANGUAGES, moment, say
from bot.rendering.conversation import marked, name_of, picked
from bot.rendering.runs import words

LEAST = (1, 5, 10, 25, 50)
QUIET = ("22-7", "23-6", "0-8")
"""Quiet hours that are offered: from one full hour to another."""
ZONES = (
    "America/Caracas",
    "America/Bogota",
    "America/Lima",
    "America/Mexico_City",
    "America/Santiago",
    "America/Argentina/Buenos_Aires",
    "America/New_York",
    "Europe/Madrid",
    "Europe/London",
    "UTC",
)
PARTS = tuple(group for group in Group if group is not Group.OTHER)

Row = Sequence[Button]


@dataclass(frozen=True, slots=True)
class Page:
    """What a settings page is made for."""

    chat: Chat
    trackers: Mapping[str, Tracker]
    now: datetime

    @property
    def language(self) -> str:
        """The chat's language."""
        return self.chat.language

    def say(self, key: str, **slots: object) -> str:
        """Return a text in the chat's language."""
        return say(self.language, key, **slots)

    @property
    def followed(self) -> list[tuple[Subscription, Tracker]]:
        """The chat's subscriptions to trackers that are still followed."""
        known = self.trackers
        return [(each, known[each.tracker_id]) for each in self.chat.subscriptions if each.tracker_id in known]


def settings_page(page: Page, name: str = "", tracker_id: str | None = None) -> Message:
    """Return a page of the settings by its name; the main page for a name that is none."""
    if name in _TRACKER_PAGES and tracker_id is not None:
        followed = [pair for pair in page.followed if pair[0].tracker_id == tracker_id]
        if followed:
            return _TRACKER_PAGES[name](page, *followed[0])
    return _PAGES.get(name, _main)(page)


def zone_of(chat: Chat, trackers: Mapping[str, Tracker]) -> ZoneInfo:
    """Return the zone that a chat reads times in: its own, else that of the first tracker it follows, or could."""
    followed = [trackers[each.tracker_id] for each in chat.subscriptions if each.tracker_id in trackers]
    zones = (tracker.timezone for tracker in (*followed, *trackers.values()))
    return ZoneInfo(chat.timezone or next(zones, "UTC"))


def quiet_hours(name: str) -> QuietHours:
    """Return the quiet hours that an offered name means.

    Raises:
        ValueError: it is none of `QUIET`.
    """
    if name not in QUIET:
        raise ValueError(name)
    begins, ends = name.split("-")
    return QuietHours(begins=time(int(begins)), ends=time(int(ends)))


def _main(page: Page) -> Message:
    chat = page.chat
    lines = []
    if chat.muted_until is not None and chat.muted_until > page.now:
        until = moment(page.language, chat.muted_until, zone_of(chat, page.trackers))
        lines.append(page.say("settings.muted", moment=until))
    if chat.pause is not None:
        lines.append(page.say("settings.paused"))
    if not page.followed:
        lines.append(page.say("settings.nothing"))
    rows: list[Row] = [
        [Button(page.say("settings.language", value=page.say(f"language.{page.language}")), action="set:lang")],
        [Button(page.say("settings.zone", value=chat.timezone or page.say("value.zone")), action="set:zone")],
    ]
    if page.followed:
        rows.append([Button(page.say("settings.changes", value=_changes(page)), action="set:what")])
        rows.append([Button(page.say("settings.least", value=_least_of(page)), action="set:least")])
    rows += [
        [Button(page.say("settings.quiet", value=_quiet_of(page)), action="set:quiet")],
        [Button(page.say("settings.rhythm", value=page.say(f"value.{chat.rhythm.value}")), action="set:rhythm")],
        [Button(page.say("settings.silent", value=_on(page, on=chat.silent)), action="set:silent:flip")],
        [Button(page.say("settings.form", value=page.say(f"value.{chat.appearance.value}")), action="set:form:flip")],
        [Button(page.say("settings.close"), action="set:close")],
    ]
    return _page(page, lines, rows)


def _page(page: Page, lines: Sequence[str], rows: Sequence[Row]) -> Message:
    blocks: list[Block] = [Heading(words(page.say("settings.title")))]
    blocks += [Paragraph(words(text)) for text in lines or [page.say("settings.pick")]]
    return Message(blocks=tuple(blocks), buttons=tuple(tuple(row) for row in rows))


def _back(page: Page, to: str = "set") -> Row:
    return [Button(page.say("settings.back"), action=to)]


def _on(page: Page, *, on: bool) -> str:
    return page.say("value.on" if on else "value.off")


def _changes(page: Page) -> str:
    names = {_choice_of(subscription) for subscription, _ in page.followed}
    return page.say(f"choice.{names.pop()}") if len(names) == 1 else page.say("value.mixed")


def _choice_of(subscription: Subscription) -> str:
    plain = (subscription.totals, subscription.announcements, subscription.unnamed, subscription.parts)
    choices = {
        (True, True, False, frozenset[Group]()): "usual",
        (True, False, False, frozenset[Group]()): "totals",
        (True, True, True, frozenset(Group)): "everything",
    }
    return choices.get(plain, "measured")


def _least_of(page: Page) -> str:
    sizes = {subscription.least_change for subscription, _ in page.followed}
    return _least(page, sizes.pop()) if len(sizes) == 1 else page.say("value.mixed")


def _least(page: Page, size: int) -> str:
    return page.say("least.any") if size <= 1 else page.say("least.n", n=size)


def _quiet_of(page: Page) -> str:
    return page.say("value.none") if page.chat.quiet is None else _hours(page, page.chat.quiet)


def _hours(page: Page, quiet: QuietHours) -> str:
    return page.say("value.from_to", begins=f"{quiet.begins:%H:%M}", ends=f"{quiet.ends:%H:%M}")


def _languages(page: Page) -> Message:
    rows = [
        [picked(page.language, f"language.{each}", f"set:lang:{each}", on=each == page.language)] for each in LANGUAGES
    ]
    return _page(page, [], [*rows, _back(page)])


def _zones(page: Page) -> Message:
    own = page.chat.timezone
    rows: list[Row] = [[picked(page.language, "value.zone", "set:zone:-", on=own is None)]]
    names = [*ZONES, *([own] if own is not None and own not in ZONES else [])]
    shown = [marked(page.language, _place(name), f"set:zone:{name}", on=own == name) for name in names]
    rows += [shown[at : at + 2] for at in range(0, len(shown), 2)]
    return _page(page, [], [*rows, _back(page)])


def _place(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _what(page: Page) -> Message:
    if len(page.followed) == 1:
        return _tracker_page(page, *page.followed[0])
    rows: list[Row] = [
        [Button(name_of(tracker, page.language), action=f"set:what:{tracker.tracker_id}")]
        for _, tracker in page.followed
    ]
    return _page(page, [], [*rows, _back(page)])


def _tracker_page(page: Page, subscription: Subscription, tracker: Tracker) -> Message:
    key = tracker.tracker_id
    flags = {
        "totals": subscription.totals,
        "announcements": subscription.announcements,
        "unnamed": subscription.unnamed,
    }
    rows: list[Row] = [
        [picked(page.language, f"settings.{name}", f"set:what:{key}:{name}", on=on)] for name, on in flags.items()
    ]
    sources = [
        marked(page.language, source.names.get(page.language, source.source_id), f"set:src:{key}:{number}", on=on)
        for number, source in enumerate(tracker.sources)
        for on in (not subscription.sources or source.source_id in subscription.sources,)
    ]
    parts = [
        picked(page.language, f"group.{part.value}", f"set:part:{key}:{part.value}", on=part in subscription.parts)
        for part in PARTS
    ]
    rows += [sources[at : at + 2] for at in range(0, len(sources), 2)]
    rows += [parts[at : at + 2] for at in range(0, len(parts), 2)]
    return _page(page, [name_of(tracker, page.language)], [*rows, _back(page)])


def _leasts(page: Page) -> Message:
    current = {subscription.least_change for subscription, _ in page.followed}
    rows = [[marked(page.language, _least(page, n), f"set:least:{n}", on=current == {n})] for n in LEAST]
    return _page(page, [], [*rows, _back(page)])


def _quiets(page: Page) -> Message:
    rows: list[Row] = [[picked(page.language, "value.none", "set:quiet:-", on=page.chat.quiet is None)]]
    for name in QUIET:
        hours = quiet_hours(name)
        rows.append([marked(page.language, _hours(page, hours), f"set:quiet:{name}", on=page.chat.quiet == hours)])
    return _page(page, [], [*rows, _back(page)])


def _rhythms(page: Page) -> Message:
    rows = [
        [picked(page.language, f"value.{each.value}", f"set:rhythm:{each.value}", on=page.chat.rhythm is each)]
        for each in Rhythm
    ]
    return _page(page, [], [*rows, _back(page)])


def other_form(appearance: Appearance) -> Appearance:
    """Return the form that a press on the button changes to."""
    return Appearance.PLAIN if appearance is Appearance.RICH else Appearance.RICH


_PAGES: Mapping[str, Callable[[Page], Message]] = {
    "lang": _languages,
    "zone": _zones,
    "what": _what,
    "least": _leasts,
    "quiet": _quiets,
    "rhythm": _rhythms,
}
_TRACKER_PAGES: Mapping[str, Callable[[Page, Subscription, Tracker], Message]] = {
    "what": _tracker_page,
    "part": _tracker_page,
    "src": _tracker_page,
}
