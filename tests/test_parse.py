"""What the parser makes of a documentation folder that breaks no rule, and where the limits of the rules lie."""

from __future__ import annotations

import pytest
from sample import FILES, QUESTION, STAGE, write
from studyguide import rules, source
from studyguide.model import CLOSING_SECTIONS, Level, Step
from studyguide.parse import form, kind_of, read_guide

PAGE = "questions/baking/why-bread-rises.md"
INDEX = FILES["questions/baking/index.md"]


def read(docs, files=FILES):
    guide, found = read_guide(write(docs, files))
    assert found == [], [diagnostic.format() for diagnostic in found]
    return guide


def test_the_taxonomy_is_read(tmp_path):
    taxonomy = read(tmp_path).taxonomy
    assert taxonomy.levels == {"easy": Level("Easy", "everybody"), "hard": Level("Hard", "masters")}
    assert taxonomy.formats == {"on-site": "On site", "remote": "Remote"}
    assert taxonomy.regions == {"alps": "The Alps"}
    assert taxonomy.times == {"A day before": -1}
    assert taxonomy.tags == {"dough": "Dough", "oven": "Oven"}
    assert taxonomy.task_verbs == ("Bake", "Explain")


def test_a_question_is_read(tmp_path):
    question = read(tmp_path).question(PAGE)
    assert (question.title, question.level, question.minutes) == ("Why does bread rise?", "easy", 3)
    assert (question.tags, question.aliases, question.former_slugs) == (("dough",), ("levain",), ())
    assert (question.roles, question.rounds) == (("baker",), ("tasting",))
    assert [section.name for section in question.sections] == ["Short answer", "Cause", "Case", *CLOSING_SECTIONS]
    short = question.section("Short answer")
    assert (short.text, short.line) == ("Yeast turns sugar into gas, and gluten holds the gas.", 10)
    assert question.text == QUESTION.partition("---\n\n")[2].join(["\n", ""])


def test_a_question_may_name_its_own_roles_and_rounds(tmp_path):
    question = QUESTION.replace("tags: [dough]", "roles: [miller]\nrounds: [grinding]\ntags: [dough]")
    question = question.replace("aliases: [levain]", "aliases: [levain]\nformer_slugs: [rising, risen]")
    more = {
        PAGE: question,
        "roles/miller.md": STAGE + "# Miller\n",
        "rounds/grinding.md": STAGE + "# Grinding\n",
    }
    own = read(tmp_path, {**FILES, **more}).question(PAGE)
    assert (own.roles, own.rounds, own.former_slugs) == (("miller",), ("grinding",), ("rising", "risen"))


def test_a_category_and_a_role_are_read(tmp_path):
    guide = read(tmp_path)
    category = guide.category("baking")
    assert category.outline == (
        Step("Cause", "Why it is so", 60),
        Step("Case", "An example", 30),
        Step("Extras", "What else", 10, optional=True),
    )
    assert (category.roles, category.rounds, category.order) == (("baker",), ("tasting",), 1)
    assert guide.page("roles/baker.md").weights == {"baking": 100}


def test_items_are_read(tmp_path):
    late = (
        "---\norder: 3\nday: 2\n---\n\n# Late\n\n## Much later\n\n### Then\n\n* [x] Send {#thanks former=thank,note}\n"
    )
    role = FILES["roles/baker.md"] + "\n- [ ] Wash your hands {#hands}\n"
    guide = read(tmp_path, {**FILES, "stages/after/late.md": late, "roles/baker.md": role})
    assert [(item.id, item.text, item.group, item.page.path, item.line, item.day) for item in guide.items] == [
        ("feed", "Feed the dough", "A day before", "stages/before/index.md", 9, -1),
        ("clean", "Clean the oven", "After the tasting", "stages/after/index.md", 7, None),
        ("thanks", "Send", "Then", "stages/after/late.md", 12, 2),
        ("bread", "Bring bread", "Tasting", "rounds/tasting.md", 7, None),
        ("hands", "Wash your hands", "Baker", "roles/baker.md", 10, None),
    ]
    assert [item.former for item in guide.items] == [(), (), ("thank", "note"), (), ()]
    limits = [item.limits for item in guide.items]
    assert limits == [{}, {"format": ("on-site",)}, {}, {"role": ("baker",), "region": ("alps",)}, {}]


