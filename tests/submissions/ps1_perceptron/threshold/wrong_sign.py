# diagnosis: the sign: that is −c
threshold = "log((1 - p) / p)"
