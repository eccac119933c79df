# diagnosis: the ½ is missing
# also: line 1 has to equal
# also: twice the slope: the ½ is lost
# also: what comes is twice the wanted one
derivation = [
    "diff((y - w*x)^2, w)",
    "2 * (y - w*x) * (-x)",
    "2*x*(w*x - y)",
]
