// Authors of a page that no profile knows.
// SPDX-License-Identifier: MIT
#include "site/head_names.h"

#include "site/head_weights.h"
#include "text/name.h"
#include "text/normalize.h"

enum {
    ALONE_SCORE = -70, // more than this is enough where nobody else has more
    LIST_LINES = 3,    // from one name of a list to the next: a position between them
    LIST_REACH = 6,    // the same with an address and a telephone's number
};

// Are two names one below the other, with nothing between them but the first one's position, and how to reach that person?
static bool are_below(const struct head_names *names, const struct candidate *first,
                      const struct candidate *second)
{
    const struct head *head = names->head;
    if (!candidate_has(first, HEAD_NAME_LINE_HEAD) || !candidate_has(second, HEAD_NAME_LINE_HEAD) ||
        second->node <= first->node || second->node > first->node + LIST_REACH ||
        !page_is_name(head->page, first->node) || !page_is_name(head->page, second->node))
        return false;
    for (size_t i = first->node + 1; i < second->node; i++)
        if (!generic_is_reach(head->generic, i) &&
            !(i == first->node + 1 && candidate_has(first, HEAD_NAME_POSITION_BELOW)))
            return false;
    return true;
}

// Are these two named together: in one byline or line of names, or below each other?
static bool are_companions(const struct head_names *names, size_t author, size_t other)
{
    const struct head *head = names->head;
    const struct candidate *first = &names->list.items[author];
    const struct candidate *second = &names->list.items[other];
    bool is_line =
        first->node == second->node && str_equal(names->printed[author], names->printed[other]);
    bool is_byline = candidate_has(second, HEAD_NAME_BY);
    if (is_line && (is_byline || page_is_names(head->page, head->arena, second->node)))
        return true;
    bool is_alike =
        candidate_has(first, HEAD_NAME_CAPITALS) == candidate_has(second, HEAD_NAME_CAPITALS);
    return !is_byline &&
           (are_below(names, first, second) || (is_alike && are_below(names, second, first)));
}

// Persons that are named together with an author are authors, too.
static void choose_companions(struct head_names *names)
{
    struct candidates *list = &names->list;
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *it = &list->items[i];
        if (it->score > 0 || !candidate_has(it, HEAD_NAME_LIKELY) ||
            candidate_has(it, HEAD_NAME_ROLE_OTHER))
            continue;
        for (size_t j = 0; j < list->count && it->score <= 0; j++)
            if (list->items[j].score > 0 && are_companions(names, j, i))
                it->score = 1;
    }
}

// Authors are the names that more speaks for than against; the best one alone where that is nearly so. Of two forms of a
// name the longer counts.
static void choose(struct head_names *names)
{
    struct candidates *list = &names->list;
    const struct candidate *best = candidates_best(list);
    if (best && best->score <= 0 && best->score > ALONE_SCORE)
        list->items[best - list->items].score = 1;
    choose_companions(names);
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < list->count && list->items[i].score > 0; j++)
            if (list->items[j].score > 0 &&
                name_key_is_within(list->items[i].key, list->items[j].key))
                list->items[i].score = 0;
}

static bool is_chosen(const struct head_names *names, struct str key)
{
    for (size_t i = 0; i < names->list.count; i++)
        if (names->list.items[i].score > 0 && str_equal(names->list.items[i].key, key))
            return true;
    return false;
}

// True when the byline names nobody but authors.
static bool is_honest(const struct head_names *names, struct str byline)
{
    struct arena *arena = names->head->arena;
    struct names found = names_split(arena, byline);
    for (size_t i = 0; i < found.count; i++)
        if (!is_chosen(names, name_key(arena, found.items[i].full)))
            return false;
    return found.count > 0;
}

// Authors in the order of the page's lines.
static size_t next_author(const struct head_names *names, const bool *is_taken)
{
    size_t best = STR_NONE;
    for (size_t i = 0; i < names->list.count; i++)
        if (!is_taken[i] && names->list.items[i].score > 0 &&
            (best == STR_NONE || names->first[i] < names->first[best]))
            best = i;
    return best;
}

