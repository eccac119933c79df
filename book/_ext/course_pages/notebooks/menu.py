"""The buttons above a page: its notebook in the menu of downloads, and where it opens."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

from . import launch, places, start


def _buttons(app: Sphinx, page: str, _template: str, context: dict[str, Any], doctree: Any) -> None:
    if doctree is None or not (places.is_chapter(page) or places.is_assignment(page)):
        return
    name = page.rpartition("/")[2]
    (menu,) = (b for b in context["header_buttons"] if b.get("label") == "download-buttons")
    menu["buttons"][:0] = [
        _download(context, f"{name}.ipynb", ".ipynb", "fas fa-code", "Download this notebook"),
        _download(
            context,
            start.wheel_name(app),
            ".whl",
            "fas fa-box",
            "Download dlcourse, which notebooks need",
        ),
    ]
    if opened := launch.buttons(app.config, page):
        context["header_buttons"].insert(
            0,
            {
                "type": "group",
                "tooltip": "Open this notebook elsewhere",
                "icon": "fas fa-rocket",
                "buttons": opened,
                "label": "launch-buttons",
            },
        )


def _download(
    context: dict[str, Any], file: str, text: str, icon: str, tooltip: str
) -> dict[str, Any]:
    return {
        "type": "link",
        "url": context["pathto"](f"{start.PLACE}/{file}", resource=True),
        "download": True,
        "text": text,
        "icon": icon,
        "tooltip": tooltip,
        "label": f"download{text.replace('.', '-')}-button",
    }


def _take_over(_app: Sphinx, config: Any) -> None:
    """Take the addresses from the theme, whose buttons open the page's MyST source."""
    options = {**config.html_theme_options}
    theirs = {**options.get("launch_buttons", {})}
    config.course_launch = {
        kind: str(theirs.pop(f"{kind}_url", "") or "").strip() for kind in launch.KINDS
    }
    config.html_theme_options = {**options, "launch_buttons": theirs}
    config.notebooks_repository = (
        config.notebooks_repository or options.get("repository_url") or ""
    ).strip()
    if problem := launch.problem(config):
        raise ConfigError(f"_config.yml: {problem}")


def setup(app: Sphinx) -> None:
    """Register the values, read them, and add the buttons after the theme has its own."""
    app.add_config_value("notebooks_repository", "", "html")
    app.add_config_value("notebooks_branch", "notebooks", "html")
    app.add_config_value("course_launch", {}, "html")
    app.connect("config-inited", _take_over, priority=100)
    app.connect("html-page-context", _buttons, priority=900)
