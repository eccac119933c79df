# diagnosis: brackets are missing around y − wx
# also: line 3 does not follow
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "y - w*x * diff(y - w*x, w)",
    "x*(w*x - y)",
]
