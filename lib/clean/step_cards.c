// Authors of cards: the lines as printed become names, each once, with role and a flag for cut lists.
// SPDX-License-Identifier: MIT
#include "clean/debris.h"
#include "clean/person.h"
#include "clean/steps.h"

#include "json/write.h"
#include "text/name.h"

static struct str key_of(struct article *article, struct str full)
{
    return memo_key(&article->cleaner->memo, article->arena, full);
}

// The person of this name among those of a card. Keys are dear, and most cards have one author.
static struct person *find_name(struct article *article, struct people *people, struct str full)
{
    for (size_t i = 0; i < people->count; i++)
        if (str_equal(people->items[i].name, full))
            return &people->items[i];
    if (people->count == 0)
        return NULL;
    if (!people->items[0].key.data)
        people->items[0].key = key_of(article, people->items[0].name);
    return people_find(people, key_of(article, full));
}

// A line such as "• Rym Momtaz" and the one below it "Rym Momtaz, ed." are one person; the printed role counts.
static void add_name(struct article *article, struct people *people, const struct name *name,
                     const struct person *line)
{
    struct str full = debris_free_line(article->arena, name->full);
    struct person *there = full.length > 0 ? find_name(article, people, full) : NULL;
    if (!there && full.length > 0 && people->count < PEOPLE_MAX) {
        there = people_add(article->arena, people);
        there->name = full;
        there->key = people->count > 1 ? key_of(article, full) : (struct str){0};
        there->object = line->object;
    }
    if (there && !there->role.data)
        there->role = name->role;
}

// The people of a card's lines. Lines with a role were read before.
static struct people read_lines(struct article *article, const struct people *lines,
                                bool *is_truncated)
{
    struct people people = {0};
    for (size_t i = 0; i < lines->count; i++) {
        const struct person *line = &lines->items[i];
        if (line->role.data && line->name.data) {
            struct name name = {.full = line->name, .role = line->role};
            add_name(article, &people, &name, line);
            continue;
        }
        struct names names = memo_split(&article->cleaner->memo, article->arena, line->name);
        *is_truncated |= names.is_truncated;
        for (size_t j = 0; j < names.count; j++) {
            struct person origin = {.object = names.count == 1 ? line->object : (struct str){0}};
            add_name(article, &people, &names.items[j], &origin);
        }
    }
    for (size_t i = 0; i < people.count; i++)
        if (!people.items[i].role.data)
            people.items[i].role = STR("author");
    return people;
}

// A card written anew with these authors; other members pass.
static void write_card(struct buffer *out, struct str card, const struct people *people,
                       bool is_truncated)
{
    struct span_member member;
    bool has_flag = false;
    buffer_byte(out, '{');
    for (size_t position = 0; span_next_member(card, &position, &member);) {
        write_comma(out);
        buffer_byte(out, '"');
        buffer_put(out, member.key);
        buffer_put(out, STR("\":"));
        if (span_key_is(member.key, member.key_has_escapes, STR("authors"))) {
            people_write(out, people, true);
        } else if (span_key_is(member.key, member.key_has_escapes, STR("authors_truncated"))) {
            write_bool(out, is_truncated);
            has_flag = true;
        } else {
            buffer_put(out, member.value);
        }
    }
    if (!has_flag) {
        write_key(out, STR("authors_truncated"));
        write_bool(out, is_truncated);
    }
    buffer_byte(out, '}');
}

static void clean_card(struct article *article, struct buffer *out, struct str card)
{
    struct arena *arena = article->arena;
    struct str authors = span_get(card, STR("authors"));
    struct str flag = span_get(card, STR("authors_truncated"));
    struct people lines;
    bool is_flag = !flag.data || span_kind(flag) == SPAN_NULL || span_kind(flag) == SPAN_FALSE ||
                   span_kind(flag) == SPAN_TRUE;
    if (!authors.data || !is_flag || !people_read(arena, authors, &lines)) {
        buffer_put(out, card);
        return;
    }
    bool is_truncated = flag.data && span_kind(flag) == SPAN_TRUE;
    struct people people = read_lines(article, &lines, &is_truncated);
    if (is_truncated)
        article_warn(article, STR("authors_truncated"));
    write_card(out, card, &people, is_truncated);
}

static void clean_cards(struct article *article, struct str key)
{
    struct str cards = record_get(article->record, key), card;
    if (!cards.data || span_kind(cards) != SPAN_ARRAY)
        return;
    struct buffer out = {0};
    buffer_byte(&out, '[');
    for (size_t position = 0; span_next_element(cards, &position, &card);) {
        write_comma(&out);
        if (span_kind(card) == SPAN_OBJECT)
            clean_card(article, &out, card);
        else
            buffer_put(&out, card);
    }
    buffer_byte(&out, ']');
    record_set(article->record, key, arena_take(article->arena, &out));
}

void step_cards(struct article *article)
{
    clean_cards(article, STR("recent_work"));
    clean_cards(article, STR("related_work"));
}
