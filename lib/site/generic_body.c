// The body of a page that no profile knows: the lines that were judged to be its text (line_body.h).
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/byline.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    LONG_WORDS = GENERIC_LONG_WORDS,
    SENTENCE_WORDS = GENERIC_SENTENCE_WORDS,
    PROSE_SENTENCES = 4,    // paragraphs of a text that needs neither long ones nor a date
    PROSE_WORDS = 70,       // words of them all
    SHORT_PROSE_WORDS = 40, // words of paragraphs of which each is short
    DEK_WORDS = 80,         // words of the longest dek
    BYLINE_WORDS = 6,       // words of a byline that names nobody
    HEAD_LINES = 4,         // first lines of the run that may still be the page's head
    ADVICE_WORDS = 24,      // words of a line such as 'Read also: …'
    EVEN_CHANCE = 500,      // thousandths
    INTERRUPTED_WORDS = 40, // words of a paragraph that goes on behind a block of cards
    HEADING_CHANCE = 100,   // thousandths
    CAPTION_LINES = 3,      // first lines of the text among which captions are
    CAPTION_BYTES = 24,     // of the shortest one
    CREDIT_WORDS = 6,       // words of its credit
    CREDIT_LETTERS = 6,     // letters of the shortest one in capitals
    CREDIT_BYTES = 5,       // of the shortest credit that stands on both sides of a caption
    CREDIT_MOST = 40,
    APART_SHARE = 8, // what stands apart is text when it is an eighth of the rest
};

// 'Lire aussi : Le port se prépare': another text's title, behind a colon in the middle of this one.
static bool is_advice(const struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    struct str rest;
    return line->words <= ADVICE_WORDS &&
           printed_before_colon(generic->run.arena, line->plain, &rest) & PRINTED_RELATED;
}

// Is the heading one of the text's own? 'Issues', 'Länder' over a paragraph: where tags follow, they are short.
static bool is_subheading(const struct generic *generic, size_t index)
{
    const unsigned tags = PRINTED_TAGS | PRINTED_TOPICS | PRINTED_REGIONS;
    size_t next = index + 1;
    while (next < generic->all.to && !generic_is_text(generic, next))
        next++;
    return generic->printed[index] & tags && next < generic->all.to &&
           generic->run.page->lines[next].words >= LONG_WORDS;
}

// The lines up to the first heading that ends articles, once there was a paragraph.
static size_t find_end(const struct generic *generic)
{
    size_t paragraphs = 0;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic->run.page->lines[i].words >= LONG_WORDS)
            paragraphs++;
        else if (paragraphs >= 2 && generic->printed[i] & PRINTED_STOP &&
                 !is_subheading(generic, i))
            return i;
    }
    return generic->all.to;
}

// Where the text lies: the run of lines with the highest sum of what speaks for each (maximum subarray; Kadane), from the
// first line of it that is chosen to the last. Chosen lines beyond it are the text's, too, but nothing is looked for beside them.
// Where all speaks rather against, in a doubtful text, it lies from the first chosen line to the last.
static struct range find_run(const struct generic *generic)
{
    struct range best = {generic->all.from, generic->all.from}, chosen = {STR_NONE, STR_NONE};
    const struct line_body *choice = &generic->choice;
    int64_t best_sum = 0, sum = 0;
    size_t from = STR_NONE;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        int64_t words = generic->run.page->lines[i].words + 1;
        if (sum <= 0 || from == STR_NONE) {
            sum = 0;
            from = choice->is_chosen[i] ? i : STR_NONE;
        }
        sum += ((int64_t)choice->chances[i] - EVEN_CHANCE) * words;
        if (choice->is_chosen[i])
            chosen = (struct range){chosen.from == STR_NONE ? i : chosen.from, i + 1};
        if (sum <= best_sum || !choice->is_chosen[i] || from == STR_NONE)
            continue;
        best_sum = sum;
        best = (struct range){from, i + 1};
    }
    if (!best_sum && chosen.from != STR_NONE)
        return chosen;
    while (best.to < generic->all.to &&
           (choice->is_chosen[best.to] || !generic_is_text(generic, best.to)))
        best.to++;
    return best;
}

size_t generic_count_long(const struct generic *generic)
{
    size_t count = 0;
    for (size_t i = generic->body.from; i < generic->body.to; i++)
        count += generic->choice.is_chosen[i] && generic->run.page->lines[i].words >= LONG_WORDS;
    return count;
}

