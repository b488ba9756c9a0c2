# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges a JSON journal by the rules of the findings as they are written, without knowing how the program works.

`flags (journal, today)` is literal and slow on purpose: each day looks at the records again, nothing is carried along but
the episodes of pain. Days are ordinals (1 January of year 1 is 1, a Monday); "last n days" of d is d-n+1..d and "preceding
n days" is d-n..d-1. The functions above it are the rules one by one, and are held against the worked examples.
"""
import datetime as dt
import math
import statistics

NONE, INFO, CAUTION, WARNING, URGENT = range(5)
LEVELS = ['none', 'info', 'caution', 'warning', 'urgent']
EPS = 1e-9

RUNS = {'easy', 'long', 'tempo', 'interval', 'race', 'walk-run'}
FAST = {'tempo', 'interval', 'race'}
GENTLE = {'walk', 'yoga', 'pilates', 'mobility'}
IMPUTED = {'easy': 3, 'walk-run': 3, 'long': 4, 'tempo': 6, 'interval': 7, 'race': 8, 'strength': 5, 'walk': 2, 'yoga': 2,
           'pilates': 2, 'mobility': 2}
LOW_BACK = {None, 'low-back-centre', 'low-back-left', 'low-back-right', 'si-left', 'si-right', 'buttock-left',
            'buttock-right'}
FORMS = ['hunch', 'overstride', 'lean-back', 'uneven-stride']


def gt(a, b):
    return a > b + EPS


def ge(a, b):
    return a >= b - EPS


def lt(a, b):
    return a < b - EPS


def le(a, b):
    return a <= b + EPS


def ordinal(text):
    return dt.date.fromisoformat(text[:10]).toordinal()


def iso(day):
    return dt.date.fromordinal(day).isoformat()


def is_sunday(day):
    return day % 7 == 0


def monday_of(day):
    return day - (day - 1) % 7


def span(first, last):
    return range(first, last + 1)


# --- the rules of load -----------------------------------------------------------------------------------------------

def session_level(value, longest, least_excess):
    """L_SESSION: the ratio to the longest of the window, and the level."""
    r = value / longest
    if not gt(value - longest, least_excess):
        return r, NONE
    return r, WARNING if gt(r, 1.30) else CAUTION if gt(r, 1.10) else NONE


def week_level(week, before, before_that):
    """L_WEEK: q and the level; None without a base."""
    base = max(before, before_that)
    if base <= 0:
        return None, NONE
    q = (week - base) / base
    if not ge(week - base, 5):
        return q, NONE
    return q, CAUTION if gt(q, 0.30) else INFO if gt(q, 0.20) else NONE


def acwr(loads, way='uncoupled'):
    """L_ACWR of day loads, oldest first, None = unknown."""
    if len(loads) < 28:
        return None
    last = loads[-28:]
    if way == 'ewma':
        if any(x is None for x in loads):
            return None
        fast = slow = sum(loads[:7]) / 7
        for x in loads[7:]:
            fast += 2 / 8 * (x - fast)
            slow += 2 / 29 * (x - slow)
        return fast / slow if ge(slow, 20) else None
    acute = [x for x in last[21:] if x is not None]
    chronic = [x for x in last[:21] if x is not None]
    if len(acute) < 6 or len(chronic) < 18:
        return None
    if way == 'coupled':
        chronic = chronic + acute
    a, c = sum(acute) / len(acute), sum(chronic) / len(chronic)
    return a / c if ge(c, 20) else None


def monotony(loads):
    """L_MONO: M of seven day loads, None when there was no load. Ten is the cap."""
    mean = sum(loads) / 7
    if mean == 0:
        return None
    sd = math.sqrt(sum((x - mean) ** 2 for x in loads) / 6)
    if sd == 0:
        return 10.0
    return min(10.0, mean / sd)


def monotony_level(m, load, strains):
    """L_MONO: strains of the weeks before that count."""
    if m is None:
        return NONE
    if len(strains) >= 4:
        s, reference = load * m, statistics.median(strains)
        if gt(m, 2.0) and gt(s, 2.0 * reference):
            return WARNING
        if ge(m, 1.5) and gt(s, 1.5 * reference):
            return CAUTION
    return INFO if gt(m, 2.0) else NONE


def rest_level(n, novice):
    caution, warning = (5, 8) if novice else (7, 11)
    return WARNING if n >= warning else CAUTION if n >= caution else NONE


def hard_level(seven, lbp):
    """L_HARD: pairs in seven days (oldest first), and the level."""
    pairs = sum(1 for i in range(6) if seven[i] and seven[i + 1])
    three = any(seven[i] and seven[i + 1] and seven[i + 2] for i in range(5))
    if three:
        return pairs, WARNING
    if pairs >= 2:
        return pairs, CAUTION
    if pairs == 1:
        return pairs, CAUTION if lbp else INFO
    return pairs, NONE


def share_known(runs, known, counts):
    """L_SURFACE: share of km that counts over the km known; None without the minimum. Runs have km."""
    km_all = sum(r['km'] for r in runs)
    told = [r for r in runs if known(r)]
    km = sum(r['km'] for r in told)
    if len(told) < 5 or lt(km, 15) or lt(km, 0.60 * km_all):
        return None
    return sum(r['km'] for r in told if counts(r)) / km


def shoe_level(f):
    return WARNING if ge(f, 1.25) else CAUTION if ge(f, 1.0) else INFO if ge(f, 0.80) else NONE


def long_limit(n):
    return None if n < 2 else {2: 0.60, 3: 0.40, 4: 0.33}.get(n, 0.30)


def long_level(longest, total, n):
    share, limit = longest / total, long_limit(n)
    return share, INFO if limit is not None and gt(share, limit) else NONE


def intensity_level(hard, total):
    share = hard / total
    return share, CAUTION if gt(share, 0.35) else INFO if gt(share, 0.25) else NONE


def strength_level(s14, s28):
    """s28 is None while 28 days are not known."""
    if s14 == 0 or (s28 is not None and s28 <= 2):
        return CAUTION
    return INFO if s14 <= 2 else NONE


# --- the rules of pain -----------------------------------------------------------------------------------------------

def unbroken(reports, threshold):
    """P_PERSIST: the run of (day, p) at the end of the list with p >= threshold: its length and first day."""
    n, first = 0, None
    for day, p in reversed(reports):
        if p < threshold or (first is not None and first - day > 4):
            break
        n, first = n + 1, day
    return n, first


def persist_level(one, three, five):
    if three >= 5 or five >= 3:
        return WARNING
    return CAUTION if three >= 3 else INFO if one >= 3 else NONE


def theil_sen(ts, ys):
    slopes = [(ys[j] - ys[i]) / (ts[j] - ts[i]) for i in range(len(ts)) for j in range(i + 1, len(ts))]
    return statistics.median(slopes)


def mann_kendall(ys):
    """S, the variance with ties, z and the one-sided p."""
    n = len(ys)
    s = sum((ys[j] > ys[i]) - (ys[j] < ys[i]) for i in range(n) for j in range(i + 1, n))
    ties = [ys.count(y) for y in set(ys)]
    variance = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    if variance == 0:
        return s, variance, 0.0, 1.0
    z = 0.0 if s == 0 else (s - 1 if s > 0 else s + 1) / math.sqrt(variance)
    return s, variance, z, 0.5 * math.erfc(z / math.sqrt(2))


def trend_level(ts, ys):
    """P_TREND: slope per week and the level; None when not computed."""
    if len(ts) < 8 or ts[-1] - ts[0] < 10:
        return None, NONE
    b = theil_sen(ts, ys)
    p = mann_kendall(ys)[3]
    rise = b * (ts[-1] - ts[0])
    level = NONE
    if ge(7 * b, 0.5) and lt(p, 0.10):
        level = INFO
    if ge(7 * b, 1.0) and lt(p, 0.05) and ge(rise, 2):
        level = WARNING if statistics.median(ys[-3:]) >= 4 else CAUTION
    return 7 * b, level


def morning_level(m0, m1, earlier):
    """P_MORNING: the pair's delta and the level; the deltas before it, oldest first."""
    delta = m1 - m0
    if sum(1 for x in (list(earlier) + [delta])[-5:] if x >= 2) >= 3:
        return delta, WARNING
    return delta, CAUTION if delta >= 2 or (delta >= 1 and m1 >= 5) else NONE


