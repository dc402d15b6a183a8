"""The texts about figures in English."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, str | Mapping[str, str]] = {
    "people": {"one": "{n} person", "other": "{n} people"},
}
