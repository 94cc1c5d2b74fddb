// SPDX-License-Identifier: MIT
#include "extract/entry_page.h"

#include "text/space.h"
#include "web/html.h"

static void add(struct html_page *page, struct arena *arena, struct str field, struct str text)
{
    text = text.data ? space_line(arena, text) : text;
    if (text.length)
        facts_add(&page->facts, arena, field, text)->rule = STR("feed");
}

// Summaries are HTML as often as text.
static struct str line_of(struct arena *arena, struct str markup)
{
    struct tree tree = {0};
    if (str_find_byte(markup, '<', 0) == STR_NONE && str_find_byte(markup, '&', 0) == STR_NONE)
        return markup;
    html_read(&tree, arena, markup);
    return tree.count ? tree_line(&tree, 0, arena) : (struct str){0};
}

static void add_html(struct html_page *page, struct arena *arena, enum render_format format)
{
    html_read(&page->tree, arena, page->charset.text);
    blocks_make(&page->blocks, &page->tree, arena);
    bool *is_chosen = arena_array(arena, page->blocks.count + 1, sizeof(*is_chosen));
    for (uint32_t i = 0; i < page->blocks.count; i++)
        is_chosen[i] = page->blocks.items[i].kind != BLOCK_CAPTION;
    struct render render = {.tree = &page->tree,
                            .blocks = &page->blocks,
                            .is_chosen = is_chosen,
                            .format = format,
                            .base = page->url};
    struct paragraphs paragraphs;
    render_paragraphs(&paragraphs, &render, arena);
    for (uint32_t i = 0; i < paragraphs.count; i++)
        facts_add(&page->facts, arena, STR("body_paragraphs"), paragraphs.items[i].text)->rule =
            STR("feed");
}

// Paragraphs of plain text are parted by blank lines, whatever ends a line.
static void add_text(struct html_page *page, struct arena *arena)
{
    struct str text = page->charset.text, rest = text, line;
    size_t start = 0;
    while (str_split(&rest, '\n', &line)) {
        size_t at = (size_t)(line.data - text.data);
        if (str_trim(line).length)
            continue;
        add(page, arena, STR("body_paragraphs"), str_slice(text, start, at));
        start = at;
    }
    add(page, arena, STR("body_paragraphs"), str_slice(text, start, text.length));
}

static void add_people(struct html_page *page, struct arena *arena, const struct entry_facts *entry)
{
    for (size_t i = 0; i < entry->author_count; i++) {
        struct fact *fact = facts_add(&page->facts, arena, STR("authors"), (struct str){0});
        fact->object = arena_alloc(arena, sizeof(*fact->object));
        fact->rule = STR("feed");
        facts_add(fact->object, arena, STR("name"), entry->authors[i]);
    }
    for (size_t i = 0; i < entry->keyword_count; i++)
        add(page, arena, STR("keywords"), entry->keywords[i]);
}

void entry_page_read(struct html_page *page, struct arena *arena, const struct entry_facts *entry,
                     struct str contents, enum render_format format)
{
    page->charset = charset_decode(arena, contents, STR("utf-8"));
    page->profile = STR("generic");
    page->record_type = STR("article");
    add(page, arena, STR("headline"), line_of(arena, entry->headline));
    add(page, arena, STR("description"), line_of(arena, entry->description));
    add(page, arena, STR("date_published"), entry->date_published);
    add(page, arena, STR("date_published_text"), entry->date_published_text);
    add(page, arena, STR("date_modified"), entry->date_modified);
    add(page, arena, STR("publisher"), entry->publisher);
    add(page, arena, STR("in_language"), entry->language);
    add_people(page, arena, entry);
    if (str_equal(page->media_type, STR("text/plain")))
        add_text(page, arena);
    else
        add_html(page, arena, format);
    if (entry->is_summary)
        add(page, arena, STR("body_status"), STR("summary"));
}
