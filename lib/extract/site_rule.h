// What a site rule (site/rules.h) says of a page: its fields in place of those that were found without it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_SITE_RULE_H
#define SHEAF_EXTRACT_SITE_RULE_H

#include "site/facts.h"
#include "site/rules.h"
#include "web/render.h"

// What a rule is applied to.
struct site_rule_input {
    const struct site_rule *rule;
    const struct tree *tree; // of html_read, of the text
    struct str text;         // of the page, strings replaced
    struct str base;         // what links are relative to
    enum render_format format;
};

struct site_rule_outcome {
    bool has_field;    // at least one field is the rule's
    bool has_body;     // so is the body: enough text was found for it
    const char *fault; // why the rule was not applied, or not all of it; static; NULL otherwise
};

// Replaces the facts of the fields that the rule finds: headline, byline with authors, date_published with date_published_text,
// body_paragraphs; and says by body_status 'excerpt' that the page goes on elsewhere (next_page_link).
struct site_rule_outcome site_rule_apply(const struct site_rule_input *input, struct arena *arena,
                                         struct facts *facts);

#endif
