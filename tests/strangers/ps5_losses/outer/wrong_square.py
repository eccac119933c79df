# wrong: c is -delta^2, the value of the parabola at delta was forgotten when solving
outer = "delta*abs(e) - delta^2"
