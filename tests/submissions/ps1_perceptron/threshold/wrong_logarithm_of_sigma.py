# diagnosis: that is the logarithm of σ(p)
threshold = "log(1 / (1 + exp(-p)))"
