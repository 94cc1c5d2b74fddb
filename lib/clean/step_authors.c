// One list of authors from byline, metadata and biographies: each person once, in the byline's order, then who
// stands only in the metadata, then who has only a biography.
// SPDX-License-Identifier: MIT
#include "clean/biography.h"
#include "clean/debris.h"
#include "clean/keys.h"
#include "clean/person.h"
#include "clean/steps.h"

#include "text/name.h"
#include "text/normalize.h"

enum { ROUNDS_MAX = 8 }; // in which biographies narrow each other's choice

struct merge {
    struct article *article;
    struct arena *arena;
    struct memo *memo;
    struct people known; // the record's list so far
    bool *is_used;       // of 'known': moved into 'merged'
    struct people merged;
    struct texts houses; // keys of names that are no persons'
    bool has_byline;     // the byline names somebody
    bool is_generic;     // no profile knows the page
};

// Names that stand where an author's should and are nobody's, as keys.
#define NOBODY                                                                                     \
    "staff|admin|administrator|editor|editors|the editors|editorial board|the editorial board|"    \
    "editorial staff|editorial team|guest author|guest contributor|guest "                         \
    "writer|webmaster|unknown|"                                                                    \
    "anonymous|n a|none|author|staff writer|staff writers|staff reporter|staff report|newsroom|"   \
    "news desk|web desk|web team|web staff|wire service|press release|press office|"               \
    "communications|various authors|multiple authors"

static void add_house(struct merge *merge, struct str name)
{
    struct str key = text_key(merge->arena, name);
    if (key.length > 0)
        texts_add(merge->arena, &merge->houses, key);
}

static void find_houses(struct merge *merge)
{
    struct article *article = merge->article;
    struct texts centers;
    merge->is_generic = str_equal(article_text(article, STR("profile")), STR("generic"));
    add_house(merge, article_text(article, STR("publisher")));
    add_house(merge, article_text(article, STR("primary_center")));
    add_house(merge, article_text(article, STR("original_publisher")));
    add_house(merge, article_member_text(article, STR("capture"), STR("site_edition")));
    add_house(merge, article_member_text(article, STR("capture"), STR("copyright_holder")));
    article_texts(article, STR("centers"), &centers);
    for (size_t i = 0; i < centers.count && i < PEOPLE_MAX; i++)
        add_house(merge, centers.items[i]);
}

static bool is_nobody(const struct merge *merge, struct str name)
{
    struct str key = text_key(merge->arena, name);
    struct str part;
    if (key.length == 0 || str_find_byte(name, '@', 0) != STR_NONE ||
        str_contains(name, STR("://")))
        return true;
    for (struct str rest = STR(NOBODY); str_split(&rest, '|', &part);)
        if (str_equal(key, part))
            return true;
    for (size_t i = 0; i < merge->houses.count; i++) {
        struct str house = merge->houses.items[i];
        bool is_staff =
            keys_start(key, house) && key.length > house.length &&
            keys_have_any(str_slice(key, house.length, key.length), "staff|editors|team");
        // "Carnegie" and "Carnegie Endowment" are the house; the person after whom a house is called is not. Pages in
        // HTML state their publisher themselves, and the generic rule takes it from the copyright line: many are sites of one
        // person, and called after a pen name.
        bool is_same = str_equal(house, key);
        bool is_part = merge->article->is_html || merge->is_generic
                           ? is_same && !name_is_likely(name)
                           : keys_start(house, key) && (is_same || !name_is_likely(name));
        if (is_part || is_staff)
            return true;
    }
    return false;
}

// The person of the record's list so far whom a name means: by the name's key, or by the family name alone.
static struct person *take_known(struct merge *merge, const struct person *wanted)
{
    struct person *found = NULL;
    size_t count = 0;
    for (size_t i = 0; i < merge->known.count; i++) {
        struct person *known = &merge->known.items[i];
        if (merge->is_used[i] || !known->name.data)
            continue;
        if (str_equal(known->key, wanted->key)) {
            merge->is_used[i] = true;
            return known;
        }
        bool is_family = wanted->family_name.data && str_equal(known->name, wanted->family_name);
        found = is_family ? known : found;
        count += is_family;
    }
    if (count != 1)
        return NULL;
    merge->is_used[found - merge->known.items] = true;
    return found;
}

// Adds a named person to the merged list, or finds the one who is there already; NULL for nobody.
static struct person *add_person(struct merge *merge, struct str printed)
{
    struct person person = {0};
    person_set_name(merge->arena, merge->memo, &person, printed);
    if (!person.name.data || is_nobody(merge, person.name) || merge->merged.count >= PEOPLE_MAX)
        return NULL;
    struct person *there = people_find(&merge->merged, person.key);
    if (!there) {
        there = people_add(merge->arena, &merge->merged);
        *there = person;
    }
    for (struct person *known; (known = take_known(merge, &person));) {
        if (known->given_name.data || known->family_name.data) { // the page's own parting is better
            there->given_name = known->given_name;
            there->family_name = known->family_name;
        }
        person_merge(there, known);
    }
    return there;
}

