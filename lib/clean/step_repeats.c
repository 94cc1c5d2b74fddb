// A sentence that stands twice, in one paragraph or alone near the one it was taken from: a pull quote that was read as
// text.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/sentence.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    WORDS_MIN = 8,       // shorter sentences may be repeated on purpose
    SENTENCES_MAX = 200, // of one paragraph; what is behind is not compared
    NEAR = 8,            // paragraphs before and behind that a pull quote may be taken from
};

// A sentence with the space behind it.
struct sentence {
    size_t from, to;
    struct str text; // without the space
    bool is_dropped;
};

// The end of the sentence that starts at 'from', behind the space that follows it.
static size_t sentence_end(struct str text, size_t from)
{
    size_t at = from;
    while (at < text.length) {
        unsigned char byte = (unsigned char)text.data[at];
        if (byte < 0x80 && byte != '.' && byte != '!' && byte != '?') {
            at++;
            continue;
        }
        uint32_t c = utf8_next(text, &at);
        if (!sentence_is_stop(c))
            continue;
        size_t next = at;
        while (next < text.length && sentence_is_closer(utf8_next(text, &next)))
            at = next;
        if (at >= text.length)
            break;
        next = at;
        uint32_t first = utf8_next(text, &next);
        if (first == ' ' || first == '\n')
            return next;
        if (utf8_is_upper(first) || first == 0x201C)
            return at;
    }
    return text.length;
}

static size_t split_sentences(struct str text, struct sentence *sentences)
{
    size_t count = 0;
    for (size_t from = 0; from < text.length && count < SENTENCES_MAX; count++) {
        size_t to = sentence_end(text, from);
        sentences[count] = (struct sentence){from, to, str_trim(str_slice(text, from, to)), false};
        from = to;
    }
    return count;
}

// True when no space parts sentence i from one of its neighbours.
static bool is_glued(const struct sentence *sentences, size_t count, size_t i)
{
    bool is_before = i > 0 && sentences[i - 1].text.data + sentences[i - 1].text.length ==
                                  sentences[i].text.data;
    bool is_behind = i + 1 < count && sentences[i].text.data + sentences[i].text.length ==
                                          sentences[i + 1].text.data;
    return is_before || is_behind;
}

// Which of two equal sentences is the pull quote: the glued one, the one that opens the paragraph while the
// other stands inside it, else the later.
static size_t choose(const struct sentence *sentences, size_t count, size_t first, size_t second)
{
    if (is_glued(sentences, count, second))
        return second;
    if (is_glued(sentences, count, first))
        return first;
    return first == 0 && second > 1 && second + 1 < count ? first : second;
}

// Marks all but one of each set of equal sentences. True when there is one to drop.
static bool mark_doubles(struct sentence *sentences, size_t count)
{
    bool is_found = false;
    for (size_t i = 1; i < count; i++) {
        for (size_t j = 0; j < i && !sentences[i].is_dropped; j++) {
            if (sentences[j].is_dropped || !str_equal(sentences[i].text, sentences[j].text) ||
                words_count(sentences[i].text) < WORDS_MIN)
                continue;
            sentences[choose(sentences, count, j, i)].is_dropped = true;
            is_found = true;
        }
    }
    return is_found;
}

// The paragraph without the sentences that are marked. Where a pull quote was glued, the space behind it parts
// its neighbours.
static struct str without_doubles(struct arena *arena, struct str text,
                                  const struct sentence *sentences, size_t count)
{
    char *out = arena_alloc(arena, text.length);
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        size_t end = i + 1 < count ? sentences[i].to : text.length;
        struct str part = str_slice(text, sentences[i].from, end);
        bool is_spaced = part.length > sentences[i].text.length;
        if (!sentences[i].is_dropped && part.length) {
            memcpy(out + length, part.data, part.length);
            length += part.length;
        } else if (is_spaced && length > 0 && out[length - 1] != ' ' && out[length - 1] != '\n') {
            out[length++] = ' ';
        }
    }
    return space_trim((struct str){out, length});
}

// The paragraph without the quotes around it.
static struct str bare(struct str text)
{
    static const struct str marks[] = {STR_INIT("\""), STR_INIT("“"), STR_INIT("”"), STR_INIT("«"),
                                       STR_INIT("»"),  STR_INIT("„"), STR_INIT("‘"), STR_INIT("’")};
    text = str_trim(text);
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        if (str_starts(text, marks[i]))
            text = str_trim(str_slice(text, marks[i].length, text.length));
        if (str_ends(text, marks[i]))
            text = str_trim(str_slice(text, 0, text.length - marks[i].length));
    }
    return text;
}

// True when all of paragraph i stands in a longer paragraph near it.
static bool is_pulled(const struct article *article, size_t i)
{
    struct str text = bare(article->body.items[i]);
    if (words_count(text) < WORDS_MIN || str_find_byte(text, '\n', 0) != STR_NONE)
        return false;
    for (size_t j = i > NEAR ? i - NEAR : 0; j < article->body.count && j <= i + NEAR; j++) {
        struct str other = article->body.items[j];
        if (j != i && other.length > article->body.items[i].length && str_contains(other, text))
            return true;
    }
    return false;
}

static void drop_pulled(struct article *article)
{
    // What opens the body is its lead, and no quote from it.
    for (size_t i = 1; i < article->body.count;) {
        if (!is_pulled(article, i)) {
            i++;
            continue;
        }
        article_drop_paragraph(article, i);
        article_warn(article, STR("sentence_doubled"));
    }
}

void step_repeats(struct article *article)
{
    struct sentence sentences[SENTENCES_MAX];
    for (size_t i = 0; i < article->body.count; i++) {
        struct str text = article->body.items[i];
        size_t count = split_sentences(text, sentences);
        if (!mark_doubles(sentences, count))
            continue;
        article_cut_paragraph(article, i, without_doubles(article->arena, text, sentences, count));
        article_warn(article, STR("sentence_doubled"));
    }
    drop_pulled(article);
}
