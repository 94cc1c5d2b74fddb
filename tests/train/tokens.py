"""What words of class names are worth: for every set of folds a table, and the features that come from it (tokens.c, features.c)."""
import numpy as np

HOSTS, STRENGTH, PRIOR = 6, 3., .5


class Tokens:
    def __init__(self, pages):
        self.pages = p = pages
        vocabulary, self.index = np.unique(p.token, return_inverse=True)
        self.vocabulary = vocabulary
        known = (p.share >= 0) & (p.size > 0) & (p.total > 0)
        # For every (page, word): words of content and all words below elements with it. Page by page, each page counts 1.
        self.rows = []  # per page: (vocabulary index, share of content)
        bounds = np.searchsorted(p.node_page[p.owner], np.arange(len(p.gold) + 1))
        node_start = np.searchsorted(p.node_page, np.arange(len(p.gold) + 1))
        for k in range(len(p.gold)):
            s, e = p.start[k], p.start[k + 1]
            ok = known[s:e]
            if not ok.any():
                continue
            n0, n1 = node_start[k], node_start[k + 1]
            size = np.sqrt(p.size[s:e]) * ok
            good, all_ = np.zeros(n1 - n0), np.zeros(n1 - n0)
            np.add.at(good, p.container[s:e] - n0, size * np.clip(p.share[s:e], 0, 1))
            np.add.at(all_, p.container[s:e] - n0, size)
            parent = p.parent[n0:n1] - n0
            for i in range(n1 - n0 - 1, 0, -1):  # children stand behind their parents
                if all_[i] and parent[i] >= 0:
                    good[parent[i]] += good[i]
                    all_[parent[i]] += all_[i]
            own = self.index[bounds[k]:bounds[k + 1]]
            node = p.owner[bounds[k]:bounds[k + 1]] - n0
            words, back = np.unique(own, return_inverse=True)
            g, a = np.zeros(len(words)), np.zeros(len(words))
            np.add.at(g, back, good[node])
            np.add.at(a, back, all_[node])
            keep = a > 0
            self.rows.append((k, words[keep], g[keep] / a[keep]))
        self.host_index = {h: i for i, h in enumerate(sorted(set(p.hosts)))}

    def table(self, folds):
        """Weights, in sixteenths of log-odds, learned from the pages of these folds."""
        p, n = self.pages, len(self.vocabulary)
        good, all_, hosts = np.zeros(n), np.zeros(n), np.zeros(n)
        by_host = {}
        for k, words, share in self.rows:
            if p.fold[k] in folds:
                by_host.setdefault(p.hosts[k], []).append((words, share))
        for rows in by_host.values():
            words = np.concatenate([w for w, _ in rows])
            share = np.concatenate([s for _, s in rows])
            u, back = np.unique(words, return_inverse=True)
            mean = np.bincount(back, share) / np.bincount(back)
            weight = 1 + .5 * np.log(np.bincount(back))
            good[u] += mean * weight
            all_[u] += weight
            hosts[u] += 1
        odds = np.log((good + STRENGTH * PRIOR) / (all_ - good + STRENGTH * (1 - PRIOR))) - np.log(PRIOR / (1 - PRIOR))
        weight = np.clip(np.rint(odds * 16), -127, 127)
        weight[(hosts < HOSTS) | (abs(weight) < 6)] = 0
        return weight.astype(np.int64)

    def features(self, table):
        """The six columns TOKENS_*, for all blocks."""
        p = self.pages
        value = table[self.index]
        low, high = np.zeros(len(p.parent), np.int64), np.zeros(len(p.parent), np.int64)
        first = np.flatnonzero(np.diff(p.owner, prepend=-1))  # owners are sorted
        low[p.owner[first]] = np.minimum(np.minimum.reduceat(value, first), 0)
        high[p.owner[first]] = np.maximum(np.maximum.reduceat(value, first), 0)
        all_low, all_high = p.down(low, np.minimum), p.down(high, np.maximum)
        total = p.down(low + high, lambda own, outer: np.clip(own + (outer * 3 >> 2), -2000, 2000))
        c = p.container
        outer = p.parent[c]
        near = np.where(outer >= 0, (low + high)[outer], (low + high)[c])
        quarter = np.where(total >= 0, total // 4, -(-total // 4))
        columns = (low[c], high[c], near, all_low[c], all_high[c], quarter[c])
        return np.stack([np.clip(128 + v, 0, 255).astype(np.uint8) for v in columns])
