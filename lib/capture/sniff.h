// What a capture is, from its first bytes; names of files and media types do not decide.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_SNIFF_H
#define SHEAF_CAPTURE_SNIFF_H

#include "base/str.h"

enum capture_kind {
    CAPTURE_AUTO, // to be found out
    CAPTURE_WARC, // containers of records
    CAPTURE_ARC,
    CAPTURE_JSONL,   // JSON Lines with a page in each
    CAPTURE_MHTML,   // a page with its parts
    CAPTURE_FEED,    // RSS, Atom, JSON Feed
    CAPTURE_SITEMAP, // a list of pages, or of such lists
    CAPTURE_HTML,
    CAPTURE_XML,  // of another kind
    CAPTURE_TEXT, // all else
};

enum { SNIFF_SIZE = 64 * 1024 }; // bytes that are enough, but for JSON Lines: their first line

// The kind of a file that begins so.
enum capture_kind sniff_file(struct str head);

// The kind of one page, of which there may be many in a container: feed, sitemap, HTML, XML or text.
enum capture_kind sniff_page(struct str head);

// What the bytes are that are no page, by the beginning of common formats ("a PDF file"); {0} when none is known.
struct str sniff_binary(struct str head);

// The kind with a name ("warc", "html" …), for --from; CAPTURE_AUTO is "auto". False for other names.
bool sniff_kind_of_name(struct str name, enum capture_kind *kind);

#endif
