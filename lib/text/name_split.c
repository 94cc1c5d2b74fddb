// SPDX-License-Identifier: MIT
#include "text/name.h"

#include "text/date.h"
#include "text/name_asian.h"
#include "text/name_chunks.h"
#include "text/name_likely.h"
#include "text/name_roles.h"
#include "text/name_words.h"
#include "text/space.h"
#include "text/utf8.h"

enum {
    LIST_BYTES_MAX = 32768, // a longer text is no list of names
    DATE_BYTES_MAX = 512,   // of a text that may end with a date
    MEMBERS_MAX = 64,       // names joined by "and" in one chunk
    ORGANISATION_WORDS_MAX = 9,
    TITLE_BYTES_MAX = 200,
    TAIL_WORDS_MAX = 6,     // "for The Mail on Sunday", behind a name in a byline
};

// The state of one list.
struct splitter {
    struct arena *arena;
    struct names names;
    size_t capacity;
    enum name_role role;      // that a prefix gave to the names behind it
    bool has_prefix;          // the list has one, so that it is a byline
    bool is_broken;           // prose was met: what follows is no list
    size_t last_group;        // how many names the last chunk of names gave
    struct str loose;         // a single word that may be half of "Family, Given"
    bool is_inverted;         // the last name was printed so
};

// --- single names ---

static void push(struct splitter *splitter, struct name name)
{
    struct names *names = &splitter->names;

    if (splitter->role == NAME_ROLE_OTHER)
        return;
    if (!name.role.data)
        name.role = name_role_text(splitter->role);
    names->items = arena_grow(splitter->arena, names->items, names->count, &splitter->capacity,
                              sizeof(names->items[0]));
    names->items[names->count++] = name;
}

// The words of 'text' before item 'end' of the parts that were read from it.
static struct str words_before(struct str text, const struct name_parts *parts, size_t end)
{
    const struct name_part *last = &parts->items[end - 1];
    return str_slice(text, 0, (size_t)(last->text.data + last->text.length - text.data));
}

// True for a word that may start what stands behind a name in a byline without a comma: "for Reuters", "Staff Writer".
static bool starts_tail(const struct name_part *part)
{
    const unsigned telling = NAME_FUNCTION | NAME_TITLE | NAME_ORGANISATION;
    bool is_preposition = (part->kinds & NAME_LOW_PARTICLE) && (part->shape & NAME_PART_LOW);
    return is_preposition || ((part->kinds & telling) && !(part->kinds & (NAME_GIVEN | NAME_SURNAME)));
}

// "홍길동 기자": a name in Han or Hangul with an office behind it.
static bool has_asian_office(const struct name_parts *parts)
{
    return parts->count == 2 && (parts->items[0].shape & NAME_PART_HAN) &&
           (parts->items[1].kinds & NAME_TITLE) && name_asian_is_likely(parts->items[0].text);
}

// A text that is a name: whole, or in a byline without its tail, which has to end with a word that is
// written as one of a title or place: "for The Mail on Sunday" may be cut off, "in his speech" not.
static bool find_person(const struct splitter *splitter, struct str text, struct str *person)
{
    struct name_parts parts;

    *person = text;
    if (name_is_likely(text))
        return true;
    name_parts_read(&parts, text);
    if (has_asian_office(&parts)) {
        *person = parts.items[0].text;
        return true;
    }
    if (!splitter->has_prefix || parts.count < 3 ||
        !(parts.items[parts.count - 1].shape & (NAME_PART_CAPITAL | NAME_PART_UNCASED)))
        return false;
    for (size_t i = 2; i < parts.count; i++) {
        if (!starts_tail(&parts.items[i]))
            continue;
        *person = words_before(text, &parts, i);
        if (parts.count - i <= TAIL_WORDS_MAX && name_is_likely(*person))
            return true;
    }
    return false;
}

// --- chunks that hold several names ---

static bool is_conjunction(struct str word)
{
    // Single letters only as they are: "John A Smith" has an initial.
    static const char *const exact[] = {"&", "+", "y", "e", "i", "a", "и", "і", "й", "та", "و"};
    static const char *const words[] = {"and", "und",  "et",  "ve",  "en",  "og",   "och", "ja",
                                        "és",  "ir",   "και", "ja",  "with", "mit", "avec", "con",
                                        "com", "met"};
    for (size_t i = 0; i < sizeof(exact) / sizeof(exact[0]); i++)
        if (str_equal(word, str_of(exact[i])))
            return true;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal_nocase(word, str_of(words[i])))
            return true;
    return false;
}

