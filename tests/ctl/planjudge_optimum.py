# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares each week's placement with the cheapest legal one (3), found by `plan-optimum`, which tries all of them."""
import subprocess

from planjudge_facts import CROSS, MOBILITY, ONE, QUALITY, RUNS, WEEK, day, days_back, span
from planjudge_weeks import WeekCheck

NAMES = ['runs missing below 2', 'strength missing', 'mobility missing', 'other cross missing', 'other runs missing', 'quality missing',
         'km below target', 'cross not between runs', 'long run off its day', 'runs off run_days']
PAST = 14


def long_wish(facts, days, first, spent, no_hard):
    """11: the preferred weekday when it can be, else the legal days with most minutes, as bits."""
    def legal(when):
        around = (when - ONE, when, when + ONE)
        return days.index(when) >= first and when not in no_hard and facts.availability(when) - spent[when] >= 20 and \
            not any(facts.hard(d) for d in around) and not any(facts.has(d, {'strength'}) for d in around[:2]) and \
            not facts.has(when, RUNS | CROSS)

    wished = days[facts.long_day() - 1]
    if legal(wished):
        return 1 << days.index(wished)
    most = max((facts.availability(d) - spent[d] for d in days if legal(d)), default=None)
    return sum(1 << i for i, d in enumerate(days) if legal(d) and facts.availability(d) - spent[d] == most)


def problem_of(judge, index):
    """The numbers of one week, or None where a rule outside the placement decides."""
    check = WeekCheck(judge, index)
    facts, week, target = check.facts, check.week, check.target
    if check.state in ('suspended', 'ladder') or target is None:
        return None
    ambers = [d for d, z in facts.zones.items() if z == 'amber' and (facts.today - d).days < 14]
    if len(ambers) > 1 and index == 0:
        return None                         # the next run becomes a cross session
    monday = facts.monday
    days = span(days_back(monday, PAST), monday + 6 * ONE)
    week_days = days[PAST:]
    first = max(0, (facts.today - monday).days)
    race = [d for d, s in check.planned if s['kind'] == 'race']
    r17 = [d for d, _, low in facts.prompt_screens() if low]
    no_run = check.no_run_days() | {d for d in week_days for s in r17 if 0 <= (d - s).days < 14 or index == 0}
    no_hard, no_strength = check.no_hard_days(), set()
    if facts.signs_open():
        no_run |= set(week_days)
        no_strength |= set(week_days)
    if r17 or facts.signs_open() or any(p['nrs'] > 5 for p in facts.low_back if (facts.today - day(p['at'])).days < 14):
        return None                         # until when is not said to the day
    done = check.done if index == 0 else []
    for entry in week['days']:
        when = day(entry['day'])
        if any(a['kind'] in ('long', 'race') for a in done if day(a['day']) == when) or when in race:
            no_strength.add(when)
    if check.figures.race() and check.figures.race()[0] == monday + WEEK:
        no_strength.add(week_days[6])       # the race is on the Monday after
        no_hard |= {week_days[6]}
        no_run |= {week_days[6]} if facts.alternate() else set()
    runs_done = [a for a in done if a['kind'] in RUNS]
    wanted = [target['runs'], target['strength'], 1, max(0, target['cross'] - 1), 0]
    quality = facts.demands(assume=True)['quality'] if check.state in ('build', 'taper') else 0
    quality_planned = sum(s['kind'] in QUALITY for _, s in check.planned)
    if facts.demands()['quality'] != facts.demands(assume=True)['quality'] or check.state == 'taper' or facts.breaks():
        quality = quality_planned           # green days, tapers and returns: either reading
    wanted[4] = max(quality, quality_planned)
    standing = [len(runs_done) + len(race), sum(a['kind'] == 'strength' for a in done), sum(a['kind'] in MOBILITY for a in done),
                sum(a['kind'] in CROSS for a in done), sum(a['kind'] in QUALITY for a in done)]

    def flags(test):
        return [int(bool(test(d))) for d in days]

    by_time = check.by_time or target['km'] is None
    numbers = [*flags(lambda d: facts.trains(d) or d in race), *flags(lambda d: facts.has(d, RUNS) or d in race),
               *flags(lambda d: facts.hard(d) or d in race), *flags(lambda d: facts.has(d, {'strength'})),
               *flags(lambda d: facts.has(d, CROSS))]
    numbers += [first, int(facts.alternate()), target['rest_days_min'], 4 if facts.level in ('new', 'novice') else 6]
    spent = {d: sum(a['minutes'] for a in facts.by_day.get(d, [])) for d in week_days}
    numbers += [facts.availability(d) - spent[d] - sum(s['minutes'] for w, s in check.planned if w == d and s['kind'] == 'race') for d in week_days]
    numbers += [1e6 if facts.cap(d) is None else facts.cap(d) for d in week_days]
    numbers += [int(d in no_run) for d in week_days] + [int(d in no_hard) for d in week_days] + [int(d in no_strength) for d in week_days]
    numbers += wanted + standing
    long_done = bool(race) or any(a['kind'] in ('long', 'race') for a in done)
    numbers += [int(by_time), int(check.state in ('build', 'deload') and not check.by_time), int(long_done), long_wish(facts, week_days, first, spent, no_hard)]
    run_days = facts.profile.get('run_days')
    numbers.append(127 if run_days is None else sum(1 << (d - 1) for d in run_days))
    planned_long = [s for _, s in check.runs if s['kind'] == 'long']
    deload_cap = planned_long[0]['km'] if check.state == 'deload' and planned_long else 0 if check.state == 'deload' else 1e6
    done_long = max([facts.km(a) for a in runs_done if a['kind'] == 'long'], default=0)
    numbers += [target['km'] or 0, sum(facts.km(a) for a in runs_done), facts.pace, deload_cap, done_long, 120 if facts.lbp else 150,
                20 if check.state == 'deload' else 25,
                sum(a['minutes'] for a in runs_done) + sum(s['minutes'] for d, s in check.planned if s['kind'] == 'race'),
                sum(facts.work_minutes(a) for a in runs_done)]
    for when in week_days:
        kinds = {s['kind'] for d, s in check.planned if d == when and s['kind'] != 'race'}
        run = 2 if 'long' in kinds else 3 if kinds & QUALITY else 1 if kinds & RUNS else 0
        numbers += [run, int('strength' in kinds), int(bool(kinds & MOBILITY)), int(bool(kinds & CROSS))]
    return check, numbers, 6 if check.state in ('return', 'amber') or ambers else 10


