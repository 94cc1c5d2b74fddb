// SPDX-License-Identifier: MIT
#include "extract/intake.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static char *const standard_input[] = {"-", NULL};

void intake_open(struct intake *intake, char *const *operands)
{
    intake->operands = *operands ? operands : standard_input;
}

bool intake_open_list(struct intake *intake, const char *path, bool is_null, const char **why)
{
    intake->list = path;
    return inputs_open(&intake->inputs, path, is_null, why);
}

static bool next_input(struct intake *intake)
{
    if (!intake->operands)
        return inputs_next(&intake->inputs, &intake->input);
    if (!*intake->operands)
        return false;
    intake->input = (struct extract_input){.file = str_of(*intake->operands++)};
    return true;
}

// Why an input cannot be read; of a folder with a word that helps.
static const char *reason_of(int error)
{
    return error == EISDIR ? "it is a folder: name the files in it" : strerror(error);
}

static enum intake_status missing(struct intake *intake, const char *error)
{
    intake->error = error;
    return INTAKE_MISSING;
}

static enum intake_status open_input(struct intake *intake)
{
    const char *path = intake->input.file.data;
    if (!path) {
        intake->input.file = str_of(intake->list);
        return missing(intake, "an entry without a path");
    }
    if (strlen(path) != intake->input.file.length)
        return missing(intake, "a path with a NUL byte: is the list one for --null?");
    bool is_standard = strcmp(path, "-") == 0;
    intake->fd = is_standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (intake->fd < 0)
        return missing(intake, errno == ENOENT && strstr(path, "://")
                                   ? "it is an address: fetch it first, with wget or curl"
                                   : reason_of(errno));
    reader_open(&intake->reader, intake->fd);
    intake->is_open = true;
    return INTAKE_DOCUMENT;
}

static void close_input(struct intake *intake)
{
    reader_close(&intake->reader);
    if (intake->fd != STDIN_FILENO)
        close(intake->fd);
    intake->is_open = false;
}

// What the list says of a capture stands where the capture itself says nothing.
static void add_entry(const struct extract_input *input, struct document *document)
{
    if (!document->url.data)
        document->url = input->url;
    if (!document->captured_at.data)
        document->captured_at = input->captured_at;
}

// Behind the entries of a feed that is cut stands what is missing.
static bool next_entry(struct intake *intake, struct document *document)
{
    struct feed *feed = &intake->feed;
    if (intake->feed_next < feed->count) {
        *document = feed_document(&intake->feed_whole, &feed->entries[intake->feed_next++]);
        return true;
    }
    if (!feed->count || !feed->is_cut)
        return false;
    feed->is_cut = false;
    *document = intake->feed_whole;
    document->status = DOCUMENT_DAMAGED;
    document->reason = arena_printf(
        &intake->feed_arena, "a feed: damaged, cut or too long behind %zu entries", feed->count);
    return true;
}

// A feed is handed out as its entries; one without any as itself, with a reason.
static void open_feed(struct intake *intake, struct document *document)
{
    if (document->status != DOCUMENT_PAGE || document->kind != CAPTURE_FEED || intake->is_raw)
        return;
    arena_reset(&intake->feed_arena);
    intake->feed_whole = *document;
    intake->feed_next = 0;
    feed_read(&intake->feed, &intake->feed_arena, document);
    if (next_entry(intake, document))
        return;
    document->status = intake->feed.fault ? DOCUMENT_DAMAGED : DOCUMENT_SKIPPED;
    document->reason = intake->feed.fault
                           ? arena_printf(&intake->feed_arena, "a feed: %s", intake->feed.fault)
                           : STR("a feed without entries");
}

enum intake_status intake_next(struct intake *intake, struct document *document)
{
    *document = (struct document){0};
    if (next_entry(intake, document))
        return INTAKE_DOCUMENT;
    for (;;) {
        if (!intake->is_open) {
            if (!next_input(intake))
                return INTAKE_END;
            if (open_input(intake) == INTAKE_MISSING)
                return INTAKE_MISSING;
        }
        int error = reader_error(&intake->reader);
        if (!error && reader_next(&intake->reader, document)) {
            error = reader_error(&intake->reader);
            if (!error) {
                add_entry(&intake->input, document);
                open_feed(intake, document);
                return INTAKE_DOCUMENT;
            }
        }
        error = error ? error : reader_error(&intake->reader);
        close_input(intake);
        if (error)
            return missing(intake, reason_of(error));
    }
}

void intake_close(struct intake *intake)
{
    if (intake->is_open)
        close_input(intake);
    arena_free(&intake->feed_arena);
    inputs_free(&intake->inputs);
}
