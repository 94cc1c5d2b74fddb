"""kinds.py SET PREDICTIONS: of each type of page, the shares that are refused, labelled as no article, and either."""
import json, sys

part, predictions = sys.argv[1:3]
with open(part + '/gt.jsonl', encoding='utf8') as f:
    gold = [json.loads(l) for l in f]
with open(predictions, encoding='utf8') as f:
    types = {r['id']: r['type'] for r in map(json.loads, f)}
rows = {}
for page in gold:
    kind = page.get('page_type') or 'article'
    label = types.get(page['id'])
    for name in [kind] + (['no article'] if kind not in ('article', 'documentation') else []):
        row = rows.setdefault(name, [0, 0, 0])
        row[0] += 1
        row[1] += label is None
        row[2] += label not in (None, 'article')
print('%-14s %5s %8s %8s %7s' % ('type of page', 'pages', 'refused', 'labelled', 'either'))
for name in sorted(rows):
    pages, refused, labelled = rows[name]
    print('%-14s %5d %8.3f %8.3f %7.3f' % (name, pages, refused / pages, labelled / pages, (refused + labelled) / pages))
