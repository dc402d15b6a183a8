"""More Spanish rows: verbs and nouns of speaking and counting, and how clauses hang together."""

from __future__ import annotations

from bot.extraction.lexicon.es_wider_people import ROWS as PEOPLE

ROWS = PEOPLE
