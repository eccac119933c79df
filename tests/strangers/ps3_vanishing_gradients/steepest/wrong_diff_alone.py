# wrong: the slope is diff(...) alone, which the statement does not take as an answer
slope = "diff(1/(1 + exp(-x)), x)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
