/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sw-import.h"

G_BEGIN_DECLS

/**
 * SwHealthSieve:
 *
 * A phone's health export holds every heartbeat of years and easily outgrows what may be held in memory; its workouts do not.
 * The sieve lets such a file pass in pieces and keeps the workouts.
 */
typedef struct _SwHealthSieve SwHealthSieve;

gboolean        sw_health_is_export      (const guint8         *data,
                                          gsize                 length);
SwHealthSieve  *sw_health_sieve_new      (const SwImportLimits *limits) G_GNUC_WARN_UNUSED_RESULT;
void            sw_health_sieve_free     (SwHealthSieve        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwHealthSieve, sw_health_sieve_free)
void            sw_health_sieve_push     (SwHealthSieve        *self,
                                          const guint8         *data,
                                          gsize                 length);
SwImportedFile *sw_health_sieve_finish   (SwHealthSieve        *self,
                                          const char           *name,
                                          GTimeZone            *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
