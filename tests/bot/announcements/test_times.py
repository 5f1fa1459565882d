"""Times as operators type them, all said on Wednesday 18/11/2026 at nine in the morning."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.announcements.models import Recurrence
from bot.announcements.times import REASONS, Unclear, understood
from knowledge.text.normal import folded

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=ZONE)

# dateparser 1.5, told the language, the zone's now, future dates and the order of the day, reads
# "24/11 14:00", "24/11/2026 14:00", "24-11-2026 14:00" and "10:15" of these.
MOMENTS = {
    "mai 7h30": "19/11/2026 07:30",
    "ngày mai 7h30": "19/11/2026 07:30",
    "mai 7 giờ 30": "19/11/2026 07:30",
    "mai 7 giờ rưỡi": "19/11/2026 07:30",
    "sáng mai 8h": "19/11/2026 08:00",
    "chiều mai 2h": "19/11/2026 14:00",
    "2 giờ chiều mai": "19/11/2026 14:00",
    "tối nay 8 giờ": "18/11/2026 20:00",
    "8h tối nay": "18/11/2026 20:00",
    "chiều nay 3h": "18/11/2026 15:00",
    "ngày kia 9h": "20/11/2026 09:00",
    "mốt 9h": "20/11/2026 09:00",
    "trưa mai 12h": "19/11/2026 12:00",
    "24/11 14:00": "24/11/2026 14:00",
    "24/11 14h": "24/11/2026 14:00",
    "14h ngày 24/11": "24/11/2026 14:00",
    "24/11/2026 14:00": "24/11/2026 14:00",
    "24-11-2026 14:00": "24/11/2026 14:00",
    "ngày 24 tháng 11 lúc 14 giờ": "24/11/2026 14:00",
    "24 tháng 11 năm 2026, 14h30": "24/11/2026 14:30",
    "thứ hai 8h": "23/11/2026 08:00",
    "thứ 2 8h": "23/11/2026 08:00",
    "t2 8h": "23/11/2026 08:00",
    "thứ sáu tuần này 8h": "20/11/2026 08:00",
    "thứ sáu tuần sau 8h": "27/11/2026 08:00",
    "chủ nhật 9h": "22/11/2026 09:00",
    "cn 9h": "22/11/2026 09:00",
    "10h": "18/11/2026 10:00",
    "10:15": "18/11/2026 10:15",
    "mai 7h30 sáng": "19/11/2026 07:30",
    "8h kém 15 sáng mai": "19/11/2026 07:45",
    "30 phút nữa": "18/11/2026 09:30",
    "2 tiếng nữa": "18/11/2026 11:00",
    "3 ngày nữa 8h": "21/11/2026 08:00",
    "chieu mai 2h": "19/11/2026 14:00",
    "toi nay 8 gio": "18/11/2026 20:00",
    "ngay kia 9h": "20/11/2026 09:00",
    "thu hai tuan sau 8h": "23/11/2026 08:00",
    "ngay 24 thang 11 luc 14 gio": "24/11/2026 14:00",
    "chu nhat 9h": "22/11/2026 09:00",
}
LESS_USUAL = {
    "7h": "19/11/2026 07:00",
    "bảy giờ rưỡi tối nay": "18/11/2026 19:30",
    "bay gio ruoi toi nay": "18/11/2026 19:30",
    "sau gio toi nay": "18/11/2026 18:00",
    "thu hai toi 8h": "23/11/2026 08:00",
    "toi thu hai 8h": "23/11/2026 20:00",
    "mot 9h": "20/11/2026 09:00",
    "mot tieng nua": "18/11/2026 10:00",
    "thứ tư 8h": "25/11/2026 08:00",
    "thứ tư 10h": "18/11/2026 10:00",
    "thứ tư tới 10h": "25/11/2026 10:00",
    "thứ ba 24/11 8h": "24/11/2026 08:00",
    "12h đêm nay": "19/11/2026 00:00",
    "1h đêm mai": "20/11/2026 01:00",
    "1h trưa mai": "19/11/2026 13:00",
    "12h30 trưa mai": "19/11/2026 12:30",
    "5/1 8h": "05/01/2027 08:00",
    "29/2/2028 8h": "29/02/2028 08:00",
    "2026-11-24 14:00": "24/11/2026 14:00",
    "24.11.2026 7.30": "24/11/2026 07:30",
    "nửa tiếng nữa": "18/11/2026 09:30",
    "1 tiếng rưỡi nữa": "18/11/2026 10:30",
    "2 giờ 30 phút nữa": "18/11/2026 11:30",
    "sau 45 phút": "18/11/2026 09:45",
    "1 tuần nữa 8h": "25/11/2026 08:00",
    "8 gio kem 10 toi nay nhe": "18/11/2026 19:50",
    "tomorrow 7:30": "19/11/2026 07:30",
    "next week monday at 9 am": "23/11/2026 09:00",
    "tonight 8 o'clock": "18/11/2026 20:00",
    "in 30 minutes": "18/11/2026 09:30",
    "ngày 25 8h": "25/11/2026 08:00",
    "8h ngày 18": "18/12/2026 08:00",
    "10h ngày 18": "18/11/2026 10:00",
    "mùng 2 8h": "02/12/2026 08:00",
    "ngày 31 8h": "31/12/2026 08:00",
    "mùng 2 tháng 12 8h": "02/12/2026 08:00",
    "thứ tư ngày 25 8h": "25/11/2026 08:00",
    "thứ năm 3-12 8h": "03/12/2026 08:00",
    "thứ bảy 7h": "21/11/2026 07:00",
    "thứ hai 6 giờ": "23/11/2026 06:00",
}
RHYTHMS = {
    "thứ hai hằng tuần 8h": ((0,), time(8)),
    "thu hai hang tuan 8h": ((0,), time(8)),
    "8h sáng thứ hai hàng tuần": ((0,), time(8)),
    "mỗi thứ sáu 17h30": ((4,), time(17, 30)),
    "hằng ngày 7h": ((0, 1, 2, 3, 4, 5, 6), time(7)),
    "mỗi tối 8h": ((0, 1, 2, 3, 4, 5, 6), time(20)),
    "t2, t4, t6 hằng tuần 8h": ((0, 2, 4), time(8)),
    "thứ hai đến thứ sáu hằng tuần 8h": ((0, 1, 2, 3, 4), time(8)),
    "thứ bảy đến thứ hai hằng tuần 8h": ((0, 5, 6), time(8)),
    "12h đêm chủ nhật hằng tuần": ((0,), time(0)),
    "every monday 9 am": ((0,), time(9)),
    "thứ 2 4 6 hằng tuần 8h": ((0, 2, 4), time(8)),
    "8h thứ 2, 4, 6 hằng tuần": ((0, 2, 4), time(8)),
    "thứ 3-5-7 hàng tuần 17h": ((1, 3, 5), time(17)),
    "thứ 2-6 hằng tuần 8h": ((0, 1, 2, 3, 4), time(8)),
    "thứ hai, tư, sáu hằng tuần 8h": ((0, 2, 4), time(8)),
    "thứ 7 và chủ nhật hằng tuần 9h": ((5, 6), time(9)),
    "mỗi cuối tuần 9h": ((5, 6), time(9)),
    "cuối tuần hằng tuần 9h": ((5, 6), time(9)),
    "ngày thường hằng tuần 7h": ((0, 1, 2, 3, 4), time(7)),
}
MONTHLY = {
    "ngày mùng 1 hằng tháng 8h": ((1,), time(8)),
    "mùng một hằng tháng 8h": ((1,), time(8)),
    "ngày 15 hàng tháng 8h": ((15,), time(8)),
    "8h sáng ngày 15 mỗi tháng": ((15,), time(8)),
    "mùng 1 và 15 hằng tháng 8h": ((1, 15), time(8)),
    "ngày 1, 11, 21 hằng tháng 8h30": ((1, 11, 21), time(8, 30)),
    "ngày 1 và ngày 15 hằng tháng 7 giờ": ((1, 15), time(7)),
    "ngày 31 hằng tháng 8h": ((31,), time(8)),
    "12h đêm ngày 14 hằng tháng": ((15,), time(0)),
    "on the 15th of every month at 8 am": ((15,), time(8)),
}
UNCLEAR = {
    "": ("empty", ""),
    "   ": ("empty", ""),
    "mai": ("no_hour", "mai"),
    "thứ hai": ("no_hour", "thứ hai"),
    "tuần sau 8h": ("no_weekday", "tuần sau 8h"),
    "hằng tuần 8h": ("no_weekday", "hằng tuần 8h"),
    "30/2 8h": ("no_such_date", "30/2"),
    "31/11 9h": ("no_such_date", "31/11"),
    "29/2/2027 8h": ("no_such_date", "29/2/2027"),
    "0/5 8h": ("no_such_date", "0/5"),
    "25h": ("no_such_time", "25:00"),
    "7h60": ("no_such_time", "7:60"),
    "sáng mai 14h": ("other_part", "14:00"),
    "thứ hai 24/11 8h": ("other_weekday", "24/11/2026"),
    "mai 7h 8h": ("twice", "mai 7h 8h"),
    "mai 24/11 8h": ("twice", "mai 24/11 8h"),
    "thứ hai thứ ba 8h": ("several", "thứ hai thứ ba 8h"),
    "thứ 2 4 6 8h": ("several", "thứ 2 4 6 8h"),
    "cuối tuần này 8h": ("several", "cuối tuần này 8h"),
    "mùng 1 và 15 8h": ("several", "mùng 1 và 15 8h"),
    "hằng tháng 8h": ("no_monthday", "hằng tháng 8h"),
    "thứ hai hằng tháng 8h": ("twice", "thứ hai hằng tháng 8h"),
    "ngày 15 hằng tuần 8h": ("twice", "ngày 15 hằng tuần 8h"),
    "ngày 15 24/11 8h": ("twice", "ngày 15 24/11 8h"),
    "12h đêm ngày 28 hằng tháng": ("other_part", "24:00"),
    "thứ ba ngày 25 8h": ("other_weekday", "25/11/2026"),
    "ngày 32 8h": ("unread", "32"),
    "thứ 2 8 hằng tuần 8h": ("unread", "8"),
    "rằm hằng tháng 8h": ("lunar", "rằm"),
    "mùng 1 âm lịch 8h": ("lunar", "âm lịch"),
    "7h mai hằng ngày": ("twice", "7h mai hằng ngày"),
    "2 tiếng nữa 8h": ("twice", "2 tiếng nữa 8h"),
    "hôm nay 7h": ("past", "07:00 18/11/2026"),
    "hôm qua 7h": ("past", "07:00 17/11/2026"),
    "10/11 8h": ("past", "08:00 10/11/2026"),
    "thứ tư tuần này 8h": ("past", "08:00 18/11/2026"),
    "9:00 18/11/2026": ("past", "09:00 18/11/2026"),
    "gửi ngay": ("unread", "gửi"),
    "mải 7h": ("unread", "mải"),
    "7h 😀": ("unread", "😀"),
}


@pytest.mark.parametrize(("typed", "moment"), (MOMENTS | LESS_USUAL).items())
def test_a_moment_is_understood(typed: str, moment: str) -> None:
    found = understood(typed, NOW)
    assert isinstance(found, datetime), found
    assert f"{found:%d/%m/%Y %H:%M}" == moment
    assert found.tzinfo == ZONE


@pytest.mark.parametrize(("typed", "rhythm"), RHYTHMS.items())
def test_a_rhythm_is_understood(typed: str, rhythm: tuple[tuple[int, ...], time]) -> None:
    weekdays, clock = rhythm
    found = understood(typed, NOW)
    assert isinstance(found, Recurrence), found
    assert (found.weekdays, time(found.hour, found.minute)) == (weekdays, clock)
    assert found.zone == ZONE.key


@pytest.mark.parametrize(("typed", "rhythm"), MONTHLY.items())
def test_a_monthly_rhythm_is_understood(typed: str, rhythm: tuple[tuple[int, ...], time]) -> None:
    monthdays, clock = rhythm
    found = understood(typed, NOW)
    assert isinstance(found, Recurrence), found
    assert (found.monthdays, time(found.hour, found.minute)) == (monthdays, clock)


def test_a_day_that_a_month_lacks_is_its_last() -> None:
    rhythm = Recurrence(hour=8, minute=0, zone=ZONE.key, monthdays=(30, 31))
    moment, days = datetime(2027, 1, 30, 7, 0, tzinfo=ZONE).timestamp(), []
    for _ in range(6):
        moment = rhythm.next_after(moment)
        days.append(f"{datetime.fromtimestamp(moment, ZONE):%d/%m %H:%M}")
    assert days == [
        f"{day} 08:00" for day in ("30/01", "31/01", "28/02", "30/03", "31/03", "30/04")
    ]


@pytest.mark.parametrize(("typed", "why"), UNCLEAR.items())
def test_what_tells_no_time_is_told_why(typed: str, why: tuple[str, str]) -> None:
    assert understood(typed, NOW) == Unclear(*why)


@pytest.mark.parametrize("typed", [*MOMENTS, *RHYTHMS, *MONTHLY])
def test_marks_and_capitals_may_be_left_out(typed: str) -> None:
    assert understood(folded(typed), NOW) == understood(typed, NOW)
    assert understood(typed.upper(), NOW) == understood(typed, NOW)


def test_where_clocks_are_set_forward_the_hour_between_does_not_exist() -> None:
    night = datetime(2026, 3, 28, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    assert understood("mai 2h30", night) == Unclear("no_such_time", "02:30 29/03/2026")
    assert isinstance(understood("mai 3h30", night), datetime)


words = st.sampled_from(
    [
        *"0123456789/:.-h",
        *(word for phrase in [*MOMENTS, *RHYTHMS, *MONTHLY] for word in phrase.split()),
    ]
)


@given(st.lists(words, max_size=8).map(" ".join) | st.text(), st.datetimes())
def test_whatever_is_typed_is_a_later_moment_a_rhythm_or_unclear(typed: str, now: datetime) -> None:
    now = min(now, datetime(9000, 1, 1)).replace(tzinfo=ZONE)
    found = understood(typed, now)
    if isinstance(found, datetime):
        assert found > now.replace(second=0, microsecond=0)
    elif isinstance(found, Recurrence):
        assert set(found.weekdays) <= set(range(7))
        assert set(found.monthdays) <= set(range(1, 32))
    else:
        assert found.reason in REASONS
        assert found.detail or found.reason == "empty"


@given(st.datetimes(NOW.replace(tzinfo=None), datetime(2027, 5, 1)), st.booleans())
def test_a_moment_written_out_is_itself(moment: datetime, with_year: bool) -> None:
    moment = moment.replace(second=0, microsecond=0, tzinfo=ZONE)
    written = f"{moment:%H:%M} {moment:%d/%m/%Y}" if with_year else f"{moment:%Hh%M %d/%m}"
    if moment > NOW + timedelta(minutes=1):
        assert understood(written, NOW) == moment
