# diagnosis: c is −δ²
outer = "delta*abs(e) - delta**2"
