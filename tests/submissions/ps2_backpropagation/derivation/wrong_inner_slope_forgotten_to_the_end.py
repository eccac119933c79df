# diagnosis: one factor x is missing
# also: line 3 does not follow
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "diff((w*x - y)^2/2, w)",
    "w*x - y",
]
