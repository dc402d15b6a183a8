"""Settle what the words around a number leave open, from the rest of the entry: measure, speaker, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import Reach, Utterance
from bot.extraction.heads import is_common
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Change, Form
from bot.extraction.predicates import span_of
from bot.extraction.reasons import Reason
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_FLOW = (Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.FULL)
_FIGURES = frozenset({Kind.FIGURE, Kind.RAISE, Kind.COUNT, Kind.CHECK})
_OWNED = frozenset({"owner", "count-of", "agent", "relative", "figure-of", "official"})
_NEGATED_REACH = 3
_PERSON = 4
_FEW = 3


def settle(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Settle every draft of an entry."""
    speakers(scene, told, tracker)
    for one in told:
        _denominators(scene, one)
        for draft in one.drafts:
            _requested(draft, tracker)
    measures(scene, told)
    _freed_by_amnesty(scene, told)
    for index, one in enumerate(told):
        _corrections(scene, one)
        _earlier(scene, told, index)
        _companions(scene, one)
    _small(scene, told)
    _revised(scene, told)
    for one in told:
        for draft in one.drafts:
            _refused(scene, one, draft)


# Who says it ---------------------------------------------------------------------------------------------------


def _denominators(scene: Scene, one: Told) -> None:
    """`50 of more than 800 prisoners freed`: what is said of the whole is said of the part."""
    for part, whole in zip(one.drafts, one.drafts[1:], strict=False):
        tie = scene.tie[whole.number.lead - 1]
        linked = tie is not None and tie.kind is Kind.OF_WHICH and not tie.gives
        if (
            not linked
            or whole.verdict.promised
            or part.head.kind is not None
            or whole.number.lead - part.number.last > _NEGATED_REACH
        ):
            continue
        if whole.head.kind in {Kind.PRISONERS, Kind.PEOPLE} and whole.metric in {Metric.RELEASED, Metric.FULL_LIBERTY}:
            part.metric, part.reason, part.rule = whole.metric, None, whole.rule
            whole.drop(Reason.NO_MEASURE, "whole")
        elif whole.head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED} and whole.utterance is part.utterance:
            part.metric, part.reason, part.rule, part.of_promised = whole.metric, None, whole.rule, True
            whole.claimant, whole.speaker, whole.settled = None, None, True


def _requested(draft: Draft, tracker: Tracker) -> None:
    """The state's own request to its courts is an announcement."""
    source = tracker.source(draft.claimant)
    if draft.reason is Reason.DEMANDED and source is not None and source.kind is SourceKind.OFFICIAL:
        if True:
            draft.metric, draft.reason, draft.rule = Metric.ANNOUNCED, None, "requested"


def _freed_by_amnesty(scene: Scene, told: list[Told]) -> None:
    """`N beneficiados; solo M estaban tras las rejas`: those who were held are out."""
    whole: Draft | None = None
    for one in told:
        for draft in one.drafts:
            if draft.metric is Metric.FULL_LIBERTY:
                whole = draft
            elif whole is not None and draft.metric is Metric.DETAINED and draft.head.kind in {None, Kind.PEOPLE}:
                near = scene.norms[draft.number.last + 1 : draft.head.last + 4]
                if any(word in scene.lexicon.past for word in near):
                    draft.metric, draft.rule = Metric.RELEASED, "freed-by-amnesty"
            elif whole is not None and draft.head.kind is Kind.PRISONERS and _lists(scene, one):
                draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, "freed-by-amnesty"
            elif whole is not None and draft.reason is Reason.HOUSE_ARREST and draft.head.kind is Kind.PEOPLE:
                draft.metric, draft.reason, draft.rule = Metric.FULL_LIBERTY, None, "freed-by-amnesty"


