// SPDX-License-Identifier: MIT
#include "dedup/linking.h"

#include "base/memory.h"

#include <stdlib.h>

void linking_open(struct linking *linking, const struct archive_options *options)
{
    *linking = (struct linking){0};
    archive_open(&linking->archive, options);
    linking->archive.is_rootless = true;
    corpus_open(&linking->corpus, 0, options->tmp);
    linking->corpus.threshold = options->threshold;
    linking->corpus.keep = options->keep;
}

// Records of equal bytes are chained: the newest behind the first.
static void note_identity(struct linking *linking, uint32_t record, struct hash128 identity)
{
    bool is_new;
    linking->identities =
        memory_grow(linking->identities, record, &linking->capacity, sizeof(*linking->identities));
    linking->same =
        memory_grow(linking->same, record, &linking->same_capacity, sizeof(*linking->same));
    linking->identities[record] = identity;
    linking->same[record] = 0;
    uint64_t first = *numbers_put(&linking->by_identity, identity.low, record, &is_new);
    if (!is_new) {
        linking->same[record] = linking->same[first];
        linking->same[first] = record + 1;
    }
}

void linking_read(struct linking *linking, const char *path)
{
    struct ledger ledger;
    struct damage damage;
    struct signed_record entry;
    if (!signing_open_file(&ledger, path, &damage))
        archive_damaged(&damage);
    for (uint64_t i = 0; i < ledger.count; i++) {
        if (!ledger_read(&ledger, i, 1, &entry, &damage))
            archive_damaged(&damage);
        uint32_t record = linking->archive.count;
        entry.archived.signature.number = record + 1;
        archive_add_signed(&linking->archive, &entry.archived, &entry.sketch, (struct str){0},
                           STR(""));
        note_identity(linking, record, entry.archived.identity);
    }
    ledger_close(&ledger);
}

bool linking_add_line(struct linking *linking, struct str line)
{
    uint64_t key;
    struct hash128 identity;
    bool is_new, has_any = false;
    if (!signing_read(line, &key, &identity))
        return false;
    // Each of n records of equal bytes has this line, and one of them adds all n; lines come sorted.
    const struct hash128 *last = &linking->line_identity;
    if (linking->has_line && key == linking->line_key && identity.low == last->low &&
        identity.high == last->high)
        return true;
    uint64_t first = *numbers_put(&linking->by_identity, identity.low, UINT32_MAX, &is_new);
    if (first >= linking->archive.count)
        return false;
    for (uint32_t at = (uint32_t)first + 1; at; at = linking->same[at - 1]) {
        if (linking->identities[at - 1].high != identity.high)
            continue; // another one with the same half
        if (linking->archive.options.threshold > 0)
            sorted_add(&linking->archive.fresh, (struct entry){key, at - 1});
        has_any = true;
    }
    linking->has_line = has_any;
    linking->line_key = key;
    linking->line_identity = identity;
    return has_any;
}

// When all keys are there.
static void open_resolve(struct linking *linking)
{
    if (linking->resolve.archive)
        return;
    archive_index(&linking->archive);
    resolve_open(&linking->resolve, &linking->archive, 0);
}

static void put_number(struct buffer *out, uint32_t number, char end)
{
    static const char digits[] = "0123456789abcdef";
    for (int shift = 28; shift >= 0; shift -= 4)
        buffer_byte(out, digits[number >> shift & 15]);
    buffer_byte(out, end);
}

void linking_write_edges(struct linking *linking, struct output *out)
{
    struct edge edge;
    uint64_t offset = 0;
    open_resolve(linking);
    resolve_edges(&linking->resolve);
    while (resolve_next_edge(&linking->resolve, &offset, &edge)) {
        uint32_t score;
        memcpy(&score, &edge.score, sizeof(score));
        put_number(output_buffer(out), edge.a, ' ');
        put_number(output_buffer(out), edge.b, ' ');
        put_number(output_buffer(out), score, '\n');
        output_flush_when_full(out);
    }
}

static bool read_number(struct str line, size_t at, uint32_t *number)
{
    *number = 0;
    for (size_t i = at; i < at + 8; i++) {
        unsigned char c = (unsigned char)line.data[i];
        bool is_digit = c >= '0' && c <= '9', is_letter = c >= 'a' && c <= 'f';
        if (!is_digit && !is_letter)
            return false;
        *number = *number << 4 | (uint32_t)(is_digit ? c - '0' : c - 'a' + 10);
    }
    return true;
}

bool linking_add_edge(struct linking *linking, struct str line)
{
    struct edge edge;
    uint32_t score;
    if (line.length != LINKING_EDGE - 1 || line.data[8] != ' ' || line.data[17] != ' ' ||
        !read_number(line, 0, &edge.a) || !read_number(line, 9, &edge.b) ||
        !read_number(line, 18, &score) || edge.a >= edge.b || edge.b >= linking->archive.count)
        return false;
    memcpy(&edge.score, &score, sizeof(score));
    if (!(edge.score >= 0 && edge.score <= 1))
        return false;
    open_resolve(linking);
    if (linking->archive.options.threshold > 0)
        resolve_add_edge(&linking->resolve, edge);
    return true;
}

void linking_clusters(struct linking *linking)
{
    open_resolve(linking);
    resolve_clusters(&linking->resolve, NULL, 0);
}

const uint32_t *linking_next(struct linking *linking, uint32_t *count)
{
    struct resolved *cluster = &linking->cluster;
    do {
        if (!resolve_next(&linking->resolve, &linking->next, cluster))
            return NULL;
    } while (cluster->count == 1 && cluster->relation_count == 0);
    corpus_load(&linking->corpus, &linking->archive, cluster);
    return corpus_members(&linking->corpus, 0, count);
}

struct hash128 linking_identity(const struct linking *linking, uint32_t member)
{
    return linking->identities[linking->cluster.members[member]];
}

struct hash128 linking_target(const struct linking *linking, const struct relation *relation)
{
    return linking->identities[relation->target];
}

void linking_close(struct linking *linking)
{
    resolve_close(&linking->resolve);
    archive_close(&linking->archive);
    corpus_close(&linking->corpus);
    numbers_free(&linking->by_identity);
    free(linking->identities);
    free(linking->same);
    resolved_free(&linking->cluster);
}
