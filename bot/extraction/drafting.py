"""Join what is known of each number of an entry into drafts of claims, or reject it with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric, Qualifier, Scope
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import Reach, Utterance, claimed_by, utterances
from bot.extraction.details import group_of, scope_of, since_of
from bot.extraction.lexicon.rows import Kind
from bot.extraction.measure import Head, Verdict, head_of, measure, span_of
from bot.extraction.numerals import Change, Form, NotCount
from bot.extraction.parties import parties, resolve
from bot.extraction.reasons import Reason
from bot.extraction.scene import Cell, Scene, Sentence, cells

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.trackers import Tracker
    from bot.extraction.numerals import Number
    from bot.extraction.parties import Party

_NOT_COUNTS = {
    NotCount.PERCENT: Reason.RATIO,
    NotCount.MONEY: Reason.GOODS,
    NotCount.MILLIONS: Reason.GOODS,
    NotCount.CLOCK: Reason.DATE,
    NotCount.CUT: Reason.CUT,
    NotCount.YEARS: Reason.DATE,
}


@dataclass(slots=True)
class Draft:
    """A number on its way to a claim."""

    cell: Cell
    sentence: Sentence
    head: Head
    verdict: Verdict
    utterance: Utterance | None
    claimant: str | None = None
    speaker: str | None = None
    settled: bool = False
    """Somebody is named for it, if only vaguely: nothing is inherited."""
    metric: Metric | None = None
    reason: Reason | None = None
    rule: str = ""
    scope: Scope | None = None
    group: Group | None = None
    since: date | None = None
    denied: bool = False
    supersedes: int | None = None
    of_promised: bool = False
    rules: dict[str, str] = field(default_factory=dict)

    @property
    def number(self) -> Number:
        """The number itself."""
        return self.cell.number

    @property
    def value(self) -> int:
        """Its value; drafts are made of numbers that have one."""
        return self.cell.number.value or 0


@dataclass(slots=True)
class Told:
    """A sentence with who is named and who speaks in it, and its drafts."""

    sentence: Sentence
    named: list[Party]
    said: list[Utterance]
    drafts: list[Draft]


def counts(number: Number) -> bool:
    """Tell whether a number has a value that may count people."""
    return number.value is not None and number.form not in {Form.ORDINAL, Form.VAGUE, Form.OTHER}


def shape_reason(number: Number) -> Reason:
    """Return why a number without a countable value is none."""
    if number.form is Form.VAGUE:
        return Reason.VAGUE
    if number.form is Form.ORDINAL or number.reason is None:
        return Reason.ORDER
    return _NOT_COUNTS.get(number.reason, Reason.NAME)


def tell(scene: Scene, sentences: list[Sentence], tracker: Tracker) -> list[Told]:
    """Read every sentence, and settle what each of its numbers counts and who says it."""
    told = []
    history: list[str] = []
    for sentence in sentences:
        named = parties(scene, sentence, tracker)
        said = utterances(scene, sentence, named, tracker)
        drafts = [_draft(scene, cell, sentence, said) for cell in cells(scene, sentence)]
        for draft in drafts:
            if draft.utterance is not None:
                earlier = [*history, *(p.claimant for p in named if p.claimant and p.first < draft.utterance.party.first)]
                party = draft.utterance.party
                draft.claimant = resolve(party, earlier, tracker)
                draft.speaker = party.speaker
                draft.settled = party.anaphor is None or draft.claimant is not None
        told.append(Told(sentence, named, said, drafts))
        history.extend(u.party.claimant for u in said if u.party.claimant)
        history.extend(p.claimant for p in named if p.claimant and p.claimant not in history)
    _inherit(scene, told, tracker)
    _measures(scene, told)
    for one in told:
        for draft in one.drafts:
            if draft.metric is not None:
                _detail(scene, draft, one)
    return told


def _draft(scene: Scene, cell: Cell, sentence: Sentence, said: list[Utterance]) -> Draft:
    head = head_of(scene, cell)
    verdict = measure(scene, cell, head)
    return Draft(
        cell, sentence, head, verdict, claimed_by(scene, sentence, cell.number, said),
        metric=verdict.metric, reason=verdict.reason, rule=verdict.rule,
    )  # fmt: skip


def _inherit(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Give numbers that their sentence names nobody for the speaker of a neighbouring sentence."""
    del tracker
    for index, one in enumerate(told):
        for draft in one.drafts:
            if draft.settled or draft.utterance is not None:
                continue
            owner = _confirming(scene, told, index) or _before(told, index) or _behind(told, index)
            if owner is not None:
                draft.claimant, draft.settled = owner.party.claimant, True
                draft.speaker = owner.party.speaker
                draft.rules["claimant"] = "neighbour"


