// SPDX-License-Identifier: MIT
#include "web/charset.h"

#include "base/buffer.h"
#include "text/utf8.h"
#include "web/encodings.h"

#include <errno.h>
#include <iconv.h>
#include <uchardet.h>

enum {
    SNIFFED = 1024,         // bytes in which UTF-16 without a mark is looked for
    DETECTED_MAX = 1 << 20, // bytes that uchardet looks at
    CHARACTER = 4,          // bytes of a character of UTF-8
    CHUNK = 64 * 1024,      // bytes of output that iconv is given room for
    CERTAIN = 10, // valid sequences of UTF-8 to one bad: it is UTF-8, whatever is declared
};

#define REPLACEMENT STR("\xEF\xBF\xBD")

// --- single bytes ---

// What the byte is by iconv; 0 when it is nothing.
static uint32_t byte_meaning(iconv_t converter, unsigned char byte)
{
    char in = (char)byte, out[8], *from = &in, *to = out;
    size_t in_left = 1, out_left = sizeof(out), position = 0;
    iconv(converter, NULL, NULL, NULL, NULL);
    if (iconv(converter, &from, &in_left, &to, &out_left) == (size_t)-1)
        return 0;
    iconv(converter, NULL, NULL, &to, &out_left); // CP1255, CP1258 wait for a mark to compose with
    return to > out ? utf8_next((struct str){out, (size_t)(to - out)}, &position) : 0;
}

// The meanings of the bytes from 0x80 on. Where windows-1252 has none it has control characters (WHATWG).
static void fill_meanings(uint32_t meanings[128], enum encoding encoding, iconv_t converter)
{
    for (unsigned i = 0; i < 128; i++) {
        if (encoding == ENCODING_X_USER_DEFINED)
            meanings[i] = 0xF780 + i;
        else
            meanings[i] = byte_meaning(converter, (unsigned char)(0x80 + i));
        if (!meanings[i] && encoding == ENCODING_WINDOWS_1252)
            meanings[i] = 0x80 + i;
    }
}

static size_t decode_bytes(struct buffer *out, struct str bytes, const uint32_t meanings[128])
{
    size_t replaced = 0;
    for (size_t i = 0; i < bytes.length; i++) {
        unsigned char byte = (unsigned char)bytes.data[i];
        if (byte < 0x80)
            buffer_byte(out, (char)byte);
        else
            utf8_put(out, meanings[byte - 0x80] ? meanings[byte - 0x80] : 0xFFFD);
        replaced += byte >= 0x80 && !meanings[byte - 0x80];
    }
    return replaced;
}

// --- by iconv ---

// glibc says that what iconv_open returns must be closed, and gcc takes (iconv_t)-1 for such a thing.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 11
#pragma GCC diagnostic ignored "-Wanalyzer-malloc-leak"
#endif

static const iconv_t none = (iconv_t)-1;

static iconv_t open_converter(enum encoding encoding, int attempt)
{
    const char *name = encoding_iconv(encoding, attempt);
    return name ? iconv_open("UTF-8", name) : none;
}

static void close_converter(iconv_t converter)
{
    if (converter != none)
        iconv_close(converter);
}

static bool is_wide(enum encoding encoding)
{
    return encoding == ENCODING_UTF_16LE || encoding == ENCODING_UTF_16BE;
}

struct bytes {
    char *from;
    size_t left;
};

// Converts up to 'room' bytes of output. False when it stopped at what is no character.
static bool convert(iconv_t converter, struct bytes *in, struct buffer *out, size_t room)
{
    char *to = buffer_room(out, room), *start = to;
    size_t result = iconv(converter, &in->from, &in->left, &to, &room);
    int error = errno;
    out->length += (size_t)(to - start);
    return result != (size_t)-1 || error == E2BIG;
}

// What is no character to the first converter may be one to the second; else one byte of it, or a unit of UTF-16, becomes
// U+FFFD.
static size_t decode_wide(struct buffer *out, struct str text, enum encoding encoding,
                          const iconv_t converters[2])
{
    struct bytes in = {(char *)text.data, text.length};
    size_t replaced = 0, step = is_wide(encoding) ? 2 : 1;
    while (in.left) {
        if (convert(converters[0], &in, out, CHUNK))
            continue;
        size_t before = in.left;
        if (converters[1] != none)
            convert(converters[1], &in, out, CHARACTER);
        if (in.left < before)
            continue;
        step = step < in.left ? step : in.left;
        in.from += step;
        in.left -= step;
        buffer_put(out, REPLACEMENT);
        replaced++;
    }
    char *to = buffer_room(out, CHUNK), *start = to;
    size_t room = CHUNK;
    iconv(converters[0], NULL, NULL, &to, &room);
    out->length += (size_t)(to - start);
    return replaced;
}