// Does a position stand under a line? It becomes taken.
static bool takes_position_below(struct generic *generic, size_t index)
{
    if (index + 1 >= generic->all.to || !generic_is_text(generic, index + 1) ||
        !generic_is_position(generic, index + 1))
        return false;
    generic->run.page->lines[index + 1].role = LINE_TAKEN;
    return true;
}

// A position behind the name in its line, or under it, or under another line that is only the name; {0} without.
static struct str position_of(struct generic *generic, size_t index, struct str name)
{
    struct page *page = generic->run.page;
    struct str before, beside = head_name_position(page->lines[index].plain, &before);
    if (beside.length)
        return beside;
    if ((page_is_name(page, index) || generic_is_byline_of_one(generic, index)) &&
        takes_position_below(generic, index))
        return page->lines[index + 1].plain;
    struct str key = text_key(generic->run.arena, name);
    for (size_t i = generic->all.from; i + 1 < generic->all.to; i++) {
        if (i == index || generic->keys[i].length != key.length || !generic_is_text(generic, i) ||
            !str_equal(generic->keys[i], key) || !generic_is_text(generic, i + 1) ||
            !generic_is_position(generic, i + 1))
            continue;
        if (i <
            generic->body.from) // below the text a biography may follow, which is looked for there
            page->lines[i].role = page->lines[i + 1].role = LINE_TAKEN;
        return page->lines[i + 1].plain;
    }
    return (struct str){0};
}

static void add_author(struct generic *generic, const struct head_names *names, size_t i)
{
    struct arena *arena = generic->run.arena;
    const struct candidate *it = &names->list.items[i];
    struct str position = position_of(generic, it->node, it->value);
    struct facts *person = arena_alloc(arena, sizeof(*person));
    facts_add(person, arena, STR("name"), it->value);
    if (position.data)
        facts_add(person, arena, STR("job_title"), position);
    struct fact *fact = facts_add(generic->run.facts, arena, STR("authors"), (struct str){0});
    fact->object = person;
    fact->rule = STR("generic");
    fact->first_line = fact->last_line = generic->run.page->lines[it->node].number;
}

// The byline, as far as it goes: names in lines of their own, one below the other, are one.
struct byline {
    size_t count; // of its names
    size_t fact;  // its number
    size_t last;  // its last line
};

static void take_byline(struct generic *generic, const struct head_names *names, size_t i,
                        struct byline *byline)
{
    struct arena *arena = generic->run.arena;
    struct page *page = generic->run.page;
    size_t line = names->list.items[i].node;
    struct str printed = names->printed[i];
    if (!is_honest(names, printed))
        return;
    struct facts *facts = generic->run.facts;
    if (!byline->count) {
        generic_take_part(generic, STR("byline"), line, printed);
        byline->fact = facts->count - 1;
    } else if (line > byline->last && line <= byline->last + LIST_LINES &&
               page_is_name(page, line) && page_is_name(page, byline->last)) {
        page->lines[line].role = LINE_TAKEN;
        struct fact *fact = &facts->items[byline->fact];
        fact->text = arena_join(arena, arena_join(arena, fact->text, STR(", ")), printed);
        fact->last_line = page->lines[line].last_number;
    } else {
        return;
    }
    byline->count++;
    byline->last = line;
}

static bool has_authors(const struct generic *generic)
{
    return facts_get(generic->run.facts, STR("byline")) ||
           facts_get(generic->run.facts, STR("authors"));
}

void generic_choose_authors(struct generic *generic, struct head_names *names)
{
    *names = (struct head_names){.head = generic->head};
    if (has_authors(generic))
        return;
    head_names_read(names, generic->head);
    candidates_score(&names->list, &head_name_choice);
    choose(names);
}

void generic_take_authors(struct generic *generic, const struct head_names *names)
{
    struct byline byline = {0};
    bool is_taken[CANDIDATES_MAX] = {false};
    if (has_authors(generic))
        return;
    for (size_t i; (i = next_author(names, is_taken)) != STR_NONE;) {
        is_taken[i] = true;
        take_byline(generic, names, i, &byline);
        add_author(generic, names, i);
    }
}
