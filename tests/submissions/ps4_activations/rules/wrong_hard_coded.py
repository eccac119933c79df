# diagnosis: that is its value at x = 4 alone
middle = "6936"
fraction = "1"
fraction_slope = "0"
