// SPDX-License-Identifier: MIT
#include "capture/mhtml.h"

#include "capture/header.h"
#include "capture/mime.h"

struct part {
    struct str header, body;
    bool is_open; // no delimiter ends it, nor what it stands in
};

static struct part split_part(struct str bytes)
{
    size_t end = header_end(bytes);
    end = end == STR_NONE ? bytes.length : end;
    return (struct part){.header = str_slice(bytes, 0, end),
                         .body = str_slice(bytes, end, bytes.length)};
}

// Where the next delimiter line begins, and the length of "--boundary"; STR_NONE without one.
static size_t find_delimiter(struct str body, struct str delimiter, size_t from)
{
    for (size_t at = from;; at++) {
        at = str_find(body, delimiter, at);
        if (at == STR_NONE || at == 0 || !body.data || body.data[at - 1] == '\n')
            return at;
    }
}

// The next part of a body; false behind the last one. 'is_open' when the body ends without a delimiter behind it.
static bool next_part(struct str body, struct str delimiter, size_t *position, struct str *part,
                      bool *is_open)
{
    size_t begin = find_delimiter(body, delimiter, *position);
    if (begin == STR_NONE ||
        str_starts(str_slice(body, begin + delimiter.length, body.length), STR("--")))
        return false;
    size_t line = str_find_byte(body, '\n', begin);
    if (line == STR_NONE)
        return false;
    size_t end = find_delimiter(body, delimiter, line);
    *part = str_slice(body, line + 1, end == STR_NONE ? body.length : end);
    if (end != STR_NONE && str_ends(*part, STR("\n"))) // it belongs to the delimiter
        part->length -= str_ends(*part, STR("\r\n")) ? 2 : 1;
    *is_open = end == STR_NONE;
    *position = *is_open ? body.length : end;
    return true;
}

static struct str media_type_of(struct arena *arena, struct part part)
{
    return header_media_type(arena, header_value(arena, part.header, STR("Content-Type")));
}

static bool is_html(struct str type)
{
    return str_equal(type, STR("text/html")) || str_equal(type, STR("application/xhtml+xml"));
}

// The page among the parts, opening what is multipart itself.
static bool find_page(struct arena *arena, struct part whole, unsigned depth, struct part *found)
{
    struct str type = header_value(arena, whole.header, STR("Content-Type"));
    struct str boundary = header_parameter(type, STR("boundary")), bytes;
    if (!boundary.length || depth > MHTML_DEPTH_MAX)
        return false;
    struct str delimiter = arena_join(arena, STR("--"), boundary);
    bool has_text = false, is_open = false;
    for (size_t position = 0; next_part(whole.body, delimiter, &position, &bytes, &is_open);) {
        struct part part = split_part(bytes);
        part.is_open = is_open && whole.is_open;
        type = media_type_of(arena, part);
        if (is_html(type)) {
            *found = part;
            return true;
        }
        if (str_starts(type, STR("multipart/")) && find_page(arena, part, depth + 1, found))
            return true;
        if (!has_text && str_equal(type, STR("text/plain")))
            *found = part;
        has_text = has_text || str_equal(type, STR("text/plain"));
    }
    return has_text;
}

static struct str decode(struct str body, struct str coding, struct buffer *decoded)
{
    buffer_reset(decoded);
    if (str_equal_nocase(coding, STR("base64")))
        mime_base64(body, decoded);
    else if (str_equal_nocase(coding, STR("quoted-printable")))
        mime_quoted_printable(body, decoded);
    else
        return body;
    return buffer_str(decoded);
}

bool mhtml_read(struct mhtml_page *page, struct arena *arena, struct buffer *decoded,
                struct str bytes)
{
    struct part whole = split_part(bytes), part = whole;
    bool is_single = is_html(media_type_of(arena, whole)); // nothing says where it ends
    *page = (struct mhtml_page){0};
    whole.is_open = true;
    if (!is_single && !find_page(arena, whole, 1, &part)) {
        page->fault = STR("MHTML without a part of HTML or text");
        return false;
    }
    page->is_cut = part.is_open;
    struct str type = header_value(arena, part.header, STR("Content-Type"));
    page->media_type = header_media_type(arena, type);
    page->charset = header_parameter(type, STR("charset"));
    page->url = header_value(arena, whole.header, STR("Snapshot-Content-Location"));
    if (!page->url.data)
        page->url = header_value(arena, part.header, STR("Content-Location"));
    page->captured_at = mime_date(arena, header_value(arena, whole.header, STR("Date")));
    page->bytes = decode(
        part.body, header_value(arena, part.header, STR("Content-Transfer-Encoding")), decoded);
    return true;
}
