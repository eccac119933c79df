# right: half the difference of two squares, which is the same for real e
outer = "(e^2 - (abs(e) - delta)^2)/2"
