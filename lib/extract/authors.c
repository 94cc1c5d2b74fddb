// SPDX-License-Identifier: MIT
#include "extract/authors.h"

#include "extract/copyright.h"
#include "extract/weights.h"
#include "extract/zones.h"
#include "text/date.h"
#include "text/name.h"
#include "text/name_claims.h"
#include "text/name_roles.h"
#include "text/name_words.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    VALUE_BYTES = 300,    // a longer value or line names nobody
    RAW_WORDS = 5,        // of a text that is taken for a name as it stands
    LINE_BYTES = 200,     // of a line that may be a byline
    NAME_LINE_BYTES = 60, // of a line that is only a name
    BLOCKS_OF_BOX = 6,    // of an element called author
    HOUSES_MAX = 12,
    ALONE_SCORE = -70, // more than this is enough where nobody else has more
    LONG_WORD = 4,     // bytes of a word that a house is known by
};

struct context {
    const struct signs *signs;
    struct candidates *list;
    struct zones zones;
    struct str houses[HOUSES_MAX]; // keys
    size_t house_count;
    struct str host; // key of the host without its ending, "janedoe"
    struct str headline;
    struct str roles[CANDIDATES_MAX];
    struct str lines[CANDIDATES_MAX]; // the byline in which it is printed
    unsigned counts[CANDIDATES_MAX];
    uint32_t first_seen[CANDIDATES_MAX]; // node in the text, or TREE_NONE
    uint32_t best_seen[CANDIDATES_MAX];  // where it speaks most for the name, or TREE_NONE
    bool is_split[CANDIDATES_MAX];       // a list of names held it
    bool is_called_seen;
    bool is_behind_by; // the block before was nothing but "By"
    enum name_role behind_role;
    size_t line_count;
};

// --- what a name is, wherever it stands ---

#define NOBODY                                                                                     \
    " staff admin administrator editor editors redaktion redaction redazione redaccion redakcja "  \
    "redakce "                                                                                     \
    "webmaster author autor guest gast user unknown anonymous newsroom webredaktion "              \
    "onlineredaktion site wordpress "                                                              \
    "newsdesk webteam team redacao redactie toimitus redaksi moderator root test superuser "       \
    "sysadmin wpadmin webadmin редакция редакціа админ "
#define AGENCIES                                                                                   \
    " reuters ap afp dpa bloomberg ansa efe tass apa sda kna epd ots xinhua ani pti ians upi cnn " \
    "bbc associated "                                                                              \
    "pa sid ria interfax newswire prnewswire businesswire globenewswire accesswire getty zeit cp "
#define STAFF                                                                                      \
    " staff team editors editor news desk reporter reporters editorial newsroom redaktion press "  \
    "media agency office "                                                                         \
    "services service online magazine network group guest contributor contributors writer "        \
    "writers by correspondent "                                                                    \
    "bureau board committee institute university college school company inc ltd gmbh llc blog "    \
    "the and of university "                                                                       \
    "admin department foundation center centre association society council club studio studios "   \
    "radio tv wire times "                                                                         \
    "post daily journal review community support official marketing "

static bool has_word(const char *list, struct str word)
{
    char padded[40];
    if (!word.length || word.length + 3 > sizeof(padded))
        return false;
    padded[0] = ' ';
    memcpy(padded + 1, word.data, word.length);
    padded[word.length + 1] = ' ';
    return str_contains(str_of(list), (struct str){padded, word.length + 2});
}

static size_t count_words(struct str key, const char *list)
{
    size_t count = 0;
    struct str word;
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        count += list ? has_word(list, word) : 1;
    return count;
}

static void mark_case(struct candidate *candidate)
{
    size_t upper = 0, lower = 0, digits = 0;
    struct str value = candidate->value;
    for (size_t at = 0; at < value.length;) {
        uint32_t c = utf8_next(value, &at);
        upper += utf8_is_upper(c);
        lower += utf8_is_lower(c);
        digits += utf8_is_digit(c);
    }
    if (upper > 2 && !lower)
        candidate_mark(candidate, AUTHOR_ALL_CAPITALS);
    if (lower && !upper)
        candidate_mark(candidate, AUTHOR_NO_CAPITALS);
    if (digits)
        candidate_mark(candidate, AUTHOR_DIGITS);
}

// Without spaces: "jane doe" and "janedoe" are one on a host.
static struct str squeezed(struct arena *arena, struct str key)
{
    char *room = arena_alloc(arena, key.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < key.length; i++)
        if (key.data[i] != ' ' && key.data[i] != '-')
            room[length++] = key.data[i];
    return (struct str){room, length};
}

static void mark_house(const struct context *context, struct candidate *candidate)
{
    struct str key = text_key(context->signs->arena, candidate->value), word;
    struct str joined = squeezed(context->signs->arena, key);
    for (size_t i = 0; i < context->house_count; i++) {
        struct str house = context->houses[i];
        bool is_same = str_equal(house, key) || str_equal(house, joined) ||
                       (key.length > 3 && str_starts(house, key)) ||
                       (house.length > 3 && str_starts(key, house));
        if (is_same)
            candidate_mark(candidate, candidate_has(candidate, AUTHOR_LIKELY) ? AUTHOR_HOUSE_LIKELY
                                                                              : AUTHOR_HOUSE);
        for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
            if (word.length >= LONG_WORD && str_contains(house, word))
                candidate_mark(candidate, AUTHOR_HOUSE_PART);
    }
    if (context->host.length && str_equal(context->host, joined))
        candidate_mark(candidate, AUTHOR_HOST);
}

