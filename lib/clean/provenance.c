// SPDX-License-Identifier: MIT
#include "clean/provenance.h"

#include "clean/keys.h"
#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

// How a paragraph begins that may say where the text was first published, and what it then must hold.
// The stricter rows are for nouns that an article may well be about.
#define SURELY                                                                                     \
    "originally published|originally appeared|originally posted|originally aired|"                 \
    "originally broadcast|originally printed|originally written|originally ran|first published|"   \
    "first appeared|first posted|first aired|previously published|previously appeared|"            \
    "published originally|appeared originally|appeared first|published first|reprinted|"           \
    "republished|cross posted|crossposted|with permission|with the permission"
#define PROBABLY                                                                                   \
    SURELY                                                                                         \
    "|was published in|was published by|was published on|was published at|appeared in|"            \
    "appeared on|appears in|also published|also appeared|is published in|is published by|"         \
    "published jointly|published in partnership"

static const struct provenance {
    const char *starts, *needs;
    size_t words_max;
} provenances[] = {
    {"this article|this piece|this essay|this op ed|this oped|this opinion|this commentary|this "
     "column|"
     "this editorial|this blog|this post",
     PROBABLY, 30},
    {"this interview|this paper|this report|this analysis|this text|this testimony|this review|"
     "this story|this book|this chapter|this excerpt|this letter|this content|this transcript|"
     "this q a|this is|this was|this work|this speech|this study|this brief|this publication",
     SURELY, 40},
    {"the article|the piece|the op ed|the following", SURELY, 30},
    {"an earlier version|a version of|a shorter version|a longer version|an abridged version|"
     "an edited version|a different version|an updated version",
     PROBABLY, 40},
    {"editors note|note this|editor s note", SURELY, PROVENANCE_WORDS_MAX},
    {"originally", "published|appeared|posted|printed|aired|broadcast", 30},
    {"first published|first appeared|previously published|published originally", NULL, 30},
    {"reprinted|republished", "from|with|by|courtesy", 30},
    {"cet article a ete publie|cet article est paru|article paru|initialement publie", NULL, 30},
    {"dieser artikel erschien|dieser beitrag erschien|dieser text erschien|zuerst erschienen", NULL,
     30},
    {"este articulo fue publicado|publicado originalmente", NULL, 30},
    {"впервые опубликован|впервые опубликовано|опубликовано в|статья опубликована|материал "
     "опубликован",
     NULL, 20},
    {"نشر هذا المقال|نشرت هذه المقالة|تم نشر هذا المقال", NULL, 30},
};

bool provenance_is_note(struct arena *arena, struct str paragraph)
{
    struct str key = keys_short(arena, paragraph, PROVENANCE_WORDS_MAX);
    if (key.length == 0)
        return false;
    size_t words = words_count(key);
    for (size_t i = 0; i < sizeof(provenances) / sizeof(*provenances); i++) {
        const struct provenance *row = &provenances[i];
        if (words <= row->words_max && keys_start_any(key, row->starts) &&
            (!row->needs || keys_have_any(key, row->needs)))
            return true;
    }
    return false;
}

// Words that may stand inside a house's name in lower case, before a word with a capital.
static bool is_particle(struct str word)
{
    static const char *const particles[] = {
        "of",  "the", "and", "for", "on", "in", "de", "la", "le",  "du", "des", "der", "die",
        "das", "und", "et",  "y",   "e",  "da", "do", "al", "del", "&",  "a",   "at",
    };
    for (size_t i = 0; i < sizeof(particles) / sizeof(*particles); i++)
        if (str_equal(word, str_of(particles[i])))
            return true;
    return false;
}

static bool is_time(struct str word)
{
    static const char *const times[] = {
        "January",   "February", "March",     "April",    "May",    "June",     "July",   "August",
        "September", "October",  "November",  "December", "Jan",    "Feb",      "Mar",    "Apr",
        "Jun",       "Jul",      "Aug",       "Sept",     "Sep",    "Oct",      "Nov",    "Dec",
        "Monday",    "Tuesday",  "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Spring",
        "Summer",    "Fall",     "Autumn",    "Winter",
    };
    while (word.length > 0 &&
           (word.data[word.length - 1] == ',' || word.data[word.length - 1] == '.'))
        word.length--;
    for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++)
        if (str_equal(word, str_of(times[i])))
            return true;
    return false;
}