static void add_byline(struct merge *merge)
{
    struct str byline = article_text(merge->article, STR("byline"));
    if (byline.length == 0)
        return;
    struct names names = memo_split(merge->memo, merge->arena, byline);
    if (names.is_truncated)
        article_warn(merge->article, STR("authors_truncated"));
    for (size_t i = 0; i < names.count; i++) {
        struct person *person = add_person(merge, names.items[i].full);
        if (!person)
            continue;
        merge->has_byline = person->in_byline = true;
        if (names.items[i].role.data)
            person->role = names.items[i].role;
        else if (!person->role.data || str_equal(person->role, STR("listed")))
            person->role = STR("author");
        struct str title = debris_free_line(merge->arena, names.items[i].title);
        if (!person->job_title.data && title.length > 0)
            person->job_title = title;
    }
}

static void add_listed(struct merge *merge, struct str name)
{
    struct person *person = add_person(merge, name);
    if (person)
        person->in_metadata = true;
}

static void add_metadata(struct merge *merge)
{
    struct arena *arena = merge->arena;
    struct str authors = article_member(merge->article, STR("metadata"), STR("authors")), element;
    if (!authors.data)
        return;
    if (span_kind(authors) == SPAN_STRING) {
        struct names names =
            memo_split(merge->memo, arena, debris_free_line(arena, span_text(arena, authors)));
        for (size_t i = 0; i < names.count; i++)
            add_listed(merge, names.items[i].full);
    }
    if (span_kind(authors) != SPAN_ARRAY)
        return;
    size_t count = 0;
    for (size_t position = 0; count < PEOPLE_MAX && span_next_element(authors, &position, &element);
         count++) {
        if (span_kind(element) == SPAN_OBJECT)
            element = span_get(element, STR("name"));
        if (element.data && span_kind(element) == SPAN_STRING)
            add_listed(merge, span_text(arena, element));
    }
}

static void add_known(struct merge *merge)
{
    for (size_t i = 0; i < merge->known.count; i++) {
        struct person *known = &merge->known.items[i];
        if (merge->is_used[i] || !known->name.data)
            continue;
        struct person *person = add_person(merge, known->name);
        merge->is_used[i] = true;
        if (person)
            person_merge(person, known);
    }
}

// The one person whom a biography without a name is about; NULL when nobody or several may be meant.
static struct person *find_person(struct merge *merge, const struct person *bio)
{
    struct str key = bio->full_key;
    for (int is_start = 1; is_start >= 0 && key.length > 0; is_start--) {
        struct person *found = NULL;
        size_t count = 0;
        for (size_t i = 0; i < merge->merged.count; i++) {
            struct person *person = &merge->merged.items[i];
            if (person->description.data || !biography_names(key, person, is_start))
                continue;
            found = person;
            count++;
        }
        if (count > 0)
            return count == 1 ? found : NULL;
    }
    return NULL;
}

// True when somebody has this biography already: printed twice.
static bool is_double(const struct merge *merge, const struct person *bio)
{
    for (size_t i = 0; bio->description.data && i < merge->merged.count; i++) {
        struct str other = merge->merged.items[i].description;
        if (other.data && str_equal(other, bio->description))
            return true;
    }
    return false;
}

// Gives one biography without a name, which stands in the known list at i, to whom it is about, or to the only
// person there is when it names nobody. True when that was possible.
static bool place_nameless(struct merge *merge, size_t i, size_t nameless)
{
    const struct person *bio = &merge->known.items[i];
    struct person *person = find_person(merge, bio);
    bool is_only =
        nameless == 1 && merge->merged.count == 1 && !merge->merged.items[0].description.data;
    if (!person && is_only && biography_subject(bio->description).length == 0)
        person = &merge->merged.items[0];
    if (person)
        person_merge(person, bio);
    else if (!is_double(merge, bio))
        return false;
    merge->is_used[i] = true;
    return true;
}

static bool is_open_biography(const struct merge *merge, size_t i)
{
    return !merge->is_used[i] && merge->known.items[i].description.data;
}

// Places what biographies can be placed. True when that was any.
static bool place_round(struct merge *merge)
{
    size_t nameless = 0;
    bool is_any = false;
    for (size_t i = 0; i < merge->known.count; i++)
        nameless += is_open_biography(merge, i);
    for (size_t i = 0; i < merge->known.count; i++)
        is_any |= is_open_biography(merge, i) && place_nameless(merge, i, nameless);
    return is_any;
}

