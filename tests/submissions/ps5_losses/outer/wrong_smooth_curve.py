# diagnosis: that is a smooth curve
outer = "delta**2*(sqrt(1 + (e/delta)**2) - 1)"
