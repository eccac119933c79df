# wrong: the values meet at e = delta, but the slope is 2 delta
outer = "2*delta*abs(e) - 3*delta**2/2"
