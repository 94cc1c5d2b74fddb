# SPDX-License-Identifier: MIT
"""choice.py: learning to choose among a page's candidates, for `metadata` (pages in HTML) and `heads` (text captures).

Of a headline or date one candidate is right, or none: a softmax over a page's candidates (of a date also 'none', with
score 0). Authors: a logistic regression a name. L2 throughout, full batch, zeros at first. On what is left over small
oblivious trees are boosted, for what features are worth together (Friedman, 2001; the questions of a level as in CatBoost,
2018). Nothing is random but by a fixed seed: the same data give the same weights.
"""
import collections, hashlib, re, unicodedata
from urllib.parse import urlsplit
import numpy as np

PENALTY, STEPS = 1.0, 400
TREES, DEPTH, RATE, LAMBDA, LEAST, COLUMNS, BAG = 60, 4, .1, 40., 5., .5, .6  # DEPTH as in lib/learn/candidates.h
ALONE = -.7  # as ALONE_SCORE in lib/extract/authors.c and lib/site/generic_authors.c
ONE, MAYBE, MANY = 'one', 'maybe', 'many'

def fold(page):
    host = urlsplit(page.get('url') or '').hostname or page['id']
    host = host.lower()
    host = host[4:] if host.startswith('www.') else host
    return int(hashlib.sha256(host.encode()).hexdigest()[:8], 16) % 5

def plain(text):
    return ' '.join(re.findall(r'\w+', unicodedata.normalize('NFKC', text or '').casefold()))

def within(a, b):
    """As author_is_within in lib/extract."""
    return len(b) > len(a) and all(w in b if len(w) > 1 else b.startswith(w) for w in a.split())

