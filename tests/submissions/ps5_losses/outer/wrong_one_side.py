# diagnosis: that is a line for e > 0 alone
outer = "delta*e - delta**2/2"
