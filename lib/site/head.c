// SPDX-License-Identifier: MIT
#include "site/head.h"

#include "base/hash.h"
#include "text/byline.h"
#include "text/date.h"
#include "text/normalize.h"
#include "text/utf8.h"

enum {
    DAY_WORDS = 16,       // words of a line with a day among other things
    SHORT_WORDS = 30,     // words of the longest heading
    BYLINE_BYTES = 200,   // of a byline
    WORD_BYTES = 4,       // of the shortest word that says something
    COPYRIGHT_LINES = 40, // at the page's end, in which its copyright is looked for
    LONG_WORD_BYTES = 60, // of a word; what is longer is none
};

// A candidate has a bit for each feature.
_Static_assert((int)HEAD_TITLE_COUNT <= (int)FEATURES_MAX, "of a headline");
_Static_assert((int)HEAD_DAY_COUNT <= (int)FEATURES_MAX, "of a day");
_Static_assert((int)HEAD_NAME_COUNT <= (int)FEATURES_MAX, "of a name");

bool head_is_caption(struct arena *arena, struct str text)
{
    static const struct str signs[] = {
        STR_INIT("photo"),
        STR_INIT("Photo"),
        STR_INIT("PHOTO"),
        STR_INIT("Getty"),
        STR_INIT("Reuters"),
        STR_INIT("REUTERS"),
        STR_INIT("Image by"),
        STR_INIT("Courtesy"),
        STR_INIT("courtesy"),
        STR_INIT("Shutterstock"),
        STR_INIT("Flickr"),
        STR_INIT("Credit"),
        STR_INIT("picture alliance"),
        STR_INIT("Illustration"),
        STR_INIT("Wikimedia"),
        STR_INIT("›"),
        STR_INIT("»"),
        STR_INIT(" > "),
        STR_INIT("AFP"),
        STR_INIT("@"),
        STR_INIT("Copyright"),
        STR_INIT("©"),
        STR_INIT("Breadcrumb"),
        STR_INIT("http"),
    };
    struct str rest;
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
        if (str_contains(text, signs[i]))
            return true;
    return (str_starts(text, STR("(")) && str_ends(text, STR(")"))) ||
           printed_before_colon(arena, text, &rest) & PRINTED_CREDIT;
}

// --- what a line looks like ---

bool head_has_digit(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((text.data[i] >= '0' && text.data[i] <= '9') || (unsigned char)text.data[i] == 0xD9 ||
            (unsigned char)text.data[i] == 0xDB)
            return true;
    return false;
}

static bool has_look(struct head *head, size_t index, unsigned look)
{
    struct page *page = head->page;
    const struct line *line = &page->lines[index];
    struct str text = line->plain, where;
    if (look == LOOK_LONG)
        return line->words >= GENERIC_LONG_WORDS;
    if (look == LOOK_SHORT)
        return line->words <= SHORT_WORDS;
    if (page_is_date(page, index))
        return look == LOOK_DATE || look == LOOK_DAY;
    switch (look) {
    case LOOK_DAY:
        return line->words <= DAY_WORDS && head_has_digit(text) &&
               date_find(text, DATE_ORDER_DAY_FIRST, &where).precision == DATE_DAY;
    case LOOK_NAME: return page_is_name(page, index);
    case LOOK_BYLINE:
        return text.length <= BYLINE_BYTES && byline_find(byline_unglue(head->arena, text)).data;
    case LOOK_CAPTION: return line->words <= SHORT_WORDS && head_is_caption(head->arena, text);
    case LOOK_NAMES: return !page_is_name(page, index) && page_is_names(page, head->arena, index);
    default: return false;
    }
}

bool head_looks(struct head *head, size_t index, unsigned looks)
{
    const struct range all = head->generic->all;
    if (index < all.from || index >= all.to || !generic_is_text(head->generic, index))
        return false;
    unsigned open = looks & ~(unsigned)head->known[index];
    for (unsigned look = 1; open && !(head->looks[index] & looks); look <<= 1) {
        if (!(open & look))
            continue;
        open &= ~look;
        head->known[index] |= (uint8_t)look;
        head->looks[index] |= has_look(head, index, look) ? (uint8_t)look : 0;
    }
    return head->looks[index] & looks;
}