// 'Por: Redação': a byline, though nobody is named.
static bool is_empty_byline(const struct generic *generic, size_t index)
{
    const struct line *line = &generic->run.page->lines[index];
    return line->words <= BYLINE_WORDS && !generic_ends_sentence(line->plain) &&
           line->plain.length && byline_find(line->plain).data == line->plain.data;
}

// A dek or a caption that was judged to be text, before the byline: 'headline, dek, By A, date, text'.
static struct range without_head(struct generic *generic, struct range body)
{
    for (size_t i = body.from, seen = 0; i < body.to && seen < HEAD_LINES; i++) {
        if (generic_is_text(generic, i) &&
            (generic_is_date(generic, i) || generic_is_byline(generic, i) ||
             is_empty_byline(generic, i)))
            return (struct range){i + 1, body.to};
        seen += generic->choice.is_chosen[i];
    }
    return body;
}

// '… le 6 février 2024. ANA SOL POUR « LE MONDE »': a sentence, and in capitals whose picture it is.
static bool ends_in_credit(struct str text)
{
    size_t from = 0, upper = 0, words = 1;
    for (size_t at; (at = str_find(text, STR(". "), from)) != STR_NONE;)
        from = at + 2;
    struct str rest = str_slice(text, from, text.length);
    for (size_t at = 0; from && at < rest.length;) {
        uint32_t c = utf8_next(rest, &at);
        if (utf8_is_lower(c))
            return false;
        upper += utf8_is_upper(c);
        words += c == ' ' || c == '/';
    }
    return from && upper >= CREDIT_LETTERS && words > 1 && !generic_ends_sentence(rest);
}

// The line above that a caption repeats: alone, with the picture's button between them, or with its credit behind it; STR_NONE without.
static size_t caption_above(const struct generic *generic, size_t index)
{
    const struct line *lines = generic->run.page->lines;
    struct str text = lines[index].plain;
    bool has_button = false;
    for (size_t i = index, seen = 0; i-- > generic->all.from && seen < CAPTION_LINES; seen++) {
        struct str above = lines[i].plain;
        has_button |= (generic->printed[i] & PRINTED_FURNITURE) != 0;
        if (above.length < CAPTION_BYTES || !str_starts(text, above))
            continue;
        struct str rest = space_trim(str_slice(text, above.length, text.length));
        bool is_caption = rest.length ? words_weight(rest) <= CREDIT_WORDS : has_button;
        return is_caption ? i : STR_NONE;
    }
    return STR_NONE;
}

// First lines that are no sentences are captions and deks more often than headings of the text.
static struct range from_sentence(const struct generic *generic, struct range body)
{
    size_t from = body.from;
    for (; from < body.to; from++) {
        const struct line *line = &generic->run.page->lines[from];
        if (generic->choice.is_chosen[from] &&
            (line->words >= LONG_WORDS || line->has_bullet || generic_ends_sentence(line->plain)))
            return (struct range){from, body.to};
    }
    return body;
}

// Headings under which texts begin, as keys: their letters stand apart from what is above them, and Korean ones in pieces.
static bool is_opening(struct str key)
{
    static const struct str openings[] = {
        STR_INIT("executive summary"),
        STR_INIT("summary"),
        STR_INIT("introduction"),
        STR_INIT("abstract"),
        STR_INIT("overview"),
        STR_INIT("key findings"),
        STR_INIT("key points"),
        STR_INIT("preface"),
        STR_INIT("foreword"),
        STR_INIT("einleitung"),
        STR_INIT("zusammenfassung"),
        STR_INIT("vorwort"),
        STR_INIT("resume"),
        STR_INIT("synthese"),
        STR_INIT("introduccion"),
        STR_INIT("resumen"),
        STR_INIT("resumen ejecutivo"),
        STR_INIT("introducao"),
        STR_INIT("resumo"),
        STR_INIT("introduzione"),
        STR_INIT("sintesi"),
        STR_INIT("inleiding"),
        STR_INIT("samenvatting"),
        STR_INIT("wstep"),
        STR_INIT("streszczenie"),
        STR_INIT("введение"),
        STR_INIT("аннотация"),
        STR_INIT("резюме"),
        STR_INIT("вступ"),
        STR_INIT("مقدمة"),
        STR_INIT("ملخص"),
        STR_INIT("الملخص التنفيذي"),
        STR_INIT("摘要"),
        STR_INIT("引言"),
        STR_INIT("はじめに"),
        STR_INIT("要旨"),
        STR_INIT("서론"),
        STR_INIT("요약"),
    };
    for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
        if (str_equal(key, openings[i]))
            return true;
    return false;
}

