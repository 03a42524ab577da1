"""QR codes: each version as the `qrcode` package makes it, and nothing too dense for a phone."""

import pytest
from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from qrcode.util import MODE_8BIT_BYTE, QRData

from fresque.layout import qr_code


def theirs(text: str) -> tuple[int, list[int]]:
    """Version and rows of the same code made by the package, dark modules as bits."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=qr_code.MASK)
    code.add_data(QRData(text.encode(), mode=MODE_8BIT_BYTE), optimize=0)
    code.make(fit=True)
    return code.version, [sum(1 << x for x, dark in enumerate(row) if dark) for row in code.modules]


@pytest.mark.parametrize("version", range(1, qr_code.LARGEST + 1))
def test_the_fullest_and_the_emptiest_code_of_each_version_are_right(version: int) -> None:
    most = qr_code._room(version)
    least = qr_code._room(version - 1) + 1 if version > 1 else 1
    for length in (most, least):
        text = ("https://exemple.fr/fresque?carte=" * 30)[:length]
        assert (version, qr_code.encoded(text)) == theirs(text)


def test_accents_are_encoded_too() -> None:
    assert qr_code.encoded("https://exemple.fr/donnée") == theirs("https://exemple.fr/donnée")[1]


def test_a_text_beyond_the_largest_version_has_no_code() -> None:
    assert qr_code.encoded("a" * 666)
    assert qr_code.encoded("a" * 667) == []
