#!/usr/bin/python3
"""body.py FOLDER LIBRARY TOOL [--quick]: learns the choice of the body (lib/extract/body.h), by host in five folds.

FOLDER holds pages.jsonl, list, d.* (made by `train`). Weights learned from all folds go to LIBRARY (lib/extract), those
learned without fold K to FOLDER/fold-K. Nothing that is reported for a fold has seen one of its hosts: for the second
look the scores of the first are made without the page's own fold and without the fold that is held out.
"""
import itertools, os, subprocess, sys
import numpy as np
import trees
from pages import Pages, FOLDS
from tokens import Tokens

FIRST = dict(trees=96, depth=6, rate=.15, minimum=50, strength=50, share=.4, bag=.5)
SECOND = dict(trees=96, depth=6, rate=.12, minimum=50, strength=50, share=.4, bag=.5)
ALL = frozenset(range(FOLDS))
PAGE_WEIGHT, BLOCK_MAX, SNIPPET = 200, .5, .1
SAMPLE_FULL, SAMPLE_MIN = .8, .2


class Training:
    def __init__(self, folder, tool):
        self.folder, self.tool = folder, tool
        self.pages = p = Pages(folder + '/pages.jsonl', folder + '/d')
        self.tokens = Tokens(p)
        self.first_token = p.names.index('TOKENS_LOW')
        self.token_cache, self.first_cache = {}, {}
        self.kind = np.array([self.kind_of(g) for g in p.gold])
        self.target = np.clip(p.share, 0, 1)
        self.weight = self.weights()
        number = np.arange(len(p.share)) * 2654435761 % 1000 / 1000
        chance = np.clip(self.weight / SAMPLE_FULL, SAMPLE_MIN, 1)
        self.is_drawn = (self.weight > 0) & (number < chance)
        self.drawn_weight = np.where(self.is_drawn, self.weight / chance, 0)

    @staticmethod
    def kind_of(g):
        if g.get('text'):
            return g.get('page_type', 'article')
        return 'snippets' if g.get('with') and g['set'] == 'trafeval' else ''

    def weights(self):
        """A page weighs PAGE_WEIGHT in all, whatever its length; its blocks by their words."""
        p = self.pages
        kind = self.kind[p.page]
        share = (p.size + 1) / np.maximum(p.total, 100)
        weight = np.where(kind == 'article', share, 0)
        snippet = SNIPPET * (p.size + 3) / np.maximum(p.size + 3, 40)
        weight = np.where((kind == 'snippets') & (p.share >= 0), snippet, weight)
        weight[p.total <= 0] = 0
        return np.minimum(weight, BLOCK_MAX) * PAGE_WEIGHT

    def token_columns(self, without):
        without = frozenset(without)
        if without not in self.token_cache:
            self.token_cache[without] = self.tokens.features(self.tokens.table(ALL - without))
        return self.token_cache[without]

    def columns(self, without):
        """Columns of the first look. What class names say comes from neither the block's own fold nor 'without'."""
        p = self.pages
        columns = p.features.copy()
        for fold in range(FOLDS):
            mask = p.block_fold == fold
            columns[self.first_token:self.first_token + 6, mask] = self.token_columns({fold} | without)[:, mask]
        return columns

    def fit(self, columns, without, options):
        mask = self.is_drawn & ~np.isin(self.pages.block_fold, list(without))
        return trees.train(columns[:, mask], self.target[mask], self.drawn_weight[mask], **options)

    def first_model(self, without):
        without = frozenset(without)
        if without not in self.first_cache:
            self.first_cache[without] = self.fit(self.columns(without), without, FIRST)
            print('first look without', sorted(without), flush=True)
        return self.first_cache[without]

    def first_scores(self, without):
        """Of every block by a model that knows neither its fold nor 'without'."""
        p = self.pages
        score = np.zeros(len(p.share), np.float32)
        for fold in range(FOLDS):
            mask = p.block_fold == fold
            columns = p.features[:, mask]
            columns[self.first_token:self.first_token + 6] = self.token_columns({fold} | without)[:, mask]
            score[mask] = trees.apply(self.first_model({fold} | without), columns)
        return score

    def context(self, score):
        """Columns of the second look, as the library makes them."""
        steps(score).tofile(self.folder + '/scores')
        with open(self.folder + '/list', 'rb') as pages:
            subprocess.run([self.tool, self.folder + '/d', self.folder + '/scores'], stdin=pages, check=True)
        return np.fromfile(self.folder + '/d.context', np.uint8).reshape(len(score), -1).T

    def second(self, without):
        score = self.first_scores(without)
        columns = np.concatenate([self.columns(without), self.context(score)])
        model = self.fit(columns, without, SECOND)
        print('second look without', sorted(without), flush=True)
        return model, columns

    def figures(self, score, folds, name):
        """F1 of words, macro, at some thresholds; only an estimate of what `score` says."""
        p, out = self.pages, []
        chance = 1 / (1 + np.exp(-score))
        known = (self.weight > 0) & np.isin(p.block_fold, list(folds))
        c, t, w = np.clip(chance[known], 1e-6, 1 - 1e-6), self.target[known], self.weight[known]
        loss = -(w * (t * np.log(c) + (1 - t) * np.log(1 - c))).sum() / w.sum()
        for part in ('wcxb', 'aed'):
            ids = [k for k in range(len(p.gold)) if p.fold[k] in folds and p.gold[k]['set'] == part and self.kind[k] == 'article']
            out.append(part + ' ' + ' '.join('%.4f' % self.f1(chance, ids, t) for t in (.35, .45, .55)))
        print(name, 'loss %.4f' % loss, *out, flush=True)

    def f1(self, chance, ids, threshold):
        p, precision, recall = self.pages, [], []
        for k in ids:
            s = slice(p.start[k], p.start[k + 1])
            if not p.count[k]:
                recall.append(0)
                continue
            kept = chance[s] > threshold
            hits, given, wanted = (p.size[s] * self.target[s] * kept).sum(), (p.size[s] * kept).sum(), p.total[s][0]
            if given:
                precision.append(hits / given)
            recall.append(hits / wanted if wanted else 0)
        a, b = np.mean(precision), np.mean(recall)
        return 2 * a * b / (a + b)


