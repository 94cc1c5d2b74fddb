// usage: pack gzip|zlib|deflate|zstd|br|chunked|gzip-extra|dictionary-frame [DICTIONARY] <in >out
// Packs standard input: for archives that tests make. 'gzip-extra' has a field FEXTRA in its header; 'chunked' makes chunks of 100
// bytes; 'dictionary-frame' is the skippable frame that holds the dictionary of a WARC.
// SPDX-License-Identifier: MIT
#include "codec/pack.h"
#include "base/die.h"
#include "base/file.h"
#include "base/output.h"

enum { CHUNK = 100, BYTES_MAX = 1 << 30 };

static void put_extra(struct str bytes, struct buffer *out)
{
    struct buffer member = {0};
    pack(CODING_GZIP, bytes, (struct str){0}, &member);
    member.data[3] |= 4; // FLG.FEXTRA, RFC 1952 §2.3.1
    buffer_put(out, str_slice(buffer_str(&member), 0, 10));
    buffer_put(out, STR("\x06\x00SL\x02\x00\x01\x02"));
    buffer_put(out, str_slice(buffer_str(&member), 10, member.length));
    buffer_free(&member);
}

static void put_chunks(struct str bytes, struct buffer *out)
{
    for (size_t at = 0; at < bytes.length; at += CHUNK) {
        struct str chunk = str_slice(bytes, at, at + CHUNK);
        buffer_printf(out, "%zx%s\r\n", chunk.length, at ? "" : ";name=value");
        buffer_put(out, chunk);
        buffer_put(out, STR("\r\n"));
    }
    buffer_put(out, STR("0\r\n\r\n"));
}

static void put_dictionary(struct str bytes, struct buffer *out)
{
    buffer_put(out, STR("\x5d\x2a\x4d\x18"));
    for (int i = 0; i < 4; i++)
        buffer_byte(out, (char)(bytes.length >> (8 * i) & 255));
    buffer_put(out, bytes);
}

static void read_file(const char *path, struct buffer *into)
{
    const char *why = NULL;
    if (!file_read(path, BYTES_MAX, into, &why))
        die("cannot read '%s': %s", path, why);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        enum coding coding;
    } codings[] = {{"gzip", CODING_GZIP},
                   {"zlib", CODING_ZLIB},
                   {"deflate", CODING_DEFLATE},
                   {"zstd", CODING_ZSTD},
                   {"br", CODING_BROTLI}};
    struct buffer in = {0}, out = {0}, dictionary = {0};
    struct output output;
    fail_init(argv[0]);
    if (argc < 2)
        die_usage("usage: pack CODING [DICTIONARY]");
    if (argc > 2)
        read_file(argv[2], &dictionary);
    read_file("-", &in);
    for (size_t i = 0; i < sizeof(codings) / sizeof(*codings); i++)
        if (strcmp(argv[1], codings[i].name) == 0)
            pack(codings[i].coding, buffer_str(&in), buffer_str(&dictionary), &out);
    if (strcmp(argv[1], "gzip-extra") == 0)
        put_extra(buffer_str(&in), &out);
    if (strcmp(argv[1], "chunked") == 0)
        put_chunks(buffer_str(&in), &out);
    if (strcmp(argv[1], "dictionary-frame") == 0)
        put_dictionary(buffer_str(&in), &out);
    output_open(&output, NULL);
    output_write(&output, buffer_str(&out));
    output_close(&output);
    buffer_free(&in);
    buffer_free(&out);
    buffer_free(&dictionary);
    return EXIT_DONE;
}
