// SPDX-License-Identifier: MIT
#include "extract/script_body.h"

#include "base/buffer.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/words.h"

enum {
    SENTENCE_WORDS = 6, // at least, of a string that is a text and no name
    TEXT_WORDS = 80,    // at least, of all texts of an article
    CLIMB_MAX = 3,      // objects that are looked at, from the one that has the headline outwards
    MOST = 70,          // percent of the words: "most of the text"
};

struct reader {
    struct arena *arena;
    struct jsonld list; // of one script
    uint32_t *words;    // before each value: words of the texts under 'key'; count + 1
    struct str key;
};

// Is it no address, no code and no markup with code in it? As written: "<" may be escaped.
static bool has_text(struct str text)
{
    static const struct str code[] = {
        STR_INIT("<script"),   STR_INIT("u003cscript"), STR_INIT("u003Cscript"),
        STR_INIT("<style"),    STR_INIT("u003cstyle"),  STR_INIT("u003Cstyle"),
        STR_INIT("function("),
    };
    if (str_starts(text, STR("http")) || str_starts(text, STR("{")))
        return false;
    for (size_t i = 0; i < sizeof(code) / sizeof(*code); i++)
        if (str_contains(text, code[i]))
            return false;
    return true;
}

// Words of a string that is a text; 0 for any other value.
static uint32_t words_of(const struct jsonld_value *value)
{
    if (value->kind != JSONLD_STRING || !value->key.length || !has_text(value->text))
        return 0;
    uint32_t words = (uint32_t)words_weight(value->text);
    return words < SENTENCE_WORDS ? 0 : words;
}

// The key with most of the texts in [from, end), and how many words those have.
static uint32_t find_key(struct reader *reader, uint32_t from, uint32_t end)
{
    struct {
        struct str key;
        uint32_t words;
    } keys[SCRIPT_KEYS_MAX];
    size_t count = 0, best = 0;
    for (uint32_t i = from; i < end; i++) {
        const struct jsonld_value *value = &reader->list.values[i];
        uint32_t words = words_of(value);
        size_t k = 0;
        if (!words)
            continue;
        while (k < count && !str_equal(keys[k].key, value->key))
            k++;
        if (k == count && count == SCRIPT_KEYS_MAX)
            continue;
        if (k == count) {
            keys[count].key = value->key;
            keys[count++].words = 0;
        }
        keys[k].words += words;
        best = keys[k].words > keys[best].words ? k : best;
    }
    reader->key = count ? keys[best].key : (struct str){0};
    return count ? keys[best].words : 0;
}

static void sum_words(struct reader *reader, uint32_t from, uint32_t end)
{
    uint32_t sum = 0;
    for (uint32_t i = from; i < end; i++) {
        reader->words[i] = sum;
        if (str_equal(reader->list.values[i].key, reader->key))
            sum += words_of(&reader->list.values[i]);
    }
    reader->words[end] = sum;
}

// The innermost array, or text, in [from, end) with most of the words; JSONLD_NONE without. Two that have most of them lie in each other,
// so the last one that is met is the innermost.
static uint32_t find_container(const struct reader *reader, uint32_t from, uint32_t end)
{
    uint32_t found = JSONLD_NONE, all = reader->words[end];
    for (uint32_t i = from; i < end; i++) {
        const struct jsonld_value *value = &reader->list.values[i];
        uint64_t words = reader->words[value->end] - reader->words[i];
        if ((value->kind == JSONLD_ARRAY || value->kind == JSONLD_STRING) &&
            words * 100 >= (uint64_t)all * MOST)
            found = i;
    }
    return found;
}

// What stands under the key in one value, as a whole: the parts of a paragraph (links, emphasis) follow each other.
static void add_value(struct reader *reader, struct structured_body *body, uint32_t from)
{
    struct buffer text = {0};
    uint32_t end = reader->list.values[from].end;
    for (uint32_t i = from; i < end; i++) {
        const struct jsonld_value *value = &reader->list.values[i];
        if (value->kind == JSONLD_STRING && str_equal(value->key, reader->key) &&
            has_text(value->text))
            buffer_put(&text, jsonld_text(&reader->list, i, reader->arena));
    }
    structured_body_add(body, reader->arena, arena_take(reader->arena, &text));
}

