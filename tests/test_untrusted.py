"""What untrusted content could do: it is refused with a line number, or shown and does nothing."""

from __future__ import annotations

import functools
import http.server
import re
import threading
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from conftest import ROOT, build, make_project
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample import FILES, QUESTION, write
from studyguide.model import CLOSING_SECTIONS, Question, Section
from studyguide.parse import read_guide

PAGE = "questions/baking/why-bread-rises.md"
PAYLOADS = [
    (place, text)
    for place, texts in yaml.safe_load((Path(__file__).parent / "payloads.yml").read_text(encoding="utf-8")).items()
    for text in texts
]
DOCS = ROOT / "docs"
SECRET = "a secret that stands outside"
EVENT = re.compile(r"on[a-z]+", re.IGNORECASE)


def question(place: str, text: str) -> str:
    """Return a question that breaks no rule but by what the payload says."""
    if place == "front":
        return QUESTION.replace("aliases: [levain]\n", f"{text}\n")
    if place == "title":
        return QUESTION.replace("# Why does bread rise?", f"# {text}")
    if place == "heading":
        return QUESTION.replace("- What does salt", f"### {text}\n\n- What does salt")
    return QUESTION.replace("- What does salt", f"{text}\n\n- What does salt")


def refusals(docs: Path, place: str, text: str) -> list:
    return read_guide(write(docs, {**FILES, PAGE: question(place, text)}))[1]


def test_there_are_payloads_for_every_place():
    assert len(PAYLOADS) >= 60
    assert {place for place, _ in PAYLOADS} == {"body", "heading", "title", "front"}
    assert len(set(PAYLOADS)) == len(PAYLOADS)


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> tuple[Path, list[str]]:
    """The built site with every payload that the check lets through, and the names of their questions."""
    folder = tmp_path_factory.mktemp("untrusted")
    files = dict(FILES)
    for number, (place, text) in enumerate(PAYLOADS):
        if not refusals(folder / str(number), place, text):
            marked = question(place, text).replace("Why does bread rise?", f"Why does bread {number} rise?")
            files[f"questions/baking/payload-{number}.md"] = marked
    project = make_project(folder / "project", files)
    (project / "secret.txt").write_text(SECRET)
    finished = build(project, folder / "site")
    assert finished.returncode == 0, finished.stderr
    return folder / "site", [Path(path).stem for path in files if "payload" in path]


@pytest.mark.parametrize(("place", "text"), PAYLOADS, ids=lambda value: value[:40])
def test_what_is_refused_is_named_with_its_line(tmp_path, place, text):
    written = question(place, text)
    first = written[: written.index(text)].count("\n") + 1
    for diagnostic in refusals(tmp_path, place, text):
        assert 1 <= diagnostic.line <= written.count("\n") + 1
        # Some rules speak of the file, or of the title for the whole answer; the others point at the payload.
        assert diagnostic.line in {1, 8, *range(first, first + text.count("\n") + 2)}, diagnostic.format()


def test_most_payloads_are_refused(shown):
    _, names = shown
    assert 0 < len(names) < len(PAYLOADS) / 3


def test_what_is_shown_is_inert_markup(shown):
    site, names = shown
    ours = scripts(site / "questions/baking/bake-a-loaf/index.html")
    for name in names:
        file = site / f"questions/baking/{name}/index.html"
        assert scripts(file) == ours, name
    for file in site.rglob("*.html"):
        for element in BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").find_all(True):
            assert not [key for key in element.attrs if EVENT.fullmatch(key)], f"{file}: {element}"
            for key in ("href", "src", "action", "formaction", "data", "srcdoc"):
                target = re.sub(r"[\x00-\x20]", "", str(element.get(key, ""))).lower()
                assert not target.startswith(("javascript:", "vbscript:", "data:", "file:")), f"{file}: {element}"


def scripts(file: Path) -> list[str]:
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    active = page.find_all(["script", "iframe", "object", "embed", "base", "form", "style"])
    return sorted(element.name for element in active)


def test_nothing_from_outside_the_content_is_in_the_site(shown):
    site, _ = shown
    for file in site.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert SECRET.encode() not in content
            assert b"root:x:0:0" not in content
    assert not list(site.parent.glob("escaped*"))
    assert not list(site.parent.glob("project/pwned"))


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        """Say nothing."""


