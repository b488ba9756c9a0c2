/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-diary.h"

G_BEGIN_DECLS

/* stridewellctl: everything the window can do that needs no window. Exit codes and forms are CONTRACT's. */

typedef enum
{
  SW_EXIT_DONE = 0,
  SW_EXIT_REFUSED = 1, /* the request could not be carried out */
  SW_EXIT_USAGE = 2,
  SW_EXIT_JOURNAL = 3, /* the journal cannot be opened */
} SwExit;

typedef struct
{
  char    *journal; /* (owned) path */
  SwDay    today;
  SwDiary *diary;   /* (owned) (nullable) opened on first use */
} SwCtl;

typedef struct
{
  const char         *name;
  const char         *arguments; /* for the help, e.g. "FILE.json" */
  const char         *summary;
  /* Each command declares and parses its own options. @argv starts with the command's name. */
  SwExit            (*run) (SwCtl *ctl, int argc, char **argv);
} SwCommand;

extern const SwCommand sw_ctl_commands[];

/* The diary, opened on first use. NULL: it cannot be opened, the reason is on stderr, and the exit status is SW_EXIT_JOURNAL. */
SwDiary *sw_ctl_open (SwCtl *ctl);

/* "stridewellctl: WHAT: WHY" on stderr, one line. */
void     sw_ctl_complain       (const char *what, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The same from an error of the diary or below, mapped to the exit status. */
SwExit   sw_ctl_fail           (const char *what, const GError *error);

/* Parses a command's options with GOption; positional arguments stay in argv[1..]. FALSE: complained, exit 2. Every option
 * of @entries that is a string is freed by the caller. */
gboolean sw_ctl_parse          (const SwCommand *command, const GOptionEntry *entries, int *argc, char ***argv);
/* Complains unless the number of positional arguments is in range. */
gboolean sw_ctl_expect         (const SwCommand *command, int argc, int least, int most);

gboolean sw_ctl_parse_day      (const char *what, const char *text, SwDay *ret_day);
/* A finite number in [least, most]. */
gboolean sw_ctl_parse_number   (const char *what, const char *text, double least, double most, double *ret_number);
gboolean sw_ctl_parse_int      (const char *what, const char *text, int least, int most, int *ret_number);
gboolean sw_ctl_parse_answer   (const char *what, const char *text, SwTristate *ret_answer);

/* Complains when @day, which @what asks for, lies beyond the weeks that a plan has (PLANS 37). */
gboolean sw_ctl_expect_in_reach (const SwCtl *ctl, const char *what, SwDay day);
/* Complains when @path names something that a file must not take the place of: a device, a pipe, a folder. */
gboolean sw_ctl_expect_file    (const char *path);

/* The whole of @text on stdout; FALSE when stdout took it not. */
gboolean sw_ctl_print          (const char *text);

SwExit sw_ctl_load     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_dump     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_profile  (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_import   (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_log      (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_pain     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_checkin  (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_screen   (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_clear    (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_plan     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_edit     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_flags    (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_explain  (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_report   (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_what_if  (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_undo     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_redo     (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_history  (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_backup   (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_restore  (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_check    (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_coverage (SwCtl *ctl, int argc, char **argv);
SwExit sw_ctl_sample   (SwCtl *ctl, int argc, char **argv);

const SwCommand *sw_ctl_find_command (const char *name);

/* Why this week's plan differs from the one before the newest change. */
SwExit sw_ctl_explain_last_change (SwCtl *ctl);
/* One KEY=VALUE of "profile", the race included. Complains. */
gboolean sw_ctl_assign_profile (SwProfile *profile, const char *assignment);

/* What else was possible for a session, or for a resting day (its date as @id and @own_day), and what each would have cost. */
void sw_ctl_explain_alternatives (SwCtl *ctl, const char *id, SwDay own_day);

G_END_DECLS
