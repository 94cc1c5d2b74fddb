// SPDX-License-Identifier: MIT
#include "extract/kind_row.h"

#include "extract/features.h"
#include "extract/kind_inspector.h"

enum { LABEL_WORDS = 4 }; // at most, of a label

void kind_set(struct kind_inspector *inspector, enum kind_feature feature, unsigned value)
{
    inspector->row->features[feature] = (uint8_t)(value < 255 ? value : 255);
}

int kind_add_text(struct kind_inspector *inspector, struct str text, enum kind_origin origin)
{
    struct kind_tally tally = {0};
    kind_words_add_text(&inspector->words, &tally, text, origin);
    return tally.sum;
}

static void end_origin(struct kind_inspector *inspector, enum kind_origin origin)
{
    inspector->row->ends[origin] = inspector->words.count;
}

static void set_tally(struct kind_inspector *inspector, enum kind_feature sum,
                      const struct kind_tally *tally)
{
    kind_tally_put(tally, inspector->row->features + sum);
}

static void inspect_names(struct kind_inspector *inspector)
{
    const struct tree *tree = inspector->input->tree;
    struct kind_tally tally = {0};
    uint32_t hashes[TOKENS_MAX];
    for (uint32_t node = 0; node < tree->count; node++)
        if (tree->nodes[node].tag != TAG_TEXT)
            kind_words_add(&inspector->words, &tally, hashes, tokens_of(tree, node, hashes));
    set_tally(inspector, KIND_NAMES_SUM, &tally);
}

// Links, buttons, short headings.
static void inspect_labels(struct kind_inspector *inspector)
{
    const struct body *body = inspector->input->body;
    const struct blocks *blocks = inspector->input->blocks;
    struct kind_tally tally = {0};
    for (uint32_t i = 0; i < blocks->count; i++)
        if (measure_between(body->measures, i, i + 1).words <= LABEL_WORDS)
            kind_words_add_text(&inspector->words, &tally,
                                block_text(inspector->input->tree, &blocks->items[i]),
                                KIND_ORIGIN_LABELS);
    set_tally(inspector, KIND_LABELS_SUM, &tally);
}

// The words of longer blocks of the body.
static void inspect_prose(struct kind_inspector *inspector)
{
    const struct body *body = inspector->input->body;
    const struct blocks *blocks = inspector->input->blocks;
    struct kind_tally tally = {0};
    for (uint32_t i = 0; i < blocks->count; i++)
        if (body->is_chosen[i] && measure_between(body->measures, i, i + 1).words > LABEL_WORDS)
            kind_words_add_text(&inspector->words, &tally,
                                block_text(inspector->input->tree, &blocks->items[i]),
                                KIND_ORIGIN_PROSE);
    set_tally(inspector, KIND_PROSE_SUM, &tally);
}

void kind_row_read(struct kind_row *row, const struct html_kind_input *input, struct arena *arena)
{
    *row = (struct kind_row){0};
    struct kind_inspector inspector = {.input = input, .arena = arena, .row = row};
    kind_words_begin(&inspector.words, kind_weights, arena);
    kind_inspect_address(&inspector);
    end_origin(&inspector, KIND_ORIGIN_ADDRESS);
    kind_inspect_types(&inspector);
    end_origin(&inspector, KIND_ORIGIN_TYPE);
    kind_inspect_metadata(&inspector);
    end_origin(&inspector, KIND_ORIGIN_OPEN_GRAPH);
    kind_inspect_body(&inspector);
    kind_inspect_places(&inspector);
    kind_inspect_page(&inspector);
    kind_inspect_runs(&inspector);
    inspect_names(&inspector);
    end_origin(&inspector, KIND_ORIGIN_NAMES);
    inspect_labels(&inspector);
    end_origin(&inspector, KIND_ORIGIN_LABELS);
    inspect_prose(&inspector);
    end_origin(&inspector, KIND_ORIGIN_PROSE);
    row->words = inspector.words.hashes;
}
