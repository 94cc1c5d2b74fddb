// The entries of a feed: RSS 2.0 (and its older forms), RSS 1.0, Atom (RFC 4287), JSON Feed 1.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_FEED_H
#define SHEAF_CAPTURE_FEED_H

#include "base/arena.h"
#include "capture/document.h"

enum {
    FEED_ENTRIES_MAX = 100000, // the rest is not read
    FEED_NAMES_MAX = 32,       // authors and keywords of an entry; others are not kept
    FEED_SUMMARY_WORDS =
        150, // an RSS description with fewer words, and no content beside it, is a summary
};

struct feed_entry {
    struct str url;
    struct str base;    // its own xml:base, as it stands
    struct str content; // HTML or text; the summary when there is nothing else
    bool is_text;       // content is plain text
    struct str date;    // as printed
    const char *fault;  // why what stands in its place, 'content', is no entry; NULL: it is one
    struct entry_facts facts;
};

// {0} is a valid empty feed. Everything lives in the arena that feed_read was given.
struct feed {
    struct str title, language;
    struct str base;     // what relative addresses of entries are against
    bool is_base_stated; // by xml:base
    struct feed_entry *entries;
    size_t count, capacity;
    bool is_cut;       // the feed ends early or is damaged further on
    const char *fault; // why it cannot be read; NULL when it can
};

// Reads a feed of any kind: the bytes, url and charset of a document.
void feed_read(struct feed *feed, struct arena *arena, const struct document *whole);

// The document of an entry, of which one that says nothing at all is skipped; 'whole' is that of the feed, and lives as long.
struct document feed_document(const struct document *whole, const struct feed_entry *entry);

#endif
