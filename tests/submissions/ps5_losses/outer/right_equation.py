outer = "L = delta*abs(e) - delta**2/2"
