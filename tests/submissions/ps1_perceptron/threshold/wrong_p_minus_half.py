# diagnosis: that is p − 1/2, a straight line
threshold = "p - 0.5"
