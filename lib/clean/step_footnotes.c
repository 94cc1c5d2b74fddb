// Numbers of footnotes that lost their superscript and stand glued behind a full stop or a closing quote.
// Decimals, years and versions have a digit before the stop, or text right behind the number; they stay.
// SPDX-License-Identifier: MIT
#include "clean/footnote_marks.h"
#include "clean/steps.h"

#include "text/utf8.h"

enum {
    DIGITS_MAX = 3,   // longer numbers are years
    FIRST_MAX = 5,    // the first note of a body that is not its beginning
    GAP_MAX = 5,      // between notes that are found here, for those that are written otherwise
    MARKS_MAX = 2000, // numbers in one body; what is behind stays
    WORD_LETTERS = 3, // least letters before the stop: "p.2", "Jr.2"
};

struct note {
    size_t paragraph, from, to;
    unsigned number;
    bool is_quoted; // behind a closing quote, where nothing else is written
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// Words before a stop and a number that are no end of a sentence: "No.1", "vol.2".
static bool is_abbreviation(struct str text, size_t end)
{
    static const char *const words[] = {
        "Nos",  "nos",  "vol",  "Vol",  "Art",  "art", "Fig",  "fig", "Sec", "sec", "Res",
        "res",  "Rev",  "rev",  "Doc",  "doc",  "par", "para", "Ver", "ver", "App", "app",
        "Vols", "Arts", "Figs", "Chap", "chap", "com", "org",  "net", "www", "Tab", "Part"};
    size_t from = end;
    while (from > 0 && ((text.data[from - 1] | 0x20) >= 'a' && (text.data[from - 1] | 0x20) <= 'z'))
        from--;
    struct str word = str_slice(text, from, end);
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_equal(word, str_of(words[i])))
            return true;
    return false;
}

// Words of two letters with which sentences end: "told us.3".
static bool is_short_word(struct str text, size_t end)
{
    static const char words[] = " at be by do go he if in is it me my of on or so to up us we ";
    if (end < 2 || (end > 2 && text.data[end - 3] != ' '))
        return false;
    char padded[] = {' ', text.data[end - 2], text.data[end - 1], ' '};
    return str_contains(str_of(words), (struct str){padded, sizeof(padded)});
}

// True when at least WORD_LETTERS letters stand before 'at', or a whole short word.
static bool ends_word(struct str text, size_t at)
{
    if (is_short_word(text, at))
        return true;
    for (int letters = 0; letters < WORD_LETTERS; letters++)
        if (at == 0 || !utf8_is_letter(utf8_previous(text, &at)))
            return false;
    return true;
}

static bool is_stop(uint32_t c)
{
    return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == 0x2026;
}

// What stands before the number: a closing quote, the end of a sentence or clause, or text.
static bool follows_end(struct str text, size_t at, bool *is_quoted)
{
    size_t before = at;
    uint32_t c = utf8_previous(text, &before);
    *is_quoted = c == 0x201D || c == 0xBB;
    if (*is_quoted)
        return before > 0 && text.data[before - 1] != ' ';
    if (c == '"' || c == 0x2019 || c == '\'') {
        *is_quoted = before > 0 && is_stop(utf8_previous(text, &before));
        return *is_quoted && before > 0 && !is_digit(text.data[before - 1]);
    }
    return is_stop(c) && ends_word(text, before) && !is_abbreviation(text, before);
}

// Looks at the run of digits [from, to): true, with the rest of *note, when it may be a footnote's number.
static bool read_note(struct str text, size_t from, size_t to, struct note *note)
{
    if (from == 0 || to - from > DIGITS_MAX || text.data[from] == '0')
        return false;
    size_t next = to;
    if (to < text.length && text.data[to] != ' ' && text.data[to] != '\n' &&
        !utf8_is_upper(utf8_next(text, &next)))
        return false;
    // "Fax:1 602" is no note; one behind a colon ends its paragraph, before a list.
    if (text.data[from - 1] == ':' && to < text.length)
        return false;
    *note = (struct note){.from = from, .to = to};
    for (size_t i = from; i < to; i++)
        note->number = note->number * 10 + (unsigned)(text.data[i] - '0');
    return follows_end(text, from, &note->is_quoted);
}

// All numbers of the body that may be footnotes', in order.
static struct note *find_notes(const struct article *article, size_t *found)
{
    struct note *notes = NULL, note;
    size_t count = 0, capacity = 0;
    for (size_t i = 0; i < article->body.count; i++) {
        struct str text = article->body.items[i];
        for (size_t from = 0, to; from < text.length && count < MARKS_MAX; from = to) {
            to = from + 1;
            if (!is_digit(text.data[from]))
                continue;
            while (to < text.length && is_digit(text.data[to]))
                to++;
            if (!read_note(text, from, to, &note))
                continue;
            note.paragraph = i;
            notes = arena_grow(article->arena, notes, count, &capacity, sizeof(*notes));
            notes[count++] = note;
        }
    }
    *found = count;
    return notes;
}

// True when the numbers behind plain stops count upwards like notes do: all of them, or none is one.
static bool is_sequence(const struct note *notes, size_t count)
{
    unsigned last = 0;
    for (size_t i = 0; i < count; i++) {
        if (notes[i].is_quoted)
            continue;
        if (notes[i].number <= last || notes[i].number > last + (last ? GAP_MAX : FIRST_MAX))
            return false;
        last = notes[i].number;
    }
    return last > 0;
}

// The paragraph without the numbers notes[0 … count), all of which stand in it. A number that alone parted two
// sentences leaves a space.
static struct str without_notes(struct arena *arena, struct str text, const struct note *notes,
                                size_t count)
{
    char *out = arena_alloc(arena, text.length);
    size_t length = 0, copied = 0;
    for (size_t i = 0; i <= count; i++) {
        size_t to = i < count ? notes[i].from : text.length;
        memcpy(out + length, text.data + copied, to - copied);
        length += to - copied;
        copied = i < count ? notes[i].to : to;
        if (i < count && copied < text.length && text.data[copied] != ' ' &&
            text.data[copied] != '\n')
            out[length++] = ' ';
    }
    return (struct str){out, length};
}

void step_footnotes(struct article *article)
{
    size_t found, count = 0;
    struct note *notes = find_notes(article, &found);
    bool is_counting = is_sequence(notes, found);
    for (size_t i = 0; i < found; i++)
        if (notes[i].is_quoted || is_counting)
            notes[count++] = notes[i];
    for (size_t i = 0, next; i < count; i = next) {
        for (next = i; next < count && notes[next].paragraph == notes[i].paragraph;)
            next++;
        struct str text = article->body.items[notes[i].paragraph];
        text = without_notes(article->arena, text, &notes[i], next - i);
        article_cut_paragraph(article, notes[i].paragraph, text);
    }
    if (footnote_marks_cut(article) || count > 0)
        article_warn(article, STR("footnote_digits_glued"));
}
