// An HTML page: from its bytes to the facts of a record.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_HTML_PAGE_H
#define SHEAF_EXTRACT_HTML_PAGE_H

#include "site/facts.h"
#include "site/rules.h"
#include "web/charset.h"
#include "web/render.h"

enum { HTML_LAYOUT_RANK = 1000 }; // above every text layout: markup says more than lines

// What is asked of a page.
struct html_options {
    enum render_format format;
    const struct rules *rules; // --site-rules; NULL: none
    bool keeps_metadata;       // --metadata
    bool has_evidence;         // --evidence
};

// What a page is made into. Everything lives in the arena.
struct html_page {
    struct str url;      // where it was captured, or {0}
    struct str site_url; // the same as its site knows it: without the address of a web archive
    struct charset charset;
    struct tree tree;
    struct blocks blocks;
    struct facts facts;
    struct str media_type;  // 'text/html', 'application/xhtml+xml'
    struct str profile;     // the host of the site rules that were used, or 'generic'
    struct str record_type; // 'article', or what else it is
    struct str refusal;     // why it is no article; {0} when it is one
    struct str metadata;    // the page's own, raw JSON, with --metadata; else {0}
    const char *rule_fault; // why a site rule was not applied, or not all of it; NULL otherwise
    bool is_metadata_cut;   // part of it is damaged or too long, and not there
    bool is_jsonld_broken;  // scripts with structured data are, and were read as far as they go
};

// Are these the bytes of a page in HTML? 'media_type' as its header says, or {0}; only "…html…" is believed, and only of bytes
// that begin with a tag.
bool html_page_sniff(struct str bytes, struct str media_type);

// 'http_label': the charset parameter of the Content-Type header, or {0}.
void html_page_read(struct html_page *page, struct arena *arena, struct str bytes,
                    struct str http_label, struct html_options options);

#endif
