// What a page says of itself: one pass over its tree notes every sign of a headline, date, author or other fact, and
// for every node where in the page it stands. Nothing is decided here.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_SIGNS_H
#define SHEAF_EXTRACT_SIGNS_H

#include "web/blocks.h"
#include "web/jsonld.h"

enum {
    SIGNS_MAX = 4096, // signs of a page; further ones are not noted
    SIGN_BYTES_MAX =
        4096, // of a value in an attribute; a longer one is no sign (descriptions are cut)
    SIGN_SMALL_BYTES = 600, // of an element's text: more is no title, date, label
};

// What a sign is about.
enum sign_field {
    SIGN_NONE,
    SIGN_TITLE,
    SIGN_PUBLISHED,
    SIGN_MODIFIED,
    SIGN_AUTHOR,
    SIGN_DESCRIPTION,
    SIGN_KEYWORDS,
    SIGN_TAG,
    SIGN_SECTION,
    SIGN_PUBLISHER,
    SIGN_SITE, // another name of the site
    SIGN_CANONICAL,
    SIGN_LANGUAGE,
    SIGN_TYPE,
    SIGN_LICENSE,
    SIGN_RIGHTS, // a copyright line
    SIGN_FREE,   // isAccessibleForFree
    SIGN_IMAGE,  // address of the picture
};

// Where it stands, the most trusted first within a field: of several plain facts the one with the lowest source counts.
enum sign_source {
    SOURCE_JSONLD, // of the article that the page is about
    SOURCE_OPEN_GRAPH,
    SOURCE_META,
    SOURCE_META_WEAK, // names of few sites, or of doubtful meaning
    SOURCE_CITATION,  // citation_*, Dublin Core
    SOURCE_LABELLED,  // twitter:data1 and its label
    SOURCE_MICRODATA, // itemprop, and RDFa's property
    SOURCE_REL,
    SOURCE_HREF,         // a link to a page about an author
    SOURCE_TIME,         // <time>
    SOURCE_CLASS,        // class, id, data-*
    SOURCE_ELEMENT,      // h1, h2, title
    SOURCE_JSONLD_OTHER, // of another object
    SOURCE_TWITTER,
    SOURCE_COUNT
};

struct sign {
    uint8_t field, source; // enum sign_field, enum sign_source
    uint32_t node;         // the element; of JSON-LD the value
    struct str value; // of an attribute or of JSON-LD, as written; {0}: the text of the element
};

// Where a node stands, by its own names and those of what is around it; bits.
enum sign_place {
    PLACE_HEADER = 1,
    PLACE_FOOTER = 2,
    PLACE_NAV = 4,
    PLACE_ASIDE = 8,
    PLACE_RELATED = 16, // cards of other articles, widgets, sidebars
    PLACE_COMMENT = 32,
    PLACE_AUTHOR = 64,
    PLACE_DATE = 128,
    PLACE_CAPTION = 256,
    PLACE_HIDDEN = 512,
    PLACE_ARTICLE = 1024, // <article>
    PLACE_MAIN = 2048,
    PLACE_LINK = 4096,
    PLACE_TITLE = 8192, // named title or headline
    PLACE_BIO = 16384,
    PLACE_MODIFIED = 32768,
    PLACE_META = 65536, // named meta, info, details
    PLACE_TAG = 131072,
    PLACE_HOME = 262144, // in a link to the site's front page, or named logo, brand
    PLACE_KICKER = 524288,
    PLACE_CREDIT = 1048576, // named credit, photographer, copyright
    PLACE_DEK = 2097152,    // named standfirst, subtitle
    PLACE_NOTES = 4194304,  // named footnotes, endnotes
    PLACE_ABOUT = 16777216, // named as an author's box
    PLACE_ROLE = 8388608,   // named role, or title of a person
};

// Everything lives in the arena. {0} is valid before signs_read.
struct signs {
    const struct tree *tree;
    const struct blocks *blocks;
    const struct jsonld *jsonld;
    struct arena *arena;
    struct str url; // of the page, or {0}
    struct sign *items;
    size_t count, capacity;
    uint32_t *places;            // of every node: bits of enum sign_place
    uint32_t article;            // the JSON-LD object that the page is about, or JSONLD_NONE
    uint32_t articles;           // how many articles JSON-LD has on its top levels
    uint32_t body_from, body_to; // nodes of the body; both 0 when it is not known
    uint32_t end;                // node from which on the page is about other texts; 0: nowhere
};

// Fills in the rest from tree, blocks, jsonld, arena and url, which the caller has set.
void signs_read(struct signs *signs);

// Notes a sign, unless there are too many or its text is too long. Private to those who read signs.
void signs_add(struct signs *signs, enum sign_field field, enum sign_source source, uint32_t node,
               struct str value);

// The first sign of a field with the lowest source, or NULL.
const struct sign *signs_best(const struct signs *signs, enum sign_field field);

// The language that the page states, as a BCP 47 tag, or {0}.
struct str signs_language(const struct signs *signs);

// The page's address: as given, else as the page states it. Absolute, or {0}.
struct str signs_address(const struct signs *signs);

// The value of a sign as one clean line.
struct str sign_line(const struct signs *signs, const struct sign *sign);

#endif
