"""One line of words for a number, a change, a gap: what a heading, a list or a caption says."""

from __future__ import annotations

from bot.domain.changes import Change, ChangeKind
from bot.domain.claims import OTHER, Claim, Group, Metric, Qualifier
from bot.domain.comparison import Figure, Gap, GapReason, Standing
from bot.domain.rows import Effect, LedgerRow, Verdict
from bot.domain.trackers import Tracker
from bot.rendering.catalog import day, number, say

_SIGNS = {
    Qualifier.AT_LEAST: "≥",
    Qualifier.MORE_THAN: ">",
    Qualifier.ABOUT: "~",
    Qualifier.AT_MOST: "≤",
    Qualifier.FEWER_THAN: "<",
}
_DASH = "\u2060–\u2060"
"""A dash at which no line breaks."""
_LONG_NAME = 20
"""Letters of a name from which a table shows its abbreviation, where it has one: two lines on a phone."""
_ABBREVIATION = range(2, 7)


def source_name(tracker: Tracker, claimant: str | None, language: str, speaker: str | None = None) -> str:
    """Return what a source is called in a language; a party that is not listed goes by its speaker's name."""
    if claimant is None:
        return say(language, "nobody")
    source = tracker.source(claimant)
    if source is None:
        return (speaker or say(language, "other")) if claimant == OTHER else claimant
    return source.names.get(language) or next(iter(source.names.values()))


def short_name(tracker: Tracker, claimant: str | None, language: str) -> str:
    """Return a source's name for a narrow column: a long name gives way to its abbreviation, if it is known by one."""
    name = source_name(tracker, claimant, language)
    source = tracker.source(claimant)
    if source is None or len(name) <= _LONG_NAME:
        return name
    return next((alias for alias in source.aliases if alias.isupper() and len(alias) in _ABBREVIATION), name)


def tracker_name(tracker: Tracker, language: str) -> str:
    """Return what a tracker is called in a language."""
    return tracker.names.get(language) or next(iter(tracker.names.values()))


def signed(language: str, value: int, upper: int | None, qualifier: Qualifier | None) -> str:
    """Return a number with its bound as a sign, for tables: `>400`, `~50`, `56–76`."""
    if upper is not None:
        return f"{number(language, value)}{_DASH}{number(language, upper)}"
    return _SIGNS.get(qualifier or Qualifier.EXACT, "") + number(language, value)


def bounded(language: str, value: int, upper: int | None, qualifier: Qualifier | None) -> str:
    """Return a number with its bound in words: `more than 400`."""
    if upper is not None:
        return say(language, "range", low=value, high=upper)
    return say(language, f"bound.{qualifier or Qualifier.EXACT}", n=value)


def counted(language: str, claim: Claim | Figure) -> str:
    """Return what is counted, with its number: `más de 400 militares excarcelados`.

    Raises:
        ValueError: the claim has no number.
    """
    if claim.value is None:
        raise ValueError("an announcement without a number counts nothing")
    shown = bounded(language, claim.value, claim.upper, claim.qualifier)
    n = claim.value if claim.upper is None else claim.upper
    if claim.group is None:
        return say(language, f"count.{claim.metric}", n=n, shown=shown)
    return say(language, f"count.{claim.metric}.{claim.group}", n=n, shown=shown)


def group_name(language: str, group: Group) -> str:
    """Return what a part is called."""
    return say(language, f"group.{group}")


# --- what changed, what stands -------------------------------------------------------------------------------------


def change_line(change: Change, tracker: Tracker, language: str) -> str:
    """Return what changed, in one line: source, old → new. Empty for a decision that states nothing."""
    claim = claim_of(change.row)
    return "" if claim is None else _line(claim, _form(change, claim), change.previous, tracker, language)


def row_line(row: LedgerRow, tracker: Tracker, language: str) -> str:
    """Return what a row did to its series, in one line, for the history. Empty for a row without a claim."""
    claim = claim_of(row)
    if claim is None:
        return ""
    if row.effect is Effect.FILLS:
        form = "stands"
    elif row.effect is Effect.BATCHES:
        form = "batch"
    else:
        form = _moved(claim.value, row.previous, row)
    return _line(claim, form, row.previous, tracker, language)


def standing_line(claim: Claim | Figure, tracker: Tracker, language: str) -> str:
    """Return who says how many, without a word on what changed."""
    held = isinstance(claim, Figure) and claim.standing is Standing.UNCONFIRMED
    return _line(claim, "held" if held else "stands", None, tracker, language)