def test_nothing_runs_in_a_browser(shown, chromium):
    site, names = shown
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/"
    context = chromium.new_context()
    context.add_init_script("window.pwned = () => { window.ran = true }")
    page = context.new_page()
    elsewhere, dialogs = [], []
    page.on(
        "request", lambda request: None if request.url.startswith((base, "data:")) else elsewhere.append(request.url)
    )
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for path in ("", "questions/", "questions/baking/", *(f"questions/baking/{name}/" for name in names)):
        page.goto(base + path)
        page.evaluate("""() => {
            for (const block of document.querySelectorAll('details')) block.open = true
            const options = {bubbles: true, cancelable: true}
            const send = (element, name) => element.dispatchEvent(new MouseEvent(name, options))
            for (const element of document.querySelectorAll('article *')) send(element, 'mouseover')
            document.addEventListener('click', event => {
                const link = event.target.closest('a')
                if (link && link.protocol.startsWith('http')) event.preventDefault()
            }, true)
            for (const element of document.querySelectorAll('h1, details *')) send(element, 'click')
        }""")
        assert page.evaluate("window.ran") is None, path
    context.close()
    server.shutdown()
    assert (elsewhere, dialogs) == ([], [])


LIMITS = {
    "ten megabytes": "a\n" * 5_000_000,
    "a thousand nested lists": "\n".join(f"{'    ' * depth}- deep" for depth in range(1000)),
    "a thousand lists in a line": "- " * 1000 + "deep",
    "hundreds of nested lists": "\n".join(f"{'    ' * depth}- deep" for depth in range(200)),
    "a line of a million characters": "a" * 1_000_000,
    "a thousand nested quotes": "> " * 1000 + "deep",
    "a thousand brackets": "[" * 1000 + "x" + "](y)" * 1000,
    "a formula of a thousand braces": f"${'{' * 1000}{'}' * 1000}$",
    "images without an end": "![" * 1900,
    "rows of backticks": "\n".join("`" * length + " x" for length in range(1, 300)),
    "rows of braces": ("{" * 3900 + "\n") * 50,
    "links without an end": ("[](" * 1300 + "\n") * 50,
    "dashes that might underline": ("a" * 1000 + "\n--x\n") * 100,
}


@pytest.mark.parametrize("text", LIMITS.values(), ids=list(LIMITS))
def test_what_is_too_much_ends_in_a_message(tmp_path, text):
    _, found = read_guide(write(tmp_path, {**FILES, PAGE: question("body", text)}))
    lines = (tmp_path / PAGE).read_text(encoding="utf-8").count("\n") + 1
    assert [diagnostic.path for diagnostic in found] == [PAGE] * len(found)
    assert all(1 <= diagnostic.line <= lines for diagnostic in found)


@pytest.mark.parametrize("name", list(LIMITS)[:6])
def test_a_named_limit_is_refused(tmp_path, name):
    _, found = read_guide(write(tmp_path, {**FILES, PAGE: question("body", LIMITS[name])}))
    assert found


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(
    content=st.binary()
    | st.text().map(lambda text: text.encode("utf-8", "replace"))
    | st.lists(
        st.sampled_from([*QUESTION.splitlines(keepends=True), *(f"{text}\n" for _, text in PAYLOADS)]), max_size=40
    )
    .map("".join)
    .map(str.encode),
    name=st.sampled_from([PAGE, "rounds/tasting.md", "roles/baker.md", "questions/baking/index.md", "taxonomy.yml"]),
)
def test_whatever_a_file_holds_the_check_names_lines_that_exist(tmp_path_factory, content, name):
    docs = write(tmp_path_factory.mktemp("any"), FILES)
    (docs / name).write_bytes(content)
    guide, found = read_guide(docs)
    assert found or guide.page(name) or name == "taxonomy.yml"
    for diagnostic in found:
        text = (
            (docs / diagnostic.path).read_bytes().decode("utf-8", "replace")
            if (docs / diagnostic.path).exists()
            else ""
        )
        lines = re.split(r"\r\n|\r|\n", text)
        assert 1 <= diagnostic.line <= len(lines), diagnostic.format()
        assert 1 <= diagnostic.column <= len(lines[diagnostic.line - 1]) + 2, diagnostic.format()


