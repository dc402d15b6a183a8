"""Tell the releases that were announced, ordered or granted by the words behind or before their noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import NEAR
from bot.extraction.reasons import Reason
from bot.extraction.scene import SPEECH
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_CLAUSE = 6
_FAR = 9
PROMISED = "promised"
"""What a noun gives that holds its promise in itself: `medidas acordadas`."""


def promised_by(seen: Look) -> str | None:
    """Return the rule by which releases are only announced: `las 116 excarcelaciones anunciadas`."""
    scene = seen.scene
    if seen.head.gives == PROMISED:
        return seen.head.rule
    for tag in scene.tags(scene.who, seen.head.last + 1, seen.last):
        of_next = _before_a_number(seen, tag.last + 1)
        if tag.kind is Kind.PROMISED and tag.first - seen.head.last <= NEAR and not of_next:
            return tag.rule
    adjective = scene.who[seen.cell.number.last + 1] if seen.cell.number.last + 1 < seen.head.first else None
    if adjective is not None and adjective.kind is Kind.PROMISED:
        return adjective.rule  # `118 announced releases`
    return promised_before(seen) or _in_relative(seen)


def promised_before(seen: Look) -> str | None:
    """Return the rule by which the word right before a number makes it one of a promise: `of the promised 150`."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    if _by_its_noun(seen):
        return "promise-noun"
    if at > 0 and scene.norms[at] in scene.lexicon.genitive:
        at -= 1  # `un total prometido de 150`
    before = scene.who[at] if at >= 0 else None
    if before is None:
        return None
    participle = at > 0 and scene.norms[at - 1] in scene.lexicon.articles
    promises = before.kind is Kind.PROMISED or (before.kind is Kind.PROMISE and participle)
    return before.rule if promises else None


def _by_its_noun(seen: Look) -> bool:
    """`la promesa del Gobierno de 150 excarcelaciones`, `deal on the release of 150`: not yet done."""
    scene, lead = seen.scene, seen.cell.number.lead
    if lead - 1 <= seen.first or scene.norms[lead - 1] not in scene.lexicon.promise_links:
        return False
    for at in range(lead - 2, max(seen.first, lead - _FAR) - 1, -1):
        if scene.norms[at] in scene.lexicon.promise_nouns:
            named = at > 0 and scene.norms[at - 1] in scene.lexicon.articles  # "anunció la…" is a verb
            asked = scene.has(scene.who, seen.first, at, Kind.DEMAND)
            return not asked and (named or scene.who[at] is None)
        who = scene.who[at]
        if not scene.norms[at].isalpha() or (who is not None and who.kind in SPEECH):
            return False
    return False


def promised_to_free(seen: Look) -> Verdict | None:
    """`los 60 militares que X prometió liberar`, `las 60 que prometió X`: who promised, in a relative clause."""
    scene, at = seen.scene, seen.head.last + 1
    relative = _relative_at(seen, at) is not None
    without = scene.lexicon.subject_first and at <= seen.last and seen.head.kind is not None
    whose = _whose_release(seen, at)
    asked = at < seen.last and scene.norms[at] in scene.lexicon.whose
    if asked and scene.has(scene.who, at + 1, min(at + _CLAUSE, seen.last), Kind.DEMAND):
        return Verdict(None, Reason.DEMANDED, "demands")  # `40 presos cuya liberación pide la ONU`
    if not (relative or whose or (without and scene.who[at] is not None)):
        return None
    verb = next((t for t in scene.tags(scene.who, at, seen.last) if t.kind is Kind.PROMISE), None)
    if verb is None and whose:  # `whose release X had announced`
        told = (t for t in scene.tags(scene.who, at, seen.last) if t.kind is Kind.EARLIER)
        verb = next((t for t in told if scene.norms[t.last].startswith(scene.lexicon.told_ahead)), None)
    if verb is None or verb.first - at > _CLAUSE or "," in scene.norms[at : verb.first]:
        return None
    free = scene.what[verb.last + 1] if verb.last < seen.last else None
    ahead = free is not None and free.kind in {Kind.RELEASE_INF, Kind.RELEASE_FUTURE}
    ends = free is None and (verb.last == seen.last or scene.norms[verb.last + 1] in {",", ".", "\n"})
    bare = relative and seen.head.kind is None and (free is None or free.kind is Kind.OTHER)
    if not (ahead or bare or whose or (relative and ends)):
        return None
    return Verdict(Metric.ANNOUNCED, None, verb.rule, promised=True)


