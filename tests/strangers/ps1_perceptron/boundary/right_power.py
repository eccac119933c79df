# right: times a power of w2, other order
boundary = "-w2^(-1)*b - (x1*w2^(-1))*w1"
