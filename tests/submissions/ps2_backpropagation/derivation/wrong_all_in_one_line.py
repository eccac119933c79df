# diagnosis: line 1: there is more than one = in it
# also: there is more than one = in it
derivation = "diff((y - w*x)^2 / 2, w) = (y - w*x)*(-x) = x*(w*x - y)"
