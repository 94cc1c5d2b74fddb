// Every field of the dictionary, in its order; the hints, which clean has used, are gone.
// SPDX-License-Identifier: MIT
#include "clean/rewrite.h"
#include "clean/steps.h"

void step_complete(struct article *article)
{
    article_close(article);
    if (rewrite_finds(article,
                      STR("\xEF\xBF\xBD"))) // also what came from hints, metadata or the URL
        article_warn(article, STR("replacement_characters"));
    article_close(article);
    record_remove(article->record, STR("hints"));
    record_complete(article->record);
}