def _lists(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence opens with "They include"."""
    tie = scene.tie[one.sentence.first]
    return tie is not None and tie.kind is Kind.OF_WHICH and bool(tie.gives)


def speakers(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Give numbers that their sentence names nobody for the speaker of a neighbouring sentence."""
    for index, one in enumerate(told):
        for draft in one.drafts:
            if draft.number.form is Form.VAGUE:
                continue
            unlisted = (
                draft.utterance is not None and not draft.utterance.party.listed and draft.utterance.rule == "colon"
            )
            if unlisted and (owner := _behind(told, index)) is not None:
                draft.claimant, draft.speaker, draft.utterance = owner.party.claimant, owner.party.speaker, None
                continue
            if draft.settled:
                if draft.claimant is None and one.sentence.item == 0:
                    owner = _behind(told, index)
                    source = tracker.source(owner.party.claimant) if owner is not None else None
                    if owner is not None and source is not None and source.kind is SourceKind.NGO:
                        draft.claimant, draft.speaker = owner.party.claimant, owner.party.speaker
                continue
            owner = one.presented or _confirming(scene, told, index) or _before(told, index) or _behind(told, index)
            if owner is not None:
                draft.claimant, draft.settled = owner.party.claimant, True
                draft.speaker = owner.party.speaker
                draft.rules["claimant"] = "neighbour"


def _sole(one: Told) -> Utterance | None:
    """Return the only named speaker of a sentence."""
    if not one.said:
        return one.presented
    named = [u for u in one.said if u.party.claimant is not None and (u.party.listed or u.rule != "colon")]
    return named[0] if named and len({u.party.claimant for u in named}) == 1 else None


def _confirming(scene: Scene, told: list[Told], index: int) -> Utterance | None:
    """`Lo confirmó X`: a sentence behind, without a number of its own, names the speaker."""
    item = told[index].sentence.item
    for behind in told[index + 1 : index + 3]:
        if behind.drafts or behind.sentence.item > max(item, 1):
            return None
        first, last = behind.sentence.first, behind.sentence.last
        if any(n in scene.lexicon.pointing or n in scene.lexicon.object for n in scene.norms[first:last]):
            named = [p for p in behind.named if p.claimant is not None and p.listed]
            if named and len({p.claimant for p in named}) == 1:
                return _sole(behind) or Utterance(named[0], named[0].last, Reach.BEFORE, "confirms")
    return None


def _before(told: list[Told], index: int) -> Utterance | None:
    """The sentence before, or the title, has one speaker, and this one goes on."""
    if told[index].sentence.item not in {0, 1}:
        return None
    for back in range(index - 1, -1, -1):
        if told[back].said or told[back].presented is not None:
            return _sole(told[back])
    return None


def _behind(told: list[Told], index: int) -> Utterance | None:
    """A title without a speaker takes the one whom the whole summary names."""
    if told[index].sentence.item != 0:
        return None
    summary = [one for one in told[index + 1 :] if one.sentence.item == 1]
    said = [u for one in summary for u in one.said]
    named = {u.party.claimant for u in said if u.party.claimant is not None}
    if len(named) != 1 or not summary or any(u.party.claimant is None for u in said):
        return None
    return _sole(summary[0])


# What it counts ------------------------------------------------------------------------------------------------


def measures(scene: Scene, told: list[Told]) -> None:
    """Settle the measure of numbers that their own words leave open."""
    latest: Draft | None = None
    kept: Draft | None = None
    for index, one in enumerate(told):
        for at, draft in enumerate(one.drafts):
            if draft.metric is None and draft.reason is None:
                _borrow(scene, told, index, at, latest)
            bare = (
                draft.head.kind is None
                or draft.head.rule == "people"
                or (draft.head.kind is Kind.PRISONERS and draft.head.first == draft.head.last)
            )
            if (
                draft.metric is not None
                and bare
                and kept is not None
                and kept.head.kind is Kind.GROUP
                and kept.head.gives
            ):
                same_sentence = kept.sentence is draft.sentence
                if same_sentence or (
                    kept.claimant == draft.claimant and kept.sentence.item in {0, draft.sentence.item}
                ):
                    draft.group = Group(kept.head.gives)
            if draft.head.kind is not None and not bare:
                kept = draft
            if draft.metric is not None and draft.number.form is not Form.VAGUE:
                latest = draft
        following = told[index + 1] if index + 1 < len(told) else None
        if following is not None and following.sentence.item != one.sentence.item and following.sentence.item > 1:
            latest = None


def _borrow(scene: Scene, told: list[Told], index: int, at: int, latest: Draft | None) -> None:
    """Take the measure of the number before, where this one goes on with it."""
    one = told[index]
    draft = one.drafts[at]
    verb = [t for t in scene.tags(scene.who, draft.cell.first, draft.number.lead - 1) if t.kind in SPEECH]
    if verb and verb[-1].kind is Kind.DEMAND:
        draft.reason = Reason.DEMANDED
        return
    same = next((d for d in reversed(one.drafts[:at]) if d.metric is not None), None)
    spoken = draft.utterance is not None
    if draft.verdict.rule == "population":
        common = is_common(scene, draft.cell) and (draft.claimant in {None, OTHER})
        if (
            draft.head.kind is Kind.PRISONERS
            and not common
            and (spoken or draft.claimant is not None or same is not None)
        ):
            draft.metric = Metric.DETAINED
            return
        if same is None:
            draft.reason = Reason.NO_MEASURE
            return
    if draft.number.form is Form.VAGUE:
        draft.reason = Reason.VAGUE
        return
    if _denominator(scene, draft) and at + 1 < len(one.drafts):
        draft.reason = Reason.NO_MEASURE
        return
    later = next((d for d in one.drafts[at + 1 :] if d.metric is not None), None)
    if same is None and latest is None and spoken and _figure(scene, told, index, draft):
        draft.metric, draft.rule = _topic(scene, told, index, draft.number.first), "figure"
        return
    source = same or latest or later
    first, last = span_of(scene, draft.cell)
    cued = scene.has(scene.how, first, last, Kind.TOTAL, Kind.BATCH, Kind.PLUS)
    if source is not None and (
        same
        or spoken
        or later
        or (draft.head.kind is Kind.GROUP and _plain(scene, draft))
        or cued
        or _opens_part(scene, one)
    ):
        draft.metric, draft.rule = source.metric, "goes-on"
        if source.metric is Metric.ANNOUNCED and (source.verdict.promised or draft.claimant != source.claimant):
            draft.metric, draft.of_promised = Metric.RELEASED, True
        return
    draft.reason = Reason.NO_MEASURE


def _plain(scene: Scene, draft: Draft) -> bool:
    """Tell whether no verb or noun of its own stands before a part: "El grupo lo forman 65 hombres"."""
    unknown = 0
    for at in range(draft.cell.first, draft.number.lead):
        tagged = scene.who[at] or scene.what[at] or scene.how[at] or scene.tie[at]
        known = scene.norms[at] in scene.lexicon.function | scene.lexicon.adverbs | scene.lexicon.articles
        unknown += tagged is None and not known and scene.norms[at].isalpha()
    return unknown <= 1


def _opens_part(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence opens with "De ellas,": parts of the count before."""
    tie = scene.tie[one.sentence.first]
    return tie is not None and tie.kind is Kind.OF_WHICH and tie.last > tie.first


def _denominator(scene: Scene, draft: Draft) -> bool:
    """Tell whether a sentence opens with `De N…`: the whole of which parts follow."""
    first = draft.sentence.first
    return first <= draft.number.lead - 1 <= first + 1 and scene.norms[first] in scene.lexicon.genitive


def _topic(scene: Scene, told: list[Told], index: int, until: int) -> Metric:
    """Return what a text speaks of up to a sentence: releases, or only those who are held."""
    for one in reversed(told[: index + 1]):
        first, last = one.sentence.first, min(one.sentence.last, until)
        if scene.has(scene.what, first, last, *_FLOW):
            return Metric.RELEASED
        if scene.has(scene.what, first, last, Kind.PRISONERS, Kind.HELD):
            return Metric.DETAINED
    return Metric.RELEASED


def _figure(scene: Scene, told: list[Told], index: int, draft: Draft) -> bool:
    """Tell whether somebody's bare number can only be one of releases: a count, in a text about them."""
    utterance = draft.utterance
    if draft.head.kind is not None or utterance is None:
        return False
    if utterance.party.claimant in {None, OTHER} and utterance.verb not in {Kind.CHECK, Kind.COUNT}:
        return False
    near = told[max(index - 1, 0)], told[min(index + 1, len(told) - 1)], told[index]
    flow = any(scene.has(scene.what, one.sentence.first, one.sentence.last, *_FLOW) for one in near)
    first, last = draft.sentence.first, draft.sentence.last
    figure = utterance.verb in _FIGURES or any(t.kind in _FIGURES for t in scene.tags(scene.who, first, last))
    figure = figure or (
        utterance.party.listed
        and scene.has(scene.how, first, last, Kind.TOTAL, *((Kind.BATCH,) if utterance.rule == "colon" else ()))
    )
    return flow or figure


# Corrections ---------------------------------------------------------------------------------------------------


def _corrections(scene: Scene, one: Told) -> None:
    """Work out `N, no M`, `de M a N`, `no son M sino N` within a sentence."""
    corrects = scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.CORRECT)
    for at, draft in enumerate(one.drafts):
        before = one.drafts[at - 1] if at else None
        after = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
        if draft.number.change is Change.FROM:
            partner = next((d for d in (before, after) if d is not None and d.number.change is Change.TO), None)
            if partner is not None:
                _share(draft, partner)
                falls = (partner.value or 0) < (draft.value or 0) and partner.metric is not Metric.DETAINED
                partner.supersedes = draft.value if corrects or falls else None
            draft.drop(Reason.REPLACED, "course")
        elif _negated(scene, draft):
            _replaced(scene, one, draft, before, after)


def _share(draft: Draft, partner: Draft) -> None:
    """Give a number the measure of the one that it replaces, where its own is open."""
    if partner.metric is None and draft.metric is not None:
        partner.metric, partner.reason, partner.rule = draft.metric, None, draft.rule


def _negated(scene: Scene, draft: Draft) -> bool:
    """Tell whether a `no` stands right before a number: `61, no 75`; `no son 116`."""
    at = draft.number.lead - 1
    for _ in range(_NEGATED_REACH):
        if at < draft.sentence.first:
            return False
        tie = scene.tie[at]
        if scene.norms[at] in scene.lexicon.negations or (
            tie is not None and tie.kind is Kind.REPLACED and tie.last > tie.first
        ):
            return True
        what = scene.what[at]
        copula = scene.norms[at] in scene.lexicon.copula or (what is not None and what.kind is Kind.LEFT)
        if not (copula or scene.norms[at] in scene.lexicon.articles):
            return False
        at -= 1
    return False


def _replaced(scene: Scene, one: Told, draft: Draft, before: Draft | None, after: Draft | None) -> None:
    """Settle `no son M sino N` and `N, no M`: M is another party's and denied, or the speaker's own and replaced."""
    but = after is not None and any(
        scene.norms[at] in scene.lexicon.but_rather for at in range(draft.number.last + 1, after.number.lead)
    )
    partner = after if but or before is None else before
    if partner is None:
        return
    _share(draft, partner)
    denier = next((u for u in one.said if u.verb is Kind.DENY and u.party.claimant is not None), None)
    speaker = denier.party.claimant if denier is not None else partner.claimant
    others = [p for p in (*(u.party for u in one.said), *one.named) if p.claimant not in {None, speaker}]
    denies = denier is not None or scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.DENY)
    owned = draft.utterance is not None and draft.utterance.rule in _OWNED
    if others and (denies or owned):
        draft.claimant, draft.speaker = others[0].claimant, others[0].speaker
        draft.denied = draft.settled = True
        if denier is not None:
            partner.claimant, partner.speaker, partner.settled = speaker, denier.party.speaker, True
            partner.utterance = denier
        _share(partner, draft)
        return
    if partner.metric is None and partner.claimant not in {None, OTHER}:
        partner.metric, partner.reason, partner.rule = Metric.RELEASED, None, "corrected"
    partner.supersedes = draft.value
    draft.drop(Reason.REPLACED, "not-that")


