"""What contributors call by `scripts/dev.py`: `python -m studyguide check`, `new` and `stats`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studyguide import check, new, stats

COMMANDS = {
    "check": (check, "name everything that is wrong with the content"),
    "new": (new, "make the file of a new question"),
    "stats": (stats, "count what the guide holds"),
}
"""Each command's module, which has `add_arguments` and `run`, and what it does."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command.

    Returns:
        What the command returns; 2 where there is no documentation folder.
    """
    parser = argparse.ArgumentParser(prog="dev.py")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    default = Path(__file__).resolve().parents[2] / "docs"
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary[:1].upper()}{summary[1:]}.")
        command.add_argument("--docs", type=Path, default=default, help="the documentation folder (default: docs)")
        command.set_defaults(run=module.run)
        module.add_arguments(command)
    options = parser.parse_args(arguments)
    if not options.docs.is_dir():
        print(f"there is no folder {options.docs}", file=sys.stderr)
        return 2
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())