def _confirming(scene: Scene, told: list[Told], index: int) -> Utterance | None:
    """`Lo confirmó X`: the sentence behind, without a number of its own, names the speaker."""
    if index + 1 >= len(told) or told[index + 1].drafts or told[index + 1].sentence.item != max(told[index].sentence.item, 1):
        return None
    behind = told[index + 1]
    if scene.norms[behind.sentence.first] not in scene.lexicon.pointing and not any(
        scene.norms[at] in scene.lexicon.pointing for at in range(behind.sentence.first, min(behind.sentence.last, behind.sentence.first + 2) + 1)
    ):
        return _sole(behind) if index == 0 and told[0].sentence.item == 0 and len(told) == 2 else None
    return _sole(behind) or next((u for u in behind.said if u.party.claimant), None)


def _sole(one: Told) -> Utterance | None:
    """Return the only named speaker of a sentence."""
    named = [u for u in one.said if u.party.claimant is not None]
    return named[0] if named and len({u.party.claimant for u in named}) == 1 else None


def _before(told: list[Told], index: int) -> Utterance | None:
    """The sentence before, or the title, has one speaker, and this one goes on."""
    item = told[index].sentence.item
    if item not in {0, 1}:
        return None
    for back in range(index - 1, -1, -1):
        if told[back].said:
            return _sole(told[back])
    return None


def _behind(told: list[Told], index: int) -> Utterance | None:
    """A title without a speaker takes the one whom the whole summary names."""
    if told[index].sentence.item != 0:
        return None
    said = [u for one in told[index + 1 :] for u in one.said if one.sentence.item == 1]
    named = {u.party.claimant for u in said if u.party.claimant is not None}
    first = next((one for one in told[index + 1 :] if one.sentence.item == 1), None)
    if len(named) != 1 or first is None or any(u.party.claimant is None and u.party.anaphor is None for u in said):
        return None
    return _sole(first)


def _measures(scene: Scene, told: list[Told]) -> None:
    """Settle the measure of numbers that their own words leave open, and mark what is replaced or denied."""
    latest: Draft | None = None
    for one in told:
        for at, draft in enumerate(one.drafts):
            if draft.metric is None and draft.reason is None:
                _borrow(scene, one, at, latest)
            if draft.metric is not None:
                latest = draft
        _corrections(scene, one)


def _borrow(scene: Scene, one: Told, at: int, latest: Draft | None) -> None:
    """Take the measure of the number before, where this one goes on with it."""
    draft = one.drafts[at]
    same = one.drafts[at - 1] if at and one.drafts[at - 1].metric is not None else None
    source = same or latest
    if draft.verdict.rule == "population":
        if draft.utterance is not None and draft.head.kind is Kind.PRISONERS:
            draft.metric, draft.rule = Metric.DETAINED, "population"
            return
        if same is None:
            draft.reason = Reason.NO_MEASURE
            return
    later = next((d for d in one.drafts[at + 1 :] if d.metric is not None), None)
    if source is None and later is not None:
        source = later
    if source is None or source.metric is None:
        draft.reason = Reason.NO_MEASURE
        return
    continues = same is not None or draft.utterance is not None or draft.head.kind is Kind.GROUP or later is not None
    first, last = span_of(scene, draft.cell)
    if not continues and not scene.has(scene.how, first, last, Kind.TOTAL, Kind.BATCH, Kind.PLUS):
        draft.reason = Reason.NO_MEASURE
        return
    draft.metric, draft.rule = source.metric, "goes-on"
    if source.metric is Metric.ANNOUNCED and source.verdict.promised:
        draft.metric, draft.of_promised = Metric.RELEASED, True


