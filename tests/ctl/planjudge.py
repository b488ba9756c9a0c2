# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges the JSON of `stridewellctl plan` by the rules as they are written, without knowing how the planner works.

Random journals come from a seed; `judge ()` returns the sentences that a plan breaks, each with the rule's name.
"""
import datetime as dt
import math
import random

RUNS = {'easy', 'long', 'tempo', 'interval', 'race', 'walk-run'}
MOBILITY = {'yoga', 'pilates', 'mobility'}
CROSS = {'swim', 'cycle', 'pool-run', 'elliptical', 'walk'}
HARD = {'long', 'tempo', 'interval', 'race'}
QUALITY = {'tempo', 'interval'}
LOW_BACK = {None, 'low-back-centre', 'low-back-left', 'low-back-right', 'si-left', 'si-right', 'buttock-left', 'buttock-right'}
IMPUTED = {'easy': 3, 'walk-run': 3, 'long': 4, 'tempo': 6, 'interval': 7, 'race': 8, 'strength': 5, 'walk': 2, 'yoga': 2,
           'pilates': 2, 'mobility': 2}
PACE = {'new': 480, 'novice': 420, 'intermediate': 375, 'advanced': 330}
START_KM = {'novice': 10, 'intermediate': 25, 'advanced': 45}
CEILING = {'novice': 20, 'intermediate': 50, 'advanced': 80}
EPS = 1e-6


def day(text):
    return dt.date.fromisoformat(text)


def days_back(today, n):
    return today - dt.timedelta(days=n)


def floor_to(value, step):
    return math.floor(value / step + 1e-9) * step


# --- random journals -------------------------------------------------------------------------------------------------

def random_profile(rng):
    level = rng.choice(['new', 'novice', 'novice', 'intermediate', 'intermediate', 'advanced', None])
    availability = None
    if rng.random() < 0.8:
        availability = [rng.choice([0, 0, 25, 30, 45, 60, 60, 75, 90, 120]) for _ in range(7)]
    run_days = None
    if rng.random() < 0.2:
        run_days = sorted(rng.sample(range(1, 8), rng.randint(1, 6)))
    lbp = rng.choice([True, False, None])
    growth = rng.choice([None, None, 0, 0.05, 0.1])
    if growth is None and rng.random() < 0.1 and not lbp:
        growth = 0.2
    race = None
    return {'level': level, 'lbp': lbp, 'conservative': rng.choice([False, False, None, True]), 'cleared': True,
            'birth_year': rng.choice([None, 1950, 1970, 1984, 2000]), 'availability_min': availability,
            'long_day': rng.choice([None, 7, 6, 3]), 'run_days': run_days,
            'weekly_km': rng.choice([None, 8, 22, 40]), 'longest_km': rng.choice([None, 4, 8, 15]),
            'easy_pace_s_per_km': rng.choice([None, 300, 390, 420.5]),
            'cross': rng.choice([None, [], ['swim', 'cycle', 'yoga'], ['cycle'], ['elliptical', 'pool-run', 'pilates']]),
            'equipment': rng.choice([None, [], ['mat', 'dumbbells', 'foam-roller']]), 'sleep_need_h': None,
            'empty_day_is_rest': rng.choice([True, True, None, False]), 'growth': growth, 'race': race}


def random_activities(rng, today, level):
    """Weeks with the same few run days, now and then a light or an empty one, a few other sessions."""
    activities = []
    weeks = rng.choice([0, 1, 2, 4, 6, 9, 14])
    base = {'new': 4, 'novice': 12, 'intermediate': 30, 'advanced': 55, None: 12}[level]
    number = 0
    monday = today - dt.timedelta(days=today.weekday())
    for back in range(weeks, -1, -1):
        start = monday - dt.timedelta(days=7 * back)
        if back and rng.random() < 0.07:
            continue
        km = base * rng.uniform(0.6, 1.2) * (0.75 if rng.random() < 0.25 else 1)
        run_weekdays = rng.sample(range(7), rng.randint(2, 5))
        for weekday in sorted(run_weekdays):
            when = start + dt.timedelta(days=weekday)
            if when > today or (when == today and rng.random() < 0.5):
                continue
            number += 1
            kind = rng.choice(['easy', 'easy', 'easy', 'long', 'tempo', 'walk-run'])
            distance = round(km / len(run_weekdays) * rng.uniform(0.6, 1.4), 1)
            activities.append({'id': f'a{number}', 'day': when.isoformat(), 'kind': kind,
                               'minutes': round(distance * 6.5 + 1, 1), 'km': distance if rng.random() < 0.93 and distance > 0 else None,
                               'rpe': rng.choice([None, 3, 4, 5, 7, 8])})
        for _ in range(rng.randint(0, 3)):
            when = start + dt.timedelta(days=rng.randrange(7))
            if when > today:
                continue
            number += 1
            activities.append({'id': f'a{number}', 'day': when.isoformat(),
                               'kind': rng.choice(['strength', 'strength', 'swim', 'cycle', 'yoga', 'walk', 'mobility']),
                               'minutes': rng.choice([15, 25, 30, 45]), 'rpe': rng.choice([None, 2, 4, 6])})
    return activities


def random_journal(seed):
    rng = random.Random(seed)
    today = dt.date(2026, 11, 23) + dt.timedelta(days=rng.choice([0, 0, 1, 2, 3, 4, 5, 6]))
    profile = random_profile(rng)
    activities = random_activities(rng, today, profile['level'])
    pain, checkins, screens, clearances = [], [], [], []
    if rng.random() < 0.45:
        for number in range(rng.randint(1, 40)):
            when = days_back(today, rng.randint(0, 40))
            moment = rng.choice(['morning', 'before', 'during', 'after', 'evening'])
            nrs = min(10, max(0, int(rng.gauss(1.2, 1.6))))
            pain.append({'id': f'p{number}', 'at': f'{when}T{rng.randint(5, 22):02d}:00', 'moment': moment, 'nrs': nrs,
                         'region': rng.choice(sorted(LOW_BACK - {None})), 'spread': 'below-knee' if rng.random() < 0.01 else None})
    if rng.random() < 0.4:
        for back in range(rng.randint(1, 30)):
            if rng.random() < 0.8:
                checkins.append({'day': days_back(today, back).isoformat(), 'sleep_h': round(rng.uniform(5, 8.5), 1),
                                 'soreness': rng.randint(0, 7), 'fatigue': rng.randint(0, 7), 'stress': rng.randint(0, 7)})
    if rng.random() < 0.06:
        when = days_back(today, rng.randint(0, 20))
        screens.append({'day': when.isoformat(), 'answers': {f'R{rng.randint(1, 20)}': rng.choice(['yes', 'unsure', 'skip', 'no'])}})
        if rng.random() < 0.5:
            clearances.append({'day': days_back(today, rng.randint(0, 20)).isoformat(), 'for': rng.choice(['walking', 'running'])})
    return today, {'format': 'stridewell-journal', 'version': 1, 'profile': profile, 'shoes': [], 'activities': activities,
                   'pain': pain, 'checkins': checkins, 'ostrc': [], 'screens': screens, 'clearances': clearances,
                   'edits': [], 'snoozes': []}


# --- what the journal says ---------------------------------------------------------------------------------------------

class Facts:
    def __init__(self, today, journal, flags):
        self.today = today
        self.profile = journal['profile']
        self.level = self.profile['level'] or 'novice'
        self.lbp = bool(self.profile['lbp'])
        self.conservative = bool(self.profile['conservative'])
        self.pace = self.profile['easy_pace_s_per_km'] or PACE[self.level]
        self.activities = [a for a in journal['activities'] if day(a['day']) <= today]
        self.by_day = {}
        for activity in self.activities:
            self.by_day.setdefault(day(activity['day']), []).append(activity)
        self.low_back = [p for p in journal['pain'] if p.get('region') in LOW_BACK and day(p['at'][:10]) <= today]
        self.flags = flags
        self.journal = journal

    def is_run(self, activity):
        return activity['kind'] in RUNS

    def km(self, activity):
        return activity['km'] if activity.get('km') else activity['minutes'] * 60 / self.pace

    def runs(self, first, last):
        return [a for a in self.activities if self.is_run(a) and first <= day(a['day']) <= last]

    def learning(self):
        before = [a for a in self.activities if self.is_run(a) and day(a['day']) < self.today]
        return len(before) < 3 or (self.today - day(before[0]['day'])).days < 14

    def pain_in(self, n, least, when=None):
        """A low-back report of at least `least` in the n days up to `when` (today)."""
        when = when or self.today
        return any(p['nrs'] >= least and 0 <= (when - day(p['at'][:10])).days < n for p in self.low_back)

    def zone(self, when):
        for flag in self.flags:
            if flag['id'] == 'D_ZONE' and day(flag['day']) == when:
                return 'red' if flag['level'] == 'warning' else 'amber'
        return None

    def green(self, n):
        recent = [days_back(self.today, i) for i in range(n)]
        if any(self.zone(d) for d in recent) or self.pain_in(n, 3):
            return False
        reported = {day(p['at'][:10]) for p in self.low_back}
        return sum(d in reported for d in recent) * 7 >= n

    def trains(self, when):
        """A done day of the past: training or not (RULES section 0)."""
        for activity in self.by_day.get(when, []):
            rpe = activity.get('rpe')
            rpe = IMPUTED.get(activity['kind'], 4) if rpe is None else rpe
            gentle = activity['kind'] in MOBILITY | {'walk'} and rpe <= 2 and activity['minutes'] <= 30
            if not gentle:
                return True
        return False

    def hard(self, when):
        return any(a['kind'] in HARD or (a.get('rpe') or 0) >= 7 for a in self.by_day.get(when, []))

    def demands(self):
        runs, strength, cross, quality, rest = {'new': (3, 2, 1, 0, 2), 'novice': (3, 2, 2, 0, 2), 'intermediate': (4, 2, 2, 1, 1),
                                                'advanced': (5, 2, 2, 2, 1)}[self.level]
        if self.lbp:
            if runs > 3:
                runs -= 1
            if self.pain_in(28, 1):
                runs = min(runs, 3)
            cross = min(cross + 1, 6 - runs)
            rest = max(2, rest)
            quality = min(quality, 1) if self.green(14) else 0
        if self.profile['run_days'] is not None:
            runs = min(runs, max(2, len(self.profile['run_days'])))
        return {'runs': runs, 'strength': strength, 'cross': cross, 'quality': quality, 'rest_days_min': rest}

    def availability(self, when):
        minutes = self.profile['availability_min']
        long_day = self.profile['long_day'] or 7
        if minutes is None:
            return 120 if when.isoweekday() == long_day else 60
        return minutes[when.weekday()]

    def suspended(self):
        open_screen = None
        for screen in sorted(self.journal['screens'], key=lambda s: s['day']):
            for number in range(1, 17):
                answer = screen['answers'].get(f'R{number}')
                if answer in ('yes', 'unsure') or (answer == 'skip' and number <= 8):
                    open_screen = screen['day']
        return open_screen is not None and not any(c['day'] >= open_screen for c in self.journal['clearances'])


# --- the judge ---------------------------------------------------------------------------------------------------------

class Judge:
    def __init__(self, today, journal, flags, weeks):
        self.facts = Facts(today, journal, flags)
        self.today = today
        self.weeks = weeks
        self.problems = []
        self.days = {}
        for week in weeks:
            for entry in week['days']:
                self.days[day(entry['day'])] = (entry, week)

    def fail(self, rule, text):
        self.problems.append(f'{rule}: {text}')

    # What stands on a day, done or planned.
    def sessions(self, when):
        if when in self.days:
            return self.days[when][0]['sessions']
        return [{'kind': a['kind'], 'minutes': a['minutes'], 'rpe': a.get('rpe'), 'status': 'done', 'km': a.get('km')}
                for a in self.facts.by_day.get(when, [])]

    def standing(self, when):
        return [s for s in self.sessions(when) if s['status'] in ('planned', 'done')]

    def planned(self, when):
        return [s for s in self.sessions(when) if s['status'] == 'planned']

    def has_run(self, when):
        return any(s['kind'] in RUNS for s in self.standing(when))

    def trains(self, when):
        if self.facts.trains(when):
            return True
        return any(s['kind'] not in MOBILITY for s in self.planned(when))

    def is_hard(self, when):
        return self.facts.hard(when) or any(s['kind'] in HARD for s in self.planned(when))

    def has_strength(self, when):
        return any(s['kind'] == 'strength' for s in self.standing(when))

    def open_days(self):
        return sorted(d for d in self.days if d >= self.today)

    def check_shape(self):
        ids = set()
        for week in self.weeks:
            monday = day(week['from'])
            name = f'{monday.isocalendar()[0]}-W{monday.isocalendar()[1]:02d}'
            if monday.weekday() != 0 or week['week'] != name or len(week['days']) != 7:
                self.fail('37', f'week {week["week"]} from {week["from"]}')
            for i, entry in enumerate(week['days']):
                if day(entry['day']) != monday + dt.timedelta(days=i):
                    self.fail('37', f'day {entry["day"]} stands at {i}')
                for session in entry['sessions']:
                    if session['id'] in ids:
                        self.fail('38', f'{session["id"]} twice')
                    ids.add(session['id'])
                    if session['status'] == 'planned' and not session['id'].startswith(f'{name}-{session["kind"]}-'):
                        self.fail('38', f'id {session["id"]} of a {session["kind"]}')
                    if session['status'] == 'planned' and not any(r['guide'] for r in session['reasons']):
                        self.fail('38', f'{session["id"]} has no reason with a statement')
                    if not isinstance(session['minutes'], int) and session['status'] == 'planned':
                        self.fail('38', f'{session["id"]} has {session["minutes"]} minutes')
                if week['state'] == 'suspended':
                    continue
                when = day(entry['day'])
                rest = not self.trains(when)
                if entry['rest'] != rest:
                    self.fail('1', f'{when} rest is {entry["rest"]}')
                if when >= self.today and rest and not entry['sessions'] and not any(r['rule'] == 'B9' for r in entry['reasons']):
                    self.fail('38', f'{when} rests without B9')

    def check_past(self):
        for when in self.days:
            if when > self.today:
                continue
            done = sorted(a['id'] for a in self.facts.by_day.get(when, []))
            listed = sorted(s['id'] for s in self.sessions(when) if s['status'] == 'done')
            if done != listed and self.days[when][1]['state'] != 'suspended':
                self.fail('5', f'{when} lists {listed}, done were {done}')
            if when < self.today and self.planned(when):
                self.fail('5', f'{when} is past and has planned sessions')

    def check_time(self):
        for when in self.open_days():
            planned = self.planned(when)
            used = sum(s['minutes'] for s in planned) + sum(a['minutes'] for a in self.facts.by_day.get(when, []))
            if planned and used > self.facts.availability(when) + EPS and not any(s['kind'] == 'race' for s in planned):
                self.fail('14', f'{when}: {used} of {self.facts.availability(when)} minutes')

    def check_rest(self):
        minimum = self.facts.demands()['rest_days_min']
        open_days = self.open_days()
        for when in open_days:
            for offset in range(7):
                first = when - dt.timedelta(days=6 - offset)
                window = [first + dt.timedelta(days=i) for i in range(7)]
                if window[-1] > open_days[-1]:
                    continue
                rests = sum(not self.trains(d) for d in window)
                fixed = sum(d < self.today or bool(self.facts.by_day.get(d)) for d in window if self.trains(d) and not self.planned_training(d))
                if rests < minimum:
                    opens = [d for d in window if d >= self.today and self.planned_training(d)]
                    if opens:
                        self.fail('27', f'{first}..{window[-1]} has {rests} rest days, {fixed} days were done')
        cap = 4 if self.facts.level in ('new', 'novice') else 6
        for when in open_days:
            streak = 0
            back = when
            while self.trains(back):
                streak += 1
                back -= dt.timedelta(days=1)
            if streak > cap and self.planned_training(when):
                self.fail('30', f'{when} is training day {streak} in a row')

    def planned_training(self, when):
        return any(s['kind'] not in MOBILITY for s in self.planned(when))

    def check_spacing(self):
        facts = self.facts
        for when in self.open_days():
            _, week = self.days[when]
            # 26: judged at the week's Monday, or today in the running week.
            judged = max(self.today, day(week['from']))
            alternate = facts.level in ('new', 'novice') or (facts.lbp and facts.pain_in(28, 1, judged))
            before, after = when - dt.timedelta(days=1), when + dt.timedelta(days=1)
            planned = self.planned(when)
            kinds = [s['kind'] for s in self.standing(when)]
            for family, name in ((RUNS, 'run'), ({'strength'}, 'strength'), (CROSS, 'cross')):
                if sum(k in family for k in kinds) > 1 and any(s['kind'] in family for s in planned):
                    self.fail('32', f'{when} has two of {name}')
            if any(k in RUNS for k in kinds) and any(s['kind'] in CROSS for s in planned):
                self.fail('1', f'{when}: cross on a run day')
            run_planned = any(s['kind'] in RUNS for s in planned)
            if run_planned and (alternate or week['state'] == 'ladder') and (self.has_run(before) or (after in self.days and self.has_run(after))):
                self.fail('29', f'{when} has a run next to a run')
            for neighbour in (before, after):
                planned_here = any(s['kind'] in HARD for s in planned)
                if planned_here and (neighbour in self.days or neighbour < self.today) and self.is_hard(neighbour):
                    self.fail('28', f'{when} and {neighbour} are both hard')
                if any(s['kind'] == 'strength' for s in planned) and self.has_strength(neighbour):
                    self.fail('28', f'{when} and {neighbour} both have strength')
            if any(s['kind'] == 'strength' for s in planned):
                if 'long' in kinds:
                    self.fail('28', f'{when}: strength on the long run')
                if any(s['kind'] in HARD for s in self.standing(after)):
                    self.fail('28', f'{when}: strength the day before a hard run')
            if any(s['kind'] in HARD for s in planned) and self.has_strength(before):
                self.fail('28', f'{when}: hard run the day after strength')

    def check_runs(self):
        facts = self.facts
        for when in self.open_days():
            for run in (s for s in self.planned(when) if s['kind'] in RUNS and s['kind'] != 'race'):
                parts = [run['warmup_minutes'], run['main_minutes'], run['cooldown_minutes']]
                if None in parts or sum(parts) != run['minutes']:
                    self.fail('12', f'{run["id"]}: {parts} of {run["minutes"]}')
                    continue
                if not (5 <= parts[0] <= 10 and 5 <= parts[2] <= 10):
                    self.fail('12', f'{run["id"]}: warm-up {parts[0]}, cool-down {parts[2]}')
                if parts[1] < 10:
                    self.fail('13', f'{run["id"]}: main of {parts[1]} minutes')
                if run['km'] is not None:
                    total = math.ceil(parts[0] + run['km'] * facts.pace / 60 + parts[2] - 1e-9)
                    if total != run['minutes']:
                        self.fail('12', f'{run["id"]}: {run["km"]} km should take {total}, not {run["minutes"]}')
                    if run['km'] < 1 - EPS or abs(run['km'] * 10 - round(run['km'] * 10)) > 1e-6:
                        self.fail('13', f'{run["id"]}: {run["km"]} km')
            for session in self.planned(when):
                low, high = {'strength': (20, 45)}.get(session['kind'], (20, 30) if session['kind'] in MOBILITY else
                                                       (20, 60) if session['kind'] in CROSS else (0, 10000))
                week = self.days[when][1]
                if not low <= session['minutes'] <= high and week['state'] != 'ladder':
                    self.fail('13', f'{session["id"]}: {session["minutes"]} minutes')

    def check_caps(self):
        """B3: no planned run of the first week past 1.1 of the longest of the 30 days before it."""
        facts = self.facts
        week = self.weeks[0]
        for entry in week['days']:
            when = day(entry['day'])
            for run in (s for s in entry['sessions'] if s['status'] == 'planned' and s['kind'] in RUNS and s['kind'] != 'race' and s['km']):
                known = [facts.km(a) for a in facts.runs(days_back(when, 30), days_back(when, 1))]
                if facts.learning() and facts.profile['longest_km']:
                    known.append(facts.profile['longest_km'])
                if not known:
                    continue
                longest = max(known)
                cap = max(1.1 * longest, longest + 0.5) if longest < 5 else 1.1 * longest
                if run['km'] > cap + EPS:
                    self.fail('B3', f'{run["id"]}: {run["km"]} km over {cap:.2f}')

    def check_week_km(self):
        for week in self.weeks:
            target = week['targets']
            sessions = [s for entry in week['days'] for s in entry['sessions']]
            runs = [s for s in sessions if s['kind'] in RUNS and s['kind'] != 'race']
            planned = [s for s in runs if s['status'] == 'planned']
            if target is None or target['km'] is None or not planned:
                continue
            done = sum(self.facts.km(s) for s in runs if s['status'] == 'done')
            total = done + sum(s['km'] or 0 for s in planned)
            if total > max(target['km'], done) + 0.11 and planned and total > target['km'] + EPS:
                self.fail('10', f'{week["week"]}: {total:.2f} of {target["km"]} km')
            longs = [s for s in planned if s['kind'] == 'long']
            if len(longs) > 1:
                self.fail('10', f'{week["week"]}: {len(longs)} long runs')
            if longs and any((s['km'] or 0) > longs[0]['km'] + EPS for s in planned):
                self.fail('10', f'{week["week"]}: a run is longer than the long run')
            hard = sum(s['hard_minutes'] for s in planned)
            minutes = sum(s['minutes'] for s in runs)
            if hard > 0.2 * minutes + EPS:
                self.fail('35', f'{week["week"]}: {hard} hard of {minutes} minutes')

    def check_counts(self):
        for week in self.weeks:
            target = week['targets']
            if target is None:
                continue
            sessions = [s for entry in week['days'] for s in entry['sessions'] if s['status'] in ('planned', 'done')]
            planned = [s for s in sessions if s['status'] == 'planned']
            for name, family, rule in (('runs', RUNS, 'B1'), ('strength', {'strength'}, 'B7'), ('cross', CROSS | MOBILITY, 'B8')):
                stands = sum(s['kind'] in family for s in sessions)
                if name == 'runs' and week['state'] == 'ladder':
                    stands += sum(s['kind'] == 'walk' for s in sessions)
                told = any(c['rules'] and c['rules'][0] == rule for c in week['conflicts'])
                if stands < target[name] and not told:
                    self.fail('4', f'{week["week"]}: {stands} of {target[name]} {name} and no conflict')
                # One of the cross sessions is mobility; each of the two parts is wanted whatever the other part had.
                if name == 'cross':
                    extra, most = CROSS, target[name] - 1
                else:
                    extra, most = family, target[name]
                if sum(s['kind'] in extra for s in sessions) > most and any(s['kind'] in extra for s in planned) and \
                        week['state'] != 'ladder':
                    self.fail('40', f'{week["week"]}: {stands} {name}, {target[name]} demanded')
                if stands >= target[name] and told and week['state'] != 'ladder':
                    self.fail('4', f'{week["week"]}: a conflict over {name} though {stands} of {target[name]} stand')

    def check_targets(self):
        """The first week's figures where nothing but build, deload or learning decides them."""
        facts, week = self.facts, self.weeks[0]
        if week['state'] not in ('build', 'deload') or facts.level == 'new':
            return
        wanted = facts.demands()
        if week['state'] == 'deload':
            wanted['quality'] = 0
        for name in ('runs', 'strength', 'cross', 'rest_days_min'):
            if week['targets'][name] != wanted[name]:
                self.fail('2', f'{name} is {week["targets"][name]}, {wanted[name]} demanded')
        if facts.learning():
            wanted_km = facts.profile['weekly_km'] or START_KM[facts.level]
            if abs(week['targets']['km'] - floor_to(wanted_km, 0.5)) > EPS and abs(week['targets']['km'] - wanted_km) > EPS:
                self.fail('7', f'learning: target {week["targets"]["km"]}, {wanted_km} known')

    def check_suspended(self):
        suspended = self.facts.suspended()
        for week in self.weeks:
            if (week['state'] == 'suspended') != suspended:
                self.fail('17', f'{week["week"]} is {week["state"]}')
            if suspended:
                if any(entry['sessions'] and any(s['status'] == 'planned' for s in entry['sessions']) for entry in week['days']):
                    self.fail('18', f'{week["week"]} is suspended and has sessions')
                if [r['rule'] for r in week['reasons']] != ['E2'] or week['targets']['km'] is not None or week['targets']['runs'] != 0:
                    self.fail('18', f'{week["week"]}: reasons {[r["rule"] for r in week["reasons"]]}')
        return suspended

    def judge(self):
        self.check_shape()
        if self.check_suspended():
            return self.problems
        for check in (self.check_past, self.check_time, self.check_rest, self.check_spacing, self.check_runs, self.check_caps,
                      self.check_week_km, self.check_counts, self.check_targets):
            check()
        return self.problems


def judge(today, journal, flags, weeks):
    return Judge(today, journal, flags, weeks).judge()
