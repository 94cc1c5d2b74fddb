// The run of tags under an article, and the vocabulary that helps to part it.
// SPDX-License-Identifier: MIT
#include "json/span.h"
#include "json/write.h"
#include "site/run.h"

enum {
    RUN_MAX = 8192, // bytes of a run; longer lines are none
};

// Marks the ends of all values of a vocabulary that stand at 'from', and gives the furthest; 0 without.
static size_t mark_values(const struct vocabulary *vocabulary, struct str text, size_t from,
                          unsigned char *reach)
{
    size_t furthest = 0, left = text.length - from;
    size_t most = left < vocabulary->longest ? left : vocabulary->longest;
    if (!vocabulary_may_begin(vocabulary, (unsigned char)text.data[from]))
        return 0;
    for (size_t length = 2; length <= most; length++) {
        struct str value = {text.data + from, length};
        if (vocabulary_find(vocabulary, value) != STR_NONE)
            reach[furthest = from + length] = 1;
    }
    return furthest;
}

// Can the text be cut into values of the vocabularies? reach[i]: the first i bytes can.
static bool is_run(const struct rule *rule, struct str text)
{
    unsigned char reach[RUN_MAX + 1];
    size_t furthest = 0;
    if (!text.length || text.length > RUN_MAX)
        return false;
    memset(reach, 0, text.length + 1);
    reach[0] = 1;
    for (size_t from = 0; from < text.length && from <= furthest; from++) {
        if (!reach[from])
            continue;
        if (text.data[from] == ' ')
            reach[furthest = from + 1] = 1;
        for (size_t v = 0; v < rule->vocabulary_count; v++) {
            size_t end = mark_values(rule->vocabularies[v], text, from, reach);
            furthest = end > furthest ? end : furthest;
        }
    }
    return reach[text.length];
}

// The lists of the metadata block that the run repeats, joined without anything between: topics, then regions.
static struct str metadata_run(struct run *run)
{
    static const struct str keys[] = {STR_INIT("topics"), STR_INIT("regions")};
    struct str element;
    struct buffer joined = {0};
    for (size_t i = 0; i < 2; i++) {
        struct str list = page_member(run->page, keys[i]);
        size_t position = 0;
        if (!list.data || span_kind(list) != SPAN_ARRAY)
            continue;
        while (span_next_element(list, &position, &element))
            if (span_kind(element) == SPAN_STRING)
                buffer_put(&joined, span_text(run->arena, element));
    }
    return arena_take(run->arena, &joined);
}

// The values of a vocabulary that stand in a text, as a JSON array; {0} when none does.
static struct str values_in(struct arena *arena, const struct vocabulary *vocabulary,
                            struct str text)
{
    struct buffer out = {0};
    buffer_byte(&out, '[');
    for (size_t i = 0; i < vocabulary->count; i++) {
        if (!str_contains(text, vocabulary->values[i]))
            continue;
        write_comma(&out);
        write_text(&out, vocabulary->values[i]);
    }
    buffer_byte(&out, ']');
    struct str values = out.length > 2 ? arena_copy(arena, buffer_str(&out)) : (struct str){0};
    buffer_free(&out);
    return values;
}

static struct str lower_name(struct arena *arena, struct str name)
{
    char *lower = arena_alloc(arena, name.length + 1);
    for (size_t i = 0; i < name.length; i++)
        lower[i] =
            (char)(name.data[i] >= 'A' && name.data[i] <= 'Z' ? name.data[i] + 32 : name.data[i]);
    return (struct str){lower, name.length};
}

static struct fact *find_or_add(struct run *run, struct facts *target, struct str field)
{
    for (size_t i = 0; i < target->count; i++)
        if (str_equal(target->items[i].field, field))
            return &target->items[i];
    return facts_add(target, run->arena, field, (struct str){0});
}

// What helps the next program to part the run and the site's trending tags: the values that stand in them.
static void add_vocabulary(struct run *run, const struct rule *rule, struct str text,
                           struct facts *target)
{
    struct buffer out = {0};
    buffer_byte(&out, '{');
    for (size_t i = 0; i < rule->vocabulary_count; i++) {
        struct str values = values_in(run->arena, rule->vocabularies[i], text);
        if (!values.data)
            continue;
        write_key(&out, lower_name(run->arena, rule->vocabularies[i]->name));
        buffer_put(&out, values);
    }
    buffer_byte(&out, '}');
    if (out.length > 2) {
        struct fact *fact = find_or_add(run, target, STR("hints.vocabulary"));
        fact->json = arena_copy(run->arena, buffer_str(&out));
        fact->rule = rule->label;
    }
    buffer_free(&out);
}

void tags_run(struct run *run, const struct rule *rule, struct range range, struct facts *target)
{
    if (facts_get(target, STR("hints.tag_run")))
        return;
    struct str expected = metadata_run(run);
    size_t found = STR_NONE;
    for (size_t i = range.from; i < range.to && found == STR_NONE; i++) {
        const struct line *line = &run->page->lines[i];
        if (line->role == LINE_TEXT &&
            ((expected.length && str_equal(line->text, expected)) || is_run(rule, line->text)))
            found = i;
    }
    struct buffer text = {0};
    if (found != STR_NONE) {
        buffer_put(&text, run->page->lines[found].text);
        run_take(run, target, rule, STR("hints.tag_run"), found);
    }
    for (size_t i = 0; i < run->facts->count; i++)
        if (str_equal(run->facts->items[i].field, STR("capture.trending")))
            buffer_put(&text, run->facts->items[i].text);
    if (text.length)
        add_vocabulary(run, rule, buffer_str(&text), target);
    buffer_free(&text);
}
