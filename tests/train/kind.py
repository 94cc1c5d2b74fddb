#!/usr/bin/python3
"""kind.py FOLDER LIBRARY TOOLS...: learns which pages are articles (lib/extract/html_kind.h), by host in five folds.

TOOLS are five kind_features, each linked with the weights of body.py without one fold. FOLDER/pages.jsonl lists the pages. Every page
is used twice, with its address and without. Weights go to LIBRARY, those without fold K to FOLDER/fold-K.
"""
import json, subprocess, sys
import numpy as np
import trees
from body import write_forest, write_tokens
from pages import FOLDS, fold_of, host_of

OPTIONS = dict(trees=80, depth=4, rate=.1, minimum=2, strength=4, share=.4, bag=.7)
HOSTS, LEAST, WORDS_MAX = 5, 8, 3000
ALL = frozenset(range(FOLDS))
NAMES_AT = 'NAMES_SUM'
LOST = 0.005  # share of wcxb's and aed's articles that may be lost: that is worse than a listing that is kept


class Rows:
    def __init__(self, gold, folder, tools, names):
        self.gold, self.names = gold, names
        self.fold = np.array([fold_of(host_of(g)) for g in gold] * 2)
        self.hosts = [host_of(g) for g in gold] * 2
        self.features = np.zeros((len(names), 2 * len(gold)), np.uint8)
        self.words = [None] * (2 * len(gold))
        self.ends = [[] for _ in self.words]
        for fold in range(FOLDS):
            ids = [i for i in range(2 * len(gold)) if self.fold[i] == fold]
            lines = ''.join(self.line(folder, i) for i in ids)
            out = subprocess.run([tools[fold]], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
            at = 0
            for i in ids:
                self.features[:, i] = np.frombuffer(out, np.uint8, len(names), at)
                at += len(names)
                *self.ends[i], n = (int(x) for x in np.frombuffer(out, '<u4', 4, at))
                self.words[i] = np.frombuffer(out, '<u4', n, at + 16)
                at += 16 + 4 * n

    def line(self, folder, i):
        g = self.gold[i % len(self.gold)]
        url = '\t' + g['url'] if i < len(self.gold) and g.get('url') else ''
        return '%s/%s/html/%s.html%s\n' % (folder, g['set'], g['id'], url)


def token_table(rows, is_article, known, folds):
    """Log-odds, in sixteenths, that a page with the word is an article; hosts count, not pages."""
    yes, no, hosts = {}, {}, [set(), set()]
    n = len(rows.gold)
    for i in range(n):
        if not known[i] or rows.fold[i] not in folds:
            continue
        hosts[int(is_article[i])].add(rows.hosts[i])
        side = yes if is_article[i] else no
        for w in rows.words[i].tolist():
            side.setdefault(w, set()).add(rows.hosts[i])
    out = {}
    for w in set(yes) | set(no):
        a, b = len(yes.get(w, ())), len(no.get(w, ()))
        if a + b < HOSTS:
            continue
        odds = np.log((a + .5) / (len(hosts[1]) + 1)) - np.log((b + .5) / (len(hosts[0]) + 1))
        weight = int(max(-64, min(64, round(odds * 16))))
        if abs(weight) >= LEAST:
            out[w] = (weight, a + b)
    best = sorted(out, key=lambda w: (-abs(out[w][0]) * out[w][1] ** .5, w))[:WORDS_MAX]
    return {w: out[w][0] for w in best}


def quantize(x):
    x = int(x)
    if x < 16:
        return x
    e = x.bit_length() - 1
    return 16 + (e - 4) * 8 + ((x >> (e - 3)) & 7)


def token_features(rows, table, ids, columns):
    """As html_kind.c: words come in order: address, types, og:type, names; each counts where it is met first."""
    at = {n: i for i, n in enumerate(rows.names)}
    for i in ids:
        values = np.array([table.get(w, 0) for w in rows.words[i].tolist()], np.int64)
        a, b, c = rows.ends[i]
        columns[at['URL_SUM'], i] = min(255, max(0, 128 + values[:a].sum())) if rows.features[at['HAS_URL'], i] else 0
        columns[at['LD_SUM'], i] = min(255, max(0, 128 + values[a:b].sum()))
        names = values[c:]
        total = names.sum()
        columns[at['NAMES_SUM'], i] = min(255, max(0, 128 + (total // 8 if total >= 0 else -(-total // 8))))
        columns[at['NAMES_LOW'], i] = 128 + min(0, names.min(initial=0))
        columns[at['NAMES_HIGH'], i] = 128 + max(0, names.max(initial=0))
        columns[at['NAMES_MANY_LOW'], i] = quantize((names <= -16).sum())
        columns[at['NAMES_MANY_HIGH'], i] = quantize((names >= 16).sum())


def main():
    folder, library = sys.argv[1:3]
    tools = sys.argv[3:]
    with open(library + '/html_kind.h', encoding='utf8') as f:
        import re
        names = re.findall(r'X\(([A-Z0-9_]+)\)', f.read().split('enum kind_feature')[0])
    names = [n for n in names if n != 'X']
    with open(folder + '/pages.jsonl', encoding='utf8') as f:
        gold = [json.loads(l) for l in f]
    rows = Rows(gold, folder, tools, names)
    n = len(gold)
    kinds = [g.get('page_type', 'article') for g in gold] * 2
    sets = [g['set'] for g in gold] * 2
    known = np.array([k != 'documentation' for k in kinds])
    is_article = np.array([k == 'article' for k in kinds])
    weight = np.where(is_article, np.where(np.array(sets) == 'trafeval', .4, 1.), 3.) * known
    for_words = known & (np.array(sets) != 'trafeval')
    tables = {}

    def table(without):
        if without not in tables:
            tables[without] = token_table(rows, is_article, for_words, ALL - without)
        return tables[without]

    def columns(without):
        out = rows.features.copy()
        for fold in range(FOLDS):
            token_features(rows, table(without | {fold}), np.flatnonzero(rows.fold == fold), out)
        return out

    score = np.zeros(2 * n, np.float32)
    models = {}
    for without in [frozenset({f}) for f in range(FOLDS)] + [frozenset()]:
        c = columns(without)
        mask = (weight > 0) & ~np.isin(rows.fold, list(without))
        models[without] = trees.train(c[:, mask], is_article[mask].astype(np.float32), weight[mask], **OPTIONS)
        if without:
            test = rows.fold == next(iter(without))
            token_features(rows, table(without), np.flatnonzero(test), c)
            score[test] = trees.apply(models[without], c[:, test])
    strict = is_article & (np.array(sets) != 'trafeval')
    for name, part in (('with address', np.arange(2 * n) < n), ('without', np.arange(2 * n) >= n)):
        for lost in (.005, .01, .015, .02):
            cut = np.quantile(score[strict & part], lost)
            shares = ['%s %.2f' % (k, np.mean(score[part & (np.array(kinds) == k)] < cut)) for k in sorted(set(kinds))]
            other = np.mean(score[part & known & ~is_article] < cut)
            traf = np.mean(score[part & (np.array(sets) == 'trafeval')] < cut)
            print(name, 'lost %.3f' % lost, 'refused %.3f' % other, 'trafeval lost %.3f' % traf, 'cut %.2f' % cut, *shares, flush=True)
    cut = float(np.quantile(score[strict], LOST))
    for without, model in models.items():
        out = '%s/fold-%d' % (folder, next(iter(without))) if without else library
        note = 'without fold %d' % next(iter(without)) if without else 'all five folds of the development set (%d pages)' % n
        lines = model.splitlines()
        head = lines[0].split()
        lines[0] = '%s %s %.6f' % (head[0], head[1], float(head[2]) - cut)
        words = table(without)
        keys = np.array(sorted(words))
        write_tokens(out + '/kind_weights.c', keys, np.array([words[k] for k in keys.tolist()]), note, 'kind_weights')
        write_forest(out + '/kind_forest_weights.c', 'kind_forest', '\n'.join(lines), names, note, 'KIND_', 'html_kind')
        print('words', len(words))


if __name__ == '__main__':
    main()
