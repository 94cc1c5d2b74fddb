// SPDX-License-Identifier: MIT
#include "export/cite.h"

#include "record/record.h"

#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct trees trees;
static struct record record = {.arena = &arena, .trees = &trees};
static struct citation citation;

static void read_line(const char *line)
{
    uint64_t replaced = 0;
    arena_reset(&arena);
    assert(record_read(&record, str_of(line)));
    cite_read(&citation, &record, &replaced);
}

static void test_names(void)
{
    read_line(
        "{\"authors\":[\"Dr. Joost van der Berg\",{\"name\":\"Crisis Group "
        "Staff\"},{\"name\":\"S\",\"role\":\"speaker\"},"
        "{\"name\":\"Ann Lee III\",\"given_name\":\"Ann\",\"family_name\":\"Lee\"},{},null]}");
    assert(citation.name_count == 3);
    assert(str_equal(citation.names[0].family, STR("van der Berg")));
    assert(citation.names[1].family.length == 0);
    assert(str_equal(citation.names[2].suffix, STR("III")));
    read_line("{\"authors\":[{\"name\":\"A B\",\"role\":\"listed\"}]}");
    assert(citation.names[0].role == CITE_AUTHOR);
    read_line(
        "{\"authors\":[{\"name\":\"A B\",\"role\":\"listed\"},{\"name\":\"C "
        "D\",\"role\":\"editor\"}]}");
    assert(citation.names[0].role == CITE_ROLES);
}

static void test_containers(void)
{
    read_line("{\"blog\":\"B\",\"original_publisher\":\"O\",\"publisher\":\"P\"}");
    assert(citation.kind == CITE_PERIODICAL && str_equal(citation.container, STR("O")));
    read_line("{\"blog\":\"B\",\"publisher\":\"P\"}");
    assert(citation.kind == CITE_BLOG && str_equal(citation.container, STR("B")));
    read_line("{\"publisher\":\"P\"}");
    assert(citation.kind == CITE_PAGE && !citation.container.length);
}

static void test_dates(void)
{
    read_line("{\"date_published\":\"2014-07-01\",\"date_published_precision\":\"month\"}");
    assert(citation.issued.precision == DATE_MONTH);
    read_line("{\"date_published\":\"2014-07-01\",\"date_published_precision\":\"year\"}");
    assert(citation.issued.precision == DATE_YEAR);
    read_line("{\"date_published\":\"2014\",\"date_published_precision\":\"day\"}");
    assert(citation.issued.precision == DATE_YEAR);
    read_line("{\"date_published\":\"July\"}");
    assert(citation.issued.precision == DATE_NONE);
}

static void test_keys(void)
{
    read_line(
        "{\"id\":\"x\",\"authors\":[\"Jörg "
        "Müller\"],\"date_published\":\"2014\",\"headline\":\"The Été of 2013\"}");
    assert(str_starts(citation.key, STR("muller20142013-"))); // "the", "ete", "of" are short
    assert(citation.key.length == strlen("muller20142013-") + 8);
    read_line("{\"id\":\"x\",\"headline\":\"يعد النخيل\"}");
    assert(str_starts(citation.key, STR("article-")));
}

int main(void)
{
    test_names();
    test_containers();
    test_dates();
    test_keys();
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    puts("cite: ok");
    return 0;
}
