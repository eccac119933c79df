# diagnosis: write every product with *
threshold = "log(p) - 1log(1 - p)"
