# diagnosis: write only the right-hand side
outer = "L = delta*abs(e) - delta**2/2"
