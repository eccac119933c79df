# diagnosis: minus times minus is plus
# also: line 4 does not follow
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "(y - w*x) * diff(y - w*x, w)",
    "-x*y - w*x^2",
    "x*(w*x - y)",
]
