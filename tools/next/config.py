"""What _config.yml says, as the values that Sphinx knows: as Jupyter Book reads it, without it.

Jupyter Book 1 holds Sphinx below 8, so it cannot be there where the newest Sphinx is. A test holds
this module equal to Jupyter Book's own reading, but for the parts in LEFT_OUT and the values in
NEWER and QUIET.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# Jupyter Book's extensions that are not loaded, and why the book needs none of them.
LEFT_OUT = {
    "jupyter_book": "it only names two of its own values",
    "sphinx_thebe": "pages have cells of their own, and it is switched off",
    "sphinx_comments": "no service of comments is used",
    "sphinx_jupyterbook_latex": "it is for LaTeX alone",
}
EXTENSIONS = (
    "sphinx_togglebutton",
    "sphinx_copybutton",
    "myst_nb",
    "sphinx_external_toc",
    "sphinx.ext.intersphinx",
    "sphinx_design",
    "sphinx_book_theme",
)
# A key of _config.yml, and what Sphinx or the theme calls it.
NAMES = {
    "title": "html_title",
    "author": "author",
    "copyright": "copyright",
    "logo": "html_logo",
    "project": "project",
    "only_build_toc_files": "external_toc_exclude_missing",
    "execute.allow_errors": "nb_execution_allow_errors",
    "execute.raise_on_error": "nb_execution_raise_on_error",
    "execute.eval_regex": "nb_eval_name_regex",
    "execute.show_tb": "nb_execution_show_tb",
    "execute.run_in_temp": "nb_execution_in_temp",
    "execute.stderr_output": "nb_output_stderr",
    "execute.timeout": "nb_execution_timeout",
    "execute.cache": "nb_execution_cache_path",
    "execute.execute_notebooks": "nb_execution_mode",
    "execute.exclude_patterns": "nb_execution_excludepatterns",
    "parse.myst_enable_extensions": "myst_enable_extensions",
    "parse.myst_substitutions": "myst_substitutions",
    "parse.myst_url_schemes": "myst_url_schemes",
    "html.favicon": "html_favicon",
    "html.baseurl": "html_baseurl",
    "html.use_multitoc_numbering": "use_multitoc_numbering",
    "html.navbar_footer_text": "html_theme_options.navbar_footer_text",
    "html.extra_footer": "html_theme_options.extra_footer",
    "html.home_page_in_navbar": "html_theme_options.home_page_in_toc",
    "html.announcement": "html_theme_options.announcement",
    "html.analytics": "html_theme_options.analytics",
    "html.use_repository_button": "html_theme_options.use_repository_button",
    "html.use_edit_page_button": "html_theme_options.use_edit_page_button",
    "html.use_issues_button": "html_theme_options.use_issues_button",
    "launch_buttons": "html_theme_options.launch_buttons",
    "repository.url": "html_theme_options.repository_url",
    "repository.path_to_book": "html_theme_options.path_to_docs",
    "repository.branch": "html_theme_options.repository_branch",
    "bibtex_bibfiles": "bibtex_bibfiles",
}
# What the newest parts want to be told, and the older ones do not know. MyST 4 moves all footnotes
# to the end of a page; the sources of a chapter stand under its heading "References".
NEWER = {"myst_footnote_sort": False}
# Sphinx 9 formats dates, of which the pages show none, for en_GB and not for en-GB; so named, it
# would add a script to each page, which evaluates a string: the policy forbids that.
QUIET = ("i18n.babel",)
# What is read by hand below: of the build itself, not values of Sphinx.
_BY_HAND = {
    "exclude_patterns",
    "bibtex_reference_style",
    "sphinx.extra_extensions",
    "sphinx.local_extensions",
    "sphinx.recursive_update",
    "sphinx.config",
}
# Jupyter Book's defaults, of which the file says what is otherwise.
DEFAULTS: dict[str, Any] = {
    "title": "My Jupyter Book",
    "author": "The Jupyter Book community",
    "copyright": "2023",
    "logo": "",
    "exclude_patterns": ["_build", "Thumbs.db", ".DS_Store", "**.ipynb_checkpoints"],
    "only_build_toc_files": False,
    "execute": {
        "execute_notebooks": "auto",
        "cache": "",
        "exclude_patterns": [],
        "timeout": 30,
        "run_in_temp": False,
        "allow_errors": False,
        "stderr_output": "show",
    },
    "parse": {
        "myst_enable_extensions": [
            "colon_fence",
            "dollarmath",
            "linkify",
            "substitution",
            "tasklist",
        ],
        "myst_url_schemes": ["mailto", "http", "https"],
    },
    "html": {
        "favicon": "",
        "use_edit_page_button": False,
        "use_repository_button": False,
        "use_issues_button": False,
        "use_multitoc_numbering": True,
        "extra_footer": "",
        "home_page_in_navbar": True,
        "baseurl": "",
        "analytics": {
            "plausible_analytics_domain": "",
            "plausible_analytics_url": "https://plausible.io/js/script.js",
            "google_analytics_id": "",
        },
        "announcement": "",
    },
    "launch_buttons": {
        "notebook_interface": "classic",
        "binderhub_url": "",
        "jupyterhub_url": "",
        "thebe": False,
        "colab_url": "",
        "deepnote_url": "",
    },
    "repository": {
        "url": "https://github.com/executablebooks/jupyter-book",
        "path_to_book": "",
        "branch": "master",
    },
}


class ConfigError(ValueError):
    """_config.yml says what cannot be taken over; the message says what, and what to do."""


def sphinx_config(root: Path) -> tuple[dict[str, Any], list[str]]:
    """Return Sphinx's values of the book in this folder, and the folders of its own extensions.

    Raises ConfigError for a key that is not known here: nothing is passed over in silence.
    """
    path = root / "_config.yml"
    if not path.is_file():
        raise ConfigError(f"There is no {path}. Give the folder that holds the book's _config.yml.")
    own = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    _check(own)
    said = _merged(DEFAULTS, own)
    sphinx = own.get("sphinx", {})
    config: dict[str, Any] = {
        "pygments_style": "sphinx",
        "html_theme": "sphinx_book_theme",
        "html_theme_options": {"search_bar_text": "Search this book..."},
        "html_sourcelink_suffix": "",
        "numfig": True,
        "suppress_warnings": ["myst.domains"],
        **NEWER,
        "exclude_patterns": sorted({*DEFAULTS["exclude_patterns"], *said["exclude_patterns"]}),
    }
    for key, name in NAMES.items():
        if (value := _at(said, key)) is not None:
            _set(config, name, value)
    if config["nb_execution_mode"] is False:  # YAML reads `off` as False
        config["nb_execution_mode"] = "off"
    if isinstance(config.get("bibtex_bibfiles"), str):
        config["bibtex_bibfiles"] = [config["bibtex_bibfiles"]]
    local = sphinx.get("local_extensions") or {}
    more = [*(sphinx.get("extra_extensions") or []), *local]
    if {"bibtex_bibfiles", "bibtex_reference_style"} & set(own):
        more.append("sphinxcontrib.bibtex")
    if config["use_multitoc_numbering"]:
        more.append("sphinx_multitoc_numbering")
    config["extensions"] = list(dict.fromkeys([*EXTENSIONS, *more]))
    values = sphinx.get("config") or {}
    config = _merged(config, values) if sphinx.get("recursive_update") else {**config, **values}
    config["suppress_warnings"] = [*config["suppress_warnings"], *QUIET]
    return config, [str(root / folder) for folder in local.values()]


def _check(own: dict[str, Any]) -> None:
    """Raise ConfigError where the file says something that is not read here."""
    known = {*NAMES, *_BY_HAND}
    for key, value in own.items():
        keys = [f"{key}.{inner}" for inner in value] if isinstance(value, dict) else [key]
        for said in [key] if key in known else keys:
            if said not in known:
                near = sorted(name for name in known if name.split(".")[0] == key) or sorted(known)
                raise ConfigError(
                    f"_config.yml says {said}, which tools/next/config.py does not read; it reads "
                    f"{', '.join(near)}. Add it there, as Jupyter Book has it, or remove it."
                )
    buttons = [name for name in own.get("html", {}) if name.startswith("use_") and "button" in name]
    wanted = [name for name in buttons if own["html"][name]]
    if wanted and not own.get("repository", {}).get("url"):
        raise ConfigError(
            f"_config.yml wants html.{wanted[0]}, but names no repository. Write its address at "
            "repository.url, or switch the button off."
        )


def _at(said: dict[str, Any], key: str) -> Any:
    found: Any = said
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


def _set(config: dict[str, Any], name: str, value: Any) -> None:
    *outer, last = name.split(".")
    for part in outer:
        config = config.setdefault(part, {})
    config[last] = value


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Return both, the second winning; tables within are merged alike, lists are replaced."""
    both = dict(under)
    for key, value in over.items():
        old = both.get(key)
        both[key] = (
            _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
        )
    return both
