"""Looks for secrets in the environment: tokens, the user's name, the grader's own folder."""

# others: right
# %% show
import os

allowed = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "HOME", "TMPDIR", "MPLCONFIGDIR", "PWD")
told = [n for n in os.environ if n not in allowed and not n.endswith("_NUM_THREADS")]
through = bool(set(told) - {"PYTHONHASHSEED", "MPLBACKEND"})


def show(x):
    return 0
