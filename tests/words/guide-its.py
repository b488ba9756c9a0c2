#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""xgettext finds exactly the guide's sentences, in the words and the context in which the program asks for them."""
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = '{https://stridewell.github.io/guide/1}'
TEXTS = {'statement': ('text', 'note'), 'rule': ('title', 'text'), 'recipe': ('name',),
         'exercise': ('name', 'short', 'purpose', 'muscle', 'do', 'cue', 'caution')}

xgettext = sys.argv[1]
root = pathlib.Path(sys.argv[2])
files = [root / 'resources' / 'guide' / name for name in ('exercises.xml', 'guide.xml', 'recipes.xml')]


def unquote(lines):
    return ''.join(re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t'}.get(m[1], m[1]), line[1:-1]) for line in lines)


def read_entries(text):
    """(context, message) of every entry of a template."""
    entries = set()
    for block in text.split('\n\n'):
        found = {}
        keyword = None
        for line in block.splitlines():
            match = re.match(r'(msgctxt|msgid|msgstr) (".*")$', line)
            if match:
                keyword = match[1]
                found[keyword] = [match[2]]
            elif line.startswith('"') and keyword:
                found[keyword].append(line)
        if 'msgid' in found and unquote(found['msgid']):
            entries.add((unquote(found.get('msgctxt', ['""'])), unquote(found['msgid'])))
    return entries


environment = dict(os.environ, GETTEXTDATADIRS=str(root / 'po'), LC_ALL='C.UTF-8')
template = subprocess.run([xgettext, '--from-code=UTF-8', '-o', '-', *map(str, files)], env=environment,
                          check=True, capture_output=True, encoding='utf-8').stdout
found = read_entries(template)

wanted = set()
for file in files:
    for parent in ElementTree.parse(file).getroot():
        kind = parent.tag.removeprefix(NAMESPACE)
        for child in parent:
            if child.tag.removeprefix(NAMESPACE) in TEXTS.get(kind, ()):
                wanted.add(('guide', ' '.join(''.join(child.itertext()).split())))
        if kind == 'statement':
            wanted.add(('guide', parent.get('section')))

for context, message in sorted(wanted - found):
    print(f'not found: {context}: {message}')
for context, message in sorted(found - wanted):
    print(f'not asked for: {context}: {message}')
print(f'{len(wanted)} sentences, {len(found)} found')
sys.exit(0 if wanted and wanted == found else 1)
