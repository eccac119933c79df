threshold = "c = log(p / (1 - p))"
