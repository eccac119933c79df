threshold = "-log((1 - p) / p)"
