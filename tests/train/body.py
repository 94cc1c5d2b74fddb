#!/usr/bin/python3
"""body.py FOLDER LIBRARY TOOL [--quick]: learns the choice of the body (lib/extract/body.h), by host in five folds.

FOLDER holds pages.jsonl, list, d.* (made by `train`). Weights learned from all folds go to LIBRARY (lib/extract), those
learned without fold K to FOLDER/fold-K.
"""
import os, sys
import numpy as np
from looks import ALL, Looks, write_forest
from pages import FOLDS, Pages
from tokens import Tokens

TOKEN_COLUMNS = 6  # from TOKENS_LOW on


class Body(Looks):
    FIRST = dict(trees=96, depth=6, rate=.15, minimum=50, strength=50, share=.4, bag=.5)
    SECOND = dict(trees=96, depth=6, rate=.12, minimum=50, strength=50, share=.4, bag=.5)
    SAMPLE_FULL, SAMPLE_MIN = .8, .2  # blocks of little weight are drawn, the others weigh more for it

    def __init__(self, pages, folder, tool):
        super().__init__(pages, folder, tool)
        self.tokens = Tokens(pages)
        self.first_token = pages.names.index('TOKENS_LOW')
        self.token_cache = {}

    def token_columns(self, without):
        without = frozenset(without)
        if without not in self.token_cache:
            self.token_cache[without] = self.tokens.features(self.tokens.table(ALL - without))
        return self.token_cache[without]

    def with_tokens(self, columns, mask, without):
        columns[self.first_token:self.first_token + TOKEN_COLUMNS] = self.token_columns(without)[:, mask]
        return columns

    def columns(self, without):
        """What class names say comes from neither the block's own fold nor 'without'."""
        columns = self.rows.features.copy()
        for fold in range(FOLDS):
            mask = self.rows.row_fold == fold
            columns[:, mask] = self.with_tokens(columns[:, mask], mask, {fold} | without)
        return columns

    def columns_of(self, mask, without):
        return self.with_tokens(self.rows.features[:, mask], mask, without)


def write_tokens(path, vocabulary, weights, note, name='token_weights', header='extract/tokens.h'):
    bits = 13
    assert np.count_nonzero(weights) < 1 << bits  # an empty slot ends every search
    slots = [None] * (1 << bits)
    for token, weight in zip(vocabulary.tolist(), weights.tolist()):
        if weight:
            slot = (token * 0x9E3779B1 & 0xFFFFFFFF) >> (32 - bits)
            while slots[slot]:
                slot = (slot + 1) & (1 << bits) - 1
            slots[slot] = (token, weight)
    with open(path, 'w', encoding='ascii') as f:
        f.write('// Made by tests/train: %s\n// SPDX-License-Identifier: MIT\n#include "%s"\n\n' % (note, header))
        f.write('// clang-format off\nconst struct token_weight %s[1 << TOKEN_WEIGHTS_BITS] = {\n' % name)
        items = ['{0x%08X,%d},' % s if s else '{0,0},' for s in slots]
        for i in range(0, len(items), 6):
            f.write(' '.join(items[i:i + 6]) + '\n')
        f.write('};\n')


def write_all(body, folder, without, second, note):
    os.makedirs(folder, exist_ok=True)
    names = body.rows.names
    write_tokens(folder + '/token_weights.c', body.tokens.vocabulary, body.tokens.table(ALL - without), note)
    write_forest(folder + '/body_first_weights.c', 'body_first', body.first_model(without), names, note)
    write_forest(folder + '/body_second_weights.c', 'body_second', second, names, note)


def main():
    folder, library, tool = sys.argv[1:4]
    body = Body(Pages(folder + '/pages.jsonl', folder + '/d'), folder, tool)
    groups = [(part, lambda g, part=part: g['set'] == part) for part in ('wcxb', 'aed')]
    body.learn(library, write_all, groups, '--quick' in sys.argv).tofile(folder + '/second')


if __name__ == '__main__':
    main()
