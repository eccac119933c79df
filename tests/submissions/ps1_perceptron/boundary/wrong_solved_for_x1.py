# diagnosis: unknown name 'x2'
boundary = "-(w2*x2 + b) / w1"
