// What may be sent to a terminal as it is.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_PRINTABLE_H
#define SHEAF_BASE_PRINTABLE_H

#include <stddef.h>

// How many of the 'left' bytes at 'at' are one character that may be printed: well-formed UTF-8, no control character
// (C0 but for the tab, DEL, C1) and nothing that turns the direction of the text around. 0: this byte is to be escaped.
size_t printable_length(const char *at, size_t left);

#endif
