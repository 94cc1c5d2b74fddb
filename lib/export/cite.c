// SPDX-License-Identifier: MIT
#include "export/cite.h"

#include "base/hash.h"
#include "export/identify.h"
#include "export/raw.h"
#include "record/record.h"
#include "text/fold.h"
#include "text/name.h"
#include "text/space.h"

enum { KEY_WORD_LONG = 4, KEY_PART_MAX = 24, KEY_DIGITS = 8 };

static struct str text_of(const struct record *record, struct str key, uint64_t *replaced)
{
    return raw_text(record->arena, record_get(record, key), replaced);
}

// One clean line; {0} when nothing is left.
static struct str line_of(struct arena *arena, struct str text)
{
    struct str line = space_line(arena, text);
    return line.length ? line : (struct str){0};
}

static struct str line(const struct record *record, struct str key, uint64_t *replaced)
{
    return line_of(record->arena, text_of(record, key, replaced));
}

static enum cite_role role_of(struct str role)
{
    static const struct {
        struct str name;
        enum cite_role role;
    } roles[] = {
        {STR_INIT("author"), CITE_AUTHOR},
        {STR_INIT("editor"), CITE_EDITOR},
        {STR_INIT("interviewer"), CITE_INTERVIEWER},
        {STR_INIT("listed"), CITE_LISTED},
    };
    for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++)
        if (str_equal(roles[i].name, role))
            return roles[i].role;
    return role.length ? CITE_ROLES : CITE_AUTHOR;
}

// "Jr.", "III" stand in the whole name only, behind its parts.
static struct str suffix_of(const struct cite_name *name)
{
    size_t at = str_find(name->whole, name->family, name->given.length);
    if (at == STR_NONE)
        return (struct str){0};
    struct str rest = str_slice(name->whole, at + name->family.length, name->whole.length);
    if (rest.length == 0 || (rest.data[0] != ' ' && rest.data[0] != ','))
        return (struct str){0};
    return str_trim(str_slice(rest, 1, rest.length));
}

// The parts that the record states; a name that comes without them is taken apart.
static struct cite_name name_of(const struct record *record, struct str person, uint64_t *replaced)
{
    struct arena *arena = record->arena;
    struct cite_name name = {.whole = line_of(arena, raw_text(arena, raw_name(person), replaced))};
    if (person.data[0] == '{') {
        struct str given = span_get(person, STR("given_name"));
        struct str family = span_get(person, STR("family_name"));
        name.role = role_of(raw_text(arena, span_get(person, STR("role")), replaced));
        name.given = line_of(arena, raw_text(arena, given, replaced));
        name.family = line_of(arena, raw_text(arena, family, replaced));
        if (given.data || family.data || !name.whole.length) {
            if (name.family.length && name.whole.length)
                name.suffix = suffix_of(&name);
            return name;
        }
    }
    struct name parsed = name_parse(arena, name.whole);
    if (parsed.family.length) {
        name.given = parsed.given;
        name.family = parsed.family;
        name.suffix = suffix_of(&name);
    }
    return name;
}

static bool has_names_of(const struct citation *citation, enum cite_role role)
{
    for (size_t i = 0; i < citation->name_count; i++)
        if (citation->names[i].role == role)
            return true;
    return false;
}

static void read_names(struct citation *citation, const struct record *record, uint64_t *replaced)
{
    struct raw_walk walk = raw_walk(record_get(record, STR("authors")));
    struct str person;
    size_t capacity = 0;
    while (raw_next(&walk, &person) && citation->name_count < CITE_NAMES_MAX) {
        struct cite_name name = name_of(record, person, replaced);
        if (name.role == CITE_ROLES || (!name.whole.length && !name.family.length))
            continue;
        citation->names = arena_grow(record->arena, citation->names, citation->name_count,
                                     &capacity, sizeof(name));
        citation->names[citation->name_count++] = name;
    }
    bool is_signed = has_names_of(citation, CITE_AUTHOR) || has_names_of(citation, CITE_EDITOR) ||
                     has_names_of(citation, CITE_INTERVIEWER);
    for (size_t i = 0; i < citation->name_count; i++)
        if (citation->names[i].role == CITE_LISTED)
            citation->names[i].role = is_signed ? CITE_ROLES : CITE_AUTHOR;
}

static void read_keywords(struct citation *citation, const struct record *record,
                          uint64_t *replaced)
{
    struct raw_walk walk = raw_walk(record_get(record, STR("keywords")));
    struct str keyword;
    size_t capacity = 0;
    while (raw_next(&walk, &keyword)) {
        struct str text = line_of(record->arena, raw_text(record->arena, keyword, replaced));
        if (!text.length)
            continue;
        citation->keywords = arena_grow(record->arena, citation->keywords, citation->keyword_count,
                                        &capacity, sizeof(text));
        citation->keywords[citation->keyword_count++] = text;
    }
}

