// SPDX-License-Identifier: MIT
#include "site/front.h"

#include "base/buffer.h"
#include "site/front_keys.h"
#include "text/date.h"
#include "text/space.h"

enum {
    VALUE_BYTES_MAX = 4096, // of a value; a longer one is no field
    LANGUAGE_BYTES_MAX = 12,
    LABELS_MIN = 2, // known keys that make lines front matter
};

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

// Parts "key: value" ('=' in TOML; "标题：…"); false when the line is none.
static bool part(struct str line, char sign, struct str *key, struct str *value)
{
    struct str start = str_slice(line, 0, FRONT_KEY_BYTES_MAX + 1);
    size_t at = str_find_byte(start, sign, 0), width = 1;
    size_t wide = sign == ':' ? str_find(start, STR("："), 0) : STR_NONE;
    if (wide < at) {
        at = wide;
        width = strlen("：");
    }
    if (at == STR_NONE)
        return false;
    *key = bare(str_slice(line, 0, at));
    *value = space_trim(str_slice(line, at + width, line.length));
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
static void add_date(struct front *front, enum front_key kind, struct str text)
{
    struct date date = date_from_iso(text);
    if (kind == FRONT_DATE && (date.precision != DATE_NONE || date_is_line(text)))
        add(front, STR("date_published_text"), text);
    if (date.precision == DATE_NONE && date_is_line(text))
        date = date_find(text, DATE_ORDER_UNKNOWN, NULL);
    char iso[DATE_ISO_MAX];
    date_iso(date, iso);
    if (kind == FRONT_MODIFIED && date.precision == DATE_DAY)
        add(front, STR("date_modified"), arena_copy(front->arena, str_of(iso)));
    if (kind == FRONT_CAPTURED && date.precision == DATE_DAY)
        add(front, STR("capture.captured_at"), text);
}

// One value of a key; is_item: an element of a list.
static void take(struct front *front, enum front_key kind, struct str value, bool is_item)
{
    static const struct str fields[] = {
        [FRONT_TITLE] = STR_INIT("headline"),
        [FRONT_URL] = STR_INIT("canonical_url"),
        [FRONT_AUTHOR] = STR_INIT("byline"),
        [FRONT_DATE] = STR_INIT("date_published_text"),
        [FRONT_MODIFIED] = STR_INIT("date_modified"),
        [FRONT_PUBLISHER] = STR_INIT("publisher"),
        [FRONT_SOURCE] = STR_INIT("publisher"),
        [FRONT_DESCRIPTION] = STR_INIT("description"),
        [FRONT_KEYWORDS] = STR_INIT("keywords"),
        [FRONT_LANGUAGE] = STR_INIT("in_language"),
        [FRONT_CAPTURED] = STR_INIT("capture.captured_at"),
    };
    value = bare(value);
    if (!value.length || value.length > VALUE_BYTES_MAX || kind == FRONT_IGNORED ||
        kind == FRONT_UNKNOWN)
        return;
    if (kind == FRONT_SOURCE && is_address(value))
        kind = FRONT_URL;
    bool has_one = kind != FRONT_KEYWORDS && facts_get(&front->facts, fields[kind]);
    if (has_one || (kind == FRONT_URL && !is_address(value)) ||
        (kind == FRONT_LANGUAGE && value.length > LANGUAGE_BYTES_MAX))
        return;
    front->has_title_or_url = front->has_title_or_url || kind == FRONT_TITLE || kind == FRONT_URL;
    if (kind == FRONT_AUTHOR && is_item)
        add_author(front, value);
    else if (kind == FRONT_DATE || kind == FRONT_MODIFIED || kind == FRONT_CAPTURED)
        add_date(front, kind, value);
    else
        add(front, fields[kind], value);
}

// A value as it stands behind its key: one, or a list in brackets; keywords are parted by commas.
static void take_value(struct front *front, enum front_key kind, struct str value)
{
    bool is_list = value.length >= 2 && value.data[0] == '[' &&
                   value.data[value.length - 1] == ']' && !str_contains(value, STR("]("));
    if (is_list)
        value = str_slice(value, 1, value.length - 1);
    if (!is_list && kind != FRONT_KEYWORDS) {
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
    enum front_key kind = FRONT_UNKNOWN;
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
            kind = front_key(key);
            front->known += kind != FRONT_UNKNOWN && kind != FRONT_IGNORED;
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
        enum front_key kind = part(line, ':', &key, &value) ? front_key(key) : FRONT_UNKNOWN;
        if (kind == FRONT_UNKNOWN)
            break;
        front->known += kind != FRONT_IGNORED;
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
            take(&front, FRONT_TITLE, heading, false);
        else
            front = before;
        is_front = read_labels(&front, &end, lines);
    }
    for (size_t i = 0; is_front && i < front.facts.count; i++)
        *facts_add(facts, arena, front.facts.items[i].field, (struct str){0}) =
            front.facts.items[i];
    return is_front ? end : 0;
}
