// SPDX-License-Identifier: MIT
#include "site/rule_lines.h"

#include "text/utf8.h"
#include "web/xpath.h"

// The place in a file that is read.
struct reader {
    struct rules *rules;
    struct site_rule *rule;
    struct str name; // of the file
    unsigned line;   // from 1
    struct str find; // a find_string whose replace_string is still to come, or {0}
    size_t link;     // 1 + the last one of a link, which if_page_contains is about; 0: none
};

static void warn_of(struct reader *reader, const char *what, struct str value)
{
    enum { SHOWN = 200 };
    struct str shown = str_slice(value, 0, SHOWN);
    struct str text = arena_printf(&reader->rules->arena, "line %u: %s%.*s", reader->line, what,
                                   (int)shown.length, shown.data ? shown.data : "");
    rules_warn(reader->rules, reader->name, text);
}

// --- directives ---

static struct directive *add(struct reader *reader, enum rule_kind kind, struct str value)
{
    struct site_rule *rule = reader->rule;
    if (kind != RULE_REPLACE && !xpath_check(value)) {
        warn_of(reader, "no XPath: ", value);
        return NULL;
    }
    rule->items = arena_grow(&reader->rules->arena, rule->items, rule->count, &rule->capacity,
                             sizeof(*rule->items));
    rule->items[rule->count] = (struct directive){.kind = kind, .value = value};
    return &rule->items[rule->count++];
}

static void add_replacement(struct reader *reader, struct str find, struct str replacement)
{
    if (find.length)
        add(reader, RULE_REPLACE, find)->other = replacement;
    else
        warn_of(reader, "nothing to find for: ", replacement);
}

// An XPath for "contains one of the attributes this": quotes are left out, as they are where the format comes from.
static void add_strip(struct reader *reader, const char *form, struct str value)
{
    struct arena *arena = &reader->rules->arena;
    struct str copy = arena_copy(arena, value);
    char *data = (char *)copy.data;
    size_t length = 0;
    for (size_t i = 0; i < copy.length; i++)
        if (data[i] != '"' && data[i] != '\'')
            data[length++] = data[i];
    copy.length = length;
    if (!length || length > XPATH_EXPRESSION_MAX / 4) {
        warn_of(reader, "nothing to strip: ", value);
        return;
    }
    bool is_image = strstr(form, "@src") != NULL;
    struct str expression =
        is_image ? arena_printf(arena, "//img[contains(@src,'%.*s')]", (int)length, data)
                 : arena_printf(arena, "//*[contains(@class,'%.*s') or contains(@id,'%.*s')]",
                                (int)length, data, (int)length, data);
    add(reader, RULE_STRIP, expression);
}

// What is known and changes nothing here: sheaf fetches no page, shows none, and reads markup in its own way.
static bool is_without_effect(struct str name)
{
    static const struct str names[] = {
        STR_INIT("tidy"),
        STR_INIT("parser"),
        STR_INIT("test_url"),
        STR_INIT("test_contains"),
        STR_INIT("single_page_link_in_feed"),
        STR_INIT("native_ad_clue"),
        STR_INIT("http_header"),
        STR_INIT("convert_double_br_tags"),
        STR_INIT("insert_detected_image"),
        STR_INIT("src_lazy_load_attr"),
        STR_INIT("strip_comments"),
        STR_INIT("footnotes"),
        STR_INIT("dissolve"),
        STR_INIT("wrap_in"),
        STR_INIT("move_into"),
        STR_INIT("skip_json_ld"),
        STR_INIT("requires_login"),
        STR_INIT("not_logged_in_xpath"),
        STR_INIT("login_uri"),
        STR_INIT("login_username_field"),
        STR_INIT("login_password_field"),
        STR_INIT("login_extra_fields"),
    };
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (str_equal(name, names[i]))
            return true;
    return false;
}

static bool take_path(struct reader *reader, struct str name, struct str value)
{
    static const struct {
        struct str name;
        enum rule_kind kind;
    } paths[] = {
        {STR_INIT("title"), RULE_TITLE},
        {STR_INIT("body"), RULE_BODY},
        {STR_INIT("author"), RULE_AUTHOR},
        {STR_INIT("date"), RULE_DATE},
        {STR_INIT("strip"), RULE_STRIP},
        {STR_INIT("strip_attr"), RULE_STRIP},
        {STR_INIT("single_page_link"), RULE_SINGLE_PAGE_LINK},
        {STR_INIT("next_page_link"), RULE_NEXT_PAGE_LINK},
    };
    for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
        if (!str_equal(name, paths[i].name))
            continue;
        const struct directive *added = add(reader, paths[i].kind, value);
        bool is_link =
            paths[i].kind == RULE_SINGLE_PAGE_LINK || paths[i].kind == RULE_NEXT_PAGE_LINK;
        if (is_link && added)
            reader->link = reader->rule->count;
        return true;
    }
    return false;
}

static void take_condition(struct reader *reader, struct str value)
{
    if (!xpath_check(value))
        warn_of(reader, "no XPath: ", value);
    else if (!reader->link)
        warn_of(reader, "if_page_contains without a link before it: ", value);
    else
        reader->rule->items[reader->link - 1].other = value;
}

static void take(struct reader *reader, struct str name, struct str value)
{
    bool is_new;
    if (take_path(reader, name, value))
        return;
    if (str_equal(name, STR("strip_id_or_class")))
        add_strip(reader, "@class", value);
    else if (str_equal(name, STR("strip_image_src")))
        add_strip(reader, "@src", value);
    else if (str_equal(name, STR("if_page_contains")))
        take_condition(reader, value);
    else if (str_equal(name, STR("find_string")))
        reader->find = value;
    else if (str_equal(name, STR("replace_string"))) {
        add_replacement(reader, reader->find, value);
        reader->find = (struct str){0};
    } else if (str_equal(name, STR("prune")))
        reader->rule->is_pruned = !str_equal_nocase(value, STR("no"));
    else if (str_equal(name, STR("autodetect_on_failure")))
        reader->rule->is_detected = !str_equal_nocase(value, STR("no"));
    else if (!is_without_effect(name)) {
        table_put(&reader->rules->unknown, name, 1, &is_new);
        if (is_new)
            warn_of(reader, "unknown directive (told once): ", name);
    }
}

// "name: value", "replace_string(what): with", "http_header(name): value".
static void read_line(struct reader *reader, struct str line)
{
    struct str form = STR("replace_string(");
    line = str_trim(line);
    if (!line.length || line.data[0] == '#')
        return;
    size_t end = str_find(line, STR("):"), 0);
    if (str_starts(line, form) && end != STR_NONE) {
        add_replacement(reader, str_slice(line, form.length, end),
                        str_trim(str_slice(line, end + 2, line.length)));
        return;
    }
    size_t colon = str_find_byte(line, ':', 0);
    if (colon == STR_NONE) {
        warn_of(reader, "no directive: ", line);
        return;
    }
    struct str name = str_trim(str_slice(line, 0, colon));
    size_t bracket = str_find_byte(name, '(', 0);
    take(reader, str_slice(name, 0, bracket == STR_NONE ? name.length : bracket),
         str_trim(str_slice(line, colon + 1, line.length)));
}

void rule_read_lines(struct rules *rules, struct site_rule *rule, struct str name, struct str text)
{
    struct reader reader = {.rules = rules, .rule = rule, .name = name};
    struct str line;
    while (str_split(&text, '\n', &line)) {
        if (++reader.line > RULES_LINES_MAX) {
            warn_of(&reader, "too many lines", (struct str){0});
            return;
        }
        read_line(&reader, line);
    }
}
