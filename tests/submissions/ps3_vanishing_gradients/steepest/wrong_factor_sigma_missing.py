# diagnosis: or the factor σ: that is e^(−x)/(1 + e^(−x)), which is 1 − σ
slope = "1 - sigma(x)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
