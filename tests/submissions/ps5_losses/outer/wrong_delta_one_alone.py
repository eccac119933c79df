# diagnosis: that is the line for δ = 1 alone
outer = "abs(e) - 1/2"
