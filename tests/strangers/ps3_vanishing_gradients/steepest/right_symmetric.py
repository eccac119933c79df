# right: the slope as 1/(e^x + 2 + e^-x), powers as **, more lines than needed
slope = "1/(exp(x) + 2 + exp(-x))"
lines = [
    "1/4 - s*(1 - s)",
    "1/4 - s + s**2",
    "s**2 - 2*s*(1/2) + (1/2)**2",
    "(s - 1/2)**2",
]
place = 0.0
