#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds flagjudge.py against the worked examples O1-O25 and O31, so that the judge itself is judged."""
import datetime as dt
import sys

import flagjudge as judge
from flagjudge import CAUTION, INFO, NONE, WARNING

DAY0 = dt.date(2026, 1, 5)  # a Monday
count = failures = 0


def check(name, got, expected, digits=4):
    global count, failures
    count += 1
    if not same(got, expected, digits):
        failures += 1
        print(f'not ok {count} - {name}: got {got}, expected {expected}')
    else:
        print(f'ok {count} - {name}')


def same(got, expected, digits):
    if isinstance(expected, (list, tuple)):
        return isinstance(got, (list, tuple)) and len(got) == len(expected) and \
            all(same(g, e, digits) for g, e in zip(got, expected))
    if isinstance(expected, float) and isinstance(got, (int, float)):
        return abs(got - expected) < 0.51 * 10 ** -digits
    return type(got) is not bool and got == expected or got is expected


def day(n):
    return (DAY0 + dt.timedelta(days=n)).isoformat()


def journal_of(**arrays):
    return {'format': 'stridewell-journal', 'version': 1, 'profile': arrays.pop('profile', {'level': 'intermediate'}), **arrays}


def run(n, km, kind='easy', **more):
    return {'id': f'a{n}-{kind}-{km}', 'day': day(n), 'kind': kind, 'minutes': (km or 5) * 6.0, 'km': km, **more}


def stands(name, n, **arrays):
    """(value, level) of a finding on day n, None when there is none."""
    found = [e for e in judge.flags(journal_of(**arrays), DAY0 + dt.timedelta(days=n)) if e['id'] == name and e['day'] == day(n)]
    return (found[0]['value'], judge.LEVELS.index(found[0]['level'])) if found else None


def session(runs, n, km):
    return stands('L_SESSION', n, activities=[run(x, y) for x, y in runs] + [run(n, km)])


# O1, O2
o1 = [(0, 6), (3, 8), (9, 5), (18, 10), (25, 7)]
for km, r, level in [(9, 0.9, NONE), (11, 1.1, NONE), (11.1, 1.11, CAUTION), (13, 1.3, CAUTION), (13.1, 1.31, WARNING),
                     (20, 2.0, WARNING), (20.1, 2.01, WARNING)]:
    check(f'O1 {km} km', judge.session_level(km, 10, 0.5), (r, level))
    check(f'O1 {km} km in a journal', session(o1, 30, km), (r, level) if level else None)
check('O2 a', session([(0, 15), (3, 9), (10, 10), (20, 8)], 31, 12), (1.2, CAUTION))
check('O2 b', session([(0, 3), (5, 3), (10, 2)], 20, 3.4), None)
check('O2 b ratio', judge.session_level(3.4, 3.0, 0.5), (1.1333, NONE))
check('O2 c', session([(0, 5), (1, 5), (2, 5)], 33, 12), None)
check('O2 d', session([(0, 5), (10, 5)], 20, 12), None)
check('O2 e', session([(0, 5), (3, 5), (6, 5), (9, 5)], 13, 12), None)
check('O2 e, a day later', session([(0, 5), (3, 5), (6, 5), (9, 5)], 14, 12), (2.4, WARNING))

# O3
for week, expected in [((26.4, 18, 24), (0.1, NONE)), ((29, 24, 22), (0.2083, INFO)), ((32, 18, 24), (0.3333, CAUTION)),
                       ((11, 8, 8), (0.375, NONE)), ((10, 0, 0), (None, NONE))]:
    check(f'O3 {week}', judge.week_level(*week), expected)
o3 = [run(x, 6) for x in (0, 2, 4, 6)] + [run(x, 6) for x in (7, 9, 13)] + [run(x, 8) for x in (14, 16, 18, 20)]
check('O3 in a journal', stands('L_WEEK', 20, activities=o3), (1 / 3, CAUTION))