// Arabic given names that start with the letter that is also "and".
static bool is_waw_name(struct str word)
{
    static const char *const names[] = {"وليد", "وائل", "وسام", "وفاء", "وداد", "وجيه", "وحيد",
                                        "ورد",  "وردة", "وهبة", "وهيب", "وضاح", "وجدي", "وصفي",
                                        "ودود", "وديع", "وسيم", "وفيق", "وجيهة", "ولاء", "وعد",
                                        "ونيس", "وهب",  "ولد",  "ويليام", "وليم", "ويل", "والتر"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal(word, str_of(names[i])))
            return true;
    return false;
}

struct members {
    struct str items[MEMBERS_MAX];
    size_t count;
    bool is_with[MEMBERS_MAX]; // joined to the one before by "with"
};

static void add_member(struct members *members, struct str text, bool is_with)
{
    if (members->count < MEMBERS_MAX) {
        members->is_with[members->count] = is_with;
        members->items[members->count++] = space_trim(text);
    }
}

// The parts of a chunk between its conjunctions; one member when it has none.
static void read_members(struct str text, struct members *members)
{
    size_t start = 0, position = 0, words = 0;
    bool is_with = false;

    members->count = 0;
    while (position < text.length) {
        size_t end = str_find_byte(text, ' ', position);
        end = end == STR_NONE ? text.length : end;
        struct str word = str_slice(text, position, end);
        bool is_glued = words >= 2 && str_starts(word, STR("و")) && word.length > 6 &&
                        !is_waw_name(word);
        if (is_conjunction(word) || is_glued) {
            add_member(members, str_slice(text, start, position), is_with);
            start = is_glued ? position + strlen("و") : end;
            is_with = str_equal_nocase(word, STR("with"));
            words = 0;
        }
        words += !is_conjunction(word);
        position = end + 1;
    }
    add_member(members, str_slice(text, start, text.length), is_with);
}

// True for one word that is a given name before "and Mary Smith"; in a byline any that may be one.
static bool is_single_name(const struct splitter *splitter, struct str text)
{
    struct name_parts parts;
    name_parts_read(&parts, text);
    return parts.count == 1 && name_part_may_stand_alone(&parts.items[0]) &&
           (splitter->has_prefix || (parts.items[0].kinds & NAME_GIVEN));
}

static bool is_agency(struct str text)
{
    struct name_parts parts;
    name_parts_read(&parts, text);
    return parts.count == 1 && (parts.items[0].kinds & (NAME_ORGANISATION | NAME_ACRONYM)) &&
           !(parts.items[0].shape & NAME_PART_LOW);
}

static void push_member(struct splitter *splitter, struct str person, bool is_with)
{
    struct name name = name_parse(splitter->arena, person);
    // "Interview by A with B": B is the one who speaks.
    if (is_with && splitter->role == NAME_ROLE_INTERVIEWER)
        name.role = name_role_text(NAME_ROLE_SPEAKER);
    push(splitter, name);
}

// "A and B": all members are names, or agencies beside them. "John and Mary Smith" gives Mary Smith only, and says
// that one is missing: whose son John is does not show.
static bool take_members(struct splitter *splitter, struct str text)
{
    struct members members;
    struct str persons[MEMBERS_MAX];
    size_t found = 0, dropped = 0;

    read_members(text, &members);
    for (size_t i = 0; i < members.count; i++) {
        persons[i] = members.items[i];
        if (find_person(splitter, members.items[i], &persons[i]))
            found++;
        else if (i + 1 < members.count && is_single_name(splitter, members.items[i]))
            persons[i] = (struct str){0};
        else if (!(i > 0 && is_agency(members.items[i])))
            return false;
        dropped += persons[i].data == NULL;
    }
    if (found == 0 || (dropped && name_is_likely(text)))
        return false;
    for (size_t i = 0; i < members.count; i++)
        if (persons[i].data)
            push_member(splitter, persons[i], members.is_with[i]);
    splitter->names.is_truncated = splitter->names.is_truncated || dropped;
    splitter->last_group = members.count;
    return true;
}

// A chunk that is one name although a conjunction stands in it: "José Ortega y Gasset".
static bool take_person(struct splitter *splitter, struct str text)
{
    struct str person;
    if (!find_person(splitter, text, &person))
        return false;
    push_member(splitter, person, false);
    splitter->last_group = 1;
    return true;
}

