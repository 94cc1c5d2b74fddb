// SPDX-License-Identifier: MIT
#include "capture/json_lines.h"

#include "json/span.h"

static void take(struct arena *arena, const struct span_member *member, struct json_page *page)
{
    static const struct {
        struct str name;
        size_t offset;
    } known[] = {
        {STR_INIT("html"), offsetof(struct json_page, html)},
        {STR_INIT("text"), offsetof(struct json_page, text)},
        {STR_INIT("url"), offsetof(struct json_page, url)},
        {STR_INIT("captured_at"), offsetof(struct json_page, captured_at)},
        {STR_INIT("fetched_at"), offsetof(struct json_page, captured_at)},
        {STR_INIT("crawled_at"), offsetof(struct json_page, captured_at)},
        {STR_INIT("timestamp"), offsetof(struct json_page, captured_at)},
    };
    if (span_kind(member->value) != SPAN_STRING)
        return;
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
        struct str *where = (struct str *)(void *)((char *)page + known[i].offset);
        if (!where->data && span_key_is(member->key, member->key_has_escapes, known[i].name))
            *where = span_text(arena, member->value);
    }
}

void json_page_read(struct json_page *page, struct arena *arena, struct str line)
{
    struct span_object object = {0};
    *page = (struct json_page){0};
    if (!span_index(&object, line))
        page->fault = object.error;
    for (size_t i = 0; i < object.count && !page->fault; i++)
        take(arena, &object.members[i], page);
    if (!page->fault && !page->html.data && !page->text.data)
        page->fault = "no member 'html' or 'text'";
    span_free(&object);
}

// A whole line is read. Of one that goes on behind 'head' the first members must look right.
bool json_lines_sniff(struct str head)
{
    struct arena arena = {0};
    struct json_page page;
    struct str text = head, line = {0};
    str_split(&text, '\n', &line);
    json_page_read(&page, &arena, line);
    bool is_cut = !text.data;
    bool is_one = !page.fault ||
                  (is_cut && str_starts(str_trim(str_slice(head, 1, head.length)), STR("\"")) &&
                   (str_contains(head, STR("\"html\"")) || str_contains(head, STR("\"text\""))));
    arena_free(&arena);
    return is_one;
}
