"""Keys, and how a secret wraps them."""

import threading

from companion.db.keys.record_keys import Kdf, Slot


def test_two_who_come_at_once_do_not_wait_for_one_another_for_ever():
    """OpenSSL's Argon2id did, in several lanes: one who opens the curtain while a key is being wrapped."""
    slot = Slot.blank("passphrase", "JM", Kdf(memory_kib=19_456, passes=2, lanes=4))
    made: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: made.append(slot.stretched(b"a lamp")), daemon=True) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(made) == 4
    assert len(set(made)) == 1
