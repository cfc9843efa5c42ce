"""What `scripts/dev.py` does for those who call it."""

from __future__ import annotations

import argparse
import ast
import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import tomllib
import types
import urllib.request
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from sample import FILES, write
from studyguide.parse import read_guide

ROOT = Path(__file__).resolve().parents[1]
SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))
COMMANDS = ("build", "serve", "check", "new", "stats", "lint", "links", "test", "bench")
SETTING_UP = "set up the environment ..."
posix = pytest.mark.skipif(os.name == "nt", reason="needs shell scripts or signals")


def command(project: Path, *arguments: str) -> list[str]:
    return [sys.executable, str(project / "scripts" / "dev.py"), *arguments]


def dev(project: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    # Any program that knows --version passes for a browser here.
    environment = {**os.environ, "CHROMIUM": sys.executable}
    return subprocess.run(
        command(project, *arguments), cwd=cwd or project, env=environment, capture_output=True, text=True
    )


def write_wheel(folder: Path) -> str:
    """Make a wheel that holds one module, and return the requirement that pins it."""
    path = folder / "greeting-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("greeting.py", "TEXT = 'hello'\n")
        wheel.writestr("greeting-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: greeting\nVersion: 1\n")
        wheel.writestr("greeting-1.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr("greeting-1.dist-info/RECORD", "")
    return f"./{path.name} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def write_project(folder: Path) -> Path:
    """Make a project whose programs say how they are called."""
    files = {
        "requirements.txt": write_wheel(folder),
        "pyproject.toml": "[tool.pytest]\ntestpaths = ['tests']\n",
        "mkdocs.yml": "site_name: Example\ntheme: material\nhooks: [hooks/build.py]\n",
        "docs/index.md": "# Welcome\n",
        "hooks/build.py": "def on_page_markdown(markdown, **_):\n    return markdown + 'walnut'\n",
        "hooks/studyguide/__main__.py": "import greeting, sys\nprint(greeting.TEXT, sys.argv[1:])\nexit(3)\n",
        "scripts/bench.py": "import sys\nprint('measured', sys.argv[1:])\n",
        "tests/test_one.py": "import os\ndef test_one(): print(os.getcwd(), os.environ['CHROMIUM'])\n",
        "tests/test_two.py": "def test_two(): assert False\n",
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "scripts" / "dev.py", folder / "scripts")
    return folder


@pytest.fixture
def fresh(tmp_path):
    """A project without an environment, in a folder with a space in its name."""
    folder = tmp_path / "a b"
    folder.mkdir()
    return write_project(folder)


@pytest.fixture(scope="module")
def first_run(tmp_path_factory):
    """A project after its first run, and what the run said."""
    folder = write_project(tmp_path_factory.mktemp("a b"))
    return folder, dev(folder, "check")


@pytest.fixture
def project(first_run, tmp_path):
    """A project with an environment, in which there are also pytest and MkDocs."""
    folder = tmp_path / "a b"
    shutil.copytree(first_run[0], folder, symlinks=True)
    packages = next(folder.glob(".venv/[Ll]ib/**/site-packages"))
    (packages / "more.pth").write_text(sysconfig.get_path("purelib"))
    return folder


def test_help_names_every_command_and_installs_nothing(fresh):
    for arguments in ([], ["--help"], ["-h"]):
        done = dev(fresh, *arguments)
        assert done.returncode == 0
        for name in (*COMMANDS, "examples:", "python3 scripts/dev.py serve"):
            assert name in done.stdout
    for name in COMMANDS:
        assert f"usage: dev.py {name}" in dev(fresh, name, "--help").stdout
    assert not (fresh / ".venv").exists()


def test_unknown_command_is_refused(fresh):
    done = dev(fresh, "biuld")
    assert done.returncode == 2
    assert "biuld" in done.stderr
    assert "build" in done.stderr.replace("biuld", "")
    assert "Traceback" not in done.stderr
    assert not (fresh / ".venv").exists()


def test_first_run_installs_what_the_lock_names(first_run):
    _, done = first_run
    assert SETTING_UP in done.stdout
    assert re.search(r"^set up the environment \.\.\. \d+\.\d s$", done.stdout, re.MULTILINE)
    assert "hello ['check']" in done.stdout
    assert done.stderr == ""


def test_second_run_installs_nothing(project):
    (project / ".venv" / "mark").touch()
    done = dev(project, "check", "docs")
    assert done.stdout == "hello ['check', 'docs']\n"
    assert (project / ".venv" / "mark").exists()


def change_lock(project):
    with (project / "requirements.txt").open("a") as lock:
        lock.write("# another\n")


def remove_python(project):
    for python in [*project.glob(".venv/bin/python*"), *project.glob(".venv/Scripts/python*")]:
        python.unlink()


def pretend_another_python(project):
    stamp = project / ".venv" / "made-from"
    stamp.write_text(stamp.read_text().split()[0] + " 3.11.0")


@pytest.mark.parametrize("change", [change_lock, remove_python, pretend_another_python])
def test_environment_is_made_anew(project, change):
    (project / ".venv" / "mark").touch()
    change(project)
    done = dev(project, "check")
    assert SETTING_UP in done.stdout
    assert "hello" in done.stdout
    assert not (project / ".venv" / "mark").exists()
    assert SETTING_UP not in dev(project, "check").stdout


def test_failed_installation_is_explained_and_done_again(fresh):
    lock = fresh / "requirements.txt"
    right = lock.read_text()
    lock.write_text(re.sub(r"sha256:.*", "sha256:" + 64 * "0", right))
    for _ in range(2):
        done = dev(fresh, "check")
        assert done.returncode == 1
        assert "set up the environment ... failed" in done.stdout
        assert "DO NOT MATCH THE HASHES" in done.stderr
        assert "run the command again" in done.stderr
        assert "Traceback" not in done.stderr
    lock.write_text(right)
    assert "hello" in dev(fresh, "check").stdout


@posix
def test_interrupted_installation_ends_pip_and_is_done_again(fresh):
    pipe = fresh / "more.txt"
    os.mkfifo(pipe)
    lock = fresh / "requirements.txt"
    right = lock.read_text()
    lock.write_text(right + "-r more.txt\n")
    running = subprocess.Popen(command(fresh, "check"), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    writer = os.open(pipe, os.O_WRONLY)  # It opens when pip reads the pipe, and pip then waits for its end.
    running.send_signal(signal.SIGINT)
    said, _ = running.communicate()
    with pytest.raises(BrokenPipeError):
        os.write(writer, b"# Is pip still there?\n")
    os.close(writer)
    assert running.returncode == 130
    assert "Traceback" not in said
    assert not (fresh / ".venv" / "made-from").exists()
    lock.write_text(right)
    assert SETTING_UP in dev(fresh, "check").stdout


def test_check_passes_on_arguments_and_exit_code(project, tmp_path):
    done = dev(project, "check", "other docs", "--flag", cwd=tmp_path)
    assert done.stdout == "hello ['check', 'other docs', '--flag']\n"
    assert done.returncode == 3


@pytest.mark.parametrize("name", ["new", "stats"])
def test_other_commands_on_the_content_get_their_arguments(project, name):
    assert dev(project, name, "baking", "--format", "json").stdout == f"hello {[name, 'baking', '--format', 'json']}\n"


@posix
def test_lint_runs_every_program_and_fails_with_one(project, tmp_path):
    programs = ("ruff", "codespell", "rumdl")
    for name in programs:
        program(project / ".venv" / "bin" / name, f'echo {name} "$@" in "$PWD"')
    said = f"ruff check in {project}\ncodespell in {project}\nrumdl check . in {project}\n"
    done = dev(project, "lint", cwd=tmp_path)
    assert (done.stdout, done.returncode) == (said, 0)
    program(project / ".venv" / "bin" / "ruff", 'echo ruff "$@" in "$PWD"; exit 2')
    done = dev(project, "lint", cwd=tmp_path)
    assert (done.stdout, done.returncode) == (said, 1)


def test_the_project_itself_has_nothing_that_lint_names(module, monkeypatch, capfd):
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    code = module.lint(argparse.Namespace(), [])
    assert code == 0, capfd.readouterr().out


def test_the_working_directory_is_no_place_to_import_from(project, tmp_path):
    (tmp_path / "greeting.py").write_text("TEXT = 'not me'\n")
    assert dev(project, "check", cwd=tmp_path).stdout == "hello ['check']\n"


def test_bench_passes_on_arguments(project, tmp_path):
    done = dev(project, "bench", "--questions", "10", cwd=tmp_path)
    assert done.stdout == "measured ['--questions', '10']\n"


@pytest.mark.parametrize(
    "arguments, code, outcome",
    [
        (["-k", "one"], 0, "1 passed, 1 deselected"),
        (["-k", "one or two", "-v"], 1, "1 failed, 1 passed"),
        (["-k", "nothing"], 5, "2 deselected"),
        (["a b/tests/test_one.py"], 0, "1 passed"),
        (["-x", "a b/tests/test_two.py::test_two", "-k", "two"], 1, "1 failed"),
    ],
)
def test_pytest_gets_its_arguments_wherever_one_stands(project, tmp_path, arguments, code, outcome):
    (tmp_path / "one").touch()  # For -k it is a word all the same.
    done = dev(project, "test", *arguments, cwd=tmp_path)
    assert done.returncode == code
    assert outcome in done.stdout
    assert f"rootdir: {project}" in done.stdout


def test_tests_run_from_the_root_with_a_browser(project, tmp_path):
    said = dev(project, "test", "-s", "-q", "-k", "one", cwd=tmp_path).stdout
    assert f"{project} {sys.executable}" in said


def test_build_writes_the_site_and_says_where(project, tmp_path):
    done = dev(project, "build", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"the site is in {project / 'site'}" in done.stdout
    assert "walnut" in (project / "site" / "index.html").read_text()
    assert "Zensical" not in done.stderr

    done = dev(project, "build", "--site-dir", "elsewhere", "--quiet", cwd=tmp_path)
    assert f"the site is in {tmp_path / 'elsewhere'}" in done.stdout
    assert (tmp_path / "elsewhere" / "index.html").exists()


def test_build_fails_on_a_warning(project):
    (project / "docs" / "index.md").write_text("[nowhere](nowhere.md)\n")
    done = dev(project, "build")
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert "the site is in" not in done.stdout


@posix
def test_serve_starts_anew_when_the_code_changes(project, tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    hook = project / "hooks" / "build.py"
    text = hook.read_text()
    said = tmp_path / "said"
    arguments = command(project, "serve", "--port", str(port))
    with said.open("w") as output:
        # In a session of its own, so that Ctrl+C reaches it and its children, as in a terminal.
        running = subprocess.Popen(arguments, stdout=output, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        wait_until(lambda: "walnut" in page(port))
        replace(hook, text.replace("walnut", "cherries"))
        wait_until(lambda: "cherries" in page(port))
        replace(hook, "a mistake")
        wait_until(lambda: "mend what is named above" in said.read_text())
        replace(hook, text.replace("walnut", "elderberry"))
        wait_until(lambda: "elderberry" in page(port))
    finally:
        os.killpg(running.pid, signal.SIGINT)
        assert running.wait() == 130
    assert "the code has changed" in said.read_text()
    assert page(port) == ""


def replace(file, text):
    """Write a file at one stroke, so that nobody sees it half written."""
    draft = file.parents[1] / "draft"
    draft.write_text(text)
    draft.replace(file)


def page(port):
    """Return the page that a server shows, or nothing."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
            return answer.read().decode()
    except OSError:
        return ""


def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def load(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)  # Dataclasses look it up there.
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def module():
    return load("dev")


def test_an_older_python_gets_one_sentence(module, monkeypatch, capsys):
    ast.parse((ROOT / "scripts" / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    older = types.SimpleNamespace(version_info=(3, 8, 18), stderr=sys.stderr)
    monkeypatch.setattr(module, "sys", older)
    assert module.main(["check"]) == 2
    assert capsys.readouterr().err == "This needs Python 3.11 or newer, not 3.8.\n"


@pytest.fixture
def machine(module, monkeypatch, tmp_path):
    """A machine with an empty PATH, on which no Playwright answers."""
    path = tmp_path / "bin"
    path.mkdir()
    (path / "env").symlink_to(shutil.which("env"))
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(module, "PYTHON", program(path / "python"))
    # Where a developer's own browser may stand.
    usual = ("/Applications", "chrome.exe")
    works = module.works
    monkeypatch.setattr(module, "works", lambda path: works(path) and not any(part in path for part in usual))
    return path


def program(path, script="exit 1"):
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def browser(path, script="exit 0"):
    return str(program(path, script))


def test_bytecode_is_no_change_of_the_code(module, tmp_path):
    for path in ("mkdocs.yml", "hooks/build.py", "hooks/__pycache__/build.cpython-311.pyc"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    code = [tmp_path / "mkdocs.yml", tmp_path / "hooks", tmp_path / "gone"]
    assert set(module.changed(code)) == {tmp_path / "mkdocs.yml", tmp_path / "hooks" / "build.py"}


@posix
def test_browsers_are_tried_in_order(module, machine, monkeypatch, capsys):
    names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
    chosen = browser(machine / "chosen")
    browsers = [browser(machine / name) for name in names]
    of_playwright = browser(machine / "of playwright")
    program(machine / "python", f"echo '{of_playwright}'")

    monkeypatch.setenv("CHROMIUM", chosen)
    assert module.find_chromium() == chosen
    monkeypatch.delenv("CHROMIUM")
    for path in browsers:
        assert module.find_chromium() == path
        program(Path(path), "echo this is a stub that wants something installed; exit 1")
    assert module.find_chromium() == of_playwright
    assert capsys.readouterr().out == ""


@posix
def test_playwright_installs_a_browser(module, machine, capsys):
    installed = machine / "installed"
    script = f'[ "$2" = playwright ] && printf "#!/bin/sh\\n" > "{installed}" && chmod 755 "{installed}"'
    script = f"PATH={os.defpath}\necho '{installed}'\n{script}\nexit 0"
    program(machine / "python", script)
    assert module.find_chromium() == str(installed)
    assert "install Chromium with Playwright" in capsys.readouterr().out


@posix
def test_apt_installs_a_browser_where_playwright_cannot(module, machine, capsys):
    program(machine / "sudo", 'shift; exec "$@"')
    installed = machine / "chromium"
    make = f'printf "#!/bin/sh\\n" > "{installed}"; chmod 755 "{installed}"'
    script = f'PATH={os.defpath}\necho noise\n[ "$1 $2" = "install -y" ] && {{ {make}; }}\nexit 0'
    program(machine / "apt-get", script)
    assert module.find_chromium() == str(installed)
    lines = capsys.readouterr().out.splitlines()
    assert "install Chromium with Playwright ... failed" in lines
    assert [line for line in lines if line.startswith("install Chromium with apt-get ... ")]
    assert len(lines) == 4


@posix
@pytest.mark.parametrize("tools", [["python"], ["python", "sudo", "apt-get"], ["python", "apt-get"]])
def test_without_a_browser_there_is_one_sentence(module, machine, monkeypatch, capsys, tools):
    for tool in tools:
        program(machine / tool, "echo noise; exit 1")
    monkeypatch.setattr(module, "set_up", lambda: None)
    monkeypatch.chdir(machine)
    assert module.main(["test"]) == 1
    said = capsys.readouterr()
    assert said.err == "The tests need Chromium or Chrome: install one, or set CHROMIUM to the path of one.\n"
    assert "noise" not in said.out


@posix
def test_what_takes_too_long_is_ended_with_its_children(module, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    script = f"(echo started; sleep 1000) > '{tmp_path / 'pipe'}' & wait"
    with pytest.raises(module.Failure):
        module.quietly("wait", ["/bin/sh", "-c", script], limit=1)
    assert os.read(reader, 100) == b"started\n"
    # The end of the file, which comes only when nobody can write any more.
    assert os.read(reader, 100) == b""
    os.close(reader)


def test_the_guides_that_are_measured_break_no_rule(tmp_path):
    docs = {path: text for path, text in FILES.items() if path.endswith(".md")}
    others = {path: text for path, text in FILES.items() if path not in docs}
    for count in (1, 30):
        write(tmp_path / str(count), {**others, **load("bench").enlarge(docs, count)})
        guide, found = read_guide(tmp_path / str(count))
        assert not found, found
        assert len(guide.questions) == count


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_shell_comes_between(script):
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            assert "shell" not in [keyword.arg for keyword in node.keywords]
            assert ast.unparse(node.func) not in ("os.system", "os.popen", "subprocess.getoutput")


def read_lock():
    """Return the versions that the lock names for each package, and check that each has hashes."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    versions = {}
    for line in lines:
        requirement, *hashes = line.split(" --hash=")
        assert hashes, line
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", value) for value in hashes), line
        name, version = re.fullmatch(r"([a-z0-9-]+)==([^ ;]+) *(?:;.*)?", requirement).groups()
        versions.setdefault(name, []).append(version)
    return versions


def test_lock_names_no_address():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|\bwww\.|\.(?:org|com|io|net)\b|^-", text, re.MULTILINE)


def test_lock_holds_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = read_lock()
    for line in [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]:
        wanted = Requirement(line)
        versions = lock[canonicalize_name(wanted.name)]
        assert all(wanted.specifier.contains(version) for version in versions), line


def test_lock_of_the_bundler_pins_every_file_and_names_no_registry():
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert packages.pop("")["dependencies"] == wanted["dependencies"]
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert "resolved" not in package, name
    systems = {
        system for name, package in packages.items() if "/@rolldown/" in name for system in package.get("os", [])
    }
    assert {"darwin", "linux", "win32"} <= systems
