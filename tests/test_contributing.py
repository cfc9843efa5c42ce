"""What the site tells readers about mending it, for whoever has deployed it."""

from __future__ import annotations

import urllib.parse

import pytest
import yaml
from bs4 import BeautifulSoup
from conftest import ROOT, build, make_project
from reading import content, soup
from sample import FILES
from studyguide import schema
from studyguide.model import Taxonomy

REPOSITORY = "https://github.com/somebody/some-fork"
SITE = "https://somebody.github.io/some-fork/"
QUESTION = "questions/baking/why-bread-rises/"


@pytest.fixture(scope="module")
def fork(tmp_path_factory):
    """The site of a fork, which has set its addresses and edited nothing."""
    folder = tmp_path_factory.mktemp("fork")
    addresses = {"REPO_URL": REPOSITORY, "SITE_URL": SITE, "EDIT_URI": "edit/main/docs/"}
    finished = build(make_project(folder / "project", FILES), folder / "site", **addresses)
    assert finished.returncode == 0, finished.stderr
    return folder / "site"


def test_every_page_with_a_file_leads_to_its_editor_and_no_other_does(fork):
    edited = {}
    for file in fork.rglob("index.html"):
        link = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").find("a", rel="edit")
        edited[file.relative_to(fork).as_posix()] = link and link["href"]
    expected = {f"{REPOSITORY}/edit/main/docs/{path}" for path in FILES if path.endswith(".md")}
    assert {target for target in edited.values() if target} == expected
    assert edited[f"{QUESTION}index.html"] == f"{REPOSITORY}/edit/main/docs/{QUESTION.rstrip('/')}.md"
    assert edited["questions/index.html"] is None
    assert edited["checklists/index.html"] is None


def test_a_question_leads_to_the_form_with_its_address(fork):
    link = soup(fork, QUESTION).find(class_="guide-report").a["href"]
    address, _, query = link.partition("?")
    fields = dict(urllib.parse.parse_qsl(query, strict_parsing=True))
    assert address == f"{REPOSITORY}/issues/new"
    assert fields == {"template": "error.yml", "title": "Error: Why does bread rise?", "page": f"{SITE}{QUESTION}"}
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE" / fields["template"]).read_text(encoding="utf-8"))
    assert "page" in [field.get("id") for field in form["body"]]


def test_a_question_says_who_may_be_asked(fork):
    facts = soup(fork, QUESTION).find(class_="facts").text
    assert "Asked of: Baker" in facts
    assert "Asked in: Tasting" in facts


def test_the_repository_is_linked_without_asking_it_for_anything(fork):
    page = soup(fork, "")
    assert page.footer.find("a", string="Source")["href"] == REPOSITORY
    assert not page.find(attrs={"data-md-component": "source"})


def test_without_addresses_a_question_leads_to_the_contributing_page(site, guide):
    question = guide.questions[0]
    path = question.path.removesuffix(".md")
    assert soup(site, path).find(class_="guide-report").a["href"] == "../../../contributing/"
    assert not soup(site, path).find("a", rel="edit")


def test_the_contributing_page_names_every_key(site):
    table = content(site, "contributing").find(id="the-template").find_next("table")
    keys = {row.code.text: row.find_all("td")[2].text for row in table.tbody.find_all("tr")}
    fields = schema.question_fields(schema.Vocabulary(Taxonomy()))
    assert keys == {key: "yes" if field.required else "no" for key, field in fields.items()}


@pytest.mark.parametrize(
    "said",
    [
        *("dev.py new", "dev.py check", "check --fix", "dev.py serve", "dev.py test", "pencil", "pull request"),
        *("MIT licence", "CC BY 4.0", "250 to 700 words", "--8<--"),
    ],
)
def test_the_contributing_page_is_enough(site, said):
    assert said in " ".join(content(site, "contributing").text.split())
