// What speaks for a headline, a day, an author of a text capture that no profile knows: learned by tests/train/heads.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_HEAD_WEIGHTS_H
#define SHEAF_SITE_HEAD_WEIGHTS_H

#include "learn/candidates.h"

// For the candidates of head_titles, head_days_read and head_names_read.
extern const struct choice head_title_choice, head_day_choice, head_name_choice;

#endif
