"""How much memory the program's own questions to an archive take: ``DATA``."""

import json
import sys
from pathlib import Path

from benchmarks.child.archive import opened, today
from benchmarks.child.memory import resident_mib
from benchmarks.child.words import Words
from benchmarks.plan import PASSPHRASE
from companion.db.keys import vault
from companion.db.store import Store

OPENED = 50


def main(data: str) -> None:
    """Ask for Today, look for words and read sessions, and print what the process holds then."""
    place = Path(data)
    store = Store.open(place, vault.unlock(place, PASSPHRASE).keys, "JM")
    today(store)
    for text in Words().looked_for():
        store.search.find(text, best=False)
        store.search.find(text, best=True)
    for number in range(OPENED):
        opened(store, f"s{number}")
    print(json.dumps({"mib": resident_mib()}))
    store.close()


if __name__ == "__main__":
    main(sys.argv[1])
