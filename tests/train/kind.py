#!/usr/bin/python3
"""kind.py FOLDER LIBRARY TOOLS...: learns which pages are articles (lib/extract/kind_row.h), by host in five folds.

TOOLS are five kind_features, each linked with the weights of body.py without one fold. FOLDER/pages.jsonl lists the pages. Every page
is used twice, with its address and without. Weights go to LIBRARY, those without fold K to FOLDER/fold-K.
"""
import json, os, re, subprocess, sys
import numpy as np
import trees
from body import write_tokens
from looks import write_forest
from pages import FOLDS, fold_of, host_of

OPTIONS = dict(trees=200, depth=4, rate=.05, minimum=2, strength=4, share=.4, bag=.7)
HOSTS, LEAST, STRONG = 5, 8, 16  # hosts that have a word, what it must say at least, and what says something by itself
ALL = frozenset(range(FOLDS))
# By origin (lib/extract/kind_row.h): which features come of its words, and how many of them are kept.
ORIGINS = 6
ADDRESS, TYPE, OPEN_GRAPH, NAMES, LABELS, PROSE = range(ORIGINS)
TALLIES = ((NAMES, 'NAMES'), (LABELS, 'LABELS'), (PROSE, 'PROSE'))
WORDS_MAX = {ADDRESS: 200, TYPE: 100, OPEN_GRAPH: 50, NAMES: 2400, LABELS: 1200, PROSE: 1200}
# Shares of wcxb's and aed's articles that may be refused, and that may be refused or labelled.
REFUSED, LABELLED = .004, .0122


