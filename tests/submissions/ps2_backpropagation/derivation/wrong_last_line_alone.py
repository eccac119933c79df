# diagnosis: steps are missing
# also: line 1 has to equal
derivation = "x*(w*x - y)"
