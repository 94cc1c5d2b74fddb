// Who wrote the text of a page that no profile knows: biographies at its end and below it, persons under their heading.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "text/name.h"
#include "text/words.h"

enum {
    NAME_OFFSET = 24,   // bytes of honorifics before a name
    BIO_WORDS = 4,      // words of the shortest biography
    BIO_LINES = 4,      // lines below the text among which biographies may stand
    PERSONS_LINES = 24, // lines of biographies under their heading
    TITLE_WORDS = 20,   // words of the longest position
};

void generic_learn_names(struct generic *generic)
{
    struct run *run = &generic->run;
    struct names names = names_split(run->arena, facts_text(run->facts, STR("byline")));
    for (size_t i = 0; i < names.count && run->known_count < KNOWN_NAMES_MAX; i++)
        if (names.items[i].family.length)
            run->known[run->known_count++] =
                (struct known_name){names.items[i].full, names.items[i].family,
                                    name_key(run->arena, names.items[i].full)};
}

// The author of the byline with whose full name, honorifics before it, the text begins; {0} without.
static struct str known_author(struct generic *generic, struct str text)
{
    for (size_t i = 0; i < generic->run.known_count; i++) {
        struct str full = generic->run.known[i].full;
        size_t at = str_find(str_slice(text, 0, NAME_OFFSET + full.length), full, 0);
        if (at == STR_NONE || at + full.length >= text.length)
            continue;
        struct name name = name_parse(generic->run.arena, str_slice(text, 0, at + full.length));
        unsigned char next = (unsigned char)text.data[at + full.length];
        bool is_word = next == ' ' || next == ',' || next == '(' || next >= 0xE0;
        if (is_word && str_equal(name.full, full) && words_weight(text) >= BIO_WORDS)
            return full;
    }
    return (struct str){0};
}

bool generic_take_bio(struct generic *generic, size_t index)
{
    struct line *line = &generic->run.page->lines[index];
    struct str name = known_author(generic, line->plain);
    name = name.data ? name : select_bio_name(line->plain);
    if (!name.data && !generic->run.known_count)
        name = select_bio_name_abroad(line->plain);
    if (!name.data)
        return false;
    struct arena *arena = generic->run.arena;
    struct facts *person = arena_alloc(arena, sizeof(*person));
    facts_add(person, arena, STR("name"), name);
    facts_add(person, arena, STR("description"), line->text);
    struct fact *fact = generic_take(generic, STR("authors"), index);
    fact->object = person;
    fact->text = (struct str){0};
    return true;
}

// Biographies in the next lines below the text.
void generic_take_bios(struct generic *generic)
{
    size_t seen = 0;
    for (size_t i = generic->body.to; i < generic->all.to && seen < BIO_LINES; i++) {
        if (!generic_is_text(generic, i))
            continue;
        if (generic_is_stop(generic, i))
            return;
        seen += !known_author(generic, generic->run.page->lines[i].plain).data ||
                !generic_take_bio(generic, i);
    }
}

// What lines under 'About the author' may be, one behind the other.
enum person_line {
    PERSON_NONE,  // no line of a person: their blocks are over
    PERSON_NAME,  // a name in a line of its own
    PERSON_TITLE, // a position, right below a name
    PERSON_TEXT,  // a biography, which begins with a name or stands below one
};

static enum person_line person_line(struct generic *generic, size_t index, enum person_line before)
{
    struct page *page = generic->run.page;
    const struct line *line = &page->lines[index];
    if (generic_is_stop(generic, index) || page_is_date(page, index))
        return PERSON_NONE;
    if (page_is_name(page, index))
        return PERSON_NAME;
    bool is_text = generic_ends_sentence(line->plain) || select_says_is(line->plain);
    if (known_author(generic, line->plain).data || select_bio_name(line->plain).data ||
        (is_text && (before == PERSON_NAME || before == PERSON_TITLE)))
        return PERSON_TEXT;
    return before == PERSON_NAME && line->words <= TITLE_WORDS ? PERSON_TITLE : PERSON_NONE;
}

// Blocks of name, position and biography under their heading.
void generic_take_persons(struct generic *generic, size_t heading)
{
    struct rule rule = {.fields = {STR_INIT("authors")}, .label = STR("generic")};
    struct page *page = generic->run.page;
    enum person_line kind = PERSON_NONE;
    size_t to = heading + 1;
    for (; to < generic->all.to && to <= heading + PERSONS_LINES; to++) {
        if (!generic_is_text(generic, to))
            continue;
        kind = person_line(generic, to, kind);
        if (kind == PERSON_NONE)
            break;
        if (known_author(generic, page->lines[to].plain).data)
            generic_take_bio(generic, to);
    }
    persons_run(&generic->run, &rule, (struct range){heading + 1, to}, generic->run.facts);
    page->lines[heading].role = LINE_CHROME;
}
