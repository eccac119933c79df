# diagnosis: the sign of c
outer = "delta*abs(e) + delta**2/2"
