# wrong: the middle still has 2x^2, the slip of the notes
middle = "3*(x^2 + 1)^2*2*x^2"
fraction = "1"
fraction_slope = "0"
