# wrong: the sign of c
outer = "delta*abs(e) + 0.5*delta**2"
