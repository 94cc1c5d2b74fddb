// The text of a part of a page in lines, as they stand on the screen.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_NODE_LINES_H
#define SHEAF_EXTRACT_NODE_LINES_H

#include "extract/signs.h"

enum { NODE_LINES_BYTES = 500 }; // a part with more text is not read to its end

// Of nodes [from, end): an element that touches another one without space starts a line, but behind "By".
struct str node_lines(const struct signs *signs, uint32_t from, uint32_t end);

#endif