def put_right(change: Change, tracker: Tracker, language: str) -> str:
    """Return what a correction puts in whose place, in one line that stands after the word for it."""
    claim = claim_of(change.row)
    if claim is None:
        return ""
    decided = change.row.decision is not None  # its `previous` stood before the mistake, not in its place
    form = "stands" if decided or change.previous is None or claim.value is None else "replaced"
    return _line(claim, form, change.previous, tracker, language)


def claim_of(row: LedgerRow) -> Claim | None:
    """Return what a row states: its claim, or the claim that the operator put in its place."""
    if row.decision is not None and row.decision.claim is not None:
        return row.decision.claim
    return row.claim


def _form(change: Change, claim: Claim) -> str:
    """Return how a change is told."""
    if change.kind is ChangeKind.HELD:
        return "held"
    if change.kind is ChangeKind.ANNOUNCEMENT:
        return "first" if claim.metric is Metric.ANNOUNCED else "batch"
    if change.row.effect is Effect.BATCHES or change.reason is Verdict.BATCH:
        return "batch"
    if change.kind is ChangeKind.QUIET:
        return "stands"
    return _moved(claim.value, change.previous, change.row)


def _moved(value: int | None, previous: int | None, row: LedgerRow) -> str:
    """Return how a number moved. What the operator put right was misread here: the source corrected nothing."""
    if previous is None or value is None:
        return "first"
    if row.verdict is Verdict.CORRECTION and row.decision is None:
        return "correction"
    return "up" if value >= previous else "down"


def _line(claim: Claim | Figure, form: str, previous: int | None, tracker: Tracker, language: str) -> str:
    source = source_name(tracker, claim.claimant, language, claim.speaker)
    if claim.value is None:
        told = "nobody" if claim.claimant is None else claim.metric.value
        return say(language, f"change.unnumbered.{told}", source=source)
    slots = {"source": source, "count": counted(language, claim), "before": number(language, previous or 0)}
    if claim.metric is Metric.ANNOUNCED:
        if claim.claimant is None:
            return say(language, "promise.nobody", **slots)
        return say(language, f"promise.{'first' if form in {'stands', 'batch'} else form}", **slots)
    if claim.metric is Metric.DETAINED and form == "down":
        form = "up"  # people still held rise and fall freely: a lower number is no retreat
    return say(language, f"change.{form}", **slots)


# --- how far the counts lie apart, and who carries them ------------------------------------------------------------


def gap_line(gap: Gap, tracker: Tracker, language: str) -> str:
    """Return how far two counts lie apart, or why that cannot be said."""
    text = _gap(gap, tracker, language)
    if gap.metric is Metric.RELEASED:
        return text
    return say(language, "gap.of_metric", metric=say(language, f"metric.{gap.metric}"), text=text)


def _gap(gap: Gap, tracker: Tracker, language: str) -> str:
    higher, lower = (source_name(tracker, name, language) for name in (gap.higher, gap.lower))
    slots: dict[str, object] = {"higher": higher, "lower": lower}
    if gap.reason is GapReason.COMPARABLE:
        key = "gap.comparable" if gap.size else "gap.zero"
        if gap.window is None:
            return say(language, f"{key}.now", n=gap.size or 0, **slots)
        return say(language, key, n=gap.size or 0, day=day(language, gap.window), **slots)
    if gap.reason in {GapReason.WINDOW_NOT_STATED, GapReason.WINDOWS_DIFFER}:
        return _windows(gap, language, slots)
    return say(language, f"gap.{gap.reason}", **slots)


def _windows(gap: Gap, language: str, slots: dict[str, object]) -> str:
    """Return why two counts with windows of their own cannot be compared: whoever is silent is named."""
    if gap.window is not None and gap.other_window is not None and gap.reason is GapReason.WINDOWS_DIFFER:
        days = {"day": day(language, gap.window), "other_day": day(language, gap.other_window)}
        return say(language, "gap.windows_differ", **days, **slots)
    if gap.window is None and gap.other_window is None:
        return say(language, "gap.windows_not_stated", **slots)
    silent = slots["higher"] if gap.window is None else slots["lower"]
    return say(language, "gap.window_not_stated", silent=silent)


def carried_line(figure: Figure, language: str) -> str:
    """Return how many outlets carry a figure, and how many of them are independent."""
    if figure.outlets <= 1:
        return say(language, "carried.one")
    if figure.outlets == figure.independent:
        return say(language, "carried.all", n=figure.outlets)
    outlets = say(language, "outlets", n=figure.outlets)
    return say(language, "carried", outlets=outlets, independent=say(language, "independent", n=figure.independent))
