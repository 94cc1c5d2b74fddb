#!/usr/bin/python3
"""lines.py FOLDER LIBRARY TOOL [--quick]: learns the choice of the body of text captures (lib/site/line_body.h), by host in five folds.

FOLDER holds pages.jsonl, list, d.* (made by `train-lines`): every page of the development set as several tools render it. All
renderings of a page are in its host's fold, and together they weigh as much as one page. Weights learned from all folds go to
LIBRARY (lib/site), those learned without fold K to FOLDER/fold-K. Nothing that is reported for a fold has seen one of its hosts: for
the second look the scores of the first are made without the line's own fold and without the fold that is held out.
"""
import json, os, subprocess, sys
import numpy as np
import trees
from body import BLOCK_MAX, PAGE_WEIGHT, SNIPPET, steps, write_forest
from pages import FOLDS, fold_of, host_of

FIRST = dict(trees=80, depth=6, rate=.15, minimum=50, strength=50, share=.4, bag=.5)
SECOND = dict(trees=80, depth=6, rate=.12, minimum=50, strength=50, share=.4, bag=.5)
ALL = frozenset(range(FOLDS))
SAMPLE_FULL, SAMPLE_MIN = .4, .1


class Lines:
    """Lines of all captures one behind the other; 'start' says where those of a capture begin."""

    def __init__(self, folder, tool):
        self.folder, self.tool, self.models = folder, tool, {}
        with open(folder + '/pages.jsonl', encoding='utf8') as f:
            self.gold = [json.loads(l) for l in f]
        self.fold = np.array([fold_of(host_of(g)) for g in self.gold])
        self.modes = len({g['mode'] for g in self.gold})
        self.read_rows(folder + '/d')
        labels = np.fromfile(folder + '/d.labels', '<f4').reshape(-1, 3)
        self.share, self.size, self.total = labels[:, 0].copy(), labels[:, 1].copy(), labels[:, 2].copy()
        self.line_fold = self.fold[self.page]
        self.kind = np.array([self.kind_of(g) for g in self.gold])
        self.target = np.clip(self.share, 0, 1)
        self.weight = self.weights()
        number = np.arange(len(self.share)) * 2654435761 % 1000 / 1000
        chance = np.clip(self.weight / SAMPLE_FULL, SAMPLE_MIN, 1)
        self.is_drawn = (self.weight > 0) & (number < chance)
        self.drawn_weight = np.where(self.is_drawn, self.weight / chance, 0)

    def read_rows(self, prefix):
        with open(prefix + '.columns', encoding='utf8') as f:
            self.names = f.read().split()
        self.first = self.names.index('SCORE')  # columns of the first look
        data = np.fromfile(prefix + '.blocks', np.uint8)
        at, counts, parts = 0, [], []
        for _ in self.gold:
            n = int(data[at:at + 4].view('<u4')[0])
            counts.append(n)
            parts.append(data[at + 4:at + 4 + n * self.first].reshape(n, self.first))
            at += 4 + n * self.first
        self.features = np.ascontiguousarray(np.concatenate(parts).T)
        self.count = np.array(counts)
        self.start = np.concatenate([[0], np.cumsum(self.count)])
        self.page = np.repeat(np.arange(len(self.gold)), self.count)

    @staticmethod
    def kind_of(g):
        if g.get('text'):
            return g.get('page_type', 'article')
        return 'snippets' if g.get('with') and g['set'] == 'trafeval' else ''

    def weights(self):
        """As in body.py; renderings share the weight of their page."""
        kind = self.kind[self.page]
        weight = np.where(kind == 'article', (self.size + 1) / np.maximum(self.total, 100), 0)
        snippet = SNIPPET * (self.size + 3) / np.maximum(self.size + 3, 40)
        weight = np.where((kind == 'snippets') & (self.share >= 0), snippet, weight)
        weight[self.total <= 0] = 0
        return np.minimum(weight, BLOCK_MAX) * PAGE_WEIGHT / self.modes

    def fit(self, columns, without, options):
        mask = self.is_drawn & ~np.isin(self.line_fold, list(without))
        return trees.train(columns[:, mask], self.target[mask], self.drawn_weight[mask], **options)

    def first_model(self, without):
        without = frozenset(without)
        if without not in self.models:
            self.models[without] = self.fit(self.features, without, FIRST)
            print('first look without', sorted(without), flush=True)
        return self.models[without]

    def first_scores(self, without):
        """Of every line by a model that knows neither its fold nor 'without'."""
        score = np.zeros(len(self.share), np.float32)
        for fold in range(FOLDS):
            mask = self.line_fold == fold
            score[mask] = trees.apply(self.first_model({fold} | without), self.features[:, mask])
        return score

    def context(self, score):
        """Columns of the second look, as the library makes them."""
        steps(score).tofile(self.folder + '/scores')
        with open(self.folder + '/list', 'rb') as pages:
            subprocess.run([self.tool, self.folder + '/d', self.folder + '/scores'], stdin=pages, check=True)
        return np.fromfile(self.folder + '/d.context', np.uint8).reshape(len(score), -1).T

    def second(self, without):
        columns = np.concatenate([self.features, self.context(self.first_scores(without))])
        model = self.fit(columns, without, SECOND)
        print('second look without', sorted(without), flush=True)
        return model, columns

    def figures(self, score, folds, name):
        """F1 of words, macro, at some thresholds, by set and tool; only an estimate of what `score` says."""
        chance = 1 / (1 + np.exp(-score))
        known = (self.weight > 0) & np.isin(self.line_fold, list(folds))
        c, t, w = np.clip(chance[known], 1e-6, 1 - 1e-6), self.target[known], self.weight[known]
        print(name, 'loss %.4f' % (-(w * (t * np.log(c) + (1 - t) * np.log(1 - c))).sum() / w.sum()))
        for part in ('wcxb', 'aed'):
            for mode in sorted({g['mode'] for g in self.gold}):
                ids = [k for k, g in enumerate(self.gold) if self.fold[k] in folds and g['set'] == part and g['mode'] == mode and
                       self.kind[k] == 'article']
                print('  %-5s %-10s' % (part, mode), *('%.4f' % self.f1(chance, ids, t) for t in (.35, .45, .55)), flush=True)

    def f1(self, chance, ids, threshold):
        precision, recall = [], []
        for k in ids:
            s = slice(self.start[k], self.start[k + 1])
            kept = chance[s] > threshold
            hits, given = (self.size[s] * self.target[s] * kept).sum(), (self.size[s] * kept).sum()
            wanted = self.total[s][0] if self.count[k] else 0
            if given:
                precision.append(hits / given)
            recall.append(hits / wanted if wanted else 0)
        a, b = np.mean(precision), np.mean(recall)
        return 2 * a * b / (a + b)