static struct date date_of(struct str iso, struct str precision)
{
    struct date date = date_from_iso(iso);
    if (date.precision == DATE_DAY && str_equal(precision, STR("month")))
        date.precision = DATE_MONTH;
    if (date.precision > DATE_YEAR && str_equal(precision, STR("year")))
        date.precision = DATE_YEAR;
    return date;
}

// A word's ASCII letters and digits, lower case, accents taken off, at most KEY_PART_MAX of them.
static size_t put_ascii(struct buffer *key, struct str word)
{
    char room[FOLD_MAX];
    struct str folded = fold_word(word, room);
    size_t count = 0;
    for (size_t i = 0; i < folded.length && count < KEY_PART_MAX; i++) {
        char c = folded.data[i];
        if ((c < 'a' || c > 'z') && (c < '0' || c > '9'))
            continue;
        buffer_byte(key, c);
        count++;
    }
    return count;
}

// The first word of at least 'least' ASCII letters. False when there is none.
static bool put_first_word(struct buffer *key, struct str text, size_t least)
{
    struct str word;
    while (str_split(&text, ' ', &word)) {
        size_t before = key->length;
        if (put_ascii(key, word) >= least)
            return true;
        key->length = before;
    }
    return false;
}

// Ends with so many digits of the hash of the article's id.
static void make_key(struct citation *citation, int digits)
{
    struct buffer key = {0};
    struct str first = citation->name_count ? citation->names[0].family : citation->publisher;
    char hex[HASH128_HEX + 1];
    if (citation->name_count && !first.length)
        first = citation->names[0].whole;
    // A family name is one word of the key, all others are many: the first will do.
    if (!(citation->name_count && citation->names[0].family.length && put_ascii(&key, first) > 0))
        put_first_word(&key, first, 1);
    if (citation->issued.precision != DATE_NONE)
        buffer_printf(&key, "%d", citation->issued.year);
    if (!put_first_word(&key, citation->title, KEY_WORD_LONG))
        put_first_word(&key, citation->title, 1);
    hash128_hex(hash128(citation->id), hex);
    bool has_letter_first = key.length && key.data[0] >= 'a';
    citation->key = arena_printf(citation->arena, "%s%.*s-%.*s", has_letter_first ? "" : "article",
                                 (int)key.length, key.data ? key.data : "", digits, hex);
    buffer_free(&key);
}

void cite_read(struct citation *citation, const struct record *record, uint64_t *replaced)
{
    *citation = (struct citation){.arena = record->arena};
    struct str original = line(record, STR("original_publisher"), replaced);
    struct str blog = line(record, STR("blog"), replaced);
    citation->kind = original.length ? CITE_PERIODICAL : blog.length ? CITE_BLOG : CITE_PAGE;
    citation->container = original.length ? original : blog;
    citation->title = line(record, STR("headline"), replaced);
    citation->publisher = line(record, STR("publisher"), replaced);
    citation->url = line(record, STR("canonical_url"), replaced);
    if (!citation->url.length)
        citation->url = line(record, STR("url"), replaced);
    citation->language = line(record, STR("in_language"), replaced);
    citation->abstract = line(record, STR("description"), replaced);
    citation->issued = date_of(text_of(record, STR("date_published"), replaced),
                               text_of(record, STR("date_published_precision"), replaced));
    struct str captured = record_path(record, STR("capture.captured_at"));
    citation->accessed = date_from_iso(raw_text(record->arena, captured, replaced));
    read_names(citation, record, replaced);
    read_keywords(citation, record, replaced);
    citation->id = identify_article(record, replaced);
    make_key(citation, KEY_DIGITS);
}

void cite_open(struct cite_writer *writer, enum cite_form form, struct buffer *out)
{
    *writer = (struct cite_writer){.form = form, .out = out};
    if (form == CITE_CSL_JSON)
        buffer_put(out, STR("["));
}

bool cite_put(struct cite_writer *writer, const struct record *record)
{
    struct citation citation;
    bool is_new;
    cite_read(&citation, record, &writer->replaced);
    table_put(&writer->articles, citation.id, 0, &is_new);
    if (!is_new)
        return false;
    table_put(&writer->keys, citation.key, 0, &is_new);
    if (!is_new)
        make_key(&citation, HASH128_HEX);
    switch (writer->form) {
    case CITE_CSL_JSON:
        buffer_put(writer->out, writer->count ? STR(",\n") : STR("\n"));
        cite_csl_json(writer->out, &citation);
        break;
    case CITE_BIBTEX:
        buffer_put(writer->out, writer->count ? STR("\n") : STR(""));
        cite_bibtex(writer->out, &citation);
        break;
    case CITE_RIS: cite_ris(writer->out, &citation); break;
    }
    writer->count++;
    return true;
}

void cite_close(struct cite_writer *writer)
{
    if (writer->form == CITE_CSL_JSON)
        buffer_put(writer->out, STR("\n]\n"));
    table_free(&writer->articles);
    table_free(&writer->keys);
    *writer = (struct cite_writer){0};
}
