// SPDX-License-Identifier: MIT
#include "capture/media.h"

static bool may_be_page(struct str type)
{
    static const struct str pages[] = {
        STR_INIT("application/xhtml+xml"),
        STR_INIT("application/xml"),
        STR_INIT("application/rss+xml"),
        STR_INIT("application/atom+xml"),
        STR_INIT("application/rdf+xml"),
        STR_INIT("application/feed+json"),
        STR_INIT("application/octet-stream"),
        STR_INIT("application/html"),
        STR_INIT("application/x-unknown-content-type"),
    };
    static const struct str others[] = {
        STR_INIT("text/css"),   STR_INIT("text/javascript"),  STR_INIT("text/ecmascript"),
        STR_INIT("text/csv"),   STR_INIT("text/dns"),         STR_INIT("text/calendar"),
        STR_INIT("text/vcard"), STR_INIT("text/x-component"),
    };
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
        if (str_equal(type, others[i]))
            return false;
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++)
        if (str_equal(type, pages[i]))
            return true;
    static const struct str families[] = {STR_INIT("image/"),       STR_INIT("audio/"),
                                          STR_INIT("video/"),       STR_INIT("font/"),
                                          STR_INIT("application/"), STR_INIT("model/")};
    for (size_t i = 0; i < sizeof(families) / sizeof(*families); i++)
        if (str_starts(type, families[i]))
            return false;
    return true;
}

struct str media_refusal(struct arena *arena, const struct document *document)
{
    struct str type = document->media_type, binary = sniff_binary(document->bytes);
    if (binary.data)
        return arena_printf(arena, "%s is no page", binary.data);
    if (document->kind == CAPTURE_FEED || document->kind == CAPTURE_SITEMAP)
        return (struct str){0};
    if (type.data && !may_be_page(type))
        return arena_printf(arena, "%.*s is no page", (int)str_slice(type, 0, 100).length,
                            type.data);
    if (document->kind == CAPTURE_XML)
        return STR("XML, and neither a page nor a feed");
    return (struct str){0};
}
