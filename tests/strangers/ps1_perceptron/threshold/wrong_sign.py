# wrong: the minus on the left, of -c, was forgotten
threshold = "log(1/p - 1)"
