# wrong: the slip of the notes is kept, 2x^2 stands where the inner slope 2x belongs
middle = "3*(x^2 + 1)^2*2*x^2"
fraction = "1"
fraction_slope = "0"
