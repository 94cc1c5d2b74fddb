"""folds.py SET CLEAN [--urls]: predictions for `score`, every page by the sheaf-extract of its fold (fold-K/sheaf-extract)."""
import json, os, subprocess, sys
from pages import FOLDS, fold_of, host_of

part, clean = sys.argv[1:3]
with open(part + '/gt.jsonl', encoding='utf8') as f:
    gold = [json.loads(l) for l in f]
for fold in range(FOLDS):
    lines = ''
    for page in gold:
        if fold_of(host_of(page)) == fold:
            url = '\t' + page['url'] if '--urls' in sys.argv and page.get('url') else ''
            lines += '%s/html/%s.html%s\n' % (part, page['id'], url)
    records = subprocess.run(['fold-%d/sheaf-extract' % fold, '--files-from', '-'], input=lines.encode(), stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, check=True).stdout
    out = subprocess.run([clean], input=records, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    for line in out.decode('utf8').splitlines():
        r = json.loads(line)
        print(json.dumps(dict(id=os.path.basename(r['capture']['file'])[:-5], text=r.get('article_body') or '',
                              title=r.get('headline') or '', type=r.get('record_type') or '')))