// False when this system's iconv does not know the encoding.
static bool decode_as(struct arena *arena, struct charset *charset, struct str bytes,
                      enum encoding encoding)
{
    struct buffer out = {0};
    uint32_t meanings[128];
    iconv_t converters[2] = {open_converter(encoding, 0), open_converter(encoding, 1)};
    if (converters[0] == none) {
        converters[0] = converters[1];
        converters[1] = none;
    }
    if (converters[0] == none && encoding != ENCODING_X_USER_DEFINED)
        return false;
    if (encoding_is_single_byte(encoding)) {
        fill_meanings(meanings, encoding, converters[0]);
        charset->replaced = decode_bytes(&out, bytes, meanings);
    } else {
        charset->replaced = decode_wide(&out, bytes, encoding, converters);
    }
    close_converter(converters[0]);
    close_converter(converters[1]);
    charset->text = utf8_repair(arena, arena_copy(arena, buffer_str(&out)), NULL);
    charset->name = encoding_name(encoding);
    buffer_free(&out);
    return true;
}

// --- what is declared ---

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool starts_nocase(struct str text, size_t at, struct str prefix)
{
    return str_equal_nocase(str_slice(text, at, at + prefix.length), prefix);
}

// The value behind 'name' = in a tag, with or without quotes; {0} without.
static struct str value_in(struct str tag, struct str name)
{
    for (size_t i = 0; i + name.length < tag.length; i++) {
        if (!starts_nocase(tag, i, name))
            continue;
        size_t at = i + name.length;
        while (at < tag.length && is_space(tag.data[at]))
            at++;
        if (at == tag.length || tag.data[at] != '=')
            continue;
        at++;
        while (at < tag.length && (is_space(tag.data[at]) || strchr("\"'", tag.data[at])))
            at++;
        size_t end = at;
        while (end < tag.length && !is_space(tag.data[end]) && !strchr("\"';>/?", tag.data[end]))
            end++;
        if (end > at)
            return str_slice(tag, at, end);
    }
    return (struct str){0};
}

// A page that could be read so far is in no encoding of 16 bits, and x-user-defined is a mistake there (WHATWG).
static enum encoding declared(struct str label)
{
    enum encoding encoding = encoding_find(label);
    if (is_wide(encoding))
        return ENCODING_UTF_8;
    if (encoding == ENCODING_X_USER_DEFINED)
        return ENCODING_WINDOWS_1252;
    return encoding == ENCODING_REPLACEMENT ? ENCODING_NONE : encoding;
}

// The first <meta> or <?xml that names an encoding, wherever it stands; comments are skipped. An end that is missing is looked for
// once.
static enum encoding declared_in_page(struct str bytes)
{
    bool has_comment_end = true;
    for (size_t at = 0; (at = str_find_byte(bytes, '<', at)) != STR_NONE; at++) {
        struct str name = {0};
        if (has_comment_end && starts_nocase(bytes, at, STR("<!--"))) {
            size_t end = str_find(bytes, STR("-->"), at + 2);
            has_comment_end = end != STR_NONE;
            at = has_comment_end ? end : at;
        } else if (starts_nocase(bytes, at, STR("<meta"))) {
            name = STR("charset");
        } else if (starts_nocase(bytes, at, STR("<?xml"))) {
            name = STR("encoding");
        }
        if (!name.data)
            continue;
        size_t end = str_find_byte(bytes, '>', at);
        if (end == STR_NONE)
            break;
        enum encoding encoding = declared(value_in(str_slice(bytes, at + 5, end), name));
        if (encoding)
            return encoding;
        at = end; // whatever else begins in the tag has been looked through
    }
    return ENCODING_NONE;
}

// --- what is found ---

static enum encoding detected(struct str bytes)
{
    uchardet_t detector = uchardet_new();
    if (!detector)
        return ENCODING_NONE;
    struct str part = str_slice(bytes, 0, DETECTED_MAX);
    uchardet_handle_data(detector, part.data, part.length);
    uchardet_data_end(detector);
    struct str name = str_of(uchardet_get_charset(detector));
    enum encoding encoding =
        declared(str_equal(name, STR("MAC-CYRILLIC")) ? STR("x-mac-cyrillic") : name);
    uchardet_delete(detector);
    return encoding == ENCODING_UTF_8 ? ENCODING_NONE : encoding;
}

