# wrong: brackets are missing, p/1 - p is 0 and log(0) is no number
threshold = "log(p/1 - p)"
