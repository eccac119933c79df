# right: the slope as 1/(2 + e^x + e^-x), and a longer derivation with ** in the middle
slope = "1/(2 + exp(x) + exp(-x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s**2", "s**2 - 2*s*(1/2) + (1/2)**2", "(s - 1/2)^2"]
place = 0
