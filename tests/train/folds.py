"""folds.py SET CLEAN [--urls | --text MODE]: predictions for `score`, every page by the sheaf-extract of its fold (fold-K/sheaf-extract)."""
import json, os, subprocess, sys
from pages import FOLDS, fold_of, host_of

part, clean = sys.argv[1:3]
mode = sys.argv[4] if '--text' in sys.argv else ''  # a rendering of train-lines
place = '%s/%s/' % (mode, part) if mode else part + '/html/'
with open(part + '/gt.jsonl', encoding='utf8') as f:
    gold = [json.loads(l) for l in f]
for fold in range(FOLDS):
    lines = ''
    for page in gold:
        if fold_of(host_of(page)) == fold:
            url = '\t' + page['url'] if '--urls' in sys.argv and page.get('url') else ''
            lines += '%s%s.html%s\n' % (place, page['id'], url)
    records = subprocess.run(['fold-%d/sheaf-extract' % fold, '--files-from', '-', *(['--from', 'text'] if mode else [])], input=lines.encode(), stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, check=True).stdout
    out = subprocess.run([clean], input=records, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    for line in out.decode('utf8').splitlines():
        r = json.loads(line)
        print(json.dumps(dict(id=os.path.basename(r['capture']['file'])[:-5], text=r.get('article_body') or '',
                              title=r.get('headline') or '', type=r.get('record_type') or '',
                              date=(r.get('date_published') or '') if r.get('date_published_precision') in (None, 'day') else '',
                              author=[a['name'] for a in r.get('authors') or [] if a["name"] and a.get("role") in (None, "", "author")])))
