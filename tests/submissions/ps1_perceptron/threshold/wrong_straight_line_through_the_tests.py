# diagnosis: that is a straight line through the two tested points
threshold = "4 * log(3) * (p - 0.5)"
