// SPDX-License-Identifier: MIT
#include "site/text_kind.h"

#include "site/text_kind_row.h"

enum { ARTICLE_LEAST = 0 }; // log-odds (FOREST_UNIT) from which on a page is an article

struct kind text_kind(const struct generic *generic, struct str url)
{
    struct text_kind_row row;
    text_kind_row_read(&row, generic, url);
    int32_t score = forest_score_row(&text_kind_forest, row.features);
    if (score >= ARTICLE_LEAST)
        return (struct kind){0};
    if (score >= text_kind_refused_below)
        return (struct kind){.record_type = STR("other")};
    if (row.features[TEXT_KIND_HAS_URL] && !row.features[TEXT_KIND_URL_DEPTH])
        return (struct kind){STR("listing"), STR("a home page")};
    return (struct kind){STR("other"), STR("no article")};
}
