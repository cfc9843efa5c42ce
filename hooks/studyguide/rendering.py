"""Extensions of Python-Markdown that the guide's pages need.

Whoever wrote a page, nothing in it runs in the reader's browser: raw HTML is shown as text, and a link with a scheme
that could run something loses its address. The check refuses both beforehand, with the line.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from xml.etree import ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from studyguide.formulas import to_mathml
from studyguide.prose import is_safe

_TASK = re.compile(r"\[([ xX])\][ \t]+(.*)", re.DOTALL)
FIGURE_PATH = re.compile(r"figures/(?P<name>[a-z0-9-]+)\.svg")
"""How a question's image names a figure that `figures/<name>.py` draws."""
ITEM_MARK = re.compile(r"[ \t]*\{#(?P<id>[^\s{}]+)(?P<limits>[^{}]*)\}[ \t]*\Z")
"""What ends a checklist item: `{#id format=remote region=india,uk}`."""
FOLD_MARK = re.compile(r"[ \t]*\{fold=(?P<id>[a-z0-9-]+)\}[ \t]*\Z")
"""What ends the heading of a part that is folded: `{fold=id}`."""
_HEADING = re.compile(r"h[1-6]")


class GuideExtension(Extension):
    """Safe HTML, formulas, figures, checklist items, folded parts and tables of marks."""

    def __init__(self, figure: Callable[[str, str], str], labels: Mapping[str, str]) -> None:
        """Set what the pages need from the guide.

        Args:
            figure: From a figure's name and text alternative to its SVG.
            labels: What the values of an item's limits, such as `remote`, are called.
        """
        super().__init__()
        self._figure = figure
        self._labels = labels

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processors with `md`."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        # Run after the inline patterns (20), before MkDocs reads the anchors (5) and resolves the links (0).
        md.treeprocessors.register(_SafeLinks(md), "guide_links", 12)
        md.treeprocessors.register(_Formulas(md), "guide_formulas", 11)
        md.treeprocessors.register(_Figures(md, self._figure), "guide_figures", 10.5)
        md.treeprocessors.register(_Items(md, self._labels), "guide_items", 10)
        md.treeprocessors.register(_Marks(md), "guide_marks", 9)
        md.treeprocessors.register(_Tables(md), "guide_tables", 8)
        md.treeprocessors.register(_Folds(md), "guide_folds", 7)


class _SafeLinks(Treeprocessor):
    """Takes the address from links that could run something."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                if attribute in element.attrib and not is_safe(element.attrib[attribute]):
                    del element.attrib[attribute]


class _Formulas(Treeprocessor):
    """Turns what pymdownx.arithmatex has found into MathML."""

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            if element.get("class") == "arithmatex":
                display = element.tag == "div"
                latex = (element.text or "")[2:-2].strip()
                # Hack: arithmatex escapes the text of a block, and the serialiser would do so again.
                latex = html.unescape(latex) if display else latex
                element.text = self.md.htmlStash.store(to_mathml(latex, display=display))
                element.set("class", "math")


class _Figures(Treeprocessor):
    """Puts each figure into the page in the place of its image."""

    def __init__(self, md: Markdown, figure: Callable[[str, str], str]) -> None:
        super().__init__(md)
        self._figure = figure

    def run(self, root: etree.Element) -> None:
        for parent in root.iter():
            for place, image in enumerate(parent):
                if image.tag == "img" and (named := FIGURE_PATH.fullmatch(image.get("src", ""))):
                    holder = etree.Element("span", {"class": "figure"})
                    holder.text = self.md.htmlStash.store(self._figure(named["name"], image.get("alt", "")))
                    holder.tail = image.tail
                    parent[place] = holder


class _Items(Treeprocessor):
    """Turns list items that begin with `[ ]` into labelled check boxes, with the item's id and its limits in words."""

    def __init__(self, md: Markdown, labels: Mapping[str, str]) -> None:
        super().__init__(md)
        self._labels = labels

    def run(self, root: etree.Element) -> None:
        for element in root.iter("li"):
            holder = (
                element[0] if len(element) and element[0].tag == "p" and not (element.text or "").strip() else element
            )
            if task := _TASK.match(holder.text or ""):
                label = _make_item(element, holder, ticked=task[1] != " ", text=task[2])
                self._take_mark(element, label)

    def _take_mark(self, element: etree.Element, label: etree.Element) -> None:
        mark = _cut_mark(label, ITEM_MARK)
        if not mark:
            return
        element.set("id", mark["id"])
        limits = [limit.partition("=") for limit in mark["limits"].split()]
        for name, _, values in limits:
            if re.fullmatch(r"[a-z]+", name):
                element.set(f"data-{name}", values.replace(",", " "))
        names = [self._labels[value] for _, _, values in limits for value in values.split(",") if value in self._labels]
        if names:
            label[-1].tail += " "
            etree.SubElement(label, "small").text = AtomicString(f"({', '.join(names)})")