def _earlier(scene: Scene, told: list[Told], index: int) -> None:
    """`había dicho M y luego N`: M is outgrown, or replaced where the text corrects."""
    for draft in told[index].drafts:
        first = draft.utterance.party.last + 1 if draft.utterance is not None else draft.sentence.first
        verbs = [t for t in scene.tags(scene.who, first, draft.number.lead - 1) if t.kind in SPEECH]
        if not verbs or verbs[-1].kind is not Kind.EARLIER:
            continue
        later = [
            d
            for one in told[max(index - 1, 0) :]
            for d in one.drafts
            if d is not draft and d.claimant == draft.claimant
        ]
        partner = next((d for d in later if d.metric is not None or d.reason is Reason.NO_MEASURE), None)
        if partner is None:
            continue
        _share(draft, partner)
        corrects = any(scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.CORRECT) for one in told)
        flow = partner.metric in {None, Metric.RELEASED} and draft.verdict.metric is not Metric.DETAINED
        falls = (partner.value or 0) < (draft.value or 0) and flow
        if falls or ((partner.value or 0) < (draft.value or 0) and corrects):
            partner.supersedes = draft.value
        draft.drop(Reason.REPLACED, "earlier")


def _small(scene: Scene, told: list[Told]) -> None:
    """Two or three people freed, nobody counting them, and no word of politics: another case."""
    if any(_political(scene, at) for at in range(len(scene.norms))):
        return
    for one in told:
        for draft in one.drafts:
            if draft.metric is not None and draft.claimant is None and draft.value is not None and draft.value <= _FEW:
                draft.drop(Reason.SINGLE, "few")


