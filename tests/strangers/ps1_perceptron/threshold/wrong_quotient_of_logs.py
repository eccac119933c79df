# wrong: the log of a quotient is the difference of the logs, not their quotient
threshold = "log(p)/log(1 - p)"
