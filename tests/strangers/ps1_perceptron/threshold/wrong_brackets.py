# wrong: the brackets around 1 - p are missing, so that is log(p - p)
threshold = "log(p/1 - p)"
