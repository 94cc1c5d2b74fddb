// SPDX-License-Identifier: MIT
#include "merge/linked.h"

#include "base/lines.h"
#include "dedup/relations.h"
#include "json/span.h"
#include "json/write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 1024 };

static const char no_line[] = "it is no line of sheaf-link's";

static void put_hash(struct buffer *out, struct str key, struct hash128 hash)
{
    char hex[HASH128_HEX + 1];
    hash128_hex(hash, hex);
    write_key(out, key);
    write_text(out, str_of(hex));
}

static void put_member(struct linking *linking, struct buffer *out, uint32_t member,
                       uint64_t number)
{
    struct reason reason = {.rule = RULE_URL, .score = "1"};
    if (member)
        reason = corpus_reason(&linking->corpus, 0, member);
    buffer_byte(out, '{');
    put_hash(out, STR("id"), linking_identity(linking, member));
    put_hash(out, STR("cluster"), linking_identity(linking, 0));
    write_key(out, STR("number"));
    write_number(out, number);
    write_key(out, STR("rank"));
    write_number(out, member);
    write_key(out, STR("rule"));
    write_text(out, member ? str_of(rule_name(reason.rule)) : STR("kept"));
    write_key(out, STR("score"));
    buffer_put(out, str_of(reason.score));
    write_key(out, STR("has_body"));
    write_bool(out, member == corpus_fullest(&linking->corpus, 0));
    buffer_put(out, STR("}\n"));
}

// A relation has the form of a member: 'cluster' is the survivor of the other one.
static void put_relation(struct linking *linking, struct buffer *out,
                         const struct relation *relation, uint64_t number)
{
    buffer_byte(out, '{');
    put_hash(out, STR("id"), linking_identity(linking, 0));
    put_hash(out, STR("cluster"), linking_target(linking, relation));
    write_key(out, STR("number"));
    write_number(out, number);
    buffer_put(out, STR(",\"rank\":0"));
    write_key(out, STR("rule"));
    write_text(out, str_of(relation_name(relation->kind)));
    buffer_put(out, STR(",\"score\":1,\"has_body\":false}\n"));
}

void linked_write(struct linking *linking, struct output *out)
{
    uint64_t number = 0;
    uint32_t count;
    while (linking_next(linking, &count)) {
        number++;
        for (uint32_t member = 0; member < count; member++) {
            put_member(linking, output_buffer(out), member, number);
            output_flush_when_full(out);
        }
        for (size_t i = 0; i < linking->cluster.relation_count; i++)
            put_relation(linking, output_buffer(out), &linking->cluster.relations[i], number);
    }
}

static bool read_count(struct str value, uint32_t *number)
{
    *number = 0;
    for (size_t i = 0; i < value.length; i++) {
        if (value.data[i] < '0' || value.data[i] > '9' || *number > (UINT32_MAX - 9) / 10)
            return false;
        *number = *number * 10 + (uint32_t)(value.data[i] - '0');
    }
    return value.length > 0;
}

// The text between the quotes of a string without escapes, which none of these has.
static struct str inside(struct str value)
{
    return value.length > 1 && value.data[0] == '"' ? str_slice(value, 1, value.length - 1)
                                                    : (struct str){0};
}

static bool read_reason(struct str rule, struct str score, struct reason *reason)
{
    if (score.length == 0 || score.length >= sizeof(reason->score))
        return false;
    memcpy(reason->score, score.data, score.length);
    for (int bit = RULE_URL; bit <= RULE_CONTAINED; bit <<= 1)
        if (str_equal(rule, str_of(rule_name((enum rule)bit))))
            reason->rule = (enum rule)bit;
    return reason->rule || str_equal(rule, STR("kept"));
}

// True when a line says what a cluster is of another one.
static bool is_relation(struct str line, enum relation_kind *kind)
{
    struct str rule = inside(span_get(line, STR("rule")));
    *kind = str_equal(rule, str_of(relation_name(RELATION_EXCERPT))) ? RELATION_EXCERPT
                                                                     : RELATION_TRANSLATION;
    return str_equal(rule, str_of(relation_name(*kind)));
}

static const char *read_member(struct given *given, struct span_object *object, struct str line)
{
    struct given_member member = {0};
    struct given_relation relation = {0};
    if (!span_index(object, line))
        return object->error;
    if (!signing_read_identity(inside(span_get(line, STR("id"))), &member.identity) ||
        !signing_read_identity(inside(span_get(line, STR("cluster"))), &member.cluster) ||
        !read_count(span_get(line, STR("number")), &member.number) || !member.number)
        return no_line;
    if (is_relation(line, &relation.kind)) {
        relation.number = member.number;
        relation.target = member.cluster;
        given_relate(given, &relation);
        return NULL;
    }
    if (!read_count(span_get(line, STR("rank")), &member.rank) ||
        !read_reason(inside(span_get(line, STR("rule"))), span_get(line, STR("score")),
                     &member.reason))
        return no_line;
    member.has_body = str_equal(span_get(line, STR("has_body")), STR("true"));
    given_add(given, &member);
    return NULL;
}

bool linked_read(struct given *given, const char *path, const char **why, uint64_t *line_number)
{
    struct lines lines;
    struct span_object object = {0};
    struct str line;
    enum line_status status;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    *why = fd < 0 ? strerror(errno) : NULL;
    *line_number = 0;
    if (fd < 0)
        return false;
    lines_open(&lines, fd, LINE_MAX_BYTES);
    while (!*why && (status = lines_next(&lines, &line)) != LINE_END) {
        if (status == LINE_ERROR)
            *why = strerror(errno);
        else if (status == LINE_TOO_LONG)
            *why = no_line;
        else
            *why = read_member(given, &object, line);
    }
    *line_number = lines.number;
    span_free(&object);
    lines_free(&lines);
    close(fd);
    return !*why;
}
