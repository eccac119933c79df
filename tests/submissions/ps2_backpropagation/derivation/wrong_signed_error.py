# diagnosis: line 1 has to equal diff((y - w*x)^2 / 2, w): that is the slope of y − wx (the slip of the notes)
# also: line 1 has to equal diff((y - w*x)^2 / 2, w)
# also: the error is missing: that is the slope of y − wx
derivation = [
    "diff(y - w*x, w)",
    "0 - x",
    "-x",
]
