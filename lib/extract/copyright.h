// The copyright line of a page.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_COPYRIGHT_H
#define SHEAF_EXTRACT_COPYRIGHT_H

#include "extract/signs.h"
#include "text/copyright_line.h"

// The last line with a copyright sign: "© 2009–2024 The Example Post Ltd. All rights reserved" is 2024 and
// "The Example Post Ltd".
struct copyright copyright_of(const struct signs *signs);

#endif
