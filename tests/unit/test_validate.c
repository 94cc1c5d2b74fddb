// SPDX-License-Identifier: MIT
#include "record/validate.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void expect(const char *line, bool is_partial, const char *expected)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    assert(record_read(&record, str_of(line)));
    const char *why = validate_record(&record, is_partial);
    if (!str_equal(str_of(why), str_of(expected)))
        fprintf(stderr, "%s: %s\n", line, why ? why : "conforms");
    assert(str_equal(str_of(why), str_of(expected)));
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
}

static void check_dates(void)
{
    static const char *const right[] = {"2014", "2014-07", "2014-07-08", "2013-02-29",
                                        "0000-12-31"};
    static const char *const wrong[] = {"",           "14",         "2014-",      "2014-7",
                                        "2014-00",    "2014-13",    "2014-04-31", "2014-02-30",
                                        "2014-07-00", "2014/07/08", "2014-07-8",  "2014-07-08T",
                                        "201a",       "2014-a7",    "20140708"};
    for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
        assert(validate_date(str_of(right[i])));
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        assert(!validate_date(str_of(wrong[i])));
}

static void check_counts(void)
{
    static const char *const right[] = {"0",
                                        "-0",
                                        "12",
                                        "1.0",
                                        "1e2",
                                        "1.5e1",
                                        "150e-1",
                                        "0.0e-5",
                                        "0e99999999999999",
                                        "1e99999999999999",
                                        "12345678901234567890"};
    static const char *const wrong[] = {
        "-1", "1.5", "1.05e1", "15e-1", "1e-1", "1e-99999999999999", "-1e2"};
    for (size_t i = 0; i < sizeof(right) / sizeof(right[0]); i++)
        assert(validate_count(str_of(right[i])));
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        assert(!validate_count(str_of(wrong[i])));
}

static void check_records(void)
{
    expect("{\"id\":null,\"topics\":[],\"x\":5,\"authors\":[{\"name\":null,\"x\":[]}]}", true,
           NULL);
    expect("{\"id\":1,\"topics\":null}", true, "'id' is no text; 'topics' is no list");
    expect("{\"capture\":{\"by\\u0074es\":\"1\",\"trending\":null}}", true,
           "'capture.bytes' is no whole number");
    expect("{\"recent_work\":[{},{\"authors\":[{},{\"role\":1}]}]}", true,
           "'recent_work[1].authors[1].role' is no text");
    expect("{\"body_status\":\"whole\"}", true,
           "'body_status' is none of full|excerpt|summary|stub|intro|none|unknown");
    expect("{\"id\":\"a\",\"\\u0069d\":\"b\"}", true, "'id' stands twice");
    expect("{\"topics\":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22],\"id\":1}", true,
           "'topics[0]' is no text; 'topics[1]' is no text; 'topics[2]' is no text; "
           "'topics[3]' is no text; 'topics[4]' is no text; 'topics[5]' is no text; "
           "'topics[6]' is no text; 'topics[7]' is no text; 'topics[8]' is no text; "
           "'topics[9]' is no text; 'topics[10]' is no text; 'topics[11]' is no text; "
           "'topics[12]' is no text; 'topics[13]' is no text; 'topics[14]' is no text; "
           "'topics[15]' is no text; 'topics[16]' is no text; 'topics[17]' is no text; "
           "'topics[18]' is no text; 'topics[19]' is no text; and 3 more");
}

// A record that is made complete conforms.
static void check_complete(void)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    assert(record_read(&record, STR("{}")) && validate_record(&record, false));
    record_complete(&record);
    assert(!validate_record(&record, false));
    record_remove(&record, STR("id"));
    assert(str_equal(str_of(validate_record(&record, false)), STR("'id' is missing")));
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
}

int main(void)
{
    check_dates();
    check_counts();
    check_records();
    check_complete();
    puts("ok validate");
    return 0;
}
