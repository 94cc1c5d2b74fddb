// The table of cleaning steps. Each step is a function in a file of its own, step_NAME.c; the order of the
// table is the order in which they run.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_STEPS_H
#define SHEAF_CLEAN_STEPS_H

#include "clean/article.h"

struct step {
    const char *name;
    const char *meaning; // one line, for --list-steps
    void (*run)(struct article *article);
    bool
        is_repeated; // runs again, with its neighbours of this kind, while one of them cut the body
};

extern const struct step steps[];
extern const size_t steps_count;

enum { STEPS_MAX = 32 };

// Which steps are to run, by their place in the table.
struct selection {
    bool is_on[STEPS_MAX];
};

struct selection selection_all(void);

// Reads "text,dates,authors". False with the first unknown (or empty) name in *unknown.
bool selection_parse(struct str list, struct selection *selection, struct str *unknown);

// Runs the chosen steps over a record, in the table's order whatever the order of the list.
void steps_run(const struct selection *selection, struct record *record, struct cleaner *cleaner);

void step_text(struct article *article);
void step_debris(struct article *article);
void step_url(struct article *article);
void step_title(struct article *article);
void step_description(struct article *article);
void step_head(struct article *article);
void step_versions(struct article *article);
void step_disclaimer(struct article *article);
void step_provenance(struct article *article);
void step_appeals(struct article *article);
void step_pointers(struct article *article);
void step_footnotes(struct article *article);
void step_repeats(struct article *article);
void step_tags(struct article *article);
void step_dates(struct article *article);
void step_authors(struct article *article);
void step_cards(struct article *article);
void step_status(struct article *article);
void step_body(struct article *article);
void step_language(struct article *article);
void step_id(struct article *article);
void step_complete(struct article *article);

#endif
