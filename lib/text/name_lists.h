// The words that name_words.c looks up, each list in a file of its own. Folded (fold_word), sorted by bytes,
// many to a line; the unit test of names says where one is out of order.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_LISTS_H
#define SHEAF_TEXT_NAME_LISTS_H

#include "text/fold.h"

extern const struct word_lines name_list_given;        // name_given.c
extern const struct word_lines name_list_surname;      // name_surname.c
extern const struct word_lines name_list_ordinary;     // name_ordinary.c
extern const struct word_lines name_list_german;       // name_german.c
extern const struct word_lines name_list_topic;        // name_topic.c
extern const struct word_lines name_list_label;        // name_topic.c
extern const struct word_lines name_list_place;        // name_place.c
extern const struct word_lines name_list_organisation; // name_office.c
extern const struct word_lines name_list_title;        // name_office.c
extern const struct word_lines name_list_function;     // name_function.c

#endif
