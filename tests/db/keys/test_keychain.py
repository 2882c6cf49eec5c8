from dataclasses import dataclass, field
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked
from typing_extensions import override

from companion.db import folder
from companion.db.keys import vault
from companion.db.keys.keychain import LOCKED, NONE_HERE, SystemKeychain
from companion.db.keys.record_keys import LEAST_WORK, RecordKeys
from companion.ports.record import RecordError
from tests.db.records import PASSPHRASE


@dataclass
class FakeKeychain:
    """A keychain in memory."""

    kept: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)


@pytest.fixture
def keys(place: Path) -> RecordKeys:
    return vault.create(place, "JM", PASSPHRASE, LEAST_WORK)[0]


def test_the_keychain_opens_the_record_beside_the_passphrase(place: Path, keys: RecordKeys):
    keychain = FakeKeychain()
    assert not vault.has_keychain(place)
    vault.put_into_keychain(place, keys, "JM", keychain)
    assert vault.has_keychain(place, "JM")
    opened = vault.unlock_with_keychain(place, keychain)
    assert (opened.initials, opened.keys.for_cipher()) == ("JM", keys.for_cipher())
    assert vault.unlock(place, PASSPHRASE).keys.for_cipher() == keys.for_cipher()


def test_it_is_never_the_only_way_in(place: Path, keys: RecordKeys):
    keychain = FakeKeychain()
    with pytest.raises(RecordError, match="never stands alone"):
        vault.put_into_keychain(place, keys, "AK", keychain)
    assert keychain.kept == {}
    vault.put_into_keychain(place, keys, "JM", keychain)
    with pytest.raises(RecordError, match="last one"):
        vault.remove_practitioner(place, keys, "JM")


def test_taken_out_it_opens_nothing_even_with_an_old_secret(place: Path, keys: RecordKeys):
    keychain = FakeKeychain()
    vault.put_into_keychain(place, keys, "JM", keychain)
    old = FakeKeychain(dict(keychain.kept))
    vault.take_out_of_keychain(place, keys, "JM", keychain)
    assert keychain.kept == {}
    with pytest.raises(RecordError, match="type the passphrase"):
        vault.unlock_with_keychain(place, old)
    assert vault.unlock(place, PASSPHRASE).initials == "JM"


def test_a_removed_practitioners_keychain_opens_nothing(place: Path, keys: RecordKeys):
    keychain = FakeKeychain()
    vault.put_into_keychain(place, keys, "JM", keychain)
    vault.add_practitioner(place, keys, "AK", "eleven loud magpies", LEAST_WORK)
    vault.remove_practitioner(place, keys, "JM")
    with pytest.raises(RecordError, match="does not open"):
        vault.unlock_with_keychain(place, keychain)


@pytest.mark.parametrize("spoilt", ["", "no hexadecimal", "00" * 32])
def test_a_keychain_that_was_changed_says_so_and_the_passphrase_still_opens(
    place: Path, keys: RecordKeys, spoilt: str
):
    keychain = FakeKeychain()
    vault.put_into_keychain(place, keys, "JM", keychain)
    keychain.kept = dict.fromkeys(keychain.kept, spoilt)
    with pytest.raises(RecordError, match="type the passphrase instead"):
        vault.unlock_with_keychain(place, keychain)
    assert vault.unlock(place, PASSPHRASE).initials == "JM"


def test_the_secret_is_not_in_the_folder(place: Path, keys: RecordKeys):
    keychain = FakeKeychain()
    vault.put_into_keychain(place, keys, "JM", keychain)
    (secret,) = keychain.kept.values()
    content = b"".join((place / name).read_bytes() for name in (folder.VAULT, folder.VAULT_COPY))
    assert secret.encode() not in content


class LockedKeychain(KeyringBackend):
    """A keychain of the system whose owner does not open it."""

    priority = 1

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service, username)

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service, username, len(password))


class PlainFile(LockedKeychain):
    """One that writes secrets into a file."""


@pytest.mark.parametrize(
    ("backend", "module", "said"),
    [
        (NoKeyring, "keyring.backends.fail", NONE_HERE),
        (PlainFile, "keyrings.alt.file", NONE_HERE),
        (LockedKeychain, "keyring.backends.SecretService", LOCKED),
    ],
)
def test_a_computer_without_a_safe_or_open_keychain_says_so(
    monkeypatch: pytest.MonkeyPatch, backend: type[KeyringBackend], module: str, said: str
):
    monkeypatch.setattr(backend, "__module__", module)
    monkeypatch.setattr(keyring, "get_keyring", backend)
    with pytest.raises(RecordError) as refused:
        SystemKeychain().put("a/JM", "00")
    assert str(refused.value) == said
    with pytest.raises(RecordError) as refused:
        SystemKeychain().get("a/JM")
    assert str(refused.value) == said
    with pytest.raises(RecordError) as refused:
        SystemKeychain().remove("a/JM")
    assert str(refused.value) == said
