// Any bytes through the text layer: what comes out is valid, and what is clean already stays as it is.
// SPDX-License-Identifier: MIT
#include "text/language.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"
#include "text/utf8.h"
#include "text/words.h"

#include <stdlib.h>
#include <utf8proc.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool claim)
{
    if (!claim)
        abort();
}

static void check_walk(struct str s)
{
    size_t forward = 0, backward = s.length, count = 0;
    uint32_t sum = 0;
    while (forward < s.length) {
        sum += utf8_next(s, &forward);
        count++;
    }
    check(forward == s.length && count == utf8_length(s));
    while (backward > 0) {
        sum -= utf8_previous(s, &backward);
        count--;
    }
    check(count == 0 && sum == 0);
}

static void check_repair(struct arena *arena, struct str raw, struct str s, size_t replaced)
{
    size_t again;
    check(utf8_is_valid(s) && (replaced == 0) == utf8_is_valid(raw));
    check((replaced == 0) == str_equal(raw, s));
    check(utf8_repair(arena, s, &again).data == s.data && again == 0);
    check_walk(s);
    // Text that is not valid must not lead anyone out of its bounds either.
    for (size_t position = 0; position < raw.length;)
        utf8_next(raw, &position);
    for (size_t position = raw.length; position > 0;)
        utf8_previous(raw, &position);
}

// Our NFC against utf8proc's; short texts only, as utf8proc sorts marks in quadratic time.
static void check_nfc(struct arena *arena, struct str s)
{
    uint8_t *expected = NULL;
    struct str nfc = text_nfc(arena, s);
    check(utf8_is_valid(nfc) && text_nfc(arena, nfc).data == nfc.data);
    if (s.length > 4096)
        return;
    utf8proc_ssize_t length = utf8proc_map((const uint8_t *)s.data, (utf8proc_ssize_t)s.length,
                                           &expected, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    check(length >= 0 && str_equal(nfc, (struct str){(const char *)expected, (size_t)length}));
    free(expected);
}

static void check_key(struct arena *arena, struct str s)
{
    struct str key = text_key(arena, s);
    check(utf8_is_valid(key) && str_equal(text_key(arena, key), key));
    check(str_equal(text_key(arena, text_nfc(arena, s)), key));
    check(str_equal(space_line(arena, key), key));
}

static void check_spaces(struct arena *arena, struct str s)
{
    struct str line = space_line(arena, s), text = space_text(arena, s);
    check(utf8_is_valid(line) && line.length <= s.length &&
          space_line(arena, line).data == line.data);
    check(utf8_is_valid(text) && text.length <= s.length &&
          space_text(arena, text).data == text.data);
    check(str_equal(space_line(arena, text), line));
    check(str_equal(space_trim(line), line) && str_equal(space_trim(text), text));
    check(!str_contains(line, STR("\n")) && !str_contains(text, STR(" \n")));
    check(words_count(line) == words_count(text));
    check(words_weight(line) <= utf8_length(line));
}

static void check_url(struct arena *arena, struct str s)
{
    struct url url;
    struct str canonical = url_canonical(arena, s);
    check(str_equal(url_canonical(arena, canonical), canonical) && canonical.length <= URL_MAX);
    check(canonical.length == 0 || url_split(canonical, &url));
    check(url_slug(s).length <= s.length);
}

static void check_language(struct arena *arena, struct str s)
{
    static struct languages *languages;
    if (!languages)
        languages = languages_new();
    struct str found = language_detect(languages, s), tag = language_tag(arena, s);
    check(str_equal(language_tag(arena, found), found) && str_equal(language_tag(arena, tag), tag));
    check(str_equal(language_detect(languages, s), found));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct arena arena;
    struct str raw = {(const char *)data, size};
    size_t replaced;
    struct str s = utf8_repair(&arena, raw, &replaced);

    check_repair(&arena, raw, s, replaced);
    check_nfc(&arena, s);
    check_key(&arena, s);
    check_spaces(&arena, s);
    check_url(&arena, s);
    // Fingerprints take longer than all the rest.
    if (size % 4 == 0)
        check_language(&arena, s);
    // Nearly every input would fail as a URL: try the rest as one.
    check_url(&arena, arena_join(&arena, STR("https://e.org/"), space_line(&arena, s)));
    arena_reset(&arena);
    return 0;
}
