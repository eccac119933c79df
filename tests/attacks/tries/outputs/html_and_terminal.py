"""Returns and prints scripts for a browser and commands for a terminal."""

# others: right
# %% show
HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>\x1b[2J\x1b]0;x\x07"
display({"text/html": HTML, "application/javascript": "alert(1)"})
print(HTML)


def show(x):
    print(HTML)
    raise ValueError(HTML)
