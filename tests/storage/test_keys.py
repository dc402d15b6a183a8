"""The key: made once, kept apart, missed aloud; and what it seals nobody reads without it."""

from __future__ import annotations

import stat

import pytest

from bot.domain.chats import Address
from bot.errors import OperatorError, StoreDamaged, StoreFull
from storage.sealing import Sealer, make_key, read_key
from tests.storage.samples import NOON, alert, chat, row


async def filled(place) -> None:
    """Write a ledger row, a chat and an alert to it."""
    store = place.open()
    async with store.unit() as unit:
        await unit.ledger.append([row(1)])
        await unit.chats.put(chat(7_123_456_789, "arda"))
        await unit.outbox.put(alert("alert"))
        await unit.outbox.address("alert", [unit.chats.key_of(Address(7_123_456_789))])
    await place.stores.pop().close()


async def test_the_key_is_made_once_for_its_owner_only(place):
    """The first start makes a key of 32 bytes, mode 0600, outside the data folder; later starts keep it."""
    await filled(place)
    key = place.key.read_bytes()
    assert len(key) == 32
    assert stat.S_IMODE(place.key.stat().st_mode) == 0o600
    await filled_again(place)
    assert place.key.read_bytes() == key


async def filled_again(place) -> None:
    """Open and read what `filled` wrote."""
    async with place.open().unit() as unit:
        assert await unit.chats.get(Address(7_123_456_789)) == chat(7_123_456_789, "arda")


async def test_x9_without_the_key_the_folder_tells_nothing_of_chats(place):
    """X9: the data folder holds no chat id, no language and no choice in the clear, in no file of it."""
    await filled(place)
    everything = place.everything()
    for word in (b"7123456789", b"22:00", b"private", b'arda","parts'):
        assert word not in everything
    assert place.key.read_bytes() not in everything
    assert b"row_id" in everything


async def test_a_missing_key_is_said_with_what_is_lost(place):
    """When the key is gone the text says what cannot be read, what can, and what to do; no new key is made."""
    await filled(place)
    place.key.unlink()
    with pytest.raises(OperatorError, match=r"is missing: the 1 stored chats .* cannot be read \(the ledger can\)"):
        place.open()
    assert not place.key.exists()


async def test_another_key_is_refused(place):
    """A key that is not the one of the store is told apart from damage."""
    await filled(place)
    place.key.unlink()
    make_key(place.key)
    with pytest.raises(OperatorError, match="not the one of this store"):
        place.open()


async def test_a_lost_key_costs_the_subscriptions_only(place):
    """Begun anew without chats, the ledger and the alerts are there, a copy of the old file is kept, a new key works."""
    await filled(place)
    place.key.unlink()
    store = place.open(without_chats=True)
    async with store.unit() as unit:
        assert list(await unit.ledger.load("arda")) == [row(1)]
        assert await unit.outbox.alert("alert") == alert("alert")
        assert await unit.outbox.due(NOON, 9) == []
        assert await unit.chats.count() == {}
        await unit.chats.put(chat(2, "arda"))
    await place.stores.pop().close()
    assert len(list((place.data / "backups").glob("*-locked.json"))) == 1
    async with place.open().unit() as unit:
        assert await unit.chats.get(Address(2)) == chat(2, "arda")


async def test_without_chats_on_a_new_folder(place):
    """Beginning without chats where nothing is stored yet is a plain start."""
    async with place.open(without_chats=True).unit() as unit:
        assert await unit.chats.count() == {}


async def test_a_key_is_made_anew_where_nothing_is_sealed(place):
    """A key that is lost before any chat was stored is no loss."""
    await place.open().close()
    place.key.unlink()
    await filled(place)
    await filled_again(place)


async def test_a_key_in_the_data_folder_is_refused(place):
    """The key must lie apart from what it seals."""
    place.key = place.data / "deep" / ".." / "key"
    with pytest.raises(OperatorError, match="must lie outside the data folder"):
        place.open()
    assert not place.data.exists()


async def test_a_key_that_others_can_read_is_said(place, caplog):
    """A key with open permissions is used, and the operator is told what to do."""
    await filled(place)
    assert "chmod" not in caplog.text
    place.key.chmod(0o640)
    await filled_again(place)
    assert "can be read by others: chmod 600 it" in caplog.text


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
async def test_a_file_that_is_no_key_is_refused(place, content):
    """A key file of another size is refused, and its content is not shown."""
    place.key.write_bytes(content)
    with pytest.raises(OperatorError, match="a key has 32 bytes") as refused:
        place.open()
    assert "short" not in str(refused.value)


def test_a_key_is_never_put_in_the_place_of_another(place):
    """Making a key where a file is already is refused by the disk's own rule."""
    make_key(place.key)
    before = place.key.read_bytes()
    with pytest.raises(StoreFull, match="File exists"):
        make_key(place.key)
    assert read_key(place.key) == before


def test_a_sealed_record_opens_only_under_its_own_name():
    """A record opens with its key and under its pseudonym, and is refused when anything of it was changed."""
    sealer, other = Sealer(b"k" * 32), Sealer(b"o" * 32)
    sealed = sealer.seal(b"text", "name")
    assert sealer.unseal(sealed, "name") == b"text"
    assert sealer.seal(b"text", "name") != sealed
    changed = ("A" if sealed[20] != "A" else "B").join((sealed[:20], sealed[21:]))
    for opener, text, name in (
        (sealer, sealed, "eman"),
        (other, sealed, "name"),
        (sealer, changed, "name"),
        (sealer, "!", "name"),
    ):
        with pytest.raises(StoreDamaged, match="cannot be opened"):
            opener.unseal(text, name)
    assert "k" * 32 not in repr(sealer) + str(vars(sealer))


def test_pseudonyms_depend_on_the_key():
    """Without the key a pseudonym cannot be computed from a chat id."""
    assert Sealer(b"k" * 32).key_of(Address(1)) != Sealer(b"o" * 32).key_of(Address(1))
    assert Sealer(b"k" * 32).key_of(Address(1, 0)) != Sealer(b"k" * 32).key_of(Address(1))
    assert Sealer(b"k" * 32).fingerprint != Sealer(b"o" * 32).fingerprint
