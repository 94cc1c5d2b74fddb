// SPDX-License-Identifier: MIT
#include "site/front.h"

#include "base/buffer.h"
#include "text/date.h"
#include "text/space.h"

enum {
    KEY_BYTES_MAX = 40,
    VALUE_BYTES_MAX = 4096, // of a value; a longer one is no field
    LANGUAGE_BYTES_MAX = 12,
    LABELS_MIN = 2, // known keys that make lines front matter
};

enum key_kind {
    KEY_IGNORED, // known, and says nothing that a record has
    KEY_TITLE,
    KEY_URL,
    KEY_AUTHOR,
    KEY_DATE,
    KEY_MODIFIED,
    KEY_PUBLISHER,
    KEY_SOURCE, // an address, or the name of a publisher
    KEY_DESCRIPTION,
    KEY_KEYWORDS,
    KEY_LANGUAGE,
    KEY_CAPTURED,
    KEY_UNKNOWN,
};

// Without blanks, '_' and '-', in small letters.
static const struct {
    struct str key;
    enum key_kind kind;
} keys[] = {
    {STR_INIT("title"), KEY_TITLE},
    {STR_INIT("headline"), KEY_TITLE},
    {STR_INIT("titel"), KEY_TITLE},
    {STR_INIT("titre"), KEY_TITLE},
    {STR_INIT("título"), KEY_TITLE},
    {STR_INIT("titolo"), KEY_TITLE},
    {STR_INIT("заголовок"), KEY_TITLE},
    {STR_INIT("标题"), KEY_TITLE},
    {STR_INIT("url"), KEY_URL},
    {STR_INIT("urlsource"), KEY_URL},
    {STR_INIT("sourceurl"), KEY_URL},
    {STR_INIT("pageurl"), KEY_URL},
    {STR_INIT("link"), KEY_URL},
    {STR_INIT("permalink"), KEY_URL},
    {STR_INIT("canonical"), KEY_URL},
    {STR_INIT("canonicalurl"), KEY_URL},
    {STR_INIT("source"), KEY_SOURCE},
    {STR_INIT("quelle"), KEY_SOURCE},
    {STR_INIT("fuente"), KEY_SOURCE},
    {STR_INIT("author"), KEY_AUTHOR},
    {STR_INIT("authors"), KEY_AUTHOR},
    {STR_INIT("by"), KEY_AUTHOR},
    {STR_INIT("byline"), KEY_AUTHOR},
    {STR_INIT("writer"), KEY_AUTHOR},
    {STR_INIT("autor"), KEY_AUTHOR},
    {STR_INIT("autoren"), KEY_AUTHOR},
    {STR_INIT("auteur"), KEY_AUTHOR},
    {STR_INIT("auteurs"), KEY_AUTHOR},
    {STR_INIT("autore"), KEY_AUTHOR},
    {STR_INIT("автор"), KEY_AUTHOR},
    {STR_INIT("作者"), KEY_AUTHOR},
    {STR_INIT("date"), KEY_DATE},
    {STR_INIT("published"), KEY_DATE},
    {STR_INIT("publishedtime"), KEY_DATE},
    {STR_INIT("publishedat"), KEY_DATE},
    {STR_INIT("publishedon"), KEY_DATE},
    {STR_INIT("publisheddate"), KEY_DATE},
    {STR_INIT("publishdate"), KEY_DATE},
    {STR_INIT("publicationdate"), KEY_DATE},
    {STR_INIT("datepublished"), KEY_DATE},
    {STR_INIT("pubdate"), KEY_DATE},
    {STR_INIT("datum"), KEY_DATE},
    {STR_INIT("fecha"), KEY_DATE},
    {STR_INIT("data"), KEY_DATE},
    {STR_INIT("дата"), KEY_DATE},
    {STR_INIT("日期"), KEY_DATE},
    {STR_INIT("updated"), KEY_MODIFIED},
    {STR_INIT("updatedat"), KEY_MODIFIED},
    {STR_INIT("modified"), KEY_MODIFIED},
    {STR_INIT("modifiedtime"), KEY_MODIFIED},
    {STR_INIT("lastmod"), KEY_MODIFIED},
    {STR_INIT("lastmodified"), KEY_MODIFIED},
    {STR_INIT("lastupdated"), KEY_MODIFIED},
    {STR_INIT("datemodified"), KEY_MODIFIED},
    {STR_INIT("site"), KEY_PUBLISHER},
    {STR_INIT("sitename"), KEY_PUBLISHER},
    {STR_INIT("website"), KEY_PUBLISHER},
    {STR_INIT("publisher"), KEY_PUBLISHER},
    {STR_INIT("publication"), KEY_PUBLISHER},
    {STR_INIT("outlet"), KEY_PUBLISHER},
    {STR_INIT("description"), KEY_DESCRIPTION},
    {STR_INIT("summary"), KEY_DESCRIPTION},
    {STR_INIT("excerpt"), KEY_DESCRIPTION},
    {STR_INIT("subtitle"), KEY_DESCRIPTION},
    {STR_INIT("dek"), KEY_DESCRIPTION},
    {STR_INIT("tags"), KEY_KEYWORDS},
    {STR_INIT("keywords"), KEY_KEYWORDS},
    {STR_INIT("categories"), KEY_KEYWORDS},
    {STR_INIT("topics"), KEY_KEYWORDS},
    {STR_INIT("language"), KEY_LANGUAGE},
    {STR_INIT("lang"), KEY_LANGUAGE},
    {STR_INIT("captured"), KEY_CAPTURED},
    {STR_INIT("capturedat"), KEY_CAPTURED},
    {STR_INIT("crawled"), KEY_CAPTURED},
    {STR_INIT("crawledat"), KEY_CAPTURED},
    {STR_INIT("scraped"), KEY_CAPTURED},
    {STR_INIT("scrapedat"), KEY_CAPTURED},
    {STR_INIT("fetched"), KEY_CAPTURED},
    {STR_INIT("fetchedat"), KEY_CAPTURED},
    {STR_INIT("retrieved"), KEY_CAPTURED},
    {STR_INIT("retrievedat"), KEY_CAPTURED},
    {STR_INIT("accessed"), KEY_CAPTURED},
    {STR_INIT("saved"), KEY_CAPTURED},
    {STR_INIT("warning"), KEY_IGNORED},
    {STR_INIT("numberofpages"), KEY_IGNORED},
    {STR_INIT("wordcount"), KEY_IGNORED},
    {STR_INIT("readingtime"), KEY_IGNORED},
    {STR_INIT("type"), KEY_IGNORED},
    {STR_INIT("markdowncontent"), KEY_IGNORED},
    {STR_INIT("content"), KEY_IGNORED},
};

