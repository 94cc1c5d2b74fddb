// A record as a bibliographic reference, and the forms that reference managers read.
//
//   container   original publisher, else blog
//   names       persons whose role is author (or none), editor, interviewer; who only stands in the metadata (listed)
//               when there is none of these. Without a family name a name is an institution's and stays whole
//   dates       as precise as they are known
//   key         family name or first word of the publisher, year, first long word of the title (ASCII letters of them),
//               and eight digits of the hash of the article's id (all 32 where these are taken): stable
//               whatever else stands in the list
// Sources: CSL 1.0.2 (data schema), the manuals of biblatex 3 and BibTeX, the RIS format as published by its vendor.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_CITE_H
#define SHEAF_EXPORT_CITE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/table.h"
#include "text/date.h"

struct record;

enum cite_form { CITE_CSL_JSON, CITE_BIBTEX, CITE_RIS };

enum cite_kind {
    CITE_PAGE,      // of the publisher's site
    CITE_BLOG,      // in a blog
    CITE_PERIODICAL // first published by another house
};

enum cite_role { CITE_AUTHOR, CITE_EDITOR, CITE_INTERVIEWER, CITE_LISTED, CITE_ROLES };

enum { CITE_NAMES_MAX = 1000 }; // persons of a reference; others are left out

struct cite_name {
    enum cite_role role;
    struct str whole;                 // an institution, or as printed
    struct str given, family, suffix; // family {0}: an institution
};

struct citation {
    struct str id, key, title, container, publisher, url, language, abstract;
    struct date issued, accessed;
    enum cite_kind kind;
    struct cite_name *names;
    size_t name_count;
    struct str *keywords;
    size_t keyword_count;
    struct arena *arena; // of the record
};

struct cite_writer {
    enum cite_form form;
    struct buffer *out;          // borrowed
    struct table articles, keys; // that stand already
    uint64_t count, replaced;
};

void cite_open(struct cite_writer *writer, enum cite_form form, struct buffer *out);

// Writes a record's reference. False, and nothing is written, when that article stands already.
bool cite_put(struct cite_writer *writer, const struct record *record);

void cite_close(struct cite_writer *writer); // the end of the list; frees

// The parts: a record read, and a reference in each form.
void cite_read(struct citation *citation, const struct record *record, uint64_t *replaced);
void cite_csl_json(struct buffer *out, const struct citation *citation);
void cite_bibtex(struct buffer *out, const struct citation *citation);
void cite_ris(struct buffer *out, const struct citation *citation);

#endif
