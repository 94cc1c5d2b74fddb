// SPDX-License-Identifier: MIT
#include "clean/mash.h"

#include "text/space.h"
#include "text/utf8.h"

#include <stdint.h>

// Names that are written with a capital inside, which case alone would take apart.
static const char *const inner_capitals[] = {
    "OpenAI",   "YouTube",    "TikTok",      "WhatsApp",  "LinkedIn",   "WikiLeaks",
    "WeChat",   "PayPal",     "GitHub",      "BlackRock", "SpaceX",     "DeepSeek",
    "BioNTech", "iPhone",     "eBay",        "AfD",       "QAnon",      "PetroChina",
    "FedEx",    "ExxonMobil", "ByteDance",   "PhD",       "JPMorgan",   "SoftBank",
    "mRNA",     "DeepMind",   "AstraZeneca", "MacArthur", "GlobalData", "LaRouche",
};

enum { NAMES = sizeof(inner_capitals) / sizeof(*inner_capitals), NONE = UINT16_MAX };

// The cheapest way to cover a run up to some byte.
struct way {
    uint32_t unknown; // bytes in no entry
    uint32_t parts;
    uint32_t from; // where the last part starts
    bool is_reached;
    bool is_border; // case says that a word starts here: an unknown part may start or end here
};

struct search {
    struct str run;
    struct way *ways; // one for each byte, and one for the end
    struct str *entries;
    uint16_t *next; // entries with the same first byte are chained
    uint16_t first[256];
};

static void add_entry(struct search *search, size_t *count, struct str entry)
{
    if (entry.length == 0)
        return;
    unsigned char byte = (unsigned char)entry.data[0];
    search->entries[*count] = entry;
    search->next[*count] = search->first[byte];
    search->first[byte] = (uint16_t)(*count)++;
}

static void index_entries(struct search *search, struct arena *arena, const struct texts *words)
{
    size_t most = words->count < MASH_WORDS_MAX ? words->count : MASH_WORDS_MAX, count = 0;
    search->entries = arena_array(arena, most + NAMES, sizeof(*search->entries));
    search->next = arena_array(arena, most + NAMES, sizeof(*search->next));
    for (size_t i = 0; i < 256; i++)
        search->first[i] = NONE;
    for (size_t i = 0; i < NAMES; i++)
        add_entry(search, &count, str_of(inner_capitals[i]));
    for (size_t i = 0; i < most; i++)
        add_entry(search, &count, words->items[i]);
}

// True when "Mc" stands before 'at' as the beginning of a word.
static bool follows_mc(const struct search *search, size_t at)
{
    struct str run = search->run;
    return at >= 2 && run.data[at - 2] == 'M' && run.data[at - 1] == 'c' &&
           (search->ways[at - 2].is_border || run.data[at - 3] == ' ');
}

// Marks where a word starts without a space before it: the B of aB, )B, 9Bc and ABc.
static void find_borders(struct search *search)
{
    struct str run = search->run;
    uint32_t before = 0, last = 0;
    size_t last_at = 0;
    search->ways[0].is_border = search->ways[run.length].is_border = true;
    for (size_t at = 0; at < run.length;) {
        size_t start = at;
        uint32_t c = utf8_next(run, &at);
        bool ends_word = utf8_is_lower(last) || last == ')';
        if (utf8_is_upper(c) && ends_word && !follows_mc(search, start))
            search->ways[start].is_border = true;
        if (utf8_is_lower(c) && utf8_is_upper(last) &&
            (utf8_is_upper(before) || utf8_is_digit(before)))
            search->ways[last_at].is_border = true;
        before = last;
        last = c;
        last_at = start;
    }
}

static void offer(struct search *search, size_t from, size_t to, size_t unknown)
{
    const struct way *here = &search->ways[from];
    struct way *there = &search->ways[to];
    uint32_t bytes = here->unknown + (uint32_t)unknown, parts = here->parts + 1;
    if (there->is_reached &&
        (there->unknown < bytes || (there->unknown == bytes && there->parts <= parts)))
        return;
    there->unknown = bytes;
    there->parts = parts;
    there->from = (uint32_t)from;
    there->is_reached = true;
}

static void search_from(struct search *search, size_t at)
{
    struct str rest = str_slice(search->run, at, search->run.length);
    unsigned char byte = (unsigned char)search->run.data[at];
    for (uint16_t i = search->first[byte]; i != NONE; i = search->next[i])
        if (str_starts(rest, search->entries[i]))
            offer(search, at, at + search->entries[i].length, 0);
    if (!search->ways[at].is_border)
        return;
    size_t end = at + 1;
    while (!search->ways[end].is_border)
        end++;
    offer(search, at, end, end - at);
}

// The parts of the best way, in order.
static struct texts read_back(struct arena *arena, const struct search *search)
{
    const struct way *end = &search->ways[search->run.length];
    struct texts parts = {0};
    struct str *backwards = arena_array(arena, end->parts + 1, sizeof(*backwards));
    size_t count = 0;
    for (size_t to = search->run.length; to > 0; to = search->ways[to].from)
        backwards[count++] = str_slice(search->run, search->ways[to].from, to);
    while (count > 0) {
        struct str part = space_trim(backwards[--count]);
        if (part.length > 0)
            texts_add(arena, &parts, part);
    }
    return parts;
}

struct texts mash_split(struct arena *arena, struct str run, const struct texts *vocabulary,
                        size_t *unknown)
{
    struct texts parts = {0};
    *unknown = run.length;
    if (!run.data || run.length == 0 || run.length > MASH_LENGTH_MAX) {
        texts_add(arena, &parts, run);
        return parts;
    }
    struct search search = {.run = run};
    search.ways = arena_array(arena, run.length + 1, sizeof(*search.ways));
    index_entries(&search, arena, vocabulary);
    find_borders(&search);
    search.ways[0].is_reached = true;
    for (size_t at = 0; at < run.length; at++)
        if (search.ways[at].is_reached)
            search_from(&search, at);
    *unknown = search.ways[run.length].unknown;
    return read_back(arena, &search);
}
