import pytest

from companion.settings import Settings
from companion.ui.keys import EVERYWHERE, KeyMap
from companion.ui.keys.desk import FIXED, DeskAction, desk_keys, keys_before_all
from companion.ui.keys.table import Action


def keys(**changed: str) -> dict[DeskAction, str]:
    return desk_keys(KeyMap.chosen(Settings(keys=changed)))


def test_no_key_of_the_desk_does_two_things():
    held = list(keys().values())
    assert len(set(held)) == len(held)
    assert all(held)
    window = {key for key, _ in EVERYWHERE}
    assert window & set(held) == {"Ctrl+Shift+F"}


def test_each_action_has_words_and_a_key():
    assert set(keys()) == set(DeskAction)


@pytest.mark.parametrize(
    ("key", "helps"),
    [
        ("?", "?"),
        ("!", "!"),
        ("F1", "F1"),
        ("Ctrl+H", "Ctrl+H"),
        ("Ctrl+Shift+K", "Ctrl+Shift+K"),
        ("/", ""),  # finds
        ("L", ""),  # letters are the screens'
        ("1", ""),
        ("Space", ""),
        ("Ctrl+Enter", ""),
        ("Ctrl+F", ""),  # searches
        ("", ""),
    ],
)
def test_help_has_the_key_of_the_room_where_the_desk_has_no_use_for_it(key: str, helps: str):
    assert keys(keys=key)[DeskAction.HELP] == helps


@pytest.mark.parametrize(
    ("key", "locks"),
    [
        ("Ctrl+L", "Ctrl+L"),
        ("Ctrl+K", "Ctrl+K"),
        ("F9", "F9"),
        ("Shift+F9", "Shift+F9"),
        ("Pause key", "Pause key"),
        ("V", "Ctrl+L"),
        ("Ctrl+,", "Ctrl+L"),
        ("End", "Ctrl+L"),
        ("Ctrl+Delete", "Ctrl+L"),
        ("", "Ctrl+L"),
    ],
)
def test_the_curtains_key_locks_unless_it_is_needed_and_something_always_does(key: str, locks: str):
    assert keys(curtain=key)[DeskAction.LOCK] == locks


def test_without_letters_help_has_no_sign():
    bare = KeyMap.chosen(Settings(letters=False))
    assert desk_keys(bare)[DeskAction.HELP] == ""
    assert {action: key for action, key in desk_keys(bare).items() if action in FIXED} == FIXED


def test_what_goes_before_a_screen_is_what_the_practice_has_chosen():
    table = KeyMap.chosen(Settings(keys={Action.CURTAIN.value: "Ctrl+N", Action.KEYS.value: "F1"}))
    assert keys_before_all(table) == {"Ctrl+N": DeskAction.LOCK, "F1": DeskAction.HELP}
    assert keys_before_all(KeyMap()) == {}
