# wrong: right for delta = 1 alone
outer = "abs(e) - 1/2"
