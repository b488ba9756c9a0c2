# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A week's state and figures (PLANS 6-10, 15-26, 40). Where the words leave two readings, each of them is in the set."""
from planjudge_facts import CEILING, EPS, ONE, RUNS, START_KM, WEEK, day, floor_to, monday_of, span


class Figures:
    def __init__(self, facts, answers):
        self.facts = facts
        self.answers = answers              # the planned weeks before this one
        self.index = len(answers)
        self.monday = facts.monday
        self.week = span(self.monday, self.monday + 6 * ONE)
        self.judged = facts.judged

    # --- states ------------------------------------------------------------------------------------------------------

    def reds(self, n):
        return [d for d in self.facts.zones if self.facts.zone(d) == 'red' and 0 <= (self.judged - d).days < n]

    def ladder(self):
        """True, False or None (either)."""
        facts = self.facts
        screen = facts.open_screen()
        if screen is not None:
            last = facts.clearances(screen)[-1][1]
            # Running: from S0 up; long after it S9 may have been reached.
            return True if last == 'walking' or (facts.today - facts.clearances(screen)[-1][0]).days < 14 and self.index == 0 else None
        cleared = facts.profile.get('cleared')
        if cleared is False or (cleared is None and facts.conservative):
            if not facts.clearances():
                return True
            return None
        if self.answers and self.answers[-1]['state'] == 'ladder':
            # Each later week climbs one rung; S9 ends it.
            stages = [s['stage'] for e in self.answers[-1]['days'] for s in e['sessions'] if s.get('stage') is not None and s['kind'] != 'strength']
            return None if not stages or max(stages) >= 7 else True
        if self.index == 0 and self.reds(28):
            # A climb to S9 takes twelve green sessions two days apart at least from S4.
            return True if len(self.reds(20)) else None
        if any(facts.break_by_pain(b) for b in facts.open_breaks()):
            return True if self.index == 0 else None
        if facts.clearances():
            return None                     # a clearance without an open screen
        if any(z == 'red' for z in facts.zones.values()) or any(facts.break_by_pain(b) for b in facts.breaks()):
            return None
        return False

    def factor_on(self, when, breaks):
        return min((self.facts.factor(gap, (when - start).days + 1) for gap, start, _ in breaks), default=1.0)

    def readings(self):
        """The breaks; in later weeks a break that runs today is measured to today, or to the first planned run."""
        return [self.facts.breaks()] + ([self.facts.breaks_of_today()] if self.index else [])

    def returning(self):
        found = {any(self.factor_on(d, breaks) < 1 for d in self.week if d >= self.facts.judged) for breaks in self.readings()}
        return None if len(found) == 2 else found.pop()

    def amber_days(self):
        facts = self.facts
        if self.index:
            # 26: not in later weeks; the day after this one's zone days are still in the week before the next one.
            return []
        return [d for d in facts.zones if facts.zone(d) == 'amber' and self.monday - WEEK <= d <= facts.today]

    def amber(self):
        facts = self.facts
        if self.amber_days() or facts.signs_open():
            return True
        cleared = facts.clearances()
        for when, yes, _ in facts.prompt_screens():
            if 0 <= (self.judged - when).days < 14:
                if not yes or any(c[0] >= when for c in cleared) or self.index:
                    return None
                return True
        for when in facts.flag_days('P_PERSIST', ('warning',)):
            if when == self.judged:
                return True
            if 0 <= (self.judged - when).days < 14:
                return None
        if self.index == 1 and any(z == 'amber' and d >= self.monday - WEEK for d, z in facts.zones.items()):
            return None                     # "in the week before it" against "not in later weeks"
        return False

    def race(self):
        race = self.facts.profile.get('race')
        if not race or day(race['day']) < self.facts.today:
            return None
        return day(race['day']), race['km']

    def taper_factors(self):
        race = self.race()
        if not race:
            return None
        length, factors = (1, [0.5]) if race[1] <= 12 else (2, [0.6, 0.4]) if race[1] <= 25 else (3, [0.75, 0.55, 0.4])
        ahead = (monday_of(race[0]) - self.monday).days // 7
        return factors[length - 1 - ahead] if 0 <= ahead < length else None

    def after_race(self):
        race = self.race()
        return bool(race) and monday_of(race[0]) + WEEK == self.monday

    def race_placed(self):
        return any(s['kind'] == 'race' and s['status'] == 'planned' for w in self.answers for e in w['days'] for s in e['sessions'])

    def loaded(self, monday):
        """Was the completed week loaded (16)? True, False or None."""
        facts = self.facts
        if monday >= monday_of(facts.today):
            place = (monday - monday_of(facts.today)).days // 7
            state = self.answers[place]['state']
            if state != 'build':
                return False
            if place == 0 and facts.learning():
                return False
            kinds = [x['km'] for e in self.answers[place]['days'] for x in e['sessions'] if x['kind'] in RUNS and x['status'] in ('planned', 'done')]
            light = facts.week_km(monday) <= 0.85 * facts.week_km(monday - WEEK) + 0.05
            return False if not kinds else None if light or place == 0 else True
        elif facts.learning(monday):
            if facts.learning(monday + 7 * ONE):
                return False
            return None
        elif facts.learning(monday + 6 * ONE):
            return None
        w, before = facts.week_km(monday), facts.week_km(monday - WEEK)
        if not facts.runs(monday, monday + 6 * ONE):
            return False
        days = span(monday, monday + 6 * ONE)
        if not all(facts.known(d) for d in days):
            return False
        if any(facts.zone(d) for d in days):
            return False
        if any(z == 'amber' and monday - WEEK <= d < monday for d, z in facts.zones.items()):
            return None
        if facts.flag_days('P_PERSIST', ('warning',)) or facts.prompt_screens() or facts.journal['clearances'] or facts.flag_days('P_LEG'):
            return None
        if any(z == 'red' and d < monday + WEEK for d, z in facts.zones.items()):
            return None
        factor = min(min((facts.factor(g, (d - s).days + 1) for g, s, _ in facts.breaks() if s <= monday + 6 * ONE and d >= s), default=1.0) for d in days)
        if factor < 1:
            return False
        if any(facts.break_by_pain(b) for b in facts.breaks()):
            return None
        if abs(w - 0.85 * before) < 0.05 or abs(w - 0.65 * before) < 0.05:
            return None
        if w <= 0.85 * before:
            return False if w >= 0.65 * before else None
        return True

    def deload(self):
        facts = self.facts
        if self.after_race():
            return True if self.race_placed() else None
        if facts.level == 'new':
            return False
        year = facts.profile.get('birth_year')
        old = year is not None and facts.today.year - year >= 50
        if year is not None and self.judged.year != facts.today.year and self.judged.year - year == 50:
            return None
        count = 2 if facts.lbp or old else 3
        values = [self.loaded(self.monday - (i + 1) * WEEK) for i in range(count)]
        if False in values:
            return False
        return None if None in values else True

    def states(self):
        """The set of states that the words allow."""
        facts = self.facts
        if facts.suspended():
            return {'suspended'}
        found = set()
        for name, value in (('ladder', self.ladder()), ('return', self.returning()), ('amber', self.amber()),
                            ('taper', self.taper_factors() is not None), ('deload', self.deload())):
            if value is not False:
                found.add(name)
            if value is True:
                return found
        # The first week of learning cannot be a deload: nothing before it is loaded.
        return found | {'build'}

    # --- km ----------------------------------------------------------------------------------------------------------

    def bases(self):
        """B, with each reading that the words allow."""
        facts = self.facts
        if facts.learning():
            start = facts.profile.get('weekly_km') or START_KM.get(facts.level, 0)
            if self.index == 0:
                return {start}
            built = [w['targets']['km'] for w in self.answers if w['state'] == 'build' and w['targets']['km']]
            return {built[-1]} if built else {start, facts.base(), *[w['targets']['km'] or 0 for w in self.answers[:1]]}
        if self.index:
            built = [w['targets']['km'] for w in self.answers if w['state'] == 'build' and w['targets']['km'] is not None]
            if built:
                return {built[-1]}
            # No build week among the planned ones: B stays what history says, or the planned weeks count as run.
            told = {day(w['from']): w['targets']['km'] for w in self.answers if w['targets']['km'] is not None}
            return {facts.base(), facts.base(planned=told), facts.base(monday_of(facts.today)), *[w['targets']['km'] for w in self.answers if w['targets']['km']]}
        return {facts.base()}

    def grown(self, base):
        facts = self.facts
        growth = facts.growth if facts.growth is not None else 0.05 if facts.lbp else 0.10
        grown = base * (1 + growth)
        if base < 15 and growth > 0:
            grown = min(max(grown, base + (1.0 if facts.lbp else 1.5)), 1.2 * base)
        return min(grown, max(base, CEILING[facts.level]))

    def v0_of(self, last):
        """Mean of the 4 completed weeks before the break that begins after `last`."""
        facts = self.facts
        start = monday_of(last + ONE)       # the weeks before this Monday are complete
        mean = facts.mean_before(start)
        # No complete week: the one that the break cut short is all there is.
        return mean if mean > 0 else facts.week_km(monday_of(last))

    def return_km(self):
        facts, found = self.facts, set()
        for breaks in self.readings():
            factors = [self.factor_on(when, breaks) for when in self.week]
            open_breaks = [b for b in breaks if facts.factor(b[0], (max(facts.judged, b[1]) - b[1]).days + 1) < 1]
            # Several breaks: which one's V0 counts is not said.
            for _, _, last in open_breaks:
                found.add(self.v0_of(last) * sum(factors) / 7)
                if not facts.mean_before(monday_of(last + ONE)):
                    # No complete week before the break: B is the other thing at hand.
                    found.add(facts.base(monday_of(facts.today)) * sum(factors) / 7)
        return found

    def targets(self, state):
        """The allowed values of targets.km in `state`; None stands for "any"."""
        facts = self.facts
        if state == 'suspended' or facts.level == 'new':
            return {None}
        if state == 'ladder':
            return None
        bases = self.bases()
        if state == 'return':
            values = self.return_km()
            if facts.learning():
                values |= set(bases)
            return {floor_to(v, 0.5) for v in values}
        if facts.learning() and self.index == 0 and state != 'amber':
            factor = 1 if state == 'build' else 0.75 if state == 'deload' else self.taper_factors()
            return {floor_to(b * factor, 0.5) for b in bases} | {b * factor for b in bases}
        if state == 'amber':
            ambers = sorted(d for d, z in facts.zones.items() if z == 'amber' and (facts.today - d).days <= 14)
            close = [b for a, b in zip(ambers, ambers[1:]) if (b - a).days < 7]
            values = {floor_to(b, 0.5) for b in bases}
            low = {floor_to(0.8 * b, 0.5) for b in bases}
            edge = [b for a, b in zip(ambers, ambers[1:]) if (b - a).days == 7]
            if any((facts.today - b).days < 7 for b in close) and len([d for d in ambers if (facts.today - d).days < 7]) >= 2:
                return low | values if facts.learning() else low
            return values | low if close or edge else values
        if state == 'taper':
            return {floor_to(b * self.taper_factors(), 0.5) for b in bases}
        if state == 'deload':
            return {floor_to(0.75 * b, 0.5) for b in bases}
        return {floor_to(self.grown(b), 0.5) for b in bases}

    def caps(self):
        """The allowed values of cap_km."""
        facts = self.facts
        found = set()
        for stated in (True, False) if self.index else (True,):
            # `longest_km` was true on today; a later day's window may have left it behind.
            caps = [facts.cap(d, stated or (d - facts.today).days <= 30) for d in self.week if d >= facts.today]
            caps = [c for c in caps if c is not None]
            found.add(min(caps) if caps else None)
        return found


def close_to(value, wanted):
    """Is `value` one of the wanted ones?"""
    return any(value is None and w is None or value is not None and w is not None and abs(value - w) < 0.01 + EPS for w in wanted)
