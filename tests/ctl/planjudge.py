# SPDX-FileCopyrightText: 2026 The Stridewell authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges the JSON of `stridewellctl plan` by the rules as they are written, without knowing how the planner works.

Random journals come from a seed; `judge ()` returns the sentences that a plan breaks, each with the rule's name.
"""
from planjudge_content import check_content
from planjudge_journals import random_journal
from planjudge_optimum import check_optimum
from planjudge_rules import Judge
from planjudge_weeks import check_weeks

__all__ = ['judge', 'random_journal']


def judge(today, journal, flags, weeks, optimum=None):
    """`optimum` is the path of the exhaustive search; without it the placement's cost is not compared."""
    judged = Judge(today, journal, flags, weeks)
    problems = judged.judge()
    if weeks[0]['state'] == 'suspended' and judged.facts.suspended():
        return problems
    check_weeks(judged)
    check_content(judged)
    if optimum:
        check_optimum(judged, optimum)
    return problems
