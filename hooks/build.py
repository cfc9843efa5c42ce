"""MkDocs events. What they do is in the package `studyguide`, which knows nothing of MkDocs."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import parallel
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from studyguide import bundling, descriptions, exports, feed, offline, pages, previews, search
from studyguide.figures import FigureError, Gallery
from studyguide.history import read_history
from studyguide.kept import Kept
from studyguide.model import Guide
from studyguide.parse import read_guide
from studyguide.qr import qr_svg
from studyguide.rendering import GuideExtension

PREVIEWS = "previews"
"""The folder of the pictures that a link shows where it is shared."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the guide, and make the navigation from it."""
    docs = Path(config.docs_dir)
    guide, found = read_guide(docs)
    if found:
        lines = "\n".join(diagnostic.format(docs.name) for diagnostic in found)
        raise PluginError(f"the content has {len(found)} problems:\n{lines}")
    config.extra["guide"] = guide
    gallery = Gallery(docs, _kept(config, "figures"))
    gallery.draw_ahead()
    config.extra["gallery"] = gallery
    config.extra["dates"] = read_history(docs)
    config.nav = pages.navigation(guide)
    config.markdown_extensions.append(GuideExtension(_figures(gallery), guide.taxonomy.limit_labels))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that have no file, and keep the questions out of the navigation."""
    guide = _guide(config)
    for path, content in {**pages.generated(guide), **_exports(guide, config)}.items():
        files.append(File.generated(config, path, content=content))
    for path, content in exports.plain_lists(guide).items():
        files.append(_download(path, content, config))
    for path, content in _for_others(guide, files, config).items():
        files.append(File.generated(config, path, content=content))
    for path in pages.outside_navigation(guide):
        files.src_uris[path].inclusion = InclusionLevel.NOT_IN_NAV
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Begin to render pages in other processes, once all figures are drawn: only their parent can wait for these."""
    config.extra["gallery"].finish()
    parallel.share_out([file.page for file in files.documentation_pages()], config, files)
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the Markdown of a page as the guide shows it."""
    guide, path = _guide(config), page.file.src_uri
    page.meta["guide"] = guide.page(path)
    trail = pages.trail(guide, path)
    page.meta["trail"] = [{"title": title, "path": files.src_uris[above].url} for title, above in trail]
    page.meta["description"] = html.escape(descriptions.description(guide, path, markdown))
    page.meta["is_unlisted"] = path in descriptions.UNLISTED
    page.meta["preview"] = f"{PREVIEWS}/{previews.name_of(path)}.png"
    page.meta["hide"] = [side for side in ("navigation", "toc") if side not in pages.beside(guide, path)]
    return pages.markdown(guide, path, markdown)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Begin the search index, lead from each question to its neighbours, and give the templates their filters."""
    env.filters["qr_svg"] = qr_svg
    env.filters["script_hash"] = _script_hash
    guide = _guide(config)
    searched = env.get_template("partials/searched.html")
    texts = {file.dest_uri: searched.render(page=file.page, guide=guide) for file in files.documentation_pages()}
    config.extra["indexing"] = search.Indexing(texts, Path(config.site_dir))
    env.filters["shown"] = lambda page: files.src_uris[page.path].page
    for question in guide.questions:
        page = files.src_uris[question.path].page
        page.meta["around"] = pages.around(guide, question)
        page.previous_page, page.next_page = (
            files.src_uris[neighbour.path].page if neighbour else None for neighbour in guide.neighbours(question)
        )
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Bundle scripts and styles, wait for the search index, and write what readers keep of the site."""
    site = Path(config.site_dir)
    try:
        bundling.bundle(site, _kept(config, "fonts"))
        config.extra["indexing"].finish(_guide(config))
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


def _for_others(guide: Guide, files: Files, config: MkDocsConfig) -> dict[str, str | bytes]:
    """Return what other programs than a browser ask for; it names full addresses, so a site without one has none."""
    if not config.site_url:
        return {}
    shown = {
        previews.name_of(file.src_uri): previews.preview_of(guide, file.src_uri, file.content_string)
        for file in files.documentation_pages()
    }
    pictures = previews.pictures(shown, config.site_name, _kept(config, PREVIEWS))
    news = feed.feed(guide, config.extra["dates"], config.site_name, config.site_url)
    config.extra["feed"] = feed.PATH if news else ""
    return {
        **{f"{PREVIEWS}/{name}": picture for name, picture in pictures.items()},
        **({feed.PATH: news} if news else {}),
    }


def _download(path: str, content: str, config: MkDocsConfig) -> File:
    """Return a Markdown file that is handed out as it is: under its own name MkDocs would take it for a page."""
    file = File.generated(config, f"{path}.txt", content=content)
    file.dest_uri = path
    return file


def _script_hash(script: str) -> str:
    """Return what a content security policy calls a script by."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _figures(gallery: Gallery) -> Callable[[str, str], str]:
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
