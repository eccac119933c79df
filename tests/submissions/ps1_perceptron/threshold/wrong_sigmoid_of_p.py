# diagnosis: that is σ(p)
threshold = "1 / (1 + exp(-p))"
