// usage: inflate <FILE.gz
// Unpacks gzip members, one behind the other, with zlib's streaming inflate and throws away what comes; prints how many bytes that was.
// What reading an archive takes at the least, for benchmarks.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

enum { STEP = 256 * 1024, GZIP_WINDOW = 15 + 16 };

int main(int argc, char **argv)
{
    static char in[STEP], out[STEP];
    z_stream stream = {0};
    uint64_t total = 0;
    ptrdiff_t got;
    fail_init(argv[0]);
    if (argc > 1)
        die_usage("usage: inflate <FILE.gz");
    if (inflateInit2(&stream, GZIP_WINDOW) != Z_OK)
        die("out of memory");
    while ((got = file_read_some(STDIN_FILENO, in, STEP)) > 0) {
        stream.next_in = (unsigned char *)in;
        stream.avail_in = (unsigned)got;
        do {
            stream.next_out = (unsigned char *)out;
            stream.avail_out = STEP;
            int status = inflate(&stream, Z_NO_FLUSH);
            total += STEP - stream.avail_out;
            if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
                die("damaged input");
            if (status == Z_STREAM_END)
                inflateReset(&stream);
        } while (stream.avail_in || !stream.avail_out);
    }
    inflateEnd(&stream);
    printf("%" PRIu64 "\n", total);
    return got < 0 ? EXIT_BROKEN : EXIT_DONE;
}
