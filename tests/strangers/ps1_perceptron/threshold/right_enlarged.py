# right: the fraction is enlarged by 1 + p, with powers
threshold = "-log((1 - p^2) * (p + p^2)^(-1))"
