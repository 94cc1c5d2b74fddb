// SPDX-License-Identifier: MIT
#include "extract/html_kind.h"

#include "extract/declared_kind.h"
#include "extract/kind_row.h"

enum { ARTICLE_LEAST = 0 }; // log-odds (FOREST_UNIT) from which on a page is an article

static struct html_kind name_kind(const struct kind_row *row)
{
    const uint8_t *f = row->features;
    if (f[KIND_LD_PRODUCT] && (f[KIND_OG_TYPE] == 1 || !f[KIND_LD_LIST]))
        return (struct html_kind){STR("product"), STR("a product page")};
    if (f[KIND_OG_TYPE] == 1)
        return (struct html_kind){STR("product"), STR("a product page")};
    if (f[KIND_LD_FORUM])
        return (struct html_kind){STR("other"), STR("a discussion")};
    if (f[KIND_HAS_URL] && f[KIND_URL_DEPTH] == 0)
        return (struct html_kind){STR("listing"), STR("a home page")};
    if (f[KIND_LD_LIST] || f[KIND_PAGE_LINKS] >= 100)
        return (struct html_kind){STR("listing"), STR("a page of links")};
    if (f[KIND_LD_PERSON])
        return (struct html_kind){STR("person"), STR("a page about a person or a house")};
    return (struct html_kind){STR("other"), STR("no article")};
}

// Nothing but a text: print versions, saved texts, pages of an older web. The sites that were learned from have none such.
static bool is_plain_text(const struct kind_row *row)
{
    const uint8_t *f = row->features;
    return f[KIND_BODY_SHARE] >= 160 && f[KIND_ANCHORS] <= 5 && !f[KIND_LD_PRODUCT] &&
           !f[KIND_LD_LIST] && !f[KIND_LD_FORUM] && f[KIND_OG_TYPE] != 1;
}

struct html_kind html_kind(const struct html_kind_input *input, struct arena *arena)
{
    struct kind_row row;
    if (!input->body->chosen)
        return (struct html_kind){STR("other"), STR("no text of an article")};
    struct html_kind declared = declared_kind(input->tree, input->jsonld);
    if (declared.reason.data)
        return declared;
    kind_row_read(&row, input, arena);
    if (is_plain_text(&row))
        return (struct html_kind){0};
    int32_t score = forest_score_row(&kind_forest, row.features);
    if (score >= ARTICLE_LEAST)
        return (struct html_kind){0};
    return score < kind_refused_below ? name_kind(&row)
                                      : (struct html_kind){.record_type = STR("other")};
}
