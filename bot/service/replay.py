"""A file of entries run through extraction, ledger and decisions on the file's own clock; nothing is stored or sent."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.changes import PUSHABLE, Change, ChangeKind
from bot.domain.entries import digest_of, identify, short_hash
from bot.domain.ledger import Ledger, Observation, record
from bot.domain.origins import fingerprint
from bot.domain.rows import Sighting
from bot.domain.thresholds import TABLE
from bot.domain.trackers import Catalogue, Outlet, Tracker
from bot.extraction.extract import Extraction, Reading

Extract = Callable[[Reading], Extraction]
_WHY = {threshold.name: threshold.why for threshold in TABLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the file, read."""

    line_id: str
    at: datetime
    outlet: Outlet
    title: str
    summary: str = ""
    link: str | None = None
    published: datetime | None = None
    language: str | None = None

    @property
    def entry_id(self) -> str:
        """Who the entry is, edits included."""
        return identify(self.outlet.outlet_id, None, self.link, self.title)


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

        A line that cannot be read yields `{"line": number, "fault": text}`, and the rest goes on.
        """
        read: list[Line] = []
        for number, text in enumerate(lines, start=1):
            if not text.strip():
                continue
            try:
                read.append(read_line(text, self.catalogue, self.tracker))
            except ValueError as fault:
                yield {"line": number, "fault": str(fault)}
        for line in sorted(read, key=lambda one: one.at):
            yield from self._one(line)

    def _one(self, line: Line) -> Iterator[dict[str, Any]]:
        """Run one entry through."""
        digest, known = digest_of(line.title, line.summary), self._digests.get(line.entry_id)
        self._digests[line.entry_id] = digest
        if known == digest:
            yield from self._nothing(line, "seen")
            return
        extraction = self.extract(reading_of(line, self.tracker))
        sighting = sighting_of(line, edited=known is not None)
        observations = [
            Observation(claim=claim, sighting=_speaking(sighting, line, self.tracker, claim.claimant))
            for claim in extraction.claims
        ]
        self.ledger, _, changes = record(self.ledger, observations, line.at)
        for change in changes:
            if _told(change) or self.explain:
                yield self._change(line, change)
        if not extraction.claims:
            yield from self._nothing(line, _why_none(extraction))

    def _nothing(self, line: Line, reason: str) -> Iterator[dict[str, Any]]:
        """Yield the line of an entry that states nothing."""
        if self.explain:
            yield {
                "after_id": line.line_id,
                "at": _stamp(line.at),
                "kind": "no_claim",
                "pushed": False,
                "reason": reason,
            }

    def _change(self, line: Line, change: Change) -> dict[str, Any]:
        """Return a change as an object of the output."""
        row, claim = change.row, change.row.claim
        quiet = not _told(change)
        shown = {
            "after_id": line.line_id,
            "at": _stamp(line.at),
            "kind": (change.reason if quiet else change.kind).value,
            "claimant": claim.claimant if claim else None,
            "metric": claim.metric.value if claim else None,
            "value": claim.value if claim else None,
            "previous": change.previous,
            "group": claim.group.value if claim and claim.group else None,
            "scope": row.scope.value if row.scope else None,
            "pushed": change.pushed and not change.part,
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
    reasons = dict.fromkeys(rejected.reason for rejected in extraction.rejected)
    return ", ".join(reasons) or "no_claim"


def reading_of(line: Line, tracker: Tracker) -> Reading:
    """Return what the extractor needs of a line."""
    return Reading(
        title=line.title,
        summary=line.summary,
        published=line.published or line.at,
        language=line.language,
        own_source=line.outlet.own_source(tracker.tracker_id),
        timezone=line.outlet.timezone,
    )


def sighting_of(line: Line, *, edited: bool) -> Sighting:
    """Return where and when a line's claims were read."""
    return Sighting(
        entry_id=line.entry_id,
        outlet_id=line.outlet.outlet_id,
        outlet_name=line.outlet.name,
        origin=line.outlet.origin,
        link=line.link,
        published_at=min(line.published or line.at, line.at),
        seen_at=line.at,
        fingerprint=fingerprint(line.title, line.summary),
        edited=edited,
    )


def _speaking(sighting: Sighting, line: Line, tracker: Tracker, claimant: str | None) -> Sighting:
    """Return the sighting marked where the outlet speaks for the claimant."""
    own = claimant is not None and line.outlet.own_source(tracker.tracker_id) == claimant
    return replace(sighting, own_feed=own)


def read_line(text: str, catalogue: Catalogue, tracker: Tracker) -> Line:
    """Read one line of a replay file.

    Raises:
        ValueError: it is no JSON object, lacks a field, or holds a time that is none; the text says which.
    """
    row = json.loads(text)
    if not isinstance(row, dict):
        raise ValueError("not an object")  # noqa: TRY004 - the fault is in the text, not in a type
    missing = [name for name in ("id", "outlet", "title") if not isinstance(row.get(name), str) or not row[name]]
    seen = row.get("seen_at") or row.get("first_seen")
    if missing or not seen:
        raise ValueError(f"missing or no text: {', '.join(missing or ['seen_at'])}")
    return Line(
        line_id=row["id"],
        at=_time(seen, "seen_at"),
        outlet=_outlet(row["outlet"], _text(row, "feed"), catalogue, tracker),
        title=row["title"],
        summary=_text(row, "summary") or "",
        link=_text(row, "link"),
        published=_time(row["published"], "published") if row.get("published") else None,
        language=_text(row, "lang"),
    )


def _text(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value or None


def _time(text: Any, name: str) -> datetime:
    """Read a time; one without a zone is in UTC."""
    try:
        at = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise ValueError(f"{name} is no time: {str(text)[:40]!r}") from None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def _plain(text: str) -> str:
    """Return a name without case and accents."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in flat if not unicodedata.combining(c)).split())


def _outlet(name: str, feed: str | None, catalogue: Catalogue, tracker: Tracker) -> Outlet:
    """Return the outlet that a line names: by id, name or feed address; else a new, independent one.

    One that is not in the catalogue and is named like a source speaks for that source.
    """
    wanted = _plain(name)
    for outlet in catalogue.outlets:
        addresses = {known.url for known in outlet.feeds}
        if name == outlet.outlet_id or wanted == _plain(outlet.name) or {name, feed} & addresses:
            return outlet
    speaks_for = tuple(
        f"{tracker.tracker_id}/{source.source_id}"
        for source in tracker.sources
        if wanted in {_plain(n) for n in (source.source_id, *source.names.values(), *source.aliases)}
    )
    return Outlet(outlet_id=short_hash("outlet", wanted), name=name, speaks_for=speaks_for[:1])