def ways(values, size):
    """How many choices of `size` of the whole-numbered values have each sum."""
    table = [{} for _ in range(size + 1)]
    table[0][0] = 1
    for value in values:
        for k in range(size - 1, -1, -1):
            for total, count in table[k].items():
                table[k + 1][total + value] = table[k + 1].get(total + value, 0) + count
    return table[size]


def permutation_p(with_, without):
    n1, n2 = len(with_), len(without)
    n = n1 + n2
    if math.comb(n, n1) <= 200000:
        table = ways(with_ + without, n1)
        assert sum(table.values()) == math.comb(n, n1)
        return sum(count for total, count in table.items() if total >= sum(with_)) / math.comb(n, n1)
    u = sum(1.0 if a > b else 0.5 if a == b else 0.0 for a in with_ for b in without)
    both = with_ + without
    ties = sum(t ** 3 - t for t in (both.count(v) for v in set(both)))
    variance = n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1)))
    if variance <= 0:
        return 1.0
    return 0.5 * math.erfc((u - n1 * n2 / 2 - 0.5) / math.sqrt(variance) / math.sqrt(2))


def cliff(with_, without):
    return sum((a > b) - (a < b) for a in with_ for b in without) / (len(with_) * len(without))


def holm(ps):
    order = sorted(range(len(ps)), key=lambda i: ps[i])
    out, highest = [0.0] * len(ps), 0.0
    for rank, i in enumerate(order):
        highest = max(highest, min(1.0, (len(ps) - rank) * ps[i]))
        out[i] = highest
    return out


