"""Measures extraction against labelled entries, and sorts what is wrong by its cause.

A claim is right in its *core* when claimant, metric, value, upper end and whether it counts a part are right; it is
*fully* right when group, qualifier, scope, since, denied, supersedes and the quote are right too. A label's field may
hold a list: any value in it is right. A label may be optional: it neither helps nor harms.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Labelled = Mapping[str, Any]

CORE = ("claimant", "metric", "value", "upper")
FREE = ("qualifier", "scope")
"""Fields that are free where the label leaves them out."""
BOUND = ("group", "since", "denied", "supersedes")
"""Fields that must be empty where the label leaves them out."""
_MARKUP = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Wrong:
    """One entry that is not wholly right, and why."""

    entry_id: str
    title: str
    causes: tuple[str, ...]


@dataclass(slots=True)
class Score:
    """What a labelled file came to."""

    entries: int = 0
    right: int = 0
    """Entries that are wholly right."""
    labels: int = 0
    claims: int = 0
    """Claims that were made, those that an optional label allows left out."""
    core: int = 0
    full: int = 0
    empty: int = 0
    empty_wrong: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    wrong: list[Wrong] = field(default_factory=list)

    def core_f1(self) -> tuple[float, float, float]:
        """Return precision, recall and F1 of the core."""
        return _f1(self.core, self.claims, self.labels)

    def full_f1(self) -> tuple[float, float, float]:
        """Return precision, recall and F1 of the whole."""
        return _f1(self.full, self.claims, self.labels)

    def lines(self) -> tuple[str, str]:
        """Return the summary, in two lines."""
        (cp, cr, cf), (fp, fr, ff) = self.core_f1(), self.full_f1()
        return (
            (
                f"entries {self.entries} wholly right {self.right} ({self.right / max(1, self.entries):.3f}); "
                f"labels {self.labels} claims {self.claims}; "
                f"entries without a claim {self.empty}, of these wrongly given one {self.empty_wrong}"
            ),
            f"core P {cp:.3f} R {cr:.3f} F1 {cf:.3f} | full P {fp:.3f} R {fr:.3f} F1 {ff:.3f}",
        )


def score(pairs: Iterable[tuple[Labelled, Sequence[Labelled]]]) -> Score:
    """Return how claims compare with labels; each pair is a labelled entry and the claims that were made of it."""
    total = Score()
    for entry, made in pairs:
        _add(total, entry, made)
    return total


def _f1(right: int, made: int, wanted: int) -> tuple[float, float, float]:
    precision = right / made if made else 1.0
    recall = right / wanted if wanted else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def _add(total: Score, entry: Labelled, made: Sequence[Labelled]) -> None:
    wanted = [c for c in entry["claims"] if not c.get("optional")]
    allowed = [c for c in entry["claims"] if c.get("optional")]
    text = plain(entry.get("title", "")) + plain(entry.get("summary", ""))
    matched = match(wanted, made, text)
    rest = _without(made, [got for _, got in matched])
    tolerated = match(allowed, rest, text)
    extra = _without(rest, [got for _, got in tolerated])
    missed = _without(wanted, [want for want, _ in matched])
    whole = [(want, got) for want, got in matched if is_full(want, got, text)]
    causes = _causes(missed, extra, [pair for pair in matched if pair not in whole], text)
    total.entries += 1
    total.labels += len(wanted)
    total.claims += len(made) - len(tolerated)
    total.core += len(matched)
    total.full += len(whole)
    total.empty += not entry["claims"]
    total.empty_wrong += not entry["claims"] and bool(extra)
    total.causes.update(causes)
    if causes:
        total.wrong.append(Wrong(str(entry.get("id")), entry.get("title", ""), tuple(causes)))
    else:
        total.right += 1


def _without(rows: Sequence[Labelled], taken: Sequence[Labelled]) -> list[Labelled]:
    return [row for row in rows if not any(row is one for one in taken)]


def match(wanted: Sequence[Labelled], made: Sequence[Labelled], text: str) -> list[tuple[Labelled, Labelled]]:
    """Pair each label with one claim: full matches first, then those right in their core."""
    pairs: list[tuple[Labelled, Labelled]] = []
    free, waiting = list(made), list(wanted)
    for whole in (True, False):
        for want in list(waiting):
            hit = next((g for g in free if (is_full(want, g, text) if whole else is_core(want, g))), None)
            if hit is not None:
                pairs.append((want, hit))
                free, waiting = _without(free, [hit]), _without(waiting, [want])
    return pairs


def is_core(want: Labelled, got: Labelled) -> bool:
    """Tell whether a claim is right in its core."""
    return all(fits(want, got, name) for name in CORE) and _part(want, got)


def is_full(want: Labelled, got: Labelled, text: str) -> bool:
    """Tell whether a claim is right in every field, its quote a passage of the text."""
    quote = plain(got.get("quote"))
    return bool(quote) and quote in text and is_core(want, got) and all(fits(want, got, n) for n in FREE + BOUND)


def fits(want: Labelled, got: Labelled, name: str) -> bool:
    """Tell whether one field of a claim is what the label allows."""
    value = bool(got.get(name)) if name == "denied" else got.get(name)
    if name not in want:
        return name in FREE or value in (None, False)
    allowed = want[name] if isinstance(want[name], list) else [want[name]]
    return value in allowed


def _part(want: Labelled, got: Labelled) -> bool:
    allowed = want.get("group")
    groups = allowed if isinstance(allowed, list) else [allowed]
    return (got.get("group") is not None) in {g is not None for g in groups}


def plain(text: str | None) -> str:
    """Return letters and digits only: what two renderings of one passage share."""
    flat = html.unescape(html.unescape(_MARKUP.sub(" ", html.unescape(text or ""))))
    return "".join(c for c in flat.casefold() if c.isalnum())


def _causes(
    missed: Sequence[Labelled],
    extra: Sequence[Labelled],
    halves: Sequence[tuple[Labelled, Labelled]],
    text: str,
) -> list[str]:
    """Name what is wrong with an entry: a claim missed, one too many, or the fields that differ from the nearest."""
    causes, left = [], list(extra)
    for want in missed:
        near = max(left, key=lambda got: _likeness(want, got), default=None)
        if near is None or not fits(want, near, "value"):
            causes.append("missed")
            continue
        left = _without(left, [near])
        causes.extend(n for n in CORE if not fits(want, near, n))
        if not _part(want, near):
            causes.append("part")
    causes.extend("too many" for _ in left)
    for want, got in halves:
        wrong = [n for n in FREE + BOUND if not fits(want, got, n)]
        causes.extend(wrong or (["quote"] if plain(got.get("quote")) not in text or not got.get("quote") else []))
    return causes


def _likeness(want: Labelled, got: Labelled) -> int:
    return 4 * fits(want, got, "value") + sum(fits(want, got, n) for n in CORE) + _part(want, got)