# O4, O5
o4 = 3 * [0, 200, 0, 240, 0, 150, 400] + [0, 300, 350, 240, 0, 300, 520]
check('O4', [judge.acwr(o4), judge.acwr(o4, 'coupled'), judge.acwr(o4, 'ewma')], [1.7273, 1.4615, 1.4762])
check('O5 constant', [judge.acwr(28 * [100]), judge.acwr(28 * [100], 'ewma')], [1.0, 1.0])
zeros = 21 * [0] + 7 * [100]
check('O5 zeros', [judge.acwr(zeros), judge.acwr(zeros, 'ewma'), judge.acwr(zeros, 'coupled')], [None, 2.2015, 4.0])
check('O5 27 days', judge.acwr(o4[1:]), None)
check('O5 unknown', judge.acwr([None, 200, None] + o4[3:]), 1.5628)

# O6, O7
o6 = {'a': ([0, 300, 0, 240, 0, 180, 540], 0.8911, 1122.83), 'b': (6 * [300] + [0], 2.2678, 4082.02),
      'c': (7 * [200], 10.0, 14000.0), 'd': (7 * [0], None, None), 'e': ([600, 200, 400, 500, 100, 650, 0], 1.3817, 3385.16)}
for name, (loads, m, strain) in o6.items():
    check(f'O6{name}', judge.monotony(loads), m)
    if m is not None:
        check(f'O6{name} strain', sum(loads) * judge.monotony(loads), strain, 2)
for name, level in zip('abcd', [NONE, WARNING, WARNING, NONE]):
    check(f'O7 {name}', judge.monotony_level(judge.monotony(o6[name][0]), sum(o6[name][0]), [1200, 1500, 1400, 1300]), level)
check('O7 three weeks', judge.monotony_level(judge.monotony(o6['b'][0]), 1800, [1200, 1500, 1400]), INFO)

# O8, O9
old = [run(n, 5) for n in (0, 3, 5)]
for n, profile, unknown, expected in [(7, 'intermediate', False, (7, CAUTION)), (5, 'novice', False, (5, CAUTION)),
                                      (11, 'intermediate', False, (11, WARNING)), (3, 'novice', True, None)]:
    streak = [{'id': f's{x}', 'day': day(x), 'kind': 'strength', 'minutes': 30} for x in range(40 - n + 1, 41)]
    streak += [{'id': f't{x}', 'day': day(x), 'kind': 'strength', 'minutes': 30} for x in range(30, 36)] if unknown else []
    check(f'O8 {n} {profile}', stands('L_REST', 40, profile={'level': profile, 'empty_day_is_rest': False}, activities=old + streak), expected)
for pattern, lbp, expected in [('0100101', False, (0, NONE)), ('0110010', False, (1, INFO)), ('0110110', False, (2, CAUTION)),
                               ('0111000', False, (2, WARNING)), ('0110010', True, (1, CAUTION))]:
    check(f'O9 {pattern}', judge.hard_level([c == '1' for c in pattern], lbp), expected)

# O10-O12
o10 = [{'km': km, 'surface': surface} for km, surface in
       [(8, 'hard'), (10, 'hard'), (6, 'hard'), (5, 'medium'), (12, 'hard'), (4, None)]]


def hard_share(runs):
    return judge.share_known(runs, lambda r: r['surface'] is not None, lambda r: r['surface'] == 'hard')


check('O10', hard_share(o10), 0.8780)
check('O10 four known', hard_share(o10[1:]), None)
o10_runs = [run(n, r['km'], surface=r['surface']) for n, r in zip((0, 3, 6, 10, 14, 17), o10)]
check('O10 in a journal', stands('L_SURFACE', 20, activities=o10_runs), (0.8780, INFO))
check('O11', [judge.shoe_level(km / 650) for km in (519.9, 520, 650, 812.5)], [NONE, INFO, CAUTION, WARNING])
check('O12', [judge.strength_level(*s) for s in ((4, 8), (2, 6), (0, 4), (1, 2))], [NONE, INFO, CAUTION, CAUTION])

