# wrong: the log reaches only p, the 1 - p is outside of it
threshold = "log(p)/(1 - p)"
