// SPDX-License-Identifier: MIT
#include "text/pattern.h"

#include "base/die.h"

#include <pcre2.h>
#include <stdint.h>
#include <stdlib.h>

enum {
    MATCH_LIMIT = 200000,    // backtracking steps of one match
    DEPTH_LIMIT = 2000,      // nested backtracking of the interpreter
    EXPRESSION_MAX = 1 << 16 // bytes of an expression
};

struct pattern {
    pcre2_code *code;
    pcre2_match_data *match;
    pcre2_match_context *limits;
    size_t groups;
    bool is_jit_tried, is_jit;
    uint64_t starts[4]; // bit set: a match may start with this byte
};

static _Atomic bool hit_limit; // of any thread

static pcre2_code *compile(struct str expression, uint32_t options, const char **error,
                           size_t *error_offset)
{
    static char message[256];
    int code = 0;
    PCRE2_SIZE offset = 0;
    pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)(expression.data ? expression.data : ""),
                                         expression.length, options, &code, &offset, NULL);
    if (compiled)
        return compiled;
    pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof(message));
    *error = message;
    *error_offset = offset;
    return NULL;
}

static void allow(struct pattern *pattern, unsigned char byte)
{
    pattern->starts[byte / 64] |= (uint64_t)1 << byte % 64;
}

// Which bytes can start a match. PCRE2 works this out only for patterns that are not anchored, so an anchored
// one is compiled once more without its '^' just to ask.
static void learn_starts(struct pattern *pattern, struct str expression, uint32_t options)
{
    memset(pattern->starts, 0xff, sizeof(pattern->starts));
    uint32_t all = 0;
    pcre2_pattern_info(pattern->code, PCRE2_INFO_ALLOPTIONS, &all);
    if (!(all & PCRE2_ANCHORED))
        return; // a match may begin behind the first byte
    if (expression.length && expression.data[0] == '^')
        expression = str_slice(expression, 1, expression.length);
    const char *error = NULL;
    size_t offset = 0;
    pcre2_code *free_form =
        compile(expression, options & ~(uint32_t)PCRE2_ANCHORED, &error, &offset);
    if (!free_form)
        return;
    uint32_t type = 0, empty = 0;
    const uint8_t *bitmap = NULL;
    pcre2_pattern_info(free_form, PCRE2_INFO_FIRSTCODETYPE, &type);
    pcre2_pattern_info(free_form, PCRE2_INFO_MATCHEMPTY, &empty);
    pcre2_pattern_info(free_form, PCRE2_INFO_FIRSTBITMAP, &bitmap);
    if (bitmap && !empty) {
        memset(pattern->starts, 0, sizeof(pattern->starts));
        for (unsigned byte = 0; byte < 256; byte++)
            if (bitmap[byte / 8] & (1U << byte % 8))
                allow(pattern, (unsigned char)byte);
    } else if (type == 1 && !empty) {
        uint32_t unit = 0;
        pcre2_pattern_info(free_form, PCRE2_INFO_FIRSTCODEUNIT, &unit);
        memset(pattern->starts, 0, sizeof(pattern->starts));
        allow(pattern, (unsigned char)unit);
        if ((unit | 32) >= 'a' && (unit | 32) <= 'z') // PCRE2 does not say whether case counts
            allow(pattern, (unsigned char)(unit ^ 32));
    }
    pcre2_code_free(free_form);
}

struct pattern *pattern_new(struct str expression, int flags, const char **error,
                            size_t *error_offset)
{
    if (expression.length > EXPRESSION_MAX) {
        *error = "expression too long";
        *error_offset = EXPRESSION_MAX;
        return NULL;
    }
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
    options |= flags & PATTERN_NOCASE ? PCRE2_CASELESS : 0;
    options |= flags & (PATTERN_ANCHORED | PATTERN_WHOLE) ? PCRE2_ANCHORED : 0;
    options |= flags & PATTERN_WHOLE ? PCRE2_ENDANCHORED : 0;
    pcre2_code *code = compile(expression, options, error, error_offset);
    if (!code)
        return NULL;
    struct pattern *pattern = calloc(1, sizeof(*pattern));
    pcre2_match_context *limits = pcre2_match_context_create(NULL);
    pcre2_match_data *match = pcre2_match_data_create_from_pattern(code, NULL);
    if (!pattern || !limits || !match)
        die("out of memory");
    pcre2_set_match_limit(limits, MATCH_LIMIT);
    pcre2_set_depth_limit(limits, DEPTH_LIMIT);
    uint32_t groups = 0;
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &groups);
    *pattern = (struct pattern){.code = code, .match = match, .limits = limits, .groups = groups};
    learn_starts(pattern, expression, options);
    return pattern;
}

void pattern_free(struct pattern *pattern)
{
    if (!pattern)
        return;
    pcre2_match_data_free(pattern->match);
    pcre2_match_context_free(pattern->limits);
    pcre2_code_free(pattern->code);
    free(pattern);
}

bool pattern_match(struct pattern *pattern, struct str subject, size_t from,
                   struct str groups[PATTERN_GROUPS_MAX])
{
    if (!pattern->is_jit_tried) {
        pattern->is_jit_tried = true;
        // Without JIT the interpreter serves.
        pattern->is_jit = pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE) == 0;
    }
    const char *data = subject.data ? subject.data : "";
    int found = pattern->is_jit ? pcre2_jit_match(pattern->code, (PCRE2_SPTR)data, subject.length,
                                                  from, 0, pattern->match, pattern->limits)
                                : pcre2_match(pattern->code, (PCRE2_SPTR)data, subject.length, from,
                                              PCRE2_NO_UTF_CHECK, pattern->match, pattern->limits);
    if (found <= 0) {
        if (found < PCRE2_ERROR_PARTIAL)
            hit_limit = true;
        return false;
    }
    if (!groups)
        return true;
    PCRE2_SIZE *ends = pcre2_get_ovector_pointer(pattern->match);
    for (size_t i = 0; i < PATTERN_GROUPS_MAX; i++) {
        groups[i] = (struct str){0};
        if (i <= pattern->groups && (int)i < found && ends[2 * i] != PCRE2_UNSET)
            groups[i] = (struct str){data + ends[2 * i], ends[2 * i + 1] - ends[2 * i]};
    }
    return true;
}

const uint64_t *pattern_starts(const struct pattern *pattern)
{
    return pattern->starts;
}

bool pattern_may_start_any(const struct pattern *pattern, const uint64_t bytes[4])
{
    uint64_t common = 0;
    for (int i = 0; i < 4; i++)
        common |= pattern->starts[i] & bytes[i];
    return common != 0;
}

size_t pattern_groups(const struct pattern *pattern)
{
    return pattern->groups;
}

bool pattern_hit_limit(void)
{
    return hit_limit;
}
