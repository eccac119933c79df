# right: the fraction is enlarged by w2, which is not 0
boundary = "-(w1*x1*w2 + b*w2)/w2^2"
