// SPDX-License-Identifier: MIT
#include "dedup/signature.h"

#include "base/hash.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/url.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    SLUG_WORDS_ALONE =
        5,          // from which on a slug without a date in its URL can only be one article's
    SLUG_WORDS = 3, // a slug of fewer words ("weekly-roundup") does not tell articles apart
    WORDS_LOOKED_AT =
        1024, // bytes of a text in which its first words are counted: WORDS_ENOUGH of 25 bytes
};

static uint64_t hash_of(struct str key)
{
    if (!key.length)
        return HASH_EMPTY;
    uint64_t hash = hash64(key);
    return hash <= HASH_EMPTY ? HASH_EMPTY + 1 : hash;
}

static uint32_t saturated(size_t number)
{
    return number > UINT32_MAX ? UINT32_MAX : (uint32_t)number;
}

// The number of words in a text, counted up to WORDS_ENOUGH.
static uint8_t first_words(struct str text)
{
    if (text.length > WORDS_LOOKED_AT) {
        size_t end = WORDS_LOOKED_AT;
        while (end > 0 && ((unsigned char)text.data[end] & 0xC0) == 0x80)
            end--;
        text = str_slice(text, 0, end);
    }
    size_t words = words_weight(text);
    return words < WORDS_ENOUGH ? (uint8_t)words : WORDS_ENOUGH;
}

// A text's normal form.
struct text {
    struct str key;
    uint64_t hash;
    uint8_t words;
};

static struct text text_of(struct arena *scratch, struct str text)
{
    if (!text.data)
        return (struct text){.hash = HASH_NONE};
    struct str key = text_key(scratch, text);
    return (struct text){key, hash_of(key), first_words(key)};
}

static size_t slug_words(struct str slug)
{
    size_t words = 0;
    struct str part;
    while (str_split(&slug, '-', &part))
        words += part.length > 0;
    return words;
}

// The slug with the year and month that stand in the same URL: what identifies an undated capture.
static uint64_t slug_hash(struct arena *scratch, struct str url, struct str slug, size_t words)
{
    if (words < SLUG_WORDS)
        return HASH_NONE;
    struct date date = date_of_url(url);
    if (date.precision < DATE_MONTH)
        return HASH_NONE;
    const char month[] = {
        (char)('0' + date.year / 1000),
        (char)('0' + date.year / 100 % 10),
        (char)('0' + date.year / 10 % 10),
        (char)('0' + date.year % 10),
        '-',
        (char)('0' + date.month / 10),
        (char)('0' + date.month % 10),
        ' ',
    };
    return hash_of(
        arena_join(scratch, (struct str){month, sizeof(month)}, text_key(scratch, slug)));
}

// A site's front page: many pages state it as their canonical URL by mistake, so it identifies none.
static bool is_front_page(struct str canonical)
{
    size_t path = str_find_byte(canonical, '/', sizeof("https://") - 1);
    struct str behind = str_slice(canonical, path + 1, canonical.length);
    return path == STR_NONE || !behind.length || behind.data[0] == '#';
}

static uint64_t url_hash(struct arena *scratch, struct str url, uint64_t *slug)
{
    *slug = HASH_NONE;
    if (!url.data)
        return HASH_NONE;
    struct str canonical = url_canonical(scratch, url);
    if (!canonical.length || is_front_page(canonical))
        return HASH_EMPTY;
    struct str words = url_slug(canonical);
    size_t count = slug_words(words);
    *slug = slug_hash(scratch, canonical, words, count);
    uint64_t hash = hash_of(canonical) & ~(uint64_t)HASH_OF_ARTICLE;
    return hash | (*slug != HASH_NONE || count >= SLUG_WORDS_ALONE);
}

// "en-US", "en_GB" and "EN" are one language here.
static uint32_t language_hash(struct str language)
{
    if (!language.data)
        return HASH_NONE;
    size_t end = 0;
    char primary[8];
    while (end < language.length && end < sizeof(primary) && language.data[end] != '-' &&
           language.data[end] != '_') {
        char c = language.data[end];
        primary[end++] = c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
    }
    uint32_t hash = end ? (uint32_t)hash64((struct str){primary, end}) : HASH_EMPTY;
    return hash <= HASH_EMPTY ? HASH_EMPTY : hash;
}

