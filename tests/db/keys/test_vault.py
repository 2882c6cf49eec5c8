import json
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.db import folder
from companion.db.connection import errors
from companion.db.keys import key_file, recovery, vault
from companion.db.keys.passphrase import WeakPassphraseError
from companion.db.keys.record_keys import LEAST_WORK, Kdf
from companion.ports.record import RecordError
from tests.db.records import PASSPHRASE


def make(place: Path) -> tuple[str, str]:
    """Make a vault; give the cipher's key and the recovery key, which somebody has written down."""
    keys, recovery_key = vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    vault.keep_recovery_key(place, keys, recovery_key)
    return keys.for_cipher(), recovery_key


def rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the key file as someone would who knows its format, checksum included."""
    body = json.loads(path.read_bytes())
    body.pop("checksum")
    change(body)
    path.write_text(json.dumps(body | {"checksum": key_file.checksum(body)}))


def test_the_passphrase_and_the_recovery_key_give_the_same_keys(place: Path):
    key, recovery_key = make(place)
    assert len(bytes.fromhex(key)) == 48
    opened = vault.unlock(place, PASSPHRASE)
    assert (opened.keys.for_cipher(), opened.initials, opened.notice) == (key, "JM", "")
    opened = vault.unlock_with_recovery(place, f" {recovery_key.lower().replace('-', ' ')} ")
    assert (opened.keys.for_cipher(), opened.initials) == (key, "")


def test_every_record_has_a_key_of_its_own_and_purposes_have_theirs(tmp_path: Path):
    assert make(tmp_path / "one") != make(tmp_path / "two")
    keys = vault.unlock(tmp_path / "one", PASSPHRASE).keys
    assert keys.for_purpose("audit") != keys.for_purpose("vault")


def test_only_the_owner_may_read_the_folder_and_its_files(place: Path):
    make(place)
    modes = {path.name: path.stat().st_mode & 0o777 for path in [place, *place.iterdir()]}
    assert modes == {"data": 0o700, folder.RECORD: 0o600, folder.VAULT: 0o600, folder.VAULT_COPY: 0o600}


def test_a_wrong_passphrase_is_told_in_one_sentence(place: Path):
    make(place)
    with pytest.raises(vault.WrongPassphraseError, match=r"^This passphrase does not open the record\.$"):
        vault.unlock(place, "seven quiet herons wait")


def test_a_passphrase_is_the_same_however_its_letters_are_composed(place: Path):
    keys, _ = vault.create(place, "JM", "cafe\N{COMBINING ACUTE ACCENT} au lait chaud", LEAST_WORK)
    assert vault.unlock(place, "café au lait chaud").keys.for_cipher() == keys.for_cipher()


@pytest.mark.parametrize("weak", ["", "eleven char", "short       ", " " * 20])
def test_a_passphrase_of_less_than_twelve_characters_is_refused(place: Path, weak: str):
    with pytest.raises(WeakPassphraseError, match="at least 12 characters"):
        vault.create(place, "JM", weak, LEAST_WORK)
    assert not place.exists()


@pytest.mark.parametrize("weak", ["aaaaaaaaaaaa", "abcabcabcabc", "\ufdfa", "a quiet" + "\u200b" * 9])
def test_a_passphrase_that_anybody_guesses_is_refused(place: Path, weak: str):
    with pytest.raises(WeakPassphraseError):
        vault.create(place, "JM", weak, LEAST_WORK)
    assert not place.exists()


def test_slots_that_would_hold_the_door_up_are_refused():
    with pytest.raises(ValueError, match="not all of it"):
        Kdf(memory_kib=1_048_576, passes=16)
    assert Kdf().memory_kib == 131_072


def test_keys_that_are_forgotten_are_gone(place: Path):
    make(place)
    keys = vault.unlock(place, PASSPHRASE).keys
    keys.forget()
    for use in (keys.for_cipher, keys.data_key, lambda: keys.for_purpose("audit")):
        with pytest.raises(RecordError, match="unlock"):
            use()


def test_new_keys_are_never_made_over_a_record(place: Path):
    make(place)
    with pytest.raises(vault.VaultExistsError, match="holds a record already"):
        vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    for name in (folder.VAULT, folder.VAULT_COPY):
        (place / name).unlink()
    (place / folder.RECORD).write_bytes(b"what an earlier key has written")
    with pytest.raises(vault.VaultExistsError):
        vault.create(place, "JM", PASSPHRASE, LEAST_WORK)


def test_set_up_that_was_cut_off_before_the_key_file_can_be_done_again(place: Path):
    folder.prepare(place)
    assert not vault.exists(place)
    make(place)
    assert vault.exists(place)


def test_without_a_key_file_it_says_so(place: Path):
    with pytest.raises(vault.VaultMissingError, match=r"no key file vault\.json"):
        vault.unlock(place, PASSPHRASE)


# Practitioners and their passphrases


def test_each_practitioner_has_a_passphrase_of_their_own(place: Path):
    key, _ = make(place)
    vault.set_passphrase(place, vault.unlock(place, PASSPHRASE).keys, "AK", "eleven loud magpies", LEAST_WORK)
    assert vault.practitioners(place) == ["JM", "AK"]
    for passphrase, initials in ((PASSPHRASE, "JM"), ("eleven loud magpies", "AK")):
        opened = vault.unlock(place, passphrase)
        assert (opened.initials, opened.keys.for_cipher()) == (initials, key)


def test_a_new_passphrase_takes_the_place_of_the_old_in_the_copy_too(place: Path):
    key, recovery_key = make(place)
    keys = vault.unlock_with_recovery(place, recovery_key).keys
    vault.set_passphrase(place, keys, "JM", "eleven loud magpies", LEAST_WORK)
    (place / folder.VAULT).unlink()
    assert vault.unlock(place, "eleven loud magpies").keys.for_cipher() == key
    with pytest.raises(vault.WrongPassphraseError):
        vault.unlock(place, PASSPHRASE)


def test_a_new_recovery_key_takes_the_place_of_the_old(place: Path):
    key, old = make(place)
    new = recovery.new()
    vault.keep_recovery_key(place, vault.unlock(place, PASSPHRASE).keys, new)
    assert vault.unlock_with_recovery(place, new).keys.for_cipher() == key
    assert vault.unlock(place, PASSPHRASE).keys.for_cipher() == key
    with pytest.raises(vault.WrongRecoveryKeyError):
        vault.unlock_with_recovery(place, old)


def test_until_it_is_written_down_a_recovery_key_opens_nothing(place: Path):
    keys, recovery_key = vault.create(place, "JM", PASSPHRASE, LEAST_WORK)
    assert not vault.has_recovery_key(place)
    with pytest.raises(vault.WrongRecoveryKeyError):
        vault.unlock_with_recovery(place, recovery_key)
    vault.keep_recovery_key(place, keys, recovery_key)
    assert vault.has_recovery_key(place)
    assert vault.unlock_with_recovery(place, recovery_key).keys.for_cipher() == keys.for_cipher()


def test_a_practitioner_who_was_removed_is_out_and_the_others_and_the_recovery_key_are_not(place: Path):
    key, recovery_key = make(place)
    keys = vault.unlock(place, PASSPHRASE).keys
    vault.add_practitioner(place, keys, "AK", "eleven loud magpies", LEAST_WORK)
    vault.remove_practitioner(place, keys, "JM")
    assert vault.practitioners(place) == ["AK"]
    with pytest.raises(vault.WrongPassphraseError):
        vault.unlock(place, PASSPHRASE)
    assert vault.unlock(place, "eleven loud magpies").keys.for_cipher() == key
    assert vault.unlock_with_recovery(place, recovery_key).keys.for_cipher() == key


def test_the_last_practitioner_is_never_removed(place: Path):
    make(place)
    keys = vault.unlock(place, PASSPHRASE).keys
    with pytest.raises(RecordError, match="JM is the last one"):
        vault.remove_practitioner(place, keys, "JM")
    assert vault.unlock(place, PASSPHRASE).initials == "JM"


def test_two_practitioners_never_share_initials_or_a_passphrase(place: Path):
    make(place)
    keys = vault.unlock(place, PASSPHRASE).keys
    with pytest.raises(RecordError, match="jm2 is free"):
        vault.add_practitioner(place, keys, "jm", "eleven loud magpies", LEAST_WORK)
    with pytest.raises(vault.PassphraseTakenError, match="choose another passphrase"):
        vault.add_practitioner(place, keys, "AK", PASSPHRASE, LEAST_WORK)
    assert vault.practitioners(place) == ["JM"]


def test_keys_of_another_record_cannot_set_a_passphrase(tmp_path: Path):
    make(tmp_path / "one")
    make(tmp_path / "two")
    keys = vault.unlock(tmp_path / "two", PASSPHRASE).keys
    with pytest.raises(vault.VaultDamagedError):
        vault.set_passphrase(tmp_path / "one", keys, "JM", "eleven loud magpies", LEAST_WORK)


# Damage


def test_no_flipped_bit_is_mistaken_for_a_wrong_passphrase_or_gives_a_wrong_key(place: Path):
    make(place)
    (place / folder.VAULT_COPY).unlink()
    whole = (place / folder.VAULT).read_bytes()
    for bit in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        (place / folder.VAULT).write_bytes(flipped)
        with pytest.raises(vault.VaultDamagedError):
            vault.unlock(place, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\xff", b'{"checksum": 1}', b"0" * 5000])
def test_a_damaged_key_file_falls_back_on_its_copy_and_says_so(place: Path, content: bytes):
    key, recovery_key = make(place)
    (place / folder.VAULT).write_bytes(content)
    opened = vault.unlock(place, PASSPHRASE)
    assert opened.keys.for_cipher() == key
    assert opened.notice == "The key file vault.json is missing or damaged; its copy is used."
    assert vault.unlock_with_recovery(place, recovery_key).notice == opened.notice
    with pytest.raises(vault.WrongPassphraseError, match="its copy is used"):
        vault.unlock(place, "eleven loud magpies")
    (place / folder.VAULT_COPY).write_bytes(content)
    with pytest.raises(vault.VaultDamagedError, match="and so is its copy"):
        vault.unlock(place, PASSPHRASE)


def test_a_new_passphrase_mends_a_damaged_key_file(place: Path):
    make(place)
    (place / folder.VAULT).write_bytes(b"")
    vault.set_passphrase(place, vault.unlock(place, PASSPHRASE).keys, "JM", PASSPHRASE, LEAST_WORK)
    assert vault.unlock(place, PASSPHRASE).notice == ""


@pytest.mark.parametrize(
    "weaker", [{"memory_kib": 1024}, {"passes": 1}, {"lanes": 0}, {"memory_kib": 1 << 30}, {"passes": True}]
)
def test_work_out_of_bounds_is_refused(place: Path, weaker: dict[str, int]):
    make(place)
    (place / folder.VAULT_COPY).unlink()
    rewrite(place / folder.VAULT, lambda body: body["slots"][0]["kdf"].update(weaker))
    with pytest.raises(vault.VaultDamagedError):
        vault.unlock(place, PASSPHRASE)
    with pytest.raises(ValueError, match="MiB"):
        Kdf(**weaker)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body["slots"][0]["kdf"].update(passes=3),
        lambda body: body["slots"][0].update(name="AK"),
        lambda body: body["slots"][0].update(id="0" * 16),
        lambda body: body.update(id="0" * 32),
    ],
)
def test_what_a_slot_says_of_itself_is_bound_to_its_key(
    place: Path, change: Callable[[dict[str, Any]], object]
):
    make(place)
    rewrite(place / folder.VAULT, change)
    assert vault.unlock(place, PASSPHRASE).notice.endswith("its copy is used.")
    (place / folder.VAULT_COPY).unlink()
    with pytest.raises(vault.WrongPassphraseError):
        vault.unlock(place, PASSPHRASE)


def test_a_slot_taken_out_by_someone_else_is_noticed_by_the_signature(place: Path):
    key, _ = make(place)
    rewrite(place / folder.VAULT, lambda body: body["slots"].pop())
    opened = vault.unlock(place, PASSPHRASE)
    assert (opened.keys.for_cipher(), opened.notice.partition("; ")[2]) == (key, "its copy is used.")
    rewrite(place / folder.VAULT_COPY, lambda body: body["slots"].pop())
    with pytest.raises(vault.VaultDamagedError):
        vault.unlock(place, PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(mac=5),
        lambda body: body.update(mac="é"),
        lambda body: body.update(id=[]),
        lambda body: body.update(slots={"a": 1}),
        lambda body: body.update(format="one"),
        lambda body: body["slots"][0].update(salt=""),
        lambda body: body["slots"][0].update(nonce="AAAA"),
        lambda body: body["slots"][0].update(wrapped="?"),
        lambda body: body["slots"][0].update(kdf="none"),
        lambda body: body["slots"][0].update(more=1),
    ],
)
def test_nonsense_in_a_key_file_is_damage_and_nothing_worse(
    place: Path, change: Callable[[dict[str, Any]], object]
):
    make(place)
    (place / folder.VAULT_COPY).unlink()
    rewrite(place / folder.VAULT, change)
    with pytest.raises(vault.VaultDamagedError):
        vault.unlock(place, PASSPHRASE)


def test_a_key_file_of_a_newer_program_is_refused_in_plain_words(place: Path):
    make(place)
    rewrite(place / folder.VAULT, lambda body: body.update(format=3))
    with pytest.raises(errors.DataNewerError, match="update the program"):
        vault.unlock(place, PASSPHRASE)


def test_at_every_step_of_a_save_one_of_the_two_files_opens(place: Path, monkeypatch: pytest.MonkeyPatch):
    key, _ = make(place)
    keys = vault.unlock(place, PASSPHRASE).keys

    class PowerCutError(Exception):
        pass

    calls: list[str] = []
    for cut in range(1, 100):
        calls.clear()

        def step(real: Callable[..., Any], name: str, at: int = cut) -> Callable[..., Any]:
            def call(*arguments: object, **options: object) -> object:
                calls.append(name)
                if len(calls) == at:
                    raise PowerCutError
                return real(*arguments, **options)

            return call

        with monkeypatch.context() as patched:
            patched.setattr(os, "open", step(os.open, "open"))
            patched.setattr(os, "fsync", step(os.fsync, "fsync"))
            patched.setattr(Path, "replace", step(Path.replace, "replace"))
            try:
                vault.set_passphrase(place, keys, "JM", PASSPHRASE, LEAST_WORK)
            except PowerCutError:
                pass
            else:
                break
        assert vault.unlock(place, PASSPHRASE).keys.for_cipher() == key
    read, saved = calls[:2], calls[2:]
    assert read == ["open"] * 2
    assert saved == ["open", "fsync", "replace", "open", "fsync"] * 2


# The recovery key


def test_a_recovery_key_is_six_groups_of_six_without_look_alikes():
    assert all(
        re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{6}-){5}[0-9A-HJKMNP-TV-Z]{6}", recovery.new()) for _ in range(50)
    )


@given(place=st.integers(0, 35), digit=st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_every_single_slip_in_a_recovery_key_is_found(place: int, digit: str):
    digits = "CD7QTTR1M5ENEVQKQKVZA96211F9PPK821XF"
    right = recovery.parse(digits)
    typed = digits[:place] + digit + digits[place + 1 :]
    if typed == digits:
        assert recovery.parse(typed) == right
    else:
        with pytest.raises(recovery.MistypedRecoveryKeyError, match="mistyped"):
            recovery.parse(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "this has 0"),
        ("CD7QTT-R1M5EN", "this has 12"),
        ("U" * 36, "without the letter U"),
        ("é" * 36, "letters"),
    ],
)
def test_what_is_no_recovery_key_at_all_is_told_apart(typed: str, said: str):
    with pytest.raises(recovery.MistypedRecoveryKeyError, match=said):
        recovery.parse(typed)


def test_letters_that_look_like_digits_are_read_as_digits():
    assert recovery.parse("cd7qtt-rim5en-evqkqk-vza962-1lf9pp-k82ixf") == recovery.parse(
        "CD7QTT-R1M5EN-EVQKQK-VZA962-11F9PP-K821XF"
    )


def test_a_right_recovery_key_of_another_record_is_told_apart_from_a_slip(place: Path):
    make(place)
    with pytest.raises(vault.WrongRecoveryKeyError, match="another record"):
        vault.unlock_with_recovery(place, recovery.new())


def test_a_record_taken_back_leaves_room_for_another(tmp_path: Path) -> None:
    vault.create(tmp_path, "JM", "a quiet river runs", LEAST_WORK)
    vault.discard(tmp_path)
    assert not vault.exists(tmp_path)
    assert vault.create(tmp_path, "JM", "a quiet river runs", LEAST_WORK)


@pytest.mark.parametrize("between", ["", " ", "–", " – ", "\u2010", "\u2212", "_", "\u00a0"])
def test_the_recovery_key_opens_at_once_however_it_is_typed(place: Path, between: str):
    key, recovery_key = make(place)
    typed = between.join(recovery_key.replace("0", "O").split("-")) + "."
    for _ in range(6):
        with suppress(vault.WrongPassphraseError, vault.TooSoonError):
            vault.open_by(place, "eleven loud magpies")
    assert vault.open_by(place, typed).keys.for_cipher() == key


@pytest.mark.parametrize(
    "typed", [f"{PASSPHRASE} ", f"\ufeff{PASSPHRASE}", f" {PASSPHRASE}\n", f"\u00a0{PASSPHRASE}"]
)
def test_what_cannot_be_seen_around_a_passphrase_shuts_nobody_out(place: Path, typed: str):
    key, _ = make(place)
    assert vault.unlock(place, typed).keys.for_cipher() == key
    assert vault.unlock(place, PASSPHRASE).keys.for_cipher() == key


def test_spaces_that_were_meant_are_part_of_a_passphrase(place: Path):
    keys = vault.create(place, "JM", f" {PASSPHRASE} ", LEAST_WORK)[0]
    assert vault.unlock(place, f" {PASSPHRASE} ").keys.for_cipher() == keys.for_cipher()
    with pytest.raises(vault.WrongPassphraseError):
        vault.unlock(place, PASSPHRASE)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_a_key_file_that_an_editor_saved_is_read(place: Path, encoding: str):
    key, _ = make(place)
    for name in (folder.VAULT, folder.VAULT_COPY):
        text = (place / name).read_text(encoding="utf-8")
        (place / name).write_bytes(text.encode(encoding))
    assert vault.unlock(place, PASSPHRASE).keys.for_cipher() == key


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"a":' * 100_000, b"NaN", b"\xff\xfe"])
def test_a_key_file_of_nonsense_is_damaged_and_no_more(place: Path, content: bytes):
    make(place)
    for name in (folder.VAULT, folder.VAULT_COPY):
        (place / name).write_bytes(content)
    with pytest.raises(vault.VaultDamagedError):
        vault.unlock(place, PASSPHRASE)
