// Marks of footnotes that stand in brackets in the text, '[1]', while the notes themselves are kept as references.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_FOOTNOTE_MARKS_H
#define SHEAF_CLEAN_FOOTNOTE_MARKS_H

#include "clean/article.h"

// Cuts them out of the body of a text capture, where all brackets that hold nothing but a number count upwards from 1 and none is higher
// than there are references; else all stay. True when something was cut.
bool footnote_marks_cut(struct article *article);

#endif
