# wrong: brackets are missing around 1 - p
threshold = "log(p/1 - p)"
