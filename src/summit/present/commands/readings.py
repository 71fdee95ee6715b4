"""Which reading belongs to which command of a delegation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summit.engine.seats import Seat
from summit.engine.view import View
from summit.present.commands.asking import read_demand, read_end
from summit.present.commands.binding import (
    read_decline,
    read_link,
    read_pledge,
    read_ultimatum,
    read_unlink,
)
from summit.present.commands.command import Command, Desk
from summit.present.commands.duties import (
    read_admit,
    read_break,
    read_buy,
    read_deny,
    read_extend,
    read_hold,
    read_keep,
    read_lapse,
    read_open,
    read_shelve,
    read_stonewall,
    read_visit,
    read_vote,
)
from summit.present.commands.governing import (
    read_disown,
    read_endorse,
    read_reaffirm,
    read_restrain,
)
from summit.present.commands.presiding import (
    read_cannot,
    read_live,
    read_poll,
    read_press,
    read_report,
    read_table,
    read_vouch,
)
from summit.present.commands.replies import (
    read_accept,
    read_choose,
    read_reject,
    read_withdraw,
)
from summit.present.commands.responses import (
    read_accuse,
    read_consult,
    read_counter,
    read_expel,
    read_leave,
    read_lift,
    read_publish,
    read_resume,
    read_snapback,
    read_suspend,
)
from summit.present.commands.saying import (
    read_declare,
    read_disclose,
    read_reveal,
)
from summit.present.commands.stepping import read_gesture, read_return, read_undo, read_walk
from summit.present.commands.substantial import (
    read_amend,
    read_broach,
    read_consent,
    read_exercise,
    read_impose,
    read_relieve,
    read_reverse,
    read_step,
)
from summit.present.commands.tabling import read_draft, read_propose
from summit.present.commands.words import Word

Reading = Callable[[View, Seat, tuple[Word, ...], Desk], Command]

OF_A_SEAT: Final[Mapping[str, Reading]] = MappingProxyType(
    {
        "propose": read_propose,
        "draft": read_draft,
        "accept": read_accept,
        "withdraw": read_withdraw,
        "reject": read_reject,
        "demand": read_demand,
        "choose": read_choose,
        "end": read_end,
        "buy": read_buy,
        "vote": read_vote,
        "shelve": read_shelve,
        "admit": read_admit,
        "deny": read_deny,
        "keep": read_keep,
        "break": read_break,
        "visit": read_visit,
        "hold": read_hold,
        "open": read_open,
        "stonewall": read_stonewall,
        "extend": read_extend,
        "lapse": read_lapse,
        "consult": read_consult,
        "publish": read_publish,
        "accuse": read_accuse,
        "suspend": read_suspend,
        "resume": read_resume,
        "counter": read_counter,
        "lift": read_lift,
        "snapback": read_snapback,
        "expel": read_expel,
        "leave": read_leave,
        "declare": read_declare,
        "reveal": read_reveal,
        "disclose": read_disclose,
        "pledge": read_pledge,
        "link": read_link,
        "unlink": read_unlink,
        "decline": read_decline,
        "ultimatum": read_ultimatum,
        "gesture": read_gesture,
        "undo": read_undo,
        "walk": read_walk,
        "return": read_return,
        "live": read_live,
        "cannot": read_cannot,
        "reaffirm": read_reaffirm,
        "disown": read_disown,
        "table": read_table,
        "poll": read_poll,
        "vouch": read_vouch,
        "report": read_report,
        "press": read_press,
        "endorse": read_endorse,
        "restrain": read_restrain,
        "broach": read_broach,
        "impose": read_impose,
        "relieve": read_relieve,
        "step": read_step,
        "reverse": read_reverse,
        "exercise": read_exercise,
        "amend": read_amend,
        "consent": read_consent,
    }
)
