"""One line of words for a number, a change, a gap: what a heading, a list or a caption says."""

from __future__ import annotations

from bot.domain.changes import Change, ChangeKind
from bot.domain.claims import OTHER, Claim, Group, Metric, Qualifier, Scope
from bot.domain.comparison import Figure, Gap, GapReason
from bot.domain.rows import Verdict
from bot.domain.trackers import Tracker
from bot.rendering.catalog import day, number, say

_SIGNS = {
    Qualifier.AT_LEAST: "≥",
    Qualifier.MORE_THAN: ">",
    Qualifier.ABOUT: "~",
    Qualifier.AT_MOST: "≤",
    Qualifier.FEWER_THAN: "<",
}


def source_name(tracker: Tracker, claimant: str | None, language: str) -> str:
    """Return what a source is called in a language."""
    if claimant is None:
        return say(language, "nobody")
    source = tracker.source(claimant)
    if source is None:
        return say(language, "other") if claimant == OTHER else claimant
    return source.names.get(language) or next(iter(source.names.values()))


def signed(language: str, value: int, upper: int | None, qualifier: Qualifier | None) -> str:
    """Return a number with its bound as a sign, for tables: `>400`, `~50`, `56–76`."""
    if upper is not None:
        return f"{number(language, value)}–{number(language, upper)}"
    return _SIGNS.get(qualifier or Qualifier.EXACT, "") + number(language, value)


def bounded(language: str, value: int, upper: int | None, qualifier: Qualifier | None) -> str:
    """Return a number with its bound in words: `more than 400`."""
    if upper is not None:
        return say(language, "range", low=value, high=upper)
    return say(language, f"bound.{qualifier or Qualifier.EXACT}", n=value)


def counted(language: str, claim: Claim | Figure) -> str:
    """Return what is counted, with its number: `más de 400 excarcelados (militares)`.

    Raises:
        ValueError: the claim has no number.
    """
    if claim.value is None:
        raise ValueError("an announcement without a number counts nothing")
    shown = bounded(language, claim.value, claim.upper, claim.qualifier)
    key = f"count.{claim.metric}"
    if claim.metric is Metric.RELEASED and claim.group is Group.WOMEN:
        key += ".women"
    text = say(language, key, n=claim.upper or claim.value, shown=shown)
    return (
        text if claim.group is None else say(language, "in_group", text=text, group=group_name(language, claim.group))
    )


def group_name(language: str, group: Group) -> str:
    """Return what a part is called."""
    return say(language, f"group.{group}")


def change_line(change: Change, tracker: Tracker, language: str) -> str:
    """Return what changed, in one line: source, old → new."""
    claim = change.row.claim
    if claim is None:
        return ""
    source = source_name(tracker, claim.claimant, language)
    if claim.value is None:
        key = "change.announcement.unnumbered"
        return say(language, key + (".released" if claim.metric is Metric.RELEASED else ""), source=source)
    count = counted(language, claim)
    before = "" if change.previous is None else number(language, change.previous)
    return say(language, _change_key(change, claim), source=source, count=count, before=before)


def _change_key(change: Change, claim: Claim) -> str:
    if change.kind is ChangeKind.ANNOUNCEMENT:
        return "change.announcement" if claim.metric is Metric.ANNOUNCED else "change.batch"
    if claim.scope is Scope.BATCH and change.previous is None and change.reason is Verdict.BATCH:
        return "change.batch"
    if change.kind in {ChangeKind.UP, ChangeKind.DOWN} and change.previous is not None:
        return "change.correction" if change.reason is Verdict.CORRECTION else f"change.{change.kind}"
    return "change.held" if change.kind is ChangeKind.HELD else "change.first"


def gap_line(gap: Gap, tracker: Tracker, language: str) -> str:
    """Return how far two counts lie apart, or why that cannot be said."""
    slots: dict[str, object] = {
        "higher": source_name(tracker, gap.higher, language),
        "lower": source_name(tracker, gap.lower, language),
        "day": day(language, gap.window) if gap.window else say(language, "window.none"),
        "other_day": day(language, gap.other_window) if gap.other_window else say(language, "window.none"),
    }
    if gap.reason is GapReason.COMPARABLE:
        key = "gap.comparable" if gap.size else "gap.zero"
        return say(language, key, n=gap.size or 0, **slots)
    if gap.reason is GapReason.WINDOWS_DIFFER and (gap.window is None or gap.other_window is None):
        return say(language, "gap.window_not_stated", **slots)
    return say(language, f"gap.{gap.reason}", **slots)


def carried_line(figure: Figure, language: str) -> str:
    """Return how many outlets carry a figure, and how many of them are independent."""
    if figure.outlets <= 1:
        return say(language, "carried.one")
    outlets = say(language, "outlets", n=figure.outlets)
    return say(language, "carried", outlets=outlets, independent=say(language, "independent", n=figure.independent))
