"""Launch buttons: a page's notebook in Binder, in Colab, and on a JupyterHub.

They open the branch that `make notebooks` fills; _config.yml says where it is, and which of the
three there are.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from . import places

KINDS = {"binderhub": "Binder", "colab": "Colab", "jupyterhub": "JupyterHub"}
GITHUB, GITLAB = "github.com", "gitlab.com"


def problem(config: Any) -> str:
    """Return in a sentence what is wrong with the addresses, or nothing."""
    wanted = {f"{kind}_url": text for kind, text in config.course_launch.items() if text}
    repository = config.notebooks_repository
    for name, text in {**wanted, "notebooks_repository": repository}.items():
        if text and not _is_address(text):
            return (
                f"{name} is {text!r}, and a whole address is wanted, with its https://, such as "
                f"{_EXAMPLES[name]}. Put it right, or leave it empty."
            )
    if wanted and not repository:
        return (
            f"{' and '.join(wanted)} would open the book's notebooks, and neither "
            "notebooks_repository nor repository: url: says where they are. Write the address of "
            "the Git repository there to whose branch you push what `make notebooks` makes, or "
            "leave the others empty."
        )
    if "colab_url" in wanted and urlsplit(repository).hostname != GITHUB:
        return (
            f"colab_url is set, and Colab opens notebooks of {GITHUB} alone; notebooks_repository "
            f"is {repository}. Leave colab_url empty, or push the notebooks to {GITHUB}."
        )
    if "colab_url" in wanted and not places.address(config):
        return (
            "colab_url is set, and html: baseurl: is empty. Colab has no dlcourse, and the first "
            "cell of a notebook could not say where to get it. Write the book's address there, or "
            "leave colab_url empty."
        )
    if wanted and len(_parts(repository)) < 2:
        return (
            f"notebooks_repository is {repository}, which names no repository; wanted is an "
            f"address such as {_EXAMPLES['notebooks_repository']}."
        )
    return ""


_EXAMPLES = {
    "binderhub_url": "https://mybinder.org",
    "colab_url": "https://colab.research.google.com",
    "jupyterhub_url": "https://hub.example.org",
    "notebooks_repository": f"https://{GITHUB}/OWNER/NAME",
}


def _is_address(text: str) -> bool:
    found = urlsplit(text)
    return found.scheme in ("http", "https") and bool(found.hostname) and " " not in text


def _parts(repository: str) -> list[str]:
    return urlsplit(repository).path.removesuffix(".git").strip("/").split("/")


def place(page: str) -> str:
    """Return where a page's notebook is on the branch."""
    name = page.rpartition("/")[2]
    return f"{'chapters' if places.is_chapter(page) else 'notebooks'}/{name}.ipynb"


def buttons(config: Any, page: str) -> list[dict[str, Any]]:
    """Return the theme's descriptions of the buttons of a page; none without an address."""
    repository = config.notebooks_repository.rstrip("/")
    return [
        {
            "type": "link",
            "text": KINDS[kind],
            "tooltip": f"Open in {KINDS[kind]}",
            "icon": "",  # the macro of the buttons knows characters of a font alone
            "url": _ADDRESSES[kind](
                base.rstrip("/"), repository, config.notebooks_branch, place(page)
            ),
        }
        for kind, base in config.course_launch.items()
        if base
    ]


def _binder(base: str, repository: str, branch: str, path: str) -> str:
    """See https://mybinder.readthedocs.io: its addresses name the provider of the repository."""
    host = urlsplit(repository).hostname
    owner, *rest = _parts(repository)
    if host == GITHUB:
        where = f"gh/{owner}/{rest[0]}"
    elif host == GITLAB:
        where = f"gl/{quote('/'.join([owner, *rest]), safe='')}"
    else:
        where = f"git/{quote(repository, safe='')}"
    opened = urlencode({"urlpath": f"lab/tree/{path}"}, safe="/")
    return f"{base}/v2/{where}/{quote(branch, safe='')}?{opened}"


def _colab(base: str, repository: str, branch: str, path: str) -> str:
    owner, name = _parts(repository)[:2]
    return f"{base}/github/{owner}/{name}/blob/{quote(branch)}/{path}"


def _jupyterhub(base: str, repository: str, branch: str, path: str) -> str:
    """See nbgitpuller, which the hub must have: it pulls the branch, and opens the notebook."""
    name = _parts(repository)[-1]
    asked = {"repo": repository, "urlpath": f"lab/tree/{name}/{path}", "branch": branch}
    return f"{base}/hub/user-redirect/git-pull?{urlencode(asked, safe='/')}"


_ADDRESSES = {"binderhub": _binder, "colab": _colab, "jupyterhub": _jupyterhub}
