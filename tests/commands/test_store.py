"""What the commands say of the store: poll, status, review, export, verify, backup, restore, check."""

from __future__ import annotations

import csv
import io
import json

import pytest

TITLES = [
    "Quedan 398 presos políticos en Lindora, según el Observatorio Lindorano",
    "Observatorio Lindorano contabiliza 57 excarcelaciones desde el 1 de enero",
]


@pytest.fixture
def polled(recuento, printed):
    """Read the paper once, then once more with a stock printed as releases."""
    printed.titles = list(TITLES)
    first = recuento("poll", "--once")
    assert first.code == 0
    printed.titles += ["Observatorio Lindorano confirma 398 excarcelados en Lindora"]
    second = recuento("poll", "--once")
    assert second.code == 0
    return first, second


def test_poll_says_what_it_found(polled):
    """A pass prints each feed, its entries, its changes and a sum."""
    first, second = polled
    assert "El Puente" in first.out
    assert "2 entries" in first.out
    assert "1 of 1 feeds read, 2 new entries, 2 claims" in first.out
    assert "held" in second.out
    assert "398" in second.out
    assert "1 new entries, 1 claims" in second.out


def test_poll_names_a_feed_that_fails(recuento, printed):
    """A feed that answers 404 is shown as failed with its reason, and the command ends with 0: feeds are never fatal."""
    printed.status = 404
    said = recuento("poll", "--once")
    assert said.code == 0
    assert "FAIL" in said.out
    assert "not_found" in said.out
    status = recuento("status")
    assert status.code == 0
    assert "0 of 1 answer" in status.out
    assert "not_found" in status.out


def test_status_shows_feeds_ledger_and_backlog(recuento, polled):
    """`status` counts rows, what is held, what waits, who follows, and shows each feed."""
    said = recuento("status")
    assert said.code == 0
    assert "lindora: 3 rows" in said.out
    assert "1 held" in said.out
    assert "outbox: nothing" in said.out
    assert "followers: none" in said.out
    assert "feeds: 1 of 1 answer" in said.out


@pytest.mark.parametrize("name", ["status", "review", "export", "verify"])
def test_nothing_stored_yet_is_said_in_words(recuento, folder, name):
    """Before the first poll a command that looks says that there is nothing yet, and makes no store by looking."""
    said = recuento(name)
    assert said.code in {0, 1}
    assert "back up" not in said.err
    assert "Traceback" not in said.err
    assert not (folder / "var" / "recuento.json").exists()


def test_what_is_held_is_reviewed(recuento, polled):
    """`review` lists what is held with its reason and quote; rejected, it is held no more."""
    listed = recuento("review")
    assert listed.code == 0
    assert "398" in listed.out
    assert "El Puente" in listed.out
    row = listed.out.split()[0]
    done = recuento("review", "reject", row, "--note", "a stock")
    assert done.code == 0
    assert recuento("review").out.strip() == "Nothing is held."
    assert recuento("verify").code == 0


def test_a_row_that_is_not_there_is_named(recuento, polled):
    """A decision about an unknown row says so and ends with 2."""
    said = recuento("review", "approve", "ffffffffffff")
    assert said.code == 2
    assert "ffffffffffff" in said.err


def test_the_ledger_is_exported(recuento, polled, folder):
    """`export` writes every row as CSV or JSON, to standard output or a file."""
    rows = list(csv.DictReader(io.StringIO(recuento("export").out)))
    assert sorted(row["value"] for row in rows) == ["398", "398", "57"]
    assert {row["source"] for row in rows} == {"watch"}
    document = json.loads(recuento("export", "--format", "json").out)
    assert sorted(row["value"] for row in document["rows"]) == [57, 398, 398]
    path = folder / "out.csv"
    assert recuento("export", "--bom", "--output", str(path)).code == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    early = list(csv.DictReader(io.StringIO(recuento("export", "--as-known-on", "2026-01-31").out)))
    assert early == []
    wrong = recuento("export", "--as-known-on", "yesterday")
    assert wrong.code == 2
    assert "yesterday" in wrong.err


def test_the_chain_is_verified(recuento, polled):
    """`verify` counts rows and faults and gives the last hash, which the export shows too."""
    said = recuento("verify")
    assert said.code == 0
    assert "lindora: 3 rows, 0 faults" in said.out
    last = list(csv.DictReader(io.StringIO(recuento("export").out)))[-1]
    assert last["row_hash"] in said.out


def test_a_backup_is_made_and_restored(recuento, polled, folder, printed):
    """A backup brings the store back as it was; what stood there is kept and named."""
    path = folder / "copy.json"
    made = recuento("backup", str(path))
    assert made.code == 0
    assert str(folder / "key") in made.out
    printed.titles += ["Gobierno: ya son 90 los liberados desde el 1 de enero"]
    recuento("poll", "--once")
    assert "4 rows" in recuento("status").out
    back = recuento("restore", str(path))
    assert back.code == 0
    assert "kept as" in back.out
    assert "3 rows" in recuento("status").out
    assert recuento("verify").code == 0


def test_a_damaged_store_is_refused_with_a_remedy(recuento, polled, folder):
    """A store file that is empty is refused, never opened as an empty one; the text says what to do."""
    (folder / "var" / "recuento.json").write_bytes(b"")
    for name in (["status"], ["poll", "--once"], ["export"]):
        said = recuento(*name)
        assert said.code == 1
        assert "restore" in said.err
        assert "Traceback" not in said.err


def test_restore_asks_for_a_file_and_refuses_what_is_no_backup(recuento, folder):
    """Without a file, or with one that is no backup, nothing is touched and the text says what to do."""
    assert recuento("restore").code == 2
    (folder / "no.json").write_text("{}", encoding="utf-8")
    said = recuento("restore", str(folder / "no.json"))
    assert said.code in {1, 2}
    assert "Traceback" not in said.err


def test_check_shows_settings_with_secrets_masked(recuento):
    """`check` prints every setting with its origin; the token is never shown."""
    said = recuento("check", TELEGRAM_BOT_TOKEN="7700077:abcdefghijklmnopqrstuvwxyz", RECUENTO_GROUP_WAIT="7")
    assert said.code == 0
    assert "abcdefghij" not in said.out + said.err
    assert "RECUENTO_GROUP_WAIT" in said.out
    assert "environment" in said.out
    assert "lindora (2 sources), marisma (1 sources)" in said.out


def test_check_tries_every_feed(recuento, printed):
    """`check --fetch` reads every feed, shows what it would extract, stores nothing, and fails when a feed does."""
    printed.titles = list(TITLES)
    said = recuento("check", "--fetch")
    assert said.code == 0
    assert "1 of 1 feeds could be read" in said.out
    assert "watch released 57" in said.out
    printed.status = 500
    failed = recuento("check", "--fetch")
    assert failed.code == 1
    assert "FAIL" in failed.out


def test_check_lists_settings_and_feeds_faults_together(recuento, folder):
    """Faults of settings and of feeds.yaml come in one list."""
    (folder / "feeds.yaml").write_text("version: 2\n", encoding="utf-8")
    said = recuento("check", RECUENTO_GROUP_WAIT="long")
    assert said.code == 2
    assert "RECUENTO_GROUP_WAIT" in said.err
    assert "feeds.yaml" in said.err
