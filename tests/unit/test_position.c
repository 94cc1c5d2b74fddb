// Words of positions: the table is in the order in which it is searched, and each of its words is found.
// SPDX-License-Identifier: MIT
#include "../../lib/site/position.c"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>

static void test_table(void)
{
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        if (i && strcmp(words[i - 1], words[i]) >= 0)
            fprintf(stderr, "'%s' stands before '%s'\n", words[i - 1], words[i]);
        assert(!i || strcmp(words[i - 1], words[i]) < 0);
        assert(may_begin((unsigned char)words[i][0]));
        assert(position_says(str_of(words[i])));
    }
}

static void test_lines(void)
{
    static const char *const positions[] = {"Deputy Governor",
                                            "STAFF WRITER",
                                            "Staff Writer",
                                            "Wissenschaftliche Mitarbeiterin",
                                            "Старший аналитик",
                                            "主任研究员",
                                            "论说委员 记者",
                                            "Chargé de mission",
                                            "논설위원",
                                            "Redaktor naczelny",
                                            "كاتب وباحث",
                                            "Investigadora jefe",
                                            "Ricercatrice associata"};
    static const char *const others[] = {"", "3 May 2020", "A harbour without cranes", "Hamburg",
                                         "东京"};
    for (size_t i = 0; i < sizeof(positions) / sizeof(*positions); i++)
        assert(position_says(str_of(positions[i])));
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
        assert(!position_says(str_of(others[i])));
}

static void test_brackets(void)
{
    struct str before, inside;
    assert(position_in_brackets(STR("Jane Doe (Senior Fellow)"), &before, &inside));
    assert(str_equal(before, STR("Jane Doe")) && str_equal(inside, STR("Senior Fellow")));
    assert(position_in_brackets(STR("山田太郎（主任研究員）"), &before, &inside));
    assert(str_equal(before, STR("山田太郎")) && str_equal(inside, STR("主任研究員")));
    assert(!position_in_brackets(STR("(Senior Fellow)"), &before, &inside));
    assert(!position_in_brackets(STR("Jane Doe ()"), &before, &inside));
    assert(!position_in_brackets(STR("Jane (J.) Doe"), &before, &inside));
}

int main(void)
{
    test_table();
    test_lines();
    test_brackets();
    puts("test_position: ok");
    return 0;
}
