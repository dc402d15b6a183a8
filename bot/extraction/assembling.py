"""Make claims of drafts: one claim once, the fuller one, with its quote; and announcements without a number."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import Claim, Metric, Qualifier
from bot.extraction.announcing import announcement
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.spoken import Spoken

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag
    from bot.extraction.text import Clean

MAX_QUOTE = 200
_TAG = re.compile("<[^>]*>")
_OPINIONS = frozenset({"opinion", "editorial", "analysis", "analisis", "entrevista", "explainer"})
_REACH = 6
_NEAR = 1.12
"""A bound and a precise number of one party differ by less than this factor where they are one claim."""


class Made(NamedTuple):
    """A claim, the rule that gave each of its fields, and the tokens that it was read from."""

    claim: Claim
    rules: dict[str, str]
    first: int
    last: int


class Assembled(NamedTuple):
    """Claims, and rejected numbers by token span."""

    claims: list[Made]
    rejected: list[tuple[int, int, Reason, str]]


def assemble(
    scene: Scene, cleaned: Clean, given: str, told: list[Told], tracker: Tracker, own_source: str | None
) -> Assembled:
    """Return an entry's claims; `given` is its text before cleaning, title and summary with a line end between."""
    made: list[tuple[Claim, dict[str, str], Draft]] = []
    rejected: list[tuple[int, int, Reason, str]] = []
    for one in told:
        for draft in (*one.dropped, *one.drafts):
            number = draft.number
            if draft.metric is None:
                rejected.append((number.first, number.last, draft.reason or Reason.NO_MEASURE, draft.rule))
                continue
            if draft.value is None:
                continue
            claim = _claim(scene, cleaned, given, draft, own_source)
            known = scene.norms[number.lead - 1] in scene.lexicon.definite if number.lead else False
            _add(made, claim, draft, rejected, known=known, whole=known and _is_whole(scene, draft))
    claims = [Made(claim, rules, kept.number.first, kept.number.last) for claim, rules, kept in made]
    if all(one.claim.metric is Metric.DETAINED for one in claims) and cleaned.label not in _OPINIONS:
        spoken = announcement(scene, told, tracker)
        if spoken is not None:
            claim = _spoken(scene, cleaned, given, spoken)
            claims.append(Made(claim, {"metric": spoken.rule}, spoken.first, spoken.last))
    return Assembled(claims, rejected)


def _spoken(scene: Scene, cleaned: Clean, given: str, spoken: Spoken) -> Claim:
    text = _passage(cleaned, given, scene.tokens[spoken.first].start, scene.tokens[spoken.last].end)
    return Claim(
        claimant=spoken.claimant,
        speaker=spoken.speaker,
        metric=spoken.metric,
        value=None,
        qualifier=None,
        group=spoken.group,
        quote=text[:MAX_QUOTE],
    )


def _claim(scene: Scene, cleaned: Clean, given: str, draft: Draft, own_source: str | None) -> Claim:
    number = draft.number
    claimant = draft.claimant
    if claimant is None and not draft.settled and draft.utterance is None:
        claimant = own_source
    return Claim(
        claimant=claimant,
        metric=draft.metric or Metric.RELEASED,
        value=draft.value,
        upper=number.upper,
        qualifier=_qualifier(scene, draft),
        scope=draft.scope,
        group=draft.group,
        since=draft.since,
        as_of=draft.as_of,
        denied=draft.denied,
        supersedes=draft.supersedes,
        speaker=draft.speaker if claimant is not None else None,
        quote=_quote(scene, cleaned, given, draft),
    )


def _qualifier(scene: Scene, draft: Draft) -> Qualifier:
    """Return a number's bound; "far more than the 155 of…" compares, and bounds nothing."""
    number = draft.number
    ties = scene.tie[number.lead : number.first]  # the phrase may begin before: `muy por debajo de las 626`
    compared = any(tie is not None and tie.kind is Kind.CONTRAST and tie.last < number.first for tie in ties)
    if number.upper is not None or compared:
        return Qualifier.EXACT
    before = _passed(scene, draft)
    if number.qualifier is Qualifier.EXACT and before is not None and before.gives == "more_than":
        return Qualifier.AT_MOST if _denied(scene, before.first) else Qualifier.MORE_THAN
    if number.qualifier is Qualifier.MORE_THAN and _denied(scene, number.lead - 1):
        return Qualifier.AT_MOST  # `no quedan más de 120`
    return number.qualifier


def _denied(scene: Scene, at: int) -> bool:
    """Tell whether a verb is negated: `no superan los 120`."""
    verb = at > 0 and scene.norms[at].isalpha() and scene.norms[at] not in scene.lexicon.adverbs
    return verb and scene.norms[at - 1] in scene.lexicon.negations


def _passed(scene: Scene, draft: Draft) -> Tag | None:
    """Return the verb that a number is the object of: `superó [anoche] [por primera vez] [las] cien`."""
    for at in range(draft.number.lead - 1, max(draft.number.lead - 1 - _REACH, draft.cell.first - 1), -1):
        who, what = scene.who[at], scene.what[at]
        if who is not None and who.kind is not Kind.BY:
            return who
        order = what is not None and what.kind is Kind.OTHER and what.gives == Reason.ORDER
        plain = scene.norms[at] in scene.lexicon.articles | scene.lexicon.adverbs or scene.dated[at] is not None
        if not (plain or order or who is not None):
            return None
    return None