def steps(score):
    return np.clip(np.rint(128 + 16 * score), 0, 255).astype(np.uint8)


def pad(features, thresholds, leaves):
    """A tree of the depth that the library knows: questions that are never answered with yes."""
    more = 6 - len(features)
    return features + features[:1] * more, thresholds + [255] * more, leaves + [0] * (64 - len(leaves))


def write_forest(path, name, model, names, note, prefix='FEATURE_', header='extract/body.h'):
    bias, depth, ensemble = trees.parse(model)
    with open(path, 'w', encoding='ascii') as f:
        f.write('// Made by tests/train: %s\n// SPDX-License-Identifier: MIT\n#include "%s"\n\n' % (note, header))
        f.write('// clang-format off\nstatic const struct forest_tree trees[] = {\n')
        for features, thresholds, leaves in ensemble:
            features, thresholds, leaves = pad(features, thresholds, leaves)
            f.write('{{%s},\n {%s},\n' % (', '.join(prefix + names[i] for i in features), ', '.join(map(str, thresholds))))
            values = [max(-32767, min(32767, round(v * 4096))) for v in leaves]
            rows = [', '.join(map(str, values[i:i + 16])) for i in range(0, len(values), 16)]
            f.write(' {%s}},\n' % ',\n  '.join(rows))
        f.write('};\n\nconst struct forest %s = {.bias = %d, .count = sizeof(trees) / sizeof(*trees), .trees = trees};\n'
                % (name, round(bias * 4096)))


def write_tokens(path, vocabulary, weights, note, name='token_weights'):
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
        f.write('// Made by tests/train: %s\n// SPDX-License-Identifier: MIT\n#include "extract/tokens.h"\n\n' % note)
        f.write('// clang-format off\nconst struct token_weight %s[1 << TOKEN_WEIGHTS_BITS] = {\n' % name)
        items = ['{0x%08X,%d},' % s if s else '{0,0},' for s in slots]
        for i in range(0, len(items), 6):
            f.write(' '.join(items[i:i + 6]) + '\n')
        f.write('};\n')


def write_all(training, folder, without, second, note):
    os.makedirs(folder, exist_ok=True)
    names = training.pages.names
    write_tokens(folder + '/token_weights.c', training.tokens.vocabulary, training.tokens.table(ALL - without), note)
    write_forest(folder + '/body_first_weights.c', 'body_first', training.first_model(without), names, note)
    write_forest(folder + '/body_second_weights.c', 'body_second', second, names, note)


def main():
    folder, library, tool = sys.argv[1:4]
    training = Training(folder, tool)
    p = training.pages
    first, second = np.zeros(len(p.share), np.float32), np.zeros(len(p.share), np.float32)
    for fold in range(FOLDS) if '--quick' not in sys.argv else []:
        without = frozenset({fold})
        mask = p.block_fold == fold
        model, columns = training.second(without)
        first[mask] = trees.apply(training.first_model(without), columns[:p.first, mask])
        columns[:p.first, mask] = p.features[:, mask]
        columns[training.first_token:training.first_token + 6, mask] = training.token_columns(without)[:, mask]
        second[mask] = trees.apply(model, columns[:, mask])
        write_all(training, '%s/fold-%d' % (folder, fold), without, model, 'without fold %d' % fold)
    training.figures(first, ALL, 'first')
    training.figures(second, ALL, 'second')
    second.tofile(folder + '/second')
    model, _ = training.second(frozenset())
    write_all(training, library, frozenset(), model, 'all five folds of the development set (%d pages)' % len(p.gold))


if __name__ == '__main__':
    main()
