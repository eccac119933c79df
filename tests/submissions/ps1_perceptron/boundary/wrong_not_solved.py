# diagnosis: unknown name 'x2'
boundary = "w1*x1 + w2*x2 + b"
