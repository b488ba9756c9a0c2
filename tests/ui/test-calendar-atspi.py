#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar with the keyboard only, heard as a screen reader hears it.

test-calendar-atspi.py PROGRAM CTL, inside with-display. Opens a day and reads its cell, moves a session, hears the refusal and
keeps the plan, moves it elsewhere and takes that back to the byte, moves several at once, lets the week make room, goes through
the menu of a session, searches, snoozes a flag, crosses the end of the year, and looks
where the week begins in two countries. Exits 77 (skipped) where the bindings, xdotool or localedef are missing."""

import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from drive import Program, TODAY  # noqa: E402 (skips where the bindings are missing)

MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
CELL = re.compile(r'^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ (' + MONTHS + r')\b')
WEEKDAYS = {'en_US': 'Sun Mon Tue Wed Thu Fri Sat'.split(), 'de_DE': 'Mo Di Mi Do Fr Sa So'.split()}


class Calendar(Program):
    def __init__(self, executable, journal):
        super().__init__(executable, '--journal', journal, '--today', TODAY)
        window = self.wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                                                  capture_output=True, text=True).stdout.split(), 'the window on the display')
        self.window = window[-1]
        self.take_keyboard()
        self.activate('win.show-calendar')
        self.wait(lambda: self.find('button', starts='Wednesday 25 November'), 'the month')

    def take_keyboard(self):
        """Without a window manager nobody gives the keyboard back when a dialog has closed."""
        subprocess.run(['xdotool', 'windowfocus', '--sync', self.window], check=True)
        time.sleep(0.3)

    def key(self, *names):
        subprocess.run(['xdotool', 'key', '--delay', '60', *names], check=True)
        time.sleep(0.1)

    def focused(self):
        """The day with the keyboard: only the month is looked through, the whole window would take seconds."""
        month = getattr(self, 'month', None) or self.find(name='Month')
        self.month = month
        month.clear_cache_single() if hasattr(month, 'clear_cache_single') else month.clear_cache()
        for i in range(month.get_child_count()):
            node = month.get_child_at_index(i)
            if node is not None:
                node.clear_cache_single() if hasattr(node, 'clear_cache_single') else node.clear_cache()
                if self.has(node, 'FOCUSED'):
                    return node
        return None

    def focused_cell(self):
        node = self.focused()
        return node if node is not None and CELL.match(node.get_name() or '') else None

    def go_to_month(self):
        """Tab leads into the month, to exactly one of its days."""
        for _ in range(30):
            if self.focused_cell() is not None:
                return
            self.key('Tab')
        raise AssertionError('Tab never reaches a day of the month')

    def go_to(self, weekday, number, month):
        name = f'{weekday} {number} {month}'
        for _ in range(50):
            cell = self.wait(self.focused_cell, 'a day with the keyboard')
            if cell.get_name().startswith(name):
                return cell
            at = self.day_of(cell)
            target = self.day_of_text(name)
            self.key('Right' if target > at else 'Left')
        raise AssertionError(f'the arrows never reach {name}')

    @staticmethod
    def day_of_text(text):
        number, month = re.search(r'(\d+) (' + MONTHS + ')', text).groups()
        return MONTHS.split('|').index(month) * 31 + int(number)

    def day_of(self, cell):
        return self.day_of_text(cell.get_name())

    def heard(self):
        return (self.focused().get_description() or '') if self.focused() is not None else ''


def dump(ctl, journal):
    return subprocess.run([ctl, '--journal', journal, '--today', TODAY, 'dump'], check=True, capture_output=True).stdout


def make_journal(ctl, folder):
    journal = os.path.join(folder, 'journal.db')
    sample = os.path.join(folder, 'sample.json')
    with open(sample, 'wb') as file:
        file.write(subprocess.run([ctl, '--today', TODAY, 'sample'], check=True, capture_output=True).stdout)
    subprocess.run([ctl, '--journal', journal, '--today', TODAY, 'load', sample], check=True, capture_output=True)
    return journal


def find_response(program, text):
    """A button of a question: libadwaita 1.2 names it twice, once with its underscore, and has a hidden twin for narrow windows."""
    return next((node for node in program.walk() if program.role(node) == 'button' and program.shown(node)
                 and (node.get_name() or '').endswith(text)), None)


def open_a_day(program):
    program.go_to_month()
    cell = program.go_to('Thursday', 26, 'November')
    name = cell.get_name()
    assert 'Easy Run' in name and 'km' in name, f'the cell says only {name!r}'
    past = program.go_to('Tuesday', 24, 'November').get_name()
    assert 'done' in past and 'Pain' in past, f'the cell says only {past!r}'
    program.go_to('Thursday', 26, 'November')
    program.key('Return')
    program.wait(lambda: program.find('button', 'Next Day'), 'the panel of the day')
    program.key('ctrl+w')
    program.wait(program.focused_cell, 'the keyboard to come back to the day')


def hear_refusal(program, ctl, journal):
    before = dump(ctl, journal)
    program.go_to('Thursday', 26, 'November')
    program.key('ctrl+x')
    program.wait(lambda: 'picked up' in program.heard(), 'word that the session was picked up')
    program.key('Right', 'Right')
    program.wait(lambda: 'Saturday is refused' in program.heard() and 'next to a run' in program.heard(), 'the refusal to be said')
    program.key('Escape')
    program.wait(lambda: 'refused' not in program.heard(), 'the session to fall back')
    program.go_to('Thursday', 26, 'November')
    program.key('ctrl+x', 'Right', 'Right', 'Return')
    program.press(program.wait(lambda: find_response(program, 'Keep the Plan'), 'the question'))
    program.wait(lambda: find_response(program, 'Keep the Plan') is None, 'the question to close')
    program.take_keyboard()
    assert dump(ctl, journal) == before, 'a refused move changed the journal'


def move_elsewhere(program, ctl, journal):
    """The first move of any planned session that the rules allow."""
    before = dump(ctl, journal)
    for weekday, day, month in (('Wednesday', 2, 'December'), ('Friday', 27, 'November'), ('Monday', 30, 'November')):
        for way in ('Left', 'Right'):
            for steps in range(1, 4):
                program.go_to(weekday, day, month)
                program.key('ctrl+x')
                program.wait(lambda: 'picked up' in program.heard(), 'word that the session was picked up')
                program.key(*[way] * steps)
                time.sleep(0.2)
                said = program.heard()
                if ' fits' not in said and 'at a cost' not in said:
                    program.key('Escape')
                    continue
                program.key('Return')
                program.wait(lambda: dump(ctl, journal) != before, f'the move after {said!r}')
                edits = json.loads(dump(ctl, journal))['edits']
                assert edits[-1]['what'] == 'move', edits[-1]
                program.activate('win.undo')
                program.wait(lambda: dump(ctl, journal) == before, 'the move to be taken back to the byte')
                return
    raise AssertionError('no session can be moved anywhere')


def edits_since(ctl, journal, before):
    old = len(json.loads(before)['edits'])
    return json.loads(dump(ctl, journal))['edits'][old:]


def undo_to(program, ctl, journal, before):
    """One step, whatever the change was made of."""
    program.take_keyboard()
    program.key('ctrl+z')
    program.wait(lambda: dump(ctl, journal) == before, 'the bytes from before after one step of undo')


def answer(program, ctl, journal, before, *wanted):
    """Waits for the change or for the question, and answers the question by the first of the wanted buttons."""
    def happened():
        if dump(ctl, journal) != before:
            return 'made'
        return next((node for node in (find_response(program, text) for text in wanted) if node is not None), None)

    node = program.wait(happened, 'the change or a question')
    if node == 'made':
        return
    program.press(node)
    program.wait(lambda: dump(ctl, journal) != before, 'the change after its question')


def several_at_once(program, ctl, journal):
    """The sessions of two days, by Space while one is in the air and by Ctrl+Space before."""
    before = dump(ctl, journal)
    days = [('Monday', 30, 'November'), ('Thursday', 3, 'December')]
    program.go_to(*days[1])
    program.key('ctrl+x')
    program.wait(lambda: 'picked up' in program.heard(), 'word that the session was picked up')
    program.key('Left', 'Left', 'Left', 'space')
    program.wait(lambda: re.search(r'[2-9] sessions are in the air', program.heard()), 'word that more were taken along')
    program.key('Left')
    program.wait(lambda: 'within its week' in program.heard(), 'word that one of them would leave its week')
    program.key(*['Right'] * 5)
    program.wait(lambda: re.match(r'[2-9] sessions: Friday', program.heard()), 'the verdict on all of them')
    program.key('Escape')
    program.wait(lambda: 'sessions:' not in program.heard(), 'the sessions to fall back')
    assert dump(ctl, journal) == before

    for day in days:
        program.go_to(*day)
        program.key('ctrl+space')
    program.wait(lambda: re.match(r'[2-9] sessions chosen', program.heard()), 'how many are chosen')
    program.key('ctrl+x')
    program.wait(lambda: re.match(r'[2-9] sessions picked up', program.heard()), 'word that all were picked up')
    program.key('Right')
    program.wait(lambda: re.match(r'[2-9] sessions: Friday', program.heard()), 'the verdict on all of them')
    program.key('Return')
    answer(program, ctl, journal, before, 'Move Anyway', 'Only These', 'Only This One')
    moves = edits_since(ctl, journal, before)
    assert len(moves) >= 2 and all(edit['what'] == 'move' for edit in moves), moves
    assert all(sessions_apart(edit) == 1 for edit in moves), moves
    undo_to(program, ctl, journal, before)


def sessions_apart(edit):
    return (datetime.date.fromisoformat(edit['to']) - datetime.date.fromisoformat(edit['from'])).days


def adapt(program, ctl, journal):
    """A refused move for which the week can make room: only this one, then with the rest of the week."""
    before = dump(ctl, journal)
    for button, least, most in (('Move Anyway', 1, 1), ('Adapt the Week', 2, 4)):
        program.go_to('Thursday', 26, 'November')
        program.key('ctrl+x')
        program.wait(lambda: 'picked up' in program.heard(), 'word that the session was picked up')
        program.key('Right', 'Return')
        program.press(program.wait(lambda: find_response(program, button), f'the question with {button}'))
        program.wait(lambda: dump(ctl, journal) != before, 'the move')
        made = edits_since(ctl, journal, before)
        assert least <= len(made) <= most and all(edit['what'] == 'move' for edit in made), made
        undo_to(program, ctl, journal, before)


def menu(program, ctl, journal):
    """The menu of a session by its key: what makes no sense cannot be chosen, and Lock locks."""
    before = dump(ctl, journal)
    program.go_to('Sunday', 29, 'November')
    program.key('shift+F10')
    lock = program.wait(lambda: next((n for n in program.walk() if n.get_name() == 'Lock' and program.shown(n)), None), 'the menu')
    parent = lock.get_parent()
    items = {}
    for node in program.walk():
        if 'menu item' in node.get_role_name() or program.role(node) == 'button':
            if (node.get_name() or '') in ('Open', 'Mark as Done', 'Resize…', 'Skip', 'Lock', 'Reset') and program.shown(node):
                items[node.get_name()] = program.has(node, 'SENSITIVE')
    assert parent is not None
    assert items.get('Open') and items.get('Resize…') and items.get('Skip') and items.get('Lock'), items
    assert not items.get('Mark as Done') and not items.get('Reset'), items
    for _ in range(12):
        program.key('Down')
        lock.clear_cache_single() if hasattr(lock, 'clear_cache_single') else lock.clear_cache()
        if program.has(lock, 'FOCUSED'):
            break
    assert program.has(lock, 'FOCUSED'), 'the arrows never reach Lock'
    program.key('Return')
    program.wait(lambda: dump(ctl, journal) != before, 'the lock')
    made = edits_since(ctl, journal, before)
    assert [edit['what'] for edit in made] == ['lock'], made
    undo_to(program, ctl, journal, before)


def search(program):
    """Ctrl+F, a word, Enter: the newest day that has it."""
    program.key('ctrl+f')
    program.wait(lambda: program.find(name='Search Days'), 'the search')
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(program.process.pid)], capture_output=True, text=True).stdout.split()
    subprocess.run(['xdotool', 'windowfocus', '--sync', next(w for w in found if w != program.window)], check=True)
    subprocess.run(['xdotool', 'type', '--delay', '40', 'long'], check=True)
    program.wait(lambda: program.find(starts='Sunday 22 November'), 'the day of the last long run')
    program.key('Return')
    program.take_keyboard()
    program.wait(lambda: program.find('label', 'Sunday 22 November'), 'the panel of that day')
    program.key('ctrl+w')


def snooze(program, ctl, journal):
    flagged = program.wait(lambda: next((n for n in program.walk(program.month) if CELL.match(n.get_name() or '') and 'Info: ' in n.get_name()
                                         and program.shown(n)), None), 'a day with a flag')
    program.press(flagged)
    card = program.wait(lambda: program.find(starts='Snooze '), 'a flag that can be snoozed')
    for node in program.walk(card):
        action = node.get_action_iface()
        if action is not None and action.get_n_actions() > 0:
            program.press(node)
            break
    program.wait(lambda: program.find('button', 'Snooze for a Week'), 'the question for the reason')
    subprocess.run(['xdotool', 'type', '--delay', '40', 'a race'], check=True)
    program.press(program.get('button', 'Snooze for a Week'))
    program.wait(lambda: json.loads(dump(ctl, journal)).get('snoozes'), 'the snooze')
    said = json.loads(dump(ctl, journal))['snoozes'][-1]
    assert said.get('reason') == 'a race', said
    program.take_keyboard()
    program.key('ctrl+w')


def hear_day(program, name):
    program.wait(lambda: (cell := program.focused_cell()) is not None and cell.get_name().startswith(name), f'the keyboard on {name}')


def cross_the_year(program):
    """To both ends of a week and over the end of the year by key, and back by the wheel."""
    program.go_to_month()
    program.go_to('Thursday', 26, 'November')
    for key, name in (('Home', 'Monday 23 November'), ('End', 'Sunday 29 November'), ('Page_Down', 'Tuesday 1 December'),
                      ('Page_Down', 'Friday 1 January'), ('Left', 'Thursday 31 December'), ('Right', 'Friday 1 January'),
                      ('Page_Down', 'Monday 1 February'), ('Page_Up', 'Friday 1 January')):
        program.key(key)
        hear_day(program, name)
    program.wait(lambda: program.find(name='January') and program.find(name='2027'), 'the new year')
    # The month fills most of the window.
    subprocess.run(['xdotool', 'mousemove', '400', '400', 'click', '4'], check=True)
    program.wait(lambda: program.find(name='December') and program.find(name='2026'), 'the old year')
    subprocess.run(['xdotool', 'click', '5'], check=True)
    program.wait(lambda: program.find(name='January') and program.find(name='2027'), 'the new year')
    program.activate('win.today')


def first_weekday(executable, ctl, folder, locale):
    locales = os.path.join(folder, 'locales')
    os.makedirs(locales, exist_ok=True)
    made = subprocess.run(['localedef', '-i', locale, '-f', 'UTF-8', os.path.join(locales, locale + '.UTF-8')], capture_output=True)
    if not os.path.isdir(os.path.join(locales, locale + '.UTF-8')):
        print(f'{locale} cannot be compiled here:', made.stderr.decode(errors='replace').strip())
        return
    os.environ['LOCPATH'] = locales
    os.environ['LC_ALL'] = locale + '.UTF-8'
    program = Program(executable, '--journal', make_journal(ctl, tempfile.mkdtemp(dir=folder)), '--today', TODAY)
    try:
        program.activate('win.show-calendar')

        def headings():
            found = {}
            for node in program.walk():
                text = (node.get_name() or '').rstrip('.')
                if program.role(node) == 'label' and text in WEEKDAYS[locale] and program.shown(node):
                    found[text] = node.get_component_iface().get_extents(1).x
            return sorted(found, key=found.get) if len(found) == 7 else None

        assert program.wait(headings, 'the weekdays') == WEEKDAYS[locale]
    finally:
        program.stop()


def main():
    executable, ctl = sys.argv[1:3]
    for tool in ('xdotool', 'localedef'):
        if shutil.which(tool) is None:
            print('skipped:', tool, 'is not installed')
            return 77
    with tempfile.TemporaryDirectory() as folder:
        journal = make_journal(ctl, folder)
        program = Calendar(executable, journal)
        try:
            open_a_day(program)
            hear_refusal(program, ctl, journal)
            move_elsewhere(program, ctl, journal)
            several_at_once(program, ctl, journal)
            adapt(program, ctl, journal)
            menu(program, ctl, journal)
            search(program)
            snooze(program, ctl, journal)
            cross_the_year(program)
        finally:
            program.stop()
        for locale in WEEKDAYS:
            first_weekday(executable, ctl, folder, locale)
    return 0


if __name__ == '__main__':
    sys.exit(main())
