# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a journal says, read for one planned week: done sessions, and the planned ones of earlier weeks as if done."""
import datetime as dt
import math

RUNS = {'easy', 'long', 'tempo', 'interval', 'race', 'walk-run'}
MOBILITY = {'yoga', 'pilates', 'mobility'}
CROSS = {'swim', 'cycle', 'pool-run', 'elliptical', 'walk'}
CROSS_ORDER = ['swim', 'cycle', 'pool-run', 'elliptical', 'walk']
HARD = {'long', 'tempo', 'interval', 'race'}
QUALITY = {'tempo', 'interval'}
LOW_BACK = {None, 'low-back-centre', 'low-back-left', 'low-back-right', 'si-left', 'si-right', 'buttock-left', 'buttock-right'}
IMPUTED = {'easy': 3, 'walk-run': 3, 'long': 4, 'tempo': 6, 'interval': 7, 'race': 8, 'strength': 5, 'walk': 2, 'yoga': 2,
           'pilates': 2, 'mobility': 2}
PACE = {'new': 480, 'novice': 420, 'intermediate': 375, 'advanced': 330}
START_KM = {'novice': 10, 'intermediate': 25, 'advanced': 45}
CEILING = {'novice': 20, 'intermediate': 50, 'advanced': 80}
DEMANDS = {'new': (3, 2, 1, 0, 2), 'novice': (3, 2, 2, 0, 2), 'intermediate': (4, 2, 2, 1, 1), 'advanced': (5, 2, 2, 2, 1)}
EPS = 1e-6
WEEK = dt.timedelta(days=7)
ONE = dt.timedelta(days=1)


def day(text):
    return dt.date.fromisoformat(text[:10])


def days_back(today, n):
    return today - dt.timedelta(days=n)


def floor_to(value, step):
    return math.floor(value / step + 1e-9) * step


def monday_of(when):
    return when - dt.timedelta(days=when.weekday())


def span(first, last):
    return [first + dt.timedelta(days=i) for i in range((last - first).days + 1)]


