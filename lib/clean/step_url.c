// The URL under which captures of one page meet.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/url.h"

// True when an address names a page, not only a host: a canonical link to the home page is a site's mistake.
static bool has_path(struct str text)
{
    struct url url;
    return url_split(text, &url) && (url.path.length > 1 || url.query.length > 0);
}

void step_url(struct article *article)
{
    struct str stated = article_text(article, STR("canonical_url"));
    struct str given = article_text(article, STR("url"));
    struct str best = url_canonical(article->arena, stated);

    if (!best.data || (!has_path(stated) && has_path(given))) {
        struct str other = url_canonical(article->arena, given);
        if (other.data)
            best = other;
    }
    if (!best.data && stated.data)
        article_warn(article, STR("canonical_url_unreadable"));
    article_set_text(article, STR("canonical_url"), best);
}
