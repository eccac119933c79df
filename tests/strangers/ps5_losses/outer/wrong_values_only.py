# wrong: a and c make the values meet at e = delta, but the slope a is delta/2, with c = 0
outer = "1/2*delta*abs(e)"
