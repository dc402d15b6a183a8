"""feeds.yaml becomes a Catalogue, or one error with every fault, its line and, where there is one, a suggestion."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.config.lines import Located, Path_, read_located
from bot.config.schema import FileModel, OutletModel, SourceModel, TrackerModel
from bot.domain.trackers import Catalogue, Feed, Outlet, Source, Topic, Tracker, UsualWindow, Voice
from bot.errors import ConfigError, Fault


def load_catalogue(path: Path) -> Catalogue:
    """Read feeds.yaml.

    Raises:
        ConfigError: with every fault that was found, in the order of the file's lines.
    """
    located = read_located(path)
    faults = [*located.faults, *_cross_checks(located)]
    try:
        model = FileModel.model_validate(located.content)
    except ValidationError as error:
        faults += [_fault(located, detail) for detail in error.errors(include_url=False)]
        raise ConfigError(_in_order(faults)) from None
    if faults:
        raise ConfigError(_in_order(faults))
    return Catalogue(
        trackers=tuple(_tracker(t) for t in model.trackers),
        outlets=tuple(_outlet(o) for o in model.outlets),
    )


def _in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(dict.fromkeys(faults), key=lambda f: f.line or 0))


# --- faults of form ---------------------------------------------------------------------------------------------------

_SAID = {
    "missing": "`{key}` is missing",
    "extra_forbidden": "`{key}` is no key here",
    "string_pattern_mismatch": "`{value}` is no id",
    "date_from_datetime_parsing": "`{value}` is no date",
    "date_parsing": "`{value}` is no date",
    "date_type": "`{value}` is no date",
    "int_parsing": "`{value}` is no whole number",
}
_HINTS = {
    "string_pattern_mismatch": "small letters, digits and hyphens, at most 40",
    "date_from_datetime_parsing": "write it as 2026-01-08",
    "date_parsing": "write it as 2026-01-08",
    "date_type": "write it as 2026-01-08",
}


def _fault(located: Located, detail: ErrorDetails) -> Fault:
    path = tuple(part for part in detail["loc"] if part != "[key]")
    key = str(path[-1]) if path else ""
    kind = detail["type"]
    value = detail.get("input")
    shown = value if isinstance(value, str | int | float) else type(value).__name__
    what = _SAID.get(kind, "`{key}`: " + detail["msg"][0].lower() + detail["msg"][1:]).format(key=key, value=shown)
    hint = _HINTS.get(kind, "")
    if kind == "extra_forbidden":
        hint = _nearest(key, _keys_at(path[:-1]))
    if kind in {"enum", "literal_error"}:
        expected = str((detail.get("ctx") or {}).get("expected", ""))
        said = key if detail["loc"][-1] == "[key]" else f"{key}: {shown}"
        what, hint = f"`{said}` is not known", f"one of {expected}"
    return Fault(located.name, located.line(path), what, hint)


def _nearest(word: str, known: Iterable[str]) -> str:
    known = sorted(known)
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else f"known here: {', '.join(known)}"


def _keys_at(path: Path_) -> list[str]:
    """Return the keys that the schema knows at a path."""
    model: type[BaseModel] = FileModel
    for part in path:
        if isinstance(part, int):
            continue
        fields = {(f.alias or name): f for name, f in model.model_fields.items()}
        inner = _model_in(fields[part].annotation) if part in fields else None
        if inner is None:
            return ["es", "en"]
        model = inner
    return [f.alias or name for name, f in model.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if arguments := typing.get_args(annotation):
        return next((m for a in arguments if (m := _model_in(a))), None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None


# --- faults of meaning ------------------------------------------------------------------------------------------------


def _cross_checks(located: Located) -> Iterator[Fault]:
    """Yield faults of meaning, as far as the content has its form: what has not is a fault of form elsewhere."""
    trackers = _rows(located.content, "trackers")
    outlets = _rows(located.content, "outlets")
    feeds = [(path, feed) for at, outlet in outlets for path, feed in _rows(outlet, "feeds", at)]
    yield from _doubles(located, _words(trackers, "id"), "tracker id")
    yield from _doubles(located, _words(outlets, "id"), "outlet id")
    yield from _doubles(located, _words(feeds, "url"), "feed address")
    for path, url in _words(feeds, "url"):
        if fault := _address_fault(url):
            yield Fault(located.name, located.line(path), f"`{url}` is no feed address: {fault[0]}", fault[1])
    known: dict[str, list[str]] = {}
    for path, tracker in trackers:
        sources = _words(_rows(tracker, "sources", path), "id")
        known[str(tracker.get("id"))] = [source for _, source in sources]
        yield from _tracker_checks(located, path, tracker, sources)
    for path, outlet in outlets:
        yield from _outlet_checks(located, path, outlet, known)


def _rows(content: Any, key: str, at: Path_ = ()) -> list[tuple[Path_, dict[str, Any]]]:
    """Return the mappings of a list under a key, each with its path."""
    found = content.get(key) if isinstance(content, dict) else None
    rows = found if isinstance(found, list) else []
    return [((*at, key, i), row) for i, row in enumerate(rows) if isinstance(row, dict)]


def _words(rows: Iterable[tuple[Path_, dict[str, Any]]], key: str) -> list[tuple[Path_, str]]:
    """Return the texts that rows have under a key, each with its path."""
    return [((*path, key), row[key]) for path, row in rows if isinstance(row.get(key), str)]


def _listed(row: dict[str, Any], key: str, path: Path_) -> list[tuple[Path_, str]]:
    """Return the texts of a list under a key, each with its path."""
    found = row.get(key)
    return [((*path, key, j), t) for j, t in enumerate(found if isinstance(found, list) else []) if isinstance(t, str)]


def _doubles(located: Located, named: Sequence[tuple[Path_, str]], what: str) -> Iterator[Fault]:
    first: dict[str, int | None] = {}
    for path, name in named:
        line = located.line(path)
        if name in first:
            yield Fault(
                located.name, line, f"{what} `{name}` is given twice", f"the first stands in line {first[name]}"
            )
        first.setdefault(name, line)


def _address_fault(url: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        return str(error), "write it as https://outlet.example/feed/"
    if parts.scheme not in {"http", "https"}:
        return "it begins with neither https:// nor http://", "write it as https://outlet.example/feed/"
    if not host:
        return "it names no host", "write it as https://outlet.example/feed/"
    if any(c.isspace() for c in url):
        return "it contains a space", "write %20 for it"
    return None


def _tracker_checks(
    located: Located, path: Path_, tracker: dict[str, Any], sources: list[tuple[Path_, str]]
) -> Iterator[Fault]:
    ids = [source for _, source in sources]
    yield from _doubles(located, sources, "source id")
    yield from _zone_fault(located, (*path, "timezone"), tracker.get("timezone"))
    for where, source in sources:
        if source in {"other", "null", "none"}:
            yield Fault(located.name, located.line(where), f"`{source}` is a word of the claims", "choose another id")
    opposition = tracker.get("opposition")
    if isinstance(opposition, str) and opposition not in ids:
        line = located.line((*path, "opposition"))
        yield Fault(located.name, line, f"unknown source `{opposition}`", _nearest(opposition, ids))


def _outlet_checks(
    located: Located, path: Path_, outlet: dict[str, Any], known: dict[str, list[str]]
) -> Iterator[Fault]:
    pairs = [f"{tracker}/{source}" for tracker, sources in known.items() for source in sources]
    for where, pair in _listed(outlet, "speaks_for", path):
        if pair not in pairs:
            yield Fault(located.name, located.line(where), f"unknown source `{pair}`", _nearest(pair, pairs))
    for where, name in _listed(outlet, "trackers", path):
        if name not in known:
            yield Fault(located.name, located.line(where), f"unknown tracker `{name}`", _nearest(name, known))
    yield from _zone_fault(located, (*path, "timezone"), outlet.get("timezone"))


def _zone_fault(located: Located, path: Path_, zone: Any) -> Iterator[Fault]:
    zones = available_timezones()
    if isinstance(zone, str) and zone not in zones:
        close = difflib.get_close_matches(zone, zones, n=1, cutoff=0.5)
        hint = f"did you mean `{close[0]}`?" if close else "an IANA zone such as America/Caracas"
        yield Fault(located.name, located.line(path), f"unknown time zone `{zone}`", hint)


# --- values -----------------------------------------------------------------------------------------------------------


def _tracker(model: TrackerModel) -> Tracker:
    return Tracker(
        tracker_id=model.id,
        names={str(language): name for language, name in model.name.items()},
        topic=Topic(any_of=tuple(model.topic.any), none_of=tuple(model.topic.none)),
        window_start=model.window_start,
        sources=tuple(_source(s) for s in model.sources),
        timezone=model.timezone,
        places=tuple(model.places),
        opposition=model.opposition,
        country=tuple(model.country),
    )


def _source(model: SourceModel) -> Source:
    return Source(
        source_id=model.id,
        kind=model.kind,
        names={str(language): name for language, name in model.name.items()},
        aliases=tuple(model.aliases),
        metonyms=tuple(model.metonyms),
        unless=tuple(model.unless),
        counts=model.counts,
        voices=tuple(Voice(name=v.name, aliases=tuple(v.aliases)) for v in model.voices),
        counts_since=tuple(
            UsualWindow(start=w.from_, begins=w.begins, ends=w.until, note=w.note) for w in model.counts_since
        ),
    )


def _outlet(model: OutletModel) -> Outlet:
    return Outlet(
        outlet_id=model.id,
        name=model.name,
        origin=model.origin,
        feeds=tuple(Feed(url=f.url, language=f.language, interval=f.interval) for f in model.feeds),
        speaks_for=tuple(model.speaks_for),
        trackers=tuple(model.trackers),
        timezone=model.timezone,
    )
