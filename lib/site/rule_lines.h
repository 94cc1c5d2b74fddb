// The lines of one file of site rules.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_RULE_LINES_H
#define SHEAF_SITE_RULE_LINES_H

#include "site/rules.h"

// Reads the directives of 'text' (valid UTF-8 that lives as long as the set) into 'rule'. What is not understood is left out,
// with a warning of the set that begins with 'name'.
void rule_read_lines(struct rules *rules, struct site_rule *rule, struct str name, struct str text);

// Notes "NAME: WHAT".
void rules_warn(struct rules *rules, struct str name, struct str what);

#endif