def fisher(a, n1, b, n2):
    """One-sided: a of n1 with, b of n2 without."""
    hits, n = a + b, n1 + n2
    return sum(math.comb(n1, k) * math.comb(n2, hits - k) for k in range(a, min(n1, hits) + 1) if hits - k <= n2) / math.comb(n, hits)


def association_level(p_adj, difference, delta):
    if not ge(delta, 0.33):
        return NONE
    if le(p_adj, 0.01) and ge(difference, 2):
        return CAUTION
    return INFO if le(p_adj, 0.05) and ge(difference, 1.0) else NONE


def ostrc_score(answers):
    """The score and whether it is substantial."""
    if answers[0] == 0:
        return 0, False
    if answers[0] == 3:
        return 100, True
    return sum((0, 8, 17, 25)[a] for a in answers), answers[1] >= 2 or answers[2] >= 2


def episodes(p_of, first, last):
    """P_EPISODE: (first day, last painful day, recovery day or None); p_of maps reported days to p."""
    found, day = [], first + 1
    while day <= last:
        if not (p_of.get(day - 1, -1) >= 2 and p_of.get(day, -1) >= 2):
            day += 1
            continue
        start, recovery = day - 1, None
        for r in span(day, last):
            window = [p_of.get(x) for x in span(r - 29, r)]
            gap = longest_gap = 0
            for p in window:
                gap = gap + 1 if p is None else 0
                longest_gap = max(longest_gap, gap)
            told = [p for p in window if p is not None]
            if r - 29 > start and len(told) >= 24 and max(told) == 0 and longest_gap <= 4:
                recovery = r
                break
        end = last if recovery is None else recovery
        found.append((start, max(x for x in span(start, end) if p_of.get(x, 0) >= 1), recovery))
        if recovery is None:
            break
        day = recovery + 2  # the search starts on the day after recovery, with that day as the first of two
    return found


def duration_level(days, reports, painful):
    return WARNING if days >= 42 and reports >= 21 and ge(painful / reports, 0.5) else NONE


def painkiller_level(seven, thirty):
    return WARNING if thirty > 10 else CAUTION if seven >= 3 else NONE


def zone(peak, m0, m1, limp, night, conservative):
    """D1 as a whole: 0 green, 2 amber, 3 red, the words being the levels of D_ZONE."""
    return max(zone_run_day(peak, m0, limp, night, conservative), zone_next_day(m0, m1, False, conservative))


def zone_run_day(peak, m0, limp, night, conservative):
    red = 5 if conservative else 6
    if limp or night or (peak is not None and peak >= red):
        return WARNING
    if peak is not None and (peak >= red - 1 or (peak >= 3 and peak >= (m0 or 0) + 1)):
        return CAUTION
    return NONE


def zone_next_day(m0, m1, night, conservative):
    red = 5 if conservative else 6
    if night or (m1 is not None and (m1 >= red or (m0 is not None and m1 - m0 >= 3))):
        return WARNING
    if m1 is not None and (m1 >= red - 1 or (m0 is not None and m1 - m0 >= 2)):
        return CAUTION
    return NONE


def ladder_step(stage, greens, result):
    """D4: the rung and its greens after one run."""
    if result == 'green':
        return (min(stage + 1, 9), 0) if greens + 1 == 2 else (stage, greens + 1)
    return (stage, 0) if result == 'amber' else (max(stage - 2, 0), 0)


# --- the rules of wellness -------------------------------------------------------------------------------------------

def sleep_debt(hours, need):
    """W_SLEEP: debt of the nights told among seven, None under five."""
    if len(hours) < 5:
        return None, NONE
    debt = 7 * sum(max(0, need - h) for h in hours) / len(hours)
    return debt, WARNING if ge(debt, 10) else CAUTION if ge(debt, 7) else INFO if ge(debt, 5) else NONE


def soreness_z(base, score):
    if len(base) < 14:
        return None
    return (score - statistics.mean(base)) / max(0.5, statistics.stdev(base))


# --- the journal -----------------------------------------------------------------------------------------------------

