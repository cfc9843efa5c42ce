"""The check: `python -m studyguide [docs]` names everything that is wrong with a documentation folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studyguide.parse import read_guide


def main(arguments: list[str] | None = None) -> int:
    """Check a documentation folder and print what is wrong.

    Returns:
        0 where nothing is, 1 where something is, 2 where there is no such folder.
    """
    parser = argparse.ArgumentParser(prog="check", description="Name everything that is wrong with the content.")
    default = Path(__file__).resolve().parents[2] / "docs"
    parser.add_argument("docs", nargs="?", type=Path, default=default, help="the documentation folder (default: docs)")
    docs = parser.parse_args(arguments).docs
    if not docs.is_dir():
        print(f"there is no folder {docs}", file=sys.stderr)
        return 2
    guide, found = read_guide(docs)
    for diagnostic in found:
        print(diagnostic.format(docs.name))
    files = len({diagnostic.path for diagnostic in found})
    print(
        f"{len(found)} problems in {files} files"
        if found
        else f"no problems in {len(guide.questions)} questions and {len(guide.items)} checklist items"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
