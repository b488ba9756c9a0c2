# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sessions hold: strength stages and sets (16, 36), cross kinds (33), steps within their minutes (39)."""
from planjudge_facts import CROSS, CROSS_ORDER, EPS, MOBILITY, RUNS, day
from planjudge_figures import Figures

# B7's table: the sets of core, back, compound and balance by stage.
SETS = {1: [3, 2, 2, 2, 2, 2, 2, 2], 2: [3, 2, 2, 2, 3, 2, 2, 2], 3: [3, 3, 3, 3, 3, 3, 3, 3]}


def step_minutes(step):
    if step['minutes'] is not None:
        return step['minutes']
    sides = 2 if step['per_side'] else 1
    if step['seconds'] is not None:
        return (step['sets'] or 1) * (step['seconds']) * sides / 60
    return (step['sets'] or 1) * (step['reps'] or 0) * 3 * sides / 60


def check_steps(judge, session):
    times = {}
    for step in session['steps']:
        times[step['phase']] = times.get(step['phase'], 0) + step_minutes(step)
    if session['kind'] in RUNS:
        allowed = {'warm-up', 'core', 'main', 'cool-down', 'roll'}
        limits = [(('warm-up', 'core'), session['warmup_minutes']), (('main',), session['main_minutes']), (('cool-down',), session['cooldown_minutes'])]
    elif session['kind'] == 'strength':
        allowed = {'warm-up', 'core', 'back', 'compound', 'balance', 'cool-down'} | ({'main'} if session.get('stage') == 0 else set())
        limits = [(tuple(allowed), session['minutes'])]
    else:
        allowed = {'warm-up', 'main', 'cool-down'} if session['kind'] in CROSS else {'main'}
        limits = [(tuple(allowed), session['minutes'])]
    if not set(times) <= allowed:
        judge.fail('39', f'{session["id"]}: phases {sorted(set(times) - allowed)}')
    for phases, limit in limits:
        total = sum(times.get(p, 0) for p in phases)
        if limit is not None and total > limit + EPS:
            judge.fail('39', f'{session["id"]}: {phases[0]} takes {total:.1f} of {limit} minutes')
    if session['kind'] in RUNS and session['kind'] != 'race':
        for phase in ('warm-up', 'main', 'cool-down'):
            if phase not in times:
                judge.fail('39', f'{session["id"]}: no {phase}')
        if session['main_minutes'] is not None and times.get('main', 0) < session['main_minutes'] - 1 - EPS:
            judge.fail('39', f'{session["id"]}: main steps take {times.get("main", 0):.1f} of {session["main_minutes"]}')


def strength_before(judge, when):
    """Dates of done strength and the planned ones of the answer before `when`, since the last 28 days without."""
    dates = [day(a['day']) for a in judge.facts.done if a['kind'] == 'strength']
    dates += [d for d in judge.days if d < when for s in judge.planned(d) if s['kind'] == 'strength']
    count, previous = 0, None
    for date in sorted(d for d in dates if d < when):
        if previous is not None and (date - previous).days - 1 >= 28:
            count = 0
        count += 1
        previous = date
    gap = previous is not None and (when - previous).days - 1 >= 28
    return 0 if gap else count