// "A/B", and Chinese names with spaces between them: all parts have to be names.
static bool take_parts(struct splitter *splitter, struct str text, char separator)
{
    struct str rest = text, part;
    size_t count = 0;

    for (; str_split(&rest, separator, &part); count++) {
        part = space_trim(part);
        if (separator == ' ' ? !name_asian_is_likely(part) : !name_is_likely(part))
            return false;
    }
    if (count < 2)
        return false;
    rest = text;
    while (str_split(&rest, separator, &part))
        push(splitter, name_parse(splitter->arena, space_trim(part)));
    splitter->last_group = count;
    return true;
}

// --- chunks behind a name ---

static bool is_all_degrees(const struct name_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        if (!(parts->items[i].kinds & NAME_DEGREE) || !(parts->items[i].shape & NAME_PART_CAPITAL))
            return false;
    return parts->count > 0;
}

static bool is_all_initials(const struct name_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++)
        if (!(parts->items[i].shape & NAME_PART_INITIAL))
            return false;
    return parts->count > 0;
}

static bool has_kind(const struct name_parts *parts, unsigned kinds)
{
    for (size_t i = 0; i < parts->count; i++)
        if (parts->items[i].kinds & kinds)
            return true;
    return false;
}

static bool has_only_kinds(const struct name_parts *parts, unsigned kinds)
{
    for (size_t i = 0; i < parts->count; i++)
        if (!(parts->items[i].kinds & kinds))
            return false;
    return parts->count > 0;
}

// Words that make a sentence of what would be a title: "who is", "argues".
static bool is_sentence(struct str text)
{
    static const char *const verbs[] = {"is",   "are",   "was",  "were", "has",    "have",   "had",
                                        "says", "said",  "who",  "which", "that",  "can",    "could",
                                        "should", "would", "must", "argues", "writes", "explains",
                                        "looks", "asks", "ist",  "sind", "est",   "sont",   "es",
                                        "son",  "der",   "was",  "где",  "который", "которая"};
    size_t position = 0;

    while (position < text.length) {
        size_t end = str_find_byte(text, ' ', position);
        end = end == STR_NONE ? text.length : end;
        struct str word = str_slice(text, position, end);
        for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
            if (str_equal(word, str_of(verbs[i])))
                return true;
        position = end + 1;
    }
    return text.length && strchr(".?!", text.data[text.length - 1]) && position > 60;
}

// True when every word has a capital, or joins others: "Carnegie Endowment for International Peace".
static bool is_titled(const struct name_parts *parts)
{
    for (size_t i = 0; i < parts->count; i++) {
        const struct name_part *part = &parts->items[i];
        bool is_joining = part->kinds & (NAME_FUNCTION | NAME_PARTICLE | NAME_LOW_PARTICLE);
        if (!(part->shape & (NAME_PART_CAPITAL | NAME_PART_UNCASED)) && !is_joining &&
            !str_equal(part->text, STR("&")))
            return false;
    }
    return parts->count > 0;
}

static void add_title(struct splitter *splitter, struct str text)
{
    struct name *last = &splitter->names.items[splitter->names.count - 1];

    if (last->title.length + text.length > TITLE_BYTES_MAX)
        return;
    last->title = last->title.length
                      ? arena_printf(splitter->arena, "%.*s, %.*s", (int)last->title.length,
                                     last->title.data, (int)text.length, text.data)
                      : text;
}

// A job title or an affiliation. A place alone ("London") is where the byline was written.
static bool take_title(struct splitter *splitter, const struct name_chunk *chunk)
{
    const unsigned telling = NAME_TITLE | NAME_ORGANISATION;
    struct name_parts parts;

    if (splitter->names.count == 0 || is_sentence(chunk->text))
        return false;
    name_parts_read(&parts, chunk->text);
    bool is_place = has_only_kinds(&parts, NAME_PLACE | NAME_ACRONYM);
    if (!has_kind(&parts, telling) && !is_titled(&parts))
        return false;
    const struct name *last = &splitter->names.items[splitter->names.count - 1];
    bool is_own = chunk->before == NAME_BREAK_HARD && !has_kind(&parts, NAME_TITLE);
    // Behind "A and B" it does not show whose title it is.
    if (splitter->role != NAME_ROLE_OTHER && splitter->last_group == 1 && !is_own &&
        !(is_place && last->title.length == 0))
        add_title(splitter, chunk->text);
    return true;
}

