"""What reading and comparing formulas may raise."""


class FormulaError(ValueError):
    """A text that is no formula of the course's kind; says what came and what is allowed."""


class Unfinished(FormulaError):
    """A text that is a formula as far as it goes: brackets are open, or a sign hangs at the end."""


class ProofError(AssertionError):
    """A statement that did not come out as the page says; the message has the reason."""
