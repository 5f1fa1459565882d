"""Times as people type them: "mai 7h30", "24/11 14:00", "thu hai hang tuan 8h".

dateparser reads 4 of the 40 phrases of tests/bot/announcements/test_times.py, two of them by
accident of their figures; no other kept library knows Vietnamese. So this small grammar.
"""

from bot.announcements.times.understanding import understood
from bot.announcements.times.values import REASONS, Unclear, When

__all__ = ["REASONS", "Unclear", "When", "understood"]