static void mark_name(const struct context *context, struct candidate *candidate)
{
    struct str key = text_key(context->signs->arena, candidate->value);
    size_t words = count_words(key, NULL), nobody = count_words(key, NOBODY);
    if (name_is_likely(candidate->value))
        candidate_mark(candidate, AUTHOR_LIKELY);
    candidate_mark(candidate, words <= 1   ? AUTHOR_ONE_WORD
                              : words == 2 ? AUTHOR_TWO_WORDS
                                           : AUTHOR_MANY_WORDS);
    if (words == 3) // most are names with an initial
        candidate->features[AUTHOR_MANY_WORDS / 64] &= ~(UINT64_C(1) << (AUTHOR_MANY_WORDS % 64));
    if (nobody && nobody * 2 >= words)
        candidate_mark(candidate, AUTHOR_NOBODY);
    if (count_words(key, AGENCIES))
        candidate_mark(candidate, AUTHOR_AGENCY);
    if (count_words(key, STAFF))
        candidate_mark(candidate, AUTHOR_STAFF_WORD);
    if (context->headline.length && key.length > 3 && str_contains(context->headline, key))
        candidate_mark(candidate, AUTHOR_IN_HEADLINE);
    mark_case(candidate);
    mark_house(context, candidate);
}

// How little a place speaks for a name: 0 close to the text, and not in a part about something else.
static unsigned distance(const struct context *context, uint32_t node)
{
    const uint32_t far = PLACE_RELATED | PLACE_COMMENT | PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE;
    bool is_far = context->signs->places[node] & far;
    return (zone_is_near(zone_of(&context->zones, node)) ? 0 : 2) + (is_far ? 1 : 0);
}

static struct candidate *put(struct context *context, struct str name, uint32_t node)
{
    struct arena *arena = context->signs->arena;
    size_t before = context->list->count;
    struct candidate *candidate =
        candidates_put(context->list, arena, name_key(arena, name), name, node);
    if (!candidate)
        return NULL;
    size_t i = (size_t)(candidate - context->list->items);
    bool is_first = context->list->count > before;
    if (is_first)
        context->first_seen[i] = context->best_seen[i] = TREE_NONE;
    bool is_better = !is_first && !candidate_has(candidate, AUTHOR_LIKELY) && name_is_likely(name);
    if (is_better)
        candidate->value = name; // "jane doe", and "Jane Doe" elsewhere
    if (is_first || is_better)
        mark_name(context, candidate);
    context->counts[i]++;
    if (node == TREE_NONE)
        return candidate;
    if (context->first_seen[i] == TREE_NONE)
        context->first_seen[i] = node;
    if (context->best_seen[i] == TREE_NONE ||
        distance(context, node) < distance(context, context->best_seen[i]))
        context->best_seen[i] = node;
    return candidate;
}

// --- lines and values ---

// Where names came from, with the features that all of them get.
struct source {
    unsigned features[3]; // AUTHOR_COUNT: none
    unsigned
        raw; // the same for a text that is no list of names, and taken as one name; AUTHOR_COUNT: not taken
    uint32_t node;      // in the text, or TREE_NONE
    struct str line;    // as printed, or {0}
    struct str address; // of the link, or {0}
    bool has_date;      // in its line
    bool is_raw;        // no list of names held it
    bool is_other;      // an editor, photographer …
};

static void mark_places(const struct context *context, struct candidate *candidate, uint32_t node)
{
    static const struct {
        uint32_t places;
        unsigned feature;
    } rows[] = {
        {PLACE_RELATED, AUTHOR_IN_RELATED},
        {PLACE_COMMENT, AUTHOR_IN_COMMENT},
        {PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE, AUTHOR_IN_OTHER},
        {PLACE_BIO, AUTHOR_IN_BIO},
        {PLACE_CAPTION, AUTHOR_IN_CAPTION},
        {PLACE_LINK, AUTHOR_IN_LINK},
        {PLACE_HEADER, AUTHOR_IN_HEADER},
        {PLACE_ARTICLE, AUTHOR_IN_ARTICLE},
    };
    uint32_t places = context->signs->places[node];
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (places & rows[i].places)
            candidate_mark(candidate, rows[i].feature);
}

// True when the last part of an address holds the last word of a name: "/author/jane-doe" of "Jane Doe".
static bool link_agrees(const struct context *context, struct str address, struct str name)
{
    struct arena *arena = context->signs->arena;
    struct str key = text_key(arena, name), word, last = {0};
    struct str end = address;
    for (size_t i = address.length > 1 ? address.length - 1 : 0; i > 0; i--) {
        if (address.data[i - 1] == '/' || address.data[i - 1] == '=') {
            end = str_slice(address, i, address.length);
            break;
        }
    }
    end = text_key(arena, end);
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        last = word;
    return last.length > 2 && str_contains(end, last);
}

