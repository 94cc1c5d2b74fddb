// Persons in a text capture: blocks of name, title and biography; lines of names; texts with names behind them.
// SPDX-License-Identifier: MIT
#include "site/run.h"

#include "text/name.h"
#include "text/sentence.h"
#include "text/words.h"

enum {
    TITLE_WORDS = 30,  // a job title has no more
    BIOS_BYTES = 8000, // of a paragraph of several biographies
};

// ---- name, title, biography

struct block {
    struct facts *members;
    bool has_title, has_text;
    bool is_again; // the person was found before: a title that comes back opens no other block
    size_t known;  // whose biography it has, as the run knows them; STR_NONE nobody's
};

static bool is_title(struct run *run, struct str text)
{
    return words_count(text) <= TITLE_WORDS && !sentence_is_ended(text) &&
           !select_is_bio(run, text);
}

// The block of a person of this name among those found already, or an empty block.
static struct block find_block(struct run *run, struct facts *target, struct str field,
                               struct str name)
{
    struct str key = name_key(run->arena, name);
    for (size_t i = 0; i < target->count; i++) {
        struct fact *fact = &target->items[i];
        if (!str_equal(fact->field, field) || !fact->object)
            continue;
        if (str_equal(facts_text(fact->object, STR("_key")), key))
            return (struct block){.members = fact->object,
                                  .is_again = true,
                                  .known = STR_NONE,
                                  .has_title = facts_get(fact->object, STR("job_title")),
                                  .has_text = facts_get(fact->object, STR("description"))};
    }
    return (struct block){0};
}

static struct block new_block(struct run *run, const struct rule *rule, struct facts *target,
                              unsigned number)
{
    struct block block = {.members = arena_alloc(run->arena, sizeof(struct facts)),
                          .known = STR_NONE};
    struct fact *fact = facts_add(target, run->arena, rule->fields[0], (struct str){0});
    fact->object = block.members;
    fact->first_line = fact->last_line = number;
    fact->rule = rule->label;
    if (rule->value.length)
        facts_add(block.members, run->arena, STR("role"), rule->value)->rule = rule->label;
    return block;
}

// Gives a block its name, and the key by which it is found again.
static void name_block(struct run *run, const struct rule *rule, size_t index, struct block block,
                       struct str name)
{
    run_take(run, block.members, rule, STR("name"), index)->text = name;
    facts_add(block.members, run->arena, STR("_key"), name_key(run->arena, name));
}

static struct block open_named(struct run *run, const struct rule *rule, size_t index,
                               struct facts *target)
{
    struct str name = run->page->lines[index].plain;
    struct block block = find_block(run, target, rule->fields[0], name);
    if (!block.members) {
        block = new_block(run, rule, target, run->page->lines[index].number);
        name_block(run, rule, index, block, name);
    }
    run->page->lines[index].role = LINE_TAKEN;
    return block;
}

// The beginning of the next sentence of a text that is a biography of its own, or its end.
static size_t next_bio(struct str text)
{
    for (size_t at = 0; (at = str_find(text, STR(". "), at)) != STR_NONE; at += 2)
        if (select_says_is(str_slice(text, 0, at)) &&
            select_bio_name(str_slice(text, at + 2, text.length)).data)
            return at + 2;
    return text.length;
}

// A biography that begins with a full name, or several of them in one paragraph: one person each, by that name.
static bool take_bios(struct run *run, const struct rule *rule, size_t index, struct facts *target)
{
    struct str rest = run->page->lines[index].plain;
    if (rest.length > BIOS_BYTES || !select_bio_name(rest).data)
        return false;
    size_t end = next_bio(rest);
    while (rest.length) {
        struct str bio = str_trim(str_slice(rest, 0, end)), name = select_bio_name(bio);
        struct block block = find_block(run, target, rule->fields[0], name);
        if (!block.members) {
            block = new_block(run, rule, target, run->page->lines[index].number);
            name_block(run, rule, index, block, name);
        }
        run_take(run, block.members, rule, STR("description"), index)->text = bio;
        rest = str_slice(rest, end, rest.length);
        end = next_bio(rest);
    }
    return true;
}

// May a biography open a block of its own? Not while a title waits for its text: that text is the nameless one's.
static bool is_open(struct block block)
{
    return !block.members || block.has_text || facts_get(block.members, STR("name"));
}

// Does a text begin with the name of another known person than the one whom the block's biography is about?
static bool is_others(struct run *run, struct block block, size_t known)
{
    if (!block.has_text || known == STR_NONE || known == block.known)
        return false;
    struct str key = facts_text(block.members, STR("_key"));
    return block.known != STR_NONE || (key.data && !str_equal(key, run->known[known].key));
}

void persons_run(struct run *run, const struct rule *rule, struct range range, struct facts *target)
{
    struct block block = {0};
    for (size_t i = range.from; i < range.to; i++) {
        struct line *line = &run->page->lines[i];
        if (line->role != LINE_TEXT)
            continue;
        if (is_open(block) && take_bios(run, rule, i, target))
            continue;
        if (select_is_person(run, i)) {
            block = open_named(run, rule, i, target);
            continue;
        }
        bool is_position = is_title(run, line->plain);
        if (is_position && block.is_again && block.has_title) {
            line->role = LINE_TAKEN;
            continue;
        }
        size_t known = select_bio_known(run, line->plain);
        if (!block.members || (is_position && block.has_text) || is_others(run, block, known))
            block = new_block(run, rule, target, line->number);
        if (is_position && !block.has_title) {
            run_take(run, block.members, rule, STR("job_title"), i)->text = line->plain;
            block.has_title = true;
        } else {
            run_take(run, block.members, rule, STR("description"), i);
            block.known = block.has_text ? block.known : known;
            block.has_text = true;
        }
    }
}