static bool take_role(struct splitter *splitter, struct str text, bool is_last)
{
    bool is_plural;
    enum name_role role = name_role_find(text, &is_plural);
    size_t first = splitter->names.count - 1;

    // "A, Editor, Foreign Affairs": a post, not what the person did here.
    if (role == NAME_ROLE_NONE || splitter->names.count == 0 ||
        (!is_last && !str_ends(text, STR(".")) && !str_ends(text, STR(")"))))
        return false;
    if (is_plural)
        first = 0;
    for (size_t i = first; i < splitter->names.count; i++)
        splitter->names.items[i].role = name_role_text(role);
    return true;
}

// "Jr." behind a comma.
static bool take_suffix(struct splitter *splitter, const struct name_parts *parts)
{
    if (splitter->names.count == 0 || parts->count != 1 || !(parts->items[0].kinds & NAME_SUFFIX))
        return false;
    struct name *last = &splitter->names.items[splitter->names.count - 1];
    last->full = arena_printf(splitter->arena, "%.*s %.*s", (int)last->full.length, last->full.data,
                              (int)parts->items[0].text.length, parts->items[0].text.data);
    return true;
}

// --- organisations and single words ---

// A title line with a word that organisations have. Without "By" before it, one with a label in it is a label.
static bool is_organisation(const struct splitter *splitter, const struct name_parts *parts)
{
    const unsigned joining = NAME_FUNCTION | NAME_PARTICLE | NAME_LOW_PARTICLE;
    bool has_word = false;

    if (parts->count == 0 || parts->count > ORGANISATION_WORDS_MAX || !is_titled(parts))
        return false;
    for (size_t i = 0; i < parts->count; i++) {
        const struct name_part *part = &parts->items[i];
        bool is_label = (part->kinds & NAME_LABEL) &&
                        !(part->kinds & (NAME_ORGANISATION | NAME_TITLE | NAME_PLACE | NAME_TOPIC));
        has_word = has_word || (part->kinds & (NAME_ORGANISATION | NAME_ACRONYM));
        if (is_label && !splitter->has_prefix)
            return false;
        if ((part->shape & NAME_PART_LOW) && !(part->kinds & joining))
            return false;
    }
    return has_word;
}

static bool take_organisation(struct splitter *splitter, struct str text)
{
    struct name_parts parts;
    struct str rest = text, side;

    name_parts_read(&parts, text);
    // "AFP/The Local"
    while (parts.count && str_find_byte(text, '/', 0) != STR_NONE && str_split(&rest, '/', &side)) {
        name_parts_read(&parts, space_trim(side));
        if (!is_organisation(splitter, &parts))
            return false;
    }
    if (!is_organisation(splitter, &parts))
        return false;
    push(splitter, (struct name){.full = text});
    splitter->last_group = 1;
    return true;
}

// "Rumer, Eugene" and "Smith, A. B.": the word before was the family name.
static bool take_inverted(struct splitter *splitter, struct str text, const struct name_parts *parts)
{
    bool is_given = parts->count <= 2 && parts->count > 0 &&
                    (parts->items[0].kinds & NAME_GIVEN) && !(parts->items[0].kinds & NAME_HARD) &&
                    (parts->count == 1 || (parts->items[1].shape & NAME_PART_INITIAL));

    if (!splitter->loose.data || !(is_given || is_all_initials(parts)))
        return false;
    struct str full = arena_printf(splitter->arena, "%.*s %.*s", (int)text.length, text.data,
                                   (int)splitter->loose.length, splitter->loose.data);
    struct name name = name_parse(splitter->arena, full);
    name.family = splitter->loose;
    name.given = text;
    push(splitter, name);
    splitter->loose = (struct str){0};
    splitter->is_inverted = true;
    splitter->last_group = 1;
    return true;
}

// --- the list ---

// Takes off what no name has: handles and addresses, a stop or colon behind the last word.
static struct str tidy(struct splitter *splitter, struct str text)
{
    struct str rest = text, word, tidied = {0};
    bool has_address = false;