class Facts:
    """`weeks` are the planned weeks before the judged one; their sessions from today on count as done (37, 9)."""

    def __init__(self, today, journal, flags, weeks=(), monday=None):
        self.today = today
        self.monday = monday or monday_of(today)
        # 26: judged at the week's Monday, or today in the running week.
        self.judged = max(today, self.monday)
        self.journal = journal
        self.flags = flags
        self.profile = journal['profile']
        self.level = self.profile.get('level') or 'novice'
        self.lbp = bool(self.profile.get('lbp'))
        self.conservative = bool(self.profile.get('conservative'))
        self.pace = self.profile.get('easy_pace_s_per_km') or PACE[self.level]
        self.growth = self.profile.get('growth')
        self.done = [a for a in journal['activities'] if day(a['day']) <= today]
        self.by_day = {}
        for activity in self.done:
            self.by_day.setdefault(day(activity['day']), []).append(activity)
        self.assumed = {}
        for week in weeks:
            for entry in week['days']:
                planned = [s for s in entry['sessions'] if s['status'] == 'planned']
                if planned:
                    self.assumed[day(entry['day'])] = planned
        self.low_back = [p for p in journal['pain'] if p.get('region') in LOW_BACK and day(p['at']) <= today]
        self.zones = {day(f['day']): 'red' if f['level'] == 'warning' else 'amber' for f in flags if f['id'] == 'D_ZONE'}
        self.planned_weeks = list(weeks)

    def is_run(self, activity):
        return activity['kind'] in RUNS

    def km(self, activity):
        """9: a run without km counts minutes / easy pace."""
        if activity.get('km'):
            return activity['km']
        return activity['minutes'] * 60 / self.pace

    def on(self, when):
        return self.by_day.get(when, []) + self.assumed.get(when, [])

    def runs(self, first, last):
        days = sorted(d for d in {**self.by_day, **self.assumed} if first <= d <= last)
        return [a for d in days for a in self.on(d) if self.is_run(a)]

    def run_dates(self):
        return sorted(d for d in {*self.by_day, *self.assumed} if any(self.is_run(a) for a in self.on(d)))

    def week_km(self, monday):
        return sum(self.km(a) for a in self.runs(monday, monday + 6 * ONE))

    def learning(self, when=None):
        when = when or self.today
        before = [a for a in self.done if self.is_run(a) and day(a['day']) < when]
        return len(before) < 3 or (when - min(day(a['day']) for a in before)).days < 14

    def pain_in(self, n, least, when=None):
        """A low-back report of at least `least` in the n days up to `when`."""
        when = when or self.judged
        return any(p['nrs'] >= least and 0 <= (when - day(p['at'])).days < n for p in self.low_back)

    def work_minutes(self, activity):
        """35: of a done tempo or interval only its length is known; a usual warm-up and cool-down are no work."""
        return max(0, activity['minutes'] - 15) if activity['kind'] in QUALITY else 0

    def before_run(self, when):
        """m of D1: the highest morning report, else the highest before a run; None when nobody said."""
        others = {a['id'] for a in self.done if a['kind'] not in RUNS}
        for moment in ('morning', 'before'):
            told = [p['nrs'] for p in self.low_back if day(p['at']) == when and p['moment'] == moment
                    and not (moment == 'before' and p.get('activity') in others)]
            if told:
                return max(told)
        return None

    def red_before(self, when):
        return (self.before_run(when) or 0) >= (5 if self.conservative else 6)

    def eased(self):
        """D2: pain of 3 or more before today's run, above the mean of the mornings of four weeks."""
        pain = self.before_run(self.today)
        usual = [m for m in (self.before_run(days_back(self.today, i)) for i in range(1, 29)) if m is not None]
        return pain is not None and pain >= 3 and (not usual or pain > sum(usual) / len(usual))

    def zone(self, when):
        return self.zones.get(when)

    def green(self, n, when=None, assume=False):
        """22; `assume`: days after today count as reported green ones (26)."""
        when = when or self.judged
        recent = [days_back(when, i) for i in range(n)]
        if any(self.zone(d) for d in recent) or self.pain_in(n, 3, when):
            return False
        reported = {day(p['at']) for p in self.low_back}
        return sum(d in reported or (assume and d > self.today) for d in recent) * 7 >= n

    def flag_days(self, name, levels=('caution', 'warning', 'urgent')):
        return [day(f['day']) for f in self.flags if f['id'] == name and f['level'] in levels]

    def trains(self, when):
        """Training or not (RULES section 0), done sessions and those taken as done."""
        for activity in self.by_day.get(when, []):
            rpe = activity.get('rpe')
            rpe = IMPUTED.get(activity['kind'], 4) if rpe is None else rpe
            if not (activity['kind'] in MOBILITY | {'walk'} and rpe <= 2 and activity['minutes'] <= 30):
                return True
        return any(s['kind'] not in MOBILITY for s in self.assumed.get(when, []))

    def hard(self, when):
        return any(a['kind'] in HARD or ('status' not in a and (a.get('rpe') or 0) >= 7) for a in self.on(when))

    def has(self, when, family):
        return any(a['kind'] in family for a in self.on(when))

    def demands(self, assume=False):
        runs, strength, cross, quality, rest = DEMANDS[self.level]
        if self.lbp:
            if runs > 3:
                runs -= 1
            if self.pain_in(28, 1):
                runs = min(runs, 3)
            cross = min(cross + 1, 6 - runs)
            rest = max(2, rest)
            quality = min(quality, 1) if self.green(14, assume=assume) else 0
        if self.profile.get('run_days') is not None:
            runs = min(runs, max(2, len(self.profile['run_days'])))
        return {'runs': runs, 'strength': strength, 'cross': cross, 'quality': quality, 'rest_days_min': rest}

    def alternate(self):
        """29: no consecutive run days."""
        return self.level in ('new', 'novice') or (self.lbp and self.pain_in(28, 1))

    def long_day(self):
        return self.profile.get('long_day') or 7

    def availability(self, when):
        minutes = self.profile.get('availability_min')
        if minutes is None:
            return 120 if when.isoweekday() == self.long_day() else 60
        return minutes[when.weekday()]

    def open_screen(self):
        """Day of the last screen that suspends, or None."""
        found = None
        for screen in self.journal['screens']:
            for number in range(1, 17):
                answer = screen['answers'].get(f'R{number}')
                if (answer in ('yes', 'unsure') or (answer == 'skip' and number <= 8)) and day(screen['day']) <= self.today:
                    found = max(found or day(screen['day']), day(screen['day']))
        return found

    def prompt_screens(self):
        """Days of the screens with a yes in R17-R20 (unsure counts only in R1-R16), and whether R17 is among them."""
        found = []
        for screen in self.journal['screens']:
            yes = [n for n in range(17, 21) if screen['answers'].get(f'R{n}') == 'yes']
            if yes:
                found.append((day(screen['day']), True, 17 in yes))
        return found

    def clearances(self, since=None):
        return sorted((day(c['day']), c['for']) for c in self.journal['clearances']
                      if day(c['day']) <= self.today and (since is None or day(c['day']) >= since))

    def suspended(self):
        screen = self.open_screen()
        return screen is not None and not self.clearances(screen)

    def signs_open(self):
        """P_LEG days of the last 14 without a screen on that day or later (23)."""
        screens = [day(s['day']) for s in self.journal['screens'] if day(s['day']) <= self.today]
        return [d for d in self.flag_days('P_LEG') if 0 <= (self.judged - d).days < 14 and not any(s >= d for s in screens)]

    # --- weeks -----------------------------------------------------------------------------------------------------

    def known(self, when):
        """FINDINGS 6: a day is known from the first logged day on unless its empty stretch is long or empty is unknown."""
        if when > self.today or self.by_day.get(when):
            return True
        checked = {day(c['day']) for c in self.journal['checkins']}
        if when in checked:
            return True
        logged = sorted(checked | set(self.by_day))
        logged = [d for d in logged if d <= self.today]
        if not logged or when < logged[0] or self.profile.get('empty_day_is_rest') is False:
            return False
        before = max(d for d in logged if d < when)
        after = min((d for d in logged if d > when), default=self.today + ONE)
        return (after - before).days - 1 < 7

    def first_run_monday(self):
        dates = self.run_dates()
        return monday_of(dates[0]) if dates else None

    def mean_before(self, monday, count=4, planned=None):
        """Mean km of the `count` completed weeks before `monday` since the first run; `planned`: km of planned weeks."""
        first = self.first_run_monday()
        weeks = [monday - (i + 1) * WEEK for i in range(count)]
        weeks = [w for w in weeks if first is not None and w >= first]
        planned = planned or {}
        return sum(planned.get(w, self.week_km(w)) for w in weeks) / len(weeks) if weeks else 0.0

    def base(self, monday=None, planned=None):
        """B4's base as in 6, from history; planned weeks count as run, or with the km in `planned`."""
        monday = monday or self.monday
        w1, w2 = ((planned or {}).get(w, self.week_km(w)) for w in (monday - WEEK, monday - 2 * WEEK))
        raised = any(d == monday - ONE for d in self.flag_days('L_WEEK'))
        if raised or w1 < 0.65 * w2 - 1e-9:
            return self.mean_before(monday, planned=planned)
        if w1 <= 0.85 * w2 + 1e-9:
            return w2
        return w1

    def base_long(self, monday=None):
        monday = monday or self.monday
        w1, w2 = self.week_km(monday - WEEK), self.week_km(monday - 2 * WEEK)
        light = 0.65 * w2 - 1e-9 <= w1 <= 0.85 * w2 + 1e-9
        start = monday - (2 if light else 1) * WEEK
        return max((self.km(a) for a in self.runs(start, start + 6 * ONE)), default=None)

    # --- breaks (24) ------------------------------------------------------------------------------------------------

    def breaks(self, until=None):
        """(D, day of t = 1, last run before) of every break; the running one is measured to today."""
        dates = self.run_dates()
        found = []
        for left, right in zip(dates, dates[1:]):
            gap = (right - left).days - 1
            if gap >= 6:
                found.append((gap, right, left))
        until = until or self.judged
        if dates and dates[-1] < until:
            gap = (until - dates[-1]).days - 1
            if gap >= 6:
                found.append((gap, until, dates[-1]))
        return found

    def breaks_of_today(self):
        dates = sorted(d for d in self.by_day if any(self.is_run(a) for a in self.by_day[d]))
        found = [((right - left).days - 1, right, left) for left, right in zip(dates, dates[1:]) if (right - left).days - 1 >= 6]
        if dates and (self.today - dates[-1]).days - 1 >= 6:
            found.append(((self.today - dates[-1]).days - 1, self.today, dates[-1]))
        return found

    @staticmethod
    def factor(gap, t):
        t = max(1, t)
        if gap <= 5:
            return 1.0
        if gap <= 28:
            return 0.5 if t <= gap / 2 else 0.75 if t <= gap else 1.0
        if gap <= 56:
            return 0.33 if t <= gap / 3 else 0.5 if t <= 2 * gap / 3 else 0.75 if t <= gap else 1.0
        return 0.33 if t <= 21 else 0.5 if t <= 42 else 0.7 if t <= 63 else 0.85 if t <= 84 else 1.0

    def factor_on(self, when):
        return min((self.factor(gap, (when - start).days + 1) for gap, start, _ in self.breaks()), default=1.0)

    def open_breaks(self):
        """Breaks whose factor is below 1 on the judged day."""
        return [b for b in self.breaks() if self.factor(b[0], (self.judged - b[1]).days + 1) < 1]

    def break_by_pain(self, one):
        """24: a red zone or a low-back report >= 3 within 3 days of the last run before the break."""
        last = one[2]
        near = [d for d, z in self.zones.items() if z == 'red' and abs((d - last).days) <= 3]
        return bool(near) or any(p['nrs'] >= 3 and abs((day(p['at']) - last).days) <= 3 for p in self.low_back)

    # --- B3 --------------------------------------------------------------------------------------------------------

    def cap(self, when, stated=True):
        """B3's cap for a planned run on `when`, None without a run in its window (9)."""
        known = [self.km(a) for a in self.runs(days_back(when, 30), when - ONE)]
        if stated and self.learning() and self.profile.get('longest_km'):
            known.append(self.profile['longest_km'])
        if not known:
            return None
        longest = max(known)
        return max(1.1 * longest, longest + 0.5) if longest < 5 else 1.1 * longest
