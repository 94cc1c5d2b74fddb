// Tags that a page prints in one run, apart again: by the record's own topics and regions, which the run must
// agree with, else by the vocabulary that extract hands over, else by case.
// SPDX-License-Identifier: MIT
#include "clean/debris.h"
#include "clean/mash.h"
#include "clean/steps.h"

#include "text/normalize.h"

enum { TAGS_MAX = 500 }; // more tags than any page has

struct tags {
    struct texts topics, regions;
    struct texts topic_words, region_words; // of the vocabulary, where its lists are named so
    struct texts words;                     // all that may stand in a run
};

// Parts of a text can be debris that the whole was not.
static void add_all(struct arena *arena, struct texts *to, const struct texts *from)
{
    for (size_t i = 0; i < from->count; i++) {
        struct str text = debris_free_line(arena, from->items[i]);
        if (text.length > 0)
            texts_add(arena, to, text);
    }
}

static void read_vocabulary(struct article *article, struct tags *tags)
{
    struct arena *arena = article->arena;
    struct str vocabulary = article_member(article, STR("hints"), STR("vocabulary"));
    struct span_member member;
    if (!vocabulary.data || span_kind(vocabulary) != SPAN_OBJECT)
        return;
    for (size_t position = 0; span_next_member(vocabulary, &position, &member);) {
        struct texts words;
        if (!texts_read(arena, member.value, &words))
            continue;
        add_all(arena, &tags->words, &words);
        if (str_equal_nocase(member.key, STR("topics")))
            add_all(arena, &tags->topic_words, &words);
        else if (str_equal_nocase(member.key, STR("regions")))
            add_all(arena, &tags->region_words, &words);
    }
}

// Each once; a list too long for tags is not searched for doubles.
static void join_into(struct arena *arena, struct texts *list, const struct texts *more)
{
    for (size_t i = 0; i < more->count; i++)
        if (list->count > TAGS_MAX || !texts_contain(list, more->items[i]))
            texts_add(arena, list, more->items[i]);
}

// The next byte at or after *at that is no space, or -1 at the end.
static int next_byte(struct str text, size_t *at)
{
    while (*at < text.length && text.data[*at] == ' ')
        ++*at;
    return *at < text.length ? (unsigned char)text.data[(*at)++] : -1;
}

// True when the tags, one behind the other, are the run; spaces don't count.
static bool is_run(const struct tags *tags, struct str run)
{
    size_t at = 0;
    for (size_t i = 0; i < tags->topics.count + tags->regions.count; i++) {
        struct str tag = i < tags->topics.count ? tags->topics.items[i]
                                                : tags->regions.items[i - tags->topics.count];
        for (size_t in_tag = 0; in_tag < tag.length;) {
            int want = next_byte(tag, &in_tag);
            if (want >= 0 && next_byte(run, &at) != want)
                return false;
        }
    }
    return next_byte(run, &at) < 0;
}

// Topics and regions from the parts of a run, for a page without metadata.
static void fill_lists(struct article *article, const struct tags *tags, const struct texts *parts)
{
    struct texts topics = {0}, regions = {0};
    for (size_t i = 0; i < parts->count; i++) {
        struct str part = parts->items[i];
        bool is_region = texts_contain(&tags->region_words, part);
        if (texts_contain(&tags->topic_words, part) && !(is_region && regions.count > 0))
            texts_add(article->arena, &topics, part);
        else if (is_region)
            texts_add(article->arena, &regions, part);
    }
    if (topics.count > 0)
        article_set_texts(article, STR("topics"), &topics);
    if (regions.count > 0)
        article_set_texts(article, STR("regions"), &regions);
}

// Compares the run with the record's own lists; without lists, fills them from it. Returns what the run holds that
// the lists do not: nothing where there are lists, which are the better source.
static struct texts read_run(struct article *article, struct tags *tags, struct str run)
{
    struct texts parts = {0};
    if (article_is_warned(article, STR("tags_unmashed_by_vocabulary")) ||
        article_is_warned(article, STR("tags_unmashed_by_case")))
        return parts; // lists that were taken from the run cannot confirm it
    if (tags->topics.count + tags->regions.count > 0) {
        bool agrees = is_run(tags, run);
        article_set_bool(article, STR("tag_run_agrees"), agrees);
        if (!agrees)
            article_warn(article, STR("tag_run_differs"));
        return parts;
    }
    size_t unknown;
    struct texts raw = mash_split(article->arena, run, &tags->words, &unknown);
    add_all(article->arena, &parts, &raw);
    article_warn(article, tags->words.count > 0 ? STR("tags_unmashed_by_vocabulary")
                                                : STR("tags_unmashed_by_case"));
    fill_lists(article, tags, &parts);
    return parts;
}

static void set_keywords(struct article *article, struct tags *tags)
{
    struct texts keywords, found = {0}, run_tags = {0};
    struct str run = article_member_text(article, STR("hints"), STR("tag_run"));
    run = debris_free_line(article->arena, run);
    if (run.length > 0)
        run_tags = read_run(article, tags, run);
    join_into(article->arena, &found, &tags->topics);
    join_into(article->arena, &found, &tags->regions);
    join_into(article->arena, &found, &run_tags);
    if (found.count > 0 && article_texts(article, STR("keywords"), &keywords) &&
        keywords.count == 0)
        article_set_texts(article, STR("keywords"), &found);
}

// True when the record says something from which an id can be made.
static bool has_identity(const struct article *article)
{
    const struct str texts[] = {
        article_text(article, STR("headline")),
        article_text(article, STR("description")),
        article->body.count > 0 ? article->body.items[0] : (struct str){0},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        if (text_key(article->arena, texts[i]).length > 0)
            return true;
    return article_text(article, STR("canonical_url")).length > 0;
}

// True while the record comes from extract. What clean took apart with a vocabulary is not to be taken apart further
// without it: by then the hints are gone and the record has its id.
static bool is_raw(const struct article *article)
{
    struct str hints = record_get(article->record, STR("hints"));
    struct str id = record_get(article->record, STR("id"));
    if (hints.data && span_kind(hints) == SPAN_OBJECT)
        return true;
    return (!id.data || span_kind(id) == SPAN_NULL) && has_identity(article);
}

// What the site's chrome calls trending: "LebanonIran".
static void split_trending(struct article *article, const struct tags *tags)
{
    struct texts trending, parts = {0};
    struct str old = article_member(article, STR("capture"), STR("trending"));
    if (!is_raw(article) || !texts_read(article->arena, old, &trending) ||
        trending.count > TAGS_MAX)
        return;
    for (size_t i = 0; i < trending.count; i++) {
        size_t unknown;
        struct texts raw = mash_split(article->arena, trending.items[i], &tags->words, &unknown);
        struct texts some = {0};
        add_all(article->arena, &some, &raw);
        join_into(article->arena, &parts, &some);
    }
    bool is_same = parts.count == trending.count;
    for (size_t i = 0; is_same && i < parts.count; i++)
        is_same = str_equal(parts.items[i], trending.items[i]);
    if (!is_same)
        article_replace_member(article, STR("capture"), STR("trending"),
                               texts_json(article->arena, &parts));
}

void step_tags(struct article *article)
{
    struct tags tags = {0};
    if (!article_texts(article, STR("topics"), &tags.topics) ||
        !article_texts(article, STR("regions"), &tags.regions))
        return;
    read_vocabulary(article, &tags);
    set_keywords(article, &tags);
    add_all(article->arena, &tags.words, &tags.topics);
    add_all(article->arena, &tags.words, &tags.regions);
    split_trending(article, &tags);
}
