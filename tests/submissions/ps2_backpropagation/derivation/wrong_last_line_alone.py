# diagnosis: every line follows, but the first one is a later step: begin with diff((y - w*x)^2 / 2, w)
derivation = "x*(w*x - y)"