class Rows:
    """Pages twice: with their address, and without. Words are numbered; those of a page and origin are a segment."""

    def __init__(self, gold, folder, tools, names):
        self.gold, self.names = gold, names
        self.fold = np.array([fold_of(host_of(g)) for g in gold] * 2)
        self.hosts = np.unique([host_of(g) for g in gold] * 2, return_inverse=True)[1]
        self.features = np.zeros((len(names), 2 * len(gold)), np.uint8)
        words, ends = [None] * len(self.fold), np.zeros((len(self.fold), ORIGINS + 1), np.int64)
        for fold in range(FOLDS):
            ids = [i for i in range(len(gold)) if self.fold[i] == fold]
            lines = ''.join(self.line(folder, gold[i]) for i in ids)
            out = subprocess.run([tools[fold]], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
            at = 0
            for i in (i + part for i in ids for part in (0, len(gold))):
                self.features[:, i] = np.frombuffer(out, np.uint8, len(names), at)
                at += len(names)
                ends[i, 1:] = np.frombuffer(out, '<u4', ORIGINS, at)
                words[i] = np.frombuffer(out, '<u4', ends[i, -1], at + 4 * ORIGINS)
                at += 4 * (ORIGINS + int(ends[i, -1]))
        self.start = np.concatenate([[0], np.cumsum(ends[:, -1])])
        self.ends = ends + self.start[:-1, None]
        self.vocabulary, self.words = np.unique(np.concatenate(words), return_inverse=True)
        self.row = np.repeat(np.arange(len(words)), ends[:, -1])
        self.origin = np.repeat(np.tile(np.arange(ORIGINS), len(words)), np.diff(ends).ravel())

    @staticmethod
    def line(folder, page):
        return '%s/%s/html/%s.html\t%s\n' % (folder, page['set'], page['id'], page.get('url') or '')

    def count_hosts(self, mask):
        """Of every word and fold: how many hosts have it on a page of the mask. A host is in one fold."""
        use = mask[self.row]
        pairs = np.unique(self.words[use] * (self.hosts.max() + 1) + self.hosts[self.row[use]])
        word, host = np.divmod(pairs, self.hosts.max() + 1)
        fold = np.zeros(self.hosts.max() + 1, np.int64)
        fold[self.hosts] = self.fold
        counts = np.zeros((FOLDS, len(self.vocabulary)), np.int64)
        np.add.at(counts, (fold[host], word), 1)
        return counts


def quantize(x):
    e = np.frexp(np.maximum(x, 1))[1] - 1
    return np.where(x < 16, x, 16 + (e - 4) * 8 + ((x >> np.maximum(e - 3, 0)) & 7))


def segments(join, values, first, end):
    """join over values[first:end] for many segments; 0 for those that are empty."""
    out = np.zeros(len(first), np.int64)
    full = end > first
    if full.any():
        # segments follow each other with gaps: every other one that reduceat makes is a gap
        bounds = np.column_stack([first[full], end[full]]).ravel()
        out[full] = join.reduceat(np.concatenate([values, [0]]), bounds)[::2]
    return out


def word_features(rows, weights, ids, columns):
    """As kind_row.c makes them of the table that it is linked with."""
    at = {n: i for i, n in enumerate(rows.names)}
    values = weights[rows.words]

    def tally(join, origin, values=values):
        return segments(join, values, rows.ends[ids, origin], rows.ends[ids, origin + 1])

    def put(name, column):
        columns[at[name], ids] = np.clip(column, 0, 255)

    put('URL_SUM', np.where(rows.features[at['HAS_URL'], ids] > 0, np.clip(128 + tally(np.add, ADDRESS), 0, 255), 0))
    put('LD_SUM', 128 + tally(np.add, TYPE))
    for origin, name in TALLIES:
        total = tally(np.add, origin)
        put(name + '_SUM', 128 + np.sign(total) * (np.abs(total) // 8))
        put(name + '_LOW', 128 + np.minimum(0, tally(np.minimum, origin)))
        put(name + '_HIGH', 128 + np.maximum(0, tally(np.maximum, origin)))
        put(name + '_MANY_LOW', quantize(tally(np.add, origin, (values <= -STRONG).astype(np.int64))))
        put(name + '_MANY_HIGH', quantize(tally(np.add, origin, (values >= STRONG).astype(np.int64))))


class Training:
    def __init__(self, rows):
        self.rows = rows
        self.kinds = np.array([g.get('page_type', 'article') for g in rows.gold] * 2)
        self.sets = np.array([g['set'] for g in rows.gold] * 2)
        self.known = self.kinds != 'documentation'
        self.is_article = self.kinds == 'article'
        self.weight = np.where(self.is_article, np.where(self.sets == 'trafeval', .4, 1.), 3.) * self.known
        self.strict = self.is_article & (self.sets != 'trafeval')
        self.tables, self.models = {}, {}
        has_words = self.known & (self.sets != 'trafeval')
        self.hosts = [rows.count_hosts(has_words & (self.is_article == side)) for side in (False, True)]
        self.host_count = [[len(set(rows.hosts[has_words & (self.is_article == side) & (rows.fold == fold)])) for fold in range(FOLDS)]
                           for side in (False, True)]
        self.word_origin = np.zeros(len(rows.vocabulary), np.int64)
        self.word_origin[rows.words] = rows.origin

    def table(self, without):
        """What a page with a word is: log-odds of an article, in sixteenths, for every word; hosts count, not pages."""
        if without not in self.tables:
            folds = sorted(ALL - without)
            no, yes = (counts[folds].sum(axis=0) for counts in self.hosts)
            no_all, yes_all = (sum(counts[f] for f in folds) for counts in self.host_count)
            odds = np.log((yes + .5) / (yes_all + 1)) - np.log((no + .5) / (no_all + 1))
            weight = np.clip(np.rint(odds * 16), -64, 64).astype(np.int64)
            weight[(yes + no < HOSTS) | (np.abs(weight) < LEAST)] = 0
            value = np.abs(weight) * np.sqrt(yes + no)
            kept = np.zeros(len(weight), bool)
            for origin, most in WORDS_MAX.items():
                ids = np.flatnonzero((self.word_origin == origin) & (weight != 0))
                kept[ids[np.argsort(-value[ids], kind='stable')][:most]] = True
            self.tables[without] = weight * kept
        return self.tables[without]

    def model(self, without):
        """What words say of a page comes from neither its own fold nor 'without'."""
        if without not in self.models:
            columns = self.rows.features.copy()
            for fold in ALL - without:
                word_features(self.rows, self.table(without | {fold}), np.flatnonzero(self.rows.fold == fold), columns)
            mask = (self.weight > 0) & ~np.isin(self.rows.fold, list(without))
            self.models[without] = trees.train(columns[:, mask], self.is_article[mask].astype(np.float32), self.weight[mask], **OPTIONS)
        return self.models[without]

    def scores(self, without):
        """Of every page by a model that knows neither its fold nor 'without'."""
        score = np.zeros(len(self.kinds), np.float32)
        columns = self.rows.features.copy()
        for fold in range(FOLDS):
            ids = np.flatnonzero(self.rows.fold == fold)
            word_features(self.rows, self.table(without | {fold}), ids, columns)
            score[ids] = trees.apply(self.model(without | {fold}), columns[:, ids])
        return score

    def cuts(self, without):
        """Thresholds that lose REFUSED and LABELLED of the articles of the other folds, by models that do not know these articles."""
        mask = self.strict & ~np.isin(self.rows.fold, list(without))
        score = self.scores(without)[mask]
        return [float(np.quantile(score, lost)) for lost in (REFUSED, LABELLED)]


def report(training, score, cuts):
    """Held-out: every page by the model and the thresholds of its fold."""
    n = len(training.rows.gold)
    low = np.array([cuts[f][0] for f in training.rows.fold])
    high = np.array([cuts[f][1] for f in training.rows.fold])
    for name, part in (('with address', np.arange(2 * n) < n), ('without', np.arange(2 * n) >= n)):
        for kind in sorted(set(training.kinds)):
            for each in ('wcxb', 'aed', 'trafeval') if kind == 'article' else ('wcxb',):
                mask = part & (training.kinds == kind) & (training.sets == each)
                print('%s %s %s: refused %.3f labelled %.3f both %.3f of %d' % (
                    name, each, kind, np.mean(score[mask] < low[mask]), np.mean((score[mask] >= low[mask]) & (score[mask] < high[mask])),
                    np.mean(score[mask] < high[mask]), mask.sum()))
        mask = part & training.known & ~training.is_article
        print('%s others: refused %.3f both %.3f' % (name, np.mean(score[mask] < low[mask]), np.mean(score[mask] < high[mask])), flush=True)


def write_all(training, folder, without, cuts, note):
    os.makedirs(folder, exist_ok=True)
    write_tokens(folder + '/kind_weights.c', training.rows.vocabulary, training.table(without), note, 'kind_weights')
    lines = training.model(without).splitlines()
    head = lines[0].split()
    low, high = cuts
    lines[0] = '%s %s %.6f' % (head[0], head[1], float(head[2]) - high)
    path = folder + '/kind_forest_weights.c'
    write_forest(path, 'kind_forest', '\n'.join(lines), training.rows.names, note, 'KIND_', 'extract/kind_row.h')
    with open(path, 'a', encoding='ascii') as f:
        f.write('const int32_t kind_refused_below = %d;\n' % round((low - high) * 4096))


def main():
    folder, library = sys.argv[1:3]
    with open(library + '/kind_row.h', encoding='utf8') as f:
        names = re.findall(r'X\(([A-Z0-9_]+)\)', f.read().split('enum kind_feature')[0])
    with open(folder + '/pages.jsonl', encoding='utf8') as f:
        gold = [json.loads(l) for l in f]
    rows = Rows(gold, folder, sys.argv[3:], [n for n in names if n != 'X'])
    training = Training(rows)
    cuts = [training.cuts(frozenset({fold})) for fold in range(FOLDS)]
    score = training.scores(frozenset())
    report(training, score, cuts)
    for fold in range(FOLDS):
        write_all(training, '%s/fold-%d' % (folder, fold), frozenset({fold}), cuts[fold], 'without fold %d' % fold)
    write_all(training, library, frozenset(), training.cuts(frozenset()),
              'all five folds of the development set (%d pages)' % len(gold))


if __name__ == '__main__':
    main()
