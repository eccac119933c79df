# wrong: e without its size; for negative e the line runs the wrong way
outer = "delta*e - 1/2*delta^2"
