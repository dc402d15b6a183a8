"""An entry's text as the rules see it: tokens with the cues, numbers and dates that stand on them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from bot.extraction.inside import are_hostages
from bot.extraction.lexicon.rows import Kind
from bot.extraction.tagging import Tag
from bot.extraction.text import capitals, shouted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.extraction.dates import DateMention
    from bot.extraction.lexicon.language import Lexicon
    from bot.extraction.numerals import Number
    from bot.extraction.text import Token

WHO = frozenset(
    {
        Kind.SAY, Kind.COUNT, Kind.CHECK, Kind.RAISE, Kind.PROMISE, Kind.DENY, Kind.DEMAND, Kind.CORRECT,
        Kind.SAID, Kind.PROMISED, Kind.ACCORDING, Kind.BY, Kind.FIGURE, Kind.SOURCE, Kind.VAGUE,
        Kind.OPPOSITION, Kind.ANAPHOR, Kind.OFFICE, Kind.OFFICIAL, Kind.EARLIER,
    }
)  # fmt: skip
WHAT = frozenset(
    {
        Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.RELEASE_FUTURE, Kind.RELEASE_INF, Kind.FULL,
        Kind.HELD, Kind.LEFT, Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.PLACE, Kind.ARREST, Kind.HOUSE,
        Kind.OTHER, Kind.AMNESTY, Kind.COUNTRY, Kind.HOME, Kind.ASIDE,
    }
)  # fmt: skip
HOW = frozenset({Kind.TOTAL, Kind.BATCH, Kind.PLUS, Kind.DELTA, Kind.WINDOW})
TIE = frozenset(
    {
        Kind.CONTRAST, Kind.BACKGROUND, Kind.JOIN, Kind.RELATIVE, Kind.OF_WHICH, Kind.DENIED, Kind.NEGATION,
        Kind.REPLACED, Kind.BEGIN, Kind.MENTION, Kind.SKIP,
    }
)  # fmt: skip
SPEECH = frozenset(
    {
        Kind.SAY, Kind.COUNT, Kind.CHECK, Kind.RAISE, Kind.PROMISE, Kind.DENY, Kind.DEMAND, Kind.CORRECT,
        Kind.EARLIER,
    }
)  # fmt: skip
_PARTICIPLES = {Kind.PROMISED: Kind.PROMISE, Kind.SAID: Kind.SAY}
_NAME = 3
_HEADLINE_CAPITALS = 2
"""In a headline printed in Title Case, more than one in so many words is a capital, and tells no name."""
_NEAR = 5
_CLAUSE = 3
_WHOSE = 6
_SUBJECTS = frozenset({Kind.SOURCE, Kind.VAGUE, Kind.ANAPHOR, Kind.OPPOSITION, Kind.OFFICE})
_COUNTED = frozenset({Kind.PEOPLE, Kind.PRISONERS, Kind.GROUP})
_NAMES = frozenset({Kind.SOURCE, Kind.PLACE})
_LAYERS = (WHO, WHAT, HOW, TIE)
_LAYER_OF = {kind: at for at, kinds in enumerate(_LAYERS) for kind in kinds - _NAMES}
"""Which of them a kind is laid on; names lie there before."""

_OVER_ASIDES = frozenset({Kind.ACCORDING, Kind.CHECK})
"""Kinds whose phrases may hold a noun that by itself would make a number one of theirs."""

Layer = list["Tag | None"]


class Cell(NamedTuple):
    """A stretch of one sentence around one number."""

    number: Number
    first: int
    last: int
    """Token indices, both inclusive."""


class Sentence(NamedTuple):
    """Token indices of a sentence, both inclusive, and the headline or text that it belongs to."""

    first: int
    last: int
    item: int


class Scene:
    """Tokens, and on each of them what its words say: who speaks, what is counted, how, how clauses are tied."""

    def __init__(
        self,
        tokens: Sequence[Token],
        starts: Sequence[tuple[Tag, ...]],
        numbers: Sequence[Number],
        dates: Sequence[DateMention],
        lexicon: Lexicon,
        muted: frozenset[str] = frozenset(),
    ) -> None:
        """Lay the layers; `starts` holds for each token the tags that begin there.

        `muted`: sources whose names of one word mean somebody else here.
        """
        self.muted = muted
        self.tokens = tokens
        self.norms = [token.norm for token in tokens]
        self.numbers = numbers
        self.dates = dates
        self.lexicon = lexicon
        count = len(tokens)
        self.numbered: list[Number | None] = [None] * count
        self.dated: list[DateMention | None] = [None] * count
        self.bounded = [False] * count
        for number in numbers:
            self.bounded[number.lead : number.trail + 1] = [True] * (number.trail + 1 - number.lead)
            self.numbered[number.first : number.last + 1] = [number] * (number.last + 1 - number.first)
        for date in dates:
            self.dated[date.first : date.last + 1] = [date] * (date.last + 1 - date.first)
        self._corrects: bool | None = None
        self._counted: bool | None = None
        self.shouted = shouted(tokens)
        taken = self._names(starts)
        self.who, self.what, self.how, self.tie = self._layers(starts, taken)
        self._finite()
        if not lexicon.hostages.isdisjoint(self.norms):
            self._hostages()
        if not lexicon.whose.isdisjoint(self.norms):
            self._whose_freedom()
        if lexicon.accented and not self.shouted:
            self._subjunctive()
        self.unread: list[Number] = []
        self._amnesty: bool | None = None
        self._words = -1
        self._capitals = 0

    def _names(self, starts: Sequence[tuple[Tag, ...]]) -> Layer:
        taken: Layer = [None] * len(starts)
        at = 0
        while at < len(starts):
            if not starts[at]:
                at += 1
                continue
            office = next((t for t in starts[at] if t.kind is Kind.OFFICE and t.gives and t.last > at), None)
            if office is not None:
                at = office.last + 1
                continue
            tag = next((t for t in starts[at] if t.kind in _NAMES and self._stands(t, starts)), None)
            if tag is None or (starts[at][0].last > tag.last and starts[at][0].kind not in HOW | TIE):
                at += 1
                continue
            taken[at : tag.last + 1] = [tag] * (tag.last + 1 - at)
            at = tag.last + 1
        return taken

    def take_running(self) -> None:
        """Count "la excarcelación número 70" as 70."""
        for number in tuple(self.unread):
            at = number.first - 1 - (number.first > 0 and self.norms[number.first - 1] == ".")  # "No. 450"
            before = self.what[at - 1] if at > 0 else None
            running = before is not None and before.kind is Kind.RELEASE_NOUN
            if running and number.value and self.norms[at] in self.lexicon.numbering:
                self.unread.remove(number)
                self.numbers = sorted((*self.numbers, number), key=lambda n: n.first)
                self.numbered[number.first : number.last + 1] = [number] * (number.last + 1 - number.first)

    def _finite(self) -> None:
        """Tell "the ministry announced 116", "había afirmado" from "the 116 announced": it is the main verb."""
        for at, tag in enumerate(self.who):
            if tag is None or tag.kind not in _PARTICIPLES or tag.first != at or tag.last != at or at == 0:
                continue
            if self.norms[at - 1] in self.lexicon.auxiliaries:
                self.who[at] = tag._replace(kind=_PARTICIPLES[tag.kind])
            if tag.kind is not Kind.PROMISED or not self.lexicon.subject_first:
                continue
            before, what = self.who[at - 1], self.what[at - 1]
            named = before is not None and before.kind in _SUBJECTS
            home = what is not None and what.kind is Kind.HOME
            if named or home:
                self.who[at] = tag._replace(kind=Kind.PROMISE)

    def _whose_freedom(self) -> None:
        """Take the freedom in "las 80 personas cuya libertad prometió…" for a release."""
        for at in range(1, len(self.norms)):
            if self.norms[at - 1] not in self.lexicon.whose or self.norms[at] not in self.lexicon.liberty:
                continue
            if self.has(self.who, at, at + _WHOSE, Kind.PROMISE, Kind.PROMISED):
                self.what[at] = self.what[at] or Tag(Kind.RELEASE_NOUN, at, at, "whose-freedom", "")

    def _hostages(self) -> None:
        """Take "rehenes" for political prisoners where those who count these speak: "Quedan 386 rehenes"."""
        for at, tag in enumerate(self.what):
            if tag is not None and tag.kind is Kind.OTHER and tag.first == at and are_hostages(self, tag):
                self.what[at] = tag._replace(kind=Kind.PRISONERS, rule="hostages", gives="")

    def _subjunctive(self) -> None:
        """Tell "después de que liberara" from "liberará": without its accent it is no future."""
        for at, tag in enumerate(self.what):
            future = tag is not None and tag.kind is Kind.RELEASE_FUTURE and tag.first == at == tag.last
            if tag is None or not future or at == 0 or not self.norms[at].endswith(("ra", "ran")):
                continue
            ties = [self.tie[before] for before in range(max(at - _CLAUSE, 0), at)]
            clause = any(tie is not None and tie.kind is Kind.RELATIVE for tie in ties)
            if clause and self.tokens[at].text.lower() == self.norms[at]:
                self.what[at] = tag._replace(kind=Kind.RELEASE_VERB)

    def _stands(self, tag: Tag, starts: Sequence[tuple[Tag, ...]]) -> bool:
        """Tell whether a name is one: an acronym that is a word too stands in capitals, a metonym behind no "in"."""
        if tag.rule == "acronym" and (not self.tokens[tag.first].text.isupper() or self._is_word(tag.first)):
            return False  # "un adolescente", "A UN MENOR"
        if tag.last + 1 < len(starts) and any(t.kind in _COUNTED for t in starts[tag.last + 1]):
            return not any(t.kind is Kind.COUNTRY and t.last == tag.last for t in starts[tag.first])
        of = tag.last + 2 < len(starts) and self.norms[tag.last + 1] in self.lexicon.genitive
        counted = of and tag.rule != "alias" and self.bounded[tag.last + 2]
        muted = tag.gives in self.muted and tag.first == tag.last
        if counted or muted or (tag.rule == "surname" and not self._surname(tag)):
            return False
        if tag.rule == "metonym" and tag.first > 0:
            return self.norms[tag.first - 1] not in self.lexicon.where
        return True

    def _is_word(self, at: int) -> bool:
        """Tell whether an acronym is a common word among capitals: "LIBERAN A UN MENOR"."""
        if self.norms[at] not in self.lexicon.common:
            return False
        beside = (*self.tokens[max(at - 1, 0) : at], *self.tokens[at + 1 : at + 2])
        return self.shouted or any(len(token.text) > 1 and token.text.isupper() for token in beside)

    def _surname(self, tag: Tag) -> bool:
        """Tell whether a family name alone means the listed person: in capitals, and behind no other first name."""
        if self.shouted:
            return True
        if not self.tokens[tag.first].text[:1].isupper():
            return False
        before = self.tokens[tag.first - 1] if tag.first else None
        return before is None or not before.text[:1].isupper() or not before.text.isalpha() or len(before.text) < _NAME

    def _noun(self, tag: Tag) -> bool:
        """Tell whether a word that reads as a verb of saying is a noun here: "el anuncio", "anuncio" unaccented."""
        if tag.first != tag.last or self._in_nouns_form(tag):
            return tag.first == tag.last
        if self.lexicon.infinitives and self.norms[tag.first].endswith(self.lexicon.infinitives):
            return not tag.first or self.norms[tag.first - 1] not in self.lexicon.modals
        text = self.tokens[tag.first].text
        if self.lexicon.accented and not self.shouted and text.lower() != self.norms[tag.first]:
            return False
        before = self.norms[tag.first - 1] if tag.first else ""
        if before in self.lexicon.articles | self.lexicon.genitive | self.lexicon.determiners:
            return True
        if self.norms[tag.first] not in self.lexicon.homographs:
            return False
        return self.lexicon.accented and not self.shouted

    def _in_nouns_form(self, tag: Tag) -> bool:
        """Tell whether a word ends as no verb does: "declaración"."""
        return tag.kind is not Kind.CORRECT and self.norms[tag.first].endswith(self.lexicon.noun_endings)

    def _layers(self, starts: Sequence[tuple[Tag, ...]], taken: Layer) -> list[Layer]:
        """Lay on each layer the names of its kinds, and the longest tag that stands free at each place."""
        layers: list[Layer] = [
            [tag if tag is not None and tag.kind in kinds else None for tag in taken] for kinds in _LAYERS
        ]
        for at, tags in enumerate(starts):
            for tag in tags if taken[at] is None else ():
                which = _LAYER_OF.get(tag.kind)
                if which is None or layers[which][at] is not None:
                    continue
                if tag.kind is Kind.ASIDE and (who := layers[0][at]) is not None and who.kind in _OVER_ASIDES:
                    continue  # "según los abogados de X", "dio los nombres de 17"
                if self._open(tag, taken) and not (tag.kind in SPEECH and self._noun(tag)):
                    layers[which][at : tag.last + 1] = [tag] * (tag.last + 1 - at)
        return layers

    def _open(self, tag: Tag, taken: Layer) -> bool:
        """Tell whether words stand free: not within a name, and (but for scope and ties) not on a number."""
        for at in range(tag.first, tag.last + 1):
            if taken[at] is not None:
                return False
            if tag.kind not in HOW and self.numbered[at] is not None:
                return False
        return True

    def tags(self, layer: Layer, first: int, last: int) -> Iterator[Tag]:
        """Yield the tags of a layer that lie wholly within two token indices."""
        first = max(first, 0)
        for at, tag in enumerate(layer[first : max(last + 1, 0)], first):
            if tag is not None and tag.first == at and tag.last <= last:
                yield tag

    def has(self, layer: Layer, first: int, last: int, *kinds: Kind) -> bool:
        """Tell whether a tag of these kinds lies within two token indices."""
        first = max(first, 0)
        for tag in layer[first : max(last + 1, 0)]:  # a plain loop: rules ask this of every sentence, many times
            if tag is not None and tag.kind in kinds and tag.first >= first and tag.last <= last:
                return True
        return False

    def who_and_what(self) -> Iterator[Tag]:
        """Yield every tag of those who speak and of what is counted."""
        yield from self.tags(self.who, 0, len(self.who) - 1)
        yield from self.tags(self.what, 0, len(self.what) - 1)

    def within(self, first: int, last: int) -> list[Number]:
        """Return the numbers that lie between two token indices."""
        return [n for n in self.numbers if first <= n.first and n.last <= last]

    def title_case(self, first: int, last: int) -> bool:
        """Tell whether the words outside a phrase are printed so that capitals mark no names."""
        if not self.lexicon.subject_first:
            return False
        if self._words < 0:
            self._words, self._capitals = capitals(self.tokens)
        words, own = capitals(self.tokens[first : last + 1])
        return (self._capitals - own) * _HEADLINE_CAPITALS > self._words - words

    def corrects(self) -> bool:
        """Tell whether the text speaks of a correction."""
        if self._corrects is None:
            self._corrects = any(tag is not None and tag.kind is Kind.CORRECT for tag in self.who)
        return self._corrects

    def counted_by_a_source(self) -> bool:
        """Tell whether one of those whom the tracker follows is named: whom it counts are no turtles."""
        if self._counted is None:
            self._counted = any(
                tag is not None and tag.kind is Kind.SOURCE and tag.rule != "metonym" for tag in self.who
            )
        return self._counted

    def of_amnesty(self) -> bool:
        """Tell whether the text speaks of an amnesty."""
        if self._amnesty is None:
            self._amnesty = any(norm.lstrip("#").startswith(self.lexicon.amnesties) for norm in self.norms)
        return self._amnesty

    def text(self, first: int, last: int) -> str:
        """Return the tokens' norms, joined by spaces."""
        return " ".join(self.norms[first : last + 1])

    def points_back(self, first: int, last: int) -> bool:
        """Tell whether words are "de ellos": so many of those who were told of before."""
        return self.text(first, last) in self.lexicon.of_these


