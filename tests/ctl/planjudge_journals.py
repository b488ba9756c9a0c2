# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random journals for the judge of plans: every corner the rules of a plan speak of, each often enough to be met."""
import datetime as dt
import random

from planjudge_facts import LOW_BACK, days_back


def random_availability(rng):
    shape = rng.random()
    if shape < 0.2:
        return None
    if shape < 0.24:
        return [0] * 7
    if shape < 0.32:
        return [rng.choice([0, 20, 20, 25, 30, 30]) for _ in range(7)]
    if shape < 0.45:
        return [rng.choice([60, 75, 90, 120, 150, 180]) for _ in range(7)]
    if shape < 0.55:
        free = rng.randint(1, 5)
        return rng.sample([0] * (7 - free) + [rng.choice([45, 60, 90, 120]) for _ in range(free)], 7)
    return [rng.choice([0, 0, 25, 30, 45, 60, 60, 75, 90, 120]) for _ in range(7)]


def random_race(rng, today):
    if rng.random() > 0.22:
        return None
    return {'day': (today + dt.timedelta(days=rng.randint(-10, 84) if rng.random() < 0.5 else rng.randint(0, 27))).isoformat(),
            'km': rng.choice([5, 10, 12, 15, 21.1, 25, 30, 42.2])}


def random_profile(rng, today):
    if rng.random() < 0.03:
        return {}
    lbp = rng.choice([True, False, None])
    growth = rng.choice([None, None, None, 0, 0.05, 0.1])
    if growth is None and rng.random() < 0.1 and not lbp:
        growth = 0.2
    run_days = sorted(rng.sample(range(1, 8), rng.randint(1, 6))) if rng.random() < 0.2 else None
    return {'level': rng.choice(['new', 'novice', 'novice', 'intermediate', 'intermediate', 'advanced', 'advanced', None]),
            'lbp': lbp, 'conservative': rng.choice([False, False, False, None, True]),
            'cleared': rng.choice([True] * 12 + [False, None, None]),
            'birth_year': rng.choice([None, 1950, 1970, 1976, 1977, 1984, 2000]), 'availability_min': random_availability(rng),
            'long_day': rng.choice([None, 7, 6, 3]), 'run_days': run_days,
            'weekly_km': rng.choice([None, 6, 8, 22, 40, 90]), 'longest_km': rng.choice([None, 3, 4, 8, 15]),
            'easy_pace_s_per_km': rng.choice([None, None, 300, 390, 420.5, 500]),
            'cross': rng.choice([None, [], ['swim', 'cycle', 'yoga'], ['cycle'], ['elliptical', 'pool-run', 'pilates'], ['yoga', 'pilates']]),
            'equipment': rng.choice([None, [], ['mat', 'dumbbells', 'foam-roller']]), 'sleep_need_h': None,
            'empty_day_is_rest': rng.choice([True, True, True, None, False]), 'growth': growth, 'race': random_race(rng, today)}


def light_or_heavy(rng, regular):
    roll = rng.random()
    if regular:
        return 0.75 if roll < 0.1 else 1
    return 0.75 if roll < 0.2 else 0.5 if roll < 0.27 else 1.5 if roll < 0.32 else 1


def random_activities(rng, today, level):
    """Weeks with some run days, now and then a light one, a break of up to ten weeks, other sessions between."""
    weeks = rng.choice([0, 1, 2, 3, 4, 5, 6, 9, 14, 18])
    base = {'new': 4, 'novice': 12, 'intermediate': 30, 'advanced': 55, None: 12}[level] * rng.choice([0.3, 1, 1, 1, 1, 1.8])
    regular = rng.random() < 0.5
    gap = (None, None)
    if weeks > 2 and rng.random() < 0.3:
        first = rng.randint(1, min(60, 7 * weeks - 10))
        if rng.random() < 0.4:
            first = 0
        gap = (first, first + rng.choice([5, 6, 7, 8, 10, 13, 14, 15, 21, 28, 29, 30, 35, 56, 57, 70]))
    monday = today - dt.timedelta(days=today.weekday())
    activities = []

    def add(when, kind, minutes, km=None, rpe=None):
        ago = (today - when).days
        if ago >= 0 and not (gap[0] is not None and kind in ('easy', 'long', 'tempo', 'walk-run', 'interval') and gap[0] <= ago < gap[1]):
            activities.append({'id': f'a{len(activities) + 1}', 'day': when.isoformat(), 'kind': kind, 'minutes': minutes, 'km': km,
                               'rpe': rpe})

    count = rng.randint(2, 5)
    for back in range(weeks, -1, -1):
        start = monday - dt.timedelta(days=7 * back)
        if back and rng.random() < 0.05:
            continue
        km = base * (rng.uniform(0.92, 1.1) if regular else rng.uniform(0.6, 1.2)) * light_or_heavy(rng, regular)
        weekdays = rng.sample(range(7), count if regular else rng.randint(2, 5))
        for weekday in sorted(weekdays):
            when = start + dt.timedelta(days=weekday)
            if when == today and rng.random() < 0.5:
                continue
            kind = rng.choice(['easy', 'easy', 'easy', 'easy', 'long', 'tempo', 'walk-run'])
            spread = rng.uniform(0.9, 1.1) if regular else rng.uniform(0.6, 1.4)
            distance = round(km / len(weekdays) * spread, 1)
            known = rng.random() < 0.95 and distance > 0
            add(when, kind, round(max(1, distance) * 6.5 + 1, 1), distance if known else None, rng.choice([None, 3, 4, 5, 5, 7, 8]))
        for _ in range(rng.randint(0, 3)):
            add(start + dt.timedelta(days=rng.randrange(7)), rng.choice(['strength', 'strength', 'swim', 'cycle', 'yoga', 'walk', 'mobility']),
                rng.choice([15, 25, 30, 45]), None, rng.choice([None, 2, 4, 6]))
    return activities


