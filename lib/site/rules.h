// Site rules: what a user knows of the pages of a host, in the format of ftr-site-config, in which FiveFilters and wallabag users
// have it: one HOST.txt a site, lines 'DIRECTIVE: VALUE', values XPath 1.0. lib/site/README.md lists the directives.
//
// A set is read once, before threads begin, and only looked at from then on: threads share it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_RULES_H
#define SHEAF_SITE_RULES_H

#include "base/arena.h"
#include "base/table.h"

enum {
    RULES_FILES_MAX = 20000,     // of a folder; more are an error
    RULES_BYTES_MAX = 256 << 10, // of a file; a larger one is left out, with a warning
    RULES_LINES_MAX = 2000,      // directives of a file; the rest is left out, with a warning
    RULES_WARNINGS_MAX = 100,    // further ones are not told
};

// What a directive is about. All but RULE_REPLACE hold an XPath.
enum rule_kind {
    RULE_TITLE,
    RULE_AUTHOR,
    RULE_DATE,
    RULE_BODY,
    RULE_STRIP, // also strip_id_or_class and strip_image_src, as the XPath that they stand for
    RULE_SINGLE_PAGE_LINK,
    RULE_NEXT_PAGE_LINK,
    RULE_REPLACE, // find_string with its replace_string
};

struct directive {
    enum rule_kind kind;
    struct str value; // the XPath, or the string to find: never empty
    struct str
        other; // of RULE_REPLACE: what takes its place; of a link: the XPath that must hold, or {0}
};

// The directives of one file, in its order.
struct site_rule {
    struct str
        host; // as the file is called, without ".txt" and "www.", lower case: "example.org", ".example.org"
    struct directive *items;
    size_t count, capacity;
    bool is_pruned; // prune: boxes of links and forms go out of the body (yes unless it says no)
    bool
        is_detected; // autodetect_on_failure: without a body of the rule the page's is chosen as ever (the same)
};

// {0} is a valid empty set.
struct rules {
    struct site_rule *items;
    size_t count, capacity;
    struct table by_host;
    struct table unknown; // directives that were warned of
    struct arena arena;
    struct str *warnings; // for people: "example.org.txt: line 3: no XPath: …"
    size_t warning_count, warning_capacity;
};

// Reads every HOST.txt of a folder, in the order of their names. False with a message when it cannot be read.
bool rules_read(struct rules *rules, const char *folder, struct str *error);

// Adds one file; 'name' is "HOST.txt", 'text' any bytes. The first one of a host counts.
void rules_add(struct rules *rules, struct str name, struct str text);

// The rule for a page: HOST.txt, with or without "www.", then .HOST.txt and the same for every domain above it (a file
// ".example.org.txt" is for all hosts within example.org). NULL without.
const struct site_rule *rules_find(const struct rules *rules, struct str url);

// The text of a page with the rule's strings replaced, in their order; itself when it has none. At most twice as long and
// 1 MiB more: strings behind that stay.
struct str rule_replace(const struct site_rule *rule, struct arena *arena, struct str text);

void rules_free(struct rules *rules);

#endif
