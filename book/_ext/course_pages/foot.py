"""The foot of every page: the book's version, and where to tell of a slip.

There is one version, dlcourse's own. Where the project is hosted says `repository: url` in
_config.yml; without it nothing is said of slips.
"""

from __future__ import annotations

from html import escape
from typing import Any
from urllib.parse import urlencode, urlsplit

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

import dlcourse

ERRATA = "book/errata"


def hosted(url: str) -> str:
    """Return the address where the project is hosted, "" for none. Raises ConfigError."""
    url = url.strip().rstrip("/")
    parts = urlsplit(url)
    if url and not (parts.scheme in ("http", "https") and parts.netloc):
        raise ConfigError(
            f'_config.yml: repository: url is "{url}"; wanted the address of the project, with its '
            f"scheme, such as https://{url.partition('://')[2] or url}, or nothing."
        )
    return url


def report(url: str, page: str, title: str, version: str) -> str:
    """Return the address of a form for a slip, with the page and the version filled in.

    GitHub has a form with fields of these names (.github/ISSUE_TEMPLATE/slip.yml); GitHub without
    it, Gitea and Forgejo take a title and a body, GitLab the same under other names.
    """
    head = f"Slip in {title}"
    body = f"Page: {page}\nVersion: {version}\n\nWhat it says:\n\nWhat it should say, and why:\n"
    if "gitlab" in urlsplit(url).netloc:
        query = {"issue[title]": head, "issue[description]": body}
        return f"{url}/-/issues/new?{urlencode(query)}"
    query = {"title": head, "body": body}
    if urlsplit(url).netloc == "github.com":
        query = {"template": "slip.yml", "page": page, "version": version, **query}
    return f"{url}/issues/new?{urlencode(query)}"


def line(app: Sphinx, name: str, title: str) -> str:
    """Return the foot of a page."""
    version = f"Version {dlcourse.__version__}"
    if name != ERRATA and ERRATA in app.env.found_docs:
        there = app.builder.get_relative_uri(name, ERRATA)
        version += f', <a href="{there}">what was wrong before</a>'
    url = app.config.html_theme_options.get("repository_url", "")
    if url:
        address = escape(report(url, name, title, dlcourse.__version__))
        version += f'. <a class="slip" href="{address}">Found a slip?</a>'
    return f'<p class="version">{version}</p>'


def _configure(_app: Sphinx, config: Any) -> None:
    config.version = config.release = dlcourse.__version__
    options = config.html_theme_options
    options["repository_url"] = hosted(options.get("repository_url") or "")


def _add(app: Sphinx, name: str, _template: str, context: dict[str, Any], _tree: Any) -> None:
    title = app.env.titles[name].astext() if name in app.env.titles else name
    before = context.get("theme_extra_footer") or ""
    context["theme_extra_footer"] = f"{before}\n{line(app, name, title)}".strip()


def setup(app: Sphinx) -> None:
    """Let every page's foot say it, after what it was executed with."""
    app.connect("config-inited", _configure, priority=100)
    app.connect("html-page-context", _add, priority=600)
