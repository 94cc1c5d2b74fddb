// SPDX-License-Identifier: MIT
#include "clean/footnote_marks.h"

#include "base/buffer.h"
#include "text/utf8.h"

enum { DIGITS_MAX = 3 }; // longer numbers are years

struct bracket {
    size_t from, to; // with its brackets
    unsigned number;
};

// The next mark at or behind 'at'. One at the beginning of a paragraph is a note's own number, one before '(' a link's text.
static bool find_mark(struct str text, size_t at, struct bracket *bracket)
{
    while ((at = str_find_byte(text, '[', at)) != STR_NONE) {
        *bracket = (struct bracket){.from = at};
        size_t end = ++at;
        for (; end < text.length && text.data[end] >= '0' && text.data[end] <= '9'; end++)
            if (end - at < DIGITS_MAX)
                bracket->number = bracket->number * 10 + (unsigned)(text.data[end] - '0');
        bool is_mark = bracket->from && end > at && end - at <= DIGITS_MAX && end < text.length &&
                       text.data[end] == ']';
        bracket->to = end + 1;
        if (is_mark && !(bracket->to < text.length && text.data[bracket->to] == '('))
            return true;
    }
    return false;
}

// Do the marks of the body count upwards from 1, as far as there are references? One may stand again.
static bool are_marks(const struct article *article, size_t references)
{
    struct bracket bracket;
    unsigned last = 0;
    for (size_t i = 0; i < article->body.count; i++)
        for (size_t at = 0; find_mark(article->body.items[i], at, &bracket); at = bracket.to) {
            if (!bracket.number || bracket.number > last + 1 || bracket.number > references)
                return false;
            last = bracket.number > last ? bracket.number : last;
        }
    return last > 0;
}

// Of a blank on both sides, or before a stop, none is left; glued sentences get one.
static struct str without_marks(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    struct bracket bracket;
    size_t copied = 0;
    for (size_t at = 0; find_mark(text, at, &bracket); at = copied = bracket.to) {
        size_t end = bracket.from;
        bool is_before_word =
            bracket.to < text.length && !memchr(" .,;:!?)[\n", text.data[bracket.to], 10);
        if (!is_before_word && end > copied && text.data[end - 1] == ' ')
            end--;
        buffer_put(&out, str_slice(text, copied, end));
        size_t next = bracket.to;
        bool is_before_letter = is_before_word && utf8_is_letter(utf8_next(text, &next));
        if (is_before_letter && end > copied && memchr(".!?", text.data[end - 1], 3))
            buffer_byte(&out, ' ');
    }
    buffer_put(&out, str_slice(text, copied, text.length));
    struct str rest = arena_copy(arena, buffer_str(&out));
    buffer_free(&out);
    return rest;
}

bool footnote_marks_cut(struct article *article)
{
    struct texts references = {0};
    struct bracket bracket;
    if (article->is_html || !article_texts(article, STR("references"), &references) ||
        !references.count || !are_marks(article, references.count))
        return false;
    for (size_t i = 0; i < article->body.count; i++) {
        struct str text = article->body.items[i];
        if (find_mark(text, 0, &bracket))
            article_cut_paragraph(article, i, without_marks(article->arena, text));
    }
    return true;
}
