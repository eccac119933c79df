# diagnosis: the inner slope is 2x, not 2x²
# also: that is the middle of the notes, which is not equal to their ends: look at the inner slope
middle = "3*(x^2 + 1)^2 * 2*x^2 * 1"
fraction = "1"
fraction_slope = "0"