static struct candidate *put_name(struct context *context, const struct source *source,
                                  const struct name *name, size_t of)
{
    struct candidate *candidate = put(context, name->full, source->node);
    if (!candidate)
        return NULL;
    size_t i = (size_t)(candidate - context->list->items);
    for (size_t j = 0; j < sizeof(source->features) / sizeof(*source->features); j++)
        if (source->features[j] < AUTHOR_COUNT)
            candidate_mark(candidate, source->features[j]);
    context->is_split[i] |= !source->is_raw;
    if (of > 1)
        candidate_mark(candidate, of > 3 ? AUTHOR_WITH_MANY : AUTHOR_WITH_OTHERS);
    bool is_author = !name->role.data || str_equal(name->role, STR("author"));
    if (!is_author || source->is_other)
        candidate_mark(candidate, AUTHOR_ROLE_OTHER);
    if (!context->roles[i].data)
        context->roles[i] = name->role;
    if (!context->lines[i].data)
        context->lines[i] = source->line;
    if (source->has_date)
        candidate_mark(candidate, AUTHOR_WITH_DATE);
    if (source->address.length && link_agrees(context, source->address, candidate->value))
        candidate_mark(candidate, AUTHOR_LINK_AGREES);
    return candidate;
}

static bool is_address(struct str text)
{
    return str_contains(text, STR("://")) || str_starts(text, STR("www.")) ||
           str_starts(text, STR("@")) || str_starts(text, STR("/"));
}

// What is left of a text without "By"; the text itself without.
static struct str without_prefix(struct str text)
{
    struct name_prefix prefix;
    text = space_trim(text);
    if (name_prefix_find(text, &prefix) && prefix.length < text.length)
        return space_trim(str_slice(text, prefix.length, text.length));
    return text;
}

// True for "By", "Written by:" and nothing else. *role tells whose name follows.
static bool is_only_prefix(struct str text, enum name_role *role)
{
    enum { ROOM = 64 };
    static const char name[] = " Xx";
    struct name_prefix prefix;
    char room[ROOM];
    text = space_trim(text);
    if (!text.length || text.length + sizeof(name) > ROOM)
        return false;
    memcpy(room, text.data, text.length);
    memcpy(room + text.length, name, sizeof(name) - 1);
    struct str line = {room, text.length + sizeof(name) - 1};
    bool is_prefix = name_prefix_find(line, &prefix) && prefix.length > text.length;
    *role = is_prefix ? prefix.role : NAME_ROLE_NONE;
    return is_prefix;
}

// "By", "Written by", "Insights from": what stands before a name and is none.
static bool is_label(struct str text)
{
    static const struct str ends[] = {STR_INIT(" by"),  STR_INIT(" by:"), STR_INIT(" from"),
                                      STR_INIT(" von"), STR_INIT(":"),    STR_INIT(" on")};
    enum name_role role;
    text = space_trim(text);
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (str_ends(text, ends[i]))
            return true;
    return is_only_prefix(text, &role);
}

static void read_raw(struct context *context, struct str text, const struct source *source)
{
    struct source raw = *source;
    struct str where, name = space_line(context->signs->arena, without_prefix(text));
    while (name.length && strchr(" -,.;:|/", name.data[name.length - 1]))
        name.length--;
    if (words_count(name) > RAW_WORDS || is_label(text) || name.length > NAME_LINE_BYTES ||
        name.length < 2 || date_find(name, DATE_ORDER_DAY_FIRST, &where).precision != DATE_NONE)
        return;
    raw.is_raw = true;
    struct candidate *candidate = put_name(context, &raw, &(struct name){.full = name}, 1);
    if (candidate && !context->is_split[candidate - context->list->items])
        candidate_mark(candidate, source->raw);
}

// 'text' may have lines.
static void read_names(struct context *context, struct str text, const struct source *source)
{
    struct arena *arena = context->signs->arena;
    text = space_text(arena, text);
    if (!text.length || text.length > VALUE_BYTES || is_address(text) || is_label(text))
        return;
    struct names names = names_split(arena, text);
    for (size_t i = 0; i < names.count; i++)
        put_name(context, source, &names.items[i], names.count);
    if (!names.count && source->raw < AUTHOR_COUNT)
        read_raw(context, text, source);
}

// --- signs ---

static void read_jsonld(struct context *context, const struct sign *sign)
{
    const struct jsonld *list = context->signs->jsonld;
    bool is_main = sign->source == SOURCE_JSONLD;
    bool is_house = jsonld_has_type(list, sign->node, "Organization") ||
                    jsonld_has_type(list, sign->node, "NewsMediaOrganization") ||
                    jsonld_has_type(list, sign->node, "Corporation");
    bool is_person = jsonld_has_type(list, sign->node, "Person");
    struct source source = {.features = {is_main ? AUTHOR_JSONLD : AUTHOR_JSONLD_OTHER,
                                         is_house    ? AUTHOR_JSONLD_ORGANIZATION
                                         : is_person ? AUTHOR_JSONLD_PERSON
                                                     : AUTHOR_COUNT,
                                         AUTHOR_COUNT},
                            .node = TREE_NONE,
                            .raw = is_main ? AUTHOR_RAW : AUTHOR_COUNT};
    read_names(context, sign->value, &source);
}

