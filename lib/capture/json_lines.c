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

static const char no_page[] = "no member 'html' or 'text'";

void json_page_read(struct json_page *page, struct arena *arena, struct str line)
{
    struct span_object object = {0};
    *page = (struct json_page){0};
    if (!span_index(&object, line))
        page->fault = object.error;
    for (size_t i = 0; i < object.count && !page->fault; i++)
        take(arena, &object.members[i], page);
    if (!page->fault && !page->html.data && !page->text.data)
        page->fault = no_page;
    if (!page->html.length && page->text.length)
        page->html = (struct str){0};
    span_free(&object);
}

// Could the line, of which only the beginning is there, hold a page?
static bool begins_page(struct str line)
{
    return str_starts(line, STR("{")) &&
           str_starts(str_trim(str_slice(line, 1, line.length)), STR("\"")) &&
           (str_contains(line, STR("\"html\"")) || str_contains(line, STR("\"text\"")));
}

bool json_lines_sniff(struct str head)
{
    struct arena arena = {0};
    struct json_page page = {.fault = no_page};
    struct str line;
    bool is_one = false;
    while (page.fault == no_page && !is_one && str_split(&head, '\n', &line)) {
        json_page_read(&page, &arena, line);
        is_one = !page.fault || (!head.data && begins_page(line));
        arena_reset(&arena);
    }
    arena_free(&arena);
    return is_one;
}
