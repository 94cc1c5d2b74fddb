// Unit tests of text/pattern.h.
// SPDX-License-Identifier: MIT
#include "text/pattern.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static const char *error;
static size_t offset;

static void test_matches(void)
{
    struct str groups[PATTERN_GROUPS_MAX];
    struct pattern *pattern = pattern_new(STR("(\\p{Lu}\\w+)( \\d+)?"), 0, &error, &offset);
    assert(pattern && pattern_groups(pattern) == 2);
    assert(pattern_match(pattern, STR("der Überblick 7"), 0, groups));
    assert(str_equal(groups[0], STR("Überblick 7")) && str_equal(groups[2], STR(" 7")));
    assert(pattern_match(pattern, STR("Ab Cd"), 2, groups) && str_equal(groups[0], STR("Cd")));
    assert(!groups[2].data);
    assert(!pattern_match(pattern, STR("klein"), 0, NULL));
    pattern_free(pattern);
}

static void test_flags(void)
{
    struct pattern *pattern = pattern_new(STR("él"), PATTERN_NOCASE, &error, &offset);
    assert(pattern_match(pattern, STR("TÉL"), 0, NULL));
    assert(pattern_may_start(pattern, 'x')); // not anchored: any
    pattern_free(pattern);
    pattern = pattern_new(STR("by|von"), PATTERN_ANCHORED, &error, &offset);
    assert(pattern_match(pattern, STR("byline"), 0, NULL));
    assert(!pattern_match(pattern, STR("a by"), 0, NULL));
    assert(pattern_may_start(pattern, 'b') && pattern_may_start(pattern, 'v'));
    assert(!pattern_may_start(pattern, 'x'));
    uint64_t bytes[4] = {0};
    assert(!pattern_may_start_any(pattern, bytes));
    bytes['v' / 64] |= (uint64_t)1 << 'v' % 64;
    assert(pattern_may_start_any(pattern, bytes));
    pattern_free(pattern);
    pattern = pattern_new(STR("by|von"), PATTERN_WHOLE, &error, &offset);
    assert(pattern_match(pattern, STR("von"), 0, NULL));
    assert(!pattern_match(pattern, STR("von A"), 0, NULL));
    pattern_free(pattern);
}

static void test_mistake(void)
{
    assert(!pattern_new(STR("ab(c"), 0, &error, &offset) && error && offset == 4);
}

// What would take for ever is no match, and says so.
static void test_limit(void)
{
    char subject[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";
    struct pattern *pattern = pattern_new(STR("^(a+)+$"), 0, &error, &offset);
    assert(!pattern_hit_limit());
    assert(!pattern_match(pattern, str_of(subject), 0, NULL) && pattern_hit_limit());
    pattern_free(pattern);
}

int main(void)
{
    test_matches();
    test_flags();
    test_mistake();
    test_limit();
    puts("ok pattern");
    return 0;
}