// UTF-16 without a mark: every other byte of its markup is NUL.
static enum encoding sixteen_bits(struct str bytes)
{
    size_t even = 0, odd = 0, length = bytes.length < SNIFFED ? bytes.length : SNIFFED;
    for (size_t i = 0; i < length; i++) {
        even += !(i & 1) && !bytes.data[i];
        odd += (i & 1) && !bytes.data[i];
    }
    if (odd > length / 4 && even * 8 < odd)
        return ENCODING_UTF_16LE;
    return even > length / 4 && odd * 8 < even ? ENCODING_UTF_16BE : ENCODING_NONE;
}

// Sequences of more than one byte in valid UTF-8.
static size_t count_sequences(struct str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.length; i++)
        count += (unsigned char)text.data[i] >= 0xC0;
    return count;
}

// Is the only damage a sequence that the end of the bytes cuts?
static bool is_cut_at_end(struct str bytes)
{
    for (size_t tail = 1; tail < CHARACTER && tail < bytes.length; tail++) {
        unsigned char byte = (unsigned char)bytes.data[bytes.length - tail];
        if (byte >= 0xC0)
            return utf8_is_valid(str_slice(bytes, 0, bytes.length - tail));
    }
    return false;
}

static bool has_escape(struct str bytes)
{
    return str_find_byte(bytes, '\x1B', 0) != STR_NONE;
}

static bool decode_marked(struct arena *arena, struct charset *charset, struct str bytes)
{
    charset->basis = CHARSET_BOM;
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) {
        charset->name = STR("utf-8");
        charset->text = utf8_repair(arena, str_slice(bytes, 3, bytes.length), &charset->replaced);
        return true;
    }
    struct str rest = str_slice(bytes, 2, bytes.length);
    if (str_starts(bytes, STR("\xFF\xFE")))
        return decode_as(arena, charset, rest, ENCODING_UTF_16LE);
    return str_starts(bytes, STR("\xFE\xFF")) && decode_as(arena, charset, rest, ENCODING_UTF_16BE);
}

// Bytes that are no UTF-8 throughout: what is declared, else what is found.
static struct charset decode_other(struct arena *arena, struct str bytes, struct str http_label)
{
    struct charset charset = {.name = STR("utf-8"), .basis = CHARSET_DETECTED};
    charset.text = utf8_repair(arena, bytes, &charset.replaced);
    size_t valid = count_sequences(charset.text) - charset.replaced;
    if (valid > charset.replaced * CERTAIN || (valid && is_cut_at_end(bytes)))
        return charset;
    struct {
        enum encoding encoding;
        enum charset_basis basis;
    } claims[] = {{declared(http_label), CHARSET_HTTP},
                  {declared_in_page(bytes), CHARSET_META},
                  {ENCODING_NONE, CHARSET_DETECTED},
                  {ENCODING_WINDOWS_1252, CHARSET_FALLBACK}};
    for (size_t i = 0; i < sizeof(claims) / sizeof(*claims); i++) {
        charset.basis = claims[i].basis;
        if (charset.basis == CHARSET_DETECTED)
            claims[i].encoding = detected(bytes);
        if (claims[i].encoding == ENCODING_UTF_8 && valid >= charset.replaced)
            return charset;
        if (claims[i].encoding > ENCODING_UTF_8 &&
            decode_as(arena, &charset, bytes, claims[i].encoding))
            return charset;
    }
    return charset; // without iconv: UTF-8 with replacements
}

struct charset charset_decode(struct arena *arena, struct str bytes, struct str http_label)
{
    struct charset charset = {0};
    if (decode_marked(arena, &charset, bytes))
        return charset;
    charset = (struct charset){.text = bytes, .name = STR("utf-8"), .basis = CHARSET_VALID};
    bool is_valid = utf8_is_valid(bytes);
    if (is_valid && !has_escape(bytes) && str_find_byte(bytes, '\0', 0) == STR_NONE)
        return charset;
    enum encoding wide = sixteen_bits(bytes);
    charset.basis = CHARSET_DETECTED;
    if (wide && decode_as(arena, &charset, bytes, wide))
        return charset;
    if (!is_valid)
        return decode_other(arena, bytes, http_label);
    enum encoding http = declared(http_label);
    charset.basis = http ? CHARSET_HTTP : CHARSET_META;
    if ((http ? http : declared_in_page(bytes)) == ENCODING_ISO_2022_JP &&
        decode_as(arena, &charset, bytes, ENCODING_ISO_2022_JP))
        return charset;
    charset.basis = CHARSET_VALID;
    return charset;
}

struct str charset_basis_name(enum charset_basis basis)
{
    static const struct str names[] = {STR_INIT("bom"),      STR_INIT("utf-8"),
                                       STR_INIT("http"),     STR_INIT("meta"),
                                       STR_INIT("detected"), STR_INIT("fallback")};
    return names[basis];
}

struct str charset_for_label(struct str label)
{
    return encoding_name(encoding_find(label));
}