def check_strength(judge, index, week):
    facts = judge.at[index]
    figures = Figures(facts, judge.weeks[:index])
    race = figures.race()
    placed = race and any(s['kind'] == 'race' and s['status'] == 'planned' for w in judge.weeks for e in w['days'] for s in e['sessions'])
    for entry in week['days']:
        when = day(entry['day'])
        for session in (s for s in entry['sessions'] if s['status'] == 'planned' and s['kind'] == 'strength'):
            low = strength_before(judge, day(week['from']))
            high = strength_before(judge, when)
            by_count = {1 if n < 8 else 2 if n < 16 else 3 for n in (low, high)}
            allowed = set(by_count)
            if facts.lbp:
                if not facts.green(28, assume=True):
                    allowed = {min(2, s) for s in allowed}
                elif not facts.green(28):
                    allowed |= {min(2, s) for s in allowed}
            if placed and 0 <= (race[0] - when).days <= 7:
                allowed = {1} if (race[0] - when).days in range(1, 7) else allowed | {1}
            recent = max((p['nrs'] for p in facts.low_back if 0 <= (facts.judged - day(p['at'])).days < 14), default=0)
            if recent >= 3 or facts.zones:
                allowed |= {max(1, s - 1) for s in allowed} | {1}
            if recent > 5:
                allowed |= {0}              # the mini-routine only (B7)
            if week['state'] == 'taper' or race and 0 <= (race[0] - when).days <= 7:
                allowed |= {1}              # before a race that the plan had to refuse, too
            if facts.signs_open() or week['state'] == 'ladder' or facts.learning():
                allowed |= {1}
            if when == facts.today and facts.eased():
                allowed |= {1}              # no loads after pain before the day's training (D2)
            if session.get('stage') not in allowed:
                judge.fail('36', f'{session["id"]}: stage {session.get("stage")}, {sorted(allowed)} expected after {low}..{high} sessions')
                continue
            sets = [s['sets'] for s in session['steps'] if s['phase'] in ('core', 'back', 'compound', 'balance')]
            wanted = SETS.get(session['stage'], [])
            if week['state'] == 'deload':
                wanted = [max(1, n - 1) for n in wanted]
            if week['state'] == 'deload' and any(s is not None and n > w for s, n, w in zip(sets, sets, wanted)) and recent < 3:
                judge.fail('16', f'{session["id"]}: sets {sets} in a deload, {wanted} at most')
            if week['state'] == 'build' and recent < 3 and wanted and sets != wanted and facts.availability(when) >= 120:
                judge.fail('B7', f'{session["id"]}: sets {sets}, {wanted} expected')


def check_cross(judge):
    listed = judge.facts.profile.get('cross') or []
    order = [k for k in CROSS_ORDER if k in listed] or ['walk']
    if 'walk' not in order:
        order.append('walk')
    mobility = [k for k in ('yoga', 'pilates') if k in listed] or ['mobility']
    # The journal's order, within a day too (FINDINGS 39): by start, missing first, then id.
    history = sorted((a for a in judge.facts.done if a['kind'] in CROSS), key=lambda a: (a['day'], a.get('start') or '', a['id'].encode()))
    kinds = [a['kind'] for a in history]
    for when in sorted(judge.days):
        for session in judge.planned(when):
            if session['kind'] in MOBILITY and session['kind'] != mobility[0]:
                judge.fail('33', f'{session["id"]}: {mobility[0]} is listed first')
            if session['kind'] in MOBILITY and session['rpe'] != 2:
                judge.fail('1', f'{session["id"]} at RPE {session["rpe"]}')
            if session['kind'] not in CROSS or session.get('stage') is not None:
                continue
            week = judge.days[when][1]
            if week['state'] in ('ladder', 'amber'):
                kinds.append(session['kind'])
                continue
            allowed = [k for k in order if kinds[-2:] != [k, k] or len(order) == 1]
            if len(order) > 1 and kinds[-2:] == [session['kind']] * 2:
                judge.fail('33', f'{session["id"]} is the third {session["kind"]} running')
            elif session['kind'] != allowed[0]:
                judge.fail('33', f'{session["id"]}: {allowed[0]} comes first after {kinds[-2:]}')
            if session['rpe'] is not None and session['rpe'] > 5:
                judge.fail('B8', f'{session["id"]} at RPE {session["rpe"]}')
            kinds.append(session['kind'])


def check_content(judge):
    for index, week in enumerate(judge.weeks):
        for entry in week['days']:
            for session in entry['sessions']:
                if session['status'] == 'planned':
                    check_steps(judge, session)
        check_strength(judge, index, week)
    check_cross(judge)
