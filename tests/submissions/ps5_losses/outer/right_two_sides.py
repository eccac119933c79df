outer = "max(delta*e, -delta*e) - delta^2/2"