static uint32_t day_of(const struct facts *facts)
{
    if (facts->date.precision != DATE_DAY)
        return 0;
    return (uint32_t)(facts->date.year * 10000 + facts->date.month * 100 + facts->date.day);
}

static uint32_t month_of(const struct facts *facts)
{
    if (facts->date.precision < DATE_MONTH)
        return 0;
    return (uint32_t)(facts->date.year * 100 + facts->date.month);
}

// An ISO time as a number that sorts; parts that are missing are 0. Time zones are not looked at: captures
// come with UTC, and the order of two captures within hours decides nothing of weight.
static uint64_t time_number(struct str iso)
{
    struct date date = date_from_iso(iso);
    if (date.precision == DATE_NONE)
        return 0;
    uint64_t number = (uint64_t)date.year * 10000 + (uint64_t)date.month * 100 + (uint64_t)date.day;
    size_t position = sizeof("2014-07-08T") - 1;
    for (int part = 0; part < 3; part++) {
        unsigned value = 0;
        if (position + 2 <= iso.length) {
            unsigned tens = (unsigned char)iso.data[position] - '0';
            unsigned ones = (unsigned char)iso.data[position + 1] - '0';
            value = tens <= 9 && ones <= 9 ? tens * 10 + ones : 0;
        }
        number = number * 100 + value;
        position += sizeof("HH:") - 1;
    }
    return number;
}

uint8_t signature_status_rank(struct str body_status)
{
    static const struct {
        const char *status;
        uint8_t rank;
    } ranks[] = {
        {"full", 6}, {"excerpt", 5}, {"summary", 4}, {"intro", 4}, {"stub", 2}, {"none", 1},
    };
    for (size_t i = 0; i < sizeof(ranks) / sizeof(*ranks); i++)
        if (str_equal(body_status, str_of(ranks[i].status)))
            return ranks[i].rank;
    return 3;
}

static int32_t rank_of(int64_t layout_rank)
{
    if (layout_rank > INT32_MAX)
        return INT32_MAX;
    return layout_rank < INT32_MIN ? INT32_MIN : (int32_t)layout_rank;
}

// The set of the words of a key, each a bit.
static uint64_t word_set(struct str key)
{
    uint64_t set = 0;
    struct str word;
    while (str_split(&key, ' ', &word))
        set |= (uint64_t)(word.length > 0) << (hash64(word) & 63);
    return set;
}

static uint32_t site_of(struct str url)
{
    struct url parts;
    if (!url.length || !url_split(url, &parts))
        return HASH_NONE;
    struct str host = parts.host;
    if (str_starts(host, STR("www.")))
        host = str_slice(host, 4, host.length);
    return (uint32_t)hash64(host) | 1;
}

static uint32_t last_word(struct str key)
{
    size_t start = key.length;
    while (start > 0 && key.data[start - 1] != ' ')
        start--;
    return key.length ? (uint32_t)hash64(str_slice(key, start, key.length)) | 1 : HASH_NONE;
}

static void make_urls(struct attributes *own, struct arena *scratch, const struct facts *facts)
{
    own->canonical = url_hash(scratch, facts->canonical_url, &own->canonical_slug);
    own->url = url_hash(scratch, facts->url, &own->url_slug);
    own->site = site_of(facts->url);
    if (own->site == HASH_NONE)
        own->site = site_of(facts->canonical_url);
}

// Few authors write most texts, and to take a name apart costs as much as the rest of a short record: what was made of a name
// is kept, in one of the places that its hash gives. The answer is the same with or without; a thread has its own places.
struct remembered {
    uint64_t author;
    uint32_t surname;
    unsigned char length; // 0: free
    char printed[51];
};

enum { NAME_ROWS = 4096, NAME_PLACES = 4 };

// Where a name is, or is to be: then its length is 0 there.
static struct remembered *remembered(struct str printed)
{
    static _Thread_local struct remembered rows[NAME_ROWS][NAME_PLACES];
    uint64_t hash = hash64(printed);
    struct remembered *row = rows[hash % NAME_ROWS];
    for (unsigned i = 0; i < NAME_PLACES; i++)
        if (!row[i].length || (row[i].length == printed.length &&
                               memcmp(row[i].printed, printed.data, printed.length) == 0))
            return &row[i];
    struct remembered *place =
        &row[hash / NAME_ROWS % NAME_PLACES]; // whoever is there is forgotten
    place->length = 0;
    return place;
}

