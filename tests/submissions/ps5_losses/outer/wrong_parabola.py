# diagnosis: that is the parabola itself
outer = "1/2*e**2"
