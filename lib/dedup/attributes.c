// SPDX-License-Identifier: MIT
#include "dedup/attributes.h"

bool attributes_is_fuller(const struct attributes *a, const struct attributes *b)
{
    if ((a->body != HASH_NONE) != (b->body != HASH_NONE))
        return a->body != HASH_NONE;
    if (a->body == HASH_NONE)
        return false;
    if (a->status != b->status)
        return a->status > b->status;
    return a->body_length > b->body_length;
}

static void fill_urls(struct attributes *into, const struct attributes *next)
{
    if (into->canonical == HASH_NONE) {
        into->canonical = next->canonical;
        into->canonical_slug = next->canonical_slug;
    }
    if (into->url == HASH_NONE) {
        into->url = next->url;
        into->url_slug = next->url_slug;
    }
    if (into->site == HASH_NONE)
        into->site = next->site;
}

void attributes_fill(struct attributes *into, const struct attributes *next)
{
    fill_urls(into, next);
    if (into->headline == HASH_NONE) {
        into->headline = next->headline;
        into->headline_words = next->headline_words;
        into->title = next->title;
    }
    if (into->description == HASH_NONE) {
        into->description = next->description;
        into->description_words = next->description_words;
    }
    if (into->author == HASH_NONE) {
        into->author = next->author;
        into->surname = next->surname;
    }
    if (into->language == HASH_NONE)
        into->language = next->language;
    if (into->day == 0 && (next->day || into->month == 0)) {
        into->day = next->day;
        into->month = next->month;
    }
    if (!into->stated.says)
        into->stated = next->stated;
    if (attributes_is_fuller(next, into)) {
        into->body = next->body;
        into->body_length = next->body_length;
        into->body_words = next->body_words;
        into->status = next->status;
    }
}
