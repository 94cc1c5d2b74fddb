// SPDX-License-Identifier: MIT
#include "extract/image_credit.h"

#include "text/space.h"
#include "text/utf8.h"
#include "text/words.h"

enum {
    CREDIT_BYTES = 120, // a longer text is a caption
    CREDIT_WORDS = 12,
    CAPTION_BYTES = 1000, // of a caption in which a label is looked for
};

// What stands before a name, in the ways that it is printed; upper case of ASCII counts as lower case.
static const struct str labels[] = {
    STR_INIT("photo credits:"),
    STR_INIT("photo credit:"),
    STR_INIT("photo source:"),
    STR_INIT("photo courtesy of"),
    STR_INIT("photos courtesy of"),
    STR_INIT("photo by"),
    STR_INIT("photos by"),
    STR_INIT("photo:"),
    STR_INIT("photos:"),
    STR_INIT("photograph by"),
    STR_INIT("photographs by"),
    STR_INIT("photograph:"),
    STR_INIT("photographer:"),
    STR_INIT("image credits:"),
    STR_INIT("image credit:"),
    STR_INIT("image credit"),
    STR_INIT("image source:"),
    STR_INIT("image source,"),
    STR_INIT("image caption,"),
    STR_INIT("image courtesy of"),
    STR_INIT("images courtesy of"),
    STR_INIT("image by"),
    STR_INIT("image:"),
    STR_INIT("images:"),
    STR_INIT("picture credit:"),
    STR_INIT("picture by"),
    STR_INIT("picture:"),
    STR_INIT("pictures:"),
    STR_INIT("illustration by"),
    STR_INIT("illustration:"),
    STR_INIT("credits:"),
    STR_INIT("credit:"),
    STR_INIT("source:"),
    STR_INIT("courtesy of"),
    STR_INIT("\xC2\xA9"),
    STR_INIT("(c)"),
    STR_INIT("fotos:"),
    STR_INIT("foto:"),
    STR_INIT("foto door"),
    STR_INIT("foto av"),
    STR_INIT("foto di"),
    STR_INIT("foto de"),
    STR_INIT("fot."),
    STR_INIT("bildquelle:"),
    STR_INIT("bildnachweis:"),
    STR_INIT("bild:"),
    STR_INIT("bilder:"),
    STR_INIT("quelle:"),
    STR_INIT("beeld:"),
    STR_INIT("bron:"),
    STR_INIT("cr\xC3\xA9"
             "dit photo :"),
    STR_INIT("cr\xC3\xA9"
             "dit photo:"),
    STR_INIT("cr\xC3\xA9"
             "dits :"),
    STR_INIT("cr\xC3\xA9"
             "dit :"),
    STR_INIT("cr\xC3\xA9"
             "dit:"),
    STR_INIT("photo :"),
    STR_INIT("imagen:"),
    STR_INIT("fuente:"),
    STR_INIT("cr\xC3\xA9"
             "dito:"),
    STR_INIT("cr\xC3\xA9"
             "ditos:"),
    STR_INIT("fonte:"),
    STR_INIT("Фото:"),
    STR_INIT("фото:"),
    STR_INIT("Источник:"),
    STR_INIT("источник:"),
    STR_INIT("الصورة:"),
    STR_INIT("المصدر:"),
    STR_INIT("写真:"),
    STR_INIT("写真："),
    STR_INIT("图片来源:"),
    STR_INIT("图片来源："),
    STR_INIT("摄影："),
};

static bool is_word_before(struct str line, size_t at)
{
    if (at == 0)
        return false;
    uint32_t before = utf8_previous(line, &at);
    return utf8_is_letter(before) || utf8_is_digit(before);
}

// The end of the last label of a line, or STR_NONE. Of two at one place the longer counts.
static size_t behind_label(struct str line)
{
    size_t end = STR_NONE, start = 0;
    for (size_t at = 0; at < line.length; at++) {
        if (((unsigned char)line.data[at] & 0xC0) == 0x80 || (end != STR_NONE && at < end))
            continue;
        for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
            bool is_here =
                str_equal_nocase(str_slice(line, at, at + labels[i].length), labels[i]) &&
                !is_word_before(line, at);
            bool is_longer = end == STR_NONE || start < at || at + labels[i].length > end;
            if (!is_here || !is_longer)
                continue;
            start = at;
            end = at + labels[i].length;
        }
    }
    return end;
}

static bool is_filling(char c)
{
    return c && strchr(" :,;.|/-(", c);
}

