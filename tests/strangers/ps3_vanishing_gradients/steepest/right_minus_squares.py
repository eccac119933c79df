# right: the slope as sigma - sigma^2, the middle line in another order
slope = "sigma(x) - sigma(x)^2"
lines = ["1/4 - s*(1 - s)", "s^2 - s + 1/4", "(s - 1/2)^2"]
place = 0
