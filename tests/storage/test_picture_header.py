"""What the header of a picture says before anything is decoded."""

import io
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from fresque.storage.picture_header import Header, header_of


def photograph(path: Path, orientation: int = 1, size: tuple[int, int] = (80, 60)) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", size, "teal").save(path, exif=exif)
    return path


@pytest.mark.parametrize(
    ("orientation", "header"),
    [(1, Header(80, 60)), (3, Header(80, 60, True)), (6, Header(60, 80, True))],
)
def test_a_photograph_is_as_wide_as_it_is_once_upright(tmp_path, orientation, header):
    assert header_of(photograph(tmp_path / "a.jpg", orientation)) == header


def test_bytes_and_files_say_the_same(tmp_path):
    path = photograph(tmp_path / "a.jpg", 6)
    assert header_of(path.read_bytes()) == header_of(path)


def test_a_picture_saved_again_is_looked_at_again(tmp_path):
    path = photograph(tmp_path / "a.jpg")
    assert header_of(path).width == 80
    photograph(path, size=(90, 60))
    os.utime(path, (1, 1))
    assert header_of(path).width == 90


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "a.png").write_text("pas une image")
    with pytest.raises(ValueError, match="image"):
        header_of(tmp_path / "a.png")


def test_a_gif_is_refused_whatever_it_is_called():
    stream = io.BytesIO()
    Image.new("P", (4, 4)).save(stream, "GIF")
    with pytest.raises(ValueError, match="image"):
        header_of(stream.getvalue())


def test_a_picture_of_a_billion_pixels_is_refused_unopened():
    header = Image.new("L", (1, 1))
    stream = io.BytesIO()
    header.save(stream, "PNG")
    claimed = bytearray(stream.getvalue())
    claimed[16:24] = (40_000).to_bytes(4, "big") * 2
    claimed[29:33] = zlib.crc32(claimed[12:29]).to_bytes(4, "big")
    with pytest.raises(OverflowError):
        header_of(bytes(claimed))


def test_one_photograph_does_not_bring_in_all_the_formats_pillow_knows(tmp_path):
    code = (
        "import sys; from pathlib import Path; from fresque.storage.picture_header import header_of;"
        "header_of(Path(sys.argv[1])); print([m for m in sys.modules if m.endswith('ImagePlugin')])"
    )
    path = str(photograph(tmp_path / "a.jpg"))
    said = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True).stdout
    assert "IcnsImagePlugin" not in said
    assert "PIL.JpegImagePlugin" in said
