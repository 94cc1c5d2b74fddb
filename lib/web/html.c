// SPDX-License-Identifier: MIT
#include "web/html.h"

#include "web/nesting.h"
#include "web/reference.h"

enum {
    NAMES_SLOTS = 1024, // a power of two, more than twice the names
    NAME_LENGTH = 24,   // bytes; no known name is longer
};

// The known names by their hash. Made for each page, in some microseconds.
struct names {
    uint16_t slots[NAMES_SLOTS]; // 0: free
};

// Endings that were looked for in vain: they are not looked for again, so that reading stays linear.
enum missing {
    NO_QUOTE = 1,
    NO_APOSTROPHE = 2,
    NO_COMMENT_END = 4,
    NO_CDATA_END = 8,
    NO_GREATER = 16
};

struct reader {
    struct build build;
    struct nesting nesting;
    struct names tags, attributes;
    const char *data;
    size_t length, at;
    unsigned missing;
    size_t
        ends[TAG_COUNT]; // where the next end tag stands, as far as it was looked for; see next_end
    struct buffer decoded; // of the text or value at hand
};

// A name in lower case.
struct name {
    char bytes[NAME_LENGTH];
    size_t length; // NAME_LENGTH + 1: longer than any known one
    uint32_t hash;
};

static struct str rest_of(const struct reader *reader)
{
    return (struct str){reader->data + reader->at, reader->length - reader->at};
}

static struct str slice(const struct reader *reader, size_t from, size_t to)
{
    return (struct str){reader->data + from, to - from};
}