# O13
for name, reports, runs, level in [('a', [(1, 2), (2, 3), (4, 4), (5, 3)], (4, 3, 0), CAUTION),
                                   ('b', [(1, 3), (2, 3), (8, 3)], (1, 1, 0), NONE),
                                   ('c', [(1, 1), (2, 2), (3, 1)], (3, 0, 0), INFO),
                                   ('d', [(1, 5), (3, 6), (5, 5)], (3, 3, 3), WARNING),
                                   ('e', [(1, 3), (2, 0), (3, 3), (4, 3)], (2, 2, 0), NONE)]:
    lengths = tuple(judge.unbroken(reports, t)[0] for t in (1, 3, 5))
    check(f'O13 {name}', (lengths, judge.persist_level(*lengths)), (runs, level))

# O14, O15
ts = [0, 2, 4, 5, 7, 9, 11, 13]
o14 = [1, 1, 2, 2, 3, 2, 4, 4]
check('O14', [judge.theil_sen(ts, o14), *judge.mann_kendall(o14)], [0.25, 21, 59.6667, 2.5892, 0.00481])
check('O14 level', judge.trend_level(ts, o14), (1.75, WARNING))
pain = [{'id': f'p{t}', 'at': day(t) + 'T08:00', 'moment': 'evening', 'nrs': y} for t, y in zip(ts, o14)]
check('O14 in a journal', stands('P_TREND', 13, pain=pain), (1.75, WARNING))
for ys, s, slope, p in [(8 * [2], 0, 0.0, 1.0), ([4, 3, 3, 2, 2, 2, 1, 1], -23, -0.2222, 0.9978),
                        ([2, 3, 2, 3, 2, 3, 2, 3], 4, 0.0, 0.3325)]:
    mk = judge.mann_kendall(ys)
    check(f'O15 {ys}', [mk[0], judge.theil_sen(ts, ys), mk[3]], [s, slope, p])
    check(f'O15 {ys} level', judge.trend_level(ts, ys)[1], NONE)
check('O15 seven', judge.trend_level(ts[1:], o14[1:]), (None, NONE))

# O16
for m0, m1, earlier, expected in [(1, 2, [], (1, NONE)), (1, 3, [], (2, CAUTION)), (4, 5, [], (1, CAUTION)), (5, 5, [], (0, NONE)),
                                  (1, 3, [2, 0, 3, 0], (2, WARNING)), (1, 1, [2, 2, 0, 2], (0, WARNING))]:
    check(f'O16 {m0},{m1}', judge.morning_level(m0, m1, earlier), expected)

# O17-O19
o17, rest = [3, 2, 4, 3, 2], [0, 1, 0, 2, 1, 0, 1]


def associate(a, b):
    return [sum(a) / len(a) - sum(b) / len(b), judge.cliff(a, b), judge.permutation_p(a, b)]


check('O17', associate(o17, rest), [2.0857, 0.9429, 3 / 792])
check('O17 alone', judge.association_level(3 / 792, *associate(o17, rest)[:2]), CAUTION)
adjusted = judge.holm([3 / 792, 0.5, 0.5, 0.5, 0.5])[0]
check('O17 of five', adjusted, 0.018939, 6)
check('O17 of five, level', judge.association_level(adjusted, *associate(o17, rest)[:2]), INFO)
check('O18', associate([1, 2, 0, 1, 2], rest), [0.4857, 0.3429, 201 / 792])
check('O19', [judge.fisher(4, 5, 1, 9), judge.fisher(3, 5, 2, 9)], [0.022977, 0.202797], 6)
check('O19 Holm', judge.holm([0.004, 0.03, 0.02, 0.5]), [0.016, 0.06, 0.06, 0.5])

