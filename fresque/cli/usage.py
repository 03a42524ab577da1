"""The words of the command line's own help, through the same catalogue as everything else."""

from types import ModuleType

from fresque.core.i18n import _, tr

WORDS = (
    _("usage: "),
    _("options"),
    _("positional arguments"),
    _("show this help message and exit"),
    _("the following arguments are required: %s"),
    _("unrecognized arguments: %s"),
    _("expected one argument"),
    _("expected at least one argument"),
    _("argument %(argument_name)s: %(message)s"),
    _("invalid choice: %(value)r (choose from %(choices)s)"),
    _("invalid %(type)s value: %(value)r"),
    _("%(prog)s: error: %(message)s\n"),
    _("not allowed with argument %s"),
    _("ambiguous option: %(option)s could match %(matches)s"),
)
"""What argparse says, as it says it; it looks each one up through its `_`, in its module."""


def speak(argparse: ModuleType) -> None:
    """Have argparse word its help and its refusals in the current language."""
    vars(argparse)["_"] = tr
