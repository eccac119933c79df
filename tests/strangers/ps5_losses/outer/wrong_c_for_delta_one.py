# wrong: c = -1/2 is right for delta = 1 only
outer = "delta*abs(e) - 1/2"
