// Any text read as a profile, and whatever it turns out to be applied to a page: no crash, errors with a line number,
// every line in exactly one role, the same facts for the same bytes.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "site/apply.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// The input is a profile and a page, parted by a line '===='.
static struct str cut(struct str *rest)
{
    size_t at = str_find(*rest, STR("\n====\n"), 0);
    struct str first = str_slice(*rest, 0, at == STR_NONE ? rest->length : at + 1);
    *rest = str_slice(*rest, at == STR_NONE ? rest->length : at + 6, rest->length);
    return first;
}

static struct str part(void *context, struct str name)
{
    (void)context;
    return str_equal(name, STR("words"))
               ? STR("vocab WORDS one | two\nsection all anywhere\n  drop in WORDS\n")
               : (struct str){0};
}

static size_t apply(const struct profile *profile, struct str text)
{
    struct arena arena = {0};
    struct page page;
    struct facts facts = {0};
    page_read(&page, &arena, text);
    profile_score(profile, &page, STR("https://example.org/a-b"));
    profile_apply(profile, &page, &arena, &facts);
    for (size_t i = 0; i < page.count; i++)
        require(page.lines[i].role <= LINE_CHROME);
    for (size_t i = 0; i < facts.count; i++) {
        require(facts.items[i].field.length > 0);
        require(facts.items[i].first_line <= facts.items[i].last_line);
        require(facts.items[i].last_line <= page.line_count);
    }
    size_t count = facts.count;
    arena_free(&arena);
    return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str rest = utf8_repair(&arena, (struct str){(const char *)data, size}, NULL);
    struct str text = cut(&rest);
    struct profile_error error = {0};
    struct profile *profile = profile_parse(text, part, NULL, &arena, &error);
    require((profile != NULL) == (error.message.data == NULL));
    require(profile || error.line <= size + 1);
    if (profile)
        require(apply(profile, rest) == apply(profile, rest));
    profile_free(profile);
    arena_free(&arena);
    return 0;
}
