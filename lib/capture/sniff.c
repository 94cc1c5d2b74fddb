// SPDX-License-Identifier: MIT
#include "capture/sniff.h"

#include "capture/arc.h"
#include "capture/header.h"
#include "capture/json_lines.h"

enum { NARROW_SIZE = 4096 }; // characters of 16 bits that are looked at

static struct str without_bom(struct str head)
{
    head = str_starts(head, STR("\xEF\xBB\xBF")) ? str_slice(head, 3, head.length) : head;
    return str_trim(head);
}

// Markup in 16 bits shows with every other byte; other bytes are given up.
static struct str narrow(struct str head, char room[NARROW_SIZE])
{
    const char *byte = head.data;
    size_t length = 0;
    if (head.length < 4)
        return head;
    bool is_little = str_starts(head, STR("\xFF\xFE")) || (byte[0] == '<' && !byte[1]);
    bool is_big = str_starts(head, STR("\xFE\xFF")) || (!byte[0] && byte[1] == '<');
    if (!is_little && !is_big)
        return head;
    for (size_t i = byte[is_big] == '<' ? 0 : 2; i + 1 < head.length && length < NARROW_SIZE;
         i += 2)
        room[length++] = byte[i + is_little] ? '?' : byte[i + is_big];
    return (struct str){room, length};
}

static bool starts_nocase(struct str text, struct str prefix)
{
    return str_equal_nocase(str_slice(text, 0, prefix.length), prefix);
}

// How what begins here and may stand before the first element ends: a declaration, a comment, a document type with or without a
// subset of its own. {0} when it is none of them.
static struct str prolog_end(struct str text)
{
    size_t subset = str_find_byte(text, '[', 0);
    if (str_starts(text, STR("<!--")))
        return STR("-->");
    if (str_starts(text, STR("<?")))
        return STR("?>");
    if (!str_starts(text, STR("<!")))
        return (struct str){0};
    return subset < str_find_byte(text, '>', 0) ? STR("]>") : STR(">");
}

static struct str without_prolog(struct str text)
{
    struct str end = prolog_end(text);
    while (end.data) {
        size_t found = str_find(text, end, 0);
        text = str_slice(text, found == STR_NONE ? text.length : found + end.length, text.length);
        text = str_trim(text);
        end = prolog_end(text);
    }
    return text;
}

// The name of the element at the beginning, without its prefix.
static struct str element_name(struct str text)
{
    size_t end = 1;
    while (end < text.length && !strchr(" \t\r\n/>", text.data[end]))
        end++;
    struct str name = str_slice(text, 1, end);
    size_t colon = str_find_byte(name, ':', 0);
    return colon == STR_NONE ? name : str_slice(name, colon + 1, name.length);
}

static enum capture_kind sniff_markup(struct str head)
{
    bool is_html = starts_nocase(head, STR("<!doctype html"));
    bool is_xml = starts_nocase(head, STR("<?xml"));
    struct str name = element_name(without_prolog(head));
    if (str_equal(name, STR("rss")) || str_equal(name, STR("feed")) || str_equal(name, STR("RDF")))
        return CAPTURE_FEED;
    if (str_equal(name, STR("urlset")) || str_equal(name, STR("sitemapindex")))
        return CAPTURE_SITEMAP;
    return is_xml && !is_html && name.length && !str_equal_nocase(name, STR("html")) ? CAPTURE_XML
                                                                                     : CAPTURE_HTML;
}

// The address of the version that JSON Feed demands; many writers of JSON escape slashes.
static bool is_json_feed(struct str head)
{
    return str_starts(head, STR("{")) && (str_contains(head, STR("jsonfeed.org/version")) ||
                                          str_contains(head, STR("jsonfeed.org\\/version")));
}

enum capture_kind sniff_page(struct str head)
{
    char room[NARROW_SIZE];
    head = without_bom(narrow(str_slice(head, 0, SNIFF_SIZE), room));
    if (str_starts(head, STR("<")))
        return sniff_markup(head);
    return is_json_feed(head) ? CAPTURE_FEED : CAPTURE_TEXT;
}

