// What formatters make of markup: numbers before links ("[8]Jane Doe") and a list of addresses at the page's end, words of links that
// are joined by underscores, headings between rows of signs.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_PAGE_MARKS_H
#define SHEAF_SITE_PAGE_MARKS_H

#include "site/page.h"

enum { PAGE_MARKS_LINKS_LEAST = 3 }; // addresses that make a list

// Takes the list off the page's end: "References", "Visible links", "1. https://…". Returns its highest number, 0 without one:
// notes in brackets are then the text's own. Before lines are joined, since addresses would be.
unsigned page_marks_cut_links(struct page *page, struct arena *arena);

// Takes "[N]" up to the highest number out of every line where something follows it at once.
void page_marks_strip_links(struct page *page, struct arena *arena, unsigned highest);

// Some formatters write the words of a link with underscores between them ("By Jane_Doe"). Where many lines have such words, most of
// them with capitals (unlike names in programs), they are parted.
void page_marks_part_words(struct page *page, struct arena *arena);

// "****** Title ******", "== Part ==": the line is a heading, and the signs no text of it. The more stars, the higher; the more
// equals signs, the lower.
void page_marks_read_headings(struct page *page);

#endif
