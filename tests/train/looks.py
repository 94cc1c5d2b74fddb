"""Two looks at rows, the blocks of a page or the lines of a capture: what body.py and lines.py learn them with.

Nothing that is reported for a fold has seen one of its hosts: for the second look the scores of the first are made without the
row's own fold and without the fold that is held out.
"""
import subprocess
import numpy as np
import trees
from pages import FOLDS

PAGE_WEIGHT, ROW_MAX, SNIPPET = 200, .5, .1
ALL = frozenset(range(FOLDS))


def steps(score):
    return np.clip(np.rint(128 + 16 * score), 0, 255).astype(np.uint8)


class Looks:
    # Of a subclass: options of the first look and of the second, and how many rows are drawn.
    FIRST, SECOND, SAMPLE_FULL, SAMPLE_MIN = {}, {}, 1, 1

    def __init__(self, rows, folder, tool, renderings=1):
        """renderings: how often each page is there; they weigh as much as one."""
        self.rows, self.folder, self.tool, self.models = rows, folder, tool, {}
        self.kind = np.array([self.kind_of(g) for g in rows.gold])
        self.target = np.clip(rows.share, 0, 1)
        self.weight = self.weights() / renderings
        number = np.arange(len(rows.share)) * 2654435761 % 1000 / 1000
        chance = np.clip(self.weight / self.SAMPLE_FULL, self.SAMPLE_MIN, 1)
        self.is_drawn = (self.weight > 0) & (number < chance)
        self.drawn_weight = np.where(self.is_drawn, self.weight / chance, 0)

    @staticmethod
    def kind_of(g):
        if g.get('text'):
            return g.get('page_type', 'article')
        return 'snippets' if g.get('with') and g['set'] == 'trafeval' else ''

    def weights(self):
        """A page weighs PAGE_WEIGHT in all, whatever its length; its rows by their words."""
        r = self.rows
        kind = self.kind[r.page]
        weight = np.where(kind == 'article', (r.size + 1) / np.maximum(r.total, 100), 0)
        snippet = SNIPPET * (r.size + 3) / np.maximum(r.size + 3, 40)
        weight = np.where((kind == 'snippets') & (r.share >= 0), snippet, weight)
        weight[r.total <= 0] = 0
        return np.minimum(weight, ROW_MAX) * PAGE_WEIGHT

    def columns(self, without):
        """Columns of the first look for rows to learn from; nothing in them comes from 'without'."""
        return self.rows.features

    def columns_of(self, mask, without):
        """The same for rows that are judged, all of one fold, by what was learned without 'without'."""
        return self.rows.features[:, mask]

    def fit(self, columns, without, options):
        mask = self.is_drawn & ~np.isin(self.rows.row_fold, list(without))
        return trees.train(columns[:, mask], self.target[mask], self.drawn_weight[mask], **options)

    def first_model(self, without):
        without = frozenset(without)
        if without not in self.models:
            self.models[without] = self.fit(self.columns(without), without, self.FIRST)
            print('first look without', sorted(without), flush=True)
        return self.models[without]

    def first_scores(self, without):
        """Of every row by a model that knows neither its fold nor 'without'."""
        score = np.zeros(len(self.rows.share), np.float32)
        for fold in range(FOLDS):
            mask = self.rows.row_fold == fold
            unknown = frozenset({fold} | without)
            score[mask] = trees.apply(self.first_model(unknown), self.columns_of(mask, unknown))
        return score

    def context(self, score):
        """Columns of the second look, as the library makes them."""
        steps(score).tofile(self.folder + '/scores')
        with open(self.folder + '/list', 'rb') as pages:
            subprocess.run([self.tool, self.folder + '/d', self.folder + '/scores'], stdin=pages, check=True)
        return np.fromfile(self.folder + '/d.context', np.uint8).reshape(len(score), -1).T

    def second(self, without):
        columns = np.concatenate([self.columns(without), self.context(self.first_scores(without))])
        model = self.fit(columns, without, self.SECOND)
        print('second look without', sorted(without), flush=True)
        return model, columns

    def figures(self, score, name, groups):
        """Loss, and macro F1 of words at some thresholds for each group (a name, and which pages); an estimate of what `score` says."""
        chance = 1 / (1 + np.exp(-score))
        known = self.weight > 0
        c, t, w = np.clip(chance[known], 1e-6, 1 - 1e-6), self.target[known], self.weight[known]
        print(name, 'loss %.4f' % (-(w * (t * np.log(c) + (1 - t) * np.log(1 - c))).sum() / w.sum()))
        for group, is_in in groups:
            ids = [k for k, g in enumerate(self.rows.gold) if self.kind[k] == 'article' and is_in(g)]
            print('  %-16s' % group, *('%.4f' % self.f1(chance, ids, t) for t in (.35, .45, .55)), flush=True)

    def f1(self, chance, ids, threshold):
        r, precision, recall = self.rows, [], []
        for k in ids:
            s = slice(r.start[k], r.start[k + 1])
            kept = chance[s] > threshold
            hits, given = (r.size[s] * self.target[s] * kept).sum(), (r.size[s] * kept).sum()
            wanted = r.total[s][0] if r.count[k] else 0
            if given:
                precision.append(hits / given)
            recall.append(hits / wanted if wanted else 0)
        a, b = np.mean(precision), np.mean(recall)
        return 2 * a * b / (a + b)

    def learn(self, library, write_all, groups, is_quick, what='pages'):
        """Everything: five models for five folds, written to FOLDER/fold-K, their figures, and the one that is shipped. Returns the scores of
        the second look, each by a model without its fold."""
        first, second = np.zeros(len(self.rows.share), np.float32), np.zeros(len(self.rows.share), np.float32)
        for fold in range(FOLDS) if not is_quick else []:
            without = frozenset({fold})
            mask = self.rows.row_fold == fold
            model, columns = self.second(without)
            judged = np.concatenate([self.columns_of(mask, without), columns[self.rows.first:, mask]])
            first[mask] = trees.apply(self.first_model(without), judged[:self.rows.first])
            second[mask] = trees.apply(model, judged)
            write_all(self, '%s/fold-%d' % (self.folder, fold), without, model, 'without fold %d' % fold)
        if not is_quick:
            self.figures(first, 'first', groups)
            self.figures(second, 'second', groups)
        model, _ = self.second(frozenset())
        write_all(self, library, frozenset(), model, 'all five folds of the development set (%d %s)' % (len(self.rows.gold), what))
        return second


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
