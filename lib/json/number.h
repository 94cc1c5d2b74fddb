// Comparing JSON numbers by value, as they stand in the text.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_JSON_NUMBER_H
#define SHEAF_JSON_NUMBER_H

#include "base/str.h"

// <0, 0, >0 for two valid JSON numbers. Whole numbers without exponent are compared exactly, whatever their size; others
// as doubles, so that two which differ in the 17th digit may be equal.
int number_compare(struct str a, struct str b);

#endif