// A name without marks around it; {0} when it is too long for one, an address, or a sentence.
static struct str as_name(struct arena *arena, struct str text)
{
    static const char open[] = "([", close[] = ")]";
    text = space_line(arena, text);
    while (text.length && is_filling(text.data[0]))
        text = str_slice(text, 1, text.length);
    for (size_t i = 0; i < sizeof(open) - 1; i++) {
        size_t at = str_find_byte(text, close[i], 0);
        if (at != STR_NONE && str_find_byte(str_slice(text, 0, at), open[i], 0) == STR_NONE)
            text = str_slice(text, 0, at); // "(Photo: Jane Doe) …"
    }
    while (text.length && is_filling(text.data[text.length - 1]))
        text.length--;
    bool is_sentence = str_contains(text, STR(". ")) && words_count(text) > CREDIT_WORDS / 2;
    if (text.length < 2 || text.length > CREDIT_BYTES || words_count(text) > CREDIT_WORDS ||
        str_contains(text, STR("://")) || is_sentence)
        return (struct str){0};
    return text;
}

struct str image_credit_of_caption(struct arena *arena, struct str line)
{
    if (line.length > CAPTION_BYTES)
        return (struct str){0};
    size_t end = behind_label(line);
    return end == STR_NONE ? (struct str){0} : as_name(arena, str_slice(line, end, line.length));
}

// Of a text that is a credit as a whole.
static struct str of_credit(struct arena *arena, struct str line)
{
    struct str name = image_credit_of_caption(arena, line);
    return name.length ? name : as_name(arena, line);
}

// The picture of the article in JSON-LD.
static struct image_credit find_structured(const struct signs *signs)
{
    static const char *const keys[] = {"creditText", "copyrightHolder", "creator", "author",
                                       "copyrightNotice"};
    const struct jsonld *list = signs->jsonld;
    struct image_credit credit = {.grounds = {.sources = STR("json-ld"), .node = TREE_NONE}};
    uint32_t image = jsonld_first(list, jsonld_get(list, signs->article, "image"));
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys) && !credit.text.length; i++) {
        struct str text = jsonld_label(list, jsonld_get(list, image, keys[i]), signs->arena);
        if (text.length)
            credit.text = of_credit(signs->arena, text);
    }
    if (!credit.text.length)
        credit.text = image_credit_of_caption(
            signs->arena,
            space_line(signs->arena,
                       jsonld_text(list, jsonld_get(list, image, "caption"), signs->arena)));
    return credit;
}

// True for an element at the head of the article.
static bool is_at_head(const struct signs *signs, const struct zones *zones, uint32_t node)
{
    enum zone zone = zone_of(zones, node);
    return (zone == ZONE_ABOVE || zone == ZONE_HEAD || zone == ZONE_BODY_START) &&
           zone_distance(zones, node) == 0 && !(signs->places[node] & PLACE_HIDDEN);
}

// An element that begins to be a caption or credit, in itself.
static uint32_t own_places(const struct signs *signs, uint32_t node)
{
    uint32_t parent = signs->tree->nodes[node].parent;
    return signs->places[node] & ~(parent == TREE_NONE ? 0 : signs->places[parent]);
}

// The first element called credit in a caption; else the first caption with a label.
static struct image_credit find_printed(const struct signs *signs, const struct zones *zones)
{
    const struct tree *tree = signs->tree;
    struct image_credit credit = {.grounds = {.node = TREE_NONE}};
    uint32_t end = 0; // of the last caption that stands at the head
    for (uint32_t i = 0; i < tree->count; i++) {
        uint32_t own = tree->nodes[i].tag == TAG_TEXT ? 0 : own_places(signs, i);
        if ((own & PLACE_CAPTION) && is_at_head(signs, zones, i))
            end = tree->nodes[i].end;
        bool is_credit = (own & PLACE_CREDIT) && i < end;
        bool is_caption = (own & PLACE_CAPTION) && i < end && !credit.text.length;
        if (!is_credit && !is_caption)
            continue;
        struct str line = tree_line(tree, i, signs->arena);
        struct str name =
            is_credit ? of_credit(signs->arena, line) : image_credit_of_caption(signs->arena, line);
        if (!name.length)
            continue;
        credit.text = name;
        credit.grounds.node = i;
        credit.grounds.sources = is_credit ? STR("element called credit") : STR("caption");
        if (is_credit)
            break;
    }
    return credit;
}

struct image_credit image_credit_find(const struct signs *signs, const struct zones *zones)
{
    struct image_credit credit = find_printed(signs, zones);
    return credit.text.length ? credit : find_structured(signs);
}
