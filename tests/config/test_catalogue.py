"""feeds.yaml: what is right becomes a Catalogue, what is wrong is said all at once with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config.catalogue import load_catalogue
from bot.domain.trackers import Catalogue, Origin
from bot.errors import ConfigError

SHIPPED = Path(__file__).parents[2] / "feeds.yaml"

GOOD = """\
version: 1
trackers:
  - id: arcadia
    name: {es: "Arcadia: presos políticos", en: "Arcadia: political prisoners"}
    topic: {any: [arcadia, arcadian*]}
    window_start: 2026-01-08
    timezone: America/Caracas
    opposition: frente
    sources:
      - id: government
        kind: official
        name: {es: Gobierno}
        aliases: [gobierno]
        metonyms: [Arcadia]
        voices: [{name: Ana Pérez, aliases: [ministra]}]
        counts_since: [{from: 2026-01-01, until: 2026-02-01, note: as printed}]
      - id: frente
        kind: political
        name: {en: Front}
outlets:
  - id: diario
    name: Diario
    origin: state
    speaks_for: [arcadia/government]
    trackers: [arcadia]
    timezone: Europe/Madrid
    feeds: [{url: "https://diario.example/feed/", language: es, interval: 600}]
"""


def read(tmp_path: Path, text: str | bytes) -> Catalogue:
    path = tmp_path / "feeds.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_catalogue(path)


def faults(tmp_path: Path, text: str | bytes) -> list[tuple[int | None, str, str]]:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    return [(f.line, f.what, f.hint) for f in caught.value.faults]


def test_shipped_file_follows_venezuela_with_twenty_outlets_or_more() -> None:
    """The shipped feeds.yaml is valid, follows Venezuela and reads at least 20 outlets that are no aggregators."""
    catalogue = load_catalogue(SHIPPED)
    assert [t.tracker_id for t in catalogue.trackers] == ["venezuela"]
    assert sum(o.origin is not Origin.AGGREGATOR for o in catalogue.outlets) >= 20
    assert catalogue.outlet("foro-penal-site").own_source("venezuela") == "foro-penal"


def test_every_key_reaches_the_catalogue(tmp_path: Path) -> None:
    """What an editor writes is what the catalogue holds."""
    catalogue = read(tmp_path, GOOD)
    tracker = catalogue.tracker("arcadia")
    government = tracker.source("government")
    assert (tracker.opposition, tracker.timezone) == ("frente", "America/Caracas")
    assert government.metonyms == ("Arcadia",)
    assert government.voices[0].aliases == ("ministra",)
    assert government.counts_since[0].ends.isoformat() == "2026-02-01"
    outlet = catalogue.outlet("diario")
    assert outlet.serves("arcadia")
    assert not outlet.serves("elsewhere")
    assert outlet.feeds[0].interval == 600


def test_unknown_keys_are_refused_with_the_nearest_one(tmp_path: Path) -> None:
    """A key that the schema lacks is named with its line and the nearest known key."""
    text = GOOD.replace("        aliases: [gobierno]", "        alias: [gobierno]").replace(
        "origin: state", "orgin: state"
    )
    found = faults(tmp_path, text)
    assert (13, "`alias` is no key here", "did you mean `aliases`?") in found
    assert (23, "`orgin` is no key here", "did you mean `origin`?") in found


def test_all_faults_are_listed_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    """One run names every fault of meaning: double ids, bad addresses, unknown sources, trackers and zones."""
    text = GOOD.replace("id: frente\n", "id: government\n").replace("[arcadia/government]", "[arcadia/goverment]")
    text = text.replace("trackers: [arcadia]", "trackers: [arcadya]").replace("Europe/Madrid", "Europe/Madrit")
    text = text.replace("https://diario", "htps://diario").replace("America/Caracas", "America/Caracs")
    found = faults(tmp_path, text)
    whats = [what for _, what, _ in found]
    assert [line for line, _, _ in found] == sorted(line for line, _, _ in found)
    assert any("source id `government` is given twice" in w for w in whats)
    assert any("unknown source `frente`" in w for w in whats)
    assert any("no feed address" in w for w in whats)
    assert (24, "unknown source `arcadia/goverment`", "did you mean `arcadia/government`?") in found
    assert any("unknown tracker `arcadya`" in w for w in whats)
    assert any(hint == "did you mean `Europe/Madrid`?" for _, _, hint in found)
    assert any(hint == "did you mean `America/Caracas`?" for _, _, hint in found)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("kind: official", "kind: oficial", "`kind: oficial` is not known"),
        ("window_start: 2026-01-08", "window_start: enero", "`enero` is no date"),
        ("window_start: 2026-01-08", "", "`window_start` is missing"),
        ("id: arcadia", "id: Arcadia!", "`Arcadia!` is no id"),
        ("interval: 600", "interval: 1", "`interval`: input should be greater than or equal to 5"),
        ("interval: 600", "interval: soon", "`soon` is no whole number"),
        ("version: 1", "version: 2", "`version: 2` is not known"),
        ("id: frente", "id: other", "`other` is a word of the claims"),
        ("https://diario.example/feed/", "https:///feed/", "it names no host"),
        ("https://diario.example/feed/", "https://diario.example/a b", "it contains a space"),
        ("https://diario.example/feed/", "https://[::1/", "is no feed address"),
        ("{es: Gobierno}", "{pt: Governo}", "`pt` is not known"),
        ("    origin: state", "    origin: state\n    origin: agency", "`origin` is given twice"),
        ("window_start: 2026-01-08", "window_start: 2026-13-45", "has no meaning"),
    ],
)
def test_each_fault_is_said_in_words(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A fault names what is wrong, and its line."""
    found = faults(tmp_path, GOOD.replace(old, new, 1))
    assert any(said in what for _, what, _ in found), found
    assert all(line is not None for line, _, _ in found)


