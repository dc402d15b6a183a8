"""A file of entries run through extraction, ledger and decisions on the file's own clock; nothing is stored or sent."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.domain.changes import PUSHABLE, Change, ChangeKind
from bot.domain.entries import Entry, digest_of, identify, short_hash
from bot.domain.ledger import Ledger, record
from bot.domain.thresholds import TABLE
from bot.domain.trackers import Catalogue, Outlet, Tracker
from bot.extraction.extract import Extraction, Reading
from bot.service.ingest import observations, reading_of
from bot.service.lines import BadLine, outlet_of, parse_line, text_of, time_of

Extract = Callable[[Reading], Extraction]
_WHY = {threshold.name: threshold.why for threshold in TABLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the file, read."""

    name: Any
    """Its `id`, as it stands in the file."""
    outlet: Outlet
    entry: Entry


@dataclass
class Replay:
    """One run over a file: `run` yields JSON objects, `ledger` is what has been recorded so far.

    First-run silence, waiting, caps and quiet hours do not apply.
    """

    catalogue: Catalogue
    extract: Extract
    tracker: Tracker
    explain: bool = False
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger(tracker=self.tracker)
        self._digests: dict[str, str] = {}

    def run(self, lines: Iterable[str]) -> Iterator[dict[str, Any]]:
        """Yield one object a change, and with `explain` what became of every claim and entry.

        A line that cannot be read yields `{"line": number, "fault": text}`, and the rest goes on. The clock is the
        file's: lines are taken by the time at which they were seen, those with equal times in the file's order.
        """
        read: list[Line] = []
        for number, text in enumerate(lines, start=1):
            line = read_line(number, text, self.catalogue, self.tracker)
            if isinstance(line, BadLine):
                yield {"line": line.number, "fault": line.why}
            elif line is not None:
                read.append(line)
        for line in sorted(read, key=lambda one: one.entry.seen_at):
            yield from self._one(line)

    def _one(self, line: Line) -> Iterator[dict[str, Any]]:
        """Run one entry through."""
        entry = line.entry
        known = self._digests.get(entry.entry_id)
        self._digests[entry.entry_id] = entry.digest
        if known == entry.digest:
            yield from self._nothing(line, "seen")
            return
        if not line.outlet.serves(self.tracker.tracker_id):
            yield from self._nothing(line, "not_served")
            return
        found = self.extract(reading_of(entry, line.outlet, self.tracker.tracker_id))
        read = tuple(observations(found, entry, line.outlet, self.tracker.tracker_id, edited=known is not None))
        self.ledger, _, changes = record(self.ledger, read, entry.seen_at)
        for change in changes:
            if _told(change) or self.explain:
                yield self._change(line, change)
        if not changes:
            yield from self._nothing(line, "repeated" if found.claims else _why_none(found))

    def _nothing(self, line: Line, reason: str) -> Iterator[dict[str, Any]]:
        """Yield the line of an entry that states nothing."""
        if self.explain:
            at = _stamp(line.entry)
            yield {"after_id": line.name, "at": at, "kind": "no_claim", "pushed": False, "reason": reason}

    def _change(self, line: Line, change: Change) -> dict[str, Any]:
        """Return a change as an object of the output."""
        row, claim = change.row, change.row.claim
        told = _told(change)
        shown = {
            "after_id": line.name,
            "at": _stamp(line.entry),
            "kind": (change.kind if told else change.reason).value,
            "claimant": claim.claimant if claim else None,
            "metric": claim.metric.value if claim else None,
            "value": claim.value if claim else None,
            "previous": change.previous,
            "group": claim.group.value if claim and claim.group else None,
            "scope": row.scope.value if row.scope else None,
            "pushed": told and change.pushed,
            "reason": change.reason.value,
        }
        return {**shown, **_explained(change)} if self.explain else shown


def replay(
    lines: Iterable[str], catalogue: Catalogue, extract: Extract, tracker: Tracker, *, explain: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield what a file of entries would have told, one JSON object a change (see `Replay.run`)."""
    yield from Replay(catalogue, extract, tracker, explain).run(lines)


def _told(change: Change) -> bool:
    """Tell whether a change is told to every follower, or held."""
    return change.kind is ChangeKind.HELD or (change.kind in PUSHABLE and change.pushed and not change.part)


def _explained(change: Change) -> dict[str, Any]:
    """Return what `explain` adds to a change: where it was read into, and on what ground."""
    row = change.row
    return {
        "upper": row.claim.upper if row.claim else None,
        "series": str(row.series) if row.series else None,
        "scope_inferred": row.scope_inferred,
        "window": row.window.isoformat() if row.window else None,
        "window_basis": row.window_basis.value,
        "threshold": row.threshold or None,
        "why": _WHY.get(row.threshold),
        "settles": row.settles or None,
        "part": change.part,
    }


def _why_none(extraction: Extraction) -> str:
    """Return why an entry gives no claim."""
    if not extraction.on_topic:
        return "off_topic"
    reasons = dict.fromkeys(str(rejected.reason) for rejected in extraction.rejected)
    return ", ".join(reasons) or "no_claim"


def read_line(number: int, text: str, catalogue: Catalogue, tracker: Tracker) -> Line | BadLine | None:
    """Read one line of a replay file: None for an empty one, a BadLine for one that lacks what is required."""
    row = parse_line(number, text, ("id", "outlet", "title"))
    if row is None or isinstance(row, BadLine):
        return row
    name = "seen_at" if row.get("seen_at") is not None else "first_seen"
    seen = time_of(row.get(name))
    if seen is None:
        return BadLine(number, f'"{name}" is no time' if row.get(name) is not None else 'has no "seen_at"')
    published = time_of(row.get("published"))
    if published is None and row.get("published") is not None:
        return BadLine(number, '"published" is no time')
    outlet = _outlet(row["outlet"], text_of(row.get("feed")), catalogue, tracker)
    title, summary, link = row["title"], text_of(row.get("summary")), text_of(row.get("link")) or None
    entry = Entry(
        entry_id=identify(outlet.outlet_id, None, link, title),
        digest=digest_of(title, summary),
        outlet_id=outlet.outlet_id,
        feed_url=text_of(row.get("feed")),
        title=title,
        summary=summary,
        link=link,
        published_at=published,
        seen_at=seen,
        language=text_of(row.get("lang")) or None,
    )
    return Line(name=row["id"], outlet=outlet, entry=entry)


def _stamp(entry: Entry) -> str:
    return entry.seen_at.isoformat().replace("+00:00", "Z")


def _plain(text: str) -> str:
    """Return a name without case and accents."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).split())


def _outlet(name: str, feed: str, catalogue: Catalogue, tracker: Tracker) -> Outlet:
    """Return the outlet that a line names: by id, name or feed address; else a new, independent one.

    One that is not in the catalogue and is named like a source speaks for that source.
    """
    known = outlet_of(catalogue, name) or outlet_of(catalogue, feed)
    if known is not None:
        return known
    wanted = _plain(name)
    speaks_for = tuple(
        f"{tracker.tracker_id}/{source.source_id}"
        for source in tracker.sources
        if wanted in {_plain(n) for n in (source.source_id, *source.names.values(), *source.aliases)}
    )
    return Outlet(outlet_id=short_hash("outlet", wanted), name=name, speaks_for=speaks_for[:1])