def write_all(lines, folder, without, second, note):
    os.makedirs(folder, exist_ok=True)
    for name, model in (('line_first', lines.first_model(without)), ('line_second', second)):
        write_forest('%s/%s_weights.c' % (folder, name), name, model, lines.names, note, 'LINE_', 'site/line_body.h')


def main():
    folder, library, tool = sys.argv[1:4]
    lines = Lines(folder, tool)
    print('%d captures, %d lines, %d drawn' % (len(lines.gold), len(lines.share), lines.is_drawn.sum()), flush=True)
    first, second = np.zeros(len(lines.share), np.float32), np.zeros(len(lines.share), np.float32)
    for fold in range(FOLDS) if '--quick' not in sys.argv else []:
        without = frozenset({fold})
        mask = lines.line_fold == fold
        model, columns = lines.second(without)
        first[mask] = trees.apply(lines.first_model(without), lines.features[:, mask])
        second[mask] = trees.apply(model, columns[:, mask])
        write_all(lines, '%s/fold-%d' % (folder, fold), without, model, 'without fold %d' % fold)
    lines.figures(first, ALL, 'first')
    lines.figures(second, ALL, 'second')
    model, _ = lines.second(frozenset())
    write_all(lines, library, frozenset(), model, 'all five folds of the development set (%d captures)' % len(lines.gold))


if __name__ == '__main__':
    main()
