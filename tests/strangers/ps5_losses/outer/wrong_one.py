# wrong: hard-coded for delta = 1
outer = "abs(e) - 1/2"