// A biography of somebody who is named nowhere else on the page: in full, or it stays without a name.
static void add_subject(struct merge *merge, size_t i)
{
    const struct person *bio = &merge->known.items[i];
    struct person person = {0};
    struct str subject = biography_subject(bio->description);
    if (subject.length == 0 || !name_is_likely(subject))
        return;
    person_set_name(merge->arena, merge->memo, &person, subject);
    if (!person.name.data || is_nobody(merge, person.name) ||
        people_find(&merge->merged, person.key))
        return;
    person_merge(&person, bio);
    *people_add(merge->arena, &merge->merged) = person;
    merge->is_used[i] = true;
}

// A title without name and text: the only person's who has none. Of several it says nothing, and of one who has a title it is
// that title once more, or a line that was none.
static void place_title(struct merge *merge, const struct person *title)
{
    struct person *wanting = NULL;
    size_t count = 0;
    for (size_t i = 0; i < merge->merged.count; i++) {
        struct person *person = &merge->merged.items[i];
        if (person->job_title.data && str_equal(person->job_title, title->job_title))
            return;
        if (person->job_title.data || (merge->has_byline && !person->in_byline))
            continue;
        wanting = person;
        count++;
    }
    if (count == 1)
        person_merge(wanting, title);
}

// Before biographies without a name join the others, so that a second cleaning sees the same persons. Where nobody has a name
// titles stay as they are.
static void place_titles(struct merge *merge)
{
    for (size_t i = 0; merge->merged.count && i < merge->known.count; i++) {
        if (merge->is_used[i] || is_open_biography(merge, i))
            continue;
        place_title(merge, &merge->known.items[i]);
        merge->is_used[i] = true;
    }
}

// Biographies and titles without a name. Each that finds its person narrows the choice for the others.
static void add_nameless(struct merge *merge)
{
    struct arena *arena = merge->arena;
    for (size_t i = 0; i < merge->merged.count; i++) {
        struct person *person = &merge->merged.items[i];
        person->full_key = text_key(arena, person->name);
        person->family_key = text_key(arena, person->family_name);
    }
    for (size_t i = 0; i < merge->known.count; i++) {
        struct person *bio = &merge->known.items[i];
        if (!bio->description.data && !bio->job_title.data)
            merge->is_used[i] = true; // says nothing
        else if (!merge->is_used[i])
            bio->full_key = biography_opening(arena, bio->description);
    }
    for (int round = 0; round < ROUNDS_MAX && place_round(merge); round++)
        continue;
    for (size_t i = 0; i < merge->known.count; i++)
        if (is_open_biography(merge, i))
            add_subject(merge, i);
    place_titles(merge);
    for (size_t i = 0; i < merge->known.count; i++)
        if (!merge->is_used[i])
            *people_add(arena, &merge->merged) = merge->known.items[i];
}

static struct str former_of(struct merge *merge, const struct person *person)
{
    bool is_known = person->former.data && span_kind(person->former) != SPAN_NULL;
    if (is_known || !person->job_title.data)
        return person->former;
    struct str key = text_key(merge->arena, person->job_title);
    bool is_former = keys_start_any(key,
                                    "former|formerly|ex|ancien|ancienne|ehemaliger|ehemalige|"
                                    "бывшии|бывшая|экс") ||
                     keys_have_any(key, "سابق|سابقة|السابق|السابقة");
    if (keys_start(key, STR("ex officio")))
        is_former = false;
    return is_former ? STR("true") : STR("false");
}

// What follows from all that is known of a person.
static void complete_person(struct merge *merge, struct person *person)
{
    person->former = former_of(merge, person);
    if (person->role.data || !person->name.data)
        return;
    // Metadata lists guests and interviewers too: only a byline confirms, or, on a page without one, a biography.
    bool is_confirmed = !merge->has_byline && (person->description.data || person->job_title.data);
    bool is_listed = person->in_metadata && !person->in_byline && !is_confirmed;
    person->role = is_listed ? STR("listed") : STR("author");
}

void step_authors(struct article *article)
{
    struct merge merge = {
        .article = article, .arena = article->arena, .memo = &article->cleaner->memo};
    struct str old = record_get(article->record, STR("authors"));
    if (!people_read(article->arena, old, &merge.known)) {
        article_warn(article, STR("wrong_type_authors"));
        return;
    }
    merge.is_used = arena_array(article->arena, merge.known.count + 1, sizeof(bool));
    for (size_t i = 0; i < merge.known.count; i++)
        if (merge.known.items[i].name.data)
            merge.known.items[i].key =
                memo_key(merge.memo, article->arena, merge.known.items[i].name);
    find_houses(&merge);
    add_byline(&merge);
    add_metadata(&merge);
    add_known(&merge);
    add_nameless(&merge);
    for (size_t i = 0; i < merge.merged.count; i++)
        complete_person(&merge, &merge.merged.items[i]);
    if (!old.data && merge.merged.count == 0)
        return;
    struct buffer out = {0};
    people_write(&out, &merge.merged, false);
    record_set(article->record, STR("authors"), arena_take(article->arena, &out));
}
