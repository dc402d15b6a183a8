"""What became of one alert in every chat, packed: three arrays by the chat's number in the roster."""

from __future__ import annotations

import base64
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from bot.domain.delivery import Delivery, DeliveryState
from bot.errors import StoreDamaged

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def micros(at: datetime) -> int:
    """Return a time as microseconds since 1970."""
    return (at - _EPOCH) // _MICROSECOND


def moment(at: int) -> datetime:
    """Return what `micros` came from."""
    return _EPOCH + at * _MICROSECOND


class Shape(NamedTuple):
    """What many deliveries have in common; stored once an alert."""

    state: DeliveryState
    attempts: int = 0
    doubts: int = 0
    plain: bool = False
    reason: str = ""


class Cell(NamedTuple):
    """One delivery without its names."""

    shape: Shape
    not_before: int | None = None
    message_id: int | None = None

    def delivery(self, alert_id: str, chat_key: str) -> Delivery:
        """Return it with its names."""
        shape = self.shape
        return Delivery(
            alert_id=alert_id,
            chat_key=chat_key,
            state=shape.state,
            attempts=shape.attempts,
            doubts=shape.doubts,
            not_before=None if self.not_before is None else moment(self.not_before),
            message_id=self.message_id,
            plain=shape.plain,
            reason=shape.reason,
        )


def cell_of(delivery: Delivery) -> Cell:
    """Return a delivery without its names."""
    return Cell(
        Shape(delivery.state, delivery.attempts, delivery.doubts, delivery.plain, delivery.reason),
        None if delivery.not_before is None else micros(delivery.not_before),
        delivery.message_id,
    )


class Recipients:
    """The deliveries of one alert by chat number."""

    def __init__(self) -> None:
        self._shapes: list[Shape | None] = [None]
        self._codes: dict[Shape, int] = {}
        self._code = array("I")
        self._message = array("q")
        self._later: dict[int, int] = {}
        self.counts: Counter[DeliveryState] = Counter()
        """How many deliveries stand in each state."""

    def get(self, number: int) -> Cell | None:
        """Return a chat's delivery, or None if the alert was not addressed to it."""
        shape = self._shapes[self._code[number]] if number < len(self._code) else None
        return None if shape is None else Cell(shape, self._later.get(number), self._message[number] or None)

    def set(self, number: int, cell: Cell | None) -> None:
        """Store a chat's delivery; None removes it."""
        self._fit(number)
        before = self._shapes[self._code[number]]
        if before is not None:
            self.counts[before.state] -= 1
        self._later.pop(number, None)
        self._code[number] = self._message[number] = 0
        if cell is not None:
            self.counts[cell.shape.state] += 1
            self._code[number] = self._encode(cell.shape)
            self._message[number] = cell.message_id or 0
            if cell.not_before is not None:
                self._later[number] = cell.not_before

    def numbers(self) -> Iterator[int]:
        """Give the numbers of the chats it is addressed to, rising."""
        return (number for number, code in enumerate(self._code) if code)

    def _fit(self, number: int) -> None:
        missing = number + 1 - len(self._code)
        if missing > 0:
            room = bytes(missing + len(self._code) // 8)
            self._code.extend(room)
            self._message.extend(room)

    def _encode(self, shape: Shape) -> int:
        code = self._codes.get(shape)
        if code is None:
            code = self._codes[shape] = len(self._shapes)
            self._shapes.append(shape)
        return code

    def pack(self) -> dict[str, Any]:
        """Return all of it as a JSON document."""
        self._drop_unused_shapes()
        return {
            "counts": {state.value: count for state, count in self.counts.items() if count},
            "shapes": [[shape.state.value, *shape[1:]] for shape in self._shapes if shape is not None],
            "codes": _text(self._code),
            "messages": _text(self._message),
            "later": [_text(array("I", self._later.keys())), _text(array("q", self._later.values()))],
        }

    def _drop_unused_shapes(self) -> None:
        used = sorted(set(self._code) - {0})
        if len(used) == len(self._codes):
            return
        renumbered = {0: 0} | {code: place for place, code in enumerate(used, 1)}
        self._shapes = [None, *(self._shapes[code] for code in used)]
        self._codes = {shape: code for code, shape in enumerate(self._shapes) if shape is not None}
        self._code = array("I", map(renumbered.__getitem__, self._code))

    @classmethod
    def unpack(cls, packed: dict[str, Any]) -> Recipients:
        """Read what `pack` made.

        Raises:
            StoreDamaged: it is something else.
        """
        new = cls()
        try:
            for state, attempts, doubts, plain, reason in packed["shapes"]:
                new._encode(Shape(DeliveryState(state), attempts, doubts, plain, reason))
            new._code = _array("I", packed["codes"])
            new._message = _array("q", packed["messages"])
            numbers, times = packed["later"]
            new._later = dict(zip(_array("I", numbers), _array("q", times), strict=True))
            new.counts = counts_of(packed)
        except (KeyError, TypeError, ValueError, zlib.error):
            raise StoreDamaged("the recipients of a stored alert cannot be read") from None
        return new


def counts_of(packed: dict[str, Any]) -> Counter[DeliveryState]:
    """Return how many deliveries stand in each state, without unpacking them.

    Raises:
        StoreDamaged: it is something else.
    """
    try:
        return Counter({DeliveryState(state): count for state, count in packed["counts"].items()})
    except (AttributeError, KeyError, ValueError):
        raise StoreDamaged("the recipients of a stored alert cannot be counted") from None


def _text(numbers: array[int]) -> str:
    return base64.b64encode(zlib.compress(_little(numbers).tobytes(), 1)).decode()


def _array(kind: str, text: str) -> array[int]:
    numbers: array[int] = array(kind)
    numbers.frombytes(zlib.decompress(base64.b64decode(text)))
    return _little(numbers)


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":  # pragma: no cover - no such machine to run it on
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
