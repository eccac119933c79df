# diagnosis: that is p − 1/2, a straight line
# also: right where p = 1/2, but not for other values
threshold = "p - 0.5"
