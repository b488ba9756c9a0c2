# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each week of an answer against the figures that its state and history give."""
import math

from planjudge_facts import EPS, HARD, ONE, QUALITY, RUNS, day, floor_to, monday_of, span
from planjudge_figures import Figures, close_to

SHARE = {1: 1.0, 2: 0.60, 3: 0.40, 4: 0.33}


def sessions_of(week, status=('planned', 'done')):
    return [(day(e['day']), s) for e in week['days'] for s in e['sessions'] if s['status'] in status]


class WeekCheck:
    def __init__(self, judge, index):
        self.judge = judge
        self.index = index
        self.week = judge.weeks[index]
        self.facts = judge.at[index]
        self.figures = Figures(self.facts, judge.weeks[:index])
        self.state = self.week['state']
        self.target = self.week['targets']
        self.planned = sessions_of(self.week, ('planned',))
        self.runs = [(d, s) for d, s in self.planned if s['kind'] in RUNS and s['kind'] != 'race']
        self.done = [a for a in self.facts.done if monday_of(day(a['day'])) == self.facts.monday]
        self.done_runs = [a for a in self.done if a['kind'] in RUNS]
        self.by_time = self.facts.level == 'new' or self.state == 'ladder'

    def fail(self, rule, text):
        self.judge.fail(rule, f'{self.week["week"]} ({self.state}): {text}')

    def check_state(self):
        allowed = self.figures.states()
        if self.state not in allowed:
            self.fail('26', f'state {self.state}, {"/".join(sorted(allowed))} expected')

    def check_targets(self):
        allowed = self.figures.targets(self.state)
        if allowed is not None and not close_to(self.target['km'], allowed):
            self.fail('6-8', f'targets.km {self.target["km"]}, {sorted(x for x in allowed if x is not None)} expected')
        counts = [self.facts.demands(), self.facts.demands(assume=True)]
        held = bool(self.facts.signs_open()) or any(r17 for _, _, r17 in self.facts.prompt_screens())
        race_week = self.figures.race() and monday_of(self.figures.race()[0]) == self.facts.monday
        for name in ('runs', 'strength', 'cross', 'rest_days_min'):
            wanted = {c[name] for c in counts}
            if self.state == 'ladder' and name in ('runs', 'cross'):
                wanted |= {min(3, w) for w in wanted} | {0}
                continue
            if held and name in ('runs', 'strength'):
                wanted |= {0}
            if self.state == 'amber' and name in ('runs', 'cross') or race_week and name == 'strength':
                wanted |= {w - 1 for w in wanted} | {w + 1 for w in wanted}
            if self.target[name] not in wanted:
                self.fail('2', f'{name} is {self.target[name]}, {sorted(wanted)} demanded')

    def check_cap(self):
        wanted = {None} if self.by_time else self.figures.caps()
        allowed = {None if w is None else floor_to(w, 0.1) for w in wanted}
        if self.state == 'return' and not self.by_time:
            first = self.first_run_limit()
            if first is not None:
                allowed |= {floor_to(min(first, w or first), 0.1) for w in wanted}
        if self.state == 'ladder' and self.target['km'] is not None:
            allowed |= {None if w is None else floor_to(w, 0.1) for w in self.figures.caps()}
        if not close_to(self.target['cap_km'], allowed):
            self.fail('9', f'cap_km {self.target["cap_km"]}, {allowed} expected')

    def stages(self):
        return [s['stage'] for _, s in self.planned if s.get('stage') is not None and s['kind'] != 'strength']

    def first_run_limit(self):
        """B12: the first run after a break, <= half of the longest before it and <= 30 min."""
        facts = self.facts
        running = [b for b in facts.breaks() if b[1] == facts.judged and not facts.has(facts.judged, RUNS)]
        if not running:
            return None
        last = running[-1][2]
        longest = max((facts.km(a) for a in facts.runs(last - 30 * ONE, last)), default=None)
        return None if longest is None else 0.5 * longest

    def check_first_run(self):
        running = [b for b in self.facts.breaks() if b[1] == self.facts.judged and not self.facts.has(self.facts.judged, RUNS)]
        if self.index or not running or not self.runs or self.by_time:
            return
        _, run = self.runs[0]
        if run['main_minutes'] > 30:
            self.fail('B12', f'first run after a break lasts {run["main_minutes"]} minutes')
        last = running[-1][2]
        least = math.floor(540 / self.facts.pace * 10 + 1) / 10
        ever = max(self.facts.km(a) for a in self.facts.runs(last - 365 * ONE, last))
        if run['km'] and run['km'] > max(0.5 * ever, 1.0, least) + EPS:
            self.fail('B12', f'first run after a break of {run["km"]} km, longest before {ever}')

    def no_hard_days(self):
        """Days of the week on which nothing hard may stand (20, 23)."""
        facts, found = self.facts, {self.facts.today} if self.facts.eased() else set()
        for when in span(facts.today - 7 * ONE, facts.today):
            found |= set(span(when, when + 7 * ONE)) if facts.red_before(when) else set()
        for when, zone in facts.zones.items():
            if zone == 'amber':
                found |= set(span(when, when + 7 * ONE))
        for name in ('W_SLEEP', 'W_SORE', 'W_LOW'):
            for when in facts.flag_days(name):
                found |= {when, when + ONE}    # yesterday's still changes today
        return found

    def no_run_days(self):
        facts, found = self.facts, set()
        for when, zone in facts.zones.items():
            found |= {when + ONE} if zone == 'amber' else {when + ONE, when + 2 * ONE}
        for when in facts.flag_days('L_SESSION', ('warning',)):
            found |= {when + ONE, when + 2 * ONE}
        for when in span(facts.today - 2 * ONE, facts.today):
            # D2: red pain before a run is red for that day and, as after a red one, for 48 hours.
            if facts.red_before(when):
                found |= {when, when + ONE, when + 2 * ONE}
        return found

    def check_eased(self):
        """D2, first row: today's run is easy and shorter by 30 %, and says so."""
        if self.index or not self.facts.eased():
            return
        for when, session in self.planned:
            if when != self.facts.today:
                continue
            if session['kind'] in HARD:
                self.fail('D2', f'{session["id"]} though the day began with pain')
            told = any(r['rule'] == 'D2' and abs(r['numbers'].get('share', 0) - 0.7) < EPS for r in session['reasons'])
            least = max(1.0, math.floor(540 / self.facts.pace * 10 + 1) / 10)
            shortest = session.get('km') is not None and session['km'] < least + 0.1 - EPS or session.get('main_minutes') == 10
            if session['kind'] in RUNS and not told and not shortest:
                self.fail('D2', f'{session["id"]} is not shortened though the day began with pain')
            if session['kind'] == 'strength' and session.get('stage') not in (0, 1):
                self.fail('D2', f'{session["id"]} with the loads of stage {session.get("stage")}')

    def check_pain_days(self):
        hard, run = self.no_hard_days(), self.no_run_days()
        for when, session in self.planned:
            if session['kind'] in RUNS and when in run:
                self.fail('20-23', f'{session["id"]} on {when}: a run too soon after an amber or red day or a long jump')
            if session['kind'] in HARD - {'race'} and when in hard:
                self.fail('20-23', f'{session["id"]} on {when}: hard too soon')
        if self.index == 0 and self.facts.signs_open() and any(s['kind'] in RUNS | {'strength'} for _, s in self.planned):
            self.fail('23', 'P_LEG without a screen, and runs or strength stand')
        for when, _, r17 in self.facts.prompt_screens():
            blocked = r17 and not any(c[0] >= when for c in self.facts.clearances())
            if blocked and any((d - when).days < 14 for d, s in self.planned if s['kind'] in RUNS):
                self.fail('17', 'R17, and runs stand')

    def check_amber_run(self):
        ambers = [d for d, z in self.facts.zones.items() if z == 'amber']
        if self.index or len(ambers) != 1 or self.state != 'amber' or not self.runs or self.by_time:
            return                          # after two the next run is a cross session
        latest = max(ambers)
        if (self.facts.today - latest).days > 13:
            return
        amber_runs = self.facts.runs(latest - ONE, latest)
        later = self.facts.runs(latest + ONE, self.facts.today)
        if not amber_runs or later:
            return
        longest = max(self.facts.km(a) for a in amber_runs)
        limit = max(0.75 * longest, 1.0, math.floor(540 / self.facts.pace * 10 + 1) / 10)
        if self.runs[0][1]['km'] and self.runs[0][1]['km'] > limit + EPS:
            self.fail('20', f'{self.runs[0][1]["id"]}: {self.runs[0][1]["km"]} km after an amber run of {longest}')

    def check_kinds(self):
        """Which kinds the state allows."""
        kinds = {s['kind'] for _, s in self.planned}
        if self.facts.level == 'new' and kinds & (RUNS - {'walk-run', 'race', 'easy'}):
            self.fail('15', f'{kinds} for level new')
        if self.facts.level == 'new' and self.state in ('build', 'amber') and 'easy' in kinds:
            self.fail('15', 'easy for level new')
        if self.by_time and any(s['km'] is not None for d, s in self.runs) and not (self.state == 'ladder' and self.facts.level != 'new'):
            self.fail('15', 'km in a week by time')
        if self.facts.level == 'new' and (self.target['km'], self.target['long_km'], self.target['cap_km']) != (None, None, None):
            self.fail('15', 'km targets for level new')
        if kinds & QUALITY and self.state in ('deload', 'ladder', 'return'):
            self.fail('16', f'{kinds & QUALITY} in {self.state}')
        if 'long' in kinds and self.state in ('amber', 'taper', 'ladder'):
            self.fail('10', 'kind long only in build and deload weeks')
        if 'long' in kinds and self.state == 'return' and any(self.facts.factor_on(d) <= 0.5 for d, s in self.planned if s['kind'] == 'long'):
            self.fail('24', 'long at a factor of 0.5 or less')
        if self.facts.lbp and not self.facts.green(14, assume=True) and kinds & QUALITY:
            self.fail('2', 'quality before 14 d green')
        quality = sorted((d, s['kind']) for d, s in self.planned if s['kind'] in QUALITY)
        done = [a['kind'] for a in self.done if a['kind'] in QUALITY]
        if len(quality) + len(done) > max(self.facts.demands(assume=True)['quality'], len(done)):
            self.fail('2', f'{len(quality)} quality sessions')
        if not done and len(quality) == 2 and [k for _, k in quality] != ['tempo', 'interval']:
            self.fail('35', f'{quality}')
        if not done and len(quality) == 1 and self.facts.demands(assume=True)['quality'] == 1:
            even = self.facts.monday.isocalendar()[1] % 2 == 0
            if quality[0][1] != ('tempo' if even else 'interval'):
                self.fail('35', f'{quality[0][1]} in ISO week {self.facts.monday.isocalendar()[1]}')
        for when, session in self.planned:
            work = session.get('hard_minutes') or 0
            if session['kind'] in QUALITY and work < 8:
                self.fail('35', f'{session["id"]} with {work} hard minutes')
            if session['kind'] not in QUALITY | {'race'} and work:
                self.fail('35', f'{session["id"]} with {work} hard minutes')

    # --- the km of the runs (10) ----------------------------------------------------------------------------------------

    def minutes_left(self, when, run):
        """Minutes of the day beside this run's own."""
        planned = sum(s['minutes'] for d, s in self.planned if d == when and s is not run)
        done = sum(a['minutes'] for a in self.facts.by_day.get(when, []))
        return self.facts.availability(when) - planned - done

    def at_limit(self, when, run, long_km):
        """Does a cap keep this run from one tenth more?"""
        facts, more = self.facts, run['km'] + 0.1
        cap = facts.cap(when)
        if cap is not None and more > cap - EPS:
            return True
        if long_km is not None and run['kind'] != 'long' and more > long_km + EPS:
            return True
        most = 120 if facts.lbp else 150
        main = more * facts.pace / 60
        if main > most + EPS or math.ceil(10 + main - 1e-9) > self.minutes_left(when, run) + EPS:
            return True
        held = self.state in ('return', 'amber') or any(z == 'amber' and (facts.today - d).days < 14 for d, z in facts.zones.items())
        # Nobody has run since a break: its first run is still to come, whatever the week's state is by now.
        held = held or any(b[1] == facts.judged and not facts.has(facts.judged, RUNS) for b in facts.breaks())
        if run is self.runs[0][1] and held:
            return True
        if when == facts.today and facts.eased():
            return True
        return False

    def check_long(self):
        longs = [(d, s) for d, s in self.runs if s['kind'] == 'long']
        long_km = longs[0][1]['km'] if longs else None
        if not close_to(self.target['long_km'], {long_km}):
            self.fail('40', f'targets.long_km {self.target["long_km"]}, the long run has {long_km}')
        if not longs:
            return
        when, run = longs[0]
        count = len(self.runs) + len(self.done_runs) + any(s['kind'] == 'race' for _, s in self.planned)
        limit = floor_to(SHARE.get(count, 0.30) * self.target['km'], 0.1)
        if run['km'] > limit + EPS:
            self.fail('10', f'long run {run["km"]} of {self.target["km"]} km with {count} runs')
        if run['main_minutes'] > (120 if self.facts.lbp else 150):
            self.fail('10', f'long run of {run["main_minutes"]} main minutes')
        reached = run['km'] > limit - 0.1 + EPS or self.at_limit(when, run, None)
        base = self.facts.base_long()
        if self.state == 'deload':
            if not self.figures.after_race() and base and not self.facts.learning() and self.index == 0 and run['km'] > 0.75 * base + EPS:
                self.fail('16', f'deload long run {run["km"]}, base week\'s {base}')
            reached = True
        done = sum(self.facts.km(a) for a in self.done_runs)
        left = self.target['km'] - done - sum(s['km'] or 0 for _, s in self.runs)
        if not reached and left > 0.1 + EPS:
            self.fail('10', f'long run {run["km"]} under its limit {limit}')

    def check_spread(self):
        if self.by_time or self.target['km'] is None or not self.runs or any(s['km'] is None for _, s in self.runs):
            return
        longs = [s['km'] for _, s in self.runs if s['kind'] == 'long'] + [self.facts.km(a) for a in self.done_runs if a['kind'] == 'long']
        long_km = max(longs) if longs else None
        others = [(d, s) for d, s in self.runs if s['kind'] != 'long']
        done = sum(self.facts.km(a) for a in self.done_runs)
        missing = self.target['km'] - done - sum(s['km'] for _, s in self.runs)
        free = [s for d, s in others if not self.at_limit(d, s, long_km)]
        if free and missing > 0.1 * len(others) + 0.05 + EPS:
            self.fail('10', f'{missing:.1f} km missing though {free[0]["id"]} ({free[0]["km"]}) could be longer')
        level = max((s['km'] for _, s in others), default=0)
        for run in free:
            if run['km'] < level - 0.1 - EPS:
                self.fail('10', f'{run["id"]} has {run["km"]} km, another easy or quality run {level}')
        if missing > 0.1 * len(self.runs) + 0.5:
            rules = {r['rule'] for _, s in self.runs for r in s['reasons']}
            if not rules & {'B3', 'B5', 'availability', 'B12', 'D2'}:
                self.fail('4', f'{missing:.1f} km missing and no reason B3, B5 or availability: {sorted(rules)}')

    def check_warm_up(self):
        """12: 8 and 7 unless time is short."""
        for when, run in self.runs:
            if run['kind'] == 'walk-run' or run['km'] is None:
                continue
            if run['warmup_minutes'] < 8 or run['cooldown_minutes'] < 7:
                full = math.ceil(15 + run['km'] * self.facts.pace / 60 - 1e-9)
                if full <= self.minutes_left(when, run):
                    self.fail('12', f'{run["id"]}: {run["warmup_minutes"]}/{run["cooldown_minutes"]} though time is not short')
            least = max(1.0, math.floor(540 / self.facts.pace * 10 + 1) / 10)
            # What is done and the others' shortest length come first.
            share = floor_to(SHARE.get(len(self.runs) + len(self.done_runs), 0.3) * (self.target['km'] or 0), 0.1)
            tight = self.target['km'] and (self.target['km'] - least * (len(self.runs) - 1) < share or self.done_runs)
            longest = run['main_minutes'] + self.facts.pace / 600 > (120 if self.facts.lbp else 150)
            if run['kind'] == 'long' and not tight and not longest and self.minutes_left(when, run) < run['minutes'] + 6 and self.target['km'] and \
                    run['km'] < share - 0.2 and \
                    not any(r['rule'] in ('availability', 'B3', 'B10', 'B12') for r in run['reasons']):
                self.fail('11', f'{run["id"]} is shortened without a reason')

    def check_one_long(self):
        if self.by_time or self.state not in ('build', 'deload') or self.target['km'] is None:
            return
        if len(self.runs) + len(self.done_runs) < 2 or any(s['kind'] in ('long', 'race') for _, s in self.planned) or \
                any(a['kind'] in ('long', 'race') for a in self.done):
            return
        forbidden = self.no_hard_days()
        base = self.facts.base_long()
        least = max(1.0, math.floor(540 / self.facts.pace * 10 + 1) / 10)
        if self.state == 'deload' and (self.index or self.figures.after_race() or base is None or 0.75 * base < least):
            return                          # three quarters of the base week's long run may be less than any run
        if 0.33 * self.target['km'] < least:
            return
        for when, run in self.runs:
            around = [when - ONE, when + ONE]
            if when in forbidden or run['kind'] in QUALITY or any(self.judge.is_hard(d) for d in around if d in self.judge.days or d < self.facts.today):
                continue
            if self.judge.has_strength(when) or self.judge.has_strength(when - ONE):
                continue
            if self.facts.hard(when):
                continue
            self.fail('10', f'no long run though {run["id"]} on {when} could be one')
            return

    def check_rungs(self):
        if self.state != 'ladder':
            return
        rungs = [(d, s) for d, s in self.planned if s['kind'] in RUNS or (s['kind'] == 'walk' and s.get('stage') is not None)]
        stages = {s.get('stage') for _, s in rungs}
        if len(stages) > 1:
            self.fail('21', f'rungs {stages} in one week')
        if len(rungs) + len({day(a['day']) for a in self.done_runs}) > max(3, len({day(a['day']) for a in self.done_runs})) and rungs:
            self.fail('21', f'{len(rungs)} rungs and {len(self.done_runs)} done')
        for (left, _), (right, _) in zip(rungs, rungs[1:]):
            if (right - left).days < 2:
                self.fail('21', f'rungs on {left} and {right}')
        if any(s['kind'] in HARD for _, s in self.planned):
            self.fail('21', 'a hard run')
        clear = self.facts.clearances(self.facts.open_screen()) if self.facts.open_screen() else None
        walks = clear and clear[-1][1] == 'walking' or self.facts.profile.get('cleared') is False and not self.facts.clearances() or \
            self.index == 0 and len(self.figures.reds(14)) >= 3
        if walks and any(s['kind'] in RUNS for _, s in self.planned):
            self.fail('17-21', 'runs though only walks are allowed')
        for _, s in rungs:
            stage = s.get('stage')
            kind = None if stage is None else 'walk' if stage == 0 else 'walk-run' if stage <= 4 else 'easy'
            main = {0: 30, 1: 25, 2: 25, 3: 25, 4: 25, 5: 20, 6: 25, 7: 30}.get(stage)
            if kind and s['kind'] != kind:
                self.fail('15', f'{s["id"]} on rung {stage}')
            if main and s.get('main_minutes') is not None and s['main_minutes'] > main:
                self.fail('D4', f'{s["id"]}: {s["main_minutes"]} main minutes on rung {stage}')
        if self.index and stages and self.judge.weeks[self.index - 1]['state'] == 'ladder':
            before = {s.get('stage') for _, s in sessions_of(self.judge.weeks[self.index - 1], ('planned',))
                      if s['kind'] in RUNS or (s['kind'] == 'walk' and s.get('stage') is not None)}
            if len(before) == 1 and len(stages) == 1 and None not in before | stages:
                climbed = stages.pop() - before.pop()
                if climbed not in (0, 1) or (climbed == 0 and not walks and max(self.stages()) > 0):
                    self.fail('21', f'{climbed} rungs from the week before')

    def check_walk_run(self):
        if self.facts.level != 'new' or self.state == 'ladder' or not self.runs:
            return
        facts, monday = self.facts, self.facts.monday
        dates = [d for d in facts.run_dates() if d < max(facts.today, monday)]
        start = None
        for left, right in zip(dates, dates[1:]):
            if (right - left).days - 1 >= 14:
                start = right
        if dates and (facts.judged - dates[-1]).days - 1 >= 14:
            allowed = {1}
        else:
            weeks = {}
            for when in dates:
                if (start is None or when >= start) and when < monday:
                    weeks[monday_of(when)] = weeks.get(monday_of(when), 0) + len([a for a in facts.on(when) if a['kind'] in RUNS])
            allowed = {min(9, 1 + sum(n >= 2 for n in weeks.values()))}
        stages = {s.get('stage') for _, s in self.runs}
        if stages != allowed and self.state != 'return':
            self.fail('15', f'walk-run stage {stages}, {allowed} expected')

    def check_between_conflicts(self):
        past = any(d < self.facts.today for d in self.figures.week)
        for conflict in self.week['conflicts']:
            if not conflict['rules']:
                self.fail('4', 'a conflict without rules')
            if 'past' in conflict['rules'] and not past:
                self.fail('4', f'{conflict["rules"]} though no day is gone')
            if len(conflict['rules']) < 2:
                self.fail('4', f'{conflict["rules"]} does not say what blocks it')

    def check_reasons(self):
        for entry in self.week['days']:
            if entry['rest'] and day(entry['day']) >= self.facts.today and [r['rule'] for r in entry['reasons']].count('B9') != 1:
                self.fail('38', f'{entry["day"]} rests with reasons {[r["rule"] for r in entry["reasons"]]}')
            for session in entry['sessions']:
                if abs(session['km'] * 10 - round(session['km'] * 10)) > 1e-6 if session['km'] else False:
                    if session['status'] == 'planned':
                        self.fail('38', f'{session["id"]}: {session["km"]} km')

    def check(self):
        if self.target is None:
            self.fail('37', 'no targets')
            return
        for check in (self.check_state, self.check_targets, self.check_cap, self.check_first_run, self.check_pain_days, self.check_eased, self.check_amber_run,
                      self.check_kinds, self.check_long, self.check_spread, self.check_warm_up, self.check_one_long, self.check_rungs,
                      self.check_walk_run, self.check_between_conflicts, self.check_reasons):
            check()


def check_weeks(judge):
    for index in range(len(judge.weeks)):
        WeekCheck(judge, index).check()
