threshold = "2*artanh(2*p - 1)"
