// Reading XML (feeds, sitemaps) as events, over the tree that libxml2 makes of it. No file or network is ever read, no entity but those of XML
// and HTML is known, and a document that declares its own is refused. Damage is passed over as far as it can be.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_XML_H
#define SHEAF_WEB_XML_H

#include "base/arena.h"

enum {
    XML_BYTES_MAX = 64 << 20, // of a document; a larger one is not read
    XML_TAGS_MAX = 4000000, // of a document; one with more is not read: its tree would be too large
    XML_ATTRIBUTES_MAX = 1000, // of an element; the same: libxml2 compares them pair by pair
};

enum xml_event {
    XML_END,   // of the document, or of what can be read of it
    XML_OPEN,  // an element begins: 'name', 'space', xml_attribute
    XML_CLOSE, // and ends, an empty one at once
    XML_TEXT,  // 'text': text, CDATA, or the character of a reference
};

struct xml {
    void *document, *node; // libxml2's; the node that the last event was of
    bool is_leaving;       // the event was its end
    struct arena *arena;
    struct str name;  // without its prefix
    struct str space; // the namespace, or the prefix of one that is not declared; "" without
    struct str text;
    unsigned depth; // of the element, the root's is 0; of text: of the element around it, plus one
    bool is_broken; // it is not well-formed: what could be read of it is there
    bool is_cut;    // and its elements are not all closed: something may be missing
    const char *fault; // why the document is not read at all; NULL when it is
};

// What libxml2 shares between threads. Call it before the first one is started.
void xml_begin(void);

// Takes valid UTF-8; its encoding declaration is ignored. Names of HTML's references, and ampersands that begin none, count as the
// text that they stand for. Texts of events live in the arena.
void xml_open(struct xml *xml, struct arena *arena, struct str document);

enum xml_event xml_next(struct xml *xml);

// An attribute of the element that begins, by its name without prefix; {0} without.
struct str xml_attribute(struct xml *xml, const char *name);

// The contents of the element that begins, as text, of all elements in it; moves to its end.
struct str xml_text(struct xml *xml);

// The contents of the element that begins, as markup; moves to its end.
struct str xml_markup(struct xml *xml);

void xml_close(struct xml *xml);

#endif
