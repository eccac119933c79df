# diagnosis: the ½ belongs before δ² alone
outer = "(delta*abs(e) - delta**2)/2"
