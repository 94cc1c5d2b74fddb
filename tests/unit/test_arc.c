// SPDX-License-Identifier: MIT
#include "capture/arc.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <unistd.h>

#define FIRST "filedesc://x.arc 0.0.0.0 20200102030405 text/plain 9\n1 0 Test\n\n"
#define FIRST_2 "filedesc://x.arc 0.0.0.0 20200102030405 text/plain 200 - - 0 x 9\n2 0 Test\n\n"

static struct source source;
static struct arc arc;
static struct arc_record record;

static void open_bytes(const char *bytes)
{
    int ends[2];
    struct str all = str_of(bytes);
    assert(pipe(ends) == 0);
    assert(write(ends[1], all.data, all.length) == (ptrdiff_t)all.length);
    close(ends[1]);
    source_open(&source, ends[0]);
    arc = (struct arc){.source = &source, .max = 1000};
}

static void record_is(const char *target, const char *block, uint64_t offset)
{
    assert(arc_next(&arc, &record) == ARC_RECORD);
    assert(str_equal(record.target, str_of(target)) && str_equal(record.block, str_of(block)));
    assert(record.offset == offset);
}

static void fault_is(const char *part)
{
    assert(arc_next(&arc, &record) == ARC_FAULT && str_contains(record.fault, str_of(part)));
}

static void end_is(void)
{
    assert(arc_next(&arc, &record) == ARC_END && arc_next(&arc, &record) == ARC_END);
    close(source.fd);
    arc_free(&arc);
    source_free(&source);
}

static void versions(void)
{
    open_bytes(FIRST "http://a.example/b c 1.2.3.4 20200102 text/html 3\nabc\n");
    record_is("filedesc://x.arc", "1 0 Test\n", 0);
    assert(record.is_version);
    record_is("http://a.example/b c", "abc", sizeof(FIRST) - 1);
    assert(str_equal(record.date, STR("20200102")) &&
           str_equal(record.media_type, STR("text/html")));
    assert(!record.is_version && !record.is_length_wrong);
    end_is();
    open_bytes(FIRST_2 "http://a.example/ 1.2.3.4 20200102030405 text/html 200 - - 300 x 1\nx\n");
    record_is("filedesc://x.arc", "2 0 Test\n", 0);
    record_is("http://a.example/", "x", sizeof(FIRST_2) - 1);
    end_is();
    open_bytes("http://a.example/ 1.2.3.4 20200102030405 text/html 0\n\n");
    record_is("http://a.example/", "", 0);
    end_is();
    open_bytes("");
    end_is();
}

static void damage(void)
{
    open_bytes(FIRST "garbage\nmore\nhttp://a.example/ 1.2.3.4 20200102 text/html 1\nx\n");
    record_is("filedesc://x.arc", "1 0 Test\n", 0);
    fault_is("13 bytes that are no record");
    record_is("http://a.example/", "x", sizeof(FIRST) - 1 + 13);
    end_is();

    // A length that leads beyond the next record, one that is too large to take, and one that nothing is left of.
    open_bytes(
        "http://a.example/1 1.2.3.4 20200102 text/html 90\nx\n"
        "http://a.example/2 1.2.3.4 20200102 text/html 5000\ny\n"
        "http://a.example/3 1.2.3.4 20200102 text/html 9\nz\n");
    record_is("http://a.example/1", "x", 0);
    assert(record.is_length_wrong);
    fault_is("5000 bytes is over");
    fault_is("cut short, 2 of 9 bytes");
    assert(str_equal(record.block, STR("z\n")));
    end_is();
}

static void sniff(void)
{
    assert(arc_sniff(STR(FIRST)) && arc_sniff(STR("filedesc://whatever")));
    assert(arc_sniff(STR("dns:a.example 1.2.3.4 20200102030405 text/dns 3\n")));
    assert(!arc_sniff(STR("")) &&
           !arc_sniff(STR("http://a.example/ 1.2.3.4 20200102 text/html 3")));
    assert(!arc_sniff(STR("A text with 20200102 words and 3\n")));
    assert(!arc_sniff(STR("http://a.example/ 1.2.3.4 yesterday text/html 3\n")));
}

int main(void)
{
    versions();
    damage();
    sniff();
    puts("ok arc");
    return 0;
}
