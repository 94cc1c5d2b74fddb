#!/usr/bin/python3
"""gold.py FOLDER [--renderings] SET...: one pages.jsonl with the gold records of all sets, and the list of their pages; with --renderings each
page as often as it is rendered to text (train-lines).
"""
import json, os, sys

MODES = {False: {'': '%s/html/%s.html'}, True: {m: m + '/%s/%s.html' for m in ('w3m', 'lynx', 'blocks', 'strings')}}
sets = [a for a in sys.argv[2:] if not a.startswith('--')]
with open(sys.argv[1] + '/pages.jsonl', 'w', encoding='utf8') as pages, open(sys.argv[1] + '/list', 'w', encoding='utf8') as paths:
    for mode, path in MODES['--renderings' in sys.argv].items():
        for part in sets:
            with open('%s/gt.jsonl' % part, encoding='utf8') as gold:
                for line in gold:
                    page = json.loads(line)
                    page['set'], page['mode'] = part, mode
                    pages.write(json.dumps(page) + '\n')
                    paths.write(os.path.abspath(path % (part, page['id'])) + '\n')
