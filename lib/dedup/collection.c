// SPDX-License-Identifier: MIT
#include "dedup/collection.h"

#include "base/die.h"
#include "base/memory.h"
#include "dedup/archive_commit.h"

#include <stdlib.h>

enum {
    MEMORY_PARTS = 4, // all but one of them for what is in memory
    MAP_ALL = 0,
};

void collection_open(struct collection *collection, const struct collection_options *options)
{
    const struct archive_options *archive = &options->archive;
    *collection = (struct collection){.options = *options};
    corpus_open(&collection->corpus, archive->memory, archive->tmp);
    collection->corpus.threshold = archive->threshold;
    collection->corpus.keep = archive->keep;
    collection->corpus.given = options->given;
    if (!archive->folder)
        return;
    collection->options.archive.is_adopting = options->is_dump;
    archive_open(&collection->archive, &collection->options.archive);
    collection->corpus.threshold = collection->archive.options.threshold;
    collection->corpus.keep = collection->archive.options.keep;
    collection->has_archive = true;
    collection->old_count = collection->archive.count;
    collection->again = archive_written(&collection->archive, &collection->again_count,
                                        &collection->again_first, &collection->was_done);
}

// What is in memory goes to disk, and all that comes as well.
static void move_to_disk(struct collection *collection)
{
    struct corpus *corpus = &collection->corpus;
    struct buffer copy = {0};
    archive_open(&collection->archive, &collection->options.archive);
    collection->has_archive = true;
    for (uint32_t record = 0; record < corpus->count; record++) {
        struct archived entry;
        memset(&entry, 0, sizeof(entry));
        entry.signature = corpus->signatures[record];
        archive_add_signed(&collection->archive, &entry,
                           corpus->threshold > 0 ? sketches_at(&corpus->sketches, record) : NULL,
                           corpus->names[record], corpus_record(corpus, record, &copy));
    }
    buffer_free(&copy);
    float threshold = corpus->threshold;
    enum keep keep = corpus->keep;
    corpus_close(corpus);
    corpus_open(corpus, 0, collection->options.archive.tmp);
    corpus->threshold = threshold;
    corpus->keep = keep;
}

// First records' bytes go to disk, as many as must; when not even their signatures fit, all.
static void keep_within_memory(struct collection *collection)
{
    struct corpus *corpus = &collection->corpus;
    // While it moves, what sorts the keys is there too.
    size_t limit = collection->options.archive.memory / MEMORY_PARTS * (MEMORY_PARTS - 1);
    while (corpus_bytes(corpus) > limit)
        if (!corpus_spill(corpus)) {
            if (!collection->options.given)
                move_to_disk(collection);
            return;
        }
}

bool collection_add(struct collection *collection, struct arena *scratch, const struct facts *facts,
                    const struct signed_as *made)
{
    uint32_t number;
    if (collection->has_archive) {
        bool is_new = archive_add(&collection->archive, scratch, facts, made, &number);
        collection->is_again |=
            !is_new && number >= collection->again_first && number < collection->old_count;
        return is_new;
    }
    corpus_add(&collection->corpus, scratch, facts, made);
    keep_within_memory(collection);
    return true;
}

void collection_cluster(struct collection *collection)
{
    bool is_again = collection->is_again || !collection->was_done;
    const struct given *given = collection->options.given;
    if (given && given->taken < given->said_count)
        die("%zu of the records that the clusters name have not come",
            given->said_count - given->taken);
    if (!collection->has_archive) {
        corpus_cluster(&collection->corpus);
        return;
    }
    archive_index(&collection->archive);
    resolve_run(&collection->resolve, &collection->archive,
                collection->options.is_dump ? MAP_ALL : collection->old_count, collection->again,
                is_again ? collection->again_count : 0);
}

static const uint32_t *next_in_memory(struct collection *collection, uint32_t *count)
{
    if (collection->next == collection->corpus.clusters.count)
        return NULL;
    return corpus_members(&collection->corpus, collection->next++, count);
}

static void note_written(struct collection *collection, uint32_t record)
{
    collection->written = memory_grow(collection->written, collection->written_count,
                                      &collection->written_capacity, sizeof(record));
    collection->written[collection->written_count++] = record;
}

const uint32_t *collection_next(struct collection *collection, uint32_t *count, uint32_t *old_count)
{
    struct resolved *cluster = &collection->cluster;
    *old_count = 0;
    if (!collection->has_archive)
        return next_in_memory(collection, count);
    if (!resolve_next(&collection->resolve, &collection->next, cluster))
        return NULL;
    corpus_load(&collection->corpus, &collection->archive, cluster);
    if (cluster->is_changed || !collection->was_done)
        note_written(collection, cluster->members[0]);
    for (uint32_t i = 0; i < cluster->count; i++)
        *old_count += cluster->members[i] < collection->old_count;
    return corpus_members(&collection->corpus, 0, count);
}

static size_t put_archived_name(struct collection *collection, uint32_t record, struct buffer *out)
{
    struct str name;
    size_t start = out->length;
    archive_text(&collection->archive, record, &name);
    if (name.data)
        buffer_put(out, name);
    else
        buffer_number(out, archive_number(&collection->archive, record));
    return out->length - start;
}

static bool pair_of_archive(struct collection *collection, uint32_t *position,
                            struct collection_pair *pair)
{
    uint32_t survivor;
    if (!resolve_survivor(&collection->resolve, position, &survivor))
        return false;
    buffer_reset(&pair->memory);
    size_t length = put_archived_name(collection, *position, &pair->memory);
    put_archived_name(collection, survivor, &pair->memory);
    struct str both = buffer_str(&pair->memory);
    pair->name = str_slice(both, 0, length);
    pair->survivor = str_slice(both, length, both.length);
    ++*position;
    return true;
}

bool collection_pair(struct collection *collection, uint32_t *position,
                     struct collection_pair *pair)
{
    const struct corpus *corpus = &collection->corpus;
    char digits[2][CORPUS_DIGITS];
    uint32_t count;
    if (collection->has_archive)
        return pair_of_archive(collection, position, pair);
    if (*position == corpus->count)
        return false;
    const uint32_t *members = corpus_members(corpus, corpus->clusters.number[*position], &count);
    struct str name = corpus_name(corpus, *position, digits[0]);
    struct str survivor = corpus_name(corpus, members[0], digits[1]);
    buffer_reset(&pair->memory);
    buffer_put(&pair->memory, name);
    buffer_put(&pair->memory, survivor);
    struct str both = buffer_str(&pair->memory);
    pair->name = str_slice(both, 0, name.length);
    pair->survivor = str_slice(both, name.length, both.length);
    ++*position;
    return true;
}

void collection_commit(struct collection *collection)
{
    struct sorted extra;
    if (!collection->options.archive.folder || collection->archive.count == collection->old_count)
        return;
    sorted_open(&extra, collection->options.archive.memory, collection->options.archive.tmp);
    resolve_extra(&collection->resolve, &extra);
    resolve_close(&collection->resolve);
    archive_commit(&collection->archive, &extra, collection->written, collection->written_count);
    sorted_close(&extra);
}

void collection_done(struct collection *collection)
{
    bool has_changed = collection->archive.count > collection->old_count || !collection->was_done;
    if (collection->options.archive.folder && has_changed && !collection->options.is_dump)
        archive_done(&collection->archive);
}

void collection_close(struct collection *collection)
{
    if (collection->has_archive) {
        resolve_close(&collection->resolve);
        archive_close(&collection->archive);
    }
    resolved_free(&collection->cluster);
    free(collection->again);
    free(collection->written);
    corpus_close(&collection->corpus);
}
