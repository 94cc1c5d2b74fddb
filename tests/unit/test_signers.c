// Records come in the order of the input with the signatures of signature_make, whatever the number of threads.
// SPDX-License-Identifier: MIT
#include "merge/signers.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { LINES = 1000, BAD = 10, LONG = 400 }; // one in BAD is none; this one is longer than a batch

static char path[] = "/tmp/sheaf-test-signers.XXXXXX";

static void write_input(void)
{
    struct buffer text = {0};
    for (unsigned i = 1; i <= LINES; i++) {
        if (i % BAD == 0) {
            buffer_put(&text, i % (2 * BAD) ? STR("{\"id\":\n") : STR("\n"));
            continue;
        }
        buffer_printf(&text, "{\"id\":\"%u\",\"headline\":\"Headline %u\",\"article_body\":\"", i,
                      i % 7);
        for (unsigned word = 0; word < (i == LONG + 1 ? 30000 : i % 60); word++)
            buffer_printf(&text, "word%u ", word * i % 1009);
        buffer_put(&text, STR("\"}\n"));
    }
    int fd = mkstemp(path);
    assert(fd >= 0);
    assert(write(fd, text.data, text.length) == (ssize_t)text.length);
    assert(lseek(fd, 0, SEEK_SET) == 0);
    assert(dup2(fd, STDIN_FILENO) == STDIN_FILENO);
    close(fd);
    buffer_free(&text);
}

// The lines' hashes, signatures and names, one after the other.
static void read_all(size_t threads, struct buffer *all, struct counts *counts)
{
    struct stream stream;
    struct cli cli = cli_defaults();
    struct signers signers;
    struct signers_record record;
    cli.is_quiet = true;
    assert(lseek(STDIN_FILENO, 0, SEEK_SET) == 0);
    stream_open(&stream, STDIN_FILENO, "-", "/dev/null", &cli);
    signers_open(&signers, &stream, threads);
    while (signers_next(&signers, &record)) {
        struct signed_as own;
        assert((threads > 1) == (record.made != NULL));
        if (!record.made)
            signature_make(&own.signature, &own.sketch, record.scratch, &record.facts);
        const struct signed_as *made = record.made ? record.made : &own;
        buffer_put(all, record.facts.line);
        buffer_put(all, record.facts.name);
        buffer_put(all, (struct str){(const char *)&made->signature, sizeof(made->signature)});
        buffer_put(all, (struct str){(const char *)&made->sketch, sizeof(made->sketch)});
        stream_drop(&stream);
    }
    signers_close(&signers);
    *counts = stream.counts;
    stream_close(&stream);
}

int main(void)
{
    struct buffer expected = {0};
    struct counts counts;
    write_input();
    read_all(1, &expected, &counts);
    assert(counts.in == LINES && counts.rejected == LINES / BAD);
    for (size_t threads = 2; threads < 6; threads++) {
        struct buffer found = {0};
        read_all(threads, &found, &counts);
        assert(counts.in == LINES && counts.rejected == LINES / BAD);
        assert(str_equal(buffer_str(&found), buffer_str(&expected)));
        buffer_free(&found);
    }
    buffer_free(&expected);
    unlink(path);
    puts("ok signers");
    return 0;
}