_BREAK_WORTH = {";": 6.0, "—": 5.0, "–": 5.0, ":": 4.5, "(": 4.5, ")": 4.0, "|": 5.0, ",": 3.0}
_OR_WORTH = 3.2
_TIE_WORTH = {
    Kind.CONTRAST: 6.0, Kind.OF_WHICH: 3.5, Kind.BACKGROUND: 3.4, Kind.JOIN: 3.2, Kind.RELATIVE: 2.0,
    Kind.REPLACED: 1.5,
}  # fmt: skip


def cells(scene: Scene, sentence: Sentence, numbers: Sequence[Number]) -> list[Cell]:
    """Divide a sentence into stretches that hold one of the given numbers each."""
    found: list[Cell] = []
    first = sentence.first
    for here, following in itertools.pairwise(numbers):
        cut = _cut(scene, here.last + 1, max(following.lead, here.last + 1))
        found.append(Cell(here, first, cut - 1))
        first = cut
    if numbers:
        found.append(Cell(numbers[-1], first, sentence.last))
    return found


def _holds(phrase: Tag, at: int) -> bool:
    """Tell whether a phrase goes on behind a token, or ends in it: `siguen tras las rejas` is no "tras" of time."""
    return phrase.last > at or (phrase.last == at and phrase.kind is Kind.HELD)