size_t head_headline(const struct head *head)
{
    const struct generic *generic = head->generic;
    return generic->headline == STR_NONE ? generic->body.from : generic->headline;
}

// --- words of paragraphs ---

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool is_sign(char c)
{
    return c > 0 && !((c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'));
}

// The next word of *rest, cut off it, and its hash; false at the end. Of scripts without spaces, pairs of characters.
static bool next_word(struct str *rest, uint64_t *hash)
{
    char word[LONG_WORD_BYTES];
    while (rest->length) {
        size_t length = 0, end = 0;
        while (end < rest->length && is_sign(rest->data[end]))
            end++;
        size_t from = end;
        bool is_pair = end < rest->length && utf8_is_unspaced_script(utf8_next(*rest, &end));
        if (is_pair && end < rest->length) {
            size_t first = end;
            utf8_next(*rest, &end);
            length = end - from;
            memcpy(word, rest->data + from, length);
            *rest = str_slice(*rest, first, rest->length);
            *hash = hash64((struct str){word, length});
            return true;
        }
        for (end = from; end < rest->length && !is_sign(rest->data[end]); end++)
            if (length < sizeof(word))
                word[length++] = lower(rest->data[end]);
        *rest = str_slice(*rest, end, rest->length);
        *hash = hash64((struct str){word, length});
        if (length >= WORD_BYTES && length < sizeof(word))
            return true;
    }
    return false;
}

static void fill_bag(struct head *head)
{
    const struct range all = head->generic->all;
    size_t words = 0;
    uint64_t hash;
    for (size_t i = all.from; i < all.to && words < HEAD_BAG_WORDS; i++) {
        const struct line *line = &head->page->lines[i];
        if (line->words < GENERIC_LONG_WORDS)
            continue;
        for (struct str rest = line->plain; words < HEAD_BAG_WORDS && next_word(&rest, &hash);
             words++)
            head->bag[hash % HEAD_BAG / 64] |= UINT64_C(1) << hash % 64;
    }
}

size_t head_again(const struct head *head, struct str text, size_t *all)
{
    size_t again = 0;
    uint64_t hash;
    *all = 0;
    for (struct str rest = text; next_word(&rest, &hash); ++*all)
        again += head->bag[hash % HEAD_BAG / 64] >> hash % 64 & 1;
    return again;
}

struct head *head_make(struct generic *generic)
{
    struct arena *arena = generic->run.arena;
    struct head *head = arena_alloc(arena, sizeof(*head));
    *head = (struct head){.generic = generic,
                          .page = generic->run.page,
                          .arena = arena,
                          .keys = generic->keys,
                          .first = generic->all.from};
    head->looks = arena_array(arena, head->page->count + 1, sizeof(*head->looks));
    head->known = arena_array(arena, head->page->count + 1, sizeof(*head->known));
    while (head->first < generic->all.to && !generic_is_text(generic, head->first))
        head->first++;
    fill_bag(head);
    return head;
}

void head_mark_step(struct candidate *candidate, unsigned first, const uint8_t *least, size_t count,
                    size_t value)
{
    size_t step = 0;
    while (step < count && least[step] <= value)
        step++;
    if (step)
        candidate_mark(candidate, first + (unsigned)step - 1);
}

struct copyright head_copyright(const struct head *head)
{
    const struct range all = head->generic->all;
    for (size_t i = all.to; i-- > all.from && all.to - i <= COPYRIGHT_LINES;) {
        struct str text = head->page->lines[i].text;
        size_t behind = copyright_line_find(text);
        if (behind != STR_NONE)
            return copyright_line_read(head->arena, str_slice(text, behind, text.length));
    }
    return (struct copyright){0};
}
