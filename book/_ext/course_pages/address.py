"""Where the book is published: one setting for canonical addresses and for link previews.

It is Jupyter Book's own, `html: baseurl:`. What is wrong with it is said before anything is built.
"""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

from dlcourse.grading.address import SETTING, AddressError, checked

NOWHERE = "404"  # the page that hosts show where there is none; it has no address of its own


def _one_address(_app: Sphinx, config: Any) -> None:
    """Give the address to Sphinx and to the previews."""
    if config.ogp_site_url:
        raise ConfigError(
            f"ogp_site_url in _config.yml is {config.ogp_site_url!r}. The address of the book has "
            f"one place: write it into {SETTING}, and take ogp_site_url out."
        )
    try:
        config.html_baseurl = checked(config.html_baseurl)
    except AddressError as error:
        raise ConfigError(str(error)) from error
    config.ogp_site_url = config.html_baseurl


def _without_own(
    _app: Sphinx, name: str, _template: str, context: dict[str, Any], _tree: Any
) -> None:
    if name == NOWHERE:
        context["pageurl"] = None


def setup(app: Sphinx) -> None:
    """Read the setting before the first page, and leave out what an address would make untrue."""
    app.setup_extension("sphinxext.opengraph")  # so that its setting is there
    app.connect("config-inited", _one_address, priority=100)
    app.connect("html-page-context", _without_own, priority=900)
