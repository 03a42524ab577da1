"""Photographs on cards: printed at 300 dpi, kept for the next time, and one sentence when one cannot be."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from fresque.app.print_cards import print_deck
from fresque.app.print_options import PrintOptions
from fresque.core.errors import FresqueError
from fresque.storage.picture_shelf import PictureShelf
from fresque.storage.places import cache_folder

HEAD = "fresque: 1\nid: photos\ntitle: Photos\nlicense: CC0-1.0\nlots: [{id: un, title: Un}]\ncards:\n"
CARD = "- {{id: c{n}, number: {n}, lot: un, title: C{n}, essential: Un fait, image: images/{n}.jpg, alt: Photo}}\n"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("FRESQUE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def deck(tmp_path):
    """Three photographs of 6 megapixels."""
    folder = tmp_path / "jeu"
    (folder / "images").mkdir(parents=True)
    for n in range(3):
        photo = Image.merge(
            "RGB", [Image.linear_gradient("L").rotate(90 * (n + turn)).resize((3000, 2000)) for turn in range(3)]
        )
        photo.save(folder / "images" / f"{n}.jpg", quality=90)
    (folder / "deck.yaml").write_text(HEAD + "".join(CARD.format(n=n) for n in range(3)), encoding="utf-8")
    return folder


def printed(deck: Path, **options: object) -> bytes:
    out = deck / "cartes.pdf"
    print_deck(deck, out, PrintOptions(**options))  # type: ignore[arg-type]
    return out.read_bytes()


def images(pdf: bytes) -> list[object]:
    found = []
    for page in PdfReader(io.BytesIO(pdf)).pages:
        found += [one.get_object() for one in page["/Resources"].get("/XObject", {}).values()]
    return found


def test_a_photograph_is_stored_at_about_300_dpi_and_no_more_of_it_than_is_seen(deck):
    stored = images(printed(deck))
    assert len(stored) == 3
    for image in stored:
        w, h = image["/Width"], image["/Height"]
        assert 270 < h / (95 - 12.6) * 25.4 < 340
        assert w < h
        assert image["/Filter"] == "/DCTDecode"


def test_the_next_printing_finds_its_pictures_and_makes_the_same_file(deck):
    first = printed(deck)
    kept = sorted((cache_folder() / "pictures").glob("*.jpg"))
    assert len(kept) == 3
    assert printed(deck) == first


def test_a_picture_changed_meanwhile_is_printed_as_it_is_now(deck):
    first = printed(deck)
    Image.new("RGB", (3000, 2000), "red").save(deck / "images" / "1.jpg", quality=90)
    assert printed(deck) != first
    shown = [Image.open(io.BytesIO(image.get_data())).convert("RGB") for image in images(printed(deck))]
    assert [picture.getpixel((5, 5)) for picture in shown].count((254, 0, 0)) == 1


@pytest.mark.parametrize("damage", [b"", b"not a picture", b"\xff\xd8\xff\xe0 cut"])
def test_a_damaged_cache_is_made_again(deck, damage):
    first = printed(deck)
    for file in (cache_folder() / "pictures").glob("*.jpg"):
        file.write_bytes(damage)
    for file in cache_folder().glob("drawings-*.json"):
        file.write_bytes(damage)
    assert printed(deck) == first


def test_a_cache_that_cannot_be_written_stops_nothing(deck, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("FRESQUE_CACHE", str(tmp_path / "file" / "under"))
    assert len(images(printed(deck))) == 3


def test_the_cache_forgets_what_is_oldest_first(tmp_path, monkeypatch):
    monkeypatch.setattr("fresque.storage.picture_shelf.MOST_BYTES", 250)
    shelf = PictureShelf(tmp_path)
    for n, name in enumerate("abc"):
        shelf.keep(name, b"x" * 100)
        import os

        os.utime(tmp_path / f"{name}.jpg", (n, n))
    shelf.tidy()
    assert [shelf.find(name) is not None for name in "abc"] == [False, True, True]


def test_in_four_inks_photographs_are_in_four_inks_too(deck):
    stored = images(printed(deck, mode="single", colours="cmyk"))
    assert {image["/ColorSpace"] for image in stored} == {"/DeviceCMYK"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "images/1.jpg"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "1.jpg"),
        (b"%PDF-1.7", "1.jpg"),
    ],
)
def test_a_picture_that_is_none_is_named_and_nothing_is_written(deck, content, sentence):
    (deck / "images" / "1.jpg").write_bytes(content)
    with pytest.raises(FresqueError) as refused:
        printed(deck)
    assert sentence.split("/")[-1] in str(refused.value)
    assert [file.name for file in deck.iterdir() if file.is_file()] == ["deck.yaml"]


def test_a_photograph_cut_short_is_told_and_nothing_is_written(deck):
    whole = (deck / "images" / "1.jpg").read_bytes()
    (deck / "images" / "1.jpg").write_bytes(whole[: len(whole) // 3])
    with pytest.raises(FresqueError, match="illisible"):
        printed(deck)
    assert [file.name for file in deck.iterdir() if file.is_file()] == ["deck.yaml"]


def test_a_picture_of_200_megapixels_is_refused_by_its_size_alone(deck):
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))

    header = chunk(b"IHDR", struct.pack(">LLBBBBB", 20_000, 10_000, 8, 2, 0, 0, 0))
    (deck / "images" / "1.jpg").write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"") + chunk(b"IEND", b""))
    with pytest.raises(FresqueError, match="40 mégapixels"):
        printed(deck)


def test_a_folder_that_takes_no_file_is_one_sentence(deck, tmp_path):
    (tmp_path / "nulle-part").write_text("x")
    with pytest.raises(FresqueError) as refused:
        print_deck(deck, tmp_path / "nulle-part" / "cartes.pdf", PrintOptions())
    assert "\n" not in str(refused.value)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_disk_full_in_the_middle_is_one_sentence_and_leaves_nothing(deck, tmp_path):
    code = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)); "
    code += "from fresque.cli.main import run; sys.exit(run(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "print", str(deck), "-o", str(tmp_path / "cartes.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert len(done.stderr.strip().splitlines()) == 1
    assert not list(tmp_path.glob("*.pdf*"))
    assert not list(tmp_path.glob(".cartes*"))
