// SPDX-License-Identifier: MIT
#include "web/html.h"

#include "web/build.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

enum {
    NAMES_SLOTS = 512,    // a power of two, at least twice the names
    PARSE_HUGE = 1 << 19, // without it all text is lost behind 10 MB, or 256 tags in each other
    OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
              HTML_PARSE_IGNORE_ENC | PARSE_HUGE,
};

// The known names by their hash: tags, and attributes behind them. Made for each page, in 2 microseconds.
struct names {
    uint16_t slots[NAMES_SLOTS]; // 0: free
};

struct reader {
    struct build build;
    struct names tags, attributes;
};

static size_t hash_name(struct str name)
{
    const unsigned char *p = (const unsigned char *)name.data;
    size_t n = name.length;
    return (n * 131 + p[0] * 7 + p[n / 2] * 61 + p[n - 1] * 17) % NAMES_SLOTS;
}

static void add_name(struct names *names, struct str name, size_t value)
{
    size_t slot = hash_name(name);
    while (names->slots[slot])
        slot = (slot + 1) % NAMES_SLOTS;
    names->slots[slot] = (uint16_t)value;
}

static enum tag find_tag(const struct names *names, struct str name)
{
    for (size_t slot = hash_name(name); names->slots[slot]; slot = (slot + 1) % NAMES_SLOTS)
        if (str_equal(tag_name((enum tag)names->slots[slot]), name))
            return (enum tag)names->slots[slot];
    return TAG_OTHER;
}

static enum attribute_name find_attribute(const struct names *names, struct str name)
{
    for (size_t slot = hash_name(name); names->slots[slot]; slot = (slot + 1) % NAMES_SLOTS)
        if (str_equal(attribute_text((enum attribute_name)(names->slots[slot] - 1)), name))
            return (enum attribute_name)(names->slots[slot] - 1);
    return ATTRIBUTE_COUNT;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes)
{
    struct reader *reader = context;
    enum tag tag = find_tag(&reader->tags, str_of((const char *)name));
    if (!build_open(&reader->build, tag) || !attributes)
        return;
    for (size_t i = 0; attributes[i]; i += 2) {
        enum attribute_name known =
            find_attribute(&reader->attributes, str_of((const char *)attributes[i]));
        struct str value = str_of((const char *)attributes[i + 1]);
        if (known != ATTRIBUTE_COUNT)
            build_attribute(&reader->build, known, arena_copy(reader->build.arena, value));
    }
}

static void end_element(void *context, const xmlChar *name)
{
    (void)name;
    build_close(&((struct reader *)context)->build);
}

static void characters(void *context, const xmlChar *text, int length)
{
    build_text(&((struct reader *)context)->build,
               (struct str){(const char *)text, (size_t)length});
}

static void parse(struct reader *reader, struct str page)
{
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(page.data, (int)page.length);
    if (!context)
        return; // an empty page
    xmlSAXHandler *sax = context->sax;
    *sax = (xmlSAXHandler){
        .startElement = start_element,
        .endElement = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
        .cdataBlock = characters,
    };
    htmlCtxtUseOptions(context, OPTIONS);
    sax->ignorableWhitespace = characters;
    context->userData = reader;
    context->charset = XML_CHAR_ENCODING_UTF8;
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
}

// The page without NULs, at which the parser would stop.
static struct str without_nul(struct arena *arena, struct str page)
{
    if (str_find_byte(page, '\0', 0) == STR_NONE)
        return page;
    char *copy = (char *)arena_copy(arena, page).data;
    for (size_t i = 0; i < page.length; i++)
        if (!copy[i])
            copy[i] = ' ';
    return (struct str){copy, page.length};
}

void html_read(struct tree *tree, struct arena *arena, struct str page)
{
    struct reader *reader = arena_alloc(arena, sizeof(*reader));
    build_begin(&reader->build, tree, arena);
    tree->is_cut = page.length > TREE_BYTES_MAX;
    for (size_t i = TAG_OTHER + 1; i < TAG_COUNT; i++)
        add_name(&reader->tags, tag_name((enum tag)i), i);
    for (size_t i = 0; i < ATTRIBUTE_COUNT; i++)
        add_name(&reader->attributes, attribute_text((enum attribute_name)i), i + 1);
    parse(reader, without_nul(arena, str_slice(page, 0, TREE_BYTES_MAX)));
    build_end(&reader->build);
}
