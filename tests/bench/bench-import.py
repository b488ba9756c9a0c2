#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import of 1,000 GPX and TCX files, committed, against `xmllint --stream --noout` over the same files: processor time."""
import math
import os
import pathlib
import subprocess
import sys
import tempfile

CTL = sys.argv[1]
COUNT, POINTS, BOUND = 1000, 600, 2.0


def moment(file_number, second):
    return f'2{file_number // 400:03d}-{file_number // 28 % 12 + 1:02d}-{file_number % 28 + 1:02d}T' \
           f'{8 + second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}Z'


def gpx(number):
    points = ''.join(f'<trkpt lat="{52 + i * 2.5e-5:.6f}" lon="{13 + math.sin(i / 50) * 1e-3:.6f}"><ele>{40 + i % 9}</ele>'
                     f'<time>{moment(number, i * 3)}</time></trkpt>\n' for i in range(POINTS))
    return '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="bench" xmlns="http://www.topografix.com/GPX/1/1">' \
           f'<trk><name>Run</name><type>running</type><trkseg>\n{points}</trkseg></trk></gpx>\n'


def tcx(number):
    points = ''.join(f'<Trackpoint><Time>{moment(number, i * 3)}</Time><Position><LatitudeDegrees>{52 + i * 2.5e-5:.6f}</LatitudeDegrees>'
                     f'<LongitudeDegrees>13.0</LongitudeDegrees></Position><DistanceMeters>{i * 8.3:.1f}</DistanceMeters>'
                     f'<HeartRateBpm><Value>{130 + i % 20}</Value></HeartRateBpm></Trackpoint>\n' for i in range(POINTS))
    return '<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">' \
           f'<Activities><Activity Sport="Running"><Id>{moment(number, 0)}</Id><Lap StartTime="{moment(number, 0)}"><TotalTimeSeconds>1800' \
           f'</TotalTimeSeconds><DistanceMeters>{5000 + number}</DistanceMeters><Track>\n{points}</Track></Lap></Activity></Activities>' \
           '</TrainingCenterDatabase>\n'


def processor_seconds(arguments):
    before = os.times()
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


with tempfile.TemporaryDirectory() as folder:
    files = []
    for number in range(COUNT):
        name = pathlib.Path(folder) / f'{number:04d}.{"gpx" if number % 2 else "tcx"}'
        name.write_text((gpx if number % 2 else tcx)(number), encoding='utf-8')
        files.append(str(name))
    reference = min(processor_seconds(['xmllint', '--stream', '--noout', *files]) for _ in range(3))
    ours = min(processor_seconds([CTL, '--journal', f'{folder}/{i}.db', 'import', folder]) for i in range(3))
ratio = ours / reference
print(f'import of {COUNT} files against xmllint: {ratio:.2f} (bound {BOUND}) {ours * 1e3:.0f} ms against {reference * 1e3:.0f} ms')
sys.exit(0 if ratio <= BOUND else 1)
