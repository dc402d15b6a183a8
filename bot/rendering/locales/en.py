"""The texts in English, put together."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rendering.locales import en_chat, en_counts, en_desk, en_figures

TEXTS: Mapping[str, str | Mapping[str, str]] = {
    **en_counts.TEXTS,
    **en_figures.TEXTS,
    **en_desk.TEXTS,
    **en_chat.TEXTS,
}
