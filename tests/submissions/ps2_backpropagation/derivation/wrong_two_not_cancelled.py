# diagnosis: twice the slope: the ½ is lost
# also: the square brings a factor 2, which the ½ cancels
# also: what comes is twice the wanted one
derivation = [
    "diff((y - w*x)^2 / 2, w)",
    "2 * (y - w*x) * (-x)",
    "2*x*(w*x - y)",
]
