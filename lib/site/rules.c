// SPDX-License-Identifier: MIT
#include "site/rules.h"

#include "base/file.h"
#include "site/rule_lines.h"
#include "text/url.h"
#include "text/utf8.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>

void rules_warn(struct rules *rules, struct str name, struct str what)
{
    if (rules->warning_count >= RULES_WARNINGS_MAX)
        return;
    rules->warnings = arena_grow(&rules->arena, rules->warnings, rules->warning_count,
                                 &rules->warning_capacity, sizeof(*rules->warnings));
    struct str text = arena_printf(&rules->arena, "%.*s: %.*s", (int)name.length, name.data,
                                   (int)what.length, what.data);
    rules->warnings[rules->warning_count++] = utf8_repair(&rules->arena, text, NULL);
}

// --- files ---

static struct str lower(struct arena *arena, struct str text)
{
    struct str copy = arena_copy(arena, text);
    char *data = (char *)copy.data;
    for (size_t i = 0; i < copy.length; i++)
        if (data[i] >= 'A' && data[i] <= 'Z')
            data[i] = (char)(data[i] - 'A' + 'a');
    return copy;
}

static struct str without_www(struct str host)
{
    return str_starts(host, STR("www.")) ? str_slice(host, 4, host.length) : host;
}

void rules_add(struct rules *rules, struct str name, struct str text)
{
    struct str host = str_ends(name, STR(".txt")) ? str_slice(name, 0, name.length - 4) : name;
    bool is_new;
    host = without_www(lower(&rules->arena, host));
    table_put(&rules->by_host, host, rules->count, &is_new);
    if (!is_new || !host.length)
        return;
    rules->items = arena_grow(&rules->arena, rules->items, rules->count, &rules->capacity,
                              sizeof(struct site_rule));
    struct site_rule *rule = &rules->items[rules->count++];
    *rule = (struct site_rule){.host = host, .is_pruned = true, .is_detected = true};
    text = utf8_repair(&rules->arena, arena_copy(&rules->arena, text), NULL);
    if (str_starts(text, STR("\xEF\xBB\xBF")))
        text = str_slice(text, 3, text.length);
    rule_read_lines(rules, rule, arena_copy(&rules->arena, name), text);
}

static int compare(const void *a, const void *b)
{
    const struct str *left = a, *right = b;
    return str_compare(*left, *right);
}

struct names {
    struct str *items;
    size_t count, capacity;
};

static bool read_names(struct names *names, struct arena *arena, const char *folder,
                       struct str *error)
{
    DIR *open = opendir(folder);
    if (!open) {
        *error = arena_printf(arena, "cannot read '%s': %s", folder, strerror(errno));
        return false;
    }
    for (struct dirent *entry; (entry = readdir(open)) && names->count <= RULES_FILES_MAX;) {
        struct str name = str_of(entry->d_name);
        if (!str_ends(name, STR(".txt")))
            continue;
        names->items =
            arena_grow(arena, names->items, names->count, &names->capacity, sizeof(*names->items));
        names->items[names->count++] = arena_copy(arena, name);
    }
    closedir(open);
    if (names->count > RULES_FILES_MAX)
        *error = arena_printf(arena, "'%s' has more than %d rules", folder, RULES_FILES_MAX);
    else if (names->count)
        qsort(names->items, names->count, sizeof(*names->items), compare);
    return names->count <= RULES_FILES_MAX;
}

bool rules_read(struct rules *rules, const char *folder, struct str *error)
{
    struct names names = {0};
    struct buffer text = {0};
    if (!read_names(&names, &rules->arena, folder, error))
        return false;
    for (size_t i = 0; i < names.count; i++) {
        const char *why = NULL;
        struct str path = arena_printf(&rules->arena, "%s/%s", folder, names.items[i].data);
        buffer_reset(&text);
        if (file_read(path.data, RULES_BYTES_MAX, &text, &why))
            rules_add(rules, names.items[i], buffer_str(&text));
        else
            rules_warn(rules, names.items[i], str_of(why));
    }
    buffer_free(&text);
    return true;
}

// --- use ---

static const struct site_rule *get(const struct rules *rules, struct str key)
{
    const uint64_t *index = table_get(&rules->by_host, key);
    return index ? &rules->items[*index] : NULL;
}

const struct site_rule *rules_find(const struct rules *rules, struct str url)
{
    struct url parts;
    const struct site_rule *rule = NULL;
    struct arena arena = {0};
    if (!rules->count || !url_split(url, &parts))
        return NULL;
    struct str host = lower(&arena, parts.host);
    while (str_ends(host, STR(".")))
        host.length--;
    struct str plain = without_www(host);
    rule = get(rules, plain);
    for (size_t dot = 0; !rule && dot != STR_NONE; dot = str_find_byte(plain, '.', dot)) {
        struct str domain = str_slice(plain, dot ? ++dot : 0, plain.length);
        rule = domain.length ? get(rules, arena_join(&arena, STR("."), domain)) : NULL;
    }
    arena_free(&arena);
    return rule;
}

static struct str replace(struct arena *arena, struct str text, struct str find, struct str with,
                          size_t most)
{
    size_t at = str_find(text, find, 0), from = 0;
    struct buffer out = {0};
    if (at == STR_NONE)
        return text;
    for (; at != STR_NONE && out.length + (at - from) + with.length + (text.length - at) <= most;
         at = str_find(text, find, from)) {
        buffer_put(&out, str_slice(text, from, at));
        buffer_put(&out, with);
        from = at + find.length;
    }
    buffer_put(&out, str_slice(text, from, text.length));
    return arena_take(arena, &out);
}

struct str rule_replace(const struct site_rule *rule, struct arena *arena, struct str text)
{
    size_t most = text.length * 2 + (1 << 20);
    for (size_t i = 0; i < rule->count; i++)
        if (rule->items[i].kind == RULE_REPLACE)
            text = replace(arena, text, rule->items[i].value, rule->items[i].other, most);
    return text;
}

void rules_free(struct rules *rules)
{
    table_free(&rules->by_host);
    table_free(&rules->unknown);
    arena_free(&rules->arena);
    *rules = (struct rules){0};
}