def _political(scene: Scene, at: int) -> bool:
    what, who = scene.what[at], scene.who[at]
    if what is not None and (
        what.kind in {Kind.AMNESTY, Kind.FULL} or (what.kind is Kind.PRISONERS and what.last > what.first)
    ):
        return True
    if who is not None and who.kind is Kind.SOURCE and who.rule != "metonym":
        return True
    return scene.norms[at].startswith(scene.lexicon.political)


def _revised(scene: Scene, told: list[Told]) -> None:
    """`lo deja en 698 … de su lista de 701`: in a correction, the number of the old list is replaced."""
    if not any(scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.CORRECT) for one in told):
        return
    drafts = [d for one in told for d in one.drafts if d.value is not None]
    for old in drafts:
        if old.metric is None or old.supersedes is not None or not _listed(scene, old):
            continue
        new = next(
            (d for d in drafts if d is not old and d.claimant == old.claimant and d.metric in {None, old.metric}), None
        )
        if new is None or not _close(new.value or 0, old.value or 0):
            continue
        _share(old, new)
        new.supersedes = old.value
        old.drop(Reason.REPLACED, "old-list")


def _listed(scene: Scene, draft: Draft) -> bool:
    """Tell whether a number is that of a list or report named before it: "su lista de 701"."""
    at = draft.number.lead - 1
    if at < 1 or scene.norms[at] not in scene.lexicon.genitive:
        return False
    who = scene.who[at - 1] or scene.who[at]
    return who is not None and who.kind is Kind.FIGURE


