// SPDX-License-Identifier: MIT
#include "extract/author_source.h"

#include "text/byline.h"
#include "text/date.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum { RAW_WORDS = 5 }; // of a text that is taken for a name as it stands

static bool link_agrees(const struct author_pool *pool, struct str address, struct str name)
{
    struct arena *arena = pool->signs->arena;
    struct str key = text_key(arena, name), word, last = {0};
    struct str end = address;
    for (size_t i = address.length > 1 ? address.length - 1 : 0; i > 0; i--) {
        if (address.data[i - 1] == '/' || address.data[i - 1] == '=') {
            end = str_slice(address, i, address.length);
            break;
        }
    }
    end = text_key(arena, end);
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        last = word;
    return last.length > 2 && str_contains(end, last);
}

static struct candidate *put_name(struct author_pool *pool, const struct author_source *source,
                                  const struct name *name, size_t of)
{
    struct candidate *candidate = author_pool_put(pool, name->full, source->node);
    if (!candidate)
        return NULL;
    size_t i = (size_t)(candidate - pool->list->items);
    for (size_t j = 0; j < sizeof(source->features) / sizeof(*source->features); j++)
        if (source->features[j] < AUTHOR_COUNT)
            candidate_mark(candidate, source->features[j]);
    pool->is_split[i] |= !source->is_raw;
    if (of > 1)
        candidate_mark(candidate, of > 3 ? AUTHOR_WITH_MANY : AUTHOR_WITH_OTHERS);
    bool is_author = !name->role.data || str_equal(name->role, STR("author"));
    if (!is_author || source->is_other)
        candidate_mark(candidate, AUTHOR_ROLE_OTHER);
    if (!pool->roles[i].data)
        pool->roles[i] = name->role;
    if (!pool->lines[i].data)
        pool->lines[i] = source->line;
    if (source->has_date)
        candidate_mark(candidate, AUTHOR_WITH_DATE);
    if (source->address.length && link_agrees(pool, source->address, candidate->value))
        candidate_mark(candidate, AUTHOR_LINK_AGREES);
    return candidate;
}

bool author_is_address(struct str text)
{
    bool is_mail =
        str_find_byte(text, '@', 0) != STR_NONE && str_find_byte(text, ' ', 0) == STR_NONE;
    return is_mail || str_contains(text, STR("://")) || str_starts(text, STR("www.")) ||
           str_starts(text, STR("/")) || str_starts(text, STR("#"));
}

// "a foundation", of "owned by a foundation": an article before a word, and no capital.
static bool is_common_noun(struct str name)
{
    static const struct str articles[] = {
        STR_INIT("a "),   STR_INIT("an "),  STR_INIT("the "), STR_INIT("der "),   STR_INIT("die "),
        STR_INIT("das "), STR_INIT("dem "), STR_INIT("den "), STR_INIT("einer "), STR_INIT("un "),
        STR_INIT("une "), STR_INIT("una "), STR_INIT("uma "), STR_INIT("um ")};
    if (utf8_cases(name).upper)
        return false;
    for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++)
        if (str_starts(name, articles[i]))
            return true;
    return false;
}

static void read_raw(struct author_pool *pool, struct str text, const struct author_source *source)
{
    struct author_source raw = *source;
    struct str where, byline = byline_find(text);
    struct str name = space_line(pool->signs->arena, byline_names(byline.length ? byline : text));
    while (name.length && strchr(" -,.;:|/", name.data[name.length - 1]))
        name.length--;
    if (words_count(name) > RAW_WORDS || byline_names_nobody(text) || is_common_noun(name) ||
        name.length > AUTHOR_NAME_BYTES || name.length < 2 ||
        date_find(name, DATE_ORDER_DAY_FIRST, &where).precision != DATE_NONE)
        return;
    raw.is_raw = true;
    struct candidate *candidate = put_name(pool, &raw, &(struct name){.full = name}, 1);
    if (candidate && !pool->is_split[candidate - pool->list->items])
        candidate_mark(candidate, source->raw);
}

size_t author_source_read(struct author_pool *pool, const struct author_source *source,
                          struct str text)
{
    struct arena *arena = pool->signs->arena;
    text = space_text(arena, text);
    if (!text.length || text.length > AUTHOR_VALUE_BYTES || author_is_address(text) ||
        byline_names_nobody(text))
        return 0;
    struct names names = names_split(arena, text);
    for (size_t i = 0; i < names.count; i++)
        put_name(pool, source, &names.items[i], names.count);
    if (!names.count && source->raw < AUTHOR_COUNT)
        read_raw(pool, text, source);
    return names.count;
}

void author_source_read_pieces(struct author_pool *pool, const struct author_source *source,
                               struct str text)
{
    size_t from = 0, length = 0;
    for (size_t at = 0; at <= text.length; at++) {
        if (at < text.length && !byline_is_mark(text, at, &length))
            continue;
        struct str piece = space_trim(str_slice(text, from, at));
        bool is_part = piece.length < space_trim(text).length;
        from = at + length;
        if (!is_part || !piece.length || piece.length > AUTHOR_NAME_BYTES || !name_is_likely(piece))
            continue;
        struct author_source part = *source;
        if (!part.line.data)
            part.line = piece;
        author_source_read(pool, &part, piece);
    }
}
