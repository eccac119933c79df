# right: sqrt(e**2) in place of abs(e)
outer = "delta*sqrt(e**2) - 0.5*delta**2"
