// SPDX-License-Identifier: MIT
#include "capture/http.h"

#include "capture/chunked.h"
#include "capture/header.h"
#include "codec/unpack.h"
#include "json/write.h"

enum { STATUS_LINE_MAX = 256 };

// The status of "HTTP/1.1 200 OK" and its like; 0 when the line is none.
static unsigned status_of(struct str line)
{
    if (!str_starts(line, STR("HTTP")) && !str_starts(line, STR("ICY ")))
        return 0;
    size_t space = str_find_byte(line, ' ', 0);
    struct str digits =
        str_trim(str_slice(line, space == STR_NONE ? line.length : space, line.length));
    uint64_t number = header_number(str_slice(digits, 0, 3));
    return digits.length >= 3 && number >= 100 && number < 1000 ? (unsigned)number : 0;
}

static struct str first_line(struct str block)
{
    size_t end = str_find_byte(str_slice(block, 0, STATUS_LINE_MAX), '\n', 0);
    return str_trim(str_slice(block, 0, end == STR_NONE ? STATUS_LINE_MAX : end));
}

static void read_fields(struct http_message *message, struct arena *arena, struct str header)
{
    struct header_walk walk = header_walk(arena, header);
    struct header_field field;
    struct str type = {0}, length = {0};
    while (header_next(&walk, &field)) {
        if (str_equal_nocase(field.name, STR("Content-Type")) && field.value.length)
            type = type.data ? type : field.value;
        else if (str_equal_nocase(field.name, STR("Content-Length")))
            length = field.value;
        else if (str_equal_nocase(field.name, STR("Content-Encoding")))
            message->content_encoding = field.value;
        else if (str_equal_nocase(field.name, STR("Content-Range")))
            message->content_range = field.value;
        else if (str_equal_nocase(field.name, STR("Transfer-Encoding")))
            message->transfer_encoding = field.value;
        else if (str_equal(field.name, STR(":status")))
            message->status = (unsigned)(header_number(field.value) % 1000);
    }
    message->media_type = header_media_type(arena, type);
    message->charset = header_parameter(type, STR("charset"));
    message->content_length = header_number(length);
}

void http_read(struct http_message *message, struct arena *arena, struct str block)
{
    *message = (struct http_message){.content_length = UINT64_MAX, .body = block};
    struct str rest = block;
    while (str_starts(rest, STR("\r\n"))) // an extra line end before the status line
        rest = str_slice(rest, 2, rest.length);
    for (;;) {
        struct str line = first_line(rest);
        unsigned status = status_of(line);
        if (!status && !str_starts(line, STR(":status:")))
            return;
        size_t end = header_end(rest);
        end = end == STR_NONE ? rest.length : end;
        *message = (struct http_message){.status = status, .content_length = UINT64_MAX};
        read_fields(message, arena, str_slice(rest, 0, end));
        message->body = str_slice(rest, end, rest.length);
        if (message->status >= 200 || !status_of(first_line(message->body)))
            return;
        rest = message->body; // behind an interim response stands the real one
    }
}

// "bytes 0-4999/10000": is there more before or behind? RFC 9110 §14.4.
static bool is_part(struct str range)
{
    size_t digits = 0, slash = str_find_byte(range, '/', 0);
    while (digits < range.length && (range.data[digits] < '0' || range.data[digits] > '9'))
        digits++;
    size_t dash = str_find_byte(range, '-', digits);
    if (slash == STR_NONE || dash == STR_NONE || dash > slash)
        return false;
    uint64_t first = header_number(str_slice(range, digits, dash));
    uint64_t last = header_number(str_slice(range, dash + 1, slash));
    uint64_t whole = header_number(str_slice(range, slash + 1, range.length));
    return first > 0 || (whole != UINT64_MAX && last < whole - 1);
}

bool http_is_cut(const struct http_message *message)
{
    bool has_coding = message->content_encoding.length || message->transfer_encoding.length;
    if (message->status == 206 && is_part(message->content_range))
        return true;
    return !has_coding && message->content_length != UINT64_MAX &&
           message->content_length > message->body.length + strlen("\r\n"); // some writers lose one
}

static void add_coding(struct buffer *list, struct str name)
{
    write_comma(list);
    write_text(list, name);
}

// Some archives have an empty line more before every body. It is no part of the body when the rest is what the header
// promises.
static struct str without_extra_line(const struct http_message *message, bool is_chunked)
{
    struct str body = message->body, rest = str_slice(body, 2, body.length);
    if (!str_starts(body, STR("\r\n")))
        return body;
    struct buffer trial = {0};
    bool is_extra = message->content_length == rest.length || coding_sniff(rest) == CODING_GZIP ||
                    coding_sniff(rest) == CODING_ZSTD ||
                    (is_chunked && chunked_decode(rest, true, &trial) != CHUNKED_NOT);
    buffer_free(&trial);
    return is_extra ? rest : body;
}

static bool has_word(struct str list, struct str word)
{
    struct str part;
    while (str_split(&list, ',', &part))
        if (str_equal_nocase(str_trim(part), word))
            return true;
    return false;
}