def written(page: Question) -> str:
    """Return a question as a file."""
    keys = ("level", "minutes", "roles", "rounds", "tags", "aliases", "former_slugs")
    values = {key: getattr(page, key) for key in keys}
    plain = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
    front = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)
    sections = "\n".join(f"## {section.name}\n\n{section.text}\n" for section in page.sections)
    return f"---\n{front}---\n\n# {page.title}\n\n{sections}"


def told(page: Question) -> tuple:
    """Return what a question says, wherever its lines stand."""
    sections = [(section.name, section.text) for section in page.sections]
    keys = ("path", "title", "level", "minutes", "roles", "rounds", "tags", "aliases", "former_slugs")
    return sections, *(getattr(page, key) for key in keys)


def test_parse_write_parse_gives_the_same_question(tmp_path, guide):
    copied = {file.relative_to(DOCS).as_posix(): file.read_bytes() for file in DOCS.rglob("*") if file.is_file()}
    for path, content in copied.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    for page in guide.questions:
        (tmp_path / page.path).write_text(written(page), encoding="utf-8")
    again, found = read_guide(tmp_path)
    assert found == []
    assert [told(page) for page in again.questions] == [told(page) for page in guide.questions]


NAMES = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6})?", fullmatch=True)
SIGNS = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"))
LINES = (
    st.text(SIGNS, max_size=60)
    # A line of the first or second level ends the section; one that opens a code block hides the next from view.
    .filter(lambda line: not re.match(r"##?(?!#)", line) and not re.match(r"[ \t>]*(`{3}|~{3})", line))
    .map(lambda line: [line])
)
BLOCKS = st.sampled_from(
    [
        "```python\n## no heading\nprint(1)\n```",
        "~~~ text\n```\n# no title\n~~~",
        "$$\nx = \\frac{a}{b}\n$$",
        "### Below\n\nand `## code`",
        "- one\n    - two\n\n1. three",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "---\nlevel: easy\n---",
        "> quoted\n> - list",
        "![a loaf that rises all night](figures/loaf.svg)",
    ]
).map(str.splitlines)
TEXTS = st.lists(LINES | BLOCKS, max_size=6).map(
    lambda parts: "\n".join(line for part in parts for line in part).strip()
)
STEPS = [*("Short answer", "Cause", "Case", "Extras"), *CLOSING_SECTIONS]
TITLES = st.text(SIGNS, min_size=1, max_size=40).map(lambda text: text.strip().rstrip("#").strip()).filter(bool)
QUESTIONS = st.builds(
    Question,
    path=st.builds("questions/baking/{}.md".format, NAMES.filter(lambda name: name != "index")),
    title=TITLES.filter(lambda title: not title.startswith("#")),
    text=st.just(""),
    sections=st.lists(st.sampled_from(STEPS), unique=True, max_size=len(STEPS)).flatmap(
        lambda names: st.tuples(*(st.builds(Section, st.just(name), TEXTS, st.just(1)) for name in names))
    ),
    level=st.sampled_from(["easy", "hard"]) | st.text(SIGNS),
    minutes=st.integers(1, 60),
    roles=st.lists(NAMES, min_size=1, max_size=3).map(tuple),
    rounds=st.lists(NAMES, min_size=1, max_size=3).map(tuple),
    tags=st.lists(NAMES, max_size=3).map(tuple),
    aliases=st.lists(st.text(SIGNS, max_size=20), max_size=4).map(tuple),
    former_slugs=st.lists(NAMES, max_size=3).map(tuple),
)
"""Questions with what a file can hold, whether the rules allow it or not."""


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(QUESTIONS)
def test_write_parse_write_gives_the_same_question(tmp_path_factory, question):
    docs = tmp_path_factory.mktemp("written")
    (docs / question.path).parent.mkdir(parents=True)
    (docs / question.path).write_text(written(question), encoding="utf-8", newline="")
    once = read_guide(docs)[0].question(question.path)
    assert told(once) == told(question)
    (docs / question.path).write_text(written(once), encoding="utf-8", newline="")
    assert read_guide(docs)[0].question(question.path) == once