// The heading right above the text, when it is one under which texts begin.
static struct range with_opening(struct generic *generic, struct range body)
{
    size_t line = body.from;
    while (line > generic->all.from && !generic_is_text(generic, line - 1))
        line--;
    if (line == generic->all.from || !is_opening(generic->keys[line - 1]))
        return body;
    generic->choice.is_chosen[line - 1] = true;
    return (struct range){line - 1, body.to};
}

// Headings of what stands above a text and says what it is about, as keys.
static bool is_dek_heading(struct str key)
{
    static const struct str headings[] = {
        STR_INIT("synopsis"),   STR_INIT("standfirst"), STR_INIT("teaser"),  STR_INIT("anlesetext"),
        STR_INIT("vorspann"),   STR_INIT("accroche"),   STR_INIT("chapo"),   STR_INIT("sinopsis"),
        STR_INIT("entradilla"), STR_INIT("bajada"),     STR_INIT("sinopse"), STR_INIT("linha fina"),
        STR_INIT("sinossi"),    STR_INIT("occhiello"),  STR_INIT("zajawka"), STR_INIT("анонс"),
        STR_INIT("лид"),        STR_INIT("лід"),        STR_INIT("导语"),    STR_INIT("導語"),
        STR_INIT("リード"),     STR_INIT("리드"),
    };
    for (size_t i = 0; i < sizeof(headings) / sizeof(*headings); i++)
        if (str_equal(key, headings[i]))
            return true;
    return false;
}

// The paragraph under such a heading is a dek, where the text goes on behind it.
static struct range without_dek(const struct generic *generic, struct range body)
{
    size_t heading = body.from, next = body.from + 1;
    while (heading > generic->all.from && !generic_is_text(generic, heading - 1))
        heading--;
    if (heading == generic->all.from || !is_dek_heading(generic->keys[heading - 1]) ||
        generic->run.page->lines[body.from].words > DEK_WORDS)
        return body;
    while (next < body.to && !generic->choice.is_chosen[next])
        next++;
    return next < body.to ? from_sentence(generic, (struct range){next, body.to}) : body;
}

// Words of the chosen lines [from, to) that are left.
static size_t count_words(const struct generic *generic, size_t from, size_t to)
{
    size_t words = 0;
    for (size_t i = from; i < to; i++)
        if (generic->choice.is_chosen[i] && generic_is_text(generic, i))
            words += generic->run.page->lines[i].words;
    return words;
}

// Some sites put a block of related cards into the text. Behind a heading that ends articles it goes on with a paragraph, when another
// such heading follows or much of the text is there; what stands before that paragraph are cards. Else it has ended.
static void cut_end(struct generic *generic)
{
    bool *is_chosen = generic->choice.is_chosen;
    size_t next = generic->end + 1, from = generic->end;
    if (generic->end <= generic->body.from)
        return;
    while (next < generic->all.to &&
           !(generic_is_text(generic, next) && generic->printed[next] & PRINTED_STOP))
        next++;
    while (from < generic->all.to &&
           !(is_chosen[from] && generic->run.page->lines[from].words >= INTERRUPTED_WORDS))
        is_chosen[from++] = false;
    size_t before = count_words(generic, generic->body.from, generic->end);
    bool goes_on = from < next && next < generic->all.to;
    if (goes_on || count_words(generic, from, generic->all.to) * 2 >= before)
        return;
    for (; from < generic->all.to; from++)
        is_chosen[from] = false;
}

// Signs that a line is no text, whatever it looks like: what sites print under one, keywords behind a colon, a date.
static bool is_foreign(struct generic *generic, size_t index)
{
    const unsigned tags = PRINTED_TAGS | PRINTED_TOPICS | PRINTED_REGIONS;
    struct str text = generic->run.page->lines[index].plain, rest;
    return generic_is_furniture(generic, index) || page_is_date(generic->run.page, index) ||
           is_advice(generic, index) ||
           (generic->printed[index] & PRINTED_STOP && !is_subheading(generic, index)) ||
           (printed_before_colon(generic->run.arena, text, &rest) & tags && rest.length);
}

// Where no line was judged to be text, paragraphs are, if there are any: better a doubtful text than none.
static void choose_paragraphs(struct generic *generic)
{
    struct line_body *choice = &generic->choice;
    for (size_t i = generic->all.from; i < generic->all.to; i++)
        if (choice->is_chosen[i])
            return;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        if (!generic_is_text(generic, i) || generic->run.page->lines[i].words < LONG_WORDS ||
            is_foreign(generic, i))
            continue;
        choice->is_chosen[i] = true;
        choice->chances[i] = EVEN_CHANCE + 1;
    }
}