// The byte that lies 'ahead'; NUL at the end of the page.
static char peek(const struct reader *reader, size_t ahead)
{
    return reader->at + ahead < reader->length ? reader->data[reader->at + ahead] : '\0';
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// The offset of a byte from 'from' on, or the end of the page.
static size_t find_byte(const struct reader *reader, char byte, size_t from)
{
    if (from >= reader->length)
        return reader->length;
    const char *found = memchr(reader->data + from, byte, reader->length - from);
    return found ? (size_t)(found - reader->data) : reader->length;
}

// --- names ---

static uint32_t hash_step(uint32_t hash, char c)
{
    return (hash ^ (unsigned char)c) * 0x01000193; // FNV-1a
}

static void add_name(struct names *names, struct str name, size_t value)
{
    uint32_t hash = 0;
    for (size_t i = 0; i < name.length; i++)
        hash = hash_step(hash, name.data[i]);
    size_t slot = hash % NAMES_SLOTS;
    while (names->slots[slot])
        slot = (slot + 1) % NAMES_SLOTS;
    names->slots[slot] = (uint16_t)value;
}

static struct str name_text(const struct name *name)
{
    return (struct str){name->bytes, name->length};
}

static enum tag find_tag(const struct names *names, const struct name *name)
{
    if (name->length <= NAME_LENGTH)
        for (size_t slot = name->hash % NAMES_SLOTS; names->slots[slot];
             slot = (slot + 1) % NAMES_SLOTS)
            if (str_equal(tag_name((enum tag)names->slots[slot]), name_text(name)))
                return (enum tag)names->slots[slot];
    return TAG_OTHER;
}

static enum attribute_name find_attribute(const struct names *names, const struct name *name)
{
    if (name->length <= NAME_LENGTH)
        for (size_t slot = name->hash % NAMES_SLOTS; names->slots[slot];
             slot = (slot + 1) % NAMES_SLOTS)
            if (str_equal(attribute_text((enum attribute_name)(names->slots[slot] - 1)),
                          name_text(name)))
                return (enum attribute_name)(names->slots[slot] - 1);
    return ATTRIBUTE_COUNT;
}

// Reads a name up to white space, '/', '>' or 'stop'.
static void read_name(struct reader *reader, struct name *name, char stop)
{
    name->length = 0;
    name->hash = 0;
    for (; reader->at < reader->length; reader->at++) {
        char c = reader->data[reader->at];
        if (tree_is_space(c) || c == '/' || c == '>' || c == stop)
            break;
        c = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
        if (name->length < NAME_LENGTH)
            name->bytes[name->length] = c;
        if (name->length <= NAME_LENGTH)
            name->length++;
        name->hash = hash_step(name->hash, c);
    }
}

// --- text ---

static void read_text(struct reader *reader, struct str text)
{
    if (str_find_byte(text, '&', 0) != STR_NONE) {
        buffer_reset(&reader->decoded);
        reference_put(&reader->decoded, text, false);
        text = buffer_str(&reader->decoded);
    }
    if (text.length)
        nesting_text(&reader->nesting, text);
}

// --- comments and other markup ---

// From "--" on: the offset behind "-->" or "--!>"; the length of the page when there is none.
static size_t comment_end(const struct reader *reader, size_t from)
{
    for (; (from = find_byte(reader, '-', from)) < reader->length; from++) {
        const char *p = reader->data + from;
        size_t left = reader->length - from;
        if (left >= 3 && p[1] == '-' && p[2] == '>')
            return from + 3;
        if (left >= 4 && p[1] == '-' && p[2] == '!' && p[3] == '>')
            return from + 4;
    }
    return reader->length + 1;
}

// A comment that never ends is none: its text survives.
static void skip_comment(struct reader *reader)
{
    size_t start = reader->at + 4;
    struct str inside = str_slice(rest_of(reader), 4, 6);
    if (str_starts(inside, STR(">")) || str_starts(inside, STR("->"))) {
        reader->at = start + (inside.data[0] == '>' ? 1 : 2);
        return;
    }
    size_t end = reader->missing & NO_COMMENT_END ? reader->length + 1 : comment_end(reader, start);
    if (end > reader->length) {
        reader->missing |= NO_COMMENT_END;
        end = start;
    }
    reader->at = end;
}

static void read_cdata(struct reader *reader)
{
    size_t start = reader->at + strlen("<![CDATA["), end = STR_NONE;
    if (!(reader->missing & NO_CDATA_END))
        end = str_find((struct str){reader->data, reader->length}, STR("]]>"), start);
    reader->at = start;
    if (end == STR_NONE) {
        reader->missing |= NO_CDATA_END;
        return;
    }
    nesting_text(&reader->nesting, slice(reader, start, end));
    reader->at = end + 3;
}

// A document type, a processing instruction, anything else that is no tag.
static void skip_declaration(struct reader *reader)
{
    size_t end = reader->missing & NO_GREATER ? reader->length : find_byte(reader, '>', reader->at);
    if (end == reader->length) {
        reader->missing |= NO_GREATER;
        reader->at++;
        return;
    }
    reader->at = end + 1;
}

// --- tags ---

static struct str decode_value(struct reader *reader, struct str value)
{
    if (str_find_byte(value, '&', 0) == STR_NONE)
        return value;
    buffer_reset(&reader->decoded);
    reference_put(&reader->decoded, value, true);
    return arena_copy(reader->build.arena, buffer_str(&reader->decoded));
}

// The value behind '='. A quote that is never closed ends at the next '>'.
static struct str read_value(struct reader *reader)
{
    char quote = peek(reader, 0);
    if (quote == '"' || quote == '\'') {
        unsigned missing = quote == '"' ? NO_QUOTE : NO_APOSTROPHE;
        size_t start = reader->at + 1, end = reader->length;
        if (!(reader->missing & missing))
            end = find_byte(reader, quote, start);
        if (end < reader->length) {
            reader->at = end + 1;
            return slice(reader, start, end);
        }
        reader->missing |= missing;
    }
    size_t start = reader->at;
    while (reader->at < reader->length && !tree_is_space(peek(reader, 0)) && peek(reader, 0) != '>')
        reader->at++;
    return slice(reader, start, reader->at);
}

static void skip_space(struct reader *reader)
{
    while (reader->at < reader->length && tree_is_space(reader->data[reader->at]))
        reader->at++;
}

static void read_attribute(struct reader *reader, bool is_wanted)
{
    struct name name;
    struct str value = STR("");
    if (peek(reader, 0) == '=')
        reader->at++; // belongs to the name
    read_name(reader, &name, '=');
    skip_space(reader);
    if (peek(reader, 0) == '=') {
        reader->at++;
        skip_space(reader);
        value = read_value(reader);
    }
    enum attribute_name known =
        is_wanted ? find_attribute(&reader->attributes, &name) : ATTRIBUTE_COUNT;
    if (known != ATTRIBUTE_COUNT)
        build_attribute(&reader->build, known, decode_value(reader, value));
}

// Up to and with the '>' of a tag. True when it ends with "/>".
static bool read_attributes(struct reader *reader, bool is_wanted)
{
    bool has_slash = false;
    while (reader->at < reader->length) {
        char c = reader->data[reader->at];
        if (c == '>') {
            reader->at++;
            return has_slash;
        }
        has_slash = c == '/';
        if (tree_is_space(c) || has_slash)
            reader->at++;
        else
            read_attribute(reader, is_wanted);
    }
    return false;
}

static bool is_raw(enum tag tag)
{
    return tag == TAG_SCRIPT || tag == TAG_STYLE || tag == TAG_IFRAME || tag == TAG_TEXTAREA ||
           tag == TAG_TITLE;
}

// The offset of the next "</name", or the length of the page.
static size_t find_end(const struct reader *reader, enum tag tag)
{
    struct str name = tag_name(tag), page = {reader->data, reader->length};
    size_t at = reader->at;
    for (; (at = find_byte(reader, '<', at)) < reader->length; at++) {
        size_t behind = at + 2 + name.length;
        if (behind < reader->length && reader->data[at + 1] == '/' &&
            str_equal_nocase(str_slice(page, at + 2, behind), name) &&
            (tree_is_space(reader->data[behind]) || strchr("/>", reader->data[behind])))
            return at;
    }
    return reader->length;
}

// The same, looked for once: what was found further on is still the next one.
static size_t next_end(struct reader *reader, enum tag tag)
{
    if (reader->ends[tag] < reader->at)
        reader->ends[tag] = find_end(reader, tag);
    return reader->ends[tag];
}

// The contents of a script, a title … in which no tag counts but its own end.
static void read_raw(struct reader *reader, enum tag tag)
{
    size_t end = next_end(reader, tag);
    struct str content = slice(reader, reader->at, end);
    if (tag == TAG_SCRIPT)
        build_script(&reader->build, content);
    else if (tag == TAG_TITLE)
        read_text(reader, content);
    reader->at = end;
}

// An element whose contents are no text, or not read as markup, and that is never ended: it has no contents, or the rest of
// the page would be lost.
static bool is_endless(struct reader *reader, enum tag tag)
{
    return (is_raw(tag) || tag_kinds(tag) & TAG_IS_SKIPPED) &&
           next_end(reader, tag) == reader->length;
}

static void read_start_tag(struct reader *reader)
{
    struct name name;
    reader->at++;
    read_name(reader, &name, '>');
    struct element element = {.tag = find_tag(&reader->tags, &name), .hash = name.hash};
    bool is_kept = nesting_start(&reader->nesting, element);
    bool has_slash = read_attributes(reader, is_kept);
    if (has_slash || tag_kinds(element.tag) & TAG_IS_VOID || is_endless(reader, element.tag))
        nesting_end(&reader->nesting, element);
    else if (is_raw(element.tag))
        read_raw(reader, element.tag);
}

static void read_end_tag(struct reader *reader)
{
    struct name name;
    reader->at += 2;
    read_name(reader, &name, '>');
    read_attributes(reader, false);
    nesting_end(&reader->nesting,
                (struct element){.tag = find_tag(&reader->tags, &name), .hash = name.hash});
}

// What begins with '<'. One that begins no markup is text.
static void read_markup(struct reader *reader)
{
    char next = peek(reader, 1);
    if (is_letter(next)) {
        read_start_tag(reader);
    } else if (next == '/' && is_letter(peek(reader, 2))) {
        read_end_tag(reader);
    } else if (next == '!' && peek(reader, 2) == '-' && peek(reader, 3) == '-') {
        skip_comment(reader);
    } else if (str_starts(rest_of(reader), STR("<![CDATA["))) {
        read_cdata(reader);
    } else if (next == '!' || next == '?' || next == '/') {
        skip_declaration(reader);
    } else {
        nesting_text(&reader->nesting, STR("<"));
        reader->at++;
    }
}

static void read_page(struct reader *reader)
{
    while (reader->at < reader->length) {
        size_t end = find_byte(reader, '<', reader->at);
        if (end > reader->at)
            read_text(reader, slice(reader, reader->at, end));
        reader->at = end;
        if (end < reader->length)
            read_markup(reader);
    }
}

// The page without NULs, which mean nothing.
static struct str without_nul(struct arena *arena, struct str page)
{
    size_t length = str_find_byte(page, '\0', 0);
    if (length == STR_NONE)
        return page;
    char *copy = (char *)arena_copy(arena, page).data;
    for (size_t i = length; i < page.length; i++)
        if (page.data[i])
            copy[length++] = page.data[i];
    return (struct str){copy, length};
}

void html_read(struct tree *tree, struct arena *arena, struct str page)
{
    struct reader *reader = arena_alloc(arena, sizeof(*reader));
    build_begin(&reader->build, tree, arena);
    reader->nesting.build = &reader->build;
    tree->is_cut = page.length > TREE_BYTES_MAX;
    page = without_nul(arena, str_slice(page, 0, TREE_BYTES_MAX));
    reader->data = page.data;
    reader->length = page.length;
    for (size_t i = TAG_OTHER + 1; i < TAG_COUNT; i++)
        add_name(&reader->tags, tag_name((enum tag)i), i);
    for (size_t i = 0; i < ATTRIBUTE_COUNT; i++)
        add_name(&reader->attributes, attribute_text((enum attribute_name)i), i + 1);
    read_page(reader);
    nesting_finish(&reader->nesting);
    build_end(&reader->build);
    buffer_free(&reader->decoded);
}