static void read_meta(struct context *context, const struct sign *sign)
{
    static const uint8_t features[SOURCE_COUNT] = {
        [SOURCE_OPEN_GRAPH] = AUTHOR_OPEN_GRAPH, [SOURCE_META] = AUTHOR_META,
        [SOURCE_META_WEAK] = AUTHOR_META,        [SOURCE_CITATION] = AUTHOR_CITATION,
        [SOURCE_LABELLED] = AUTHOR_LABELLED,
    };
    struct source source = {.features = {features[sign->source], AUTHOR_COUNT, AUTHOR_COUNT},
                            .node = TREE_NONE,
                            .raw = sign->source == SOURCE_META || sign->source == SOURCE_LABELLED
                                       ? AUTHOR_RAW
                                       : AUTHOR_COUNT};
    read_names(context, sign->value, &source);
}

// The nearest block-level element around a node.
static uint32_t block_around(const struct tree *tree, uint32_t node)
{
    while (node != TREE_NONE && !(tag_kinds((enum tag)tree->nodes[node].tag) & TAG_IS_BLOCK))
        node = tree->nodes[node].parent;
    return node;
}

// True when two runs of text that touch are parted on the screen: "By" and "Jane Doe", "Jane Doe" and "Editor".
static bool is_seam(struct str before, struct str behind)
{
    size_t end = before.length, start = 0;
    if (!before.length || !behind.length)
        return false;
    uint32_t last = utf8_previous(before, &end), first = utf8_next(behind, &start);
    return (utf8_is_letter(last) || utf8_is_digit(last) || last == ':') &&
           (utf8_is_upper(first) || utf8_is_digit(first));
}

// The text of nodes [from, end) in lines: an element that touches another one without space starts a line, but behind "By".
static struct str text_of_nodes(const struct context *context, uint32_t from, uint32_t end)
{
    const struct tree *tree = context->signs->tree;
    struct buffer out = {0};
    uint32_t block = TREE_NONE;
    enum name_role role;
    size_t start = 0; // of the last line
    for (uint32_t i = from; i < end && out.length < VALUE_BYTES + LINE_BYTES; i++) {
        if (tree->nodes[i].tag == TAG_BR)
            block = TREE_NONE;
        if (tree->nodes[i].tag != TAG_TEXT)
            continue;
        struct str raw = tree_text(tree, i), text = space_line(context->signs->arena, raw);
        struct str line = str_slice(buffer_str(&out), start, out.length);
        uint32_t around = block_around(tree, i);
        bool is_new = around != block || is_seam(line, raw);
        if (out.length && !text.length)
            continue;
        if (line.length && is_new && !is_only_prefix(line, &role)) {
            buffer_byte(&out, '\n');
            start = out.length;
        } else if (line.length && (is_new || text.data != raw.data ||
                                   utf8_is_space((unsigned char)line.data[line.length - 1]) ||
                                   text.length != raw.length)) {
            buffer_byte(&out, ' ');
        }
        buffer_put(&out, text);
        block = around;
    }
    struct str text = arena_copy(context->signs->arena, buffer_str(&out));
    buffer_free(&out);
    return text;
}

// The lines of an element.
static void read_element(struct context *context, uint32_t node, struct source *source)
{
    const struct tree *tree = context->signs->tree;
    struct str text = text_of_nodes(context, node, tree->nodes[node].end), line;
    size_t lines = 0;
    if (text.length > VALUE_BYTES + LINE_BYTES)
        return;
    unsigned raw = source->raw;
    while (text.data && str_split(&text, '\n', &line) && lines++ < BLOCKS_OF_BOX) {
        source->raw = lines == 1 ? raw : AUTHOR_COUNT;
        if (line.length <= LINE_BYTES)
            read_names(context, line, source);
    }
}

// itemprop=author with an itemprop=name in it.
static uint32_t named_part(const struct tree *tree, uint32_t node)
{
    for (uint32_t i = node + 1; i < tree->nodes[node].end && i < node + 40; i++)
        if (tree_has_word(tree, i, ATTRIBUTE_ITEMPROP, STR("name")))
            return i;
    return node;
}

static void read_microdata(struct context *context, const struct sign *sign)
{
    const struct tree *tree = context->signs->tree;
    uint32_t node = named_part(tree, sign->node);
    struct str value =
        node == sign->node ? sign->value : tree_attribute(tree, node, ATTRIBUTE_CONTENT);
    bool is_far = context->signs->places[node] & (PLACE_RELATED | PLACE_COMMENT);
    struct source source = {
        .features = {is_far ? AUTHOR_MICRODATA_FAR : AUTHOR_MICRODATA, AUTHOR_COUNT, AUTHOR_COUNT},
        .node = value.data ? TREE_NONE : node,
        .raw = AUTHOR_RAW};
    if (value.data)
        read_names(context, value, &source);
    else
        read_element(context, node, &source);
}

