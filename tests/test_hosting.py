"""What the place that hosts the project reads: issue forms, workflows, the container to work in."""

from __future__ import annotations

import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

# As GitHub describes its issue forms: what each kind of field has to have, and may have.
FIELDS = {
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
    "checkboxes": ({"label", "options"}, {"description"}),
}
TOP = {"name", "description", "body", "title", "labels", "assignees", "projects", "type"}


def complaints(form: Any) -> list[str]:
    """Return why GitHub would not show a form."""
    if not isinstance(form, dict) or not isinstance(form.get("body"), list):
        return ["no body"]
    found = [f"no {key}" for key in ("name", "description") if not form.get(key)]
    found += [f"unknown: {key}" for key in form.keys() - TOP]
    fields = form["body"]
    for field in fields:
        if field.get("type") not in FIELDS:
            found.append(f"no such type: {field.get('type')}")
            continue
        needs, may = FIELDS[field["type"]]
        attributes = field.get("attributes", {})
        found += [f"{field['type']} without {key}" for key in needs if not attributes.get(key)]
        found += [f"{field['type']} with {key}" for key in attributes.keys() - needs - may]
        found += [
            f"beside the attributes: {k}"
            for k in field.keys() - {"type", "id", "attributes", "validations"}
        ]
        options = attributes.get("options", [])
        if len({str(option) for option in options}) < len(options):
            found.append(f"an option twice: {attributes['label']}")
        if not {"required"} >= field.get("validations", {}).keys():
            found.append(f"unknown validation: {field['validations']}")
    for key, values in {
        "id": [field["id"] for field in fields if "id" in field],
        "label": [f["attributes"].get("label") for f in fields if f.get("type") != "markdown"],
    }.items():
        if len(set(values)) < len(values):
            found.append(f"an {key} twice: {values}")
    if any(not re.fullmatch(r"[a-z-]+", field.get("id", "x")) for field in fields):
        found.append("an id has other letters")
    if all(field.get("type") == "markdown" for field in fields):
        found.append("asks for nothing")
    return found


FORMS = ["mark", "message", "slip"]


@pytest.mark.parametrize("name", FORMS)
def test_an_issue_form_is_one_that_can_be_shown(root: Path, name: str) -> None:
    path = root / ".github/ISSUE_TEMPLATE" / f"{name}.yml"
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert complaints(form) == []
    asked = [f for f in form["body"] if f.get("validations", {}).get("required")]
    assert 2 <= len(asked) <= 6, "enough to mend it, and no more than people fill in"
    assert "version" in [field.get("id") for field in form["body"]]


def test_there_is_a_form_for_each_and_the_rest_can_be_written_freely(root: Path) -> None:
    folder = root / ".github/ISSUE_TEMPLATE"
    assert sorted(path.stem for path in folder.glob("*.yml")) == sorted([*FORMS, "config"])
    config = yaml.safe_load((folder / "config.yml").read_text(encoding="utf-8"))
    assert config == {"blank_issues_enabled": True}
    assert "SECURITY.md" in (folder / "mark.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda form: form.pop("description"), "no description"),
        (lambda form: form["body"][0].update(type="text"), "no such type: text"),
        (lambda form: form["body"][0]["attributes"].pop("label"), "input without label"),
        (lambda form: form["body"][1].update(id="page"), "an id twice"),
        (lambda form: form["body"][1].update(required=True), "beside the attributes: required"),
        (lambda form: form.update(body=[]), "asks for nothing"),
    ],
)
def test_a_form_that_is_wrong_is_found(root: Path, change: Any, words: str) -> None:
    path = root / ".github/ISSUE_TEMPLATE/slip.yml"
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    change(form)
    assert any(found.startswith(words) for found in complaints(form))


def workflows(root: Path) -> dict[str, dict[str, Any]]:
    folder = root / ".github/workflows"
    return {p.name: yaml.safe_load(p.read_text(encoding="utf-8")) for p in folder.glob("*.yml")}


def test_actions_are_pinned_by_commit_with_their_version_beside(root: Path) -> None:
    used = 0
    for path in (root / ".github/workflows").glob("*.yml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                used += 1
                assert re.search(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line
    assert used >= 2


def test_a_workflow_runs_all_tests_with_each_python_that_the_course_is_for(root: Path) -> None:
    flow = workflows(root)["test.yml"]
    assert flow["permissions"] == {"contents": "read"}
    job = flow["jobs"]["test"]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    oldest = project["requires-python"].removeprefix(">=")
    assert job["strategy"]["matrix"]["python"][0] == oldest
    assert len(job["strategy"]["matrix"]["python"]) >= 3
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands[-1] == ".ci/run"
    assert commands.index("sudo .ci/system-packages") < len(commands) - 1


def test_the_container_runs_readme_s_first_command_and_shows_the_book(root: Path) -> None:
    text = (root / ".devcontainer/devcontainer.json").read_text(encoding="utf-8")
    container = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
    python = re.search(r"/python:\d+-3\.(\d+)-", container["image"])
    assert python
    assert int(python[1]) >= 11
    assert os.access(root / container["onCreateCommand"], os.X_OK)
    readme = (root / "README.md").read_text(encoding="utf-8")
    first = re.search(r"```sh\n(make \w+)", readme)
    assert first
    assert container["postCreateCommand"] == first[1]
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    port = re.search(r"^PORT \?= (\d+)$", makefile, re.MULTILINE)
    assert port
    assert container["forwardPorts"] == [int(port[1])]
    assert list(container["portsAttributes"]) == [port[1]]
