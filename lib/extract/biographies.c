// SPDX-License-Identifier: MIT
#include "extract/biographies.h"

#include "site/printed.h"
#include "site/run.h"
#include "text/byline.h"
#include "text/date.h"
#include "text/disclaimer.h"
#include "text/name.h"
#include "text/name_roles.h"
#include "text/normalize.h"
#include "text/sentence.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    BIOGRAPHY_AUTHORS_MAX = 16, // of a page whose biographies are looked for
    TEXT_WORDS = 4,             // of the shortest biography
    LONG_WORDS = 10,            // from which on it needs no full stop
    DATED_WORDS = 24,           // of a line that is a byline when a day stands in it
    TEXT_BYTES = 1500,          // of the longest
    TITLE_WORDS = 14,           // of a position
    TITLE_BYTES = 160,
    LABEL_BYTES = 16,            // before a name in its line
    OPENING_BYTES = 80,          // within which a biography names its author
    VERB_BYTES = 24,             // behind a name, within which its verb stands
    LINK_PERCENT = 60,           // of a line that only points elsewhere
    LAST_BLOCKS = 4,             // of the body among which biographies may stand
    NAME_BLOCKS = 3,             // from a name to the biography below it
    SECTION_BLOCKS = 24,         // under the heading of persons
    BIOGRAPHY_BLOCKS_MAX = 2000, // blocks that are looked at
};

struct search {
    const struct signs *signs;
    const struct zones *zones;
    const struct authors *authors;
    const bool *is_chosen;
    bool *is_taken;
    struct biography *found;
    uint32_t *last;       // of each author: the block of the biography's last part, from 1
    size_t last_named;    // the author whose name stands in a line of its own, STR_NONE
    uint32_t named_at;    // block of that line
    uint32_t section_end; // block behind the section of persons
    uint32_t last_chosen; // the block from which on the body ends
};

static const uint32_t elsewhere = PLACE_COMMENT | PLACE_NAV | PLACE_HIDDEN;

static struct str family_name(struct str full)
{
    size_t at = full.length;
    while (at > 0 && full.data[at - 1] != ' ')
        at--;
    return str_slice(full, at, full.length);
}

static bool is_boundary(struct str text, size_t at)
{
    size_t position = at;
    if (at >= text.length)
        return true;
    uint32_t c = utf8_next(text, &position);
    return !utf8_is_letter(c) || utf8_is_unspaced_script(c);
}

// Where a name stands in the beginning of a text; STR_NONE where it does not.
static size_t find_name(struct str text, struct str name)
{
    struct str opening = str_slice(text, 0, OPENING_BYTES + name.length);
    for (size_t at = 0; name.length && (at = str_find(opening, name, at)) != STR_NONE; at++)
        if (is_boundary(text, at + name.length))
            return at;
    return STR_NONE;
}

// The author whom a text names first, by the full name or else by a part of it; STR_NONE for nobody.
static size_t named_author(const struct search *search, struct str text, bool is_full)
{
    size_t best = STR_NONE, best_at = STR_NONE;
    for (size_t i = 0; i < search->authors->count; i++) {
        struct str name = search->authors->items[i].name;
        size_t at = find_name(text, is_full ? name : family_name(name));
        if (at == STR_NONE && !is_full)
            at = find_name(text, str_slice(name, 0, str_find_byte(name, ' ', 0)));
        if (at < best_at) {
            best_at = at;
            best = i;
        }
    }
    return best;
}

// "Jane Doe is", "Jane Doe, a", "Иван Петров — ", "Jane Doe (@jane)": what a biography begins with, a sentence of the
// text hardly.
static bool opens_biography(struct str text, struct str name)
{
    static const struct str verbs[] = {
        STR_INIT("is "),       STR_INIT("was "),      STR_INIT("are "),   STR_INIT("serves "),
        STR_INIT("writes "),   STR_INIT("teaches "),  STR_INIT("works "), STR_INIT("covers "),
        STR_INIT("has been "), STR_INIT("ist "),      STR_INIT("war "),   STR_INIT("lehrt "),
        STR_INIT("arbeitet "), STR_INIT("schreibt "), STR_INIT("est "),   STR_INIT("enseigne "),
        STR_INIT("es "),       STR_INIT("è "),        STR_INIT("é "),     STR_INIT("jest "),
        STR_INIT("— "),        STR_INIT("– "),        STR_INIT("є "),     STR_INIT("هو "),
        STR_INIT("هي "),       STR_INIT("كاتب"),      STR_INIT("باحث"),   STR_INIT("صحفي"),
    };
    static const struct str signs[] = {STR_INIT("是"), STR_INIT("，"), STR_INIT("は"),
                                       STR_INIT("（"), STR_INIT("："), STR_INIT("는"),
                                       STR_INIT("은")};
    if (!str_starts(text, name))
        return false;
    struct str rest = str_slice(text, name.length, name.length + VERB_BYTES);
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
        if (str_starts(rest, signs[i]))
            return true;
    for (size_t at = str_find_byte(rest, ' ', 0); at != STR_NONE && at < VERB_BYTES / 2;
         at = str_find_byte(rest, ' ', at + 1))
        for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++)
            if (str_starts(str_slice(rest, at + 1, rest.length), verbs[i]))
                return true;
    return false;
}

