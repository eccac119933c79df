# right: the difference of two logs
threshold = "log(p) - log(1 - p)"
