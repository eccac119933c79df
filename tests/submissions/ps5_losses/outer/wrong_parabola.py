# diagnosis: that is the parabola itself
# also: what is wanted depends on delta, which is not in the formula
outer = "1/2*e**2"