class _Marks(Treeprocessor):
    """Turns table cells that hold `[ ]` into check boxes, each named after its column and the end of its row."""

    def run(self, root: etree.Element) -> None:
        for table in root.iter("table"):
            head = ["".join(cell.itertext()) for cell in table.iter("th")]
            for row in table.iter("tr"):
                name = "".join(row[-1].itertext())
                for title, cell in zip(head, row, strict=True):
                    if cell.text == "[ ]":
                        cell.text = None
                        cell.set("class", "mark")
                        etree.SubElement(cell, "input", {"type": "checkbox", "aria-label": f"{title}: {name}"})


class _Tables(Treeprocessor):
    """Gives each table a box of its own to scroll in: the page stays as wide as the screen."""

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            for place, table in enumerate(parent):
                if table.tag == "table":
                    # A class takes it from Material's script, which would wrap it once more.
                    table.set("class", "sheet")
                    box = etree.Element("div", {"class": "wide"})
                    box.append(table)
                    box.tail, table.tail = table.tail, None
                    parent[place] = box


class _Folds(Treeprocessor):
    """Folds what stands below a heading that says so, up to the next heading of its level or above.

    The id stands inside, not on the block: a link to it then opens the block, without a script.
    """

    def run(self, root: etree.Element) -> None:
        for parent in list(root.iter()):
            if any(_HEADING.fullmatch(child.tag) for child in parent):
                parent[:] = _folded(list(parent))


def _folded(children: list[etree.Element]) -> list[etree.Element]:
    shown, answer, level = [], None, ""
    for child in children:
        is_heading = _HEADING.fullmatch(child.tag)
        if is_heading and (mark := _cut_mark(child, FOLD_MARK)):
            block = etree.Element("details")
            summary = etree.SubElement(block, "summary")
            summary.text, summary[:] = child.text, list(child)
            answer, level = etree.SubElement(block, "div", {"class": "answer", "id": mark["id"]}), child.tag
            shown.append(block)
        elif answer is None or (is_heading and child.tag <= level):
            answer = None
            shown.append(child)
        else:
            answer.append(child)
    return shown


def _cut_mark(element: etree.Element, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Take from the end of an element's text the mark that stands there, and return it."""
    text = (element[-1].tail if len(element) else element.text) or ""
    mark = pattern.search(text.rstrip("\n"))
    if mark and len(element):
        element[-1].tail = text[: mark.start()]
    elif mark:
        element.text = text[: mark.start()]
    return mark


def _make_item(element: etree.Element, holder: etree.Element, *, ticked: bool, text: str) -> etree.Element:
    label = etree.Element("label")
    box = etree.SubElement(label, "input", {"type": "checkbox"})
    if ticked:
        box.set("checked", "checked")
    box.tail = " " + text
    blocks = [child for child in holder if child.tag in {"ul", "ol", "p", "div"}]
    label.extend(child for child in holder if child not in blocks)
    holder[:] = [label, *blocks]
    holder.text = None
    element.set("class", "item")
    return label
