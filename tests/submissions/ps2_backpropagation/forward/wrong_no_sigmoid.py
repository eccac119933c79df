# diagnosis: these are the sums z1 and z2
# also: these are the numbers whose sigmoid is wanted
def forward(x, w, b1, w4, b2):
    z1 = w @ x + b1
    return z1, w4 * z1 + b2