// A sentence's end, or what may stand behind it: "(born 1961)".
static bool ends_sentence(struct str text)
{
    size_t at = text.length;
    uint32_t last = at ? utf8_previous(text, &at) : 0;
    return sentence_is_stop(last) || sentence_is_closer(last);
}

static bool is_link(const struct search *search, uint32_t block)
{
    struct block_sums sums = blocks_between(search->signs->blocks, block, block + 1);
    return sums.link_characters * 100 > sums.characters * LINK_PERCENT;
}

// What stands around names and is no biography: bylines with their day, credits of pictures, whose views a text holds,
// whose rights they are.
static bool is_other_line(const struct search *search, uint32_t block, struct str line)
{
    struct arena *arena = search->signs->arena;
    uint32_t places = search->signs->places[search->signs->blocks->items[block].first];
    struct name_prefix prefix;
    struct str where, rest;
    bool is_short = words_weight(line) <= DATED_WORDS;
    bool is_dated =
        is_short && date_find(line, DATE_ORDER_DAY_FIRST, &where).precision >= DATE_MONTH;
    bool is_byline = is_short && name_prefix_find(line, &prefix);
    return is_dated || is_byline || places & (PLACE_CAPTION | PLACE_CREDIT) ||
           printed_before_colon(arena, line, &rest) & (PRINTED_CREDIT | PRINTED_SOURCE) ||
           str_contains(line, STR("©")) || printed_find(arena, line) || disclaimer_is(arena, line);
}

static bool is_text(const struct search *search, uint32_t block, struct str line)
{
    size_t words = words_weight(line);
    return words >= TEXT_WORDS && line.length <= TEXT_BYTES && !is_link(search, block) &&
           (words >= LONG_WORDS || ends_sentence(line));
}

// The text of a block without a link behind its last sentence: "… in Rome. View all posts".
static struct str line_of(const struct search *search, const struct block *block)
{
    const struct tree *tree = search->signs->tree;
    struct arena *arena = search->signs->arena;
    uint32_t link = tree->nodes[block->end - 1].parent;
    while (link != TREE_NONE && link > block->container && tree->nodes[link].tag != TAG_A)
        link = tree->nodes[link].parent;
    if (link != TREE_NONE && link > block->first && tree->nodes[link].tag == TAG_A &&
        tree->nodes[link].end >= block->end) {
        struct str before =
            space_line(arena, str_slice(tree->text, block->from, tree->nodes[link].text));
        if (ends_sentence(before) && !ends_sentence(tree_line(tree, link, arena)))
            return before;
    }
    return block_line(tree, block, arena);
}

// --- who a biography is of ---

// Two capitalised words: the name of somebody, most likely.
static bool opens_with_name(struct str text)
{
    struct str rest = text, word;
    for (int words = 0; words < 2 && str_split(&rest, ' ', &word); words++) {
        size_t position = 0;
        if (!word.length || !utf8_is_upper(utf8_next(word, &position)))
            return false;
    }
    return true;
}

static bool is_near_name(const struct search *search, uint32_t block)
{
    return search->last_named != STR_NONE && block - search->named_at <= NAME_BLOCKS;
}

// In an element that is called a biography, or an author's, outside of the text.
static bool is_in_box(const struct search *search, uint32_t block)
{
    uint32_t places = search->signs->places[search->signs->blocks->items[block].first];
    if (block < search->section_end)
        return true;
    return places & (PLACE_BIO | PLACE_ABOUT) ||
           (places & PLACE_AUTHOR && !search->is_chosen[block]);
}

// Below the text, or in its last lines.
static bool is_at_end(const struct search *search, uint32_t block)
{
    return block >= search->last_chosen;
}

static size_t author_of(const struct search *search, uint32_t block, struct str line)
{
    uint32_t places = search->signs->places[search->signs->blocks->items[block].first];
    size_t full = named_author(search, line, true);
    bool is_boxed = is_in_box(search, block);
    if (full != STR_NONE && is_at_end(search, block) &&
        opens_biography(line, search->authors->items[full].name))
        return full;
    if (places & PLACE_RELATED)
        return STR_NONE; // a card tells of another text by the same author
    if (is_boxed && full != STR_NONE)
        return full;
    if (!is_boxed && (search->is_chosen[block] || !is_near_name(search, block)))
        return STR_NONE;
    size_t family = named_author(search, line, false);
    if (is_near_name(search, block) && (is_boxed || family == search->last_named))
        return search->last_named;
    if (!is_boxed)
        return STR_NONE;
    if (family != STR_NONE)
        return family;
    // In a box that is called a biography, that of the only author, though it names nobody.
    bool is_one = search->authors->count == 1 && name_is_likely(search->authors->items[0].name) &&
                  (places & PLACE_BIO || block < search->section_end);
    return is_one && ends_sentence(line) && !str_ends(line, STR("?")) && !opens_with_name(line)
               ? 0
               : STR_NONE;
}

