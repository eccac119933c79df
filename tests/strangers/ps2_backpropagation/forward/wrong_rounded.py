# wrong: o1 and o2 are rounded to the four digits of the chapter
def forward(x, w, b1, w4, b2):
    o1 = round(float(sigmoid(w @ x + b1)), 4)
    o2 = round(float(sigmoid(w4 * o1 + b2)), 4)
    return o1, o2
