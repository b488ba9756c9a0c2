#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses an include that points up, and a library that a layer may not know (src/README.md holds the table)."""
import pathlib
import re
import sys

# layer: (project layers it may include, packages it may include besides glib and libc)
LAYERS = {
    'core': ([], []),
    'guide': (['core'], ['libxml']),
    'planner': (['core', 'guide'], []),
    'insight': (['core', 'guide'], []),
    'store': (['core'], ['gio', 'sqlite3']),
    'exchange': (['core'], ['gio', 'libxml', 'archive', 'libical']),
    'words': (['core', 'guide'], ['gio', 'glib/gi18n']),
    'paint': (['core', 'guide', 'words'], ['cairo', 'pango', 'json-glib']),
    'diary': (['core', 'guide', 'planner', 'insight', 'store', 'exchange', 'words', 'paint'], ['gio']),
    'ctl': (['core', 'guide', 'planner', 'insight', 'store', 'exchange', 'words', 'paint', 'diary'],
            ['gio', 'glib/gi18n']),
    'ui': (['core', 'guide', 'planner', 'insight', 'store', 'exchange', 'words', 'paint', 'diary'],
           ['gio', 'glib/gi18n', 'gtk', 'gdk', 'gsk', 'adwaita', 'cairo', 'pango']),
}
PACKAGES = {
    'gio': r'^gio/', 'sqlite3': r'^sqlite3', 'libxml': r'^libxml/', 'json-glib': r'^json-glib/', 'archive': r'^archive',
    'libical': r'^libical/', 'glib/gi18n': r'^(glib/gi18n|libintl)', 'gtk': r'^gtk/', 'gdk': r'^gdk/', 'gsk': r'^gsk/',
    'adwaita': r'^adwaita', 'cairo': r'^cairo', 'pango': r'^pango/',
}
# What core, planner, insight and guide may not call, though glib would let them: clocks, settings, the locale.
PURE = {'core', 'guide', 'planner', 'insight', 'words', 'paint'}
IMPURE = re.compile(r'\b(g_date_time_new_now\w*|g_get_real_time|g_get_monotonic_time|g_settings_\w+|time \(NULL\)|localtime\w*)')
# The clock is read in ui/ and ctl/ only.
CLOCKLESS = PURE | {'store', 'exchange'}

root = pathlib.Path(sys.argv[1]) / 'src'
owner = {h.name: h.parent.name for h in root.glob('*/*.h')}
problems = []
for source in sorted(root.glob('*/*.[ch]')):
    layer = source.parent.name
    layers, packages = LAYERS[layer]
    for number, line in enumerate(source.read_text(encoding='utf-8').splitlines(), 1):
        where = f'{source.relative_to(root.parent)}:{number}'
        quoted = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
        if quoted and quoted[1] != 'config.h':
            target = owner.get(quoted[1].split('/')[-1])
            if target not in (None, layer) and target not in layers:
                problems.append(f'{where}: {layer} may not use {target} ({quoted[1]})')
        angled = re.match(r'\s*#\s*include\s+<([^>]+)>', line)
        if angled:
            for name, pattern in PACKAGES.items():
                if re.match(pattern, angled[1]) and name not in packages:
                    problems.append(f'{where}: {layer} may not use {name} ({angled[1]})')
        if layer in CLOCKLESS and IMPURE.search(line):
            problems.append(f'{where}: {layer} reads a clock or a setting: {line.strip()}')
        if layer in ('core', 'planner', 'insight', 'guide', 'store', 'exchange') and re.search(r'(?<![\w"])N?_ ?\("', line):
            problems.append(f'{where}: {layer} holds a sentence; words/ is the place')
for problem in problems:
    print(problem)
print(f'{len(owner)} headers, {len(problems)} wrong arrows')
sys.exit(1 if problems else 0)