static void read_visible(struct context *context, const struct sign *sign)
{
    const struct tree *tree = context->signs->tree;
    enum zone zone = zone_of(&context->zones, sign->node);
    bool is_related = context->signs->places[sign->node] & (PLACE_RELATED | PLACE_COMMENT);
    bool is_near = zone_is_near(zone) && !is_related;
    struct source source = {.features = {AUTHOR_COUNT, AUTHOR_COUNT, AUTHOR_COUNT},
                            .raw = is_near ? AUTHOR_RAW_NEAR : AUTHOR_COUNT,
                            .node = sign->node};
    if (tree->nodes[sign->node].tag == TAG_A)
        source.address = tree_attribute(tree, sign->node, ATTRIBUTE_HREF);
    if (sign->source == SOURCE_REL) {
        source.features[0] = AUTHOR_REL;
        source.features[1] = is_near ? AUTHOR_REL_NEAR : AUTHOR_COUNT;
    } else if (sign->source == SOURCE_HREF) {
        source.features[0] = AUTHOR_HREF;
        source.features[1] = !is_near            ? AUTHOR_COUNT
                             : zone >= ZONE_BODY ? AUTHOR_HREF_BELOW
                                                 : AUTHOR_HREF_HEAD;
    } else {
        source.features[0] = AUTHOR_CALLED;
        source.features[1] = !is_near             ? AUTHOR_COUNT
                             : zone == ZONE_ABOVE ? AUTHOR_CALLED_ABOVE
                             : zone >= ZONE_BODY  ? AUTHOR_CALLED_BELOW
                                                  : AUTHOR_CALLED_HEAD;
        source.features[2] =
            is_near && !context->is_called_seen ? AUTHOR_CALLED_FIRST : AUTHOR_COUNT;
        context->is_called_seen |= is_near;
    }
    read_element(context, sign->node, &source);
}

// The name in the address of an author's page: "https://example.org/author/jane-doe/" -> "Jane Doe".
static void read_slug(struct context *context, struct str address)
{
    struct url url;
    struct str path, word;
    struct buffer name = {0};
    size_t words = 0;
    if (!url_split(address, &url) || !str_contains(url.path, STR("/auth")))
        return;
    path = url.path;
    while (path.length && path.data[path.length - 1] == '/')
        path.length--;
    size_t from = path.length;
    while (from > 0 && path.data[from - 1] != '/')
        from--;
    for (struct str rest = str_slice(path, from, path.length);
         rest.data && str_split(&rest, '-', &word);) {
        if (!word.length)
            continue;
        if (words++)
            buffer_byte(&name, ' ');
        bool is_small = word.data[0] >= 'a' && word.data[0] <= 'z';
        buffer_byte(&name, is_small ? (char)(word.data[0] - 'a' + 'A') : word.data[0]);
        buffer_put(&name, str_slice(word, 1, word.length));
    }
    struct str text = arena_copy(context->signs->arena, buffer_str(&name));
    buffer_free(&name);
    struct source source = {.features = {AUTHOR_SLUG, AUTHOR_COUNT, AUTHOR_COUNT},
                            .raw = AUTHOR_COUNT,
                            .node = TREE_NONE};
    if (words >= 2 && words <= 4)
        read_names(context, text, &source);
}

static void read_sign(struct context *context, const struct sign *sign)
{
    if (is_address(sign->value)) {
        read_slug(context, str_trim(sign->value));
        return;
    }
    switch (sign->source) {
    case SOURCE_JSONLD:
    case SOURCE_JSONLD_OTHER: read_jsonld(context, sign); break;
    case SOURCE_MICRODATA: read_microdata(context, sign); break;
    case SOURCE_REL:
    case SOURCE_HREF:
    case SOURCE_CLASS: read_visible(context, sign); break;
    default: read_meta(context, sign); break;
    }
}

// --- lines of the text ---

static bool is_mark(struct str text, size_t at, size_t *length)
{
    static const struct str marks[] = {STR_INIT("|"),
                                       STR_INIT("\xC2\xB7"),
                                       STR_INIT("\xE2\x80\xA2"),
                                       STR_INIT(" \xE2\x80\x93 "),
                                       STR_INIT(" \xE2\x80\x94 "),
                                       STR_INIT(" - "),
                                       STR_INIT("\n"),
                                       STR_INIT(" / ")};
    for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        *length = marks[i].length;
        if (str_starts(str_slice(text, at, text.length), marks[i]))
            return true;
    }
    return false;
}

// " by ", behind something with a digit: "Posted on March 3, 2020 by Jane Doe".
static bool is_inner_by(struct str text, size_t at)
{
    static const struct str words[] = {STR_INIT(" by "),  STR_INIT(" von "),  STR_INIT(" par "),
                                       STR_INIT(" por "), STR_INIT(" door "), STR_INIT(" By ")};
    bool has_digit = false;
    for (size_t i = 0; i < at; i++)
        has_digit |= text.data[i] >= '0' && text.data[i] <= '9';
    for (size_t i = 0; has_digit && i < sizeof(words) / sizeof(*words); i++)
        if (str_starts(str_slice(text, at, text.length), words[i]))
            return true;
    return false;
}

