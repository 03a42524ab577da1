"""Which drives get a work copy."""

from pathlib import Path

import pytest

from fresque.storage import drives
from fresque.storage.drives import REMOTE_OR_REMOVABLE, filesystem, wants_work_copy

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sdb1 /mnt/ma\\040clé vfat rw 0 0
nas:/atelier /home/anne/atelier nfs4 rw 0 0
nas:/ssh /home/anne/ssh fuse.sshfs rw 0 0
/dev/sdc1 /home/anne/disque fuseblk rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/anne/s.fresque", "ext4"),
        ("/tmp/s.fresque", "tmpfs"),
        ("/mnt/ma clé/s.fresque", "vfat"),
        ("/home/anne/atelier/x/s.fresque", "nfs4"),
        ("/home/anne/ssh/s.fresque", "nfs"),
        ("/home/anne/disque/s.fresque", "ntfs"),
    ],
)
def test_the_kind_of_drive_is_that_of_the_nearest_mount(path, kind):
    assert filesystem(Path(path), MOUNTS) == kind
    assert (kind in REMOTE_OR_REMOVABLE) == (kind not in ("ext4", "tmpfs"))


def test_a_stick_gets_a_work_copy_and_the_hard_disk_does_not(monkeypatch, tmp_path):
    mounts = tmp_path / "mounts"
    monkeypatch.setattr(drives, "_MOUNTS", mounts)
    assert not wants_work_copy(tmp_path / "s.fresque")
    mounts.write_text(f"/dev/sdb1 {tmp_path} vfat rw 0 0\n")
    assert wants_work_copy(tmp_path / "s.fresque")
    assert wants_work_copy(Path("/media/anne/CLE/s.fresque"))


def test_the_facilitator_may_decide_otherwise(monkeypatch, tmp_path):
    monkeypatch.setenv("FRESQUE_WORK_COPY", "1")
    assert wants_work_copy(tmp_path / "s.fresque")
    monkeypatch.setenv("FRESQUE_WORK_COPY", "0")
    assert not wants_work_copy(Path("/media/anne/CLE/s.fresque"))
