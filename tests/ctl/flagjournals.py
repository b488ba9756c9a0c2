# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random journals for judging the findings: chapters of different habits, with values that sit on the thresholds."""
import datetime as dt
import random

RUNS = ['easy', 'long', 'tempo', 'interval', 'race', 'walk-run']
OTHERS = ['walk', 'swim', 'cycle', 'pool-run', 'elliptical', 'yoga', 'pilates', 'mobility', 'other']
LOW_BACK = ['low-back-centre', 'low-back-left', 'low-back-right', 'si-left', 'si-right', 'buttock-left', 'buttock-right']
ELSEWHERE = ['hip-front-left', 'thigh-right', 'calf-left', 'foot-right', 'other']
MOMENTS = ['morning', 'before', 'during', 'after', 'evening', 'night']
FORMS = ['hunch', 'overstride', 'lean-back', 'uneven-stride']
QUALITIES = ['ache', 'stiff', 'sharp', 'burning', 'tingling', 'numbness', 'weakness', 'other']
ANSWERS = ['yes', 'no', 'unsure', 'skip']


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.number = 0
        self.journal = {'format': 'stridewell-journal', 'version': 1}
        for name in ('shoes', 'activities', 'pain', 'checkins', 'ostrc', 'screens', 'clearances', 'edits', 'snoozes'):
            self.journal[name] = []

    def chance(self, p):
        return self.rng.random() < p

    def id(self, letter):
        self.number += 1
        return f'{letter}{self.number}'

    def put(self, record, key, value, p=1.0):
        """A key that is given, null or absent."""
        if self.chance(p):
            record[key] = value
        elif self.chance(0.3):
            record[key] = None

    def make(self):
        r = self.rng
        today = r.choice([dt.date(2026, 11, 23), dt.date(2028, 2, 29), dt.date(2028, 3, 1), dt.date(2027, 1, 1), dt.date(2026, 12, 31),
                          dt.date(2021, 1, 3), dt.date(2026, 6, 1), dt.date(2025, 3, 30)]) + dt.timedelta(days=r.randint(0, 9))
        self.profile()
        if self.chance(0.02):
            return today, self.journal
        length = r.choice([r.randint(1, 30), *[r.randint(60, 400)] * 9])
        self.first = today - dt.timedelta(days=length)
        self.story = r.choice(['', '', '', 'episodes', 'mornings', 'roads', 'only pain'][:r.choice([3, 6, 6, 7])])
        self.clear = False
        self.make_shoes(length)
        day, self.habits = self.first, None
        left = 0
        while day <= today + dt.timedelta(days=r.choice([0, 0, 3, 20])):
            if left == 0:
                self.habits, left = self.chapter(), r.choice([5, 6, 7, 8, 14, 20, 35, 60, 90])
                left = self.tell(left)
            self.day(day)
            left -= 1
            day += dt.timedelta(days=1)
        self.weeks(day)
        self.warning_signs(length, today)
        for name in ('activities', 'pain', 'checkins', 'ostrc'):
            r.shuffle(self.journal[name])
        return today, self.journal

    def profile(self):
        r = self.rng
        profile = {}
        self.put(profile, 'level', r.choice(['new', 'novice', 'intermediate', 'intermediate', 'advanced']), 0.9)
        self.put(profile, 'lbp', self.chance(0.5), 0.8)
        self.put(profile, 'conservative', self.chance(0.4), 0.8)
        self.put(profile, 'sleep_need_h', r.choice([7, 7.5, 8, 9]), 0.4)
        self.put(profile, 'empty_day_is_rest', self.chance(0.7), 0.7)
        if self.chance(0.9):
            self.journal['profile'] = profile

    def make_shoes(self, length):
        r = self.rng
        for _ in range(r.randint(0, 4)):
            shoe = {'id': self.id('s')}
            self.put(shoe, 'life_km', r.choice([480, 650, 800, 100]), 0.6)
            self.put(shoe, 'start_km', r.choice([0, 5, 20, 29, 300, 500, 620]), 0.7)
            self.put(shoe, 'first_day', (self.first + dt.timedelta(days=r.randint(0, length // 2))).isoformat(), 0.3)
            self.put(shoe, 'retired_day', (self.first + dt.timedelta(days=r.randint(length // 2, length + 5))).isoformat(), 0.2)
            self.journal['shoes'].append(shoe)

    def chapter(self):
        r = self.rng
        return {'run': r.choice([0, 0.2, 0.4, 0.4, 0.5, 0.7, 1]), 'strength': r.choice([0, 0, 0.05, 0.15, 0.3]),
                'other': r.choice([0, 0, 0.05, 0.2]), 'checkin': r.choice([0, 0.1, 0.6, 0.95]), 'report': r.choice([0, 0.1, 0.5, 0.9, 1]),
                'pain': r.choice([0, 0, 0, 0.5, 1, 2, 3, 4, 5]), 'step': r.choice([0, 0, 0, 0.05, 0.15, -0.1]), 'quiet': self.chance(0.12),
                'km': r.choice([4, 5, 8, 10, 10]), 'same': self.chance(0.15), 'fast': r.choice([0, 0.1, 0.3, 0.6]),
                'surface': r.choice(['hard', 'hard', None, 'soft']), 'uneven': r.choice([0, 0.2, 0.7]), 'km_known': r.choice([1, 1, 0.97, 0.5]),
                'told': r.choice([0.3, 0.9, 1]), 'warmup': r.choice([0.1, 0.5, 0.9]), 'shoe': r.choice([None, 0, 1, 2]),
                'painkiller': r.choice([0, 0, 0.03, 0.4]), 'sleep': r.choice([5, 6, 7, 8]), 'sore': r.choice([1, 3, 5]),
                'hydration': r.choice([2, 3, 4]), 'sitting': r.choice([3, 5, 8]), 'signs': r.choice([0, 0, 0.02]),
                'flare': r.choice([0, 0, 1, 2, 3]), 'flare_by': r.choice(['surface', 'kind', 'hills', 'shoe', 'form', 'warmup'])}

    def tell(self, left):
        """Bends the chapter so that what is rare by chance happens; the new length of the chapter."""
        r, h = self.rng, self.habits
        if h['same']:
            h.update(run=1, strength=0, other=0, km=r.choice([5.55, 8, 10]))
        if self.story == 'episodes':
            self.clear = not self.clear
            h.update(pain=0 if self.clear else r.choice([2, 3]), step=0, flare=0, report=r.choice([0.8, 0.9, 1]), clear=self.clear)
            return r.choice([28, 29, 30, 31, 33, 36, 40]) if self.clear else r.choice([2, 3, 6, 12, 50])
        if self.story == 'mornings':
            h.update(run=r.choice([0.3, 0.4, 0.5]), report=1, pain=r.choice([1, 2]), step=0, flare=0, next_day=r.choice([1, 2, 3]))
        elif self.story == 'roads':
            h.update(run=r.choice([0.5, 0.7]), report=1, pain=r.choice([0, 1]), step=0, flare=r.choice([1, 2, 3]), flare_by='surface', roads=True,
                     told=1, km_known=1)
        elif self.story == 'only pain':
            h.update(run=0, strength=0, other=0, checkin=0, report=0.8)
        return left

    def day(self, day):
        h, r = self.habits, self.rng
        h['pain'] = min(9, max(0, h['pain'] + h['step']))
        if h['quiet']:
            return
        ran, sessions = getattr(self, 'ran', False), []
        if self.chance(h['run']):
            sessions += [self.run(day) for _ in range(1 if h['same'] else r.choice([1, 1, 1, 1, 1, 2, 3]))]
        if self.chance(h['strength']):
            sessions.append(self.strength(day))
        if self.chance(h['other']):
            sessions.append(self.session(day, r.choice(OTHERS), r.choice([15, 20, 30, 30.5, 45])))
        self.journal['activities'] += sessions
        if self.chance(h['checkin']):
            self.checkin(day)
        self.ran = any(a['kind'] in RUNS for a in sessions)
        if self.chance(h['report']):
            self.reports(day, sessions, h.get('next_day', 0) if ran and self.chance(0.6) else 0)

    def session(self, day, kind, minutes):
        r, h = self.rng, self.habits
        a = {'id': self.id('a'), 'day': day.isoformat(), 'kind': kind, 'minutes': minutes}
        self.put(a, 'start', day.isoformat() + r.choice(['T07:00:00+01:00', 'T06:30:00Z', 'T18:05:09-05:00', 'T07:00:00+01:00']), 0.5)
        self.put(a, 'rpe', r.choice([1, 2, 2, 3, 4, 5, 6]) if not self.chance(h['fast']) else r.choice([6, 7, 8, 10]), 0.6)
        if kind not in RUNS and self.chance(0.1):
            a['km'] = r.choice([2, 5.5, 20])
        if self.chance(0.3):
            self.choose_shoe(a)
        return a

    def choose_shoe(self, a):
        shoes, h = self.journal['shoes'], self.habits
        if h['shoe'] is not None and h['shoe'] < len(shoes):
            a['shoe'] = shoes[h['shoe']]['id']
        elif shoes:
            a['shoe'] = self.rng.choice(shoes)['id']
        if self.chance(0.01):
            a['shoe'] = 'lost'

    def run(self, day):
        r, h = self.rng, self.habits
        kind = r.choice(['long', 'tempo', 'interval', 'race']) if self.chance(h['fast']) else r.choice(['easy', 'easy', 'easy', 'walk-run', 'long'])
        km = h['km'] if h['same'] else round(h['km'] * r.choice([0.5, 0.7, 0.9, 1, 1, 1, 1.1, 1.1, 1.15, 1.3, 1.35, 1.5, 2, 2.05]), 2)
        a = self.session(day, kind, h['km'] * 6 + r.choice([0, 0, 0, 0, 0, 0, 1]) if h['same'] else r.choice([round(km * 6, 1), 30, 33, 36, 40, 60]))
        if h['same']:
            a.update(kind='easy', rpe=4)
        self.put(a, 'km', km, h['km_known'])
        self.put(a, 'surface', h['surface'] if h['surface'] and self.chance(0.8) else r.choice(['hard', 'medium', 'soft']), h['told'])
        self.put(a, 'uneven', self.chance(h['uneven']), h['told'])
        if h.get('roads'):
            a.update({'surface': 'hard', 'km': 12} if self.chance(0.6) else {'surface': 'soft', 'km': 2})
        self.put(a, 'hills', self.chance(0.4), h['told'])
        self.put(a, 'warmup', self.chance(h['warmup']), h['told'])
        self.put(a, 'form', [f for f in FORMS if self.chance(0.3)], h['told'])
        if self.chance(h['told']):
            self.choose_shoe(a)
        return a

    def strength(self, day):
        a = self.session(day, 'strength', self.rng.choice([20, 30, 45]))
        self.put(a, 'posterior_sets', self.rng.choice([0, 0, 0, 3, 6]), 0.7)
        return a

    def checkin(self, day):
        r, h = self.rng, self.habits
        c = {'day': day.isoformat()}
        self.put(c, 'sleep_h', r.choice([h['sleep'], h['sleep'] + 0.5, h['sleep'] - 1, h['sleep'] - 0.2, r.randint(4, 10)]), 0.9)
        self.put(c, 'sleep_quality', r.randint(1, 5), 0.5)
        self.put(c, 'soreness', min(10, max(0, r.choice([h['sore'], h['sore'], h['sore'] + 1, h['sore'] - 1, h['sore'] + 4]))), 0.9)
        self.put(c, 'fatigue', r.choice([2, 5, 6, 7, 9]), 0.8)
        self.put(c, 'stress', r.choice([2, 5, 6, 7, 9]), 0.8)
        self.put(c, 'hydration', min(5, max(1, h['hydration'] + r.choice([-1, 0, 1]))), 0.7)
        self.put(c, 'posture', r.randint(1, 5), 0.3)
        self.put(c, 'sitting_h', max(0, h['sitting'] + r.choice([-1, 0, 0, 0.5, 1])), 0.8)
        self.put(c, 'painkiller', self.chance(h['painkiller']), 0.8)
        self.journal['checkins'].append(c)

    def flared(self, sessions):
        """What the runs of the day add to the pain, so that associations are found."""
        h = self.habits
        has = {'surface': lambda a: a.get('surface') == 'hard', 'kind': lambda a: a['kind'] in RUNS[1:5], 'hills': lambda a: a.get('hills'),
               'shoe': lambda a: a.get('shoe') == 's1', 'form': lambda a: 'hunch' in (a.get('form') or []), 'warmup': lambda a: a.get('warmup') is False}
        return h['flare'] if any(has[h['flare_by']](a) for a in sessions if a['kind'] in RUNS) else 0

    def reports(self, day, sessions, next_day):
        r, h = self.rng, self.habits
        moments = ['morning'] if self.chance(0.95 if h.get('next_day') or h.get('roads') else 0.7) else []
        if any(a['kind'] in RUNS for a in sessions):
            moments += [m for m in ('before', 'during', 'after') if self.chance(0.6)]
        moments += [r.choice(MOMENTS) for _ in range(r.choice([0, 0, 0, 1, 2]))]
        for moment in moments:
            level = h['pain'] + (self.flared(sessions) if moment in ('during', 'after') else 0)
            level += next_day if moment == 'morning' else 0
            nrs = 0 if h.get('clear') else min(10, max(0, int(level + r.choice([0, 0, 0, 0.5, 1, -1]) * (0 if h['pain'] == 0 and self.chance(0.97) else 1))))
            p = {'id': self.id('p'), 'at': f'{day.isoformat()}T{r.randint(0, 23):02d}:{r.randint(0, 59):02d}', 'moment': moment, 'nrs': nrs}
            self.put(p, 'region', r.choice(LOW_BACK) if self.chance(0.93) else r.choice(ELSEWHERE), 0.9)
            self.put(p, 'side', r.choice(['left', 'right', 'both']), 0.2)
            self.put(p, 'spread', 'below-knee' if self.chance(h['signs']) else r.choice(['none', 'none', 'buttock', 'thigh']), 0.5)
            self.put(p, 'quality', r.sample(QUALITIES if self.chance(h['signs']) else QUALITIES[:4], r.randint(0, 2)), 0.3)
            if sessions and self.chance(0.4):
                p['activity'] = r.choice(sessions)['id']
            elif self.journal['activities'] and self.chance(0.03):
                p['activity'] = r.choice(self.journal['activities'])['id']
            elif self.chance(0.03):
                p['activity'] = f'a{self.number + r.randint(1, 6)}'  # of a later day, or of none
            self.put(p, 'limp', self.chance(0.02 if nrs else 0.003), 0.5)
            self.put(p, 'night', self.chance(0.02 if nrs else 0.003), 0.5)
            self.put(p, 'painkiller', self.chance(h['painkiller']), 0.5)
            self.journal['pain'].append(p)

    def weeks(self, end):
        r = self.rng
        told, low = r.choice([0, 0.3, 0.8, 1]), r.choice([[0, 0, 1], [0, 1, 1], [0, 1, 2, 3]])
        monday = self.first - dt.timedelta(days=self.first.weekday())
        while monday < end + dt.timedelta(days=8):
            if self.chance(told):
                year, week, _ = monday.isocalendar()
                self.journal['ostrc'].append({'week': f'{year:04d}-W{week:02d}', 'answers': [r.choice(low) for _ in range(4)]})
            monday += dt.timedelta(days=7)

    def warning_signs(self, length, today):
        r = self.rng
        for _ in range(r.choice([0, 0, 0, 0, 1, 2])):
            day = self.first + dt.timedelta(days=r.randint(0, length + 3))
            keys = r.sample(range(1, 21), r.randint(0, 20))
            odd = set(r.sample(keys, min(len(keys), r.choice([0, 0, 1, 1, 2]))))
            self.journal['screens'].append({'day': day.isoformat(), 'answers': {f'R{k}': r.choice(ANSWERS) if k in odd else 'no' for k in keys}})
            if self.chance(0.8):
                self.journal['clearances'].append({'day': (day + dt.timedelta(days=r.choice([0, 0, 2, 10, 40]))).isoformat(),
                                                   'for': r.choice(['walking', 'running', 'running'])})


def random_journal(seed):
    """(today, journal)"""
    return Maker(seed).make()
