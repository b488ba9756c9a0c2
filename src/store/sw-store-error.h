/* SPDX-FileCopyrightText: 2026 The Stridewell authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SwStoreError:
 * @SW_STORE_ERROR_CORRUPT: the file is damaged, or is no journal of this program; it was left as it was
 * @SW_STORE_ERROR_NEWER: the file was written by a newer version of the program; it was left as it was
 * @SW_STORE_ERROR_PERMISSION: the file or its folder may not be read or written
 * @SW_STORE_ERROR_NOT_FOUND: there is no such file, and creating it was not asked for
 * @SW_STORE_ERROR_FULL: the disk is full
 * @SW_STORE_ERROR_BUSY: another process kept the file for too long
 * @SW_STORE_ERROR_CONSTRAINT: a record breaks a rule of the schema, is there already, or is not there
 * @SW_STORE_ERROR_NOTHING_TO_UNDO: no change is left to undo
 * @SW_STORE_ERROR_NOTHING_TO_REDO: no change is left to redo
 * @SW_STORE_ERROR_READ_ONLY: the store was opened for reading only
 * @SW_STORE_ERROR_CANCELLED: the cancellable of the store was cancelled
 * @SW_STORE_ERROR_FAILED: anything else, the message says what
 *
 * Messages are English fragments of the form "what was being done, with the name of the file: why", for one line on a
 * terminal. A window says its own sentence by the code.
 */
typedef enum
{
  SW_STORE_ERROR_CORRUPT,
  SW_STORE_ERROR_NEWER,
  SW_STORE_ERROR_PERMISSION,
  SW_STORE_ERROR_NOT_FOUND,
  SW_STORE_ERROR_FULL,
  SW_STORE_ERROR_BUSY,
  SW_STORE_ERROR_CONSTRAINT,
  SW_STORE_ERROR_NOTHING_TO_UNDO,
  SW_STORE_ERROR_NOTHING_TO_REDO,
  SW_STORE_ERROR_READ_ONLY,
  SW_STORE_ERROR_CANCELLED,
  SW_STORE_ERROR_FAILED,
} SwStoreError;

#define SW_STORE_ERROR (sw_store_error_quark ())
GQuark   sw_store_error_quark           (void);
gboolean sw_store_error_means_unopenable (const GError *error);

G_END_DECLS
