#!/usr/bin/python3
"""label.py PAGES.jsonl TEXTS OUT: which blocks of a page are its main text, by the gold text or by snippets.

PAGES holds gold records, TEXTS the blocks of the same pages, one JSON array a line (body_features). OUT gets, for every block,
three float32: the share of its words that are in the gold (-1: not known), its number of words as the scorer counts
them, and that of the page's gold. Words are aligned in order (anchors: the longest shingles that are unique on both sides, then
shorter ones between them), so that of two copies of a line the one in its place counts; what is left of the gold is then
looked for anywhere.
"""
import array, json, re, sys

TOKEN = re.compile(r'\w+')
SIZES = (8, 5, 3, 2, 1)


def unique(tokens, lo, hi, n):
    seen = {}
    for i in range(lo, hi - n + 1):
        k = tuple(tokens[i:i + n])
        seen[k] = -1 if k in seen else i
    return seen


def rising(pairs):
    """The longest chain of (a, b) with both rising; pairs are sorted by a."""
    tails, back, idx = [], [], []
    for k, (_, b) in enumerate(pairs):
        lo, hi = 0, len(tails)
        while lo < hi:
            m = (lo + hi) // 2
            if pairs[tails[m]][1] < b:
                lo = m + 1
            else:
                hi = m
        back.append(tails[lo - 1] if lo else -1)
        if lo == len(tails):
            tails.append(k)
        else:
            tails[lo] = k
    out, k = [], tails[-1] if tails else -1
    while k >= 0:
        out.append(pairs[k])
        k = back[k]
    return out[::-1]


def align(page, gold):
    """For every token of the page: whether it stands for one of the gold. Also the gold's tokens that were found."""
    hit, found = bytearray(len(page)), bytearray(len(gold))
    work = [(0, len(page), 0, len(gold), 0)]
    while work:
        a0, a1, b0, b1, level = work.pop()
        while a0 < a1 and b0 < b1 and level and page[a0] == gold[b0]:
            hit[a0] = found[b0] = 1
            a0, b0 = a0 + 1, b0 + 1
        while a0 < a1 and b0 < b1 and level and page[a1 - 1] == gold[b1 - 1]:
            a1, b1 = a1 - 1, b1 - 1
            hit[a1] = found[b1] = 1
        if a0 >= a1 or b0 >= b1 or level >= len(SIZES):
            continue
        n = SIZES[level]
        left, right = unique(page, a0, a1, n), unique(gold, b0, b1, n)
        chain = rising(sorted((i, right[k]) for k, i in left.items() if i >= 0 and right.get(k, -1) >= 0))
        at, bt = a0, b0
        for i, j in chain:
            if i < at or j < bt:
                continue
            work.append((at, i, bt, j, level + 1))
            k = 0
            while i + k < a1 and j + k < b1 and page[i + k] == gold[j + k]:
                hit[i + k] = found[j + k] = 1
                k += 1
            at, bt = i + k, j + k
        work.append((at, a1, bt, b1, level + 1))
    return hit, found


def label(blocks, gold):
    tokens = [TOKEN.findall(b) for b in blocks]
    page = [t for b in tokens for t in b]
    goal = TOKEN.findall(gold)
    hit, found = align(page, goal)
    left, at = {}, 0
    for i in range(len(goal) - 3):
        if not any(found[i:i + 4]):
            k = tuple(goal[i:i + 4])
            left[k] = left.get(k, 0) + 1
    out = []
    for b in tokens:
        share = sum(hit[at:at + len(b)]) / len(b) if b else 0.
        if len(b) >= 4 and left and share < .5:
            grams = [tuple(b[i:i + 4]) for i in range(len(b) - 3)]
            more = sum(left.get(k, 0) > 0 for k in grams) / len(grams)
            if more > .6 > share:
                share = more
                for k in grams:
                    left[k] = left.get(k, 0) - 1
        at += len(b)
        out.append(share)
    return out, [len(b) for b in tokens], len(goal)


def squeeze(t):
    return re.sub(r'\s+', ' ', t).strip()


def weak(blocks, page):
    """From snippets alone: known are the blocks that hold one."""
    out = [-1.] * len(blocks)
    for key, value in (('without', 0.), ('with', 1.)):
        for s in page.get(key) or []:
            s = squeeze(s)
            holders = [i for i, b in enumerate(blocks) if s in b]
            if value == 0. or len(holders) == 1:
                for i in holders:
                    out[i] = value
    sizes = [len(TOKEN.findall(b)) for b in blocks]
    return out, sizes, sum(n for n, v in zip(sizes, out) if v > 0)


def main():
    with open(sys.argv[1], encoding='utf8') as pages, open(sys.argv[2], encoding='utf8') as texts, open(sys.argv[3], 'wb') as out:
        for p, t in zip(pages, texts):
            page, blocks = json.loads(p), [squeeze(b) for b in json.loads(t)]
            if page.get('text'):
                share, sizes, total = label(blocks, page['text'])
            else:
                share, sizes, total = weak(blocks, page)
            rows = array.array('f')
            for s, n in zip(share, sizes):
                rows.extend((s, n, total))
            rows.tofile(out)


main()
