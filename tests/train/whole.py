"""Learning whether a whole page is an article, from features and words: what kind.py (HTML) and text_kind.py (text captures) share.

Every page is used twice, with its address and without. What words say of a page comes from hosts of other folds than its own.
"""
import os, re, subprocess
import numpy as np
import trees
from body import write_tokens
from looks import write_forest
from pages import FOLDS, fold_of, host_of

OPTIONS = dict(trees=200, depth=4, rate=.05, minimum=2, strength=4, share=.4, bag=.7)
HOSTS, LEAST, STRONG = 5, 8, 16  # hosts that have a word, what it must say at least, and what says something by itself
FEW, MEAN_STEPS = 8, 6  # as in lib/learn/kind_words.c
ALL = frozenset(range(FOLDS))
# Shares of wcxb's and aed's articles that may be refused, and that may be refused or labelled.
REFUSED, LABELLED = .004, .0122


class Words:
    """Where words come from, in the order of the library's origins: which features they make, and how many of them are kept."""

    def __init__(self, most, tallies, sums, has_mean=False):
        """most: of each origin; tallies: prefixes of the five features, by origin, and of a mean; sums: features that are a sum alone."""
        self.most, self.tallies, self.sums, self.has_mean = most, tallies, sums, has_mean


class Rows:
    """Pages twice: with their address, and without. Words are numbered; those of a page and origin are a segment."""

    def __init__(self, gold, folder, tools, names, words):
        self.gold, self.names, self.words_of = gold, names, words
        self.fold = np.array([fold_of(host_of(g)) for g in gold] * 2)
        self.hosts = np.unique([host_of(g) for g in gold] * 2, return_inverse=True)[1]
        self.features = np.zeros((len(names), 2 * len(gold)), np.uint8)
        self.is_judged = np.ones(2 * len(gold), bool)
        self.ends = np.zeros((2 * len(gold), len(words.most) + 1), np.int64)
        self.parts, self.at = [], 0
        for fold in range(FOLDS):
            ids = [i for i in range(len(gold)) if self.fold[i] == fold]
            lines = ''.join(self.line(folder, gold[i]) for i in ids)
            out = subprocess.run([tools[fold]], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
            at = 0
            for i in ids:
                at = self.read_page(out, at, i)
            assert at == len(out)
        self.keep_common(np.concatenate(self.parts))

    def read_features(self, out, at, row):
        self.features[:, row] = np.frombuffer(out, np.uint8, len(self.names), at)
        return at + len(self.names)

    def read_words(self, out, at, row):
        ends = np.frombuffer(out, '<u4', len(self.words_of.most), at).astype(np.int64)
        at += 4 * len(ends)
        self.parts.append(np.frombuffer(out, '<u4', ends[-1], at))
        self.ends[row] = self.at + np.concatenate([[0], ends])
        self.at += ends[-1]
        return at + 4 * int(ends[-1])

    def read_page(self, out, at, i):
        for row in (i, i + len(self.gold)):
            at = self.read_words(out, self.read_features(out, at, row), row)
        return at

    def keep_common(self, words):
        """Numbers the words; those that are too rare to be worth anything are left out."""
        self.vocabulary, numbers, counts = np.unique(words, return_inverse=True, return_counts=True)
        is_kept = counts[numbers] >= HOSTS
        self.ends = np.concatenate([[0], np.cumsum(is_kept)])[self.ends]
        renumbered = np.cumsum(counts >= HOSTS) - 1
        self.words = renumbered[numbers[is_kept]].astype(np.int32)
        self.vocabulary = self.vocabulary[counts >= HOSTS]
        # whose each word is, and where it comes from; rows may share theirs
        self.row, self.origin = np.zeros(len(self.words), np.int32), np.zeros(len(self.words), np.int8)
        for row in range(len(self.ends)):
            for origin in range(self.ends.shape[1] - 1):
                part = slice(self.ends[row, origin], self.ends[row, origin + 1])
                self.row[part], self.origin[part] = row, origin

    @staticmethod
    def line(folder, page):
        return '%s/%s/html/%s.html\t%s\n' % (folder, page['set'], page['id'], page.get('url') or '')

    def count_hosts(self, mask):
        """Of every word and fold: how many hosts have it on a page of the mask. A host is in one fold."""
        use = mask[self.row]
        pairs = np.unique(self.words[use].astype(np.int64) * (self.hosts.max() + 1) + self.hosts[self.row[use]])
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
        # every other one that reduceat makes lies between two segments
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

    for origin, name in rows.words_of.sums:
        total = np.clip(128 + tally(np.add, origin), 0, 255)
        put(name, np.where(rows.features[at['HAS_URL'], ids] > 0, total, 0) if name == 'URL_SUM' else total)
    for origin, name in rows.words_of.tallies:
        total = tally(np.add, origin)
        put(name + '_SUM', 128 + np.sign(total) * (np.abs(total) // 8))
        put(name + '_LOW', 128 + np.minimum(0, tally(np.minimum, origin)))
        put(name + '_HIGH', 128 + np.maximum(0, tally(np.maximum, origin)))
        put(name + '_MANY_LOW', quantize(tally(np.add, origin, (values <= -STRONG).astype(np.int64))))
        put(name + '_MANY_HIGH', quantize(tally(np.add, origin, (values >= STRONG).astype(np.int64))))
        if rows.words_of.has_mean:
            steps = np.maximum(tally(np.add, origin, (values != 0).astype(np.int64)), FEW)
            put(name + '_MEAN', 128 + np.sign(total) * (np.abs(total) * MEAN_STEPS // steps))


class Training:
    def __init__(self, rows, renderings=1):
        """renderings: how often each page is there; they weigh as much as one."""
        self.rows = rows
        self.kinds = np.array([g.get('page_type', 'article') for g in rows.gold] * 2)
        self.sets = np.array([g['set'] for g in rows.gold] * 2)
        self.known = self.kinds != 'documentation'
        self.is_article = self.kinds == 'article'
        self.weight = np.where(self.is_article, np.where(self.sets == 'trafeval', .4, 1.), 3.) * self.known * rows.is_judged / renderings
        self.strict = self.is_article & (self.sets != 'trafeval') & rows.is_judged
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
            for origin, most in enumerate(self.rows.words_of.most):
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


def write_all(training, folder, without, cuts, note, name, header, words):
    """name: of the library's tables, 'kind' e.g.; words: the file of those that say what words are worth."""
    os.makedirs(folder, exist_ok=True)
    write_tokens('%s/%s.c' % (folder, words), training.rows.vocabulary, training.table(without), note, name + '_weights', header)
    lines = training.model(without).splitlines()
    head = lines[0].split()
    low, high = cuts
    lines[0] = '%s %s %.6f' % (head[0], head[1], float(head[2]) - high)
    path = '%s/%s_forest_weights.c' % (folder, name)
    write_forest(path, name + '_forest', '\n'.join(lines), training.rows.names, note, name.upper() + '_', header)
    with open(path, 'a', encoding='ascii') as f:
        f.write('const int32_t %s_refused_below = %d;\n' % (name, round((low - high) * 4096)))


def read_names(header, macro):
    """Of the features, from the list of the library's header."""
    with open(header, encoding='utf8') as f:
        text = f.read()
    text = text[text.index('#define ' + macro):]
    return [n for n in re.findall(r'X\(([A-Z0-9_]+)\)', text[:text.index('\n\n')])]
