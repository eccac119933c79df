# wrong: 1 is added where it is subtracted: 1 + e^(−c) = 1/p was solved as e^(−c) = 1/p + 1
threshold = "-log(1/p + 1)"
