// SPDX-License-Identifier: MIT
#include "capture/reader.h"

#include "capture/header.h"
#include "capture/json_lines.h"
#include "capture/mhtml.h"
#include "text/utf8.h"

enum {
    SNIFF_MIN = 64,            // bytes in which a container shows
    JSON_SNIFF_SIZE = 1 << 20, // bytes of a first line that are looked at
    JUNK_MAX = 1 << 20,        // bytes before the first whole record of an archive
    LINE_STEP = 256 * 1024,
};

static bool holds_many(enum capture_kind kind)
{
    return kind == CAPTURE_WARC || kind == CAPTURE_ARC || kind == CAPTURE_JSONL;
}

static enum capture_kind sniff(struct source *source)
{
    struct str head = source_peek(source, SNIFF_SIZE);
    if (str_starts(head, STR("{")) && str_find_byte(head, '\n', 0) == STR_NONE)
        head = source_peek(source, JSON_SNIFF_SIZE);
    return sniff_file(head);
}

// Text, or markup that does not begin as pages do: the rest of a record, perhaps.
static bool may_be_rest(enum capture_kind kind, struct str head)
{
    static const struct str beginnings[] = {STR_INIT("<!"), STR_INIT("<?"), STR_INIT("<html"),
                                            STR_INIT("<head"), STR_INIT("<body")};
    if (kind != CAPTURE_HTML)
        return kind == CAPTURE_TEXT;
    head = str_trim(head);
    for (size_t i = 0; i < sizeof(beginnings) / sizeof(*beginnings); i++)
        if (str_equal_nocase(str_slice(head, 0, beginnings[i].length), beginnings[i]))
            return false;
    return str_starts(head, STR("<")); // no byte order mark, which pages begin with, too
}

// Packed records behind bytes that are none: the rest of a packed one. Files of other formats may hold archives, and are none.
static void find_packed(struct reader *reader, struct str head)
{
    if (sniff_binary(head).data)
        return;
    reader->lost_size = source_find_member(&reader->source, STR("WARC/"), JUNK_MAX);
    if (!reader->lost_size)
        return;
    reader->kind = CAPTURE_WARC;
    reader->lost = STR("bytes that are no record");
}

// What is damaged at its very beginning may be an archive all the same: in a later member, or behind the rest of a record.
static void find_archive(struct reader *reader)
{
    struct source *source = &reader->source;
    struct str head = source_peek(source, SNIFF_SIZE), fault = source_fault_text(source);
    bool is_cut_off = source->fault && head.length < SNIFF_MIN;
    if (warc_begins_within(source, JUNK_MAX))
        reader->kind = CAPTURE_WARC; // which tells what it passes by
    else if (reader->kind == CAPTURE_TEXT)
        find_packed(reader, source_peek(source, SNIFF_SIZE));
    if (!is_cut_off)
        return;
    while (!holds_many(reader->kind) && source_resync(source, (struct str){0}))
        reader->kind = sniff(source);
    reader->lost = fault;
    reader->is_done = !holds_many(reader->kind);
}

void reader_open(struct reader *reader, int fd)
{
    source_open(&reader->source, fd);
    reader->kind = reader->from;
    reader->is_done = reader->is_fault_told = false;
    reader->pending = 0;
    reader->lost = (struct str){0};
    reader->lost_size = 0;
    if (reader->kind == CAPTURE_AUTO) {
        reader->kind = sniff(&reader->source);
        if (may_be_rest(reader->kind, source_peek(&reader->source, SNIFF_SIZE)))
            find_archive(reader);
    }
    if (holds_many(reader->kind) &&
        str_starts(source_peek(&reader->source, 3), STR("\xEF\xBB\xBF")))
        source_skip(&reader->source, 3);
    reader->warc = (struct warc){.source = &reader->source, .max = reader->page_max};
    reader->arc = (struct arc){.source = &reader->source, .max = reader->page_max};
}

static bool skip(struct document *document, struct str reason)
{
    document->status = DOCUMENT_SKIPPED;
    document->reason = reason;
    return true;
}

static bool damaged(struct document *document, struct str reason)
{
    document->status = DOCUMENT_DAMAGED;
    document->reason = reason;
    return true;
}