def _corrections(scene: Scene, one: Told) -> None:
    """Work out `N, no M`, `de M a N`, `no son M sino N` within a sentence."""
    drafts = one.drafts
    corrects = scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.CORRECT)
    for at, draft in enumerate(drafts):
        before = drafts[at - 1] if at else None
        after = drafts[at + 1] if at + 1 < len(drafts) else None
        if draft.number.change is Change.FROM:
            partner = next((d for d in (before, after) if d is not None and d.number.change is Change.TO), None)
            if partner is not None:
                falls = partner.value < draft.value and partner.metric is not Metric.DETAINED
                partner.supersedes = draft.value if corrects or falls else None
                if partner.metric is None and draft.metric is not None:
                    partner.metric, partner.reason, partner.rule = draft.metric, None, draft.rule
            _drop(draft)
        elif _negated(scene, draft):
            _replaced(scene, one, draft, before, after)


def _negated(scene: Scene, draft: Draft) -> bool:
    """Tell whether a `no` stands right before a number: `61, no 75`; `no son 116`."""
    at = draft.number.lead - 1
    steps = 0
    while at >= draft.sentence.first and steps < 3:  # noqa: PLR2004 - "no son los 116"
        tie = scene.tie[at]
        if tie is not None and tie.kind in {Kind.REPLACED, Kind.NEGATION, Kind.DENIED}:
            return scene.norms[tie.first] in scene.lexicon.negations
        what = scene.what[at]
        if not (scene.norms[at] in scene.lexicon.articles or (what is not None and what.kind is Kind.LEFT)):
            return False
        at -= 1
        steps += 1
    return False


def _replaced(scene: Scene, one: Told, draft: Draft, before: Draft | None, after: Draft | None) -> None:
    """Settle `no son M sino N` and `N, no M`: M is another party's and denied, or the speaker's own and replaced."""
    but = after is not None and any(
        scene.norms[at] in scene.lexicon.but_rather for at in range(draft.number.last + 1, after.number.lead)
    )
    partner = after if but else before
    if partner is None:
        return
    if partner.metric is None and draft.metric is not None:
        partner.metric, partner.reason, partner.rule = draft.metric, None, draft.rule
    speaker = partner.utterance.party.claimant if partner.utterance is not None else partner.claimant
    others = [p for p in one.named if p.claimant not in {None, speaker}]
    denies = scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.DENY)
    if others and (denies or draft.utterance is not None and draft.utterance.reach is Reach.LEFT):
        draft.claimant, draft.denied, draft.settled = others[0].claimant, True, True
        draft.speaker = others[0].speaker
        if draft.metric is None:
            draft.metric, draft.reason = partner.metric, None
        return
    partner.supersedes = draft.value
    _drop(draft)


def _drop(draft: Draft) -> None:
    draft.metric, draft.reason, draft.rule = None, Reason.REPLACED, "replaced"


def _detail(scene: Scene, draft: Draft, one: Told) -> None:
    """Fill scope, part and window of a draft that will be a claim."""
    head, cell = draft.head, draft.cell
    first, last = span_of(scene, cell)
    at = one.drafts.index(draft)
    following = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
    if following is not None and following.verdict.promised and draft.metric is Metric.RELEASED:
        draft.of_promised = True
    if draft.metric is None:
        return
    draft.scope = scope_of(scene, cell, head, draft.metric, of_promised=draft.of_promised)
    draft.group = group_of(scene, cell, head)
    if draft.metric in {Metric.RELEASED, Metric.FULL_LIBERTY}:
        draft.since = since_of(scene, first, last)
        if draft.since is None and one.sentence.first == min(first, one.drafts[0].cell.first):
            draft.since = since_of(scene, one.sentence.first, first)
    if draft.group is Group.PLACE and draft.scope is None and draft.metric is Metric.RELEASED:
        draft.scope = Scope.BATCH
    denied = scene.has(scene.tie, draft.number.last + 1, last, Kind.DENIED)
    if denied and draft.utterance is not None:
        draft.denied = True
    draft.rules |= {"metric": draft.rule, "claimant": draft.rules.get("claimant") or (draft.utterance.rule if draft.utterance else "nobody")}


def kind_of(tracker: Tracker, claimant: str | None) -> SourceKind | None:
    """Return what sort of party a claimant is."""
    source = tracker.source(claimant)
    return source.kind if source is not None else None


def qualifier_of(draft: Draft) -> Qualifier:
    """Return how a draft's number is bounded."""
    return draft.number.qualifier
