# diagnosis: write only the right-hand side
threshold = "c = log(p / (1 - p))"
