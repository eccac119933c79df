# wrong: the size is taken of e - delta/2, so the left side (negative e) is wrong
outer = "delta*abs(e - delta/2)"
