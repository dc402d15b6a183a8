"""The tracker that this project ships, and one for another country made of YAML alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config.catalogue import load_catalogue
from bot.extraction.extract import Extractor

ROOT = Path(__file__).parents[2]

OTHER_COUNTRY = """
version: 1
trackers:
  - id: nicaragua
    name: {es: "Nicaragua: presos políticos", en: "Nicaragua: political prisoners"}
    timezone: America/Managua
    window_start: 2026-01-01
    topic: {any: [nicaragua, nicaragüense*, managua, excarcel*, presos políticos, political prisoner*]}
    country: [Nicaragua, nicaragüense, nicaragüenses, Nicaraguan, Nicaraguans]
    places: [El Chipote]
    sources:
      - id: estado
        kind: official
        name: {es: Gobierno, en: Government}
        aliases: [gobierno, government]
        voices: [{name: Ana Selva}]
      - id: mecanismo
        kind: ngo
        name: {es: Mecanismo de Reconocimiento, en: Recognition Mechanism}
        aliases: [Mecanismo de Reconocimiento, Recognition Mechanism]
outlets:
  - id: el-lago
    name: El Lago
    feeds: [{url: "https://el-lago.example/feed/", language: es}]
"""


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """Read for the tracker that the project ships."""
    return Extractor(load_catalogue(ROOT / "feeds.yaml").trackers[0])


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory) -> Extractor:
    """Read for a tracker of another country, which no code knows."""
    path = tmp_path_factory.mktemp("feeds") / "feeds.yaml"
    path.write_text(OTHER_COUNTRY, encoding="utf-8")
    return Extractor(load_catalogue(path).trackers[0])
