# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hard rules of a plan (PLANS 1-5, 12-14, 17-18, 27-38), each read from its own sentence."""
import datetime as dt
import math

from planjudge_facts import CROSS, EPS, HARD, MOBILITY, RUNS, Facts, day


class Judge:
    def __init__(self, today, journal, flags, weeks):
        self.facts = Facts(today, journal, flags)
        # What each week knows: the journal, and the weeks of the answer before it as if done.
        self.at = [Facts(today, journal, flags, weeks[:i], day(week['from'])) for i, week in enumerate(weeks)]
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
            alternate = self.at[self.weeks.index(week)].alternate()
            before, after = when - dt.timedelta(days=1), when + dt.timedelta(days=1)
            planned = self.planned(when)
            kinds = [s['kind'] for s in self.standing(when)]
            for family, name in ((RUNS, 'run'), ({'strength'}, 'strength'), (CROSS, 'cross')):
                if sum(k in family for k in kinds) > 1 and any(s['kind'] in family for s in planned):
                    self.fail('32', f'{when} has two of {name}')
            if any(k in RUNS for k in kinds) and any(s['kind'] in CROSS for s in planned):
                self.fail('1', f'{when}: cross on a run day')
            run_planned = any(s['kind'] in RUNS for s in planned)
            if run_planned and (alternate or week['state'] == 'ladder') and (self.has_run(before) or (after in self.days and self.days[after][1] is week and self.has_run(after))):
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
        """B3 on the day of each planned run (9)."""
        for week, facts in zip(self.weeks, self.at):
            for entry in week['days']:
                cap = facts.cap(day(entry['day']))
                for run in entry['sessions']:
                    if run['status'] == 'planned' and run['kind'] in RUNS - {'race'} and run['km'] and cap is not None and run['km'] > cap + EPS:
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
            hard = sum(s['hard_minutes'] for s in planned) + sum(self.facts.work_minutes(s) for s in runs if s['status'] == 'done')
            minutes = sum(s['minutes'] for s in sessions if s['kind'] in RUNS)
            if any(s['hard_minutes'] for s in planned) and hard > 0.2 * minutes + EPS:
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
                if sum(s['kind'] in extra for s in sessions) > most and any(s['kind'] in extra and s['kind'] != 'race' for s in planned) and \
                        week['state'] != 'ladder' and not any(r['rule'] == 'D3' for s in planned for r in s['reasons']):
                    self.fail('40', f'{week["week"]}: {stands} {name}, {target[name]} demanded')
                if stands >= target[name] and told and week['state'] != 'ladder':
                    self.fail('4', f'{week["week"]}: a conflict over {name} though {stands} of {target[name]} stand')

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
                      self.check_week_km, self.check_counts):
            check()
        return self.problems
