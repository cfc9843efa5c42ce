"""Whatever a contributor writes, nothing of it runs in the reader's browser."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup
from studyguide.rendering import GuideExtension

EXTENSIONS = ["tables", "sane_lists", "toc", "pymdownx.superfences", "pymdownx.arithmatex"]
SETTINGS = {"pymdownx.arithmatex": {"generic": True, "inline_syntax": ["dollar"], "block_syntax": ["dollar"]}}

HOSTILE = [
    "<script>alert(1)</script>",
    "text <script>alert(1)</script> text",
    '<img src="x" onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "# <iframe src=javascript:alert(1)></iframe>",
    "| a |\n|---|\n| <b onclick=alert(1)>x</b> |",
    "- <details open ontoggle=alert(1)>x</details>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&#x3A;alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "[y]\n\n[y]: <javascript:alert(1)>",
    "<javascript:alert(1)>",
    "$\\text{<script>alert(1)</script>}$",
    "$$\n\\text{<img src=x onerror=alert(1)>}\n$$",
    "$<script>alert(1)</script>$",
    "x{: onclick=alert(1) }",
    "```python { onclick=alert(1) }\nx\n```",
    "<!-- --><script>alert(1)</script>",
    "<style>*{}</style>",
    "<a href='x' style='x'>y</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\\<script>alert(1)\\</script>",
    "`a`<script>alert(1)</script>`",
]


def render(text: str) -> BeautifulSoup:
    """Return the HTML of a text as the site's pages get it."""
    extension = GuideExtension(figure=lambda name, label: f"<svg>{name}</svg>", labels={"remote": "Remote"})
    html = markdown.markdown(text, extensions=[*EXTENSIONS, extension], extension_configs=SETTINGS)
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_could_run_reaches_the_page(text):
    html = render(text)
    assert not html.find_all(["script", "iframe", "style", "object", "embed", "svg", "details", "b"])
    for element in html.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on") or name == "style"]
        for address in (element.get("href", ""), element.get("src", "")):
            assert ":" not in address, element


@pytest.mark.parametrize("link", ["page.md", "#part", "https://example.org/a?b=c#d", "mailto:a@example.org"])
def test_ordinary_links_keep_their_address(link):
    assert render(f"[x]({link})").a["href"] == link


def test_a_formula_becomes_mathml_and_keeps_its_latex_for_copying():
    html = render("The loss $\\lVert w \\rVert_1 < t$ and\n\n$$\n\\frac{a}{b} & c\n$$\n".replace(" & c", ""))
    inline, display = html.find_all("math")
    assert inline.annotation.text == "\\lVert w \\rVert_1 < t"
    assert display["display"] == "block"
    assert display.mfrac


def test_a_formula_with_ampersands_survives():
    html = render("$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$")
    assert len(html.find_all("mtd")) == 4


def test_a_dollar_sign_that_means_money_stays():
    html = render("It costs \\$5 to \\$10.")
    assert html.text.strip() == "It costs $5 to $10."
    assert not html.math


def test_a_checklist_item_is_a_labelled_box_with_an_id_and_its_limits():
    item = render("- [ ] Test the [camera](x.md) {#camera format=remote region=a,b}\n- [x] Done {#done}").li
    assert item["id"] == "camera"
    assert item["data-format"] == "remote"
    assert item["data-region"] == "a b"
    assert item.label.input["type"] == "checkbox"
    assert " ".join(item.label.text.split()) == "Test the camera (Remote)"
    assert item.find_next_sibling("li").input.has_attr("checked")


def test_a_heading_that_says_so_folds_what_is_below_up_to_the_next_of_its_level():
    html = render(
        "# Title\n\nShown\n\n## First *1:30* {fold=first}\n\nHidden\n\n### Within\n\n- Too\n\n"
        "## Second {fold=second}\n\nAlso\n\n## Open\n\nSeen"
    )
    first, second = html.find_all("details")
    assert (first.summary.text.strip(), first.summary.em.text) == ("First 1:30", "1:30")
    assert [part.text.strip() for part in first.find("div", class_="answer", id="first")(["p", "h3", "li"])] == [
        "Hidden",
        "Within",
        "Too",
    ]
    assert second.find(id="second").text.strip() == "Also"
    assert [part.text for part in html.find_all(["h1", "h2", "p"]) if not part.find_parent("details")] == [
        "Title",
        "Shown",
        "Open",
        "Seen",
    ]
    assert "fold=" not in html.text


def test_a_figure_replaces_its_image_and_another_image_stays():
    html = render("![What is to be seen](figures/curve.svg)\n\n![Other](other.png)")
    assert html.svg.text == "curve"
    assert html.img["src"] == "other.png"


def test_a_diagram_names_a_box_that_is_missing_or_there_twice():
    from matplotlib.figure import Figure
    from studyguide.diagram import system

    with pytest.raises(KeyError, match="store"):
        system(Figure(), {"online": ["request", "answer"]}, [("request", "store")])
    with pytest.raises(ValueError, match="two boxes are called 'log'"):
        system(Figure(), {"online": ["log"], "offline": ["log"]}, [])


def test_a_diagram_keeps_the_texts_of_its_boxes_inside_of_them():
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from studyguide.diagram import system

    figure = Figure()
    FigureCanvasAgg(figure)
    system(figure, {"online": ["a request of a reader", "the answer that they get"], "offline": ["training"]}, [])
    figure.canvas.draw()
    axes = figure.axes[0]
    boxes = [patch.get_window_extent() for patch in axes.patches]
    texts = {text.get_text().replace("\n", " "): text.get_window_extent() for text in axes.texts}
    for name in ("a request of a reader", "the answer that they get", "training"):
        inside = texts[name]
        assert any(
            box.x0 <= inside.x0 and inside.x1 <= box.x1 and box.y0 <= inside.y0 and inside.y1 <= box.y1 for box in boxes
        )


def test_figures_drawn_ahead_are_those_drawn_here_and_a_failure_is_told(tmp_path):
    from studyguide.figures import FigureError, Gallery, draw
    from studyguide.kept import Kept

    folder = tmp_path / "questions/kind/figures"
    folder.mkdir(parents=True)
    for name in ("a", "b", "c"):
        (folder / f"{name}.py").write_text("def draw(figure):\n    figure.subplots().plot([1, 2])\n", encoding="utf-8")
    (folder / "broken.py").write_text("def draw(figure):\n    raise ValueError('no data')\n", encoding="utf-8")
    gallery = Gallery(tmp_path, Kept(tmp_path / "kept"))
    gallery.draw_ahead()
    gallery.finish()
    assert gallery.svg("a", "") == draw(folder / "a.py").replace("<svg ", '<svg aria-label="" ', 1)
    with pytest.raises(FigureError, match="no data"):
        gallery.svg("broken", "")
    assert gallery.svg("c", "").startswith("<svg")