static bool is_name_word(struct str word)
{
    size_t position = 0;
    uint32_t first = word.length ? utf8_next(word, &position) : 0;
    if ((first == '"' || first == 0x201C || first == 0x2018 || first == '\'') &&
        position < word.length)
        first = utf8_next(word, &position);
    return (utf8_is_upper(first) || utf8_is_digit(first)) && !is_time(word);
}

// The name at the start of 'text': words with capitals, with particles between them, up to a mark that ends it.
static struct str name_at(struct str text)
{
    size_t end = 0, words = 0, at = 0;
    while (at < text.length && words < 10) {
        size_t next = str_find_byte(text, ' ', at);
        if (next == STR_NONE)
            next = text.length;
        struct str word = str_slice(text, at, next);
        if (is_name_word(word)) {
            end = next;
            words++;
            if (word.length > 0 && strchr(",;:.)", word.data[word.length - 1]) &&
                !(word.length <= 3 && word.data[word.length - 1] == '.' && next < text.length))
                break;
        } else if (!is_particle(word) || (words == 0 && !str_equal(word, STR("the")))) {
            break;
        }
        at = next + 1;
    }
    return str_slice(text, 0, end);
}

static struct str without_ends(struct str name)
{
    static const char *const ends[] = {".",
                                       ",",
                                       ";",
                                       ":",
                                       ")",
                                       "(",
                                       "\"",
                                       "'",
                                       "*",
                                       "\xE2\x80\x9C",
                                       "\xE2\x80\x9D",
                                       "\xE2\x80\x98",
                                       "\xE2\x80\x99"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
        struct str end = str_of(ends[i]);
        bool is_start = str_starts(name, end), is_end = str_ends(name, end);
        if (!is_start && !is_end)
            continue;
        name = is_end ? str_slice(name, 0, name.length - end.length)
                      : str_slice(name, end.length, name.length);
        name = space_trim(name);
        i = (size_t)-1; // from the start again: quotes stand inside stops and stops inside quotes
    }
    return name;
}

// The offset of the first verb of publishing, or STR_NONE.
static size_t find_verb(struct str text)
{
    static const char *const verbs[] = {"ublished", "ppeared", "ppears", "osted",
                                        "eprinted", "rinted",  "aired",  " ran "};
    size_t first = STR_NONE;
    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
        size_t at = str_find(text, str_of(verbs[i]), 0);
        if (at < first)
            first = at;
    }
    return first;
}

// The name behind the first preposition from 'from' on that has one behind it.
static struct str name_after(struct str text, size_t from)
{
    static const char *const links[] = {"in", "by", "on", "at", "from"};
    struct str rest = str_slice(text, from, text.length), word;
    while (str_split(&rest, ' ', &word) && rest.data) {
        for (size_t i = 0; i < sizeof(links) / sizeof(*links); i++) {
            if (!str_equal(word, str_of(links[i])))
                continue;
            struct str name =
                str_starts(rest, STR("the ")) ? str_slice(rest, 4, rest.length) : rest;
            name = without_ends(name_at(name));
            if (name.length > 0)
                return name;
        }
    }
    return (struct str){0};
}

struct str provenance_house(struct str note)
{
    size_t verb = find_verb(note);
    if (verb == STR_NONE)
        return (struct str){0};
    // "in the April 2010 issue of Current History"
    size_t issue = str_find(note, STR(" issue of "), verb);
    if (issue == STR_NONE)
        issue = str_find(note, STR(" edition of "), verb);
    if (issue != STR_NONE) {
        size_t behind = str_find(note, STR(" of "), issue) + 4;
        struct str name = str_slice(note, behind, note.length);
        name = str_starts(name, STR("the ")) ? str_slice(name, 4, name.length) : name;
        return without_ends(name_at(name));
    }
    return name_after(note, verb);
}