// A short line between two chosen ones is a heading of the text, if it may be.
static void choose_headings(struct generic *generic)
{
    bool *is_chosen = generic->choice.is_chosen;
    size_t before = STR_NONE, line = STR_NONE;
    for (size_t i = generic->all.from; i < generic->all.to; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (line != STR_NONE && before != STR_NONE && is_chosen[before] && is_chosen[i] &&
            !is_chosen[line] && generic->choice.chances[line] >= HEADING_CHANCE &&
            !is_foreign(generic, line))
            is_chosen[line] = true;
        before = line;
        line = i;
    }
}

// Newsrooms write paragraphs of one sentence: several of them are a text, too.
struct prose {
    size_t sentences, words;
};

static struct prose count_prose(const struct generic *generic)
{
    struct prose prose = {0};
    for (size_t i = generic->body.from; i < generic->body.to; i++) {
        const struct line *line = &generic->run.page->lines[i];
        if (!generic->choice.is_chosen[i] || line->has_bullet || line->words < SENTENCE_WORDS ||
            !generic_ends_sentence(line->plain))
            continue;
        prose.sentences++;
        prose.words += line->words;
    }
    return prose;
}

static bool is_short_prose(const struct generic *generic)
{
    struct prose prose = count_prose(generic);
    return prose.sentences >= 2 && prose.words >= SHORT_PROSE_WORDS;
}

bool generic_is_full_prose(const struct generic *generic)
{
    struct prose prose = count_prose(generic);
    return prose.sentences >= PROSE_SENTENCES && prose.words >= PROSE_WORDS;
}

bool generic_find_body(struct generic *generic)
{
    struct line_body *choice = &generic->choice;
    const struct line_scope scope = {generic->run.page, generic->all.from, generic->all.to,
                                     generic->printed};
    line_body_choose(choice, generic->run.arena, &scope);
    size_t comments = generic_find_comments(generic);
    for (size_t i = generic->all.from; i < generic->all.to; i++)
        choice->is_chosen[i] = i < comments && choice->is_chosen[i] && !is_foreign(generic, i);
    choose_paragraphs(generic);
    choose_headings(generic);
    generic->end = find_end(generic);
    generic->body = from_sentence(generic, without_head(generic, find_run(generic)));
    generic->body = with_opening(generic, without_dek(generic, generic->body));
    cut_end(generic);
    while (generic->body.to > generic->body.from && !choice->is_chosen[generic->body.to - 1])
        generic->body.to--;
    return generic_count_long(generic) > 0 || is_short_prose(generic);
}

// 'Getty Images A bus at a depot at nightGetty Images': whose picture it is, on both sides of what it shows.
bool generic_is_between_credits(struct str text)
{
    size_t first = 0;
    if (!text.length || !utf8_is_upper(utf8_next(text, &first)))
        return false;
    for (size_t at = CREDIT_BYTES; at * 3 < text.length && at <= CREDIT_MOST; at++)
        if (text.data[at] == ' ' && str_ends(text, str_slice(text, 0, at)))
            return true;
    return false;
}

// Captions among the first lines of the text are none of it. Its borders stay: the head was found by them.
void generic_drop_captions(struct generic *generic)
{
    size_t from =
        generic->headline < generic->body.from ? generic->headline + 1 : generic->body.from;
    for (size_t i = from, seen = 0; i < generic->body.to && seen < CAPTION_LINES; i++) {
        if (!generic->choice.is_chosen[i])
            continue;
        seen++;
        size_t above = caption_above(generic, i);
        if (above != STR_NONE)
            generic->choice.is_chosen[above] = false;
        if (above != STR_NONE || ends_in_credit(generic->run.page->lines[i].plain) ||
            generic_is_between_credits(generic->run.page->lines[i].plain))
            generic->choice.is_chosen[i] = false;
    }
}

void generic_take_body(struct generic *generic)
{
    size_t from = generic->body.from, to = generic->body.to;
    size_t words = count_words(generic, from, to);
    if (count_words(generic, generic->all.from, from) * APART_SHARE >= words)
        from = generic->all.from;
    if (count_words(generic, to, generic->all.to) * APART_SHARE >= words)
        to = generic->all.to;
    for (size_t i = from; i < to; i++)
        if (generic->choice.is_chosen[i] && generic_is_text(generic, i))
            generic_take(generic, STR("body_paragraphs"), i);
}
