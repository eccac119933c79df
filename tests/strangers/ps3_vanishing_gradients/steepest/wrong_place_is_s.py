# wrong: the place is given as s = 1/2 instead of the x where sigma(x) = 1/2
slope = "exp(-x)/(1 + exp(-x))^2"
lines = ["1/4 - s*(1 - s)", "s^2 - s + 1/4", "(s - 1/2)^2"]
place = 0.5
