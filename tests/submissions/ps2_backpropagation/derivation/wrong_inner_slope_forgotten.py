# diagnosis: the inside brings a factor too
# also: line 3 does not follow
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "y - w*x",
    "x*(w*x - y)",
]
