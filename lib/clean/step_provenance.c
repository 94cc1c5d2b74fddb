// Where the text was first published: the note out of the body, the house from the printed source, and whether
// that is another house than the publisher.
// SPDX-License-Identifier: MIT
#include "clean/debris.h"
#include "clean/keys.h"
#include "clean/provenance.h"
#include "clean/steps.h"

#include "text/date.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/words.h"

enum {
    LAST_PARAGRAPHS = 5, // behind the text, notes stand among other small print
    FIRST_PARAGRAPHS = 2,
    CENTERS_MAX = 100,     // further ones are not compared with
    SOURCE_WORDS_MAX = 20, // a longer source is a sentence, not a house
};

static bool take_note(struct article *article, size_t i)
{
    struct str note = article_text(article, STR("provenance_note"));
    struct str paragraph = article->body.items[i];
    if (note.data) {
        if (paragraph.length > 2 * note.length ||
            !str_equal(text_key(article->arena, paragraph), text_key(article->arena, note)))
            return false;
    } else {
        if (!provenance_is_note(article->arena, paragraph))
            return false;
        article_set_text(article, STR("provenance_note"),
                         debris_free_line(article->arena, paragraph));
    }
    article_drop_paragraph(article, i);
    return true;
}

// One of the first or last paragraphs, when it says where the text was first published.
static void find_note(struct article *article)
{
    if (!article->has_body || !article_may_write(article, STR("provenance_note"), SPAN_STRING))
        return;
    size_t count = article->body.count;
    for (size_t i = 0; i < LAST_PARAGRAPHS && i < count; i++)
        if (take_note(article, count - 1 - i))
            return;
    for (size_t i = 0; i < FIRST_PARAGRAPHS && i + LAST_PARAGRAPHS < count; i++)
        if (take_note(article, i))
            return;
}

// Words that stand before the name of a source.
static const char *const labels[] = {
    "Sources:",
    "Source:",
    "Source -",
    "Source",
    "Originally published in",
    "Originally published by",
    "Originally published on",
    "Originally published at",
    "Originally appeared in",
    "First published in",
    "First published by",
    "First appeared in",
    "Published in",
    "Published by",
    "Published on",
    "Published at",
    "Appeared in",
    "Reprinted from",
    "Courtesy of",
    "Via",
    "Quelle:",
    "Fuente:",
    "Fonte:",
    "Источник:",
    "المصدر:",
};

static struct str without_label(struct str text)
{
    for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
        struct str label = str_of(labels[i]);
        struct str head = str_slice(text, 0, label.length);
        if (!str_equal_nocase(head, label))
            continue;
        struct str rest = str_slice(text, label.length, text.length);
        bool is_word = label.data[label.length - 1] != ':';
        if (is_word && rest.length > 0 && rest.data[0] != ' ' && rest.data[0] != ':')
            continue;
        while (rest.length > 0 && (rest.data[0] == ' ' || rest.data[0] == ':'))
            rest = str_slice(rest, 1, rest.length);
        return space_trim(rest);
    }
    return text;
}

// The source without a date behind it: "The Moscow Times, April 3, 2008".
static struct str without_date(struct str text)
{
    struct str where = {0};
    struct date date = date_find(text, DATE_ORDER_UNKNOWN, &where);
    if (date.precision < DATE_MONTH || where.data + where.length != text.data + text.length)
        return text;
    struct str head = space_trim(str_slice(text, 0, (size_t)(where.data - text.data)));
    if (str_ends(head, STR(" on")))
        head = str_slice(head, 0, head.length - 3);
    while (head.length > 0 && strchr(",;(-| ", head.data[head.length - 1]))
        head.length--;
    return head.length > 0 ? head : text;
}

static struct str house_of_source(struct str source)
{
    struct str house = without_label(space_trim(source));
    house = without_date(house);
    if (words_count(house) > SOURCE_WORDS_MAX)
        return (struct str){0};
    // A full stop behind the name, unless it belongs to an abbreviation ("Inc.", "U.S.").
    size_t word = house.length;
    while (word > 0 && house.data[word - 1] != ' ')
        word--;
    if (str_ends(house, STR(".")) && house.length - word > 5 &&
        !str_contains(str_slice(house, word, house.length - 1), STR(".")))
        house.length--;
    return house;
}

// The names of the publisher's own houses, as keys.
static struct texts own_houses(struct article *article)
{
    struct texts houses = {0}, centers;
    struct arena *arena = article->arena;
    const struct str names[] = {
        article_text(article, STR("publisher")),
        article_text(article, STR("primary_center")),
        article_text(article, STR("blog")),
        article_member_text(article, STR("capture"), STR("site_edition")),
        article_member_text(article, STR("capture"), STR("copyright_holder")),
    };
    article_texts(article, STR("centers"), &centers);
    if (centers.count > CENTERS_MAX)
        centers.count = CENTERS_MAX;
    for (size_t i = 0; i < sizeof(names) / sizeof(*names) + centers.count; i++) {
        size_t own = sizeof(names) / sizeof(*names);
        struct str key = text_key(arena, i < own ? names[i] : centers.items[i - own]);
        if (key.length > 0 && !texts_contain(&houses, key))
            texts_add(arena, &houses, key);
    }
    return houses;
}

// True when the rest of a name only says what the house is for: "Carnegie Endowment | for International Peace".
static bool is_purpose(struct str rest)
{
    return keys_start_any(rest, "for|of|on|in|and");
}

static struct str without_article(struct str key)
{
    return keys_start(key, STR("the")) ? str_slice(key, 4, key.length) : key;
}

// True when a house is one of the publisher's own: by its name, with an addition ("Carnegie Europe blog"), or by
// a short form ("Carnegie") that stands in several of the own names.
static bool is_own(struct str house, const struct texts *own)
{
    size_t sharing = 0;
    house = without_article(house);
    for (size_t i = 0; i < own->count; i++) {
        struct str name = without_article(own->items[i]);
        if (keys_start(house, name) &&
            (house.length == name.length || str_contains(name, STR(" "))))
            return true;
        if (keys_start(name, house) && is_purpose(str_slice(name, house.length + 1, name.length)))
            return true;
        sharing += keys_have(name, house);
    }
    return sharing >= 2;
}

// True when the source or the note (see name_original) names another house than the publisher.
static bool is_foreign(struct article *article)
{
    struct str house = article_text(article, STR("original_publisher"));
    struct texts own = own_houses(article);
    struct str key = text_key(article->arena, house);
    return key.length > 0 && !is_own(key, &own);
}

static void name_original(struct article *article)
{
    if (article_text(article, STR("original_publisher")).data)
        return;
    struct str house = house_of_source(article_text(article, STR("original_source_text")));
    if (house.length == 0)
        house = provenance_house(article_text(article, STR("provenance_note")));
    house = debris_free_line(article->arena, house);
    if (house.length > 0)
        article_set_text(article, STR("original_publisher"), house);
}

void step_provenance(struct article *article)
{
    find_note(article);
    name_original(article);
    struct str stated = record_get(article->record, STR("is_republication"));
    if (!stated.data || span_kind(stated) != SPAN_TRUE)
        article_set_bool(article, STR("is_republication"), is_foreign(article));
}
