# wrong: the numerator of the slope has exp(x) where exp(-x) belongs (the same only at x = 0)
slope = "exp(x)/(1 + exp(-x))^2"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
