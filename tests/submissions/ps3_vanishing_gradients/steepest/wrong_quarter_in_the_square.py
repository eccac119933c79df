# diagnosis: with a = ¼ the middle term would be −s/2
slope = "sigma(x)*(1 - sigma(x))"
lines = ["1/4 - s*(1 - s)", "1/4 - s + s^2", "(s - 1/4)^2"]
place = 0
