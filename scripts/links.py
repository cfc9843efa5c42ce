"""Try the links to other sites: `python3 scripts/dev.py links --help`.

Links inside the site are the build's to follow. This is a module of its own, as the link checkers that the registry has
read HTML and cannot say in which line of which file a link stands; the standard library does the rest.
"""

from __future__ import annotations

import argparse
import enum
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from studyguide import document, prose, source
from studyguide.reports import escaped

DOCS = Path(__file__).resolve().parents[1] / "docs"
AGENT = "Mozilla/5.0 (compatible; link check of a study guide)"
"""Hosts turn away programs that do not say what they are."""
DEAD = frozenset({404, 410})
"""The answers that mean that a page is gone; others mean that a program is not welcome, or a bad day."""
TRIES, TIMEOUT, PAUSE, HOSTS = 2, 20, 1, 8
"""How often, how many seconds each, how many between two requests to a host, and how many hosts at once."""
_AUTOLINK = re.compile(r"<(https?://[^\s<>]+)>")


class Verdict(enum.Enum):
    """What trying a link has shown."""

    ALIVE = "leads somewhere"
    DEAD = "leads nowhere"
    UNSURE = "cannot be told"


@dataclass(frozen=True)
class Place:
    """Where a link stands."""

    path: str
    line: int


def links(docs: Path) -> dict[str, list[Place]]:
    """Return the addresses on other hosts that Markdown files link to, each with its places; fragments are cut off."""
    found: dict[str, list[Place]] = defaultdict(list)
    for path in source.tree(docs):
        page, _ = document.read(docs, path) if path.endswith(".md") else (None, [])
        if page is None:
            continue
        autolinks = ((match[1], match.start()) for match in _AUTOLINK.finditer(page.without_code))
        for address, offset in (*prose.links(page.without_code), *autolinks):
            if address.startswith(("http://", "https://")):
                place = Place(f"{docs.name}/{path}", page.line_at(offset))
                found[urllib.parse.urldefrag(address).url].append(place)
    return dict(found)


def try_all(addresses: Iterable[str], pause: float = PAUSE) -> dict[str, tuple[Verdict, str]]:
    """Try links, one after the other on a host and several hosts at once; return each one's verdict and reason."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_host[urllib.parse.urlsplit(address).netloc].append(address)

    def try_host(those: list[str]) -> list[tuple[str, tuple[Verdict, str]]]:
        results = []
        for number, address in enumerate(those):
            time.sleep(pause if number else 0)
            results.append((address, try_one(address, pause)))
        return results

    with ThreadPoolExecutor(HOSTS) as pool:
        return dict(result for results in pool.map(try_host, by_host.values()) for result in results)


def try_one(address: str, pause: float = PAUSE) -> tuple[Verdict, str]:
    """Try a link: first by asking for the head alone, then for the page, as some hosts answer the latter only."""
    reason = ""
    for method in ("HEAD", "GET") * TRIES:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT):
                return Verdict.ALIVE, ""
        except urllib.error.HTTPError as error:
            reason = f"{error.code} {error.reason}"
            if error.code in DEAD and method == "GET":
                return Verdict.DEAD, reason
        except (OSError, ValueError) as error:
            reason = str(getattr(error, "reason", error))
        time.sleep(pause)
    gone = "Name or service not known" in reason or "nodename nor servname" in reason
    return (Verdict.DEAD if gone else Verdict.UNSURE), reason


def annotations(dead: Mapping[str, str], found: Mapping[str, list[Place]]) -> list[str]:
    """Return a warning for GitHub to show on the diff for each place of a dead link."""
    return [
        f"::warning file={escaped(place.path, ':,')},line={place.line},title=Dead link"
        f"::{escaped(f'{address} leads nowhere: {why}')}"
        for address, why in dead.items()
        for place in found[address]
    ]


def markdown(dead: Mapping[str, str], found: Mapping[str, list[Place]]) -> str:
    """Return the text of an issue; nothing where no link is dead."""
    lines = [
        f"- [ ] <{address}>: {why}, in " + ", ".join(f"`{place.path}:{place.line}`" for place in found[address])
        for address, why in dead.items()
    ]
    return (
        "\n".join(["These links lead nowhere. Find where the page is now, or another source.\n", *lines, ""])
        if dead
        else ""
    )


def main(arguments: list[str] | None = None) -> int:
    """Try the links and say which are dead.

    Returns:
        0 where none is, 1 where one is.
    """
    parser = argparse.ArgumentParser(prog="dev.py links", description="Try the links to other sites.")
    parser.add_argument("--docs", type=Path, default=DOCS, help="the documentation folder (default: docs)")
    parser.add_argument("--format", choices=("text", "github"), default="text", help="how to report (default: text)")
    parser.add_argument("--report", type=Path, help="a file for the text of an issue, empty where no link is dead")
    parser.add_argument(
        "--pause", type=float, default=PAUSE, help="seconds between two requests to a host (default: 1)"
    )
    options = parser.parse_args(arguments)
    found = links(options.docs)
    tried = try_all(found, options.pause)
    dead = {address: why for address, (verdict, why) in tried.items() if verdict is Verdict.DEAD}
    for address, (verdict, why) in tried.items():
        if verdict is not Verdict.ALIVE:
            places = ", ".join(f"{place.path}:{place.line}" for place in found[address])
            print(f"{places}: {address} {verdict.value}: {why}")
    if options.format == "github":
        print("\n".join(annotations(dead, found)))
    if options.report:
        options.report.write_text(markdown(dead, found), encoding="utf-8")
    print(f"{len(tried)} links tried, {len(dead)} dead")
    return int(bool(dead))


if __name__ == "__main__":
    sys.exit(main())
