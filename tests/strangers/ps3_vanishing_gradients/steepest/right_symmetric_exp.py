# right: the slope as 1/(2 + e^x + e^-x), and a derivation that takes a quarter out first
slope = "1/(2 + exp(x) + exp(-x))"
lines = [
    "1/4 - s*(1 - s)",
    "(1 - 4*s*(1 - s))/4",
    "(1 - 4*s + 4*s^2)/4",
    "(1 - 2*s)^2/4",
    "(s - 1/2)^2",
]
place = 0.0