class Journal:
    def __init__(self, journal, today):
        profile = journal.get('profile') or {}
        self.level = profile.get('level') or 'novice'
        self.lbp = bool(profile.get('lbp'))
        self.conservative = bool(profile.get('conservative'))
        need = profile.get('sleep_need_h')
        self.need = 7 if need is None else need
        self.empty_is_rest = profile.get('empty_day_is_rest') is not False
        self.novice = self.level in ('new', 'novice')
        self.today = today
        self.shoes = journal.get('shoes') or []
        self.activities = [a for a in journal.get('activities') or [] if ordinal(a['day']) <= today]
        self.activities.sort(key=self.place)
        self.activity_of = {a['id']: a for a in self.activities}
        self.on = {}
        for a in self.activities:
            self.on.setdefault(ordinal(a['day']), []).append(a)
        self.pain = {}
        for p in journal.get('pain') or []:
            if ordinal(p['at']) <= today:
                self.pain.setdefault(ordinal(p['at']), []).append(p)
        self.checkin = {ordinal(c['day']): c for c in journal.get('checkins') or [] if ordinal(c['day']) <= today}
        self.ostrc = {}
        for week in journal.get('ostrc') or []:
            year, number = week['week'].split('-W')
            self.ostrc[dt.date.fromisocalendar(int(year), int(number), 1).toordinal()] = week['answers']
        self.screens = [s for s in journal.get('screens') or [] if ordinal(s['day']) <= today]
        self.clearances = [c for c in journal.get('clearances') or [] if ordinal(c['day']) <= today]
        self.logged = set(self.on) | set(self.checkin)
        self.first_logged = min(self.logged) if self.logged else None
        days = [*self.logged, *self.pain, *(m for m in self.ostrc if m <= today), *(ordinal(s['day']) for s in self.screens),
                *(ordinal(c['day']) for c in self.clearances)]
        self.first_record = min(days) if days else None
        self.p_of = {day: max(p['nrs'] for p in reports) for day, reports in
                     ((day, [p for p in reports if p.get('region') in LOW_BACK]) for day, reports in self.pain.items()) if reports}

    @staticmethod
    def place(activity):
        start = activity.get('start')
        instant = dt.datetime.fromisoformat(start.replace('Z', '+00:00')).timestamp() if start else -math.inf
        return ordinal(activity['day']), instant, activity['id'].encode()

    # Days

    def known(self, day, judged):
        """Is the day known, as seen at the end of the judged day?"""
        if self.first_logged is None or day < self.first_logged or day > judged:
            return False
        if day in self.logged:
            return True
        if not self.empty_is_rest:
            return False
        first = last = day
        while first - 1 not in self.logged:
            first -= 1
        while last + 1 <= judged and last + 1 not in self.logged:
            last += 1
        return last - first + 1 < 7

    def all_known(self, first, last, judged):
        return all(self.known(day, judged) for day in span(first, last))

    def sessions(self, first, last):
        return [a for day in span(first, last) for a in self.on.get(day, [])]

    def runs(self, first, last):
        return [a for a in self.sessions(first, last) if a['kind'] in RUNS]

    def is_run_day(self, day):
        return bool(self.runs(day, day))

    @staticmethod
    def rpe(activity):
        return activity['rpe'] if activity.get('rpe') is not None else IMPUTED.get(activity['kind'], 4)

    def load(self, day):
        return sum(self.rpe(a) * a['minutes'] for a in self.on.get(day, []))

    def is_hard(self, day):
        return any(self.rpe(a) >= 7 or a['kind'] in FAST or a['kind'] == 'long' for a in self.on.get(day, []))

    def is_training(self, day):
        return any(not (a['kind'] in GENTLE and self.rpe(a) <= 2 and le(a['minutes'], 30)) for a in self.on.get(day, []))

    def is_learning(self, day):
        if self.first_record is None:
            return True
        before = self.runs(self.first_record, day - 1)
        return len(before) < 3 or day - ordinal(before[0]['day']) < 14

    def shoe_km(self, shoe, last):
        worn = [a for a in self.activities if a.get('shoe') == shoe['id'] and ordinal(a['day']) <= last]
        return (shoe.get('start_km') or 0) + sum(a['km'] for a in worn if a.get('km') is not None)

    # Pain

    def counts_for_run(self, report, judged):
        """A report linked to a session that is not a run says nothing about a run."""
        activity = self.activity_of.get(report.get('activity'))
        return activity is None or ordinal(activity['day']) > judged or activity['kind'] in RUNS

    def low_back(self, day):
        return [p for p in self.pain.get(day, []) if p.get('region') in LOW_BACK]

    def highest(self, day, moments, judged):
        values = [p['nrs'] for p in self.low_back(day) if p['moment'] in moments and
                  (p['moment'] == 'morning' or self.counts_for_run(p, judged))]
        return max(values) if values else None

    def m(self, day, judged):
        if day > judged:
            return None
        morning = self.highest(day, {'morning'}, judged)
        return morning if morning is not None else self.highest(day, {'before'}, judged)

    def peak(self, day, judged):
        return self.highest(day, {'during', 'after'}, judged)

    def limp(self, day, judged):
        return any(p.get('limp') is True and self.counts_for_run(p, judged) for p in self.low_back(day))

    def night(self, day):
        return any(p.get('night') is True for p in self.low_back(day))

    def took_painkiller(self, day):
        return self.checkin.get(day, {}).get('painkiller') is True or any(p.get('painkiller') is True for p in self.pain.get(day, []))

    def answer(self, day, key):
        return self.checkin.get(day, {}).get(key)


