"""Domain values as stored documents and back; what does not fit its type is damage.

Fields that hold their default are left out, so a default in `bot/domain` may not change without a migration.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from bot.errors import StoreDamaged

T = TypeVar("T")


@cache
def _made(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _adapter(kind: type[object]) -> TypeAdapter[Any]:
    return _made(cast(Hashable, kind))


def document_of(value: object) -> dict[str, Any]:
    """Return a domain value as a JSON document."""
    document: dict[str, Any] = _adapter(type(value)).dump_python(value, mode="json", exclude_defaults=True)
    return document


def text_of(value: object) -> bytes:
    """Return a domain value as JSON text, to be sealed."""
    return _adapter(type(value)).dump_json(value, exclude_defaults=True)


def value_of(kind: type[T], document: object) -> T:
    """Read what `document_of` made.

    Raises:
        StoreDamaged: the document is not of this kind. The text names the field, never its content.
    """
    try:
        value: T = _adapter(kind).validate_python(document)
    except ValidationError as error:
        raise StoreDamaged(_complaint(kind, error)) from None
    return value


def value_of_text(kind: type[T], text: bytes) -> T:
    """Read what `text_of` made.

    Raises:
        StoreDamaged: the text is not of this kind. The text of the error names the field, never its content.
    """
    try:
        value: T = _adapter(kind).validate_json(text)
    except ValidationError as error:
        raise StoreDamaged(_complaint(kind, error)) from None
    return value


def _complaint(kind: type[object], error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(map(str, first["loc"])) or "document"
    return f"a stored {kind.__name__} does not fit its type at {place}: {first['msg']}"