def test_pages_stand_in_their_order(tmp_path):
    def page(order: int) -> str:
        return f"---\norder: {order}\n---\n\n# Page\n"

    category = INDEX.replace("order: 1", "order: 0").replace("# Baking", "# Kneading")
    asked = QUESTION.replace("# Why does bread rise?", "# Explain {}")
    more = {
        "stages/before/z.md": page(1),
        "stages/before/b.md": page(2),
        "stages/before/a.md": page(2),
        "stages/loose/a.md": page(0),
        "rounds/a.md": page(1),
        "rounds/b.md": page(0),
        "roles/a.md": page(1),
        "roles/b.md": page(0),
        "questions/kneading/index.md": category,
        "questions/kneading/knead.md": asked.format("kneading").replace("easy", "hard"),
        "questions/baking/a.md": asked.format("a").replace("easy", "hard"),
        "questions/baking/z.md": asked.format("z"),
    }
    guide = read(tmp_path, {**FILES, **more})
    names = ["index", "z", "a", "b"]
    assert [page.path for page in guide.stages] == [
        *(f"stages/before/{name}.md" for name in names),
        "stages/after/index.md",
        "stages/loose/a.md",
    ]
    assert [page.path for page in guide.rounds] == [f"rounds/{name}.md" for name in ("index", "b", "a", "tasting")]
    assert [page.path for page in guide.roles] == [f"roles/{name}.md" for name in ("index", "b", "a", "baker")]
    assert [page.slug for page in guide.categories] == ["kneading", "baking"]
    assert [page.slug for page in guide.questions] == ["knead", "why-bread-rises", "z", "a", "bake-a-loaf"]


def test_hidden_files_are_passed_over(tmp_path):
    read(tmp_path, {**FILES, ".draft": "x", "roles/.draft.md": "x", ".git/x.md": "x"})


@pytest.mark.parametrize(
    ("path", "kind", "keys", "names"),
    [
        ("index.md", "plain", [], []),
        ("stages/before/index.md", "stage", ["order", "day"], []),
        ("rounds/tasting.md", "round", ["order"], []),
        ("roles/baker.md", "role", ["order", "weights"], []),
        ("questions/baking/index.md", "category", ["order", "roles", "rounds", "outline"], rules.CATEGORY_SECTIONS),
        (
            PAGE,
            "question",
            ["level", "minutes", "roles", "rounds", "tags", "aliases", "former_slugs"],
            ["Short answer", "Cause", "Case", "Extras", *CLOSING_SECTIONS],
        ),
    ],
)
def test_the_form_of_a_page_is_that_of_its_place(tmp_path, path, kind, keys, names):
    assert kind_of(path) == kind
    assert form(read(tmp_path), path) == (keys, list(names))


@pytest.mark.parametrize("path", ["taxonomy.yml", "questions/baking/loaf.py", "photo.png", "questions/loose.md"])
def test_what_is_no_page_has_no_form(tmp_path, path):
    assert form(read(tmp_path), path) is None


def words(count: int) -> str:
    return "\n".join(["flour"] * count)


SHORT = "Yeast turns sugar into gas, and gluten holds the gas."


@pytest.mark.parametrize(
    ("path", "old", "unit", "limit", "code"),
    [
        (PAGE, SHORT, "flour\n", rules.MAX_SHORT_ANSWER, "A001"),
        ("rounds/tasting.md", "Bring bread", "b", rules.MAX_ITEM, "C004"),
        ("rounds/index.md", "Rounds\n", "> ", rules.MAX_DEPTH, "S015"),
        ("rounds/index.md", "Rounds\n", "a", source.MAX_LINE, "F010"),
    ],
)
def test_a_limit_is_reached_without_a_word_and_then_named(tmp_path, path, old, unit, limit, code):
    def changed(count: int) -> dict[str, str]:
        new = f"Rounds\n\n{unit * count}{'deep' if unit == '> ' else ''}\n" if old == "Rounds\n" else unit * count
        return {**FILES, path: FILES[path].replace(old, new.rstrip("\n") if path == PAGE else new)}

    read(tmp_path, changed(limit))
    _, found = read_guide(write(tmp_path, changed(limit + 1)))
    assert [diagnostic.code for diagnostic in found] == [code]


