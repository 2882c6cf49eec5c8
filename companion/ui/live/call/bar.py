"""What of an evening at home stays in sight: whom one reaches where, how the call stands, and ways on."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from companion.conductor import Live
from companion.report.home.on_call import (
    address_words,
    call_lost_since,
    helper_words,
    lost_words,
    stay_until,
    stay_words,
)
from companion.session.home.home_plan import HomePlan
from companion.ui.keys import Action, KeyMap
from companion.ui.widgets import button, column, quiet, row, set_role
from companion.ui.widgets.basic import ElidedLabel


class CallBar(QWidget):
    """A line of helper and address, and one of the call, of the helper's stay, and of buttons.

    What has no room in a line is whole on the page of whom to call.
    """

    def __init__(self, keys: KeyMap, do: Callable[[Action], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The call"))
        self._keys = keys
        self._lost = self._narrow = False
        self._home = HomePlan()
        self.whom = ElidedLabel("evening")
        self.address = ElidedLabel("evening")
        self.standing = ElidedLabel("muted")
        self.call = quiet(button(self.tr("Call lost"), keys.key(Action.CALL_LOST), "strip", height=24))
        self.ladder = quiet(button(self.tr("Whom to call"), keys.key(Action.CALL_LADDER), "strip", height=24))
        self.send = quiet(button(self.tr("Lines to send"), keys.key(Action.SEND), "strip", height=24))
        self.call.clicked.connect(lambda: do(Action.CALL_BACK if self._lost else Action.CALL_LOST))
        self.ladder.clicked.connect(lambda: do(Action.CALL_LADDER))
        self.send.clicked.connect(lambda: do(Action.SEND))
        self.buttons = [self.call, self.ladder, self.send]
        lines = column(self, spacing=0)
        lines.addWidget(self.whom)
        lines.addWidget(self.address)
        below = row([self.standing, *self.buttons], spacing=16)
        below.setStretch(0, 1)
        lines.addLayout(below)

    def reflow(self, columns: int) -> None:
        """Leave the buttons to their keys where there is little room, and then the rest to the head."""
        self._narrow = columns == 1
        for made in self.buttons:
            made.setVisible(columns == 3)
        for part, shown in ((self.address, self._narrow), (self.standing, not self._narrow)):
            place = part.sizePolicy()
            place.setRetainSizeWhenHidden(False)
            part.setSizePolicy(place)
            part.setVisible(shown)
        self._tell_whom()

    def attend(self, home: HomePlan | None) -> None:
        """Say whom one reaches on this evening, and where they are; in the office nothing is here."""
        self.setVisible(home is not None)
        self._home = home or HomePlan()
        self._tell_whom()

    def _tell_whom(self) -> None:
        whom, where = helper_words(self._home), address_words(self._home)
        self.whom.setText(whom if self._narrow else f"{whom} · {where}")
        self.address.setText(where)

    def show_live(self, live: Live) -> None:
        """Show how the call stands, and how long the helper stays."""
        lost = lost_words(live.session, live.now)
        self._lost = call_lost_since(live.session.state) is not None
        way = Action.CALL_BACK if self._lost else Action.CALL_LOST
        self.call.say(self.tr("Call back") if self._lost else self.tr("Call lost"), self._keys.key(way))
        set_role(self.standing, "notice" if lost else "muted")
        self.standing.setText(" · ".join(filter(None, (lost, self._stay(live)))))
        self.standing.setVisible(bool(self.standing.text()) and not self._narrow)

    def _stay(self, live: Live) -> str:
        time, key = stay_until(live.session), self._keys.key(Action.CALL_LADDER)
        if not time:
            return stay_words(live.session, brief=True) if self._home.stay is not None else ""
        said = self.tr("Helper stays at least until {time}, and until what the practice says ({key})")
        return said.format(time=time, key=key)
