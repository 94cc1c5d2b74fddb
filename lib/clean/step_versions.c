// What a text says of the one it is made of: "Excerpted from …", "This is a translation of …". The line itself is left to
// other steps; the title that it names goes into versions[], by which sheaf-dedup links the two.
// SPDX-License-Identifier: MIT
#include "clean/keys.h"
#include "clean/steps.h"

#include "json/write.h"
#include "text/space.h"
#include "text/words.h"

enum {
    FIRST_PARAGRAPHS = 2, // where such a line stands
    LAST_PARAGRAPHS = 4,
    NOTE_WORDS_MAX = 60,
    TITLE_BYTES_MAX = 300,
};

// How such a line begins, as a key, and whether the title must stand in quotes: where it begins cannot be told otherwise.
static const struct phrase {
    const char *start, *relation;
    bool is_quoted;
} phrases[] = {
    {"this is an excerpt from", "excerpt-of", false},
    {"this is an excerpt of", "excerpt-of", false},
    {"the following is an excerpt from", "excerpt-of", false},
    {"the following is excerpted from", "excerpt-of", false},
    {"this article is an excerpt from", "excerpt-of", false},
    {"this article is excerpted from", "excerpt-of", false},
    {"this essay is excerpted from", "excerpt-of", false},
    {"this text is excerpted from", "excerpt-of", false},
    {"this piece is excerpted from", "excerpt-of", false},
    {"this excerpt is from", "excerpt-of", false},
    {"excerpted from", "excerpt-of", false},
    {"excerpt from", "excerpt-of", false},
    {"extrait de", "excerpt-of", true},
    {"auszug aus", "excerpt-of", true},
    {"extracto de", "excerpt-of", true},
    {"отрывок из", "excerpt-of", true},
    {"مقتطف من", "excerpt-of", true},
    {"this is a translation of", "translation-of", false},
    {"this article is a translation of", "translation-of", false},
    {"the following is a translation of", "translation-of", false},
    {"a translation of", "translation-of", true},
    {"translation of", "translation-of", true},
    {"translated from", "translation-of", true},
    {"traduction de", "translation-of", true},
    {"ubersetzung von", "translation-of", true},
    {"traduccion de", "translation-of", true},
    {"перевод статьи", "translation-of", true},
    {"ترجمة", "translation-of", true},
};

// What stands between the first pair of quotes; {0} without.
static struct str quoted(struct str line)
{
    static const char *const pairs[][2] = {{"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                           {"\"", "\""},
                                           {"\xC2\xAB", "\xC2\xBB"},
                                           {"\xE2\x80\x9E", "\xE2\x80\x9C"},
                                           {"\xE2\x80\x98", "\xE2\x80\x99"}};
    for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
        struct str open = str_of(pairs[i][0]), close = str_of(pairs[i][1]);
        size_t from = str_find(line, open, 0);
        size_t to = from == STR_NONE ? STR_NONE : str_find(line, close, from + open.length);
        if (to != STR_NONE)
            return str_slice(line, from + open.length, to);
    }
    return (struct str){0};
}

// What stands behind the words of the phrase, up to the author's name or the end of the sentence.
static struct str unquoted(struct str line, struct str phrase)
{
    static const char *const ends[] = {" by ", " (", ", by", ", published", ", which", ". ", "; "};
    size_t at = 0;
    for (size_t words = words_count(phrase); words > 0 && at < line.length; words--) {
        size_t space = str_find_byte(line, ' ', at);
        at = space == STR_NONE ? line.length : space + 1;
    }
    struct str title = str_slice(line, at, line.length);
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
        size_t end = str_find(title, str_of(ends[i]), 0);
        if (end != STR_NONE)
            title = str_slice(title, 0, end);
    }
    return title;
}

static struct str trimmed(struct str title)
{
    title = space_trim(title);
    while (title.length && strchr(".,:;", title.data[title.length - 1]))
        title.length--;
    return space_trim(title);
}

static bool has_relation(const struct article *article, const char *relation)
{
    struct str array = record_get(article->record, STR("versions")), element;
    size_t position = 0;
    if (!array.data || span_kind(array) != SPAN_ARRAY)
        return false;
    while (span_next_element(array, &position, &element)) {
        if (span_kind(element) != SPAN_OBJECT)
            continue;
        struct str value = span_get(element, STR("relation"));
        if (value.length && span_kind(value) == SPAN_STRING &&
            str_equal(span_text(article->arena, value), str_of(relation)))
            return true;
    }
    return false;
}

static void add_version(struct article *article, const char *relation, struct str title)
{
    struct str array = record_get(article->record, STR("versions")), element;
    struct buffer out = {0};
    size_t position = 0;
    bool has_list = array.data && span_kind(array) == SPAN_ARRAY;
    buffer_byte(&out, '[');
    while (has_list && span_next_element(array, &position, &element)) {
        write_comma(&out);
        buffer_put(&out, element);
    }
    write_comma(&out);
    buffer_byte(&out, '{');
    write_key(&out, STR("relation"));
    write_text(&out, str_of(relation));
    buffer_put(&out, STR(",\"url\":null"));
    write_key(&out, STR("headline"));
    write_text(&out, title);
    buffer_put(&out, STR(",\"in_language\":null}]"));
    record_set(article->record, STR("versions"), arena_take(article->arena, &out));
}

static void read_line(struct article *article, struct str line)
{
    struct str key = keys_short(article->arena, line, NOTE_WORDS_MAX);
    for (size_t i = 0; key.length && i < sizeof(phrases) / sizeof(*phrases); i++) {
        const struct phrase *phrase = &phrases[i];
        if (!keys_start(key, str_of(phrase->start)))
            continue;
        struct str title = quoted(line);
        if (!title.length && !phrase->is_quoted)
            title = unquoted(line, str_of(phrase->start));
        title = trimmed(title);
        if (title.length && title.length <= TITLE_BYTES_MAX &&
            !has_relation(article, phrase->relation))
            add_version(article, phrase->relation, title);
        return;
    }
}

void step_versions(struct article *article)
{
    const struct texts *body = &article->body;
    if (!article_may_write(article, STR("versions"), SPAN_ARRAY))
        return;
    for (size_t i = 0; i < body->count; i++)
        if (i < FIRST_PARAGRAPHS || i + LAST_PARAGRAPHS >= body->count)
            read_line(article, body->items[i]);
    read_line(article, article_text(article, STR("description")));
}