    for (size_t i = 0; i < text.length; i++)
        has_address = has_address || text.data[i] == '@';
    has_address = has_address || str_contains(text, STR("://")) || str_contains(text, STR("www."));
    while (has_address && str_split(&rest, ' ', &word)) {
        if (str_contains(word, STR("@")) || str_contains(word, STR("://")) ||
            str_contains(word, STR("www.")))
            continue;
        tidied = tidied.data ? arena_printf(splitter->arena, "%.*s %.*s", (int)tidied.length,
                                            tidied.data, (int)word.length, word.data)
                             : word;
    }
    text = has_address ? tidied : text;
    while (text.length && strchr(":*", text.data[text.length - 1]))
        text = space_trim(str_slice(text, 0, text.length - 1));
    // "Dempsey." but not "Jr." nor "J.": a stop behind four letters or more ends a sentence.
    size_t start = text.length;
    while (start > 0 && text.data[start - 1] != ' ' && text.data[start - 1] != '(')
        start--;
    if (str_ends(text, STR(".")) && text.length - start > 5 &&
        str_find_byte(text, '.', start) == text.length - 1)
        text.length--;
    return text;
}

// "A (ed.)", "B (Brookings)": what stands in brackets at the end, and the text before it.
static bool cut_bracket(struct str *text, struct str *inner)
{
    size_t open = text->length, close = text->length;

    if (str_ends(*text, STR(")")))
        close--;
    else if (str_ends(*text, STR("\xEF\xBC\x89")))
        close -= 3;
    else
        return false;
    while (open > 0 && text->data[open - 1] != '(')
        open--;
    if (open <= 1)
        return false;
    *inner = space_trim(str_slice(*text, open, close));
    *text = space_trim(str_slice(*text, 0, open - 1));
    return true;
}

static struct str strip_conjunction(struct str text)
{
    size_t end = str_find_byte(text, ' ', 0);
    if (end != STR_NONE && is_conjunction(str_slice(text, 0, end)))
        return space_trim(str_slice(text, end, text.length));
    return text;
}

// A prefix at the start of a chunk. A weak one counts only before a likely name.
static struct str strip_prefix(struct splitter *splitter, struct str text)
{
    struct name_prefix prefix;
    struct str rest, person;

    if (!name_prefix_find(text, &prefix))
        return text;
    rest = space_trim(str_slice(text, prefix.length, text.length));
    if (prefix.is_weak) {
        struct members members;
        read_members(rest, &members);
        if (members.count == 0 || !find_person(splitter, members.items[0], &person))
            return text;
    }
    if (prefix.names_speaker)
        for (size_t i = 0; i < splitter->names.count; i++)
            splitter->names.items[i].role = name_role_text(NAME_ROLE_SPEAKER);
    splitter->role = prefix.role;
    splitter->has_prefix = true;
    return rest;
}

// A family name, a pen name: decided by what follows.
static bool take_loose(struct splitter *splitter, struct str text, const struct name_parts *parts)
{
    bool is_family = parts->last == parts->first + 1 &&
                     name_part_may_stand_alone(&parts->items[parts->first]);
    // "van der Berg, A. B."
    for (size_t i = 0; !is_family && parts->count > 1 && i + 1 < parts->count; i++) {
        if (!(parts->items[i].kinds & NAME_PARTICLE))
            break;
        is_family = i + 2 == parts->count && name_part_may_stand_alone(&parts->items[i + 1]);
    }
    if (is_family && (splitter->names.count == 0 || splitter->is_inverted) &&
        !splitter->loose.data) {
        splitter->loose = text;
        return true;
    }
    return false;
}

// What stands in brackets behind a name.
static void take_note(struct splitter *splitter, struct str note)
{
    struct name_chunk chunk = {note, NAME_BREAK_COMMA};
    struct name_parts parts;

    name_parts_read(&parts, note);
    if (splitter->names.count && !is_all_degrees(&parts) && !take_role(splitter, note, true))
        take_title(splitter, &chunk);
}

// A pen name in a byline, before what is surely no given name: "By Katerina, Staff Writer".
static void settle_loose(struct splitter *splitter, const struct name_parts *next)
{
    if (splitter->loose.data && splitter->has_prefix && splitter->names.count == 0 &&
        has_kind(next, NAME_TITLE | NAME_ORGANISATION)) {
        push(splitter, name_parse(splitter->arena, splitter->loose));
        splitter->loose = (struct str){0};
        splitter->last_group = 1;
    }
}