// The part of a text that starts with "By" and its like; {0} without.
static struct str byline_of(struct str text)
{
    struct name_prefix prefix;
    size_t length = 0;
    for (size_t at = 0; at < text.length; at++) {
        size_t from = 0;
        if (at && text.data[at] == ' ' && is_inner_by(text, at))
            from = at + 1;
        else if (at && is_mark(text, at, &length))
            from = at + length;
        else if (at)
            continue;
        struct str part = space_trim(str_slice(text, from, text.length));
        if (part.length && name_prefix_find(part, &prefix) && prefix.role != NAME_ROLE_OTHER &&
            prefix.length < part.length)
            return part;
        at = from > at ? from - 1 : at;
    }
    return (struct str){0};
}

static unsigned by_feature(enum zone zone)
{
    switch (zone) {
    case ZONE_ABOVE: return AUTHOR_BY_ABOVE;
    case ZONE_HEAD: return AUTHOR_BY_HEAD;
    case ZONE_BODY_START: return AUTHOR_BY_BODY_START;
    case ZONE_BODY_END: return AUTHOR_BY_BODY_END;
    case ZONE_BELOW: return AUTHOR_BY_BELOW;
    default: return AUTHOR_BY_FAR;
    }
}

static unsigned line_feature(enum zone zone)
{
    switch (zone) {
    case ZONE_ABOVE: return AUTHOR_LINE_ABOVE;
    case ZONE_HEAD: return AUTHOR_LINE_HEAD;
    case ZONE_BODY_START: return AUTHOR_LINE_BODY_START;
    case ZONE_BODY_END: return AUTHOR_LINE_BODY_END;
    case ZONE_BELOW: return AUTHOR_LINE_BELOW;
    default: return AUTHOR_COUNT;
    }
}

// "25.10.2022 - Jane Doe": the parts of a line that are names, where another one is a date.
static void read_pieces(struct context *context, struct str text, struct source *source)
{
    size_t from = 0, length = 0;
    for (size_t at = 0; at <= text.length; at++) {
        if (at < text.length && !is_mark(text, at, &length))
            continue;
        struct str piece = space_trim(str_slice(text, from, at));
        from = at + length;
        if (piece.length && piece.length <= NAME_LINE_BYTES && name_is_likely(piece))
            read_names(context, piece, source);
    }
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] >= '0' && text.data[i] <= '9')
            return true;
    return false;
}

static void read_line(struct context *context, struct str text, enum zone zone,
                      struct source *source)
{
    struct str where, byline = byline_of(text);
    source->has_date =
        has_digit(text) && date_find(text, DATE_ORDER_DAY_FIRST, &where).precision >= DATE_MONTH;
    if (byline.length || context->is_behind_by) {
        source->features[0] = AUTHOR_BY;
        source->features[1] = by_feature(zone);
        source->features[2] = context->is_behind_by ? AUTHOR_BEHIND_BY : AUTHOR_COUNT;
        source->raw = AUTHOR_RAW_BY;
        source->line = byline.length ? space_line(context->signs->arena, byline) : (struct str){0};
        read_names(context, byline.length ? byline : text, source);
    } else if (line_feature(zone) < AUTHOR_COUNT) {
        source->features[0] = line_feature(zone);
        if (text.length <= NAME_LINE_BYTES && name_is_likely(text)) {
            source->line = text;
            read_names(context, text, source);
        } else if (source->has_date || str_find_byte(text, '\n', 0) != STR_NONE) {
            source->features[1] = AUTHOR_PIECE;
            read_pieces(context, text, source);
        }
    }
}

static void read_block(struct context *context, uint32_t block)
{
    const struct signs *signs = context->signs;
    const struct block *it = &signs->blocks->items[block];
    struct str raw = block_text(signs->tree, it);
    enum zone zone = zone_of(&context->zones, it->first);
    bool is_headline =
        context->zones.headline != TREE_NONE && block == context->zones.headline_block;
    if (!zone_is_near(zone) || raw.length > LINE_BYTES || is_headline)
        return;
    struct str text = it->end - it->first > 1 ? text_of_nodes(context, it->first, it->end)
                                              : space_line(signs->arena, raw);
    struct source source = {.features = {AUTHOR_COUNT, AUTHOR_COUNT, AUTHOR_COUNT},
                            .raw = AUTHOR_COUNT,
                            .node = it->first};
    enum name_role role;
    context->line_count++;
    if (is_only_prefix(text, &role)) {
        context->is_behind_by = true;
        context->behind_role = role;
        return;
    }
    source.is_other = context->is_behind_by && context->behind_role != NAME_ROLE_AUTHOR;
    read_line(context, text, zone, &source);
    context->is_behind_by = false;
}

static void read_text(struct context *context)
{
    const struct signs *signs = context->signs;
    uint32_t start = context->zones.headline_block;
    start = start > 20 ? start - 20 : 0;
    for (uint32_t i = start; i < signs->blocks->count && context->line_count < AUTHOR_LINES_MAX;
         i++)
        read_block(context, i);
}

// --- the site's own name ---

static void read_person(struct context *context, struct str name, unsigned feature)
{
    struct source source = {
        .features = {feature, AUTHOR_COUNT, AUTHOR_COUNT}, .raw = AUTHOR_COUNT, .node = TREE_NONE};
    name = space_line(context->signs->arena, name);
    if (name.length && name.length <= NAME_LINE_BYTES && name_is_likely(name))
        read_names(context, name, &source);
}

