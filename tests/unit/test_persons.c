// SPDX-License-Identifier: MIT
#include "merge/persons.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct persons persons;

static void expect(const char *list)
{
    struct str written = persons_write(&persons, &arena);
    if (!str_equal(written, str_of(list)))
        fprintf(stderr, "got %.*s\nnot %s\n", (int)written.length, written.data, list);
    assert(str_equal(written, str_of(list)));
}

static void test_spellings_of_one_name_meet(void)
{
    persons_start(&persons, &arena, STR("[{\"name\":\"Nathan J. Brown\",\"job_title\":\"\"}]"));
    assert(persons_fill(
        &persons, &arena,
        STR("[{\"name\":\"NATHAN BROWN\",\"job_title\":\"Fellow\",\"former\":false}]"), true));
    expect("[{\"name\":\"Nathan J. Brown\",\"job_title\":\"Fellow\",\"former\":false}]");
    // What is known is not replaced.
    assert(!persons_fill(&persons, &arena,
                         STR("[{\"name\":\"Nathan Brown\",\"job_title\":\"Director\"}]"), true));
}

static void test_nobody_is_added_to_a_closed_list(void)
{
    struct str other = STR("[{\"name\":\"Ana Bell\",\"in_byline\":true}]");
    persons_start(&persons, &arena, STR("[{\"name\":\"Ines Duarte\"}]"));
    assert(!persons_fill(&persons, &arena, other, false));
    assert(!persons.is_changed);
    assert(persons_fill(&persons, &arena, other, true));
    assert(!persons_fill(&persons, &arena, other, true)); // once
    expect("[{\"name\":\"Ines Duarte\"},{\"name\":\"Ana Bell\",\"in_byline\":true}]");
    persons_start(&persons, &arena, STR("[{\"name\":null}]"));
    assert(!persons_fill(&persons, &arena, other, true)); // who comes first must not change
}

static void test_no_lists(void)
{
    static const char *const none[] = {"null", "[]", "\"A B\"", "7", "{\"name\":\"A B\"}"};
    for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++) {
        persons_start(&persons, &arena, str_of(none[i]));
        assert(persons.count == 0);
        persons_start(&persons, &arena, STR("[{\"name\":\"A B\"},\"C D\",3,null,[]]"));
        assert(persons.count == 5);
        assert(!persons_fill(&persons, &arena, str_of(none[i]), true));
        expect("[{\"name\":\"A B\"},\"C D\",3,null,[]]");
    }
}

static void test_many_in_linear_time(void)
{
    enum { COUNT = 20000 };
    struct buffer list = {0};
    buffer_byte(&list, '[');
    for (int i = 0; i < COUNT; i++)
        buffer_printf(&list,
                      "%s{\"name\":\"Person Number%d\",\"in_byline\":true,\"role\":\"author\"}",
                      i ? "," : "", i);
    buffer_byte(&list, ']');
    persons_start(&persons, &arena, STR("[{\"name\":\"Ana Bell\"}]"));
    assert(persons_fill(&persons, &arena, buffer_str(&list), true));
    assert(persons.count == PERSONS_MAX);
    assert(!persons_fill(&persons, &arena, buffer_str(&list), true));
    buffer_free(&list);
}

int main(void)
{
    test_spellings_of_one_name_meet();
    test_nobody_is_added_to_a_closed_list();
    test_no_lists();
    test_many_in_linear_time();
    persons_free(&persons);
    arena_free(&arena);
    puts("ok persons");
    return 0;
}