static void make_names(struct attributes *own, struct arena *scratch, const struct facts *facts)
{
    struct str printed = facts->first_author;
    struct remembered made = {0}, *place = &made;
    if (!printed.data)
        return;
    bool is_short = printed.length > 0 && printed.length <= sizeof(place->printed);
    if (is_short)
        place = remembered(printed);
    if (!place->length) {
        struct str key = name_key(scratch, printed);
        place->author = hash_of(key);
        place->surname = last_word(key);
    }
    if (is_short) {
        place->length = (unsigned char)printed.length;
        memcpy(place->printed, printed.data, printed.length);
    }
    own->author = place->author;
    own->surname = place->surname;
}

// A text by its address, else by its headline: then 'by_title' is set in *says.
static uint64_t place_of(struct arena *scratch, const struct version *version, enum says by_title,
                         uint32_t *says)
{
    uint64_t slug, place = url_hash(scratch, version->url, &slug);
    if (place > HASH_EMPTY)
        return place;
    struct text headline = text_of(scratch, version->headline);
    if (by_title == 0 || headline.hash <= HASH_EMPTY || headline.words < TITLE_WORDS)
        return HASH_NONE;
    *says |= by_title;
    return headline.hash;
}

static void make_stated(struct stated *stated, struct arena *scratch, const struct facts *facts)
{
    static const enum says by_title[] = {
        [VERSION_EDITION] = 0,
        [VERSION_TRANSLATION] = SAYS_TRANSLATION_BY_TITLE,
        [VERSION_TRANSLATION_OF] = SAYS_ORIGINAL_BY_TITLE,
        [VERSION_EXCERPT_OF] = SAYS_WHOLE_BY_TITLE,
    };
    uint64_t *const places[] = {&stated->editions, &stated->translation, &stated->original,
                                &stated->whole};
    stated->says = facts->has_versions ? SAYS_ANYTHING : 0;
    for (size_t i = 0; i < facts->version_count; i++) {
        const struct version *version = &facts->versions[i];
        uint64_t *place = places[version->kind];
        bool is_edition = version->kind == VERSION_EDITION;
        if (*place && !is_edition)
            continue; // the first one counts
        uint64_t found = place_of(scratch, version, by_title[version->kind], &stated->says);
        if (found != HASH_NONE && (!*place || found < *place))
            *place = found;
    }
}

// Captures that sheaf-extract numbers ("ID", "ID-2", "ID-10") have names that differ in their ends only.
static void make_name(struct signature *signature, struct str name)
{
    if (!name.length)
        return;
    memcpy(signature->name, name.data, name.length < SIGNATURE_NAME ? name.length : SIGNATURE_NAME);
    if (name.length <= SIGNATURE_NAME)
        return;
    signature->name_end = name.length < UINT8_MAX ? (uint32_t)name.length : UINT8_MAX;
    for (size_t i = name.length - 3; i < name.length; i++)
        signature->name_end = signature->name_end << 8 | (unsigned char)name.data[i];
}

void signature_make(struct signature *signature, struct sketch *sketch, struct arena *scratch,
                    const struct facts *facts)
{
    *signature = (struct signature){
        .layout_rank = rank_of(facts->layout_rank),
        .filled = saturated(facts->filled),
        .number = facts->number,
        .captured = time_number(facts->captured_at),
        .has_id = facts->has_id,
        .line_hash = hash64(facts->line),
    };
    make_name(signature, facts->name);
    struct attributes *own = &signature->own;
    struct text headline = text_of(scratch, facts->headline);
    struct text description = text_of(scratch, facts->description);
    struct text body = text_of(scratch, facts->body);
    own->headline = headline.hash;
    own->headline_words = headline.words;
    own->title = word_set(headline.key);
    own->description = description.hash;
    own->description_words = description.words;
    own->body = body.hash;
    own->body_words = body.words;
    own->body_length = saturated(body.key.length);
    signature->text_length =
        saturated(headline.key.length + description.key.length + body.key.length);
    make_urls(own, scratch, facts);
    make_names(own, scratch, facts);
    own->language = language_hash(facts->language);
    own->day = day_of(facts);
    own->month = month_of(facts);
    own->status = signature_status_rank(facts->body_status);
    make_stated(&own->stated, scratch, facts);
    sketch_make(sketch, body.words < WORDS_ENOUGH ? (struct str){0} : body.key);
}
