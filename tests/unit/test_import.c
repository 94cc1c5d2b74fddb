// SPDX-License-Identifier: MIT
#include "export/import.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <unistd.h>

static struct csv_options csv;
static struct restore_options options = {.csv = &csv};
static struct import import;

static int input(const char *text)
{
    FILE *file = tmpfile();
    assert(file && fputs(text, file) >= 0 && fflush(file) == 0);
    int fd = dup(fileno(file));
    fclose(file);
    assert(fd >= 0 && lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

// The counts after a table, alone or laid over records. Output goes nowhere.
static struct counts run(const char *table, const char *records)
{
    struct cli cli = cli_defaults();
    struct stream stream;
    cli.is_quiet = true;
    int fd = input(table), records_fd = records ? input(records) : -1;
    if (records)
        stream_open(&stream, records_fd, "records", "/dev/null", &cli);
    else
        stream_open_output(&stream, "/dev/null", &cli);
    assert(!import_open(&import, fd, &options, true, 1 << 20));
    if (records)
        assert(!import_corrections(&import, &stream, STR("id")));
    else
        import_records(&import, &stream);
    struct counts counts = stream.counts;
    import_free(&import);
    assert(stream_close(&stream) == 0);
    close(fd);
    if (records)
        close(records_fd);
    return counts;
}

static void check_headings(void)
{
    int fd = input("a,a\n");
    assert(import_open(&import, fd, &options, true, 100));
    import_free(&import);
    close(fd);
    fd = input("\"a\n");
    assert(import_open(&import, fd, &options, true, 100));
    import_free(&import);
    close(fd);
    options.columns = "x=a.b,c";
    fd = input("1,2\n");
    assert(!import_open(&import, fd, &options, false, 100) && import.restore.cell_count == 2);
    assert(restore_find(&import.restore, STR("a.b")) == 0);
    import_free(&import);
    close(fd);
    options.columns = NULL;
}

int main(void)
{
    csv.separator = STR("; ");
    assert(csv_dialect(STR("rfc4180"), &csv));
    check_headings();
    struct counts counts = run("id,headline\n1,a\n2\n\n3,b", NULL);
    assert(counts.in == 4 && counts.out == 2 && counts.rejected == 2);
    counts = run("id,headline\n1,a\n2,b\n4,c\n1,d\n", "{\"id\":\"1\"}\n{\"id\":2}\nx\n{}\n");
    assert(counts.in == 8 && counts.out == 3 && counts.merged == 2 && counts.rejected == 3);
    counts = run("", NULL);
    assert(counts.in == 0);
    puts("ok import");
    return 0;
}
