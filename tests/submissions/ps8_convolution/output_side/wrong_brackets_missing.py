# diagnosis: -
# because: the precedence slip n + 2p − f/s has no short name, and its values differ from test to test
# also: brackets are missing: f alone is divided by s
def output_side(n, f, p, s):
    return n + 2 * p - f // s + 1
