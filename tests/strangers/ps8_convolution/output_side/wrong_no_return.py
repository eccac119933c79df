# wrong: print for return
def output_side(n: int, f: int, p: int, s: int) -> int:
    """Return the number of places of a window of f pixels along n, with padding p and stride s."""
    places = (n + 2 * p - f) // s + 1
    print(places)