// A site of one person is often called like him.
static void read_site(struct context *context)
{
    const struct signs *signs = context->signs;
    size_t headings = 0;
    for (size_t i = 0; i < signs->count; i++) {
        const struct sign *sign = &signs->items[i];
        bool is_name = sign->field == SIGN_PUBLISHER || sign->field == SIGN_SITE;
        bool is_heading =
            sign->field == SIGN_TITLE && sign->source == SOURCE_ELEMENT && headings < 6;
        if (is_name)
            read_person(context, sign->value, AUTHOR_SITE_PERSON);
        if (!is_heading)
            continue;
        headings++;
        struct str line = sign_line(signs, sign);
        size_t last = 0, length = 0;
        for (size_t at = 0; at < line.length; at++)
            if (is_mark(line, at, &length))
                last = at + length;
        bool is_home = signs->places[sign->node] & PLACE_HOME;
        if (last || is_home ||
            tree_find(signs->tree, TAG_A, sign->node, signs->tree->nodes[sign->node].end) !=
                TREE_NONE)
            read_person(context, str_slice(line, last, line.length), AUTHOR_SITE_PERSON);
    }
    struct str holder = copyright_of(signs).holder;
    read_person(context, holder, AUTHOR_COPYRIGHT);
}

// --- what shows when all names are known ---

static bool has_any(const struct candidates *list, unsigned feature)
{
    for (size_t i = 0; i < list->count; i++)
        if (candidate_has(&list->items[i], feature))
            return true;
    return false;
}

// True when a source with this feature names a person, and not the site or its staff.
static bool has_person(const struct candidates *list, unsigned feature)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *candidate = &list->items[i];
        if (candidate_has(candidate, feature) && !candidate_has(candidate, AUTHOR_HOUSE) &&
            !candidate_has(candidate, AUTHOR_HOUSE_LIKELY) &&
            !candidate_has(candidate, AUTHOR_NOBODY))
            return true;
    }
    return false;
}

// How many kinds of sources name it.
static size_t count_sources(const struct candidate *candidate)
{
    static const uint8_t kinds[] = {AUTHOR_JSONLD,    AUTHOR_OPEN_GRAPH,  AUTHOR_META,
                                    AUTHOR_CITATION,  AUTHOR_LABELLED,    AUTHOR_MICRODATA,
                                    AUTHOR_REL_NEAR,  AUTHOR_CALLED_HEAD, AUTHOR_BY_HEAD,
                                    AUTHOR_HREF_HEAD, AUTHOR_BY_BELOW,    AUTHOR_CALLED_BELOW};
    size_t count = 0;
    for (size_t i = 0; i < sizeof(kinds); i++)
        count += candidate_has(candidate, kinds[i]);
    return count;
}

// True when all words of a name stand in another one: "Doe", "J. Doe" and "Jane Doe".
static bool is_within(struct str key, struct str other)
{
    struct str word;
    if (other.length <= key.length)
        return false;
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        if (word.length == 1 ? other.data[0] != word.data[0] : !str_contains(other, word))
            return false;
    return true;
}

// True when a longer form of the name is there.
static bool has_better(const struct candidates *list, size_t i)
{
    for (size_t j = 0; j < list->count; j++)
        if (j != i && is_within(list->items[i].key, list->items[j].key))
            return true;
    return false;
}

static void mark_relations(struct context *context)
{
    static const struct {
        unsigned feature, differs;
    } rows[] = {
        {AUTHOR_JSONLD, AUTHOR_JSONLD_DIFFERS},       {AUTHOR_META, AUTHOR_META_DIFFERS},
        {AUTHOR_MICRODATA, AUTHOR_MICRODATA_DIFFERS}, {AUTHOR_REL_NEAR, AUTHOR_REL_DIFFERS},
        {AUTHOR_BY_HEAD, AUTHOR_BYLINE_DIFFERS},      {AUTHOR_CALLED_HEAD, AUTHOR_CALLED_DIFFERS}};
    struct candidates *list = context->list;
    bool has_meta = has_any(list, AUTHOR_JSONLD) || has_any(list, AUTHOR_META) ||
                    has_any(list, AUTHOR_MICRODATA) || has_any(list, AUTHOR_LABELLED);
    struct candidate *first = NULL;
    size_t likely = 0;
    for (size_t i = 0; i < list->count; i++)
        likely +=
            candidate_has(&list->items[i], AUTHOR_LIKELY) &&
            (context->best_seen[i] == TREE_NONE || distance(context, context->best_seen[i]) == 0);
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *candidate = &list->items[i];
        size_t sources = count_sources(candidate);
        for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
            if (!candidate_has(candidate, rows[j].feature) && has_person(list, rows[j].feature))
                candidate_mark(candidate, rows[j].differs);
        if (sources >= 2)
            candidate_mark(candidate, sources == 2   ? AUTHOR_SOURCES_2
                                      : sources == 3 ? AUTHOR_SOURCES_3
                                                     : AUTHOR_SOURCES_4);
        if (has_better(list, i))
            candidate_mark(candidate, AUTHOR_BETTER);
        if (context->counts[i] >= 5)
            candidate_mark(candidate, AUTHOR_OFTEN);
        if (!has_meta)
            candidate_mark(candidate, AUTHOR_NO_META);
        if (!context->is_split[i])
            candidate_mark(candidate, AUTHOR_RAW);
        if (likely == 1 && candidate_has(candidate, AUTHOR_LIKELY))
            candidate_mark(candidate, AUTHOR_ONLY_LIKELY);
        bool is_visible = context->best_seen[i] != TREE_NONE;
        if (is_visible) {
            candidate_mark(candidate, AUTHOR_VISIBLE);
            mark_places(context, candidate, context->best_seen[i]);
            if (distance(context, context->best_seen[i]) == 0)
                candidate_mark(candidate, AUTHOR_NEAR);
        }
        bool is_house =
            candidate_has(candidate, AUTHOR_HOUSE) || candidate_has(candidate, AUTHOR_HOUSE_LIKELY);
        if (is_visible && !is_house &&
            (!first || context->first_seen[i] < context->first_seen[first - list->items]))
            first = candidate;
    }
    if (first)
        candidate_mark(first, AUTHOR_FIRST_VISIBLE);
}