// A mail header whose body has parts, or is a page: what browsers save.
static bool is_mhtml(struct str head)
{
    size_t end = header_end(head);
    struct arena arena = {0};
    struct str header = str_slice(head, 0, end == STR_NONE ? head.length : end);
    bool is_one = false;
    if (str_find_byte(str_slice(head, 0, 64), ':', 1) != STR_NONE &&
        header_value(&arena, header, STR("MIME-Version")).length) {
        struct str type = header_value(&arena, header, STR("Content-Type"));
        is_one = starts_nocase(type, STR("multipart/")) || starts_nocase(type, STR("text/html"));
    }
    arena_free(&arena);
    return is_one;
}

enum capture_kind sniff_file(struct str head)
{
    struct str text = without_bom(head);
    if (str_starts(text, STR("WARC/")))
        return CAPTURE_WARC;
    if (arc_sniff(text))
        return CAPTURE_ARC;
    enum capture_kind kind = sniff_page(head);
    if (kind != CAPTURE_TEXT)
        return kind;
    if (str_starts(text, STR("{")) && json_lines_sniff(text))
        return CAPTURE_JSONL;
    return is_mhtml(text) ? CAPTURE_MHTML : CAPTURE_TEXT;
}

struct str sniff_binary(struct str head)
{
    enum { RECORD_HEAD = 80 }; // bytes that hold the first two members of a record
    static const struct {
        struct str magic, name;
    } known[] = {
        {STR_INIT("%PDF-"), STR_INIT("a PDF file")},
        {STR_INIT("\x89PNG"), STR_INIT("a PNG image")},
        {STR_INIT("\xff\xd8\xff"), STR_INIT("a JPEG image")},
        {STR_INIT("GIF8"), STR_INIT("a GIF image")},
        {STR_INIT("RIFF"), STR_INIT("a RIFF file (image, sound or video)")},
        {STR_INIT("PK\x03\x04"), STR_INIT("a ZIP file")},
        {STR_INIT("wOFF"), STR_INIT("a font")},
        {STR_INIT("wOF2"), STR_INIT("a font")},
        {STR_INIT("OggS"), STR_INIT("an Ogg file")},
        {STR_INIT("ID3"), STR_INIT("an MP3 file")},
        {STR_INIT("\x7f"
                  "ELF"),
         STR_INIT("a program")},
        {STR_INIT("\x1f\x8b\x08"), STR_INIT("a gzip file")},
        {STR_INIT("{\\rtf"), STR_INIT("an RTF document")},
        {STR_INIT("{\"program\":\"sheaf-"), STR_INIT("a side file of a sheaf program")},
    };
    // A folder of captures may hold what was made of them.
    if (str_starts(head, STR("{\"id\":")) &&
        str_contains(str_slice(head, 0, RECORD_HEAD), STR(",\"record_type\":\"")))
        return STR("a record of sheaf-extract");
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
        if (str_starts(head, known[i].magic))
            return known[i].name;
    return (struct str){0};
}

bool sniff_kind_of_name(struct str name, enum capture_kind *kind)
{
    static const struct str names[] = {
        [CAPTURE_AUTO] = STR_INIT("auto"),       [CAPTURE_WARC] = STR_INIT("warc"),
        [CAPTURE_ARC] = STR_INIT("arc"),         [CAPTURE_JSONL] = STR_INIT("jsonl"),
        [CAPTURE_MHTML] = STR_INIT("mhtml"),     [CAPTURE_FEED] = STR_INIT("feed"),
        [CAPTURE_SITEMAP] = STR_INIT("sitemap"), [CAPTURE_HTML] = STR_INIT("html"),
        [CAPTURE_TEXT] = STR_INIT("text"),
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        if (names[i].data && str_equal(name, names[i])) {
            *kind = (enum capture_kind)i;
            return true;
        }
    }
    return false;
}
