threshold = "log((1/p - 1)^(-1))"