def _passage(cleaned: Clean, given: str, start: int, end: int) -> str:
    """Return a passage of the cleaned text; as it was given, where cleaning changed its letters (mojibake)."""
    text = cleaned.text[start:end]
    if cleaned.parts is None or text in given:
        return text[:MAX_QUOTE]
    first, last = cleaned.origin(start, end)
    raw = html.unescape(html.unescape(given[first:last]))
    if _letters(text) in _letters(html.unescape(html.unescape(_TAG.sub("", given)))):
        return text[:MAX_QUOTE]
    return raw[:MAX_QUOTE]


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _quote(scene: Scene, cleaned: Clean, given: str, draft: Draft) -> str:
    """Return the passage from the source to the counted noun, or the number with its noun where that is too long."""
    tokens = scene.tokens
    first, last = draft.number.lead, max(draft.head.last, draft.number.trail)
    party = draft.utterance.party if draft.utterance is not None else None
    if party is not None:
        start = tokens[min(first, party.first)].start
        end = tokens[max(last, party.last)].end
        if end - start <= MAX_QUOTE:
            return _passage(cleaned, given, start, end)
    return _passage(cleaned, given, tokens[first].start, tokens[last].end)


def _add(
    made: list[tuple[Claim, dict[str, str], Draft]],
    claim: Claim,
    draft: Draft,
    rejected: list[tuple[int, int, Reason, str]],
    *,
    known: bool,
    whole: bool,
) -> None:
    """Add a claim, or join it with the one that says the same; `known`: its number points at one given before.

    `whole`: it is what a speaker's part is taken from, and not that speaker's own.
    """
    of_whole = whole
    for index, (other, rules, kept) in enumerate(made):
        apart = kept.sentence != draft.sentence
        again = known and apart and other.value == claim.value  # `Six Americans freed | The six men…`
        whole = kept.verdict.promised or draft.verdict.promised  # `Of the 50 promised, 31 are home | … all 50 are out`
        if whole and other.metric is not claim.metric:
            continue
        if not _same(replace(other, group=claim.group) if again else other, claim, apart=apart):
            continue
        nobodys = of_whole and other.claimant is None
        fuller = _fuller(other, replace(claim, claimant=None, speaker=None) if nobodys else claim)
        rules = rules | {k: v for k, v in draft.rules.items() if k not in rules}  # noqa: PLW2901 - the joined rules
        rejected.append((draft.number.first, draft.number.last, Reason.REPEATED, "repeated"))
        made[index] = (fuller, rules, kept)
        return
    made.append((claim, dict(draft.rules), draft))


def _is_whole(scene: Scene, draft: Draft) -> bool:
    """`Liberan a 40 | X: solo 26 de los 40 están en casa`: the forty are not X's."""
    at = draft.number.lead - 2
    return at >= draft.sentence.first and scene.norms[at] in scene.lexicon.genitive


def _same(one: Claim, other: Claim, *, apart: bool) -> bool:
    """Tell whether two claims of an entry are one."""
    told = {one.metric, other.metric} == {Metric.ANNOUNCED, Metric.RELEASED} and one.value == other.value and apart
    if (one.metric is not other.metric and not told) or one.denied != other.denied:
        return False
    if (one.group is None) != (other.group is None) and one.value == other.value and apart:
        pass
    elif one.group != other.group:
        return False
    if one.claimant != other.claimant and None not in {one.claimant, other.claimant}:
        return False
    if one.value == other.value and one.upper == other.upper:
        return True
    return apart and (_bounds(one, other) or _bounds(other, one))


def _bounds(loose: Claim, precise: Claim) -> bool:
    """Tell whether one claim is the rounded form of the other: "más de 700" and 705."""
    at_least = loose.qualifier is Qualifier.MORE_THAN and precise.qualifier is Qualifier.AT_LEAST
    if (
        loose.qualifier is Qualifier.EXACT
        or (precise.qualifier is not Qualifier.EXACT and not at_least)
        or None in {loose.value, precise.value}
    ):
        return False
    low, high = loose.value or 0, precise.value or 0
    if loose.qualifier in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}:
        return low <= high <= low * _NEAR
    if loose.qualifier is Qualifier.ABOUT:
        return low / _NEAR <= high <= low * _NEAR
    return high <= low <= high * _NEAR


def _fuller(one: Claim, other: Claim) -> Claim:
    """Return the claim with the most complete fields of two that are one."""
    base, more = (other, one) if _bounds(one, other) else (one, other)
    if base.metric is Metric.ANNOUNCED and more.metric is Metric.RELEASED:
        base = replace(base, metric=Metric.RELEASED)
    exact = base
    if base.value == more.value and base.qualifier is Qualifier.EXACT and more.qualifier is not Qualifier.EXACT:
        exact = replace(base, qualifier=more.qualifier)
    return replace(
        exact,
        claimant=base.claimant if base.claimant is not None else more.claimant,
        speaker=base.speaker or more.speaker,
        scope=base.scope or more.scope,
        group=base.group if base.group is not None and more.group is not None else base.group or more.group,
        since=base.since or more.since,
        as_of=base.as_of or more.as_of,
        supersedes=base.supersedes if base.supersedes is not None else more.supersedes,
        quote=base.quote if base.claimant is not None or more.claimant is None else more.quote,
    )