def counts_as_yes(number, answer):
    return answer == 'yes' or (answer == 'unsure' and number <= 16) or (answer == 'skip' and number <= 8)


# --- the findings of one day -----------------------------------------------------------------------------------------

class Day:
    """What stands on one day. `past` maps the days before to their lists."""

    def __init__(self, journal, day, past, all_episodes):
        self.j, self.d, self.past, self.episodes = journal, day, past, all_episodes
        self.best = {}
        self.surface_linked = False
        weekly = is_sunday(day) or day == journal.today
        self.pain()
        self.wellness()
        if weekly:
            self.associations()
            self.ostrc()
        if weekly:
            self.warmup()
        if not journal.is_learning(day):
            self.load_daily()
            if weekly:
                self.load_weekly()

    def add(self, name, level, value, first, **numbers):
        """One entry per id and day: the highest level, then the largest value (FINDINGS 4)."""
        if level == NONE:
            return
        old = self.best.get(name)
        if old is None or (level, value) > (old['n_level'], old['value']):
            self.best[name] = {'id': name, 'level': LEVELS[level], 'n_level': level, 'day': iso(self.d), 'from': iso(first),
                               'to': iso(self.d), 'value': value, 'numbers': numbers}

    def entries(self):
        return [self.best[name] for name in sorted(self.best)]

    # Load, day by day

    def load_daily(self):
        j, d = self.j, self.d
        runs = j.runs(d, d)
        window = j.runs(d - 30, d - 1)
        for run in runs if window else []:
            if run.get('km') is not None and all(r.get('km') is not None for r in window):
                longest = max(r['km'] for r in window)
                r, level = session_level(run['km'], longest, 0.5)
                self.add('L_SESSION', level, r, d - 30, km=run['km'], longest_km=longest)
            else:
                longest = max(r['minutes'] for r in window)
                r, level = session_level(run['minutes'], longest, 3)
                self.add('L_SESSION', level, r, d - 30, minutes=run['minutes'], longest_minutes=longest)
        if j.is_training(d):
            n = 1
            while j.is_training(d - n):
                n += 1
            self.add('L_REST', rest_level(n, j.novice), n, d - n + 1)
        if j.is_hard(d) and j.is_hard(d - 1):
            pairs, level = hard_level([j.is_hard(x) for x in span(d - 6, d)], j.lbp)
            self.add('L_HARD', level, pairs, d - 6)
        if runs and (j.novice or j.lbp):
            n = 1
            while j.is_run_day(d - n):
                n += 1
            self.add('L_RUNROW', CAUTION if n >= 3 else INFO if n == 2 else NONE, n, d - n + 1)

    # Load, week by week

    def load_weekly(self):
        j, d = self.j, self.d
        three_weeks = j.runs(d - 20, d)
        if j.all_known(d - 20, d, d) and all(r.get('km') is not None for r in three_weeks):
            week, before, before_that = (sum(r['km'] for r in j.runs(last - 6, last)) for last in (d, d - 7, d - 14))
            q, level = week_level(week, before, before_that)
            self.add('L_WEEK', level, q, d - 20, km=week, base_km=max(before, before_that))
        if is_sunday(d):
            self.monotony()
            self.long_run()
        self.surface()
        self.shoes()
        self.intensity()
        self.strength()
        self.cross()

    def monotony(self):
        j, d = self.j, self.d
        if not j.all_known(d - 6, d, d):
            return
        loads = [j.load(x) for x in span(d - 6, d)]
        m, strains = monotony(loads), []
        for back in range(1, 7):
            last = d - 7 * back
            before = [j.load(x) for x in span(last - 6, last)]
            if j.all_known(last - 6, last, d) and sum(before) > 0:
                strains.append(sum(before) * monotony(before))
        self.add('L_MONO', monotony_level(m, sum(loads), strains), m, d - 48)

    def long_run(self):
        runs = self.j.runs(self.d - 6, self.d)
        if runs and all(r.get('km') is not None for r in runs):
            share, level = long_level(max(r['km'] for r in runs), sum(r['km'] for r in runs), len(runs))
            self.add('L_LONG', level, share, self.d - 6)

    def surface(self):
        runs = [r for r in self.j.runs(self.d - 27, self.d) if r.get('km') is not None]
        hard = share_known(runs, lambda r: r.get('surface') is not None, lambda r: r['surface'] == 'hard')
        uneven = share_known(runs, lambda r: r.get('uneven') is not None, lambda r: r['uneven'])
        if hard is not None and ge(hard, 0.80):
            self.add('L_SURFACE', CAUTION if self.surface_linked else INFO, hard, self.d - 27)
        elif uneven is not None and ge(uneven, 0.50):
            self.add('L_SURFACE', INFO, uneven, self.d - 27)

    def shoes(self):
        j, d = self.j, self.d
        monday = monday_of(d)
        for shoe in j.shoes:
            worn = [a for a in j.sessions(monday, d) if a.get('shoe') == shoe['id']]
            if not worn or (shoe.get('retired_day') is not None and ordinal(shoe['retired_day']) <= d):
                continue
            f = j.shoe_km(shoe, d) / (shoe['life_km'] if shoe.get('life_km') is not None else 650)
            self.add('L_SHOE', shoe_level(f), f, monday)
            if any((a['kind'] in FAST or a['kind'] == 'long') and lt(j.shoe_km(shoe, ordinal(a['day']) - 1), 30) for a in worn):
                self.add('L_SHOE', INFO, f, monday)
            weeks = [j.runs(last - 6, last) for last in range(d - 49, d + 1, 7)]
            if is_sunday(d) and all(len(week) >= 3 and all(r.get('shoe') == shoe['id'] for r in week) for week in weeks):
                self.add('L_SHOE', INFO, f, d - 55)

    def intensity(self):
        def is_hard(run):
            return run['kind'] in FAST or (run.get('rpe') is not None and run['rpe'] >= 7)
        j, d = self.j, self.d
        runs = j.runs(d - 27, d)
        if not runs:
            return
        share, level = intensity_level(sum(r['minutes'] for r in runs if is_hard(r)), sum(r['minutes'] for r in runs))
        if len(runs) >= 6 and level > NONE:
            self.add('L_INTENS', level, share, d - 27)
        elif j.level == 'new' and any(is_hard(r) for r in j.runs(monday_of(d), d)):
            self.add('L_INTENS', INFO, share, d - 27)

    def strength(self):
        j, d = self.j, self.d
        if not j.all_known(d - 13, d, d):
            return
        zones = [e for x in span(d - 13, d - 1) for e in self.past.get(x, [])] + self.entries()
        if any(e['id'] == 'D_ZONE' and e['level'] == 'warning' for e in zones):
            return
        for screen in j.screens:
            day = ordinal(screen['day'])
            if day <= d and any(counts_as_yes(n, screen['answers'].get(f'R{n}')) for n in range(1, 16)):
                if not any(c['for'] == 'running' and day <= ordinal(c['day']) <= d for c in j.clearances):
                    return
        last14 = [a for a in j.sessions(d - 13, d) if a['kind'] == 'strength']
        s28 = None
        if j.all_known(d - 27, d, d):
            s28 = len([a for a in j.sessions(d - 27, d) if a['kind'] == 'strength'])
        level = strength_level(len(last14), s28)
        self.add('L_STRENGTH', level, len(last14), d - 27 if level == CAUTION and last14 else d - 13)
        if last14 and all(a.get('posterior_sets') is not None for a in last14) and sum(a['posterior_sets'] for a in last14) == 0:
            self.add('L_STRENGTH', INFO, len(last14), d - 13)

    def cross(self):
        def crosses(first):
            return [a for a in j.sessions(first, d) if a['kind'] not in RUNS and a['kind'] != 'strength']
        j, d = self.j, self.d
        pain = any(e['id'].startswith('P_') for x in span(d - 27, d - 1) for e in self.past.get(x, [])) or \
            any(name.startswith('P_') for name in self.best)
        if j.all_known(d - 27, d, d) and not crosses(d - 27) and pain:
            self.add('L_CROSS', CAUTION, 28, d - 27)
        if j.all_known(d - 13, d, d) and not crosses(d - 13) and len(j.runs(d - 13, d)) >= 6:
            self.add('L_CROSS', INFO, 14, d - 13)

    def warmup(self):
        told = [a for a in self.j.activities if ordinal(a['day']) <= self.d and a['kind'] in RUNS and a.get('warmup') is not None]
        six = told[-6:]
        if len(six) == 6 and ordinal(six[-1]['day']) >= monday_of(self.d):
            share = sum(1 for a in six if a['warmup']) / 6
            if lt(share, 0.5):
                self.add('H_WARMUP', INFO, share, ordinal(six[0]['day']))

    # Pain

    def pain(self):
        j, d = self.j, self.d
        if d in j.p_of:
            self.pain_of_report()
        signs = [p for p in j.pain.get(d, []) if p.get('spread') == 'below-knee' or
                 set(p.get('quality') or []) & {'tingling', 'numbness', 'weakness'}]
        if signs:
            self.add('P_LEG', WARNING, len(signs), d)
        if j.took_painkiller(d):
            seven = sum(1 for x in span(d - 6, d) if j.took_painkiller(x))
            thirty = sum(1 for x in span(d - 29, d) if j.took_painkiller(x))
            level = painkiller_level(seven, thirty)
            self.add('P_NSAID', level, thirty if level == WARNING else seven, d - 29 if level == WARNING else d - 6)
        if j.is_run_day(d - 1) and j.m(d - 1, d) is not None and j.m(d, d) is not None:
            pairs = [(x, j.m(x + 1, d) - j.m(x, d)) for x in span(j.first_record, d - 2) if j.is_run_day(x) and
                     j.m(x, d) is not None and j.m(x + 1, d) is not None][-4:]
            delta, level = morning_level(j.m(d - 1, d), j.m(d, d), [delta for _, delta in pairs])
            self.add('P_MORNING', level, delta, pairs[0][0] if level == WARNING else d - 1)
        for i, (first, _, recovery) in enumerate(self.episodes):
            if first + 1 == d:
                self.add('P_EPISODE', INFO, i + 1, first)
                if i > 0:
                    n = sum(1 for start, _, _ in self.episodes[1:] if d - 364 <= start + 1 <= d)
                    self.add('P_RECUR', WARNING if n >= 2 else CAUTION, n, first)
            if d in j.p_of and first + 1 <= d and (recovery is None or d < recovery):
                told = [j.p_of[x] for x in span(first, d) if x in j.p_of]
                level = duration_level(d - first, len(told), sum(1 for p in told if p >= 1))
                self.add('P_DURATION', level, d - first, first)
        zones = []
        if j.is_run_day(d):
            zones.append((zone_run_day(j.peak(d, d), j.m(d, d), j.limp(d, d), j.night(d), j.conservative), d))
        if j.is_run_day(d - 1):
            zones.append((zone_next_day(j.m(d - 1, d), j.m(d, d), j.night(d), j.conservative), d - 1))
        for level, _ in zones:
            if level > NONE:
                self.add('D_ZONE', level, j.p_of[d], d - 1 if j.is_run_day(d - 1) else d)

    def pain_of_report(self):
        j, d = self.j, self.d
        reports = [(x, j.p_of[x]) for x in span(d - 13, d) if x in j.p_of]
        (one, first_one), (three, first_three), (five, _) = (unbroken(reports, t) for t in (1, 3, 5))
        level = persist_level(one, three, five)
        if level == INFO:
            self.add('P_PERSIST', level, one, first_one)
        elif level > INFO:
            self.add('P_PERSIST', level, three, first_three)
        days = [x for x in span(d - 20, d) if x in j.p_of]
        slope, level = trend_level(days, [j.p_of[x] for x in days])
        self.add('P_TREND', level, slope, d - 20)

    def factors(self, day):
        """Each factor's answer for a run day: True, False or None."""
        def told(values, with_):
            return True if any(v == with_ for v in values) else None if any(v is None for v in values) else False
        runs = self.j.runs(day, day)
        answers = {'kind': any(r['kind'] in FAST or r['kind'] == 'long' for r in runs),
                   'surface': told([r.get('surface') for r in runs], 'hard'),
                   'uneven': told([r.get('uneven') for r in runs], True),
                   'hills': told([r.get('hills') for r in runs], True),
                   'warmup': told([r.get('warmup') for r in runs], False)}
        for shoe in self.j.shoes:
            answers['shoe ' + shoe['id']] = told([r.get('shoe') for r in runs], shoe['id'])
        for form in FORMS:
            answers['form ' + form] = told([None if r.get('form') is None else form in r['form'] for r in runs], True)
        return answers

    def associations(self):
        j, d = self.j, self.d
        responses = []
        for day in span(d - 55, d):
            m0 = j.m(day, d)
            after = [x for x in (j.peak(day, d), j.m(day + 1, d)) if x is not None]
            if j.is_run_day(day) and m0 is not None and after:
                responses.append((day, max(after) - m0, self.factors(day)))
        tests = []
        for factor in responses[0][2] if responses else []:
            days = [day for day, _, answers in responses if answers[factor] is not None]
            with_ = [y for _, y, answers in responses if answers[factor] is True]
            without = [y for _, y, answers in responses if answers[factor] is False]
            if len(with_) >= 5 and len(without) >= 5 and days[-1] - days[0] >= 14:
                tests.append((factor, sum(with_) / len(with_) - sum(without) / len(without), cliff(with_, without),
                              permutation_p(with_, without)))
        adjusted = holm([p for _, _, _, p in tests])
        for (factor, difference, delta, _), p_adj in zip(tests, adjusted):
            level = association_level(p_adj, difference, delta)
            self.add('P_ASSOC', level, difference, d - 55, p_adj=p_adj, delta=delta)
            if factor == 'surface' and level >= INFO:
                self.surface_linked = True

    def ostrc(self):
        j, monday = self.j, monday_of(self.d)
        if monday not in j.ostrc:
            return
        score, substantial = ostrc_score(j.ostrc[monday])
        before = [ostrc_score(j.ostrc[monday - 7 * back]) if monday - 7 * back in j.ostrc else None for back in (1, 2, 3)]
        # The clauses in the order of the weeks that they read: of equal ones the first, which reads the fewest, is kept.
        self.add('P_OSTRC', WARNING if score >= 50 else CAUTION if substantial else INFO if score > 0 else NONE, score, monday)
        if before[0] is not None:
            if substantial and before[0][1]:
                self.add('P_OSTRC', WARNING, score, monday - 7)
            if score - before[0][0] >= 25:
                self.add('P_OSTRC', CAUTION, score, monday - 7)
        if score > 0 and all(b is not None and b[0] > 0 for b in before):
            self.add('P_OSTRC', WARNING, score, monday - 21)

    # Wellness

    def raised(self, day):
        j = self.j
        score = j.answer(day, 'soreness')
        if score is None:
            return None, False
        z = soreness_z([j.answer(x, 'soreness') for x in span(day - 28, day - 1) if j.answer(x, 'soreness') is not None], score)
        return z, z is not None and ge(z, 1.5) and score >= 5

    def wellness(self):
        j, d = self.j, self.d
        if j.answer(d, 'sleep_h') is not None:
            debt, level = sleep_debt([h for h in (j.answer(x, 'sleep_h') for x in span(d - 6, d)) if h is not None], j.need)
            self.add('W_SLEEP', level, debt, d - 6)
            hours = [h for h in (j.answer(x, 'sleep_h') for x in span(d - 13, d)) if h is not None]
            if len(hours) >= 10 and gt(statistics.stdev(hours), 1.25):
                self.add('W_IRREGULAR', INFO, statistics.stdev(hours), d - 13)
        if j.answer(d, 'hydration') is not None:
            five = [x for x in sorted(j.checkin) if x <= d and j.answer(x, 'hydration') is not None][-5:]
            low = sum(1 for x in five if j.answer(x, 'hydration') <= 2)
            if len(five) == 5 and low >= 3:
                self.add('W_HYDRATION', INFO, low, five[0])
        z, raised = self.raised(d)
        if raised:
            twice = j.answer(d, 'soreness') >= 7 or self.raised(d - 1)[1]
            self.add('W_SORE', CAUTION if twice else INFO, z, d - 28)
        signs = [(j.answer(d, 'sleep_h'), lambda v: lt(v, 6)), (j.answer(d, 'soreness'), lambda v: v >= 6),
                 (j.answer(d, 'fatigue'), lambda v: v >= 7), (j.answer(d, 'stress'), lambda v: v >= 7),
                 (j.p_of.get(d), lambda v: v >= 3)]
        n = sum(1 for value, test in signs if value is not None and test(value))
        if n >= 3:
            self.add('W_LOW', CAUTION, n, d)
        if j.answer(d, 'sitting_h') is not None:
            hours = [h for h in (j.answer(x, 'sitting_h') for x in span(d - 6, d)) if h is not None]
            if len(hours) >= 4 and gt(sum(hours) / len(hours), 5):
                self.add('W_SITTING', INFO, sum(hours) / len(hours), d - 6)


def flags(journal, today):
    """Every finding but D_LADDER and E_SCREEN from the first record to today (a date), by day and id."""
    j = Journal(journal, today.toordinal())
    if j.first_record is None:
        return []
    told = sorted(j.p_of)
    all_episodes = episodes(j.p_of, told[0], j.today) if told else []
    past, found = {}, []
    for day in span(j.first_record, j.today):
        past[day] = Day(j, day, past, all_episodes).entries()
        found += past[day]
    return [{key: value for key, value in entry.items() if key != 'n_level'} for entry in found]


def screens(journal, today):
    """E_SCREEN of each day with a screen."""
    best = {}
    for screen in journal.get('screens') or []:
        for number in range(1, 21):
            if ordinal(screen['day']) <= today.toordinal() and counts_as_yes(number, screen['answers'].get(f'R{number}')):
                best.setdefault(screen['day'], []).append(number)
    return [{'id': 'E_SCREEN', 'level': 'urgent' if min(numbers) <= 16 else 'warning', 'day': day, 'from': day, 'to': day,
             'value': min(numbers)} for day, numbers in sorted(best.items())]