static enum key_kind kind_of(struct str key)
{
    char plain[KEY_BYTES_MAX];
    size_t length = 0;
    if (!key.length || key.length > sizeof(plain))
        return KEY_UNKNOWN;
    for (size_t i = 0; i < key.length; i++) {
        char c = key.data[i];
        if (c != ' ' && c != '_' && c != '-')
            plain[length++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
        if (str_equal(keys[i].key, (struct str){plain, length}))
            return keys[i].kind;
    return KEY_UNKNOWN;
}

// ---- lines and values

struct front {
    struct arena *arena;
    struct str text;    // what has not been read
    size_t total;       // bytes of the whole
    unsigned number;    // of the line that was read last
    struct facts facts; // found so far; they count only when all of it is front matter
    size_t known;       // keys that were known
    bool has_title_or_url;
};

static struct str next_line(struct front *front)
{
    struct str line = {0};
    str_split(&front->text, '\n', &line);
    front->number++;
    return line.length && line.data[line.length - 1] == '\r' ? str_slice(line, 0, line.length - 1)
                                                             : line;
}

static size_t position(const struct front *front)
{
    return front->total - front->text.length;
}

// The text without signs that emphasise it or quote it: "**Author", '"Ann Lee"'.
static struct str bare(struct str text)
{
    text = space_trim(text);
    while (text.length && memchr("*_`", text.data[0], 3))
        text = space_trim(str_slice(text, 1, text.length));
    while (text.length && memchr("*_`", text.data[text.length - 1], 3))
        text = space_trim(str_slice(text, 0, text.length - 1));
    bool is_quoted = text.length >= 2 && text.data[0] == text.data[text.length - 1] &&
                     (text.data[0] == '"' || text.data[0] == '\'');
    text = is_quoted ? str_slice(text, 1, text.length - 1) : text;
    bool is_linked =
        str_starts(text, STR("[[")) && str_ends(text, STR("]]")); // a link between notes
    return is_linked ? str_slice(text, 2, text.length - 2) : text;
}

// Parts "key: value" ('=' in TOML); false when the line is none.
static bool part(struct str line, char sign, struct str *key, struct str *value)
{
    size_t at = str_find_byte(line, sign, 0);
    if (at == STR_NONE || at > KEY_BYTES_MAX)
        return false;
    *key = bare(str_slice(line, 0, at));
    *value = space_trim(str_slice(line, at + 1, line.length));
    return key->length > 0;
}

static bool is_address(struct str text)
{
    return str_starts(text, STR("http://")) || str_starts(text, STR("https://"));
}

static void add(struct front *front, struct str field, struct str text)
{
    if (front->facts.count >= FRONT_VALUES_MAX)
        return;
    struct fact *fact =
        facts_add(&front->facts, front->arena, field, space_line(front->arena, text));
    fact->first_line = fact->last_line = front->number;
    fact->rule = STR("front matter");
}

static void add_author(struct front *front, struct str name)
{
    if (front->facts.count >= FRONT_VALUES_MAX)
        return;
    struct fact *fact = facts_add(&front->facts, front->arena, STR("authors"), (struct str){0});
    fact->object = arena_alloc(front->arena, sizeof(*fact->object));
    *fact->object = (struct facts){0};
    facts_add(fact->object, front->arena, STR("name"), space_line(front->arena, name));
    fact->first_line = fact->last_line = front->number;
    fact->rule = STR("front matter");
}

// Days of publication stay as they are written; others are no text of a record, and must be days.
static void add_date(struct front *front, enum key_kind kind, struct str text)
{
    struct date date = date_from_iso(text);
    if (kind == KEY_DATE && (date.precision != DATE_NONE || date_is_line(text)))
        add(front, STR("date_published_text"), text);
    if (date.precision == DATE_NONE && date_is_line(text))
        date = date_find(text, DATE_ORDER_UNKNOWN, NULL);
    char iso[DATE_ISO_MAX];
    date_iso(date, iso);
    if (kind == KEY_MODIFIED && date.precision == DATE_DAY)
        add(front, STR("date_modified"), arena_copy(front->arena, str_of(iso)));
    if (kind == KEY_CAPTURED && date.precision == DATE_DAY)
        add(front, STR("capture.captured_at"), text);
}

// One value of a key; is_item: an element of a list.
static void take(struct front *front, enum key_kind kind, struct str value, bool is_item)
{
    static const struct str fields[] = {
        [KEY_TITLE] = STR_INIT("headline"),
        [KEY_URL] = STR_INIT("canonical_url"),
        [KEY_AUTHOR] = STR_INIT("byline"),
        [KEY_DATE] = STR_INIT("date_published_text"),
        [KEY_MODIFIED] = STR_INIT("date_modified"),
        [KEY_PUBLISHER] = STR_INIT("publisher"),
        [KEY_SOURCE] = STR_INIT("publisher"),
        [KEY_DESCRIPTION] = STR_INIT("description"),
        [KEY_KEYWORDS] = STR_INIT("keywords"),
        [KEY_LANGUAGE] = STR_INIT("in_language"),
        [KEY_CAPTURED] = STR_INIT("capture.captured_at"),
    };
    value = bare(value);
    if (!value.length || value.length > VALUE_BYTES_MAX || kind == KEY_IGNORED ||
        kind == KEY_UNKNOWN)
        return;
    if (kind == KEY_SOURCE && is_address(value))
        kind = KEY_URL;
    bool has_one = kind != KEY_KEYWORDS && facts_get(&front->facts, fields[kind]);
    if (has_one || (kind == KEY_URL && !is_address(value)) ||
        (kind == KEY_LANGUAGE && value.length > LANGUAGE_BYTES_MAX))
        return;
    front->has_title_or_url = front->has_title_or_url || kind == KEY_TITLE || kind == KEY_URL;
    if (kind == KEY_AUTHOR && is_item)
        add_author(front, value);
    else if (kind == KEY_DATE || kind == KEY_MODIFIED || kind == KEY_CAPTURED)
        add_date(front, kind, value);
    else
        add(front, fields[kind], value);
}

// A value as it stands behind its key: one, or a list in brackets; keywords are parted by commas.
static void take_value(struct front *front, enum key_kind kind, struct str value)
{
    bool is_list = value.length >= 2 && value.data[0] == '[' &&
                   value.data[value.length - 1] == ']' && !str_contains(value, STR("]("));
    if (is_list)
        value = str_slice(value, 1, value.length - 1);
    if (!is_list && kind != KEY_KEYWORDS) {
        take(front, kind, value, false);
        return;
    }
    char quote = '\0';
    size_t from = 0;
    for (size_t i = 0; i <= value.length; i++) {
        char c = i < value.length ? value.data[i] : ',';
        if (quote)
            quote = c == quote && i < value.length ? '\0' : quote;
        else if (c == '"')
            quote = c;
        if (i == value.length || (c == ',' && !quote)) {
            take(front, kind, str_slice(value, from, i), true);
            from = i + 1;
        }
    }
}

// ---- between fences

// "- name: Ann Lee", "name: Ann Lee" below 'author:': who it is.
static struct str without_name_key(struct str item)
{
    return str_starts(item, STR("name:")) ? space_trim(str_slice(item, 5, item.length)) : item;
}

// Reads up to the closing fence; false when there is none.
static bool read_fenced(struct front *front, struct str fence)
{
    char sign = str_equal(fence, STR("+++")) ? '=' : ':';
    enum key_kind kind = KEY_UNKNOWN;
    struct buffer folded = {0}; // a scalar over several lines
    bool is_closed = false, is_folded = false;
    while (front->text.length && front->number < FRONT_LINES_MAX && !is_closed) {
        struct str line = next_line(front), text = space_trim(line), key, value;
        bool is_inner = text.length && text.data != line.data;
        is_closed = str_equal(text, fence) || (sign == ':' && str_equal(text, STR("...")));
        bool is_item = str_starts(text, STR("- "));
        if (is_folded && is_inner && !is_closed) {
            buffer_byte(&folded, ' ');
            buffer_put(&folded, text);
            continue;
        }
        if (is_folded)
            take(front, kind, arena_copy(front->arena, buffer_str(&folded)), false);
        is_folded = false;
        buffer_reset(&folded);
        if (is_item || (is_inner && str_starts(text, STR("name:")))) {
            text = is_item ? space_trim(str_slice(text, 2, text.length)) : text;
            take(front, kind, without_name_key(text), true);
        } else if (!is_inner && !is_closed && part(text, sign, &key, &value)) {
            kind = kind_of(key);
            front->known += kind != KEY_UNKNOWN && kind != KEY_IGNORED;
            is_folded = str_equal(value, STR(">")) || str_equal(value, STR("|")) ||
                        str_equal(value, STR(">-")) || str_equal(value, STR("|-"));
            if (!is_folded)
                take_value(front, kind, value);
        }
    }
    buffer_free(&folded);
    return is_closed && front->known;
}

// ---- labels

// Lines of known keys, blank ones between them; 'end' is the end of the last.
static bool read_labels(struct front *front, size_t *end, unsigned *last)
{
    while (front->text.length && front->number < FRONT_LINES_MAX) {
        struct str line = next_line(front), key, value;
        if (!space_trim(line).length)
            continue;
        enum key_kind kind = part(line, ':', &key, &value) ? kind_of(key) : KEY_UNKNOWN;
        if (kind == KEY_UNKNOWN)
            break;
        front->known += kind != KEY_IGNORED;
        take_value(front, kind, value);
        *end = position(front);
        *last = front->number;
    }
    return front->known >= LABELS_MIN && front->has_title_or_url;
}

static struct str heading_of(struct str line)
{
    return str_starts(line, STR("# ")) ? space_trim(str_slice(line, 2, line.length))
                                       : (struct str){0};
}

size_t front_read(struct facts *facts, struct arena *arena, struct str text, unsigned *lines)
{
    struct front front = {.arena = arena, .text = text, .total = text.length};
    struct front before = front;
    struct str line = {0};
    if (str_starts(text, STR("\xEF\xBB\xBF")))
        front.text = str_slice(text, 3, text.length);
    while (front.text.length && !line.length && front.number < FRONT_LINES_MAX) {
        before = front;
        line = space_trim(next_line(&front));
    }
    size_t end = 0;
    bool is_front;
    struct str heading = heading_of(line);
    if (str_equal(line, STR("---")) || str_equal(line, STR("+++"))) {
        is_front = read_fenced(&front, line);
        end = position(&front);
        *lines = front.number;
    } else {
        if (heading.length)
            take(&front, KEY_TITLE, heading, false);
        else
            front = before;
        is_front = read_labels(&front, &end, lines);
    }
    for (size_t i = 0; is_front && i < front.facts.count; i++)
        *facts_add(facts, arena, front.facts.items[i].field, (struct str){0}) =
            front.facts.items[i];
    return is_front ? end : 0;
}
