// SPDX-License-Identifier: MIT
#include "extract/empty_shell.h"

#include "text/script_notice.h"

enum {
    SHELL_WORDS = 40, // that a shell may have besides: its menu, its footer
    SHELL_BLOCKS = 6, // chosen from a page that may be one
};

enum said { SAYS_TEXT, SAYS_WAITING, SAYS_NOTICE };

static enum said read_block(struct arena *arena, const struct tree *tree, const struct block *block)
{
    if (block->to - block->from > SCRIPT_NOTICE_BYTES)
        return SAYS_TEXT;
    struct str line = block_line(tree, block, arena);
    if (script_notice_is(arena, line))
        return SAYS_NOTICE;
    return script_notice_is_waiting(arena, line) ? SAYS_WAITING : SAYS_TEXT;
}

static void leave_out(struct body *body, const struct blocks *blocks, uint32_t block)
{
    body->is_chosen[block] = false;
    body->chosen--;
    body->words -= blocks_between(blocks, block, block + 1).words;
}

// What the blocks of a short page or of its body say: what is not text, and how many words of text there are.
struct sums {
    uint32_t notices, waiting, words;
};

static void add(struct sums *sums, enum said said, uint32_t words)
{
    sums->notices += said == SAYS_NOTICE;
    sums->waiting += said == SAYS_WAITING;
    sums->words += said == SAYS_TEXT ? words : 0;
}

bool empty_shell_clear(struct body *body, struct arena *arena, const struct tree *tree,
                       const struct blocks *blocks)
{
    struct sums chosen = {0}, all = {0};
    uint32_t count = body->chosen;
    bool is_short = blocks_between(blocks, 0, blocks->count).words <=
                    SHELL_WORDS + SCRIPT_NOTICE_WORDS + SCRIPT_NOTICE_WORDS;
    for (uint32_t i = 0; i < blocks->count; i++) {
        const struct block *block = &blocks->items[i];
        bool may_be_notice = block->places & BLOCK_IN_NOSCRIPT || count <= SHELL_BLOCKS;
        if (!is_short && !(body->is_chosen[i] && may_be_notice))
            continue;
        enum said said = read_block(arena, tree, block);
        uint32_t words = blocks_between(blocks, i, i + 1).words;
        add(&all, said, words);
        if (!body->is_chosen[i])
            continue;
        add(&chosen, said, words);
        if (said == SAYS_NOTICE && block->places & BLOCK_IN_NOSCRIPT)
            leave_out(body, blocks, i);
    }
    bool is_empty = count <= SHELL_BLOCKS && (chosen.notices || chosen.waiting) && !chosen.words;
    bool is_shell = is_empty || (is_short && all.notices && all.words <= SHELL_WORDS);
    for (uint32_t i = 0; is_shell && i < blocks->count; i++)
        if (body->is_chosen[i])
            leave_out(body, blocks, i);
    return is_shell;
}
