// The smallest filter: every record leaves as it came. For the tests and measurements of lib/record.
// record_pass [common options] [--complete] [FILE [OUTPUT]] : --complete puts every field in its place.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "record/stream.h"

#include <fcntl.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    static const struct option options[] = {
        CLI_OPTIONS, {"complete", no_argument, NULL, 'c'}, {NULL, 0, NULL, 0}};
    struct cli cli = cli_defaults();
    bool is_complete = false;
    fail_init(argv[0]);
    for (int option; (option = cli_next(argc, argv, "", options)) != -1;) {
        if (option == 'c')
            is_complete = true;
        else
            cli_option(&cli, option, optarg, "usage: record_pass [option...] [FILE [OUTPUT]]\n");
    }
    const char *input = optind < argc ? argv[optind] : "-";
    int fd = strcmp(input, "-") == 0 ? STDIN_FILENO : open(input, O_RDONLY);
    if (fd < 0)
        die("cannot open '%s':", input);
    struct stream stream;
    struct record *record;
    stream_open(&stream, fd, input, optind + 1 < argc ? argv[optind + 1] : NULL, &cli);
    while ((record = stream_next(&stream))) {
        if (is_complete)
            record_complete(record);
        stream_put(&stream, record);
    }
    return stream_close(&stream);
}
