# right: minus the log of 1/p - 1, with too many brackets
threshold = "-(log(((1)/(p)) - 1))"
