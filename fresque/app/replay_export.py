"""The story of a fresque as a file: an animated GIF, or a folder of pictures with a page that shows them."""

import math
import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from fresque.app.pictures import drawable
from fresque.app.replay import Replay
from fresque.app.replay_film import LARGEST, SMALLEST, Film
from fresque.app.replay_gif import gif_parts
from fresque.app.replay_words import place as placed_in_story
from fresque.app.session import Session
from fresque.core.dates import moment as day_and_hour
from fresque.core.errors import FresqueError
from fresque.core.i18n import tr
from fresque.layout.canvas import Picture
from fresque.storage.atomic import abandoned, beside, refused, written

FRAMES = 300
"""Pictures of a GIF at most: gestures closer than that are shown together."""
HEAVIEST = 10_000_000
"""Bytes of a GIF at most; a heavier one is made again, narrower."""
NARROWEST = 480
OPENING, ENDING = 800, 3000
"""Milliseconds the empty board and the finished fresque stay."""
SHORTEST_STORY, LONGEST_STORY = 5, 600
MOST_STILLS = 500

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Story:
    """What to write: `width` in pixels, `seconds` of the GIF; `stills` moments of a folder, 0 for one a chapter."""

    replay: Replay
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    width: int = 1280
    seconds: float = 60
    stills: int = 0


def story(session: Session, table: int = 1, *, width: int = 1280, seconds: float = 60, stills: int = 0) -> Story:
    """The story of one table of a session; raises FresqueError when there is none, or for wrong measures."""
    if not 1 <= table <= session.info.tables:
        summary = tr("There is no table {table}: this session has {n}.", table=table, n=session.info.tables)
        raise FresqueError(summary, hint=tr("Choose one from 1 to {n}.", n=session.info.tables))
    if not SMALLEST <= width <= LARGEST:
        raise FresqueError(tr("A picture of the story is {least} to {most} pixels wide.", least=SMALLEST, most=LARGEST))
    if not SHORTEST_STORY <= seconds <= LONGEST_STORY:
        raise FresqueError(tr("A story lasts {least} to {most} seconds.", least=SHORTEST_STORY, most=LONGEST_STORY))
    if not 0 <= stills <= MOST_STILLS:
        raise FresqueError(tr("A story is told in 1 to {most} pictures.", most=MOST_STILLS))
    replay = Replay(session.deck, session.history, table)
    return Story(replay, drawable(session.pictures, session.deck), width, seconds, stills)


def write_story(told: Story, path: Path, progress: Progress = lambda done, count: None) -> None:
    """Write a GIF when `path` ends with .gif, else a folder of pictures; whole or not at all.

    Raises FresqueError when nothing ever happened on the table, when the disk refuses, or when cancelled.
    """
    told.replay.check()
    if path.suffix.lower() == ".gif":
        with written(path) as file:
            _gif(told, path, file, progress)
    elif path.suffix:
        raise FresqueError(
            tr("A story cannot be written as “{name}”.", name=path.name),
            hint=tr("End its name with .gif, or give the name of a folder for a series of pictures."),
        )
    else:
        _stills(told, path, progress)


def shots(replay: Replay, seconds: float) -> tuple[list[int], list[int]]:
    """The moments a GIF shows and how long it shows each, in ms: `FRAMES` at most, `seconds` in all but the ends."""
    slots = max(1, min(FRAMES - 1, int(seconds * 25)))
    last: dict[int, int] = {}
    for moment, time in enumerate(replay.times):
        last[math.ceil(time * slots)] = moment
    starts = [OPENING + slot / slots * seconds * 1000 for slot in last]
    ends = [*starts[1:], starts[-1] + ENDING]
    starts[0] = 0
    hundredths = [round(end / 10) for end in (0.0, *ends)]
    return list(last.values()), [10 * (b - a) for a, b in pairwise(hundredths)]


def chosen(replay: Replay, stills: int) -> list[int]:
    """The moments of a series of pictures: the end of each chapter, or `stills` evenly spread over the story."""
    whole = len(replay)
    if stills:
        return sorted({bisect_right(replay.times, (n + 1) / stills) - 1 for n in range(stills)} - {0}) or [whole]
    ends = {chapter.at for chapter in replay.chapters if chapter.at > 0}
    return sorted({*ends, whole})


def _gif(told: Story, path: Path, file: BinaryIO, progress: Progress) -> None:
    moments, times = shots(told.replay, told.replay.lasting(told.seconds))
    width = told.width
    while True:
        with closing(Film(told.replay, told.pictures, moments, width)) as film:
            file.seek(0)
            file.truncate()
            size = done = 0
            for part in gif_parts(film, times, comment=_credit(told), step=_stepped(path, len(moments), progress)):
                size, done = size + file.write(part), done + 1
                if size > HEAVIEST and width > NARROWEST:
                    break
            else:
                return
        whole = size * (len(moments) + 2) / done
        width = max(NARROWEST, int(width * 0.85 * math.sqrt(HEAVIEST / whole)))


def _stills(told: Story, path: Path, progress: Progress) -> None:
    moments = chosen(told.replay, told.stills)
    step = _stepped(path, len(moments), progress)
    names = [f"{n:03}.png" for n in range(1, len(moments) + 1)]
    with _folder(path) as folder, closing(Film(told.replay, told.pictures, moments, told.width)) as film:
        for n, (image, _part) in enumerate(film.frames()):
            step(n)
            image.save(folder / names[n], "PNG", compress_level=6)
        (folder / "index.html").write_text(_index(told, moments, names, film.size), encoding="utf-8")
        step(len(moments))


def _stepped(path: Path, count: int, progress: Progress) -> Callable[[int], None]:
    def step(place: int) -> None:
        if abandoned.get()():
            raise FresqueError(tr("Cancelled: “{name}” was not written.", name=path.name))
        progress(place, count)

    return step


@contextmanager
def _folder(path: Path) -> Iterator[Path]:
    """A new folder that becomes `path` when the block ends well, and leaves no trace when it does not."""
    made = beside(path)
    try:
        if path.is_file() or (path.is_dir() and any(path.iterdir())):
            raise FresqueError(
                tr("“{name}” is there already.", name=path.name), hint=tr("Give the name of a new or empty folder.")
            )
        made.mkdir()
        yield made
        if path.is_dir():
            path.rmdir()
        made.rename(path)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(made)


def _index(told: Story, moments: Sequence[int], names: Sequence[str], size: tuple[int, int]) -> str:
    replay, w, h = told.replay, *size
    language = escape(replay.deck.language)
    title = escape(tr("The story of our fresque"))
    when = escape(day_and_hour(replay.moments[0].ts))
    figures = "\n".join(
        f'<figure><img src="{name}" width="{w}" height="{h}" alt="{words}"><figcaption>{words}</figcaption></figure>'
        for name, words in zip(names, (escape(placed_in_story(replay, moment)) for moment in moments), strict=True)
    )
    return f"""<!DOCTYPE html>
<html lang="{language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ background: #FAF7F2; color: #1E2430; font-family: sans-serif; max-width: 1280px; margin: 2em auto; }}
img {{ width: 100%; height: auto; border: 1px solid #E3DCD0; }}
figure {{ margin: 2em 0; }}
figcaption {{ margin-top: .5em; }}
</style>
<h1>{title}</h1>
<p>{escape(replay.deck.title)} · {when}</p>
{figures}
<p>{escape(_credit(told))}</p>
</html>
"""


def _credit(told: Story) -> str:
    deck = told.replay.deck
    return " · ".join(part for part in (deck.title, deck.license) if part)
