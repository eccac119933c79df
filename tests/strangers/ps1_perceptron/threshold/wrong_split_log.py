# wrong: the logarithm of the difference 1/p − 1 is split into a difference of logarithms, which leaves log p
threshold = "-(log(1/p) - log(1))"