def random_pain(rng, today, activities):
    pain = []

    def report(when, moment, nrs, **more):
        pain.append({'id': f'p{len(pain)}', 'at': f'{when}T{rng.randint(5, 22):02d}:00', 'moment': moment, 'nrs': nrs,
                     'region': rng.choice(sorted(LOW_BACK - {None})), **more})

    shape = rng.random()
    if shape < 0.2:
        for back in range(rng.choice([3, 14, 20, 28, 40])):
            if rng.random() < 0.8:
                report(days_back(today, back), 'morning', rng.choice([0, 0, 0, 1, 1, 2]))
    elif shape < 0.4:
        for _ in range(rng.randint(1, 30)):
            report(days_back(today, rng.randint(0, 40)), rng.choice(['morning', 'before', 'during', 'after', 'evening']),
                   min(10, max(0, int(rng.gauss(1.2, 1.6)))))
    runs = [a for a in activities if a['kind'] in ('easy', 'long', 'tempo', 'walk-run')]
    if runs and rng.random() < 0.3:
        latest = [a for a in runs if (today - dt.date.fromisoformat(a['day'])).days <= rng.choice([7, 14, 14, 40])]
        for run in rng.sample(latest, min(len(latest), rng.choice([1, 1, 1, 2, 3, 4]))):
            report(run['day'], 'after', rng.choice([3, 4, 5, 5, 6, 8]), activity=run['id'], limp=rng.random() < 0.1)
    if rng.random() < 0.04:
        report(days_back(today, rng.randint(0, 20)), 'evening', 2, spread='below-knee')
    return pain


def random_screens(rng, today):
    screens, clearances = [], []
    if rng.random() < 0.08:
        for _ in range(rng.choice([1, 1, 2])):
            number = rng.choice([rng.randint(1, 16), rng.randint(17, 20), 17])
            screens.append({'day': days_back(today, rng.randint(0, 25)).isoformat(),
                            'answers': {f'R{number}': rng.choice(['yes', 'yes', 'unsure', 'skip', 'no'])}})
        for _ in range(rng.choice([0, 0, 1, 2])):
            clearances.append({'day': days_back(today, rng.randint(0, 25)).isoformat(), 'for': rng.choice(['walking', 'running'])})
    elif rng.random() < 0.03:
        clearances.append({'day': days_back(today, rng.randint(0, 25)).isoformat(), 'for': rng.choice(['walking', 'running'])})
    return screens, clearances


def random_journal(seed):
    rng = random.Random(seed)
    today = dt.date(2026, 11, 23) + dt.timedelta(days=rng.choice([0, 0, 1, 2, 3, 4, 5, 6]) + 7 * rng.choice([0, 0, 0, 1, 5]))
    profile = random_profile(rng, today)
    activities = random_activities(rng, today, profile.get('level'))
    pain = random_pain(rng, today, activities)
    checkins = []
    if rng.random() < 0.4:
        for back in range(rng.randint(1, 30)):
            if rng.random() < 0.8:
                checkins.append({'day': days_back(today, back).isoformat(), 'sleep_h': round(rng.uniform(5, 8.5), 1),
                                 'soreness': rng.randint(0, 7), 'fatigue': rng.randint(0, 7), 'stress': rng.randint(0, 7)})
    screens, clearances = random_screens(rng, today)
    return today, {'format': 'stridewell-journal', 'version': 1, 'profile': profile, 'shoes': [], 'activities': activities,
                   'pain': pain, 'checkins': checkins, 'ostrc': [], 'screens': screens, 'clearances': clearances,
                   'edits': [], 'snoozes': []}
