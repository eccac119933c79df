# right: with a root and a power that undo each other
threshold = "2*log(sqrt(p) * (1 - p)^(-1/2))"
