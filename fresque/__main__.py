"""`python -m fresque` and the `fresque` command."""

import gc
import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    from fresque.cli.main import run

    if sys.argv[1:] and sys.argv[1] != "open":
        gc.set_threshold(200_000, 20, 20)  # a command ends before its garbage is worth looking for
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
