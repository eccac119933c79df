"""Starts a JupyterHub for two learners and an instructor, with the files that the book shows.

Where the test is root, each has an account of the system, made for the test; elsewhere, folders of
their own under the one account that there is.
"""

from __future__ import annotations

import json
import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dlcourse.grading.kit import make, wheel
from tests.grading.hub import environment

NAME = "ps1_perceptron"
_CLASS = ("ada", "ben", "instructor")
_KEEPER = Path(__file__).with_name("keeper.py")


class Keeper:
    """A process that holds accounts, a folder and what runs, and ends all when it is closed."""

    def __init__(self, *names: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", _KEEPER, *names],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # what ends the test by its group leaves this one to tidy up
        )
        assert self._process.stdout
        self.folder = Path(self._process.stdout.readline().strip())

    def start(self, command: Sequence[str], at: Path, log: Path, **environment: str) -> None:
        """Start a command, of which nothing is heard but its log."""
        told = {
            "command": [str(part) for part in command],
            "cwd": str(at),
            "log": str(log),
            "env": _plain_environment() | environment,
        }
        assert self._process.stdin
        self._process.stdin.write(json.dumps(told) + "\n")
        self._process.stdin.flush()

    def close(self) -> None:
        """End everything; fail where something is left."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        status = self._process.wait(300)
        self._process.stdout.close()
        assert status == 0, "what the test made is not gone; the keeper said why above"


@dataclass(frozen=True)
class Class:
    """A class on a hub: where everything is, and how the accounts are called."""

    address: str
    password: str
    folder: Path
    names: Mapping[str, str]  # of ada, ben and the instructor
    apart: bool  # whether each is an account of the system

    @property
    def exchange(self) -> Path:
        """The exchange of the course."""
        return self.folder / "exchange"

    @property
    def project(self) -> Path:
        """The instructor's project."""
        return self.home("instructor") / "dlcourse"

    def home(self, who: str) -> Path:
        """The home of somebody."""
        return self.folder / "home" / self.names[who]

    def typed(self, who: str, *command: str, told: str = "") -> str:
        """Run a command as somebody of the class, at home; return what it prints."""
        account: dict[str, object] = {}
        if self.apart:
            entry = pwd.getpwnam(self.names[who])
            account = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        done = subprocess.run(
            command,
            cwd=self.home(who),
            env=_plain_environment() | {"HOME": str(self.home(who))},
            input=told,
            capture_output=True,
            text=True,
            check=False,
            **account,  # type: ignore[call-overload]
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@contextmanager
def started(root: Path) -> Iterator[Class]:
    """Start a hub for a class, whose instructor has the project with one assignment."""
    python = environment.python_for_all()
    apart = os.geteuid() == 0 and python is not None
    mark = secrets.token_hex(3)
    names = {who: f"{who}-{mark}" if apart else who for who in _CLASS}
    keeper = Keeper(*(names.values() if apart else ()))
    try:
        ports = _free_ports(3)
        made = Class(
            f"http://127.0.0.1:{ports[0]}", secrets.token_hex(8), keeper.folder, names, apart
        )
        _make_homes(made)
        _install(root, made, python or Path(sys.executable).resolve())
        _settle(root, made, ports)
        log = made.folder / "hub/log"
        hub = [f"{made.folder}/opt/bin/jupyterhub", "-f", "jupyterhub_config.py"]
        keeper.start(hub, made.folder / "hub", log)
        _wait(f"{made.address}/hub/health", log)
        yield made
    finally:
        keeper.close()


def _make_homes(made: Class) -> None:
    for who, name in made.names.items():
        made.home(who).mkdir(mode=0o700)
        if made.apart:
            shutil.chown(made.home(who), name, name)


def _install(root: Path, made: Class, python: Path) -> None:
    """Install what learners have, from the kit's lock and wheel; and the instructor's project."""
    lock = environment.locked(root / make.LOCK)
    opt = made.folder / "opt"
    environment.made(opt, python, [*lock, "jupyterhub"])
    kit = wheel.build(root, made.folder, make.LEFT_OUT, for_pip=True)
    with zipfile.ZipFile(kit) as archive:
        archive.extractall(opt / environment.PACKAGES)
    project = made.project
    (project / "solutions").mkdir(parents=True)
    shutil.copy(root / f"solutions/{NAME}.py", project / "solutions")
    shutil.copy(root / "nbgrader_config.py", project)
    for name, ignored in {"book": "_*", "dlcourse": "__pycache__"}.items():
        shutil.copytree(root / name, project / name, ignore=shutil.ignore_patterns(ignored))
    people = "".join(f"{made.names[who]}\n" for who in ("ada", "ben"))
    (project / "class.csv").write_text(f"id\n{people}", encoding="utf-8")
    if made.apart:
        for path in (project, *project.rglob("*")):
            shutil.chown(path, made.names["instructor"], made.names["instructor"])
    own = project / ".venv"
    environment.made(own, python, [*lock, "jupyterhub", "latex2mathml", "flit-core"], upon=opt)
    # Found before the learners' dlcourse, since "dlcourse.pth" is read before "upon.pth".
    (own / environment.PACKAGES / "dlcourse.pth").write_text(f"{project}\n", encoding="utf-8")
    environment.script(own, "dlcourse", "dlcourse.grading.__main__:main")


def _settle(root: Path, made: Class, ports: Sequence[int]) -> None:
    """Put the files that the book shows in their places, with this class's names in capitals."""
    shown = root / "book/hub"
    made.exchange.mkdir()
    made.exchange.chmod(0o1777)
    settings = made.folder / "opt/etc/jupyter"
    (settings / "labconfig").mkdir(exist_ok=True)
    shutil.copy(shown / "page_config.json", settings / "labconfig")
    text = with_settings(shown / "nbgrader_config.py", EXCHANGE=made.exchange)
    if not made.apart:
        text += _ONE_ACCOUNT
        (made.home("instructor") / ".jupyter").mkdir()
        own = made.home("instructor") / ".jupyter/nbgrader_config.py"
        own.write_text(_OWNED_BY_ONE, encoding="utf-8")
    (settings / "nbgrader_config.py").write_text(text, encoding="utf-8")
    (made.folder / "hub").mkdir(mode=0o700)
    (made.folder / "tmp").mkdir()
    (made.folder / "tmp").chmod(0o1777)
    text = with_settings(
        shown / "jupyterhub_config.py",
        ADDRESS=made.address,
        LEARN=made.folder / "opt",
        PROJECT=made.project,
        INSTRUCTOR=made.names["instructor"],
    )
    proxy = [
        Path(sys.executable).with_name("node"),
        root / "node_modules/configurable-http-proxy/bin/configurable-http-proxy",
    ]
    text += _OF_THE_TEST.format(
        proxy=[str(part) for part in proxy],
        ports=ports,
        password=made.password,
        spawner="localprocess" if made.apart else "simple",
        args=["--allow-root"] if os.geteuid() == 0 and not made.apart else [],
        homes=f"{made.folder}/home/{{username}}",
        tmp=f"{made.folder}/tmp",
    )
    (made.folder / "hub/jupyterhub_config.py").write_text(text, encoding="utf-8")


# Any free port, a password for all, and nothing outside of the test's folder.
_OF_THE_TEST = """
c.ConfigurableHTTPProxy.command = {proxy}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{ports[1]}"
c.JupyterHub.hub_port = {ports[2]}
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = "{password}"
c.JupyterHub.spawner_class = "{spawner}"
c.SimpleLocalProcessSpawner.home_dir_template = "{homes}"
c.Spawner.args = {args}
c.Spawner.environment = {{"TMPDIR": "{tmp}", "OPENBLAS_NUM_THREADS": "1"}}
"""
# Where there is one account, its name says nothing of who hands in.
_ONE_ACCOUNT = """
import os
c.CourseDirectory.student_id = os.environ["JUPYTERHUB_USER"]
"""
_OWNED_BY_ONE = "c = get_config()\nc.ExchangeCollect.check_owner = False\n"


def with_settings(path: Path, **settings: object) -> str:
    """Return a file with these lines in capitals put right, as its reader would do it."""
    text = path.read_text(encoding="utf-8")
    for name, value in settings.items():
        is_path = isinstance(value, Path) and f"\n{name} = Path(" in text
        new = f"{name} = Path({str(value)!r})" if is_path else f"{name} = {str(value)!r}"
        text, count = re.subn(rf"^{name} = .*$", new, text, flags=re.MULTILINE)
        assert count == 1, f"{path.name} has {count} lines {name} = …"
    return text


def _plain_environment() -> dict[str, str]:
    return {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8"}


def _free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def _wait(address: str, log: Path) -> None:
    until = time.monotonic() + 120
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            said = log.read_text(encoding="utf-8") if log.exists() else ""
            assert time.monotonic() < until, f"the hub does not start:\n{said}"
            time.sleep(0.1)
