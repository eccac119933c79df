# diagnosis: 'delta |e| - delta**2/2' is not part of a formula here
outer = "delta |e| - delta**2/2"
