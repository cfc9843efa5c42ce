"""MkDocs events. What they do is in the package `studyguide`, which knows nothing of MkDocs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from studyguide import bundling, exports, offline, pages, search
from studyguide.figures import FigureError, Gallery
from studyguide.kept import Kept
from studyguide.model import Guide, Question
from studyguide.parse import read_guide
from studyguide.qr import qr_svg
from studyguide.rendering import GuideExtension


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the guide, and make the navigation from it."""
    docs = Path(config.docs_dir)
    guide, found = read_guide(docs)
    if found:
        lines = "\n".join(diagnostic.format(docs.name) for diagnostic in found)
        raise PluginError(f"the content has {len(found)} problems:\n{lines}")
    config.extra["guide"] = guide
    config.nav = pages.navigation(guide)
    config.markdown_extensions.append(GuideExtension(_figures(config), guide.taxonomy.limit_labels))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that have no file, and keep the questions out of the navigation."""
    guide = _guide(config)
    for path, content in {**pages.generated(guide), **_exports(guide, config)}.items():
        files.append(File.generated(config, path, content=content))
    for path, content in exports.plain_lists(guide).items():
        files.append(_download(path, content, config))
    for path in pages.outside_navigation(guide):
        files.src_uris[path].inclusion = InclusionLevel.NOT_IN_NAV
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the Markdown of a page as the guide shows it."""
    page.meta["guide"] = shown = _guide(config).page(page.file.src_uri)
    if isinstance(shown, Question) or page.file.src_uri == pages.own_list.PATH:
        # The folded steps are the table of contents; of a list put together, the headings that show are not known yet.
        page.meta["hide"] = ["toc"]
    return pages.markdown(_guide(config), page.file.src_uri, markdown)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Lead from each question to its neighbours in the category, and give the templates their filters."""
    env.filters["qr_svg"] = qr_svg
    env.filters["script_hash"] = _script_hash
    guide = _guide(config)
    for question in guide.questions:
        page = files.src_uris[question.path].page
        page.previous_page, page.next_page = (
            files.src_uris[neighbour.path].page if neighbour else None for neighbour in guide.neighbours(question)
        )
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Bundle scripts and styles, write the search index, and what readers keep of the site."""
    site = Path(config.site_dir)
    try:
        bundling.bundle(site, _kept(config, "fonts"))
        search.write_index(site, _guide(config))
        if config.extra["offline"]:
            offline.write(site, config.site_name, config.site_description or "")
        else:
            offline.leave_out(site)
    except (bundling.BundleError, search.SearchError) as error:
        raise PluginError(str(error)) from error


def _exports(guide: Guide, config: MkDocsConfig) -> dict[str, str | bytes]:
    try:
        sheets = exports.sheets(guide, config.site_name, config.site_url or "", _kept(config, "sheets"))
    except ValueError as error:
        raise PluginError(str(error)) from error
    data = {"questions.json": exports.questions_json(guide), **exports.schemas(guide)}
    return {**data, **exports.redirects(guide), **sheets}


def _download(path: str, content: str, config: MkDocsConfig) -> File:
    """Return a Markdown file that is handed out as it is: under its own name MkDocs would take it for a page."""
    file = File.generated(config, f"{path}.txt", content=content)
    file.dest_uri = path
    return file


def _script_hash(script: str) -> str:
    """Return what a content security policy calls a script by."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _figures(config: MkDocsConfig) -> Callable[[str, str], str]:
    gallery = Gallery(Path(config.docs_dir), _kept(config, "figures"))

    def figure(name: str, label: str) -> str:
        try:
            return gallery.svg(name, label)
        except FigureError as error:
            raise PluginError(str(error)) from error

    return figure


def _kept(config: MkDocsConfig, what: str) -> Kept:
    return Kept(Path(config.config_file_path).parent / ".cache" / what)


def _guide(config: MkDocsConfig) -> Guide:
    return config.extra["guide"]