static void add_house(struct context *context, struct str name)
{
    struct str key = text_key(context->signs->arena, name);
    if (key.length > 1 && context->house_count < HOUSES_MAX)
        context->houses[context->house_count++] = key;
}

static void read_houses(struct context *context)
{
    const struct signs *signs = context->signs;
    struct str address = signs_address(signs);
    struct url url;
    for (size_t i = 0; i < signs->count && context->house_count + 2 < HOUSES_MAX; i++)
        if (signs->items[i].field == SIGN_PUBLISHER || signs->items[i].field == SIGN_SITE)
            add_house(context, signs->items[i].value);
    if (!url_split(address, &url))
        return;
    struct str host = url.host;
    if (str_starts(host, STR("www.")))
        host = str_slice(host, 4, host.length);
    size_t stop = str_find_byte(host, '.', 0);
    add_house(context, host);
    context->host = squeezed(signs->arena, text_key(signs->arena, str_slice(host, 0, stop)));
    add_house(context, context->host);
}

static void read_all(struct context *context)
{
    const struct signs *signs = context->signs;
    size_t read = 0;
    if (signs->tree->count == 0)
        return;
    read_houses(context);
    if (context->zones.headline != TREE_NONE)
        context->headline = text_key(signs->arena, tree_text(signs->tree, context->zones.headline));
    for (size_t i = 0; i < signs->count && read < AUTHOR_VALUES_MAX; i++) {
        if (signs->items[i].field != SIGN_AUTHOR)
            continue;
        read_sign(context, &signs->items[i]);
        read++;
    }
    read_text(context);
    read_site(context);
    mark_relations(context);
    candidates_score(context->list, author_weights,
                     sizeof(author_weights) / sizeof(*author_weights), author_bias);
}

void authors_candidates(const struct signs *signs, uint32_t headline, struct candidates *list)
{
    struct context context = {.signs = signs, .list = list, .zones = zones_make(signs, headline)};
    read_all(&context);
}

// Authors are the names that more speaks for than against; the best one alone where that is nearly so. Of two forms of a
// name the longer counts.
static void choose(struct candidates *list)
{
    const struct candidate *best = candidates_best(list);
    if (best && best->score <= 0 && best->score > ALONE_SCORE)
        list->items[best - list->items].score = 1;
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < list->count && list->items[i].score > 0; j++)
            if (list->items[j].score > 0 && is_within(list->items[i].key, list->items[j].key))
                list->items[i].score = 0;
}

// True when the byline names nobody but authors.
static bool is_honest(const struct context *context, struct str byline)
{
    struct names names = names_split(context->signs->arena, byline);
    for (size_t i = 0; i < names.count; i++) {
        struct str key = name_key(context->signs->arena, names.items[i].full);
        bool is_found = false;
        for (size_t j = 0; j < context->list->count; j++)
            is_found |=
                context->list->items[j].score > 0 && str_equal(context->list->items[j].key, key);
        if (!is_found)
            return false;
    }
    return names.count > 0;
}

// Authors in the order of the page's text; those who stand only in metadata behind them, in their order.
static size_t next_author(const struct context *context, const bool *is_taken)
{
    size_t best = STR_NONE;
    for (size_t i = 0; i < context->list->count; i++) {
        if (is_taken[i] || context->list->items[i].score <= 0)
            continue;
        if (best == STR_NONE || context->first_seen[i] < context->first_seen[best])
            best = i;
    }
    return best;
}

struct authors authors_find(const struct signs *signs, uint32_t headline)
{
    struct candidates list = {0};
    struct context context = {.signs = signs, .list = &list, .zones = zones_make(signs, headline)};
    bool is_taken[CANDIDATES_MAX] = {false};
    struct authors authors = {0};
    read_all(&context);
    choose(&list);
    authors.items = arena_array(signs->arena, list.count + 1, sizeof(*authors.items));
    for (size_t i; (i = next_author(&context, is_taken)) != STR_NONE;) {
        is_taken[i] = true;
        authors.items[authors.count++] = (struct author){list.items[i].value, context.roles[i]};
        if (!authors.byline.data && context.lines[i].data && is_honest(&context, context.lines[i]))
            authors.byline = context.lines[i];
    }
    return authors;
}