// "20170306040353" and ISO dates to ISO; {0} for what is no date.
static struct str iso_date(struct arena *arena, struct str date)
{
    bool is_digits = date.length >= 8 && date.length <= 14;
    for (size_t i = 0; i < date.length; i++)
        is_digits = is_digits && date.data[i] >= '0' && date.data[i] <= '9';
    if (is_digits && date.length == 14)
        return arena_printf(arena, "%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", date.data, date.data + 4,
                            date.data + 6, date.data + 8, date.data + 10, date.data + 12);
    if (is_digits)
        return arena_printf(arena, "%.4s-%.2s-%.2s", date.data, date.data + 4, date.data + 6);
    bool is_iso =
        date.length >= 4 && date.length < 40 && date.data[0] >= '0' && date.data[0] <= '9';
    return is_iso ? utf8_repair(arena, date, NULL) : (struct str){0};
}

// A sitemap or feed that is served as a packed file, as most of the large ones are.
static void unpack_list(struct reader *reader, struct document *document)
{
    struct buffer *out = &reader->decoded;
    struct str packed = document->bytes, codings = document->codings;
    if (coding_sniff(packed) != CODING_GZIP)
        return;
    buffer_reset(out);
    unpack(CODING_GZIP, packed, SNIFF_SIZE, out);
    enum capture_kind kind = sniff_page(buffer_str(out));
    buffer_reset(out);
    if ((kind != CAPTURE_FEED && kind != CAPTURE_SITEMAP) ||
        unpack(CODING_GZIP, packed, reader->page_max, out) != UNPACK_DONE)
        return;
    document->kind = kind;
    document->bytes = buffer_str(out);
    codings = codings.data ? str_slice(codings, 0, codings.length - 1) : STR("[");
    document->codings = arena_printf(&reader->arena, "%.*s%s\"gzip\"]", (int)codings.length,
                                     codings.data, codings.length > 1 ? "," : "");
}

static void take_decoded(struct reader *reader, struct document *document,
                         const struct http_message *message)
{
    enum http_outcome outcome =
        http_decode(&reader->body, &reader->arena, message, reader->page_max);
    document->bytes = reader->body.bytes;
    document->codings = reader->body.codings;
    document->kind = sniff_page(document->bytes);
    if (outcome == HTTP_DECODED)
        unpack_list(reader, document);
    if (outcome == HTTP_CUT)
        document->is_cut = true;
    else if (outcome == HTTP_DAMAGED)
        damaged(document, STR("the body's coding is damaged"));
    else if (outcome == HTTP_TOO_LARGE)
        damaged(document, STR("the body, decoded, is over --max-page"));
    else if (outcome == HTTP_BOMB)
        damaged(document, STR("the body expands too much: a bomb"));
}

// Archives take the digest of the body as it stands, or without its chunks, or without any coding.
static enum digest_verdict check_digest(const struct reader *reader, struct str stated,
                                        struct str raw)
{
    const struct str stages[] = {raw, reader->body.dechunked, reader->body.bytes};
    enum digest_verdict verdict = DIGEST_UNKNOWN;
    for (size_t i = 0; i < 3 && verdict != DIGEST_RIGHT; i++)
        if (i == 0 || (stages[i].data && stages[i].data != stages[i - 1].data))
            verdict = digest_check(stated, stages[i]);
    return verdict;
}

static struct str status_text(struct reader *reader, unsigned status)
{
    return arena_printf(&reader->arena, "HTTP status %u", status);
}

// A block that is an HTTP response, or what its header says by itself.
static bool take_response(struct reader *reader, struct document *document, struct str block,
                          struct str content_type)
{
    struct http_message message;
    http_read(&message, &reader->arena, block);
    if (!message.status) {
        struct str media_type = header_media_type(&reader->arena, content_type);
        bool is_http = str_equal(media_type, STR("application/http"));
        message.media_type = is_http ? (struct str){0} : media_type;
        message.charset = header_parameter(content_type, STR("charset"));
    }
    document->http_status = message.status;
    document->media_type = message.media_type;
    document->charset =
        message.charset.data ? utf8_repair(&reader->arena, message.charset, NULL) : (struct str){0};
    if (message.status && (message.status < 200 || message.status > 299))
        return skip(document, status_text(reader, message.status));
    document->is_cut = document->is_cut || http_is_cut(&message);
    take_decoded(reader, document, &message);
    if (reader->verifies && document->status == DOCUMENT_PAGE)
        document->digest = check_digest(reader, document->payload_digest, message.body);
    return true;
}

// A body without a message around it: its bytes decide all the same.
static void take_plain(struct reader *reader, struct document *document, struct str block,
                       struct str content_type)
{
    struct http_message message = {.content_length = UINT64_MAX, .body = block};
    message.media_type = header_media_type(&reader->arena, content_type);
    document->media_type = message.media_type;
    document->charset = header_parameter(content_type, STR("charset"));
    take_decoded(reader, document, &message);
    if (reader->verifies)
        document->digest = check_digest(reader, document->payload_digest, block);
}

