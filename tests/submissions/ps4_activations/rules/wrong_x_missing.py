# diagnosis: the inner slope is 2x; its x is missing
# also: what comes, times x, is what is wanted
# also: the inner slope has a factor 2, but its x is missing
middle = "3*(x^2 + 1)^2 * 2"
fraction = "1"
fraction_slope = "0"
