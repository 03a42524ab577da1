"""Pictures from anywhere: upright, of a sober size, nothing in them but their pixels; what cannot be read says why."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from fresque.core.errors import FresqueError
from fresque.storage.photographs import photograph_of, read_photograph

SECRET = b"Camille, 12 rue des Lilas"


def written(image, kind, **options):
    stored = io.BytesIO()
    image.save(stored, kind, **options)
    return stored.getvalue()


def photo(w=120, h=80):
    """Noise, as a photograph is to a compressor, under a blue sky."""
    image = Image.effect_noise((w, h), 80).convert("RGB")
    image.paste("#0000FF", (0, 0, w, h // 2))
    return image


def opened(found):
    return Image.open(io.BytesIO(found.data))


def refused(data, name="photo.jpg"):
    with pytest.raises(FresqueError) as error:
        photograph_of(data, name)
    assert error.value.hint
    return error.value.summary.replace("\u00a0", " ")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_of_each_kind_keeps_its_shape(kind):
    found = photograph_of(written(photo(), kind), "photo")
    assert (found.width, found.height) == opened(found).size == (120, 80)
    assert opened(found).format in ("PNG", "JPEG")


def test_what_a_camera_writes_in_a_photograph_does_not_travel():
    told = Image.Exif()
    told[0x010E], told[0x013B] = SECRET.decode(), "Camille"
    told.get_ifd(0x8825)[2] = (48.0, 51.0, 30.0)
    data = written(photo(), "JPEG", exif=told.tobytes(), comment=SECRET)
    assert SECRET in data
    found = photograph_of(data, "photo.jpg")
    assert SECRET not in found.data
    assert b"Exif" not in found.data
    assert not dict(opened(found).getexif())


def test_what_is_written_in_a_png_does_not_travel_either():
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", SECRET.decode())
    data = written(Image.new("RGB", (50, 40), "#0B5FA5"), "PNG", pnginfo=words)
    assert SECRET in data
    assert SECRET not in photograph_of(data, "capture.png").data


def test_a_photograph_taken_on_its_side_stands_up():
    told = Image.Exif()
    told[0x0112] = 6
    lying = photo().transpose(Image.Transpose.ROTATE_90)
    found = photograph_of(written(lying, "JPEG", quality=95, exif=told.tobytes()), "photo.jpg")
    assert (found.width, found.height) == (120, 80)
    red, _green, blue = opened(found).convert("RGB").getpixel((60, 10))
    assert blue > 200 > 60 > red


def test_a_large_photograph_is_kept_at_2400_pixels():
    found = photograph_of(written(photo(4000, 1000), "JPEG"), "photo.jpg")
    assert (found.width, found.height) == (2400, 600)


def test_what_is_see_through_stays_so_and_a_drawing_keeps_its_sharp_edges():
    clear = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    clear.paste((200, 0, 0, 255), (10, 10, 30, 30))
    assert opened(photograph_of(written(clear, "WEBP", lossless=True), "a")).getpixel((0, 0))[3] == 0
    drawing = photograph_of(written(Image.new("RGB", (300, 200), "#FFE9A8"), "PNG"), "b")
    assert opened(drawing).format == "PNG"
    assert opened(photograph_of(written(photo(), "PNG"), "c")).format == "JPEG"


def test_colours_of_a_print_shop_and_deep_greys_are_shown_as_they_are():
    ink = photograph_of(written(Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "JPEG"), "cmjn.jpg")
    red, green, _blue = opened(ink).convert("RGB").getpixel((20, 20))
    assert red > 180 > 90 > green
    grey = photograph_of(written(Image.new("I;16", (40, 40), 32768), "PNG"), "scan.png")
    assert opened(grey).convert("L").getpixel((20, 20)) in range(125, 131)


def test_a_colour_profile_is_followed_then_left_behind():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = written(Image.new("RGB", (40, 40), "#B4470F"), "JPEG", quality=100, icc_profile=profile)
    found = opened(photograph_of(data, "photo.jpg"))
    assert "icc_profile" not in found.info
    assert found.convert("RGB").getpixel((20, 20))[0] in range(176, 185)
    broken = written(Image.new("RGB", (40, 40), "#B4470F"), "JPEG", icc_profile=b"not a profile")
    assert photograph_of(broken, "photo.jpg").width == 40


def test_a_picture_cut_short_is_said_to_be_damaged():
    data = written(photo(400, 300), "JPEG")
    assert "est abîmée" in refused(data[: len(data) // 2])


@pytest.mark.parametrize(
    "data", [b"", b"Bonjour", b"\xff\xd8\xff\xe0 nothing more", b"GIF89a" + bytes(40), bytes(9999)]
)
def test_what_is_no_picture_is_refused(data):
    assert "photo.jpg" in refused(data)


@pytest.mark.parametrize(("w", "h"), [(20_000, 10_000), (60_000, 60_000)])
def test_two_hundred_megapixels_are_refused_without_being_opened(w, h):
    header = struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b""))
    whole = b"".join(struct.pack(">I", len(c)) + k + c + struct.pack(">I", zlib.crc32(k + c)) for k, c in chunks)
    assert "40 mégapixels" in refused(b"\x89PNG\r\n\x1a\n" + whole, "mur.png")


def test_a_file_too_heavy_is_refused(monkeypatch):
    monkeypatch.setattr("fresque.storage.photographs.MAX_BYTES", 100)
    assert "pèse plus de" in refused(written(photo(), "PNG"))


def test_a_folder_a_drawing_and_a_missing_file_each_have_their_sentence(tmp_path):
    (tmp_path / "dessin.svg").write_text("<svg/>", encoding="utf-8")
    said = []
    for name in ("", "dessin.svg", "partie.png"):
        with pytest.raises(FresqueError) as error:
            read_photograph(tmp_path / name)
        said.append(error.value.summary)
    assert ["dossier" in said[0], "SVG" in said[1], "n’existe pas" in said[2]] == [True, True, True]


def test_a_picture_in_a_file_is_read(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(written(photo(), "JPEG"))
    assert read_photograph(tmp_path / "photo.jpg").width == 120
