"""Taking in what learners hand in: what can be recognised is graded, and each repair is told.

Files become notebooks (`folder`, `text`, `archive`, `notebook`), the right one is chosen
(`choose`), and its cells are put where the course has them (`recognise`, `arrange`). All of it but
`folder` is a pure function of plain data; nothing that a learner sent is run here.
"""

from dlcourse.grading.intake.take import Intake, take

__all__ = ["Intake", "take"]
