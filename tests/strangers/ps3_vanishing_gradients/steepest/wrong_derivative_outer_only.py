# wrong: the inner derivative -exp(-x) is forgotten in the slope, and the minus with it
slope = "1/(1 + exp(-x))^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
