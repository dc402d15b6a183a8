"""The texts of the conversation in English: commands, buttons, settings."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, str | Mapping[str, str]] = {}
