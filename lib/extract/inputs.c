// SPDX-License-Identifier: MIT
#include "extract/inputs.h"

#include "base/file.h"
#include "text/utf8.h"

bool inputs_open(struct inputs *inputs, const char *path, bool is_null, const char **why)
{
    *inputs = (struct inputs){.end = is_null ? '\0' : '\n'};
    bool is_read = file_read(path, EXTRACT_BYTES_MAX, &inputs->list, why);
    inputs->rest = buffer_str(&inputs->list);
    return is_read;
}

static struct str column(struct arena *arena, struct str *rest)
{
    struct str part = {0};
    if (!str_split(rest, '\t', &part) || !part.length)
        return (struct str){0};
    return arena_copy(arena, part);
}

// The path stays as it is, to be opened; what goes into records is UTF-8.
static struct str text_column(struct arena *arena, struct str *rest)
{
    struct str text = column(arena, rest);
    return utf8_is_valid(text) ? text : arena_copy(arena, utf8_repair(arena, text, NULL));
}

bool inputs_next(struct inputs *inputs, struct extract_input *input)
{
    struct str entry;
    while (str_split(&inputs->rest, inputs->end, &entry)) {
        if (inputs->end == '\n' && str_ends(entry, STR("\r")))
            entry.length--;
        if (!entry.length)
            continue;
        arena_reset(&inputs->arena);
        *input = (struct extract_input){.file = column(&inputs->arena, &entry)};
        input->url = text_column(&inputs->arena, &entry);
        input->captured_at = text_column(&inputs->arena, &entry);
        return true;
    }
    return false;
}

void inputs_free(struct inputs *inputs)
{
    buffer_free(&inputs->list);
    arena_free(&inputs->arena);
    *inputs = (struct inputs){0};
}
