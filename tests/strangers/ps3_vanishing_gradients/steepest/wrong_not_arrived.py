# wrong: the lines stop at the sum without brackets and never reach (s - 1/2)^2
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "1/4*(1 - 4*s + 4*s^2)"]
place = 0