// A record that ends too early is whole all the same when its HTTP message is: the record's length is what is wrong. Gives the
// block up to the end of the message, or {0}.
static struct str whole_message(struct reader *reader, struct str block)
{
    struct http_message message;
    if (!block.data)
        return (struct str){0};
    http_read(&message, &reader->arena, block);
    if (!message.status || message.content_length > message.body.length)
        return (struct str){0};
    return str_slice(block, 0, block.length - message.body.length + (size_t)message.content_length);
}

static struct str text_or_null(struct arena *arena, struct str text)
{
    return text.length ? utf8_repair(arena, text, NULL) : (struct str){0};
}

static void describe_record(struct reader *reader, const struct warc_record *record,
                            struct document *document)
{
    struct arena *arena = &reader->arena;
    document->offset = record->offset;
    document->type = text_or_null(arena, record->type);
    document->url = text_or_null(arena, record->target);
    document->captured_at = iso_date(arena, record->date);
    document->payload_digest = text_or_null(arena, record->payload_digest);
}

// A record that holds no page. It went up to the next one where its length is wrong, which nobody else would tell.
static bool pass_record(struct reader *reader, struct document *document, bool is_length_wrong)
{
    struct str type = str_slice(document->type, 0, 40);
    struct str reason =
        arena_printf(&reader->arena, "a record of type '%.*s'%s", (int)type.length,
                     type.data ? type.data : "", is_length_wrong ? " with a wrong length" : "");
    return is_length_wrong ? damaged(document, reason) : skip(document, reason);
}

static bool next_warc(struct reader *reader, struct document *document)
{
    struct warc_record record;
    enum warc_status status = warc_next(&reader->warc, &record);
    if (status == WARC_END)
        return false;
    describe_record(reader, &record, document);
    if (status == WARC_FAULT && !(record.block = whole_message(reader, record.block)).data)
        return damaged(document, record.fault);
    document->is_cut = record.truncated.length > 0 || record.segment.length > 0 ||
                       (record.is_length_wrong && !whole_message(reader, record.block).data);
    if (str_starts(record.target, STR("metadata:")))
        return skip(document, STR("what the crawler says of itself"));
    if (str_equal_nocase(record.type, STR("response")))
        take_response(reader, document, record.block, record.content_type);
    else if (str_equal_nocase(record.type, STR("resource")) ||
             str_equal_nocase(record.type, STR("conversion")))
        take_plain(reader, document, record.block, record.content_type);
    else
        return pass_record(reader, document, record.is_length_wrong);
    if (reader->verifies && document->status == DOCUMENT_PAGE && !record.truncated.length &&
        digest_check(record.block_digest, record.block) == DIGEST_WRONG)
        document->digest = DIGEST_WRONG;
    return true;
}

static bool next_arc(struct reader *reader, struct document *document)
{
    struct arc_record record;
    enum arc_status status = arc_next(&reader->arc, &record);
    if (status == ARC_END)
        return false;
    document->offset = record.offset;
    document->type = record.target.data ? STR("response") : (struct str){0};
    document->url = text_or_null(&reader->arena, record.target);
    document->captured_at = iso_date(&reader->arena, record.date);
    if (status == ARC_FAULT && !(record.block = whole_message(reader, record.block)).data)
        return damaged(document, record.fault);
    if (record.is_version) {
        document->type = STR("filedesc");
        return skip(document, STR("the description of the file"));
    }
    document->is_cut = record.is_length_wrong && !whole_message(reader, record.block).data;
    return take_response(reader, document, record.block, record.media_type);
}

// A line at the reader, its end not counted; false at the end. One over the limit is given up to it.
static bool peek_line(struct reader *reader, struct str *line)
{
    for (size_t want = LINE_STEP;; want *= 2) {
        struct str bytes = source_peek(&reader->source, want);
        size_t end = str_find_byte(bytes, '\n', 0);
        *line = str_slice(bytes, 0, end);
        reader->pending = line->length + (end != STR_NONE);
        if (end != STR_NONE || bytes.length < want || bytes.length > reader->page_max)
            return bytes.length > 0;
    }
}

static void skip_line(struct reader *reader)
{
    for (;;) {
        struct str bytes = source_peek(&reader->source, LINE_STEP);
        size_t end = str_find_byte(bytes, '\n', 0);
        source_skip(&reader->source, end == STR_NONE ? bytes.length : end + 1);
        if (end != STR_NONE || !bytes.length)
            return;
    }
}

