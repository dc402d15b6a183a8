"""Turn a tracker's names into words to be found: sources, voices, places, its own and other countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.trackers import SourceKind
from bot.extraction.folding import fold
from bot.extraction.lexicon.countries import COUNTRIES
from bot.extraction.lexicon.rows import Kind
from bot.extraction.tagging import Meaning
from bot.extraction.text import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain.trackers import Source, Tracker

_ACRONYM = 3
"""Names in capitals up to this length are names only in capitals ("UN")."""

_OF_BODIES = frozenset({"Nacional", "National", "General", "Federal"})
"""Last words of a body among the voices, which has no family name: "Asamblea Nacional"."""

Named = tuple[tuple[str, ...], Meaning]


def tracker_names(tracker: Tracker, language: str) -> list[Named]:
    """Return every name of a tracker as words with what they mean, in one language's company of countries."""
    found: list[Named] = []
    for source in tracker.sources:
        found.extend(_source(source))
    found.extend(_surnames(tracker, {words for words, _ in found}))
    for place in tracker.places:
        found.extend(_forms(place, Meaning(Kind.PLACE, "place", place)))
    home = {words for name in tracker.country for words, _ in _forms(name, Meaning(Kind.HOME, "home", name))}
    found.extend((words, Meaning(Kind.HOME, "home", "")) for words in sorted(home))
    taken = home
    for form in COUNTRIES.get(language, "").split(";"):
        words = tuple(form.split())
        if words and words not in taken and not _is_home(words, home):
            found.append((words, Meaning(Kind.COUNTRY, "country", " ".join(words))))
    return found


def _is_home(words: tuple[str, ...], home: set[tuple[str, ...]]) -> bool:
    """Tell whether a country's name is one of the tracker's own ("nicaraguens*" and "nicaragüense")."""
    stem = words[0].rstrip("*")
    return any(
        own[0] == stem or (words[0].endswith("*") and own[0].startswith(stem)) for own in home if len(own) == len(words)
    )


def _surnames(tracker: Tracker, taken: set[tuple[str, ...]]) -> Iterator[Named]:
    """Yield the family names of those who speak for one source only."""
    owners: dict[str, set[str]] = {}
    for source in tracker.sources:
        for voice in source.voices:
            words = voice.name.split()
            second = len(words) > 2 and (words[1].lower(),) in taken  # noqa: PLR2004 - "X Padrino López" is Padrino
            if second or words[-1] in _OF_BODIES:
                continue
            if len(words) > 1 and all(word[:1].isupper() for word in words):
                owners.setdefault(words[1] if len(words) == 2 else words[-1], set()).add(source.source_id)  # noqa: PLR2004 - first and family name
        person = _person(source)
        if person is not None:
            owners.setdefault(person, set()).add(source.source_id)
    for name, sources in owners.items():
        if len(sources) == 1:
            meaning = Meaning(Kind.SOURCE, "surname", next(iter(sources)))
            yield from (named for named in _forms(name, meaning) if named[0] not in taken)


def _person(source: Source) -> str | None:
    """Return the family name of a source that is a person, who has an office among the aliases."""
    for name in source.names.values() if source.kind is SourceKind.POLITICAL and not source.voices else ():
        words = name.split()
        office = any(alias.endswith(f" de {name}") for alias in source.aliases)
        if office and len(words) == 2 and all(word.istitle() for word in words):  # noqa: PLR2004 - first and family name
            return words[1]
    return None


def persons_of(tracker: Tracker) -> dict[str, str]:
    """Return the sources that are persons, with their family names, which many others have."""
    return {s.source_id: family for s in tracker.sources if (family := _person(s)) is not None}


def further_names(tracker: Tracker) -> list[str]:
    """Return the words of such a person's names, folded, but for the family name that stands alone."""
    persons = persons_of(tracker)
    found: dict[str, None] = {}
    for source in tracker.sources:
        family = persons.get(source.source_id)
        words = [word for name in (*source.names.values(), *source.aliases) for word in name.split()] if family else []
        found.update({fold(word): None for word in words if word.istitle() and fold(word) != fold(family or "")})
    return list(found)


def _source(source: Source) -> Iterator[Named]:
    for name in (*source.names.values(), *source.aliases):
        rule = "acronym" if name.isupper() and len(name) <= _ACRONYM else "alias"
        yield from _forms(name, Meaning(Kind.SOURCE, rule, source.source_id))
    for name in source.metonyms:
        yield from _forms(name, Meaning(Kind.SOURCE, "metonym", source.source_id))
    for voice in source.voices:
        for name in (voice.name, *voice.aliases):
            rule = "acronym" if name.isupper() and len(name) <= _ACRONYM else "voice"
            yield from _forms(name, Meaning(Kind.SOURCE, rule, source.source_id))


def _forms(name: str, meaning: Meaning) -> Iterator[Named]:
    words = tuple(token.norm for token in tokenize(name))
    if words:
        yield words, meaning
    plain = tuple(word for word in words if word != ",")
    if plain and plain != words:
        yield plain, meaning