@pytest.mark.parametrize(
    ("text", "said", "line"),
    [
        ("version: 1\ntrackers:\n  - id: a\n   name: b\n", "is no valid YAML", 4),
        ("version: 1\n\tx: 2\n", "is no valid YAML", 2),
        ("", "is empty or no mapping", 1),
        ("- a\n- b\n", "is empty or no mapping", 1),
        (b"version: 1\nname: \xff\n", "is not UTF-8 text", 2),
        (b"a: " + b"x" * 2_000_001, "is larger than", None),
        ("a: \x07\n", "is no valid YAML", None),
    ],
)
def test_a_broken_file_names_the_line(tmp_path: Path, text: str | bytes, said: str, line: int | None) -> None:
    """A file that is no YAML, no mapping or no text is refused with the place."""
    found = faults(tmp_path, text)
    assert said in found[0][1]
    assert found[0][0] == line


def test_faults_of_form_and_of_meaning_come_together(tmp_path: Path) -> None:
    """An unknown key does not hide a double id, a bad address, an unknown source or an unknown zone."""
    text = GOOD.replace("topic:", "topik:").replace("https://diario", "htps://diario")
    text = text.replace("[arcadia/government]", "[arcadia/goverment, 7]").replace("Europe/Madrid", "Europe/Madrit")
    whats = [what for _, what, _ in faults(tmp_path, text + "  - 5\n")]
    assert "`topik` is no key here" in whats
    assert "unknown source `arcadia/goverment`" in whats
    assert "unknown time zone `Europe/Madrit`" in whats
    assert any("no feed address" in w for w in whats)


def test_a_missing_file_says_which_setting_names_it(tmp_path: Path) -> None:
    """A file that is not there points to RECUENTO_FEEDS."""
    with pytest.raises(ConfigError, match="RECUENTO_FEEDS"):
        load_catalogue(tmp_path / "none.yaml")


def test_double_addresses_and_outlets_name_the_first(tmp_path: Path) -> None:
    """A feed or an outlet given twice names the line of the first."""
    block = GOOD[GOOD.index("  - id: diario") :]
    found = faults(tmp_path, GOOD + block)
    assert any("outlet id `diario` is given twice" in w and "line 21" in h for _, w, h in found)
    assert any("feed address" in w for _, w, _ in found)


@pytest.mark.parametrize("form", ["aliases", "depth"])
def test_a_file_that_unfolds_without_end_is_refused_at_once(tmp_path: Path, form: str) -> None:
    """A few lines of aliases, or brackets in brackets, neither hang the start nor end it with a traceback."""
    rounds = [f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9) if n else 'x'}]" for n in range(12)]
    text = "\n".join(rounds) if form == "aliases" else "version: " + "[" * 400 + "]" * 400
    path = tmp_path / "feeds.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load_catalogue(path)
    assert "too" in str(refused.value)
