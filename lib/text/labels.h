// The words before a date that say what it is the date of.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_LABELS_H
#define SHEAF_TEXT_LABELS_H

#include "base/arena.h"

enum label {
    LABEL_NONE,
    LABEL_PUBLISHED, // "Published on", "Veröffentlicht am", "Дата публикации"
    LABEL_MODIFIED,  // "Updated", "Stand:", "Mis à jour le"
    LABEL_EVENT,     // "born", "from", "until", "copyright"
};

// What the words before a date say, the last of them that says anything.
enum label label_find(struct arena *arena, struct str before);

#endif
