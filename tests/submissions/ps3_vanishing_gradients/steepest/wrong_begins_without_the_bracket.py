# diagnosis: every line follows, but the first one is a later step: begin with 1/4 - s*(1 - s)
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s + s^2", "s^2 - 2*s/2 + 1/4", "(s - 1/2)^2"]
place = 0
