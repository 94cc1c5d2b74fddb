// SPDX-License-Identifier: MIT
#include "extract/place_words.h"

#include "extract/signs.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void test_places(void)
{
    static const struct {
        const char *words;
        uint32_t places;
    } rows[] = {
        {"", 0},
        {"author", PLACE_AUTHOR},
        {"Author", PLACE_AUTHOR},
        {"post__author is-new", PLACE_AUTHOR},
        {"post-pubDate", PLACE_DATE},
        {"entryDate", PLACE_DATE},
        {"nav-menu", PLACE_NAV},
        {"relatedPosts", PLACE_RELATED},
        {"author2date", PLACE_AUTHOR | PLACE_DATE},
        {"author-bio", PLACE_AUTHOR | PLACE_BIO},
        {"DATE", PLACE_DATE},
        {"article__standfirst", PLACE_DEK},
        {"wd_subtitle", PLACE_DEK},
        {"live-intro", 0}, // the text of a live page begins there
        {"footnotes", PLACE_NOTES},
        {"author-title", PLACE_AUTHOR | PLACE_TITLE | PLACE_ROLE},
        {"expert-title", PLACE_TITLE | PLACE_ROLE},
        {"about-author", PLACE_AUTHOR | PLACE_ABOUT},
        {"about-us box expert", 0},
        {"authority dated credits2", PLACE_CREDIT},
        {"a b c", 0},
        {"commentcommentcommentcomment", 0}, // longer than any word
        {"commentcommentcommentcommen date", PLACE_DATE},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        uint32_t places = places_of_words(str_of(rows[i].words));
        if (places != rows[i].places)
            fprintf(stderr, "%s: %x, not %x\n", rows[i].words, places, rows[i].places);
        assert(places == rows[i].places);
    }
    static const char *const words[] = {"aside", "writers", "sidebar", "timestamp", "bio", "when"};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        assert(places_of_words(str_of(words[i]))); // at the ends of the table and within
    // The card of the author is not one of other articles.
    assert(places_of_words(STR("author-card")) == (PLACE_AUTHOR | PLACE_ABOUT));
    assert(places_of_words(STR("post-card")) == PLACE_RELATED);
    assert(places_of_words(STR("more-authors")) & PLACE_RELATED);
}

int main(void)
{
    test_places();
    puts("ok place_words");
    return 0;
}
