# diagnosis: that is a comparison; write the formula alone
boundary = "w1*x1 + b >= 0"
