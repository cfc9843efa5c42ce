"""What the built site gives its readers, read from the pages themselves."""

from __future__ import annotations

import itertools
import json
import posixpath
import re
from collections import Counter
from dataclasses import replace

import pytest
from conftest import ROOT
from reading import address, content, parsed, soup
from studyguide import prose
from studyguide.exports import questions_json
from studyguide.model import CLOSING_SECTIONS, SHORT_ANSWER, Guide


def words(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def test_a_question_shows_nothing_of_its_answer_until_opened(site, guide):
    for question in guide.questions:
        page = content(site, address(question.path))
        assert words(page.h1.text).startswith(words(re.sub(r"[*`]", "", question.title)))
        folded = page.find_all("details")
        assert not [block for block in folded if block.has_attr("open")]
        names = [block.summary.find(string=True).strip() for block in folded]
        assert names == [section.name for section in question.sections if section.name != CLOSING_SECTIONS[-1]]
        for block in folded:
            # The id inside is what lets a link open the block without a script.
            assert not block.has_attr("id")
            assert block.find("div", class_="answer")["id"]
        assert page.find(id="references").find_next("li").text.strip()


def test_a_question_says_what_it_is_and_leads_on(site, guide):
    for question in guide.questions:
        page = soup(site, address(question.path))
        facts = words(page.find(class_="facts").text)
        assert guide.category(question.category).title in words(page.find(class_="guide-trail").text)
        assert guide.taxonomy.levels[question.level].label in facts
        assert f"{question.minutes} minute" in facts
        for role in guide.roles:
            assert role.is_index or (role.title in facts) or role.slug not in question.roles
        for neighbour, direction in zip(guide.neighbours(question), ("prev", "next"), strict=True):
            link = page.find("link", rel=direction)
            assert (neighbour is None) == (link is None)
            assert neighbour is None or link["href"].rstrip("/").endswith(neighbour.slug)


def test_every_question_names_related_ones(site, guide):
    for question in guide.questions:
        assert content(site, address(question.path)).find(id="related-questions"), question.path


def test_a_category_shows_its_outline_and_each_short_answer_folded(site, guide):
    for category in guide.categories:
        page = content(site, address(category.path))
        rows = [words(row.text) for row in page.find(id="how-to-answer").find_next("tbody").find_all("tr")]
        for step, row in zip(category.outline, rows, strict=True):
            assert row.startswith(step.name)
            assert row.endswith(f"{step.share} %")
        questions = guide.in_category(category.slug)
        folded = page.find_all("details")
        assert [block.summary.text for block in folded] == [SHORT_ANSWER] * len(questions)
        assert not [block for block in folded if block.has_attr("open")]
        headings = [words(heading.a.text) for heading in page.find_all("h3")]
        assert [question.title for question in questions] == headings[-len(questions) :]


def test_the_index_lists_every_question_once(site, guide):
    links = Counter(
        link["href"] for link in content(site, "questions").find_all("a") if "headerlink" not in link.get("class", [])
    )
    for question in guide.questions:
        assert links[f"{question.category}/{question.slug}/"] == 1


def test_every_stage_round_and_role_has_a_page_with_its_questions(site, guide):
    for page in (*guide.stages, *guide.rounds, *guide.roles):
        assert content(site, address(page.path)).h1
    for page in guide.rounds:
        asked = [question for question in guide.questions if page.slug in question.rounds]
        shown = content(site, address(page.path)).find(id="questions-to-expect")
        assert bool(asked) == bool(shown), page.path


def test_a_page_of_no_kind_stands_among_the_stages(site, guide):
    assert guide.plain
    for page in guide.plain:
        beside = soup(site, address(page.path)).find("nav", attrs={"aria-label": "Stages"})
        assert page.title in words(beside.text)
        assert content(site, address(page.path)).h1


def test_a_stages_checklist_holds_each_of_its_items_once_and_in_order(site, guide):
    for stage in guide.stage_indexes():
        items = [item.id for item in guide.items if item.page.folder == stage.folder]
        shown = [line["id"] for line in content(site, f"checklists/{stage.slug}").find_all("li", class_="item")]
        assert shown == items
        assert len(items) > 10


def test_an_item_stands_on_its_own_page_too(site, guide):
    for item in guide.items:
        assert content(site, address(item.page.path)).find("li", id=item.id), item.id


def test_every_formula_is_mathml(site, guide):
    for question in guide.questions:
        page = content(site, address(question.path))
        written = [latex.strip() for latex, _, _ in prose.formulas(prose.without_code(question.text))]
        shown = [formula.annotation.text for formula in page.find_all("math")]
        assert Counter(shown) == Counter(written), question.path
        prose_only = [text for text in page.find_all(string=True) if not text.find_parent(["code", "pre", "math"])]
        assert not re.search(r"\\[a-zA-Z]+|\$\$|arithmatex", "".join(prose_only)), question.path


def test_code_is_highlighted_in_the_build(site, guide):
    for question in guide.questions:
        for block, fence in zip(
            content(site, address(question.path)).find_all("pre"), prose.fences(question.text), strict=True
        ):
            assert fence.language == "text" or block.find("span", class_=True), question.path


def test_pages_name_no_other_host_but_in_links(site):
    for file in site.rglob("*.html"):
        for element in parsed(file).find_all(["script", "link", "img", "iframe", "source", "form"]):
            for name in ("src", "href", "srcset", "action"):
                target = element.get(name, "")
                if element.get("rel") not in (["canonical"], ["prev"], ["next"]):
                    assert not re.match(r"(https?:)?//", target), f"{file}: {element}"


def test_generated_pages_exist_only_in_the_site(site):
    for path in ("questions/index.md", "checklists"):
        assert not (ROOT / "docs" / path).exists()
        assert (site / path.removesuffix("/index.md") / "index.html").exists()


def test_the_contributing_page_lists_the_rules_that_the_check_has(site):
    from studyguide.diagnostics import RULES

    cells = [
        code.text
        for code in content(site, "contributing").find(id="what-the-check-wants").find_next("table").find_all("code")
    ]
    assert [cell for cell in cells if cell in RULES] == list(RULES)


def test_the_guide_is_there_as_data(site, guide):
    data = json.loads((site / "questions.json").read_text(encoding="utf-8"))
    assert [question["slug"] for question in data["questions"]] == [question.slug for question in guide.questions]


@pytest.mark.parametrize("path", ["", "questions", "checklists", "stages/before", "rounds", "roles", "contributing"])
def test_a_page_has_one_title_and_its_headings_in_order(site, path):
    page = content(site, path)
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile(r"h[1-6]$"))]
    assert levels.count(1) == 1
    assert all(lower - upper <= 1 for upper, lower in itertools.pairwise(levels))


def test_every_question_is_linked_from_another(guide: Guide):
    linked = {
        posixpath.normpath(posixpath.join(posixpath.dirname(question.path), target))
        for question in guide.questions
        for target in re.findall(r"\]\(([^)#\s]+\.md)", question.text)
        if posixpath.basename(target) != posixpath.basename(question.path)
    }
    assert {question.path for question in guide.questions} <= linked


def test_a_hundred_theory_questions_are_answered_and_shown(guide: Guide):
    theory = {"fundamentals", "mathematics", "models", "evaluation", "features-and-data", "deep-learning", "research"}
    asked = [question for question in guide.questions if question.category in theory]
    assert len(asked) >= 100
    assert sum(question.text.count("](figures/") for question in asked) >= 25


def test_forty_questions_are_answered(guide: Guide):
    assert len(guide.questions) >= 40


def test_scripts_get_a_title_without_its_marks(guide: Guide):
    marked = replace(guide.questions[0], title="What does `NOT IN` *return*?")
    data = json.loads(questions_json(replace(guide, questions=(marked,))))
    assert [question["title"] for question in data["questions"]] == ["What does NOT IN return?"]
