# diagnosis: the values meet, but the slope is 1
outer = "abs(e) + delta**2/2 - delta"
