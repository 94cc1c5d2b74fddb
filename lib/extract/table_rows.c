// SPDX-License-Identifier: MIT
#include "extract/table_rows.h"

enum {
    CELL_WORDS = 30, // of the longest cell of a row of data
    CELLS_LEAST = 2, // of a row
};

struct row {
    uint32_t unit;          // its <tr>
    uint32_t from, to;      // its blocks
    uint32_t cells, heads;  // blocks in cells; those in <th>
    uint32_t words, chosen; // of all of them; of those that are chosen
    bool is_data;           // short cells, and nothing but cells
};

static struct row row_at(const struct body *body, const struct tree *tree,
                         const struct blocks *blocks, uint32_t from)
{
    struct row row = {.unit = blocks->items[from].unit, .from = from, .to = from, .is_data = true};
    for (; row.to < blocks->count && blocks->items[row.to].unit == row.unit; row.to++) {
        const struct block *block = &blocks->items[row.to];
        uint32_t words = measure_between(body->measures, row.to, row.to + 1).words;
        row.is_data = row.is_data && block->kind == BLOCK_CELL && words <= CELL_WORDS &&
                      !(block->places & BLOCK_IN_FORM);
        row.cells++;
        row.heads += tree->nodes[block->container].tag == TAG_TH;
        row.words += words;
        row.chosen += body->is_chosen[row.to] ? words : 0;
    }
    row.is_data = row.is_data && row.cells >= CELLS_LEAST;
    return row;
}

static void choose_row(struct body *body, const struct row *row)
{
    for (uint32_t i = row->from; i < row->to; i++) {
        if (body->is_chosen[i])
            continue;
        body->is_chosen[i] = true;
        body->chosen++;
        body->words += measure_between(body->measures, i, i + 1).words;
    }
}

void table_rows_complete(struct body *body, const struct tree *tree, const struct blocks *blocks)
{
    struct row above = {0};
    for (uint32_t i = 0; i < blocks->count;) {
        const struct block *block = &blocks->items[i];
        if (block->unit == TREE_NONE || tree->nodes[block->unit].tag != TAG_TR) {
            above.is_data = false;
            i++;
            continue;
        }
        struct row row = row_at(body, tree, blocks, i);
        bool is_half = row.is_data && row.chosen * 2 >= row.words && row.chosen;
        if (is_half)
            choose_row(body, &row);
        if (is_half && above.is_data && above.heads == above.cells && above.chosen < above.words)
            choose_row(body, &above);
        above = row;
        i = row.to;
    }
}
