"""The fields of what happened in a session (`fresque.core.facts`): what a gesture may write in them.

Times are in ms since 1970, durations in minutes.
"""

from fresque.core.deck import ID
from fresque.core.readers import SAFE_ID, Reader, either, list_of, matching, number, one_of, pair, text, whole, yes_no

LATEST = 100_000_000_000_000
"""No moment is later, in ms since 1970."""
LONGEST = 1440.0
"""No phase is longer, in minutes."""
MOST_PEOPLE = 100_000
MAX_WORDS = 16 * 1024
"""The most characters of what was said or written; a window may take less."""

DEAL_MODES = ("tray", "turn", "popcorn")
READINGS = ("aloud", "silent", "free")
TAGS = ("verbatim", "idea", "question", "follow")
TIMER_KINDS = ("pause", "resume", "extend", "plan", "end")
DEBATE_STEPS = ("question", "argument", "turned", "final", "end")
SIDES = ("for", "against", "")
SHAPES = ("axis", "river")
CLOCK_KINDS = ("", "turn", "reading", "speaker")

_ID = matching(ID, 100, "declaration-1789")
_MAYBE_ID = matching(f"(?:{ID})?", 100, "declaration-1789")
_IDS = list_of(_ID, 500)
_RECORD = matching(SAFE_ID.pattern, 64, "p1")
_MAYBE_RECORD = matching(f"|{SAFE_ID.pattern}", 64, "p1")
_MOMENT = whole(0, LATEST)
_WORDS = text(MAX_WORDS)
_PEOPLE = whole(0, MOST_PEOPLE)
_COUNTS = list_of(_PEOPLE, 100)
_LABELS = list_of(text(300), 100)
_POINTS = list_of(pair(0, 1), 500)
_FACE = one_of("recto", "verso")
_LISTS = list_of(list_of(matching("[a-z-]+", 40, "context"), 60), 20)
_WORDED = list_of(list_of(text(4000), 3), 400)
_COLOUR = matching("|#[0-9A-Fa-f]{6}", 7, "#0B5FA5")

FACT_READERS: dict[str, dict[str, Reader]] = {
    "phase": {"phase": _ID, "started": _MOMENT, "minutes": number(0, LONGEST)},
    "timer": {
        "kind": one_of(*TIMER_KINDS),
        "minutes": either(number(-LONGEST, LONGEST), list_of(number(0, LONGEST), 100)),
        "phases": list_of(_ID, 100),
        "at": _MOMENT,
    },
    "deal": {"lot": _ID, "mode": one_of(*DEAL_MODES), "reading": one_of(*READINGS), "cards": _IDS},
    "reveal": {"what": _RECORD, "face": _FACE},
    "headcount": {"present": _PEOPLE, "expected": _PEOPLE, "late": _PEOPLE},
    "verbatim": {"text": _WORDS, "tag": one_of(*TAGS), "card": _MAYBE_ID, "on": _MAYBE_RECORD},
    "message": {"text": _WORDS},
    "story": {"text": _WORDS},
    "joker": {"card": _MAYBE_ID, "text": _WORDS},
    "debate": {"card": _ID, "step": one_of(*DEBATE_STEPS), "side": one_of(*SIDES), "text": _WORDS},
    "position": {
        "card": _ID,
        "moment": matching(r"before|argument-\d{1,3}|turned|after", 20, "argument-1"),
        "counts": _COUNTS,
        "labels": _LABELS,
        "question": text(500),
        "points": _POINTS,
    },
    "vote": {"question": text(500), "options": _LABELS, "counts": _COUNTS, "cards": _IDS},
    "feedback": {
        "question": _ID,
        "counts": _COUNTS,
        "text": _WORDS,
        "value": either(number(0, 1000), text(500)),
        "sheet": whole(1, MOST_PEOPLE),
    },
    "commitment": {"kind": one_of("keep", "do"), "text": _WORDS, "hidden": yes_no},
    "shortlist": {"card": _ID},
    "draft": {
        "shape": one_of(*SHAPES),
        "side": one_of(*SIDES),
        "text": _WORDS,
        "card": _MAYBE_ID,
        "moment": matching(r"(?:before|argument-\d{1,3}|turned|after)?", 20, "argument-1"),
        "counts": _COUNTS,
        "question": text(500),
        "options": _LABELS,
        "hands": _COUNTS,
        "cards": _IDS,
        "feedback": _MAYBE_ID,
        "vote": _MAYBE_RECORD,
        "chosen": list_of(_RECORD, 500),
        "hand": whole(0, 999),
        "wall": whole(0, 999),
        "sheet": whole(0, MOST_PEOPLE),
        "answers": list_of(list_of(text(2000), 2), 100),
    },
    "photo": {"asset": matching("[0-9a-f]{64}", 64, 64 * "0"), "caption": text(1000)},
    "count": {"lot": _ID, "found": whole(0, 100_000), "sets": whole(1, 999), "missing": list_of(text(20), 500)},
    "notion": {"term": text(60)},
    "clock": {
        "name": text(80),
        "minutes": number(0, LONGEST),
        "kind": one_of(*CLOCK_KINDS),
        "spent": whole(0, LATEST),
        "since": whole(0, LATEST),
    },
    "report": {
        "template": matching("[a-z-]+", 40, "full"),
        "sections": _LISTS,
        "hidden": _LISTS,
        "titles": _WORDED,
        "intros": _WORDED,
        "left_out": list_of(_RECORD, 5000),
        "verbatims": yes_no,
        "tables": list_of(whole(1, 999), 999),
        "accent": _COLOUR,
        "ground": _COLOUR,
        "logo": matching("|[0-9a-f]{64}", 64, 64 * "0"),
        "language": matching("|[a-z]{2}", 2, "fr"),
    },
}
"""Type -> field -> reader; the fields it does not name are kept as they are."""
