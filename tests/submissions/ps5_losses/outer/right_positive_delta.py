outer = "abs(delta*e) - abs(delta)*delta/2"