// ---- lines of names

// '- +18': so many more names than were printed.
static bool is_more_names(struct str plain)
{
    if (plain.length < 2 || plain.data[0] != '+')
        return false;
    for (size_t i = 1; i < plain.length; i++)
        if (plain.data[i] < '0' || plain.data[i] > '9')
            return false;
    return true;
}

static bool is_names_line(struct run *run, size_t index)
{
    struct str plain = run->page->lines[index].plain;
    return select_is_person(run, index) || is_more_names(plain) ||
           page_is_names(run->page, run->arena, index);
}

static void take_names(struct run *run, const struct rule *rule, size_t index, struct facts *target)
{
    struct facts *members = arena_alloc(run->arena, sizeof(*members));
    struct str plain = run->page->lines[index].plain;
    run_take(run, members, rule, STR("name"), index)->text = plain;
    struct fact *fact = facts_add(target, run->arena, rule->fields[0], (struct str){0});
    fact->object = members;
    fact->first_line = fact->last_line = run->page->lines[index].number;
    fact->rule = rule->label;
}

// The first lines of names that stand together. They end where one comes back: what follows is another list
// (a page's authors behind its last card, say).
static struct range find_names(struct run *run, struct range range)
{
    struct range names = {range.to, range.to};
    struct str last = {0};
    for (size_t i = range.from; i < range.to; i++) {
        const struct line *line = &run->page->lines[i];
        if (line->role != LINE_TEXT)
            continue;
        bool is_name = is_names_line(run, i);
        if (!is_name && names.from < range.to)
            return (struct range){names.from, i};
        if (is_name && !line->has_bullet && str_equal(line->plain, last))
            return (struct range){names.from, i};
        if (is_name && !line->has_bullet)
            last = line->plain;
        if (is_name && names.from == range.to)
            names.from = i;
    }
    return names;
}

// The captions of portraits are bulleted names; where the names stand in full behind them, only those count.
void names_run(struct run *run, const struct rule *rule, struct range range, struct facts *target)
{
    bool has_plain = false;
    range = find_names(run, range);
    for (size_t i = range.from; i < range.to; i++)
        has_plain =
            has_plain || (run->page->lines[i].role == LINE_TEXT && !run->page->lines[i].has_bullet);
    for (size_t i = range.from; i < range.to; i++) {
        struct line *line = &run->page->lines[i];
        if (line->role != LINE_TEXT)
            continue;
        if (line->has_bullet && has_plain && !is_more_names(line->plain))
            line->role = LINE_TAKEN;
        else
            take_names(run, rule, i, target);
    }
}

// ---- texts, each with a line of names behind it

static bool is_pair_text(struct run *run, size_t index)
{
    return !is_names_line(run, index) && run->page->lines[index].words >= 3;
}

// The line before 'index' that is still there, or STR_NONE.
static size_t before(const struct page *page, size_t index, size_t from)
{
    while (index > from)
        if (page->lines[--index].role == LINE_TEXT)
            return index;
    return STR_NONE;
}

static size_t pairs_start(struct run *run, struct range range)
{
    const struct page *page = run->page;
    size_t begin = range.to, at = before(page, range.to, range.from);
    while (at != STR_NONE && is_names_line(run, at)) {
        size_t text = before(page, at, range.from);
        while (text != STR_NONE && is_names_line(run, text))
            text = before(page, text, range.from);
        if (text == STR_NONE || !is_pair_text(run, text))
            break;
        begin = text;
        at = before(page, text, range.from);
    }
    return begin;
}

size_t pairs_begin(struct run *run, struct range range)
{
    if (run->pairs_from == STR_NONE)
        run->pairs_from = pairs_start(run, range);
    return run->pairs_from;
}

void pairs_run(struct run *run, const struct rule *rule, struct range range, struct facts *target)
{
    for (size_t i = pairs_start(run, range); i < range.to; i++) {
        struct line *line = &run->page->lines[i];
        if (line->role != LINE_TEXT || is_names_line(run, i))
            continue;
        size_t end = i + 1;
        while (end < range.to &&
               (run->page->lines[end].role != LINE_TEXT || is_names_line(run, end)))
            end++;
        struct facts *members = arena_alloc(run->arena, sizeof(*members));
        run_take(run, members, rule, rule->fields[1].data ? rule->fields[1] : STR("description"), i)
            ->text = line->plain;
        struct rule authors = {.fields = {STR_INIT("authors")}, .label = rule->label};
        names_run(run, &authors, (struct range){i + 1, end}, members);
        struct fact *fact = facts_add(target, run->arena, rule->fields[0], (struct str){0});
        fact->object = members;
        fact->first_line = line->number;
        fact->last_line = run->page->lines[end - 1].number;
        fact->rule = rule->label;
        i = end - 1;
    }
}