@pytest.mark.parametrize(("limit", "step", "code"), [(rules.MIN_ANSWER, -1, "A002"), (rules.MAX_ANSWER, 1, "A003")])
def test_an_answer_may_have_as_many_words_as_the_limits_say(tmp_path, limit, step, code):
    start, end = QUESTION.index("## Case\n\n") + len("## Case\n\n"), QUESTION.index("\n```python")
    rest = QUESTION[:start].replace(SHORT, "Gas."), QUESTION[end:]

    def question(count: int) -> str:
        return f"{rest[0]}{words(count)}\n{rest[1]}"

    guide, _ = read_guide(write(tmp_path, {**FILES, PAGE: question(1)}))
    others = rules.prose.count_words(rules.answer_text(guide.question(PAGE))) - 1
    read(tmp_path, {**FILES, PAGE: question(limit - others)})
    _, found = read_guide(write(tmp_path, {PAGE: question(limit - others + step)}))
    assert [diagnostic.code for diagnostic in found] == [code]


def test_a_file_may_be_as_large_as_the_limit(tmp_path):
    line = "a" * 99 + "\n"
    text = "# Bread\n\n" + "a" * 90 + "\n" + line * (source.MAX_BYTES // 100 - 1)
    assert len(text) == source.MAX_BYTES
    read(tmp_path, {**FILES, "more.md": text})


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_other_systems_are_read(tmp_path, ending):
    files = {**FILES, PAGE: QUESTION.replace("\n", ending)}
    assert read(tmp_path, files).question(PAGE) == read(tmp_path, FILES).question(PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "A `color`:\n\n```python\nneighbor = 1\n```",
        "The paper [on the color of crusts](bake-a-loaf.md), [in color][ref], [color](x.svg).",
        "At https://example.org/color-center is more.",
        "By $color + neighbor$ and *Batch Normalization*.",
        "An analysis, an artifact, a metre, what was learned, an honorary program.",
    ],
)
def test_spelling_is_that_of_the_pages_own_words(tmp_path, text):
    page = f"# Bread\n\nIts colour is labelled.\n\n{text}\n"
    write(tmp_path, {**FILES, "more.md": page})
    assert [d.code for d in read_guide(tmp_path)[1] if d.code == "A011"] == []


def test_references_keep_their_spelling(tmp_path):
    more = "A. Baker, color and behavior.\n"
    read(tmp_path, {**FILES, PAGE: QUESTION.replace("time and", "colour and") + f"- {more}"})
    end = QUESTION.replace("time and", "colour and").replace("## References", "## Pitfalls\n\n## References")
    _, found = read_guide(write(tmp_path, {PAGE: end.replace("## Pitfalls", f"## Pitfalls\n\n{more}", 1)}))
    assert "A011" in {diagnostic.code for diagnostic in found}


def test_a_snippet_is_a_file_beside_the_question(tmp_path):
    shown = 'python\n--8<-- "questions/baking/loaf.py:crust"\n--8<-- "questions/baking/loaf.py"\n'
    files = {PAGE: QUESTION.replace("python\n", shown), "questions/baking/loaf.py": "x = 1\n"}
    read(tmp_path, {**FILES, **files})


def test_guidance_above_the_sections_belongs_to_the_title(tmp_path):
    files = {**FILES, PAGE: QUESTION.replace("## Short answer", "TODO: begin\n\n## Short answer")}
    _, found = read_guide(write(tmp_path, files))
    assert "'Why does bread rise?' is still to be written: begin" in {diagnostic.problem for diagnostic in found}
