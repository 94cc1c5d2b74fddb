#!/usr/bin/python3
"""lines.py FOLDER LIBRARY TOOL [--quick]: learns the choice of the body of text captures (lib/site/line_body.h), by host in five folds.

FOLDER holds pages.jsonl, list, d.* (made by `train-lines`): every page of the development set as several tools render it. All
renderings of a page are in its host's fold, and together they weigh as much as one page. Weights learned from all folds go to
LIBRARY (lib/site), those learned without fold K to FOLDER/fold-K.
"""
import os, sys
from looks import Looks, write_forest
from pages import Rows


class Lines(Looks):
    FIRST = dict(trees=80, depth=6, rate=.15, minimum=50, strength=50, share=.4, bag=.5)
    SECOND = dict(trees=80, depth=6, rate=.12, minimum=50, strength=50, share=.4, bag=.5)
    SAMPLE_FULL, SAMPLE_MIN = .4, .1  # lines of little weight are drawn, the others weigh more for it


def write_all(lines, folder, without, second, note):
    os.makedirs(folder, exist_ok=True)
    for name, model in (('line_first', lines.first_model(without)), ('line_second', second)):
        write_forest('%s/%s_weights.c' % (folder, name), name, model, lines.rows.names, note, 'LINE_', 'site/line_body.h')


def main():
    folder, library, tool = sys.argv[1:4]
    rows = Rows(folder + '/pages.jsonl', folder + '/d')
    modes = sorted({g['mode'] for g in rows.gold})
    lines = Lines(rows, folder, tool, renderings=len(modes))
    print('%d captures, %d lines, %d drawn' % (len(rows.gold), len(rows.share), lines.is_drawn.sum()), flush=True)
    groups = [('%s %s' % (part, mode), lambda g, part=part, mode=mode: g['set'] == part and g['mode'] == mode)
              for part in ('wcxb', 'aed') for mode in modes]
    lines.learn(library, write_all, groups, '--quick' in sys.argv, 'captures')


if __name__ == '__main__':
    main()
