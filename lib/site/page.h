// A text capture as the profiles see it: trimmed lines, and the block of JSON that some pages carry.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PAGE_H
#define SHEAF_SITE_PAGE_H

#include "base/arena.h"

#include <stdint.h>

enum {
    PAGE_LINES_MAX = 200000,      // lines; a longer capture is cut there, and says so
    PAGE_BLOCK_LINES_MAX = 20000, // lines that a damaged JSON block may span
};

enum line_role {
    LINE_TEXT,   // not claimed yet
    LINE_TAKEN,  // some rule took it
    LINE_CHROME, // known furniture of the site: navigation, footer
};

struct line {
    struct str text;       // trimmed; a bullet stays in it
    struct str plain;      // the text behind its bullet, else the text
    unsigned indent;       // white space before it, in characters, a tab as 4
    unsigned number;       // in the capture, from 1
    unsigned last_number;  // of the last line that was joined to it, else the same
    unsigned words;        // words_weight of the plain text
    bool has_bullet;       // '•', '-', '*', '+', '□' or the like stands first
    unsigned char heading; // its level when the page says that it is one (Markdown), else 0
    bool is_after_blank;   // a blank line (or the beginning) stands before it
    unsigned char role;    // enum line_role
    unsigned char known;   // what page_is_date and page_is_name have found out already
};

struct span_member;

struct page {
    struct line *lines;          // without blank ones
    uint64_t beginnings[4];      // bit b: some line begins with byte b
    struct span_member *members; // of the metadata block
    size_t member_count;
    size_t count;
    unsigned line_count;  // all lines of the capture, blank ones too
    struct str metadata;  // the JSON block, valid and compact; {0} when there is none
    size_t metadata_line; // index of the first line behind the block; 0 when there is none
    unsigned metadata_from, metadata_to; // line numbers of the block; 0 when there is none
    bool is_metadata_broken;             // damaged: 'metadata' holds the members before the damage
    bool is_cut;                         // more than PAGE_LINES_MAX lines
    struct str
        captured_at; // from a line ' date 2025-07-01 ' that a capture tool put first; {0} without
};

// Takes a capture of valid UTF-8 apart. Where a tool has broken the paragraphs into short lines (page_wrap.c), they are joined again. Line ends are LF, CR LF or CR. Everything lives in the arena or in 'text'.
void page_read(struct page *page, struct arena *arena, struct str text);

// Does the line begin a block of JSON: a brace, and behind it nothing or a quoted key?
bool page_starts_block(struct str raw);

// A member of the metadata block, raw JSON; {0} when there is none.
struct str page_member(const struct page *page, struct str key);

// Does a line read as a date, or as one person's name? Worked out once a line.
bool page_is_date(struct page *page, size_t index);
bool page_is_name(struct page *page, size_t index);

// Does a line read as a byline or a list of names?
bool page_is_names(struct page *page, struct arena *arena, size_t index);

#endif
