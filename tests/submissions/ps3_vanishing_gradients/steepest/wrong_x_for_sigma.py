# diagnosis: x(1 − x) is the slope only if x stands for σ(x)
slope = "x * (1 - x)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
