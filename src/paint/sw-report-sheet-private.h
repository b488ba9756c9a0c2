/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-report-facts.h"
#include "sw-sheet-builder.h"

G_BEGIN_DECLS

#define SW_REPORT_COLUMNS 9

/* A table in the making: words by row, then column. */
typedef struct
{
  guint      n_columns;
  double     shares[SW_REPORT_COLUMNS];  /* of the width */
  gboolean   left[SW_REPORT_COLUMNS];    /* words stand left, figures right */
  GPtrArray *cells;                      /* (borrowed) (element-type utf8): headings first */
} SwReportTable;

void   sw_report_begin_page    (SwSheetBuilder      *self);
void   sw_report_need          (SwSheetBuilder      *self,
                                double               height);
void   sw_report_add_heading   (SwSheetBuilder      *self,
                                const char          *title,
                                const char          *note,
                                double               x,
                                double               width);
void   sw_report_add_paragraph (SwSheetBuilder      *self,
                                SwFont               font,
                                const char          *text,
                                guint                bold_bytes,
                                double               x,
                                double               width);
void   sw_report_add_table     (SwSheetBuilder      *self,
                                const SwReportTable *table);
void   sw_report_add_chart     (SwSheetBuilder      *self,
                                const SwReportFacts *facts,
                                int                  red);

G_END_DECLS
