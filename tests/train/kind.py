#!/usr/bin/python3
"""kind.py FOLDER LIBRARY TOOLS...: learns which pages are articles (lib/extract/kind_row.h), by host in five folds.

TOOLS are five kind_features, each linked with the weights of body.py without one fold. FOLDER/pages.jsonl lists the pages. Weights
go to LIBRARY, those without fold K to FOLDER/fold-K.
"""
import json, sys
import numpy as np
from pages import FOLDS
from whole import Rows, Training, Words, read_names, write_all

ADDRESS, TYPE, OPEN_GRAPH, NAMES, LABELS, PROSE = range(6)
WORDS = Words(most=(200, 100, 50, 2400, 1200, 1200), tallies=((NAMES, 'NAMES'), (LABELS, 'LABELS'), (PROSE, 'PROSE')),
              sums=((ADDRESS, 'URL_SUM'), (TYPE, 'LD_SUM')))
TABLES = ('kind', 'extract/kind_row.h', 'kind_weights')


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


def main():
    folder, library = sys.argv[1:3]
    with open(folder + '/pages.jsonl', encoding='utf8') as f:
        gold = [json.loads(l) for l in f]
    names = read_names(library + '/kind_row.h', 'KIND_FEATURES')
    training = Training(Rows(gold, folder, sys.argv[3:], names, WORDS))
    cuts = [training.cuts(frozenset({fold})) for fold in range(FOLDS)]
    score = training.scores(frozenset())
    report(training, score, cuts)
    for fold in range(FOLDS):
        write_all(training, '%s/fold-%d' % (folder, fold), frozenset({fold}), cuts[fold], 'without fold %d' % fold, *TABLES)
    write_all(training, library, frozenset(), training.cuts(frozenset()),
              'all five folds of the development set (%d pages)' % len(gold), *TABLES)


if __name__ == '__main__':
    main()