// Could the bytes be a page as they are? What is packed has control bytes at once.
static bool looks_plain(struct str bytes)
{
    bytes = str_slice(bytes, 0, 64);
    for (size_t i = 0; i < bytes.length; i++) {
        unsigned char byte = (unsigned char)bytes.data[i];
        if (byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f')
            return false;
    }
    return true;
}

// Is the body itself meant to be a packed file?
static bool is_archive(struct str media_type)
{
    return str_starts(media_type, STR("application/")) &&
           (str_ends(media_type, STR("gzip")) || str_ends(media_type, STR("zstd")) ||
            str_ends(media_type, STR("zlib")));
}

struct trial {
    enum coding coding;
    bool must_end; // only a whole stream proves it
};

struct trials {
    struct trial items[6];
    size_t count;
    enum coding found; // what the last one that was tried is of
};

// What the bytes may be packed with, likeliest first; how many.
static size_t list_trials(const struct http_message *message, struct str bytes,
                          struct trial trials[6])
{
    struct str claimed = message->content_encoding;
    bool has_claim = claimed.length && !str_equal_nocase(claimed, STR("identity"));
    size_t count = 0;
    enum coding magic = coding_sniff(bytes);
    if (magic == CODING_GZIP || magic == CODING_ZSTD) {
        if (has_claim || !is_archive(message->media_type))
            trials[count++] = (struct trial){magic, false};
        return count;
    }
    if (magic == CODING_ZLIB)
        trials[count++] =
            (struct trial){CODING_ZLIB, !has_word(claimed, STR("deflate")) || looks_plain(bytes)};
    if (!has_claim)
        return count;
    bool is_plain = looks_plain(bytes);
    if (has_word(claimed, STR("br")))
        trials[count++] = (struct trial){CODING_BROTLI, is_plain};
    if (has_word(claimed, STR("deflate")))
        trials[count++] = (struct trial){CODING_DEFLATE, is_plain};
    if (is_plain)
        return count;
    trials[count++] = (struct trial){CODING_BROTLI, true};
    trials[count++] = (struct trial){CODING_DEFLATE, true};
    return count;
}

// False when the bytes are not packed at all. Else *status tells how it went; 'out' has what came.
static bool try_all(struct trials *trials, struct str bytes, size_t max, struct buffer *out,
                    enum unpack_status *status)
{
    for (size_t i = 0; i < trials->count; i++) {
        bool must_end = trials->items[i].must_end;
        trials->found = trials->items[i].coding;
        buffer_reset(out);
        *status = unpack(trials->found, bytes, max, out);
        if (*status == UNPACK_DONE || (*status >= UNPACK_TOO_LARGE && !must_end))
            return true;
        if (*status == UNPACK_BROKEN && out->length)
            *status = UNPACK_CUT;
        if (*status == UNPACK_CUT && out->length && !must_end)
            return true;
    }
    *status = UNPACK_BROKEN;
    return trials->count && !trials->items[0].must_end;
}

static enum http_outcome outcome_of(enum unpack_status status)
{
    switch (status) {
    case UNPACK_CUT: return HTTP_CUT;
    case UNPACK_TOO_LARGE: return HTTP_TOO_LARGE;
    case UNPACK_BOMB: return HTTP_BOMB;
    case UNPACK_BROKEN: return HTTP_DAMAGED;
    case UNPACK_DONE: break;
    }
    return HTTP_DECODED;
}

static enum http_outcome undo_codings(struct http_body *body, const struct http_message *message,
                                      size_t max, struct buffer *list)
{
    for (unsigned round = 0; round < HTTP_CODINGS_MAX; round++) {
        struct trials trials;
        trials.count = list_trials(message, body->bytes, trials.items);
        struct buffer *out = &body->scratch[body->bytes.data == body->scratch[0].data];
        enum unpack_status status = UNPACK_DONE;
        if (trials.count && out->data == body->dechunked.data)
            body->dechunked = (struct str){0}; // a third stage takes its place
        if (!try_all(&trials, body->bytes, max, out, &status))
            return HTTP_DECODED;
        if (status != UNPACK_DONE && status != UNPACK_CUT)
            return round && status == UNPACK_BROKEN ? HTTP_DECODED : outcome_of(status);
        body->bytes = buffer_str(out);
        add_coding(list, coding_name(trials.found));
        if (status == UNPACK_CUT)
            return HTTP_CUT;
    }
    return HTTP_DECODED;
}

enum http_outcome http_decode(struct http_body *body, struct arena *arena,
                              const struct http_message *message, size_t max)
{
    struct buffer list = {0};
    bool is_claimed = has_word(message->transfer_encoding, STR("chunked"));
    struct str bytes = without_extra_line(message, is_claimed);
    buffer_reset(&body->scratch[0]);
    enum chunked_status chunked = chunked_decode(bytes, is_claimed, &body->scratch[0]);
    buffer_byte(&list, '[');
    if (chunked != CHUNKED_NOT) {
        bytes = buffer_str(&body->scratch[0]);
        add_coding(&list, STR("chunked"));
    }
    body->dechunked = body->bytes = bytes;
    enum http_outcome outcome = undo_codings(body, message, max, &list);
    buffer_byte(&list, ']');
    body->codings = list.length > 2 ? arena_copy(arena, buffer_str(&list)) : (struct str){0};
    buffer_free(&list);
    return outcome == HTTP_DECODED && chunked == CHUNKED_CUT ? HTTP_CUT : outcome;
}

void http_free(struct http_body *body)
{
    buffer_free(&body->scratch[0]);
    buffer_free(&body->scratch[1]);
    *body = (struct http_body){0};
}
