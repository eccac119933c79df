# diagnosis: both signs
# also: the sign: −log y falls
# also: the sign: −log(1 − y) rises
# also: line 1 has to equal (-t/y + (1 - t)/(1 - y)) * y*(1 - y): the sign: that is truth minus output
by_y = "t/y - (1 - t)/(1 - y)"
by_z = ["(t/y - (1 - t)/(1 - y)) * y*(1 - y)", "t*(1 - y) - (1 - t)*y", "t - y"]