class Choice:
    """Candidates of many pages as arrays."""
    def __init__(self, kind, names, rows, gold, fold, weight=1., caps=(), missing=.3, least=0.):
        """kind: ONE, MAYBE or MANY of a page's candidates are right. rows: {page: [(value, numbers of features)]}; gold(page):
        the right values (as `plain` leaves those of texts), None where nothing is known; fold(page); caps: (feature, highest
        weight)."""
        self.kind, self.names, self.caps = kind, names, caps
        self.values, self.owner, self.items, bits, right = [], [], [], [], []
        for item, candidates in rows.items():
            wanted = gold(item)
            if wanted is None:
                continue
            for value, features in candidates:
                self.values.append(value)
                self.owner.append(len(self.items))
                bits.append(features)
                right.append((value if kind == MAYBE else plain(value)) in wanted)
            self.items.append(item)
        self.x = np.zeros((len(bits), len(self.names) + 1), dtype=np.float32)
        for i, features in enumerate(bits):
            self.x[i, features] = 1
        self.x[:, -1] = kind != ONE  # the bias
        self.right = np.array(right, dtype=float)
        self.owner = np.array(self.owner)
        self.folds = np.array([fold(item) for item in self.items])
        self.weight = weight  # of a page
        self.least = least  # score of MAYBE that is not enough
        self.missing = missing  # of MAYBE: how surely none is right where the right one is no candidate

    def slopes(self, score, rows):
        """The derivative of the likelihood of 'rows' by their scores."""
        right, owner = self.right[rows], self.owner[rows]
        if self.kind == MANY:
            p = 1 / (1 + np.exp(-score))
            return self.weight * (right - p)
        count = len(self.items)
        score = np.exp(np.clip(score, -30, 30))
        total = np.bincount(owner, score, count) + (self.kind == MAYBE)
        hit = np.bincount(owner, score * right, count)
        known = (hit > 0)[owner]
        wanted = np.where(known, score * right / np.where(hit > 0, hit, 1)[owner], 0)
        given = score / total[owner] * np.where(known, 1, self.missing if self.kind == MAYBE else 0)
        return self.weight * (wanted - given)

    def learn(self, folds):
        rows = np.flatnonzero(np.isin(self.folds[self.owner], folds))
        x = self.x[rows]
        w, m, v = np.zeros(x.shape[1], dtype=np.float32), 0, 0
        for t in range(1, STEPS + 1):
            slope = x.T @ self.slopes(x @ w, rows).astype(np.float32) - PENALTY * w
            m, v = .9 * m + .1 * slope, .99 * v + .01 * slope * slope
            w = (w + .05 * (m / (1 - .9 ** t)) / (np.sqrt(v / (1 - .99 ** t)) + 1e-8) * min(1, 4 - 4 * t / STEPS)).astype(np.float32)
        for name, cap in self.caps:
            w[self.names.index(name)] = min(w[self.names.index(name)], cap)
        return np.round(w.astype(float) * 100) / 100

    def curvature(self, score, rows):
        if self.kind == MANY:
            p = 1 / (1 + np.exp(-score))
        else:
            score = np.exp(np.clip(score, -30, 30))
            p = score / (np.bincount(self.owner[rows], score, len(self.items)) + (self.kind == MAYBE))[self.owner[rows]]
        return self.weight * p * (1 - p)

    def questions(self, x, slope, curve, draw):
        """The features that a tree asks for, and the leaf of every row."""
        leaf, features = np.zeros(len(x), dtype=np.int64), []
        open_to = draw.rand(x.shape[1]) < COLUMNS
        for level in range(DEPTH):
            gain = np.zeros(x.shape[1])
            allowed = np.zeros(x.shape[1], dtype=bool)
            for each in range(1 << level):
                m = np.flatnonzero(leaf == each)
                g, h = slope[m] @ x[m], curve[m] @ x[m]
                rest_g, rest_h = slope[m].sum() - g, curve[m].sum() - h
                is_large = (h >= LEAST) & (rest_h >= LEAST)
                whole = slope[m].sum() ** 2 / (curve[m].sum() + LAMBDA)
                gain += is_large * (g * g / (h + LAMBDA) + rest_g * rest_g / (rest_h + LAMBDA) - whole)
                allowed |= is_large
            gain[~(open_to & allowed)] = -1
            gain[features] = -1
            features.append(int(np.argmax(gain)))
            leaf |= (x[:, features[-1]] > 0).astype(np.int64) << level
        return features, leaf

    def grow(self, w, folds):
        """Trees on top of the weights: [(features, leaves in nats)]."""
        rows = np.flatnonzero(np.isin(self.folds[self.owner], folds))
        x, score = self.x[rows][:, :-1], self.x[rows] @ w
        draw, trees = np.random.RandomState(1), []
        for _ in range(TREES):
            slope, curve = self.slopes(score, rows), self.curvature(score, rows)
            is_drawn = (draw.rand(len(self.items)) < BAG)[self.owner[rows]]
            features, leaf = self.questions(x, (slope * is_drawn).astype(np.float32), (curve * is_drawn).astype(np.float32), draw)
            sums = [np.bincount(leaf, each, 1 << DEPTH) for each in (slope, curve)]
            leaves = np.round(RATE * sums[0] / (sums[1] + LAMBDA) * 100) / 100
            trees.append((features, leaves))
            score += leaves[leaf]
        return trees

    def score(self, w, trees):
        score = self.x @ w
        for features, leaves in trees:
            leaf = sum((self.x[:, f] > 0).astype(np.int64) << level for level, f in enumerate(features))
            score += leaves[leaf]
        return score

    def choose(self, w, trees):
        """The chosen values, by number of the page."""
        score = self.score(w, trees)
        chosen = collections.defaultdict(list)
        best = {}
        for i, k in enumerate(self.owner):
            if self.kind == MANY:
                if k not in best or score[i] > score[best[k]]:
                    best[k] = i
                if score[i] > 0:
                    chosen[k].append(self.values[i])
            elif (self.kind == ONE or score[i] > self.least) and (k not in best or score[i] > score[best[k]]):
                best[k] = i
                chosen[k] = [self.values[i]]
        if self.kind == MANY:
            for k, i in best.items():
                if ALONE < score[i] <= 0:
                    chosen[k] = [self.values[i]]
                chosen[k] = [a for a in chosen[k] if not any(within(plain(a), plain(b)) for b in chosen[k])]
        return chosen

    def add_missing(self, items, fold):
        """Pages without any candidate count as well."""
        self.items += items
        self.folds = np.array([fold(item) for item in self.items])

def c_choice(prefix, names, weights, trees, storage='static '):
    """Lines of C: what was learned, in hundredths of a nat; storage: of the choice itself."""
    hundredths = lambda value: str(int(round(value * 100)))
    lines = [f'static const int16_t {prefix}_weights[] = {{']
    lines += [f'    {hundredths(value)}, // {n}' for n, value in zip(names, weights)]
    lines += ['};', '', f'static const struct choice_tree {prefix}_trees[] = {{']
    lines += [f'    {{{{{", ".join(map(str, features))}}}, {{{", ".join(map(hundredths, leaves))}}}}},' for features, leaves in trees]
    lines += ['};', '', f'{storage}const struct choice {prefix}_choice = {{',
              f'    .weights = {prefix}_weights, .features = {len(names)}, .bias = {hundredths(weights[-1])},',
              f'    .trees = {prefix}_trees, .tree_count = {len(trees)}}};', '']
    return lines
