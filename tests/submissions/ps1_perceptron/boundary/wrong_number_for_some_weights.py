# diagnosis: got float; wanted a formula as text, in quotes
w1, w2, b, x1 = 2.0, 4.0, 1.0, 0.5
boundary = -(w1 * x1 + b) / w2
