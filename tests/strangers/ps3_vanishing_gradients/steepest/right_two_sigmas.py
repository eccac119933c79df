# right: the slope as sigma(x)*sigma(-x), the place as a float, the middle through a common denominator
slope = "sigma(x)*sigma(-x)"
lines = [
    "1/4 - s*(1 - s)",
    "(1 - 4*s + 4*s^2)/4",
    "(2*s - 1)^2/4",
    "(s - 1/2)^2",
]
place = 0.0
