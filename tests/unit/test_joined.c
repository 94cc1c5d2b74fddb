// SPDX-License-Identifier: MIT
#include "export/joined.h"

#undef NDEBUG
#include <assert.h>
#include <stdint.h>
#include <stdio.h>

static void expect(const char *const *texts, size_t count, const char *separator,
                   const char *joined)
{
    struct arena arena = {0};
    struct buffer out = {0};
    for (size_t i = 0; i < count; i++)
        joined_put(&out, str_of(texts[i]), str_of(separator), i + 1 < count);
    if (joined && !str_equal(buffer_str(&out), str_of(joined)))
        fprintf(stderr, "'%.*s', not '%s'\n", (int)out.length, out.data, joined);
    assert(!joined || str_equal(buffer_str(&out), str_of(joined)));
    size_t position = 0, found = 0;
    struct str text;
    while (joined_next(&arena, buffer_str(&out), str_of(separator), &position, &text)) {
        assert(found < count && str_equal(text, str_of(texts[found])));
        found++;
    }
    bool is_one_empty = count == 1 && !*texts[0];
    assert(found == (is_one_empty ? 0 : count));
    buffer_free(&out);
    arena_free(&arena);
}

#define CASE(separator, joined, ...)                                                               \
    expect((const char *const[]){__VA_ARGS__},                                                     \
           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), separator, joined)

static void check_cases(void)
{
    CASE("; ", "a; b", "a", "b");
    CASE("; ", "a;b; c", "a;b", "c");
    CASE("; ", "a\\; b; c", "a; b", "c");
    CASE("; ", "a;; b", "a;", "b");
    CASE("; ", "a\\\\; b", "a\\", "b");
    CASE("; ", "a\\", "a\\");
    CASE("; ", "a\\b; c", "a\\b", "c");
    CASE("; ", "a\\\\;b", "a\\;b");
    CASE("; ", "; ", "", "");
    CASE("; ", "; ; ", "", "", "");
    CASE("; ", "", "");
    CASE(" | ", "a\\ | | b", "a |", "b");
    CASE("--", "a\\---b", "a-", "b");
    CASE("--", "\\-\\---", "--", "");
    CASE("|", "a\\|b|c", "a|b", "c");
}

// Every list of up to three texts over a small alphabet comes back, whatever the separator.
static void check_all(const char *separator)
{
    static const char alphabet[] = {'a', '\\', '-', ' ', ';'};
    enum { TEXTS = 1 + 5 + 25 + 125 };
    static char texts[TEXTS][4];
    for (size_t i = 0; i < TEXTS; i++) {
        size_t length = i == 0 ? 0 : i < 6 ? 1 : i < 31 ? 2 : 3;
        size_t number = i - (length == 0 ? 0 : length == 1 ? 1 : length == 2 ? 6 : 31);
        for (size_t k = 0; k < length; k++, number /= 5)
            texts[i][k] = alphabet[number % 5];
        texts[i][length] = '\0';
    }
    for (size_t i = 0; i < TEXTS; i++)
        for (size_t k = 0; k < TEXTS; k++) {
            expect((const char *const[]){texts[i], texts[k]}, 2, separator, NULL);
            expect((const char *const[]){texts[i], texts[k], texts[(i * 7 + k) % TEXTS]}, 3,
                   separator, NULL);
        }
}

int main(void)
{
    assert(joined_can_separate(STR("; ")) && joined_can_separate(STR("|")));
    assert(!joined_can_separate(STR("")) && !joined_can_separate(STR("a\\")));
    check_cases();
    check_all("; ");
    check_all("--");
    check_all("-;-");
    check_all(" ; ");
    puts("ok joined");
    return 0;
}
