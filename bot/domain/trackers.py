"""What is followed and by whom it is printed: trackers with their sources, outlets with their feeds.

These are the values that `bot/config.py` makes of feeds.yaml; nothing here reads a file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain.claims import Group


class SourceKind(StrEnum):
    """What sort of party claims a number."""

    OFFICIAL = "official"
    NGO = "ngo"
    POLITICAL = "political"
    INTERNATIONAL = "international"


class Origin(StrEnum):
    """What sort of printer an outlet is; decides what its agreement with others is worth."""

    INDEPENDENT = "independent"
    STATE = "state"
    AGENCY = "agency"
    AGGREGATOR = "aggregator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A person or body that speaks for a source."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualWindow:
    """Between which days (inclusive) a source usually counted from `start`."""

    start: date
    begins: date | None = None
    ends: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A party that claims numbers."""

    source_id: str
    kind: SourceKind
    names: dict[str, str]
    """Display name by language ("es", "en")."""
    aliases: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    """Names of places that stand for the source only where they say something ("Caracas says")."""
    unless: tuple[str, ...] = ()
    """Words (a trailing `*` allowed) in whose company the short aliases mean somebody else."""
    counts: Group | None = None
    """The only part that it counts ("press" for a union of the press), where its words name no other."""
    voices: tuple[Voice, ...] = ()
    counts_since: tuple[UsualWindow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The gate: an entry is on topic when a word of `any_of` stands in it and none of `none_of`.

    A trailing `*` matches any ending; matching ignores case and accents.
    """

    any_of: tuple[str, ...]
    none_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracker:
    """One contested count that is followed."""

    tracker_id: str
    names: dict[str, str]
    topic: Topic
    window_start: date
    sources: tuple[Source, ...]
    timezone: str = "UTC"
    """IANA zone in which "today" and "20:30" of the tracker's country are read."""
    places: tuple[str, ...] = ()
    """Prisons and other places whose numbers are parts (`group` place), with their aliases."""
    opposition: str | None = None
    """Source id meant by a bare "the opposition" that counts releases."""
    country: tuple[str, ...] = ()
    """Names and nationalities of the country itself; any other country's are foreign."""
    _by_id: dict[str | None, Source] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Index the sources by their ids: every number asks for its own."""
        self._by_id.update({source.source_id: source for source in self.sources})

    def source(self, source_id: str | None) -> Source | None:
        """Return the source with this id, or None for "other", None and unknown ids."""
        return self._by_id.get(source_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One address that an outlet publishes entries at."""

    url: str
    language: str | None = None
    interval: int | None = None
    """Seconds between polls; None: the operator's default."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who prints: has feeds and an origin."""

    outlet_id: str
    name: str
    origin: Origin = Origin.INDEPENDENT
    feeds: tuple[Feed, ...] = ()
    speaks_for: tuple[str, ...] = ()
    """`tracker/source` pairs: on this outlet's own feeds, figures with nobody named are that source's."""
    trackers: tuple[str, ...] = ()
    """Trackers it serves; empty: all."""
    timezone: str | None = None

    def own_source(self, tracker_id: str) -> str | None:
        """Return the source that this outlet speaks for in a tracker, if any."""
        pairs = (pair.partition("/") for pair in self.speaks_for)
        return next((source for tracker, _, source in pairs if tracker == tracker_id), None)

    def serves(self, tracker_id: str) -> bool:
        """Tell whether entries of this outlet are read for a tracker."""
        return not self.trackers or tracker_id in self.trackers


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All that feeds.yaml says."""

    trackers: tuple[Tracker, ...]
    outlets: tuple[Outlet, ...] = field(default=())

    def tracker(self, tracker_id: str) -> Tracker | None:
        """Return the tracker with this id, if there is one."""
        return next((t for t in self.trackers if t.tracker_id == tracker_id), None)

    def outlet(self, outlet_id: str) -> Outlet | None:
        """Return the outlet with this id, if there is one."""
        return next((o for o in self.outlets if o.outlet_id == outlet_id), None)
