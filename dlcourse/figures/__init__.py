"""Figures that a reader moves with a slider. Figures that stand still: `dlcourse.plotting`."""

from dlcourse.figures.moving import MovingFigure, moving_figure

__all__ = ["MovingFigure", "moving_figure"]
