// SPDX-License-Identifier: MIT
#include "record/members.h"

#define CARD(list)                                                                                 \
    {STR_INIT(list ".type_label"), FIELD_TEXT}, {STR_INIT(list ".blog"), FIELD_TEXT},              \
        {STR_INIT(list ".headline"), FIELD_TEXT}, {STR_INIT(list ".description"), FIELD_TEXT},     \
        {STR_INIT(list ".authors"), FIELD_OBJECTS}, {STR_INIT(list ".authors.name"), FIELD_TEXT},  \
        {STR_INIT(list ".authors.role"), FIELD_TEXT},                                              \
    {                                                                                              \
        STR_INIT(list ".authors_truncated"), FIELD_BOOL                                            \
    }

const struct member members[] = {
    {STR_INIT("authors.name"), FIELD_TEXT},
    {STR_INIT("authors.given_name"), FIELD_TEXT},
    {STR_INIT("authors.family_name"), FIELD_TEXT},
    {STR_INIT("authors.role"), FIELD_TEXT},
    {STR_INIT("authors.position"), FIELD_COUNT},
    {STR_INIT("authors.in_byline"), FIELD_BOOL},
    {STR_INIT("authors.in_metadata"), FIELD_BOOL},
    {STR_INIT("authors.job_title"), FIELD_TEXT},
    {STR_INIT("authors.former"), FIELD_BOOL},
    {STR_INIT("authors.description"), FIELD_TEXT},
    {STR_INIT("versions.relation"), FIELD_TEXT},
    {STR_INIT("versions.url"), FIELD_TEXT},
    {STR_INIT("versions.headline"), FIELD_TEXT},
    {STR_INIT("versions.in_language"), FIELD_TEXT},
    CARD("recent_work"),
    CARD("related_work"),
    {STR_INIT("capture.id"), FIELD_TEXT},
    {STR_INIT("capture.file"), FIELD_TEXT},
    {STR_INIT("capture.offset"), FIELD_COUNT},
    {STR_INIT("capture.sha256"), FIELD_TEXT},
    {STR_INIT("capture.bytes"), FIELD_COUNT},
    {STR_INIT("capture.lines"), FIELD_COUNT},
    {STR_INIT("capture.media_type"), FIELD_TEXT},
    {STR_INIT("capture.charset"), FIELD_TEXT},
    {STR_INIT("capture.charset_basis"), FIELD_TEXT},
    {STR_INIT("capture.http_status"), FIELD_COUNT},
    {STR_INIT("capture.codings"), FIELD_TEXTS},
    {STR_INIT("capture.payload_digest"), FIELD_TEXT},
    {STR_INIT("capture.captured_at"), FIELD_TEXT},
    {STR_INIT("capture.captured_not_before"), FIELD_TEXT},
    {STR_INIT("capture.site_edition"), FIELD_TEXT},
    {STR_INIT("capture.site_edition_code"), FIELD_TEXT},
    {STR_INIT("capture.copyright_holder"), FIELD_TEXT},
    {STR_INIT("capture.copyright_year"), FIELD_COUNT},
    {STR_INIT("capture.license"), FIELD_TEXT},
    {STR_INIT("capture.trending"), FIELD_TEXTS},
    {STR_INIT("capture.layout_rank"), FIELD_COUNT},
    {STR_INIT("duplicates.capture_id"), FIELD_TEXT},
    {STR_INIT("duplicates.rule"), FIELD_TEXT},
    {STR_INIT("duplicates.score"), FIELD_NUMBER},
    {STR_INIT("duplicates.fields"), FIELD_TEXTS},
};

const size_t members_count = sizeof(members) / sizeof(members[0]);

static const struct {
    struct str path;
    const char *values;
} closed[] = {
    {STR_INIT("record_type"),
     "article|event|podcast|newsletter|other|person|listing|product|error"},
    {STR_INIT("date_published_precision"), "day|month|year"},
    {STR_INIT("in_language_basis"), "stated|inferred"},
    {STR_INIT("body_status"), "full|excerpt|summary|stub|intro|none|unknown"},
    {STR_INIT("authors.role"), "author|editor|interviewer|speaker|translator|listed"},
    {STR_INIT("versions.relation"), "edition|translation|translation-of|excerpt-of"},
};

bool member_type(struct str path, enum field_type *type)
{
    int index = field_index(path);
    if (index >= 0) {
        *type = fields[index].type;
        return true;
    }
    for (size_t i = 0; i < members_count; i++) {
        if (!str_equal(members[i].path, path))
            continue;
        *type = members[i].type;
        return true;
    }
    return false;
}

const char *member_values(struct str path)
{
    for (size_t i = 0; i < sizeof(closed) / sizeof(closed[0]); i++)
        if (str_equal(closed[i].path, path))
            return closed[i].values;
    return NULL;
}