// --- taking ---

static void join(struct search *search, struct str *to, struct str text)
{
    *to = arena_printf(search->signs->arena, "%.*s %.*s", (int)to->length, to->data,
                       (int)text.length, text.data);
}

// True when the line is, or goes on, what is said of an author.
static bool take_text(struct search *search, uint32_t block, size_t author, struct str line)
{
    struct biography *found = &search->found[author];
    bool is_next = found->text.length && block - search->last[author] <= 1;
    if (!found->text.length)
        found->text = line;
    else if (is_next && found->text.length + line.length <= TEXT_BYTES)
        join(search, &found->text, line);
    else
        return str_equal(found->text, line);
    search->last[author] = block;
    return true;
}

// The sentence in which the next author's biography begins, within one of several; the text's end.
static size_t next_part(const struct search *search, struct str text, size_t author)
{
    for (size_t at = 0; (at = str_find(text, STR(". "), at)) != STR_NONE; at += 2) {
        struct str rest = str_slice(text, at + 2, text.length);
        for (size_t i = 0; i < search->authors->count; i++)
            if (i != author && opens_biography(rest, search->authors->items[i].name))
                return at + 2;
    }
    return text.length;
}

static bool take_texts(struct search *search, uint32_t block, size_t author, struct str line)
{
    bool is_taken = false;
    while (author != STR_NONE && line.length) {
        size_t end = next_part(search, line, author);
        is_taken |= take_text(search, block, author, space_trim(str_slice(line, 0, end)));
        line = str_slice(line, end, line.length);
        author = line.length ? named_author(search, line, true) : STR_NONE;
    }
    return is_taken;
}

// No sentence, no day or address, and no words before somebody else's name: "Reviewed by".
static bool reads_as_title(const struct search *search, struct str line)
{
    struct name_prefix prefix;
    struct str by = STR(" by");
    for (size_t i = 0; i < line.length; i++)
        if (line.data[i] >= '0' && line.data[i] <= '9')
            return false;
    return line.length && line.length <= TITLE_BYTES && !ends_sentence(line) &&
           str_find_byte(line, '@', 0) == STR_NONE && str_find_byte(line, '|', 0) == STR_NONE &&
           !str_contains(line, STR("://")) && !name_prefix_find(line, &prefix) &&
           !byline_names_nobody(line) && !str_ends(line, by) && !str_contains(line, STR(" by ")) &&
           !printed_find(search->signs->arena, line);
}

static bool is_title(const struct search *search, uint32_t block, struct str line)
{
    size_t position = 0;
    return reads_as_title(search, line) && words_weight(line) <= TITLE_WORDS &&
           utf8_is_upper(utf8_next(line, &position)) && !is_link(search, block) &&
           !name_is_likely(line);
}

// A line that is an author's name, with a word or two before it at most: "About Jane Doe", "Author: Jane Doe".
static size_t name_line(const struct search *search, struct str line)
{
    for (size_t i = 0; i < search->authors->count; i++) {
        struct str name = search->authors->items[i].name;
        if (line.length < name.length || line.length > name.length + LABEL_BYTES)
            continue;
        struct str end = str_slice(line, line.length - name.length, line.length);
        if (str_equal_nocase(end, name) &&
            (line.length == name.length || line.data[line.length - name.length - 1] == ' '))
            return i;
    }
    return STR_NONE;
}

// Behind the heading "About the author" its section begins: it ends with the element that holds more than the heading.
static void open_section(struct search *search, uint32_t block)
{
    const struct blocks *blocks = search->signs->blocks;
    const struct tree *tree = search->signs->tree;
    uint32_t node = blocks->items[block].container;
    while (node != TREE_NONE && blocks_end(blocks, tree, node) <= block + 1)
        node = tree->nodes[node].parent;
    uint32_t end = node == TREE_NONE ? block + 1 : blocks_end(blocks, tree, node);
    search->section_end = end < block + SECTION_BLOCKS ? end : block + SECTION_BLOCKS;
}

