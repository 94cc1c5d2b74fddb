// SPDX-License-Identifier: MIT
#include "capture/list.h"

#include "base/hash.h"
#include "capture/media.h"
#include "json/write.h"
#include "text/utf8.h"
#include "web/charset.h"

static void write_member(struct buffer *out, struct str key, struct str value)
{
    write_key(out, key);
    write_text_or_null(out, value);
}

static void write_optional_number(struct buffer *out, struct str key, uint64_t value)
{
    write_key(out, key);
    if (value)
        write_number(out, value);
    else
        buffer_put(out, STR("null"));
}

static void write_page(struct buffer *out, struct arena *arena, const struct document *document,
                       struct list_options options)
{
    char hex[SHA256_HEX + 1];
    write_member(out, STR("date"), document->captured_at);
    write_optional_number(out, STR("status"), document->http_status);
    write_member(out, STR("media_type"), document->media_type);
    struct charset charset = {0};
    if (!options.has_no_digest && !media_refusal(arena, document).data)
        charset = charset_decode(arena, document->bytes, document->charset);
    write_member(out, STR("charset"), charset.name);
    write_member(out, STR("charset_basis"),
                 charset.name.data ? charset_basis_name(charset.basis) : charset.name);
    write_key(out, STR("codings"));
    buffer_put(out, document->codings.data ? document->codings : STR("[]"));
    write_key(out, STR("bytes"));
    write_number(out, document->bytes.length);
    if (!options.has_no_digest)
        sha256_hex(document->bytes, hex);
    write_member(out, STR("sha256"), options.has_no_digest ? (struct str){0} : str_of(hex));
    if (document->is_cut) {
        write_key(out, STR("truncated"));
        write_bool(out, true);
    }
    if (!options.verifies)
        return;
    write_member(out, STR("payload_digest"), document->payload_digest);
    write_key(out, STR("verified"));
    if (document->digest == DIGEST_UNKNOWN)
        buffer_put(out, STR("null"));
    else
        write_bool(out, document->digest == DIGEST_RIGHT);
}

void list_write(struct buffer *out, struct arena *arena, struct str file,
                const struct document *document, struct list_options options)
{
    buffer_byte(out, '{');
    write_member(out, STR("file"), utf8_repair(arena, file, NULL));
    write_key(out, STR("offset"));
    write_number(out, document->offset);
    write_member(out, STR("type"), document->type);
    write_member(out, STR("url"), document->url);
    if (document->status == DOCUMENT_PAGE)
        write_page(out, arena, document, options);
    else
        write_member(out, STR("reason"), utf8_repair(arena, document->reason, NULL));
    buffer_put(out, STR("}\n"));
}
