def output_side(n, f, p, s):
    def count(room):
        return 0 if room < 0 else 1 + count(room - s)

    return count(n + 2 * p - f)
