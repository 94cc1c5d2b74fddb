"""Training and applying ensembles of oblivious trees: boost.c does the work."""
import os, subprocess, tempfile
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
BOOST = os.environ.get('BOOST', HERE + '/../../build/train/boost')


def _write(path, columns, *more):
    with open(path, 'wb') as f:
        for c in columns:
            f.write(np.ascontiguousarray(c, np.uint8).tobytes())
        for m in more:
            f.write(np.ascontiguousarray(m, '<f4').tobytes())


def train(columns, target, weight, trees=100, depth=6, rate=.1, seed=1, minimum=1., strength=1., share=1., bag=1.):
    """Returns the model as text."""
    with tempfile.TemporaryDirectory() as d:
        _write(d + '/data', columns, target, weight)
        subprocess.run([BOOST, 'train', str(len(target)), str(len(columns)), d + '/data', d + '/model', str(trees), str(depth),
                        str(rate), str(seed), str(minimum), str(strength), str(share), str(bag)], check=True)
        with open(d + '/model', encoding='ascii') as f:
            return f.read()


def parse(model):
    lines = model.splitlines()
    n, depth, bias = lines[0].split()
    depth = int(depth)
    out = []
    for line in lines[1:1 + int(n)]:
        v = line.split()
        out.append(([int(x) for x in v[0:2 * depth:2]], [int(x) for x in v[1:2 * depth:2]], [float(x) for x in v[2 * depth:]]))
    return float(bias), depth, out


def apply(model, columns):
    bias, depth, trees = parse(model)
    score = np.full(len(columns[0]), bias, np.float32)
    for features, thresholds, leaves in trees:
        leaf = np.zeros(len(score), np.uint8)
        for level in range(depth):
            leaf |= (columns[features[level]] > thresholds[level]).astype(np.uint8) << np.uint8(level)
        score += np.array(leaves, np.float32)[leaf]
    return score
