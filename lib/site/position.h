// What a person is, told by words of many languages: 'Senior Fellow', 'Wissenschaftlerin', '主任研究员'. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_POSITION_H
#define SHEAF_SITE_POSITION_H

#include "base/str.h"

// Does a short line that stands by a name say the person's position? In a sentence these words say nothing.
bool position_says(struct str text);

// Of 'Jane Doe (Senior Fellow)' the part before the bracket and what stands in it; false for any other line.
bool position_in_brackets(struct str text, struct str *before, struct str *inside);

#endif
