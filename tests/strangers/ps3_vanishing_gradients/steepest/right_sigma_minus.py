# right: 1 - sigma(x) written as sigma(-x)
slope = "sigma(x)*sigma(-x)"
lines = ["1/4 - s*(1 - s)", "1/4 - (s - s^2)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
