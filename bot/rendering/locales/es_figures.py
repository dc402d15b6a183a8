"""The texts about figures in Spanish."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, str | Mapping[str, str]] = {
    "people": {"one": "{n} persona", "other": "{n} personas", "many": "{n} de personas"},
}
