#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words to translate is named in po/POTFILES.in, and every file named there exists."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
listed = [line.strip() for line in (root / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
          if line.strip() and not line.startswith('#')]
problems = [f'{name} is listed but does not exist' for name in listed if not (root / name).exists()]
C_MARK = re.compile(r'(?<![\w"])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?) ?\("')
for source in sorted((root / 'src').rglob('*.c')):
    if C_MARK.search(source.read_text(encoding='utf-8')) and str(source.relative_to(root)) not in listed:
        problems.append(f'{source.relative_to(root)} has words to translate and is not listed')
for source in sorted((root / 'resources' / 'ui').rglob('*.ui')):
    if 'translatable="yes"' in source.read_text(encoding='utf-8') and str(source.relative_to(root)) not in listed:
        problems.append(f'{source.relative_to(root)} has words to translate and is not listed')
for problem in problems:
    print(problem)
print(f'{len(listed)} files listed, {len(problems)} problems')
sys.exit(1 if problems else 0)
