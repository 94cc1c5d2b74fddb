#!/usr/bin/python3
"""gold.py FOLDER SET...: one pages.jsonl with the gold records of all sets, and the list of their pages."""
import json, os, sys

with open(sys.argv[1] + '/pages.jsonl', 'w', encoding='utf8') as pages, open(sys.argv[1] + '/list', 'w', encoding='utf8') as paths:
    for part in sys.argv[2:]:
        with open('%s/gt.jsonl' % part, encoding='utf8') as gold:
            for line in gold:
                page = json.loads(line)
                page['set'] = part
                pages.write(json.dumps(page) + '\n')
                paths.write(os.path.abspath('%s/html/%s.html' % (part, page['id'])) + '\n')
