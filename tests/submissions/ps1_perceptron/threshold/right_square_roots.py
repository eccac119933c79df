threshold = "2*log(sqrt(p) / sqrt(1 - p))"