def _close(one: int, other: int) -> bool:
    return one != other and abs(one - other) * 5 <= max(one, other)


def _refused(scene: Scene, one: Told, draft: Draft) -> None:
    """`niega que haya 500` is no claim of who denies it; the state's request to its courts is an announcement."""
    utterance = draft.utterance
    if utterance is None:
        return
    verbs = [t for t in scene.tags(scene.who, utterance.party.last + 1, draft.number.lead - 1) if t.kind in SPEECH]
    between = verbs and scene.within(verbs[-1].last, draft.number.lead - 1)
    if draft.metric is None or not verbs or between or utterance.rule != "subject":
        return
    if verbs[-1].kind is Kind.DENY and not draft.denied:
        draft.drop(Reason.NEGATED, "denies")
    elif (
        verbs[0].kind is Kind.DEMAND
        and draft.rule != "requested"
        and draft.metric in {Metric.RELEASED, Metric.ANNOUNCED}
    ):
        draft.claimant, draft.speaker = None, None


def _companions(scene: Scene, one: Told) -> None:
    """`Excarcelan a X y a otros siete`: the people named count too."""
    for draft in one.drafts:
        if draft.metric not in {Metric.RELEASED, Metric.ANNOUNCED} or draft.value is None:
            continue
        if _and_one(scene, one, draft):
            draft.added = 1
            continue
        at = draft.number.lead - 1
        how = scene.how[at] if at >= 0 else None
        if how is None or how.gives != "others":
            continue
        at = how.first - 1
        while (
            at > one.sentence.first
            and scene.norms[at] in scene.lexicon.to | scene.lexicon.articles | scene.lexicon.genitive
        ):
            at -= 1
        tie = scene.tie[at]
        if tie is None or tie.kind is not Kind.JOIN:
            continue
        draft.added = _named_before(scene, one, tie.first)


def _and_one(scene: Scene, one: Told, draft: Draft) -> bool:
    """`Exalcalde y cinco colaboradores excarcelados`: one person and so many more open the sentence."""
    first, at = one.sentence.first, draft.number.lead - 1
    tie = scene.tie[at] if at > first else None
    if (
        tie is None
        or tie.kind is not Kind.JOIN
        or at - first > _PERSON
        or draft.head.kind not in {Kind.GROUP, Kind.PEOPLE}
    ):
        return False
    words = scene.norms[first:at]
    plain = all(word.isalpha() or word == "-" for word in words) and not words[-1].endswith("s")
    cues = any(scene.who[i] is not None or scene.what[i] is not None or scene.bounded[i] for i in range(first, at))
    return plain and not cues


def _named_before(scene: Scene, one: Told, end: int) -> int:
    """Return how many people stand by name or office between a verb of release and `y otros`."""
    start = None
    for tag in scene.tags(scene.what, one.sentence.first, end - 1):
        if tag.kind in {Kind.RELEASE_VERB, Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_FUTURE}:
            start = tag.last + 1
    if start is None:
        start = one.sentence.first
    if scene.within(start, end) or any(
        scene.who[at] is not None and scene.who[at].kind in {Kind.CHECK, Kind.SAY, Kind.COUNT}
        for at in range(start, end)
    ):  # type: ignore[union-attr]
        return 0
    if start >= end:
        return 0
    names, fresh = 0, True
    for at in range(start, end):
        text = scene.tokens[at].text
        if scene.norms[at] in {",", "y", "and", "e"}:
            fresh = True
        elif fresh and text[:1].isupper():
            names += 1
            fresh = False
    return max(names, 1)