static void take_chunk(struct splitter *splitter, const struct name_chunk *chunk, bool is_last)
{
    struct name_chunk rest = *chunk;
    struct name_parts parts;
    struct str note = {0};

    rest.text = strip_conjunction(tidy(splitter, rest.text));
    rest.text = strip_prefix(splitter, rest.text);
    if (rest.text.length == 0 || take_role(splitter, rest.text, is_last))
        return;
    cut_bracket(&rest.text, &note);
    name_parts_read(&parts, rest.text);
    if (take_suffix(splitter, &parts) || (is_all_degrees(&parts) && splitter->names.count) ||
        take_inverted(splitter, rest.text, &parts))
        return;
    settle_loose(splitter, &parts);
    if (splitter->is_inverted && take_loose(splitter, rest.text, &parts))
        return;
    if (take_members(splitter, rest.text) || take_person(splitter, rest.text) ||
        take_parts(splitter, rest.text, '/') || take_parts(splitter, rest.text, ' ')) {
        splitter->is_inverted = false;
        take_note(splitter, note);
        return;
    }
    if (take_title(splitter, &rest) ||
        (splitter->names.count == 0 &&
         (take_organisation(splitter, rest.text) || take_loose(splitter, rest.text, &parts))))
        return;
    splitter->is_broken = true;
}

// "on", "Published", "le": what stands between a name and a date.
static bool leads_to_date(struct str word)
{
    static const char *const words[] = {"on", "am", "le", "el", "il", "em", "op", "den", "a", "в",
                                        "от", "في", "at", "the"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal_nocase(word, str_of(words[i])))
            return true;
    return name_word_kinds(word) & (NAME_FUNCTION | NAME_LABEL);
}

// Cuts a date off: "By A, July 8, 2014", "July 8, 2014 | By A".
static struct str without_date(struct str text)
{
    struct str where, rest;

    if (text.length > DATE_BYTES_MAX ||
        date_find(text, DATE_ORDER_UNKNOWN, &where).precision != DATE_DAY)
        return text;
    size_t start = (size_t)(where.data - text.data);
    rest = space_trim(str_slice(text, 0, start));
    if (rest.length == 0)
        return space_trim(str_slice(text, start + where.length, text.length));
    // "on", "Published on", "le", and the marks before it
    for (;;) {
        size_t end = rest.length;
        while (end > 0 && strchr(" ,-|(", rest.data[end - 1]))
            end--;
        rest = space_trim(str_slice(rest, 0, end));
        size_t word = rest.length;
        while (word > 0 && rest.data[word - 1] != ' ')
            word--;
        if (word == 0 || !leads_to_date(str_slice(rest, word, rest.length)))
            return rest;
        rest = space_trim(str_slice(rest, 0, word));
    }
}

// Prose, as far as it shows without looking at names: a question, or a sentence that ends.
static bool is_prose(struct str text)
{
    size_t words = 0, start = text.length;

    for (size_t i = 0; i < text.length; i++) {
        words += text.data[i] == ' ';
        if (text.data[i] == '?' || text.data[i] == '!')
            return true;
    }
    if (words < 5 || !str_ends(text, STR(".")))
        return false;
    while (start > 0 && text.data[start - 1] != ' ')
        start--;
    return text.length - start > 5;
}

// A single word is a name when it is all there is; in capitals it is rather an abbreviation.
static bool is_pen_name(struct str word, struct str text)
{
    struct name_parts parts;
    name_parts_read(&parts, word);
    return word.length == text.length && parts.count == 1 &&
           !(parts.items[0].shape & NAME_PART_CAPITALS);
}

struct names names_split(struct arena *arena, struct str printed)
{
    struct splitter splitter = {.arena = arena};
    struct name_prefix prefix;
    struct str text = printed;

    if (printed.length > LIST_BYTES_MAX)
        return splitter.names;
    text = without_date(space_text(arena, text));
    if (is_prose(text) && !name_prefix_find(text, &prefix))
        return splitter.names;
    struct name_chunks chunks = name_chunks_read(arena, text);
    splitter.names.is_truncated = chunks.is_truncated;
    for (size_t i = 0; i < chunks.count && !splitter.is_broken; i++)
        take_chunk(&splitter, &chunks.items[i], i + 1 == chunks.count);
    if (splitter.is_broken && !splitter.has_prefix)
        splitter.names.count = 0;
    if (splitter.loose.data && splitter.names.count == 0 && !splitter.is_broken &&
        (splitter.has_prefix || is_pen_name(splitter.loose, text)))
        push(&splitter, name_parse(arena, splitter.loose));
    return splitter.names;
}
