"""Times as people type them: "mai 7h30", "24/11 14:00", "thu hai hang tuan 8h".

dateparser 1.5 reads 4 of the 40 phrases of tests/bot/announcements/test_times.py, those that are
nothing but figures. Duckling has rules for Vietnamese, but needs a Haskell or Java runtime, and its
Python wrapper is of 2018. So this small grammar, whose words are a data file.
"""

from bot.announcements.times.understanding import understood
from bot.announcements.times.values import REASONS, Unclear, When

__all__ = ["REASONS", "Unclear", "When", "understood"]
