"""What GitHub is told: workflows that can do no more than they must, forms that it accepts."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT
from test_dev import COMMANDS, posix, program

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = [file for file in sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) if file.name != "config.yml"]
SCHEMAS = [
    *(("vendor.github-workflows", file) for file in WORKFLOWS),
    *(("custom.github-workflows-require-timeout", file) for file in WORKFLOWS),
    *(("vendor.github-issue-forms", file) for file in FORMS),
    ("vendor.github-issue-config", GITHUB / "ISSUE_TEMPLATE/config.yml"),
    ("vendor.dependabot", GITHUB / "dependabot.yml"),
]
WRITES = {("main.yml", "deploy"): {"pages", "id-token"}, ("links.yml", "try"): {"issues"}}
"""All jobs that may write, and what."""


@pytest.mark.parametrize(("schema", "file"), SCHEMAS, ids=lambda value: getattr(value, "name", value))
def test_a_file_is_as_its_public_schema_wants(schema, file):
    checked = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)],
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def read(file):
    """Return a workflow; YAML 1.1 takes its key `on` for true."""
    workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {**workflow, "on": workflow[True]}


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_has_no_more_rights_than_it_needs(file):
    workflow = read(file)
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in str(workflow["on"])
    assert "workflow_run" not in str(workflow["on"])
    for name, job in workflow["jobs"].items():
        writes = {right for right, grade in job.get("permissions", {}).items() if grade != "read"}
        assert writes == WRITES.get((file.name, name), set())
    assert "secrets." not in file.read_text(encoding="utf-8")
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            # The site's dates are those of all commits.
            assert {**step["with"], "fetch-depth": 0} == {"persist-credentials": False, "fetch-depth": 0}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_to_a_commit_that_names_its_version(file):
    used = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_an_action_is_pinned_to_one_commit_everywhere():
    used = {line for file in WORKFLOWS for line in re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))}
    assert len({action.partition("@")[0] for action in used}) == len(used)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_what_others_wrote_reaches_no_shell_and_commands_exist(file):
    for step in steps(read(file)):
        script = step.get("run", "")
        assert "${{" not in script
        for command in re.findall(r"dev\.py (\w+)", script):
            assert command in COMMANDS


def test_a_pull_request_is_checked_tested_built_and_its_site_kept():
    jobs = read(GITHUB / "workflows/pull-request.yml")["jobs"]
    scripts = {name: [step.get("run") for step in job["steps"]] for name, job in jobs.items()}
    assert "python scripts/dev.py check --format github" in scripts["check"]
    assert "python scripts/dev.py test" in scripts["test"]
    assert "python scripts/dev.py build" in scripts["site"]
    assert any("upload-artifact" in step.get("uses", "") for step in jobs["site"]["steps"])
    # Foreign hosts hold up nobody: nothing needs this job, and its failure is none of the run.
    assert jobs["links"]["continue-on-error"] is True
    assert not any("needs" in job for job in jobs.values())


def test_the_site_takes_its_addresses_from_where_it_is_built():
    for name, job in (("pull-request.yml", "site"), ("main.yml", "build")):
        environment = read(GITHUB / "workflows" / name)["jobs"][job]["env"]
        assert environment["REPO_URL"] == "${{ github.server_url }}/${{ github.repository }}"
    assert not re.search(r"github\.com/(?!actions/|en/)\w", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))


@posix
@pytest.mark.parametrize(
    ("report", "number", "calls"),
    [
        ("dead\n", "", ["label create links", "issue create --title Dead links"]),
        ("dead\n", "7", ["issue edit 7 --body-file"]),
        ("", "7", ["issue close 7"]),
        ("", "", []),
    ],
)
def test_there_is_one_issue_about_links(tmp_path, report, number, calls):
    (tmp_path / "links.md").write_text(report)
    (tmp_path / "bin").mkdir()
    program(tmp_path / "bin/gh", f'[ "$1 $2" = "issue list" ] && echo "{number}" || echo "$@" >> "{tmp_path}/calls"')
    environment = {**os.environ, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
    command = ["bash", str(GITHUB / "keep-issue.sh"), "links.md", "Dead links"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    made = (tmp_path / "calls").read_text().splitlines() if (tmp_path / "calls").exists() else []
    assert len(made) == len(calls)
    assert all(call.startswith(expected) for call, expected in zip(made, calls))


@posix
def test_without_a_report_the_issue_is_left_alone(tmp_path):
    command = ["bash", str(GITHUB / "keep-issue.sh"), "links.md", "Dead links"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 1


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "SECURITY.md", ".github/CODEOWNERS"])
def test_a_file_that_github_looks_for_is_there(name):
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_pre_commit_runs_the_projects_own_commands():
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert [hook["entry"] for hook in hooks] == ["python3 scripts/dev.py check --fix", "python3 scripts/dev.py lint"]


def test_editors_and_tools_read_what_is_json():
    for file in (ROOT / ".vscode").glob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))