def _cut(scene: Scene, first: int, end: int) -> int:
    """Return where, between two numbers, the second one's stretch begins."""
    best, worth = end, 0.5
    for at in range(first, end):
        value = _BREAK_WORTH.get(scene.norms[at], 0.0)
        if at == end - 1 and scene.norms[at] in scene.lexicon.either:
            value = _OR_WORTH  # `608 desde enero o 724 si se cuenta diciembre`
        tie = scene.tie[at]
        if (
            tie is not None
            and tie.first == at
            and not (tie.kind is Kind.OF_WHICH and not tie.gives and tie.last + 1 < end)
            and not ((within := scene.what[at]) is not None and within.first < at and _holds(within, at))
        ):
            far = 1.0 if tie.kind in {Kind.JOIN, Kind.BACKGROUND} and end - tie.last > _NEAR else 0.0
            value = max(value, _TIE_WORTH.get(tie.kind, 0.0) - far)
        how, what = scene.how[at], scene.what[at]
        if value == 0.0 and (
            (how is not None and how.first == at and how.kind is Kind.TOTAL)
            or (what is not None and what.first == at and what.kind is Kind.LEFT)
        ):
            value = 1.0
        if how is not None and how.kind is Kind.TOTAL and how.first < at:
            continue  # inside "for a total of"
        if value > worth or (value == worth and value > 1.0):
            best, worth = at, value
    return best
