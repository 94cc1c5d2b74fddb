// SPDX-License-Identifier: MIT
#include "extract/names_of_meta.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void test_table(void)
{
    size_t count;
    const struct meta_name *table = meta_name_table(&count);
    for (size_t i = 0; i < count; i++) {
        struct str name = str_of(table[i].name);
        assert(i == 0 || strcmp(table[i - 1].name, table[i].name) < 0);
        for (size_t k = 0; k < name.length; k++)
            assert(name.data[k] < 'A' || name.data[k] > 'Z');
        assert(meta_name_find(name) == &table[i]); // none is too long to be found
        assert(table[i].field != SIGN_NONE && table[i].source < SOURCE_COUNT);
    }
}

static void test_meta(void)
{
    static const struct {
        const char *name;
        enum sign_field field;
    } rows[] = {
        {"og:title", SIGN_TITLE},
        {" OG:Title\n", SIGN_TITLE},
        {"article:published_time", SIGN_PUBLISHED},
        {"article:modified_time", SIGN_MODIFIED},
        {"author", SIGN_AUTHOR},
        {"citation_author", SIGN_AUTHOR},
        {"DC.Date", SIGN_PUBLISHED},
        {"description", SIGN_DESCRIPTION},
        {"og:site_name", SIGN_PUBLISHER},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        const struct meta_name *found = meta_name_find(str_of(rows[i].name));
        if (!found || found->field != rows[i].field)
            fprintf(stderr, "%s: %d\n", rows[i].name, found ? (int)found->field : -1);
        assert(found && found->field == rows[i].field);
    }
    assert(meta_name_find(STR("og:title"))->source == SOURCE_OPEN_GRAPH);
    assert(!meta_name_find(STR("")) && !meta_name_find(STR("  ")) &&
           !meta_name_find(STR("viewport")));
    assert(!meta_name_find(STR("og:titl")) && !meta_name_find(STR("og:titles")));
    assert(!meta_name_find(STR("article:published_time_of_the_article_that_this_is_about")));
}

// Without the vocabulary, however it is written.
static void test_itemprop(void)
{
    static const char *const authors[] = {"author", "Author", "schema:author",
                                          "http://schema.org/author", "https://schema.org#author"};
    const struct meta_name *author = itemprop_find(STR("author"));
    assert(author && author->field == SIGN_AUTHOR);
    for (size_t i = 0; i < sizeof(authors) / sizeof(*authors); i++)
        assert(itemprop_find(str_of(authors[i])) == author);
    assert(itemprop_find(STR("datePublished"))->field == SIGN_PUBLISHED);
    assert(itemprop_find(STR("dateModified"))->field == SIGN_MODIFIED);
    assert(!itemprop_find(STR("")) && !itemprop_find(STR("schema:")) &&
           !itemprop_find(STR("url/")));
    assert(!itemprop_find(STR("author:name")));
}

int main(void)
{
    test_table();
    test_meta();
    test_itemprop();
    puts("ok names_of_meta");
    return 0;
}
