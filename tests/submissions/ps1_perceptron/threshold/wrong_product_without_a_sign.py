# diagnosis: a product needs its sign, *: write 1*log(1 - p)
threshold = "log(p) - 1log(1 - p)"