def compare(check, lines, most):
    wrong = int(lines[0].split()[1])
    fields = {line.split()[0]: line.split()[1:] for line in lines[1:]}
    if wrong < 8 and wrong != 7:
        check.fail('27-34', f'the placement of {check.facts.monday + wrong * ONE} breaks a rule')
        return
    if wrong == 8 and most < 10:
        return                              # the first run's own limits are not in the problem
    if wrong == 8:
        check.fail('10', 'the placement is not legal: a run too short for its share, or no long run')
        return
    own = [float(x) for x in fields['own'][1:11]]
    for name, count in (('long', most), ('best', 6)):
        if fields[name][0] != '1' or (name == 'best' and any(s['kind'] == 'long' for _, s in check.planned)):
            continue                        # whether a long run may be given up for strength is not said
        cost = [float(x) for x in fields[name][1:11]]
        for place, (mine, theirs) in enumerate(zip(own[:count], cost)):
            room = 0.3 if place == 6 else 1e-6
            if theirs < mine - room:
                check.fail('3', f'{NAMES[place]}: {mine:g}, possible {theirs:g}: {" ".join(fields[name][11:])}')
                return
            if theirs > mine + 1e-6:
                break


def check_optimum(judge, path):
    problems = [p for p in (problem_of(judge, i) for i in range(len(judge.weeks))) if p]
    if not problems:
        return
    text = '\n'.join(' '.join(f'{n:g}' if isinstance(n, float) else str(n) for n in numbers) for _, numbers, _ in problems)
    lines = subprocess.run([path], input=text + '\n', check=True, capture_output=True, text=True).stdout.splitlines()
    for place, (check, _, most) in enumerate(problems):
        compare(check, lines[4 * place:4 * place + 4], most)
