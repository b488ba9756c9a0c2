#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reports files over 600 lines and functions over 60; fails on what is far beyond (a third more for files, twice for functions)."""
import pathlib
import re
import sys

FILE_SOFT, FILE_HARD = 600, 800
FUNCTION_SOFT, FUNCTION_HARD = 60, 120

root = pathlib.Path(sys.argv[1])
soft = hard = 0
for source in sorted((root / 'src').rglob('*.[ch]')):
    lines = source.read_text(encoding='utf-8').splitlines()
    name = source.relative_to(root)
    if len(lines) > FILE_SOFT:
        soft += 1
        over = len(lines) > FILE_HARD
        hard += over
        print(f'{name}: {len(lines)} lines{" (too many)" if over else ""}')
    start = None
    for number, line in enumerate(lines, 1):
        if line == '{':
            start = number
        elif line == '}' and start is not None:
            length = number - start + 1
            if length > FUNCTION_SOFT:
                soft += 1
                head = next((lines[i] for i in range(start - 2, max(start - 30, -1), -1)
                             if re.match(r'^[a-z_]\w* \(', lines[i])), '?')
                over = length > FUNCTION_HARD
                hard += over
                print(f'{name}:{start}: {head.split(" (")[0]} has {length} lines{" (too many)" if over else ""}')
            start = None
print(f'{soft} over the soft caps, {hard} far beyond them')
sys.exit(1 if hard else 0)
