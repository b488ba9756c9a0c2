#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The terminal as docs/contract.md promises it: exit codes, one line on stderr, bytes that come back, a day of use."""
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

CTL = os.environ.get('SW_CTL', '')
TODAY = '2026-11-23'


class Terminal(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.journal = os.path.join(self.folder.name, 'journal.db')

    def path(self, name, text=None):
        path = os.path.join(self.folder.name, name)
        if text is not None:
            pathlib.Path(path).write_text(text, encoding='utf-8')
        return path

    def run_ctl(self, *arguments, today=TODAY, journal=None):
        return subprocess.run([CTL, '--journal', journal or self.journal, '--today', today, *arguments], capture_output=True, text=True,
                              timeout=60)

    def ok(self, *arguments, **keywords):
        result = self.run_ctl(*arguments, **keywords)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def refused(self, status, *arguments, **keywords):
        before = self.run_ctl('dump').stdout if os.path.exists(self.journal) else None
        result = self.run_ctl(*arguments, **keywords)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        lines = result.stderr.splitlines()
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertTrue(lines[0].startswith('stridewellctl: '), lines[0])
        if before is not None:
            self.assertEqual(self.run_ctl('dump').stdout, before, 'a refused request left something behind')
        return lines[0]

    def sample(self, **keywords):
        path = self.path('sample.json', self.ok('sample', **keywords))
        self.ok('load', path, **keywords)
        return path


class Journals(Terminal):
    def test_sample_load_dump_same_bytes(self):
        path = self.sample()
        self.assertEqual(self.ok('dump'), pathlib.Path(path).read_text(encoding='utf-8'))
        self.assertEqual(self.ok('sample'), self.ok('sample'))
        self.assertNotEqual(self.ok('sample', '--seed', '2'), self.ok('sample'))

    def test_empty_journal_has_every_form(self):
        empty = json.loads(self.ok('dump'))
        self.assertEqual(empty['format'], 'stridewell-journal')
        self.assertEqual(json.loads(self.ok('flags', '--json')), [])
        self.assertEqual(len(json.loads(self.ok('plan', '--json'))['days']), 7)
        self.assertEqual(len(json.loads(self.ok('plan', '--weeks', '3', '--json'))), 3)
        self.refused(1, 'undo')
        self.refused(1, 'redo')

    def test_mode_is_private(self):
        self.sample()
        self.assertEqual(stat.S_IMODE(os.stat(self.journal).st_mode), 0o600)

    def test_missing_keys_are_unknown(self):
        path = self.path('small.json', '{"format": "stridewell-journal", "version": 1,'
                                       ' "activities": [{"id": "a1", "day": "2026-11-20", "kind": "easy", "minutes": 42.5}]}')
        self.ok('load', path)
        dumped = json.loads(self.ok('dump'))
        self.assertIsNone(dumped['activities'][0]['km'])
        self.assertIsNone(dumped['profile']['level'])
        again = self.path('again.json', self.ok('dump'))
        self.ok('load', again)
        self.assertEqual(json.loads(self.ok('dump')), dumped)

    def test_bad_journals_are_named(self):
        self.sample()
        for text, expected in (('{', 'bad.json'), ('[]', 'bad.json'), ('{"format": "other"}', 'bad.json'),
                               ('{"format": "stridewell-journal", "version": 1, "foo": 1}', 'foo'),
                               ('{"format": "stridewell-journal", "version": 1, "activities": [{"id": "a", "day": "2026-02-30",'
                                ' "kind": "easy", "minutes": 1}]}', 'activities[0].day'),
                               ('{"format": "stridewell-journal", "version": 1, "pain": [{"id": "p", "at": "2026-11-20T07:00",'
                                ' "moment": "morning", "nrs": 11}]}', 'nrs'),
                               ('{"format": "stridewell-journal", "version": 99}', 'version')):
            self.assertIn(expected, self.refused(1, 'load', self.path('bad.json', text)))
        self.refused(1, 'load', self.path('missing.json'))

    def test_undo_and_redo_to_the_byte(self):
        self.sample()
        states = [self.ok('dump')]
        for arguments in (('log', '--day', '2026-11-23', '--kind', 'easy', '--minutes', '40', '--km', '5'),
                          ('pain', '--day', '2026-11-23', '--moment', 'after', '--nrs', '2'),
                          ('checkin', '--day', '2026-11-23', 'sleep_h=6.5', 'soreness=3'),
                          ('profile', 'weekly_km=20', 'cross=swim,cycle', 'race=2027-04-18:21.1'),
                          ('screen', '--day', '2026-11-23', 'R1=no', 'R9=unsure'),
                          ('clear', '--day', '2026-11-23', '--for', 'walking')):
            self.ok(*arguments)
            states.append(self.ok('dump'))
        for state in reversed(states[:-1]):
            self.ok('undo')
            self.assertEqual(self.ok('dump'), state)
        for state in states[1:]:
            self.ok('redo')
            self.assertEqual(self.ok('dump'), state)
        self.refused(1, 'redo')
        self.assertIn('undone', self.ok('undo') + self.ok('history'))

    def test_backup_restore_check(self):
        self.sample()
        before = self.ok('dump')
        backup = self.path('backup.db')
        self.ok('backup', backup)
        self.assertEqual(stat.S_IMODE(os.stat(backup).st_mode), 0o600)
        self.ok('log', '--day', '2026-11-23', '--kind', 'swim', '--minutes', '30')
        self.ok('restore', backup)
        self.assertEqual(self.ok('dump'), before)
        self.ok('check')
        self.refused(1, 'restore', self.path('no.db'))
        self.refused(1, 'restore', self.path('text.db', 'no database'))


class Exits(Terminal):
    def test_usage(self):
        for arguments in (('nothing',), ('load',), ('dump', 'x'), ('plan', '--week', '2026-48'), ('plan', '--weeks', '0'),
                          ('plan', '--weeks', '53'), ('log', '--day', '2026-11-23'), ('flags', '--from', 'yesterday'),
                          ('pain', '--day', '2026-11-23', '--moment', 'after', '--nrs', '11'), ('screen', '--day', '2026-11-23', 'R21=no'),
                          ('clear', '--day', '2026-11-23', '--for', 'dancing'), ('edit', '--session', 'x'), ('plan', '--bogus'),
                          ('profile', 'colour=blue'), ('checkin', '--day', '2026-11-23', 'sleep_h=much')):
            with self.subTest(arguments=arguments):
                self.refused(2, *arguments)
        for today in ('2026-02-29', 'today', '2026-1-1'):
            self.assertEqual(self.run_ctl('plan', today=today).returncode, 2)

    def test_weeks_that_nobody_plans(self):
        """52 weeks from the running one, whichever way they are asked for; no other week stands in for one beyond."""
        self.assertEqual(json.loads(self.ok('plan', '--week', '2027-W46', '--json'))['week'], '2027-W46')
        self.refused(1, 'plan', '--week', '2027-W47')
        self.refused(1, 'plan', '--week', '2027-W46', '--weeks', '2')
        self.refused(1, 'explain', '2027-11-22')
        self.refused(1, 'explain', '9999-12-31')

    def test_values_out_of_range(self):
        for assignment in ('growth=0.3', 'long_day=8', 'availability_min=0,0,0,0,0,0,2000', 'birth_year=3000', 'weekly_km=-1'):
            with self.subTest(assignment=assignment):
                self.assertIn(self.run_ctl('profile', assignment).returncode, (1, 2))
        self.ok('profile', 'lbp=true')
        self.refused(1, 'profile', 'growth=0.15')

    def test_journal_that_cannot_be_opened(self):
        cases = {'garbage.db': 'this is no database at all, and long enough to look like one ' * 40}
        for name, text in cases.items():
            path = self.path(name, text)
            result = self.run_ctl('dump', journal=path)
            self.assertEqual(result.returncode, 3, result.stderr)
            self.assertEqual(pathlib.Path(path).read_text(encoding='utf-8'), text, 'it was left as it is')
        self.assertEqual(self.run_ctl('dump', journal='/proc/none/journal.db').returncode, 3)
        self.assertEqual(self.run_ctl('dump', journal=self.folder.name).returncode, 3)

    def test_newer_journal_is_left_alone(self):
        self.sample()
        subprocess.run(['sqlite3', self.journal, 'PRAGMA user_version=999'], check=True, stdout=subprocess.DEVNULL)
        result = self.run_ctl('dump')
        self.assertEqual(result.returncode, 3)
        self.assertIn('newer', result.stderr)


class DayOfUse(Terminal):
    def base(self):
        """Ten runs of 10 km, the last on the day before yesterday."""
        days = ['2026-11-03', '2026-11-05', '2026-11-08', '2026-11-10', '2026-11-12', '2026-11-15', '2026-11-17', '2026-11-19', '2026-11-21']
        activities = [{'id': f'a{i}', 'day': day, 'kind': 'easy', 'minutes': 65, 'km': 10, 'rpe': 3} for i, day in enumerate(days)]
        self.ok('load', self.path('base.json', json.dumps({'format': 'stridewell-journal', 'version': 1, 'activities': activities,
                                                           'profile': {'level': 'intermediate', 'lbp': True, 'cleared': True}})))

    def flag(self, name, today=TODAY):
        return [f for f in json.loads(self.ok('flags', '--json', today=today)) if f['id'] == name]

    def test_long_run_and_pain(self):
        self.base()
        self.ok('log', '--day', '2026-11-23', '--kind', 'long', '--minutes', '85', '--km', '13.1', '--rpe', '4')
        (finding,) = self.flag('L_SESSION')
        self.assertEqual((finding['level'], round(finding['value'], 9), finding['guide']), ('warning', 1.31, ['G2']))
        printed = self.ok('pain', '--day', '2026-11-23', '--moment', 'after', '--nrs', '6')
        self.assertIn('red', printed)
        plan = json.loads(self.ok('plan', '--json'))
        self.assertEqual(plan['state'], 'ladder')
        self.assertTrue(all(r['text'] for day in plan['days'] for s in day['sessions'] for r in s['reasons']))
        self.assertIn('D4', json.dumps(plan))

    def test_safety_stop(self):
        self.sample()
        planned = json.loads(self.ok('plan', '--json'))
        session = next(s['id'] for d in planned['days'] for s in d['sessions'] if s['status'] == 'planned')
        self.ok('screen', '--day', TODAY, 'R1=no', 'R5=unsure')
        plan = json.loads(self.ok('plan', '--json'))
        self.assertEqual(plan['state'], 'suspended')
        self.assertEqual([r['rule'] for r in plan['reasons']], ['E2'])
        self.assertFalse(any(s['status'] == 'planned' for d in plan['days'] for s in d['sessions']))
        self.assertIn('E2', self.refused(1, 'edit', '--session', session, '--skip', '--anyway'))
        self.ok('clear', '--day', TODAY, '--for', 'walking')
        cleared = json.loads(self.ok('plan', '--json'))
        self.assertEqual(cleared['state'], 'ladder')
        self.assertEqual({s['kind'] for d in cleared['days'] for s in d['sessions'] if s['status'] == 'planned' and
                          s['kind'] in ('easy', 'long', 'tempo', 'interval', 'walk-run')}, set())
        self.ok('undo')
        self.assertEqual(json.loads(self.ok('plan', '--json'))['state'], 'suspended')

    def test_edit_refused_insisted_reset(self):
        self.sample()
        plan = json.loads(self.ok('plan', '--json'))
        sessions = {s['id']: d['day'] for d in plan['days'] for s in d['sessions'] if s['status'] == 'planned'}
        runs = [i for i in sessions if '-easy-' in i or '-long-' in i]
        target = max(sessions[i] for i in runs)
        refusal = self.refused(1, 'edit', '--session', min(runs, key=sessions.get), '--move', target)
        self.assertRegex(refusal, r': (B\d+|D\d|32|availability)')
        self.ok('edit', '--session', runs[0], '--skip')
        self.assertIn('skipped', self.ok('plan'))
        self.ok('edit', '--session', runs[0], '--reset')
        # There is nothing left to take back, and no other session becomes a race.
        self.refused(1, 'edit', '--session', runs[0], '--reset')
        self.refused(1, 'edit', '--session', runs[0], '--swap', 'race', '--anyway')
        self.assertEqual(json.loads(self.ok('plan', '--json'))['days'], plan['days'])
        self.ok('edit', '--session', runs[0], '--lock')
        self.assertIn('locked', self.ok('plan'))
        self.refused(1, 'edit', '--session', '2026-W48-easy-9', '--skip')
        self.assertIn('past: ', self.refused(1, 'edit', '--session', runs[0], '--move', '2026-11-22', '--anyway'))
        self.assertIn('A session stays in its week', self.refused(1, 'edit', '--session', runs[0], '--move', '2026-11-30', '--anyway'))

    def test_plan_pdf_and_calendar(self):
        self.sample()
        for paper in ('a4', 'letter'):
            pdf = self.path(f'{paper}.pdf')
            self.ok('plan', '--pdf', pdf, '--paper', paper)
            text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True, text=True).stdout
            for word in ('Easy Run', 'Long Run', 'Strength', 'Week 48'):
                self.assertIn(word, text)
            again = self.path('again.pdf')
            self.ok('plan', '--pdf', again, '--paper', paper)
            self.assertEqual(pathlib.Path(pdf).read_bytes(), pathlib.Path(again).read_bytes())
        calendar = self.path('week.ics')
        self.ok('plan', '--ics', calendar)
        self.assertIn('BEGIN:VEVENT', pathlib.Path(calendar).read_text(encoding='utf-8'))
        self.refused(1, 'plan', '--pdf', '/proc/none/week.pdf')
        pipe = self.path('pipe')
        os.mkfifo(pipe)
        for arguments in (('plan', '--pdf', pipe), ('plan', '--ics', pipe), ('report', '--pdf', pipe), ('report', '--pdf', '')):
            with self.subTest(arguments=arguments):
                self.refused(1, *arguments)
        self.assertTrue(stat.S_ISFIFO(os.stat(pipe).st_mode), 'what is no file was left as it is')

    def test_report(self):
        self.sample()
        pdf = self.path('report.pdf')
        self.ok('report', '--pdf', pdf)
        text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True, text=True).stdout
        self.assertIn('does not diagnose or treat', ' '.join(text.split()))
        self.refused(2, 'report')
        for today in ('0001-01-01', '9999-12-31'):
            for arguments in (('report', '--pdf', pdf), ('plan', '--pdf', pdf), ('plan', '--weeks', '2')):
                result = self.run_ctl(*arguments, today=today)
                self.assertEqual((result.returncode, result.stderr), (0, ''))

    def test_explain_and_coverage(self):
        self.sample()
        plan = json.loads(self.ok('plan', '--json'))
        for name in ['G1', 'G61', 'B3', 'E2', 'L_SESSION', 'plank', TODAY,
                     *(s['id'] for d in plan['days'] for s in d['sessions'])]:
            with self.subTest(name=name):
                self.assertTrue(self.ok('explain', name).strip())
        self.refused(1, 'explain', 'G62')
        self.assertEqual(len(json.loads(self.ok('coverage', '--json'))), 61)


if __name__ == '__main__':
    CTL = sys.argv.pop(1)
    unittest.main()
