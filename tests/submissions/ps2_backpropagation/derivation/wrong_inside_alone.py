# diagnosis: the inside is left out
# also: line 3 does not follow
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "x",
    "x*(w*x - y)",
]
