"""Measure the build against plain Material for MkDocs: `python3 scripts/dev.py bench --help`.

Both build the same Markdown files. They are made from the questions in `docs/`: the second copy of a question has
another slug, another title and partly other words, but the same formulas, tables, code and front matter.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import posixpath
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "hooks"))
from studyguide.spelling import SPELLINGS  # noqa: E402

PLAIN = """\
INHERIT: mkdocs.yml
strict: false
hooks: []
plugins: [search]
extra_css: []
extra_javascript: []
theme: {custom_dir: plain}
"""
"""The configuration of plain Material: the project's, without what the project adds."""
LEAN = """\
not_in_nav: |
  /questions/*/*.md
  !/questions/*/index.md
"""
"""What spares plain Material the navigation to every question, as the project's hooks do."""
FIRST = "first"
"""This project's first build: figures are drawn and sheets typeset, which later builds keep."""
RIVALS = {FIRST: "mkdocs.yml", "ours": "mkdocs.yml", "plain": "plain.yml", "lean": "lean.yml"}
"""What is measured: this project, plain Material, and plain Material with a navigation as short as ours."""

_QUESTION = re.compile(r"questions/([^/]+)/(?!index\.md)([^/]+)\.md")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)#\s]+\.md)(#[^)\s]*)?\)")
_FENCE = r"^(?P<fence>[ >]*(?:```+|~~~+)).*?^(?P=fence)[ ]*$"
_KEPT = rf"\A---$.*?^---$|{_FENCE}|^#.*?$|`[^`]*`|\$\$.*?\$\$|(?<!\\)\$.*?(?<!\\)\$|\]\([^)]*\)|https?:\S+|^-+8<-+.*?$"
_WORD = re.compile(rf"(?P<kept>{_KEPT})|(?<!\w)(?P<word>[a-z]{{4,}})(?!\w)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Build:
    """What a build took."""

    seconds: float
    """From the start of the process to its end."""
    peak: int | None
    """The most memory of a process, in bytes; None where the system does not tell."""
    size: int
    """Of the site, in bytes."""


def enlarge(docs: dict[str, str], count: int) -> dict[str, str]:
    """Return the Markdown files of a guide with `count` questions.

    Args:
        docs: The Markdown files of a guide, by their paths.
        count: How many questions to make of its own: fewer, or copies of them.

    Returns:
        The files, with links only to questions that are among them.
    """
    originals = _spread([path for path in docs if _QUESTION.fullmatch(path)])
    copies = {_copy(originals[n % len(originals)], n // len(originals)): n for n in range(count)}
    words = sorted({word for path in originals for word in _words(docs[path])})
    made = {path: _relink(docs[path], path, copies, 0) for path in docs if path not in originals}
    for path, n in copies.items():
        original, copy = originals[n % len(originals)], n // len(originals)
        text = _relink(docs[original], original, copies, copy)
        made[path] = _vary(text, copy, words, random.Random(path)) if copy else text
    return made


def _spread(paths: Sequence[str]) -> list[str]:
    """Order paths so that the first of each folder come first, then the second of each, and so on."""
    places: dict[str, int] = {}
    keys = {}
    for path in sorted(paths):
        folder = posixpath.dirname(path)
        places[folder] = places.get(folder, 0) + 1
        keys[path] = places[folder], path
    return sorted(paths, key=keys.__getitem__)


def _copy(path: str, copy: int) -> str:
    return path.removesuffix(".md") + (f"-{copy + 1}.md" if copy else ".md")


def _words(text: str) -> list[str]:
    return [match["word"] for match in _WORD.finditer(text) if match["word"]]


def _relink(text: str, path: str, known: dict[str, int], copy: int) -> str:
    """Let links lead to the same copy of a question, else to the question, else drop them."""

    def target(match: re.Match[str]) -> str:
        wanted = posixpath.normpath(posixpath.join(posixpath.dirname(path), match[2]))
        if not _QUESTION.fullmatch(wanted):
            return match[0]
        for address in (_copy(match[2], copy), match[2]):
            if posixpath.normpath(posixpath.join(posixpath.dirname(path), address)) in known:
                return f"[{match[1]}]({address}{match[3] or ''})"
        return match[1]

    return _LINK.sub(target, text)


def _vary(text: str, copy: int, words: Sequence[str], chance: random.Random) -> str:
    """Change the title, drop former slugs, and replace one word in six of the prose."""
    text = re.sub(r"^former_slugs:.*\n(?:[ -].*\n)*", "", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^(# .*?)(\??)$", rf"\1, variant {copy + 1}\2", text, count=1, flags=re.MULTILINE)
    # An alias may not be in the text.
    aliases = " ".join(re.findall(r"^aliases:.*\n(?:[ -].*\n)*", text, re.MULTILINE)).lower()

    def other(match: re.Match[str]) -> str:
        if match["kept"] or chance.random() > 1 / 6:
            return match[0]
        word, ending = chance.choice(words), chance.choice(words)
        # One in five is a word of its own, as larger guides also have more words.
        made = word[: len(word) // 2] + ending[len(ending) // 2 :] if chance.random() < 0.2 else word
        # The guide is British, and a page may not mix spellings.
        return match[0] if made in aliases or SPELLINGS["American"].fullmatch(made) else made

    return _WORD.sub(other, text)


def write_project(folder: Path, count: int) -> None:
    """Copy this project into a folder, with `count` questions, and beside it the configuration of plain Material."""
    for name in ("hooks", "overrides", "docs"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "plain").mkdir()
    (folder / "plain.yml").write_text(PLAIN, encoding="utf-8")
    (folder / "lean.yml").write_text(PLAIN + LEAN, encoding="utf-8")
    docs = folder / "docs"
    pages = {file.relative_to(docs).as_posix(): file for file in docs.rglob("*.md")}
    made = enlarge({path: file.read_text(encoding="utf-8") for path, file in pages.items()}, count)
    for file in pages.values():
        file.unlink()
    for path, text in made.items():
        (docs / path).write_text(text, encoding="utf-8", newline="\n")
    shown = "".join(made.values())
    for file in docs.glob("questions/*/*.py"):
        if file.relative_to(docs).as_posix() not in shown:
            file.unlink()


def measure(config: Path) -> Build:
    """Build a site in a process of its own and return what that took."""
    with tempfile.TemporaryDirectory() as site:
        command = [sys.executable, __file__, "--build", config, site]
        started = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        seconds = time.perf_counter() - started
        if done.returncode:
            sys.exit(f"{config.name} cannot be built:\n{done.stderr}")
        size = sum(file.stat().st_size for file in Path(site).rglob("*") if file.is_file())
    return Build(seconds, int(done.stdout) if done.stdout.strip() else None, size)


def build(config: str, site: str) -> None:
    """Build a site in this process, and print the most memory that it or a child of it took."""
    from mkdocs.__main__ import cli

    cli(["build", "--quiet", "--config-file", config, "--site-dir", site], standalone_mode=False)
    with contextlib.suppress(ImportError):  # There is none on Windows.
        import resource

        peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        print(peak * (1 if sys.platform == "darwin" else 1024))


def best(builds: Sequence[Build]) -> Build:
    """Return the least of each: what disturbs a measurement only adds to it."""
    peaks = [build.peak for build in builds if build.peak is not None]
    return Build(min(b.seconds for b in builds), min(peaks, default=None), min(b.size for b in builds))


def compare(count: int, repeat: int) -> dict[str, Build]:
    """Build a guide with `count` questions by turns with each of the rivals, and return the best of each."""
    builds: dict[str, list[Build]] = {name: [] for name in RIVALS}
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), count)
        for turn in range(repeat):
            print(f"{count} questions, {turn + 1} of {repeat} ...", file=sys.stderr, flush=True)
            for name, config in RIVALS.items():
                if name == FIRST:
                    shutil.rmtree(Path(folder, ".cache"), ignore_errors=True)
                builds[name].append(measure(Path(folder, config)))
    return {name: best(measured) for name, measured in builds.items()}


def visit(count: int) -> dict[str, dict[str, float]]:
    """Measure what a reader meets in a guide with `count` questions, for each of the rivals that differ there."""
    import bench_reader

    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), count)
        return {rival: bench_reader.measure(Path(folder), rival) for rival in bench_reader.RIVALS}


def table(results: dict[int, dict[str, Build]]) -> str:
    """Return the results, by the number of questions, as a table in Markdown."""
    heads = ["questions", "build", "seconds", "ours to it", "s per 100", "peak MB", "site MB"]
    rows = []
    for count, builds in results.items():
        for name, it in builds.items():
            seconds = [it.seconds, builds["ours"].seconds / it.seconds, it.seconds * 100 / count]
            sizes = [f"{n / 1e6:.1f}" if n else "-" for n in (it.peak, it.size)]
            rows.append([str(count), name, *[f"{n:.2f}" for n in seconds], *sizes])
    widths = [len(head) for head in heads]
    lines = [heads, [width * "-" for width in widths], *rows]
    return "\n".join(" | ".join(cell.rjust(width) for cell, width in zip(line, widths)) for line in lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the build against plain Material for MkDocs.")
    parser.add_argument("--questions", type=int, nargs="+", default=[100, 1000], metavar="N", help="how many questions")
    parser.add_argument("--large", action="store_true", help="also 5000 questions, which takes many minutes")
    parser.add_argument("--repeat", type=int, default=3, help="how often; the least counts (default: 3)")
    parser.add_argument("--reader", action="store_true", help="measure what a reader waits for, in a real Chromium")
    parser.add_argument("--build", nargs=2, metavar=("CONFIG", "SITE"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.build:
        build(*options.build)
        return
    counts = sorted({*options.questions, *([5000] if options.large else [])})
    if options.reader:
        # Late, since the processes that build are measured and do without a browser.
        import bench_reader

        print(bench_reader.table({count: visit(count) for count in counts}))
        return
    print(table({count: compare(count, options.repeat) for count in counts}))


if __name__ == "__main__":
    main()
