// Notes and sources below the text of a page that no profile knows.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/space.h"

#include <stdio.h>

enum {
    NOTES_LINES = 400,   // lines of notes
    NOTE_MARK = 24,      // bytes of a note's number
    TAIL_SHARE = 8,      // notes stand where an eighth of the text, or less, is behind them
    POINTER_LETTERS = 3, // letters of a word before a number that points to a note: no 'USB2'
    POINTERS = 3,        // of the notes, so many first ones must be pointed to
};

// How the number of a note, and that in the text which points to it, is written.
struct form {
    const char *before, *behind; // the number, at the beginning of a note
    bool is_bracket; // '[1]' in the text; else '^1', or the digits behind a word or a stop
};

static const struct form forms[] = {
    {"[", "] ", true}, {"[", "]", true},  {"^", " ", false}, {"^", ". ", false},
    {"", ". ", false}, {"", ") ", false}, {"", " ", false},  {"", "", false},
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

// The length of the mark that a note of this number begins with, 0 without. Of the last form it is all of a line.
static size_t note_mark(const struct form *form, struct str text, unsigned number)
{
    char mark[NOTE_MARK], first = text.data[0];
    if (form->before[0] ? first != form->before[0] : !is_digit(first))
        return 0; // the cheap test first
    int length = snprintf(mark, sizeof(mark), "%s%u%s", form->before, number, form->behind);
    struct str whole = {mark, (size_t)length};
    bool is_alone = !form->behind[0];
    bool is_mark = is_alone ? str_equal(text, whole) : str_starts(text, whole);
    return is_mark && (is_alone || text.length > whole.length) ? whole.length : 0;
}

// Do the four bytes before 'end' make a year: 'in 1988.1'?
static bool is_year(struct str text, size_t end)
{
    return end >= 4 && (end == 4 || !is_digit(text.data[end - 5])) &&
           ((text.data[end - 4] == '1' && text.data[end - 3] == '9') ||
            (text.data[end - 4] == '2' && text.data[end - 3] == '0')) &&
           is_digit(text.data[end - 2]) && is_digit(text.data[end - 1]);
}

// Does the number [at, end) stand where one that points to a note does: behind a caret, a stop, a closing quote or a word of some letters, and
// with nothing glued behind it? A decimal has a digit before its point.
static bool is_pointer(struct str text, size_t at, size_t end)
{
    static const struct str closing[] = {STR_INIT("”"), STR_INIT("’"),  STR_INIT("»"),
                                         STR_INIT("…"), STR_INIT("。"), STR_INIT("」"),
                                         STR_INIT("!"), STR_INIT("?"),  STR_INIT(")")};
    if (!at || (end < text.length && !memchr(" .,;:)", text.data[end], 6)))
        return false;
    char before = text.data[at - 1];
    if (before == '^')
        return true;
    if (memchr(".,;", before, 3))
        return at >= 2 && text.data[at - 2] != ' ' &&
               (!is_digit(text.data[at - 2]) || is_year(text, at - 1));
    for (size_t i = 0; i < sizeof(closing) / sizeof(*closing); i++)
        if (str_ends(str_slice(text, 0, at), closing[i]))
            return true;
    size_t letters = 0;
    while (letters < POINTER_LETTERS && letters < at && text.data[at - 1 - letters] >= 'a' &&
           text.data[at - 1 - letters] <= 'z')
        letters++;
    return letters == POINTER_LETTERS;
}

// Does the body point to a note of this number before the line 'end'?
static bool has_pointer(const struct generic *generic, const struct form *form, unsigned number,
                        size_t end)
{
    char mark[NOTE_MARK];
    int length = snprintf(mark, sizeof(mark), form->is_bracket ? "[%u]" : "%u", number);
    struct str digits = {mark, (size_t)length};
    for (size_t i = generic->body.from; i < end; i++) {
        struct str text = generic->run.page->lines[i].plain;
        for (size_t at = 0; (at = str_find(text, digits, at)) != STR_NONE; at += digits.length)
            if (form->is_bracket ? at && text.data[at - 1] != ' '
                                 : is_pointer(text, at, at + digits.length))
                return true;
    }
    return false;
}

static size_t count_words(const struct generic *generic, size_t from, size_t to)
{
    size_t words = 0;
    for (size_t i = from; i < to; i++)
        words += generic->choice.is_chosen[i] ? generic->run.page->lines[i].words : 0;
    return words;
}

// The last line behind the text's first that begins with the number 1 in this form; STR_NONE without.
static size_t find_first(const struct generic *generic, const struct form *form)
{
    for (size_t i = generic->all.to; i-- > generic->body.from + 1;)
        if (generic_is_text(generic, i) && note_mark(form, generic->run.page->lines[i].plain, 1))
            return i;
    return STR_NONE;
}

// The line behind the notes that begin at 'from'.
static size_t notes_end(const struct generic *generic, const struct form *form, size_t from,
                        unsigned *count)
{
    const struct line *lines = generic->run.page->lines;
    unsigned number = 1;
    size_t i = from, end = from;
    for (; i < generic->all.to && i < from + NOTES_LINES; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (!note_mark(form, lines[i].plain, number))
            break;
        i += !form->behind[0]; // the note is the line behind its number
        end = i + 1 < generic->all.to ? i + 1 : generic->all.to;
        number++;
    }
    *count = number - 1;
    return end;
}

// A note without the words that lead back into the text.
static struct str without_return(struct str text)
{
    static const struct str ends[] = {STR_INIT("↩"), STR_INIT("↩︎"), STR_INIT("↑"),
                                      STR_INIT("Return to text"), STR_INIT("Back to text")};
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (text.length > ends[i].length && str_ends(text, ends[i]))
            return space_trim(str_slice(text, 0, text.length - ends[i].length));
    return text;
}

// Lines that count upwards may be a list of the text: it stands behind a colon, or text goes on behind it, or nothing points to it. One
// line alone may be a heading: a note is a sentence.
static bool are_notes(const struct generic *generic, const struct form *form, size_t from,
                      size_t end, unsigned count)
{
    const struct line *lines = generic->run.page->lines;
    size_t words = count_words(generic, generic->body.from, from);
    if (str_ends(lines[from - 1].plain, STR(":")) ||
        count_words(generic, end, generic->body.to) * TAIL_SHARE > words)
        return false;
    bool is_sentence = generic_ends_sentence(without_return(lines[end - 1].plain));
    if (!form->is_bracket && (count == 1 || !form->behind[0]) && !is_sentence)
        return false;
    for (unsigned number = 1; number <= count && number <= POINTERS; number++)
        if (!has_pointer(generic, form, number, from))
            return form->is_bracket && number > 1;
    return count > 0;
}

static bool take_form(struct generic *generic, const struct form *form)
{
    struct line *lines = generic->run.page->lines;
    size_t from = find_first(generic, form);
    unsigned count;
    if (from == STR_NONE)
        return false;
    size_t end = notes_end(generic, form, from, &count);
    if (!are_notes(generic, form, from, end, count))
        return false;
    if (generic->body.to > from)
        generic->body.to = from;
    bool is_alone = !form->behind[0];
    for (size_t i = from; i < end; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (is_alone)
            lines[i++].role = LINE_CHROME;
        if (i < end)
            generic_take_part(generic, STR("references"), i, without_return(lines[i].text));
    }
    return true;
}

// Notes that no heading announces: lines that begin with "[1]", "1." or the like and count upwards, to which marks in the text point.
void generic_take_notes(struct generic *generic)
{
    for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++)
        if (take_form(generic, &forms[i]))
            return;
}

// The lines under a heading, up to what is surely no note: another heading, or who wrote the text.
void generic_take_headed_notes(struct generic *generic, size_t heading)
{
    struct line *lines = generic->run.page->lines;
    for (size_t i = heading + 1; i < generic->all.to && i <= heading + NOTES_LINES; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic->printed[i] || generic_take_bio(generic, i))
            break;
        generic_take_part(generic, STR("references"), i, without_return(lines[i].text));
    }
    lines[heading].role = LINE_CHROME;
}
