// SPDX-License-Identifier: MIT
#include "capture/sitemap.h"

#include "web/charset.h"
#include "web/xml.h"

static void put_escaped(struct buffer *out, struct str text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte <= ' ' || byte == 0x7f)
            buffer_printf(out, "%%%02X", byte);
        else
            buffer_byte(out, (char)byte);
    }
}

void sitemap_line(struct buffer *out, struct str url, struct str modified)
{
    put_escaped(out, str_trim(url));
    buffer_byte(out, '\t');
    put_escaped(out, str_trim(modified));
    buffer_byte(out, '\n');
}

static bool is_entry(struct str name)
{
    return str_equal(name, STR("url")) || str_equal(name, STR("sitemap"));
}

bool sitemap_list(struct buffer *out, struct str bytes, struct str charset, const char **why)
{
    struct arena arena = {0}, texts = {0};
    struct str url = {0}, modified = {0};
    struct xml xml;
    size_t count = 0;
    xml_open(&xml, &texts, str_trim(charset_decode(&arena, bytes, charset).text));
    for (enum xml_event event;
         (event = xml_next(&xml)) != XML_END && count < SITEMAP_ENTRIES_MAX;) {
        if (event == XML_OPEN && xml.depth == 2 && str_equal(xml.name, STR("loc")))
            url = xml_text(&xml);
        else if (event == XML_OPEN && xml.depth == 2 && str_equal(xml.name, STR("lastmod")))
            modified = xml_text(&xml);
        else if (event == XML_CLOSE && xml.depth == 1) {
            if (is_entry(xml.name) && str_trim(url).length) {
                sitemap_line(out, url, modified);
                count++;
            }
            url = modified = (struct str){0};
            arena_reset(&texts); // the event's own, too
        }
    }
    bool is_cut = xml.is_cut || count == SITEMAP_ENTRIES_MAX;
    *why = xml.fault ? xml.fault : count ? NULL : "no entry can be read";
    if (!*why && is_cut)
        *why = "damaged, cut or too long: some addresses are missing";
    xml_close(&xml);
    arena_free(&arena);
    arena_free(&texts);
    return count > 0;
}