static void read_object(struct reader *reader, struct structured_body *body, uint32_t object)
{
    uint32_t end = reader->list.values[object].end;
    sum_words(reader, object, end);
    uint32_t container = find_container(reader, object, end);
    if (container == JSONLD_NONE)
        return;
    if (reader->list.values[container].kind == JSONLD_STRING) {
        add_value(reader, body, container);
        return;
    }
    for (uint32_t i = container + 1; i < reader->list.values[container].end;
         i = reader->list.values[i].end)
        add_value(reader, body, i);
}

// A name, or an object with one. What is no person's name is left: a key, an address, a house.
static void read_author(struct reader *reader, struct structured_body *body, uint32_t value)
{
    static const char *const keys[] = {"name", "fullName", "displayName", "full_name"};
    struct str name = jsonld_text(&reader->list, value, reader->arena);
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys) && !name.length; i++)
        name = jsonld_text(&reader->list, jsonld_get(&reader->list, value, keys[i]), reader->arena);
    name = space_line(reader->arena, name);
    if (name_is_likely(name) && body->author_count < STRUCTURED_AUTHORS_MAX)
        body->authors[body->author_count++] = name;
}

static void read_authors(struct reader *reader, struct structured_body *body, uint32_t object)
{
    static const char *const keys[] = {"author", "authors", "byline", "writers", "contributors"};
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys) && !body->author_count; i++) {
        uint32_t value = jsonld_get(&reader->list, object, keys[i]);
        if (value == JSONLD_NONE)
            continue;
        if (reader->list.values[value].kind != JSONLD_ARRAY) {
            read_author(reader, body, value);
            continue;
        }
        uint32_t end = reader->list.values[value].end;
        for (uint32_t item = value + 1; item < end; item = reader->list.values[item].end)
            read_author(reader, body, item);
    }
}

// The object around a headline that has a text, from the inside outwards.
static void read_around(struct reader *reader, struct structured_body *body, uint32_t headline)
{
    uint32_t object = reader->list.values[headline].parent;
    for (unsigned climbed = 0; climbed < CLIMB_MAX && object != JSONLD_NONE;
         object = reader->list.values[object].parent) {
        if (reader->list.values[object].kind != JSONLD_OBJECT)
            continue;
        climbed++;
        if (find_key(reader, object, reader->list.values[object].end) < TEXT_WORDS)
            continue;
        read_object(reader, body, object);
        read_authors(reader, body, object);
        return;
    }
}

static bool is_headline(const struct reader *reader, uint32_t i, struct str headline,
                        struct str key)
{
    enum { ESCAPED = 6, ROOM = 20 }; // bytes that a character may take, and markup around it
    const struct jsonld_value *value = &reader->list.values[i];
    if (value->kind != JSONLD_STRING || value->text.length * 2 < headline.length ||
        value->text.length > headline.length * ESCAPED + ROOM)
        return false;
    return str_equal(text_key(reader->arena, jsonld_text(&reader->list, i, reader->arena)), key);
}

// Behind "window.__STATE__ =".
static struct str value_of(struct str script)
{
    size_t equals = str_find_byte(script, '=', 0);
    bool is_value = str_starts(script, STR("{")) || str_starts(script, STR("["));
    return is_value || equals == STR_NONE ? script : str_slice(script, equals + 1, script.length);
}

static void read_script(struct reader *reader, struct structured_body *best, struct str script,
                        struct str headline)
{
    struct str key = text_key(reader->arena, headline);
    unsigned places = 0;
    reader->list = (struct jsonld){0};
    jsonld_read(&reader->list, reader->arena, value_of(str_trim(script)));
    reader->words = arena_array(reader->arena, reader->list.count + 1, sizeof(*reader->words));
    for (uint32_t i = 0; i < reader->list.count && places < SCRIPT_HEADLINES_MAX; i++) {
        struct structured_body body = {0};
        if (!is_headline(reader, i, headline, key))
            continue;
        places++;
        read_around(reader, &body, i);
        if (body.words > best->words)
            *best = body;
    }
}

void script_body_read(struct structured_body *body, struct arena *arena, const struct tree *tree,
                      struct str headline)
{
    enum { LEAST = 500 }; // bytes of a script that may hold an article
    struct reader reader = {.arena = arena};
    *body = (struct structured_body){0};
    for (uint32_t i = 0; i < tree->script_count && headline.length; i++) {
        struct str type = tree_attribute(tree, tree->scripts[i].node, ATTRIBUTE_TYPE);
        if (tree->scripts[i].content.length >= LEAST && !str_contains_nocase(type, STR("ld+json")))
            read_script(&reader, body, tree->scripts[i].content, headline);
    }
}
