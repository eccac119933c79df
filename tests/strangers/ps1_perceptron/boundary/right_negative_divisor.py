# right: the sign stands below the line
boundary = "(x1*w1 + b)/(-w2)"
