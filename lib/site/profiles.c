// SPDX-License-Identifier: MIT
#include "site/profiles.h"

#include "base/file.h"
#include "site/apply.h"
#include "site/builtin.h"

static struct str find_builtin(void *context, struct str name)
{
    (void)context;
    for (size_t i = 0; i < builtin_profiles_count; i++) {
        struct str file = str_of(builtin_profiles[i].name);
        if (str_starts(file, STR("_")) && str_equal(str_slice(file, 1, file.length), name))
            return (struct str){builtin_profiles[i].text, builtin_profiles[i].length};
    }
    return (struct str){0};
}

static void add(struct profiles *profiles, struct profile *profile)
{
    profiles->items = arena_grow(&profiles->arena, profiles->items, profiles->count,
                                 &profiles->capacity, sizeof(struct profile *));
    profiles->items[profiles->count++] = profile;
}

// Where the parts that a profile uses are looked for.
struct parts {
    part_finder *find;
    void *context;
};

static bool add_text(struct profiles *profiles, struct str name, struct str text,
                     struct parts parts, struct str *error)
{
    struct profile_error wrong = {0};
    struct profile *profile =
        profile_parse(text, parts.find, parts.context, &profiles->arena, &wrong);
    if (profile)
        add(profiles, profile);
    else
        *error = arena_printf(&profiles->arena, "%.*s: line %u: %.*s", (int)name.length, name.data,
                              wrong.line, (int)wrong.message.length, wrong.message.data);
    return profile;
}

bool profiles_add_builtin(struct profiles *profiles, struct str *error)
{
    for (size_t i = 0; i < builtin_profiles_count; i++) {
        struct str name = str_of(builtin_profiles[i].name);
        struct str text = {builtin_profiles[i].text, builtin_profiles[i].length};
        if (str_starts(name, STR("_")))
            continue; // a part, used by others
        if (!add_text(profiles, name, text, (struct parts){find_builtin, NULL}, error))
            return false;
    }
    return true;
}

// Where the parts of a user's profile are looked for.
struct folder {
    struct str path; // up to and with the last '/'
    struct arena *arena;
};

static struct str find_file(void *context, struct str name)
{
    struct folder *folder = context;
    struct buffer text = {0};
    const char *why = NULL;
    struct str found = {0};
    struct str path =
        arena_printf(folder->arena, "%.*s_%.*s.profile", (int)folder->path.length,
                     folder->path.data ? folder->path.data : "", (int)name.length, name.data);
    if (str_find_byte(name, '/', 0) == STR_NONE &&
        file_read(path.data, PROFILE_BYTES_MAX, &text, &why))
        found = arena_copy(folder->arena, buffer_str(&text));
    buffer_free(&text);
    return found.data ? found : find_builtin(NULL, name);
}

bool profiles_add_file(struct profiles *profiles, const char *path, struct str *error)
{
    struct buffer text = {0};
    const char *why = NULL;
    if (!file_read(path, PROFILE_BYTES_MAX, &text, &why)) {
        *error = arena_printf(&profiles->arena, "cannot read '%s': %s", path, why);
        return false;
    }
    const char *slash = strrchr(path, '/');
    struct folder folder = {{path, slash ? (size_t)(slash + 1 - path) : 0}, &profiles->arena};
    bool is_ok = add_text(profiles, str_of(path), buffer_str(&text),
                          (struct parts){find_file, &folder}, error);
    buffer_free(&text);
    return is_ok;
}

struct choice profiles_choose(const struct profiles *profiles, struct page *page, struct str url)
{
    struct choice best = {0};
    for (size_t i = 0; i < profiles->count; i++) {
        const struct profile *profile = profiles->items[i];
        int score = profile_score(profile, page, url);
        if (score < profile->floor || (best.profile && score < best.score))
            continue;
        if (!best.profile || score > best.score) {
            best = (struct choice){.profile = profile, .score = score};
        } else if (profile->rank > best.profile->rank) {
            best = (struct choice){.profile = profile, .tied = best.profile, .score = score};
        } else {
            best.tied = profile;
        }
    }
    return best;
}

void profiles_free(struct profiles *profiles)
{
    for (size_t i = 0; i < profiles->count; i++)
        profile_free(profiles->items[i]);
    arena_free(&profiles->arena);
    *profiles = (struct profiles){0};
}