# O20
for answers, expected in [((0, 1, 2, 3), (0, False)), ((1, 0, 0, 1), (16, False)), ((1, 1, 1, 1), (32, False)),
                          ((2, 2, 1, 2), (59, True)), ((1, 1, 2, 1), (41, True)), ((2, 0, 0, 0), (17, False)), ((3, 0, 0, 0), (100, True))]:
    check(f'O20 {answers}', judge.ostrc_score(answers), expected)

# O21
for name, series, expected in [('a', [3, 4, 2] + 30 * [0] + [2, 3, 1] + 10 * [0], [(0, 2, 32), (33, 35, None)]),
                               ('b', [3, 4, 2] + 20 * [0] + [2, 3] + 31 * [0], [(0, 24, 54)]),
                               ('c', [3, 4] + 12 * [0] + 5 * [None] + 30 * [0], [(0, 1, 44)]),
                               ('d', [2, 0, 3, 0, 2, 0], []), ('e', [2, 2] + 29 * [0], [(0, 1, None)])]:
    p_of = {i: p for i, p in enumerate(series) if p is not None}
    check(f'O21 {name}', judge.episodes(p_of, 0, len(series) - 1), expected)

# O22, O23
for peak, m0, m1, limp, conservative, expected in [
        (2, 1, 1, 0, 0, NONE), (3, 3, 3, 0, 0, NONE), (4, 3, 3, 0, 0, CAUTION), (2, 1, 3, 0, 0, CAUTION), (5, 5, 5, 0, 0, CAUTION),
        (4, 1, 2, 0, 0, CAUTION), (5, 1, 1, 0, 0, CAUTION), (5, 1, 1, 0, 1, WARNING), (6, 1, 1, 0, 0, WARNING), (2, 1, 4, 0, 0, WARNING),
        (0, 0, 0, 1, 0, WARNING), (None, 5, 6, 0, 0, WARNING), (1, None, None, 0, 0, NONE)]:
    check(f'O22 {peak} {m0} {m1}', judge.zone(peak, m0, m1, limp, False, conservative), expected)
stage, greens, ladder = 1, 0, [(1, 0)]
for result in 'g g g a g g r g g'.split():
    stage, greens = judge.ladder_step(stage, greens, {'g': 'green', 'a': 'amber', 'r': 'red'}[result])
    ladder.append((stage, greens))
check('O23', ladder, [(1, 0), (1, 1), (2, 0), (2, 1), (2, 0), (2, 1), (3, 0), (1, 0), (1, 1), (2, 0)])

# O24, O25
for hours, need, expected in [([7, 6, 6.5, 8, 5.5, 7], 7.0, (3.5, NONE)), (7 * [6.2], 7.0, (5.6, INFO)), (7 * [6], 7.0, (7.0, CAUTION)),
                              (5 * [5.5], 7.0, (10.5, WARNING)), (4 * [5], 7.0, (None, NONE)), ([7, 6, 6.5, 8, 5.5, 7], 8, (9.3333, CAUTION))]:
    check(f'O24 {hours}', judge.sleep_debt(hours, need), expected)
base = [2, 3, 2, 1, 2, 3, 4, 2, 2, 3, 1, 2, 3, 2]
check('O25', [judge.soreness_z(base, 5), judge.soreness_z(14 * [2], 4), judge.soreness_z(base[1:], 5)], [3.2884, 4.0, None])

# O31
check('O31 long', judge.long_level(12, 33, 4), (0.3636, INFO))
check('O31 intensity', [judge.intensity_level(50, 180), judge.intensity_level(80, 200)], [(0.2778, INFO), (0.4, CAUTION)])
check('O31 painkillers', [judge.painkiller_level(*x) for x in ((2, 5), (3, 6), (2, 11))], [NONE, CAUTION, WARNING])
check('O31 duration', [judge.duration_level(*x) for x in ((42, 38, 20), (42, 38, 18), (41, 38, 20))], [WARNING, NONE, NONE])

print(f'1..{count}')
sys.exit(1 if failures else 0)
