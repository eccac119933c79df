# right: the minus stands below the line
boundary = "(b + x1*w1)/(-w2)"
