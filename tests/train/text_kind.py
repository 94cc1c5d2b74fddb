#!/usr/bin/python3
"""text_kind.py FOLDER LIBRARY TOOLS...: learns which text captures are articles (lib/site/text_kind_row.h), by host in five folds.

TOOLS are five text_kind_features, each linked with the weights of lines.py without one fold. FOLDER/pages.jsonl lists every page as often as
it is rendered; together its renderings weigh as much as one page. Weights go to LIBRARY (lib/site), those without fold K to FOLDER/fold-K.
"""
import json, sys
import numpy as np
from pages import FOLDS
from whole import Rows, Training, Words, read_names, write_all

ADDRESS, HEADLINE, LABELS, PROSE, OTHER = range(5)
TALLIES = ((LABELS, 'LABELS'), (PROSE, 'PROSE'), (OTHER, 'OTHER'))
WORDS = Words(most=(200, 200, 1200, 1200, 800), tallies=TALLIES, sums=((ADDRESS, 'URL_SUM'), (HEADLINE, 'HEADLINE_SUM')), has_mean=True)
TABLES = ('text_kind', 'site/text_kind_row.h', 'text_kind_word_weights')


class Captures(Rows):
    @staticmethod
    def line(folder, page):
        return '%s/%s/%s/%s.html\t%s\n' % (folder, page['mode'], page['set'], page['id'], page.get('url') or '')

    def read_page(self, out, at, i):
        """What the rules refuse has no row; without its address a page has the same words but for those of the address."""
        other = i + len(self.gold)
        self.is_judged[[i, other]] = out[at]
        if not out[at]:
            return at + 1
        at = self.read_words(out, self.read_features(out, at + 1, i), i)
        self.ends[other] = self.ends[i]
        self.ends[other, ADDRESS] = self.ends[i, ADDRESS + 1]
        return self.read_features(out, at, other)


def report(training, score, cuts):
    """Held-out: every capture by the model and the thresholds of its fold; what the rules refuse counts as refused."""
    n, rows = len(training.rows.gold), training.rows
    modes = np.array([g['mode'] for g in rows.gold] * 2)
    low, high = (np.array([cuts[f][k] for f in rows.fold]) for k in (0, 1))
    is_refused, is_either = ((score < cut) | ~rows.is_judged for cut in (low, high))
    kinds = [('%s %s' % (part, kind), (training.kinds == kind) & (training.sets == part)) for kind in sorted(set(training.kinds))
             for part in (('wcxb', 'aed', 'trafeval') if kind == 'article' else ('wcxb',))]
    kinds.append(('wcxb others', training.known & ~training.is_article))
    for name, part in (('without address', np.arange(2 * n) >= n), ('with address', np.arange(2 * n) < n)):
        for mode in sorted(set(modes)):
            print('%s, %s' % (mode, name))
            for kind, mask in kinds:
                mask = mask & part & (modes == mode)
                print('  %-20s of %4d: by rules %.3f refused %.3f labelled %.3f either %.3f' % (
                    kind, mask.sum(), np.mean(~rows.is_judged[mask]), np.mean(is_refused[mask]),
                    np.mean(is_either[mask]) - np.mean(is_refused[mask]), np.mean(is_either[mask])), flush=True)


def main():
    folder, library = sys.argv[1:3]
    with open(folder + '/pages.jsonl', encoding='utf8') as f:
        gold = [json.loads(l) for l in f]
    names = read_names(library + '/text_kind_row.h', 'TEXT_KIND_FEATURES')
    training = Training(Captures(gold, folder, sys.argv[3:], names, WORDS), len({g['mode'] for g in gold}))
    # Most captures come without an address: the thresholds are theirs.
    training.strict &= np.arange(2 * len(gold)) >= len(gold)
    cuts = [training.cuts(frozenset({fold})) for fold in range(FOLDS)]
    report(training, training.scores(frozenset()), cuts)
    for fold in range(FOLDS):
        write_all(training, '%s/fold-%d' % (folder, fold), frozenset({fold}), cuts[fold], 'without fold %d' % fold, *TABLES)
    write_all(training, library, frozenset(), training.cuts(frozenset()),
              'all five folds of the development set (%d captures)' % len(gold), *TABLES)


if __name__ == '__main__':
    main()
