"""What training reads: gold records, and what body_features and label.py wrote of the same pages."""
import hashlib, json
from urllib.parse import urlsplit
try:
    import numpy as np
except ImportError:  # folds.py needs none
    np = None

FOLDS = 5


def host_of(page):
    host = (urlsplit(page.get('url') or '').hostname or page['id']).lower()
    return host[4:] if host.startswith('www.') else host


def fold_of(host):
    return int(hashlib.sha256(host.encode()).hexdigest()[:8], 16) % FOLDS


class Rows:
    """Blocks, or lines, of all pages one behind the other; 'start' says where those of a page begin."""

    def __init__(self, gold, prefix, extra=0):
        """extra: bytes before the features of a row."""
        with open(gold, encoding='utf8') as f:
            self.gold = [json.loads(l) for l in f]
        self.hosts = [host_of(g) for g in self.gold]
        self.fold = np.array([fold_of(h) for h in self.hosts])
        self.read_rows(prefix, extra)
        labels = np.fromfile(prefix + '.labels', '<f4').reshape(-1, 3)
        self.share, self.size, self.total = labels[:, 0].copy(), labels[:, 1].copy(), labels[:, 2].copy()
        self.row_fold = self.fold[self.page]

    def read_rows(self, prefix, extra):
        with open(prefix + '.columns', encoding='utf8') as f:
            self.names = f.read().split()
        self.first = self.names.index('SCORE')  # columns of the first look
        width = extra + self.first
        data = np.fromfile(prefix + '.blocks', np.uint8)
        at, counts, parts = 0, [], []
        for _ in self.gold:
            n = int(data[at:at + 4].view('<u4')[0])
            counts.append(n)
            parts.append(data[at + 4:at + 4 + n * width].reshape(n, width))
            at += 4 + n * width
        rows = np.concatenate(parts)
        self.extra = np.ascontiguousarray(rows[:, :extra])
        self.features = np.ascontiguousarray(rows[:, extra:].T)
        self.count = np.array(counts)
        self.start = np.concatenate([[0], np.cumsum(self.count)])
        self.page = np.repeat(np.arange(len(self.gold)), self.count)


class Pages(Rows):
    """Blocks with the elements that they stand in."""

    def __init__(self, gold, prefix):
        super().__init__(gold, prefix, extra=4)
        self.container = self.extra.view('<u4')[:, 0].astype(np.int64)
        self.read_nodes(prefix)

    def read_nodes(self, prefix):
        data = np.fromfile(prefix + '.nodes', '<u4')
        at, base = 0, 0
        parents, tokens, owners, bases = [], [], [], []
        for _ in self.gold:
            n = int(data[at])
            at += 1
            end = at
            heads = np.empty(n, np.int64)
            # rows are parent, count, hashes: walk them
            for i in range(n):
                heads[i] = end
                end += 2 + int(data[end + 1])
            parent = data[heads].astype(np.int64)
            parent[parent != 0xFFFFFFFF] += base
            parent[parent == 0xFFFFFFFF] = -1
            k = data[heads + 1].astype(np.int64)
            owner = np.repeat(np.arange(n) + base, k)
            mask = np.ones(end - at, bool)
            mask[heads - at] = mask[heads - at + 1] = False
            parents.append(parent), owners.append(owner), tokens.append(data[at:end][mask]), bases.append(base)
            base += n
            at = end
        self.parent = np.concatenate(parents)
        self.token, self.owner = np.concatenate(tokens), np.concatenate(owners)
        self.node_page = np.repeat(np.arange(len(self.gold)), [len(p) for p in parents])
        self.container += np.array(bases)[self.page]
        depth = np.zeros(len(self.parent), np.int64)
        level = np.flatnonzero(self.parent < 0)
        order = [level]
        kids = np.argsort(self.parent, kind='stable')
        first = np.searchsorted(self.parent[kids], np.arange(len(self.parent)))
        last = np.searchsorted(self.parent[kids], np.arange(len(self.parent)), 'right')
        while len(level):
            n = last[level] - first[level]
            idx = np.repeat(first[level] - np.concatenate([[0], np.cumsum(n)[:-1]]), n) + np.arange(n.sum())
            level = kids[idx]
            order.append(level)
        self.levels = order  # nodes by depth

    def down(self, values, join):
        """Hands values down: for every node join(own, parent's)."""
        out = values.copy()
        for level in self.levels[1:]:
            if len(level):
                out[level] = join(out[level], out[self.parent[level]])
        return out
