"""Trying links to other sites, on a host of our own."""

from __future__ import annotations

import http.server
import threading

import pytest
from sample import FILES, write
from test_dev import load

ANSWERS = {"/here": 200, "/gone": 404, "/away": 410, "/no-head": 200, "/shy": 403, "/ill": 500}


class _Host(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        self._answer(405 if self.path == "/no-head" else ANSWERS[self.path])

    def do_GET(self):
        self._answer(ANSWERS[self.path])

    def _answer(self, code):
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        """Say nothing."""


@pytest.fixture(scope="module")
def host():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def links():
    return load("links")


def page(host, *paths):
    lines = "\n".join(f"- [a link]({host}{path})\n- `[code]({host}/code)`" for path in paths)
    return {
        **FILES,
        "rounds/new.md": f"---\norder: 3\n---\n\n# New\n\n{lines}\n- <{host}/here#part>\n- [in](tasting.md)\n",
    }


def run(links, docs, *arguments):
    return links.main(["--docs", str(docs), "--pause", "0", *arguments])


def test_links_that_lead_somewhere_pass(links, host, tmp_path, capsys):
    write(tmp_path, page(host, "/here", "/no-head"))
    report = tmp_path / "report.md"
    assert run(links, tmp_path, "--report", str(report)) == 0
    assert capsys.readouterr().out == "2 links tried, 0 dead\n"
    assert report.read_text() == ""


def test_dead_links_are_named_with_their_places(links, host, tmp_path, capsys):
    docs = write(tmp_path / "docs", page(host, "/gone", "/here", "/away"))
    report = tmp_path / "report.md"
    assert run(links, docs, "--report", str(report), "--format", "github") == 1
    said = capsys.readouterr().out
    assert f"docs/rounds/new.md:7: {host}/gone leads nowhere: 404 Not Found\n" in said
    assert f"::warning file=docs/rounds/new.md,line=11,title=Dead link::{host}/away leads nowhere: 410 Gone\n" in said
    assert said.endswith("3 links tried, 2 dead\n")
    assert f"- [ ] <{host}/gone>: 404 Not Found, in `docs/rounds/new.md:7`\n" in report.read_text()


def test_a_host_that_turns_programs_away_or_is_ill_is_no_dead_link(links, host, tmp_path, capsys):
    docs = write(tmp_path / "docs", page(host, "/shy", "/ill"))
    assert run(links, docs) == 0
    said = capsys.readouterr().out
    assert "/shy cannot be told: 403" in said
    assert "/ill cannot be told: 500" in said


def test_a_host_that_does_not_exist_is_dead(links):
    verdict, why = links.try_one("http://no-such-host.invalid/", pause=0)
    assert verdict in (links.Verdict.DEAD, links.Verdict.UNSURE)
    assert why


def test_the_guides_own_links_are_found(links):
    assert all(address.startswith("http") and places for address, places in links.links(links.DOCS).items())
    assert "https://www.contributor-covenant.org/version/2/1/code_of_conduct/" in links.links(links.DOCS)
