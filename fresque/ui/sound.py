"""One short sound, to try the loudspeakers: played by what the system has, as our Qt has nothing to play it with."""

import math
import shutil
import struct
import sys
import wave
from pathlib import Path

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

from fresque.storage.places import application_data

RATE = 22050
_NOTES = (523.25, 659.25, 783.99)
"""C, E, G: loud enough for a room, and nobody jumps."""
_PLAYERS = ("pw-play", "paplay", "aplay", "afplay")


def player() -> str:
    """The program that plays a sound file here; empty when there is none, “winsound” on Windows."""
    if sys.platform == "win32":
        return "winsound"
    return next((found for name in _PLAYERS if (found := shutil.which(name))), "")


def play(parent: QObject) -> bool:
    """Play the sound without waiting for its end, or ask the system to beep; whether a real sound was played."""
    program = player()
    if not program:
        QApplication.beep()
        return False
    file = application_data() / "sound.wav"
    write_sound(file)
    if program == "winsound":
        import winsound

        winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)  # type: ignore[attr-defined]
        return True
    process = QProcess(parent)
    process.finished.connect(process.deleteLater)
    process.start(program, [str(file)])
    return process.waitForStarted(500)


def write_sound(file: Path) -> None:
    """Three notes, each fading, as a WAV file."""
    each = RATE // 3
    samples = (math.sin(2 * math.pi * note * n / RATE) * (1 - n / each) * 0.6 for note in _NOTES for n in range(each))
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(b"".join(struct.pack("<h", round(32767 * sample)) for sample in samples))
