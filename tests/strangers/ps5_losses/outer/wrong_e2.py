# wrong: c was solved with e^2 in place of delta^2, so it is no constant
outer = "delta*abs(e) - e^2/2"