static void read_block(struct search *search, uint32_t index)
{
    const struct signs *signs = search->signs;
    const struct block *block = &signs->blocks->items[index];
    bool is_heading = block->kind == BLOCK_HEADING;
    struct str raw = space_trim(block_text(signs->tree, block));
    if (raw.length > 2 * TEXT_BYTES || signs->places[block->first] & elsewhere)
        return;
    if (!is_in_box(search, index) && !is_at_end(search, index) && raw.length > TITLE_BYTES)
        return;
    bool is_pointer = is_link(search, index); // nothing but a link: a name at most
    struct str line = is_pointer ? raw : line_of(search, block);
    struct str signed_by =
        is_at_end(search, index) ? byline_sign_off(signs->arena, line) : (struct str){0};
    size_t name = name_line(search, signed_by.length ? signed_by : line);
    search->is_taken[index] |= signed_by.length && name != STR_NONE;
    if (name != STR_NONE) {
        search->last_named = name;
        search->named_at = index;
        search->is_taken[index] |= is_in_box(search, index);
    }
    if (name != STR_NONE || (is_pointer && !is_heading))
        return;
    unsigned flags = is_at_end(search, index) ? printed_find(signs->arena, line) : 0;
    if (flags & PRINTED_PERSONS) {
        open_section(search, index);
        search->is_taken[index] = true;
        return;
    }
    if (is_heading || flags & PRINTED_STOP) {
        search->section_end = index < search->section_end ? index : search->section_end;
        return;
    }
    if (is_text(search, index, line)) {
        size_t author = author_of(search, index, line);
        if (author != STR_NONE && !is_other_line(search, index, line) &&
            take_texts(search, index, author, line))
            search->is_taken[index] = true;
        return;
    }
    bool is_behind =
        search->last_named != STR_NONE && index - search->named_at == 1 && is_in_box(search, index);
    if (is_behind && is_title(search, index, line) &&
        !search->found[search->last_named].job_title.length) {
        search->found[search->last_named].job_title = line;
        search->is_taken[index] = true;
    }
}

// --- positions in elements that are called so ---

static struct str text_before(const struct search *search, uint32_t node)
{
    const struct tree *tree = search->signs->tree;
    uint32_t i = node;
    while (i > 0 && node - i < 12 && tree->nodes[--i].tag != TAG_TEXT)
        continue;
    return tree->nodes[i].tag == TAG_TEXT ? space_line(search->signs->arena, tree_text(tree, i))
                                          : (struct str){0};
}

static void read_role(struct search *search, uint32_t node)
{
    const struct tree *tree = search->signs->tree;
    struct str raw = tree_text(tree, node);
    const uint32_t others = elsewhere | PLACE_RELATED | PLACE_DATE | PLACE_MODIFIED;
    if (raw.length > 2 * TITLE_BYTES || search->signs->places[node] & others)
        return;
    size_t author = name_line(search, text_before(search, node));
    struct str line = tree_line(tree, node, search->signs->arena);
    bool is_heading = tag_kinds((enum tag)tree->nodes[node].tag) & TAG_IS_HEADING;
    if (author != STR_NONE && !search->found[author].job_title.length && !is_heading &&
        reads_as_title(search, line) && name_line(search, line) == STR_NONE)
        search->found[author].job_title = line;
}

static void read_roles(struct search *search)
{
    const struct tree *tree = search->signs->tree;
    const uint32_t *places = search->signs->places;
    for (uint32_t i = 1; i < tree->count; i++)
        if (places[i] & PLACE_ROLE && !(places[tree->nodes[i].parent] & PLACE_ROLE))
            read_role(search, i);
}

// --- the whole ---

static uint32_t last_blocks(const struct signs *signs, const bool *is_chosen)
{
    uint32_t seen = 0, i = signs->blocks->before[signs->body_to];
    while (i > 0 && seen < LAST_BLOCKS)
        seen += is_chosen[--i];
    return i;
}

struct biography *biographies_find(const struct signs *signs, const struct zones *zones,
                                   const struct authors *authors, const bool *is_chosen,
                                   bool *is_taken)
{
    struct search search = {.signs = signs,
                            .zones = zones,
                            .authors = authors,
                            .is_chosen = is_chosen,
                            .is_taken = is_taken,
                            .last_named = STR_NONE};
    search.found = arena_array(signs->arena, authors->count + 1, sizeof(*search.found));
    search.last = arena_array(signs->arena, authors->count + 1, sizeof(*search.last));
    if (!signs->body_to || !authors->count || authors->count > BIOGRAPHY_AUTHORS_MAX)
        return search.found;
    search.last_chosen = last_blocks(signs, is_chosen);
    uint32_t from = zones->headline == TREE_NONE ? zones->first_block : zones->headline_block;
    uint32_t end = signs->end ? signs->blocks->before[signs->end] : signs->blocks->count;
    for (uint32_t i = from; i < end && i < from + BIOGRAPHY_BLOCKS_MAX; i++)
        read_block(&search, i);
    read_roles(&search);
    return search.found;
}
