# diagnosis: a power stands behind the brackets: write σ(x)²
slope = "σ(x) - σ²(x)"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/2)^2"]
place = 0
