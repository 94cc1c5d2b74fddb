// Whose page it is that no profile knows: who holds its copyright, or what stands behind the headline in the page's title.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/copyright_line.h"
#include "text/name.h"
#include "text/space.h"
#include "text/words.h"

enum {
    SIGN_OFFSET = 60, // bytes before the sign
    TITLE_LINES = 6,  // first lines of which one may be the page's title
    SITE_WORDS = 6,   // words of a site's name
};

// Who writes under his own name: the page may have a name, too.
static bool is_author(const struct generic *generic, struct str holder)
{
    const struct facts *facts = generic->run.facts;
    struct arena *arena = generic->run.arena;
    struct str key = name_key(arena, holder);
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->items[i];
        if (str_equal(fact->field, STR("authors")) && fact->object &&
            str_equal(name_key(arena, facts_text(fact->object, STR("name"))), key))
            return true;
    }
    return false;
}

// Is a text of the page's title said once more, as sites do in their heads and feet?
static bool is_again(const struct generic *generic, struct str text, size_t index)
{
    for (size_t i = generic->all.from; i < generic->all.to; i++)
        if (i != index && str_contains(generic->run.page->lines[i].plain, text))
            return true;
    return false;
}

// 'Headline | The Example Post' among the page's first lines: what stands behind the headline.
static void take_title(struct generic *generic)
{
    static const struct str marks[] = {STR_INIT(" | "), STR_INIT(" - "), STR_INIT(" – "),
                                       STR_INIT(" — "), STR_INIT(" · "), STR_INIT(" • ")};
    struct facts *facts = generic->run.facts;
    struct str headline = facts_text(facts, STR("headline"));
    struct page *page = generic->run.page;
    if (facts_get(facts, STR("publisher")) || !headline.length)
        return;
    for (size_t i = generic->all.from, seen = 0; i < generic->all.to && seen < TITLE_LINES;
         i++, seen++) {
        struct str text = page->lines[i].plain;
        struct str rest = str_starts(text, headline) ? str_slice(text, headline.length, text.length)
                                                     : (struct str){0};
        for (size_t m = 0; m < sizeof(marks) / sizeof(*marks); m++) {
            if (!str_starts(rest, marks[m]))
                continue;
            struct str site = space_trim(str_slice(rest, marks[m].length, rest.length));
            bool is_one = site.length && words_count(site) <= SITE_WORDS &&
                          str_find(site, marks[m], 0) == STR_NONE && is_again(generic, site, i);
            if (is_one)
                generic_take_part(generic, STR("publisher"), i, site);
            return;
        }
    }
}

// Words that stand before a sign and name nobody: 'All rights reserved ©', 'Privacy Policy | Copyright ©'.
static bool has_claim(struct str text)
{
    static const struct str claims[] = {STR_INIT("ight"),   STR_INIT("IGHT"), STR_INIT("|"),
                                        STR_INIT("rivacy"), STR_INIT("mage"), STR_INIT("hoto"),
                                        STR_INIT("oto:")};
    for (size_t i = 0; i < sizeof(claims) / sizeof(*claims); i++)
        if (str_contains(text, claims[i]))
            return true;
    return false;
}

// 'The Institute © 2022. All rights reserved.', below the text: what stands before the sign.
static struct str holder_before(struct generic *generic, size_t index, size_t behind)
{
    struct str text = generic->run.page->lines[index].plain, sign = STR("©");
    size_t at = str_find(text, sign, 0);
    struct str before = at == STR_NONE || at + sign.length != behind
                            ? (struct str){0}
                            : space_trim(str_slice(text, 0, at));
    bool is_name = index >= generic->body.to && before.length > 1 &&
                   words_count(before) <= SITE_WORDS && !has_claim(before) &&
                   !printed_find(generic->run.arena, before) && !generic_ends_sentence(before);
    return is_name ? before : (struct str){0};
}

// '© UNHCR/Jane Doe' above the text: whose picture it is.
static bool is_of_picture(const struct generic *generic, size_t index, struct copyright line)
{
    return index < generic->body.from &&
           (!line.year.data || (str_find_byte(line.holder, '/', 0) != STR_NONE &&
                                str_find_byte(line.holder, ',', 0) == STR_NONE));
}

// '© 2022 by the Institute. All rights reserved.': the year, and who holds the right, which is the publisher.
static void take_copyright(struct generic *generic)
{
    struct page *page = generic->run.page;
    struct facts *facts = generic->run.facts;
    if (facts_get(facts, STR("capture.copyright_year")))
        return;
    for (size_t i = generic->all.to; i-- > generic->all.from;) {
        bool is_inside = i >= generic->body.from && i < generic->body.to;
        struct str text = page->lines[i].plain, rest;
        if (is_inside || !generic_is_text(generic, i))
            continue;
        size_t behind = copyright_line_find(text);
        if (behind == STR_NONE || behind > SIGN_OFFSET ||
            printed_before_colon(generic->run.arena, text, &rest) & PRINTED_CREDIT)
            continue;
        struct copyright line =
            copyright_line_read(generic->run.arena, str_slice(text, behind, text.length));
        if (is_of_picture(generic, i, line))
            continue;
        if (line.year.data && !line.holder.data)
            line.holder = holder_before(generic, i, behind);
        if (line.year.data)
            generic_take_part(generic, STR("capture.copyright_year"), i, line.year);
        if (line.holder.data && !facts_get(facts, STR("capture.copyright_holder")))
            generic_take_part(generic, STR("capture.copyright_holder"), i, line.holder);
        if (line.holder.data && is_author(generic, line.holder))
            take_title(generic);
        if (line.holder.data && !facts_get(facts, STR("publisher")))
            generic_take_part(generic, STR("publisher"), i, line.holder);
        if (line.year.data || line.holder.data)
            return;
    }
}

void generic_take_house(struct generic *generic)
{
    take_copyright(generic);
    take_title(generic);
}
