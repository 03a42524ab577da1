"""The Qt windows: they assemble and show, they never decide."""