// Behind the last line of what could be unpacked: tells the damage once, then goes on at the next member that begins a line.
static bool pass_damage(struct reader *reader, struct document *document)
{
    struct source *source = &reader->source;
    if (!source->fault)
        return false;
    if (!reader->is_fault_told) {
        reader->is_fault_told = true;
        return damaged(document, source_fault_text(source));
    }
    reader->is_fault_told = false;
    return source_resync(source, STR("{")) && reader_next(reader, document);
}

static bool next_json_line(struct reader *reader, struct document *document)
{
    struct str line;
    struct json_page page;
    source_skip(&reader->source, reader->pending);
    bool is_there = peek_line(reader, &line);
    document->offset = source_offset(&reader->source);
    document->type = STR("line");
    if (!is_there)
        return pass_damage(reader, document);
    if (reader->source.fault && reader->pending == line.length) {
        reader->is_fault_told = true;
        return damaged(document, source_fault_text(&reader->source));
    }
    if (line.length > reader->page_max) {
        skip_line(reader);
        reader->pending = 0;
        return damaged(document, STR("a line over --max-page"));
    }
    json_page_read(&page, &reader->arena, line);
    if (page.fault)
        return damaged(document, str_of(page.fault));
    document->url = page.url;
    document->captured_at = iso_date(&reader->arena, page.captured_at);
    document->bytes = page.html.data ? page.html : page.text;
    document->kind = page.html.data ? CAPTURE_HTML : CAPTURE_TEXT;
    document->media_type = page.html.data ? STR("text/html") : STR("text/plain");
    document->charset = STR("utf-8");
    document->is_kind_told = true;
    return true;
}

static bool take_mhtml(struct reader *reader, struct document *document)
{
    struct mhtml_page page;
    if (!mhtml_read(&page, &reader->arena, &reader->decoded, document->bytes))
        return damaged(document, page.fault);
    document->bytes = page.bytes;
    document->url = text_or_null(&reader->arena, page.url);
    document->captured_at = page.captured_at;
    document->media_type = page.media_type;
    document->is_cut = document->is_cut || page.is_cut;
    document->charset = text_or_null(&reader->arena, page.charset);
    document->kind = sniff_page(document->bytes);
    return true;
}

// All of the input is one document.
static bool next_whole(struct reader *reader, struct document *document)
{
    struct source *source = &reader->source;
    if (reader->is_done)
        return false;
    reader->is_done = true;
    document->type = STR("file");
    struct str bytes = {0};
    for (size_t want = UNPACK_FREE_MAX; bytes.length <= reader->page_max; want *= 2) {
        bytes = source_peek(source, want);
        if (source->coding != CODING_NONE && unpack_is_bomb(source_packed(source), bytes.length))
            return damaged(document, STR("the file expands too much: a bomb"));
        if (bytes.length < want)
            break;
    }
    document->kind = reader->kind;
    document->is_kind_told = reader->from == CAPTURE_HTML || reader->from == CAPTURE_TEXT;
    document->bytes = bytes;
    if (source->coding != CODING_NONE)
        document->codings =
            arena_printf(&reader->arena, "[\"%s\"]", coding_name(source->coding).data);
    if (bytes.length > reader->page_max)
        return damaged(document, STR("larger than --max-page"));
    bool is_behind = source->fault == SOURCE_DAMAGED && !source->in_member; // a whole member
    document->is_cut = is_behind && bytes.length > 0;
    if (source->fault && !document->is_cut)
        return damaged(document, source_fault_text(source));
    return reader->kind != CAPTURE_MHTML || take_mhtml(reader, document);
}

bool reader_next(struct reader *reader, struct document *document)
{
    arena_reset(&reader->arena);
    *document = (struct document){0};
    if (reader->lost.data) {
        document->type = reader->is_done ? STR("file") : (struct str){0};
        damaged(document, reader->lost_size ? arena_printf(&reader->arena, "%zu %s",
                                                           reader->lost_size, reader->lost.data)
                                            : reader->lost);
        reader->lost = (struct str){0};
        return true;
    }
    switch (reader->kind) {
    case CAPTURE_WARC: return next_warc(reader, document);
    case CAPTURE_ARC: return next_arc(reader, document);
    case CAPTURE_JSONL: return next_json_line(reader, document);
    default: return next_whole(reader, document);
    }
}

int reader_error(const struct reader *reader)
{
    return reader->source.fault == SOURCE_UNREADABLE ? reader->source.error : 0;
}

void reader_close(struct reader *reader)
{
    warc_free(&reader->warc);
    arc_free(&reader->arc);
    http_free(&reader->body);
    source_free(&reader->source);
    arena_free(&reader->arena);
    buffer_free(&reader->decoded);
}
