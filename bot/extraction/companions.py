"""Count the people who are named beside a number: `Excarcelan a X y a otros siete` is eight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_FREED = frozenset({Kind.RELEASE_VERB, Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_FUTURE})
_SPEAKS = frozenset({Kind.CHECK, Kind.SAY, Kind.COUNT})
_PERSON = 4


def add_companions(scene: Scene, one: Told) -> None:
    """Add those who are named before `y otros N` to the N of a sentence's releases."""
    for draft in one.drafts:
        if draft.metric in {Metric.RELEASED, Metric.ANNOUNCED} and draft.value is not None:
            draft.added = 1 if _and_one(scene, one, draft) else _and_others(scene, one, draft)


def _and_one(scene: Scene, one: Told, draft: Draft) -> bool:
    """`Exalcalde y cinco colaboradores excarcelados`: one person and so many more open the sentence."""
    first, at = one.sentence.first, draft.number.lead - 1
    tie = scene.tie[at] if at > first else None
    if tie is None or tie.kind is not Kind.JOIN or at - first > _PERSON:
        return False
    words = scene.norms[first:at]
    single = all(word.isalpha() or word == "-" for word in words) and not words[-1].endswith("s")
    cues = any(scene.who[i] is not None or scene.what[i] is not None or scene.bounded[i] for i in range(first, at))
    return single and not cues and draft.head.kind in {Kind.GROUP, Kind.PEOPLE}


def _and_others(scene: Scene, one: Told, draft: Draft) -> int:
    """Return how many people are named before `y otros N`."""
    at = draft.number.lead - 1
    how = scene.how[at] if at >= 0 else None
    behind = scene.how[draft.head.last] or (
        scene.how[draft.head.last + 1] if draft.head.last + 1 < len(scene.how) else None
    )
    after = draft.number.trail + 1
    if behind is None and after < len(scene.how) and scene.lexicon.subject_first:
        behind = scene.how[after]  # "six other prisoners"
    more = behind is not None and (behind.kind is Kind.PLUS or behind.gives == "others")
    with_ = scene.lexicon.subject_first and more and draft.head.kind is Kind.PRISONERS  # `with nine other prisoners`
    more = more and (with_ or draft.head.kind in {Kind.GROUP, Kind.PEOPLE})
    lexicon, back = scene.lexicon, at
    while back > one.sentence.first and scene.norms[back] in lexicon.to | lexicon.articles:
        back -= 1
    tied = scene.tie[back] if back >= 0 else None
    if more and tied is not None and tied.kind is Kind.JOIN:
        return _named_before(scene, one, tied.first)
    if more and lexicon.subject_first and scene.norms[back] == "," and one.sentence.item != 1:
        return _one_before(scene, one, back)
    if how is None or how.gives != "others":
        return 0
    at = how.first - 1
    while (
        at > one.sentence.first
        and scene.norms[at] in lexicon.to | lexicon.articles | lexicon.genitive | lexicon.with_them
    ):
        at -= 1
    tie = scene.tie[at]
    return _named_before(scene, one, tie.first) if tie is not None and tie.kind is Kind.JOIN else 0


def _one_before(scene: Scene, one: Told, comma: int) -> int:
    """`Venezuela frees union leader, seven others`: one person stands between the verb and the comma of a headline."""
    freed = [tag for tag in scene.tags(scene.what, one.sentence.first, comma - 1) if tag.kind in _FREED]
    start = freed[-1].last + 1 if freed else comma
    single = not scene.norms[comma - 1].endswith("s") and scene.norms[comma - 1].isalpha()
    return _named_before(scene, one, comma) if start < comma <= start + _PERSON and single else 0


def _named_before(scene: Scene, one: Told, end: int) -> int:
    """Return how many people stand by name or office between a word of release, or the beginning, and a token."""
    freed = [tag for tag in scene.tags(scene.what, one.sentence.first, end - 1) if tag.kind in _FREED]
    start = freed[-1].last + 1 if freed else one.sentence.first
    if freed and start >= end and freed[-1].kind is not Kind.RELEASE_NOUN:
        start, end = one.sentence.first, freed[-1].first  # `X was freed along with nine other prisoners`
    speaks = any((who := scene.who[at]) is not None and who.kind in _SPEAKS for at in range(start, end))
    if start >= end or speaks or scene.within(start, end):
        return 0
    earlier = any(draft.number.first < end for draft in one.drafts)
    names, fresh = 0, True
    for at in range(start, end):
        tie = scene.tie[at]
        if scene.norms[at] == "," or (tie is not None and tie.kind is Kind.JOIN):
            fresh = True
        elif fresh and scene.tokens[at].text[:1].isupper():
            names, fresh = names + 1, False
    return names if earlier else max(names, 1)
