"""A JupyterHub for a class on one machine. Put the lines in capitals right; the rest may stay."""

import csv
import os
from pathlib import Path

ADDRESS = "http://127.0.0.1:8000"  # where a web server with HTTPS finds the hub
LEARN = Path("/opt/dlcourse")  # what learners have; the administrator's, so they can't change it
INSTRUCTOR = "instructor"  # the account that releases and grades
PROJECT = Path(os.path.expanduser(f"~{INSTRUCTOR}/dlcourse"))  # the project, in that one's home
CLASS = PROJECT / "class.csv"  # the class list, whose ids are the accounts of the learners

try:
    with CLASS.open(newline="", encoding="utf-8-sig") as file:
        learners = {row["id"].strip() for row in csv.DictReader(file)}
except (OSError, KeyError, UnicodeDecodeError) as error:
    raise SystemExit(f"No class list in {CLASS}: {error!r}. Wanted is a CSV file with a column id.")


def close_home(spawner):
    """Close a home to other accounts: a copy of what was handed in, and its secret, are in it."""
    Path(spawner.user_env({})["HOME"]).chmod(0o700)


c = get_config()
c.JupyterHub.bind_url = ADDRESS
c.Authenticator.allowed_users = learners | {INSTRUCTOR}
c.JupyterHub.load_groups = {"instructors": {"users": [INSTRUCTOR]}}
c.Spawner.default_url = "/lab"
c.Spawner.pre_spawn_hook = close_home
c.Spawner.start_timeout = c.Spawner.http_timeout = 180  # seconds: when all come at once

# A learner's server is the administrator's, and reads no configuration of the learner's.
c.Spawner.cmd = [str(LEARN / "bin/jupyterhub-singleuser")]
c.Spawner.disable_user_config = True

# The instructor's is the project's, and runs in its folder, where nbgrader's configuration is.
own = ["env", f"--chdir={PROJECT}", str(PROJECT / ".venv/bin/jupyterhub-singleuser")]
c.Spawner.group_overrides = {
    "instructors": {
        "groups": ["instructors"],
        "spawner_override": {
            "cmd": own,
            "notebook_dir": str(PROJECT),
            "disable_user_config": False,
        },
    }
}
