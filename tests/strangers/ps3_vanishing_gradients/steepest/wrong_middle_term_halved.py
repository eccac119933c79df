# wrong: the third line has -s/2 as its middle term, it does not equal the line before it
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "s^2 - s + 1/4", "s^2 - 1/2*s + 1/4", "(s - 1/2)^2"]
place = 0
