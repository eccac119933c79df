# wrong: place is the value s = 1/2 at the steepest point, not the x
slope = "exp(-x)/(1 + exp(-x))^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0.5