def _whose_release(seen: Look, at: int) -> bool:
    """`las 116 personas cuya salida anunció X`: known people, and a clause of their release."""
    scene = seen.scene
    if at >= seen.last or scene.norms[at] not in scene.lexicon.whose:
        return False
    noun = scene.what[at + 1]
    known = scene.norms[seen.cell.number.lead - 1] in scene.lexicon.definite
    return known and noun is not None and noun.kind is Kind.RELEASE_NOUN


def vowed(seen: Look) -> bool:
    """`promete libertad plena para 900`, `pledges full freedom for 900`: nobody's restrictions have ended yet."""
    verb = seen.verb
    promises = verb is not None and verb.kind is Kind.PROMISE
    return promises and verb is not None and seen.scene.norms[verb.first].startswith(seen.scene.lexicon.vowing)


def picked(seen: Look) -> Verdict | None:
    """`approves 12 prisoners for release`: people who are chosen for it are not out yet."""
    noun = seen.right[0] if seen.right else None
    if noun is None or noun.kind is not Kind.RELEASE_NOUN or noun.first - 1 != seen.head.last + 1:
        return None
    if seen.scene.norms[noun.first - 1] not in seen.scene.lexicon.for_words:
        return None
    granted = seen.scene.has(seen.scene.who, seen.first, seen.cell.number.lead, Kind.PROMISE)
    granted = granted or (seen.governing is not None and seen.governing.kind is Kind.FULL)  # `clears 336 for release`
    return Verdict(Metric.ANNOUNCED, None, "picked") if granted else Verdict(None, Reason.DEMANDED, "for-release")


def _before_a_number(seen: Look, at: int) -> bool:
    """Tell whether a promise belongs to the number behind it: `the promised 150`, `un total prometido de 150`."""
    scene = seen.scene
    if at < len(scene.norms) and scene.norms[at] in scene.lexicon.genitive:
        at += 1
    return at <= seen.last + 2 and at < len(scene.bounded) and bool(scene.bounded[at])


def _relative_at(seen: Look, at: int) -> Tag | None:
    """Return the word that opens a relative clause at a token, if one does."""
    tie = seen.scene.tie[at] if at <= seen.last else None
    return tie if tie is not None and tie.kind is Kind.RELATIVE and tie.first == at else None


def _in_relative(seen: Look) -> str | None:
    """`De 140 excarcelaciones que se anunciaron`: the verb of a relative clause without a party of its own."""
    scene, at = seen.scene, seen.head.last + 1
    tie = _relative_at(seen, at)
    if tie is None:
        return None
    verb = next(scene.tags(scene.who, tie.last + 1, min(seen.last, tie.last + NEAR)), None)
    plain = verb is not None and all(
        norm in scene.lexicon.adverbs | scene.lexicon.function for norm in scene.norms[tie.last + 1 : verb.first]
    )
    promises = verb is not None and verb.kind is Kind.PROMISE and plain
    return verb.rule if promises and verb is not None else None


def arrives(scene: Scene, tag: Tag, last: int) -> int | None:
    """Return where "first releases will come tonight", "las excarcelaciones comenzarán hoy" ends, given its noun."""
    at = tag.last + 1
    if tag.kind is not Kind.RELEASE_NOUN or not scene.norms[tag.last].endswith("s") or tag.last > last:
        return None
    if scene.bounded[tag.first - 1] and tag.first and scene.norms[tag.first - 1] not in scene.lexicon.firsts:
        return None  # `the 40 releases will come`: with a number
    if not scene.lexicon.subject_first:
        before = scene.norms[max(tag.first - 2, 0) : tag.first]  # `Seguirán las excarcelaciones`
        if not scene.lexicon.arriving.isdisjoint(before):
            return tag.last
        return at if at < last and scene.norms[at] in scene.lexicon.arriving else None
    if at >= last:
        return None
    soon = scene.norms[at] in scene.lexicon.will | scene.lexicon.to | {"to"}
    return at + 1 if soon and scene.norms[at + 1] in scene.lexicon.arriving else None
