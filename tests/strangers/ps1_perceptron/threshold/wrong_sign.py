# wrong: the minus of e^(−c) is forgotten, that is −c
threshold = "log(1/p - 1)"
