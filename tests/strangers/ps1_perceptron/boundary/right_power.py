# right: two terms, and a power instead of the division
boundary = "-x1*w1*w2^(-1) - w2^(-1)*b"
