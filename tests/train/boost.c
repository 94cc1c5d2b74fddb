// usage: boost train ROWS FEATURES DATA MODEL [TREES DEPTH RATE SEED MINIMUM LAMBDA COLUMNS BAG]
//        boost apply ROWS FEATURES DATA MODEL OUT
// Gradient boosting of oblivious trees (one question a level, as in CatBoost: Prokhorenkova et al., 2018) with the logistic
// loss and Newton steps (Friedman, 2001). DATA: for every feature a column of ROWS bytes; then, to train, ROWS float32
// targets in [0, 1] and ROWS float32 weights. Questions are "byte > threshold". MODEL is text: the bias, then a tree a line:
// depth pairs of feature and threshold, 2^depth leaves. BAG is the share of rows, drawn as runs of
// CHUNK rows (so whole parts of pages are left out), that a tree's questions are chosen by. Same data, same bytes: sums are made in one order.
// Built by tests/train/train with -O3; not part of the library.
// SPDX-License-Identifier: MIT
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 8, LEAVES_MAX = 1 << DEPTH_MAX, BINS = 256, CHUNK = 128 };

struct options {
    int trees, depth;
    double rate, lambda, minimum, columns, bag;
    uint64_t seed;
};

struct data {
    size_t rows, features;
    uint8_t *columns;
    float *target, *weight;
};

struct tree {
    int feature[DEPTH_MAX], threshold[DEPTH_MAX];
    double leaf[LEAVES_MAX];
};

static void *reserve(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size);
    if (!memory) {
        fprintf(stderr, "boost: out of memory\n");
        exit(1);
    }
    return memory;
}

static void fail(const char *what, const char *path)
{
    fprintf(stderr, "boost: cannot %s '%s'\n", what, path);
    exit(1);
}

static struct data read_data(char **argv, int has_target)
{
    struct data data = {.rows = strtoull(argv[2], NULL, 10),
                        .features = strtoull(argv[3], NULL, 10)};
    data.columns = reserve(data.rows, data.features);
    data.target = reserve(data.rows, sizeof(float));
    data.weight = reserve(data.rows, sizeof(float));
    FILE *file = fopen(argv[4], "rb");
    if (!file || fread(data.columns, data.rows, data.features, file) != data.features)
        fail("read", argv[4]);
    if (has_target && (fread(data.target, sizeof(float), data.rows, file) != data.rows ||
                       fread(data.weight, sizeof(float), data.rows, file) != data.rows))
        fail("read", argv[4]);
    fclose(file);
    return data;
}

static uint64_t random_next(uint64_t *state) // splitmix64
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

struct sums {
    float gradient, hessian;
};

struct trainer {
    struct data data;
    struct options options;
    uint64_t state;
    double *score;
    struct sums *rows; // gradient and hessian
    uint8_t *leaf;
    uint8_t *is_used;       // features of this tree
    uint8_t *is_drawn;      // chunks of rows
    struct sums *histogram; // leaves x bins
};

static void set_gradients(struct trainer *trainer)
{
    for (size_t i = 0; i < trainer->data.rows; i++) {
        double p = 1 / (1 + exp(-trainer->score[i])), w = trainer->data.weight[i];
        trainer->rows[i].gradient = (float)(w * (trainer->data.target[i] - p));
        trainer->rows[i].hessian = (float)(w * p * (1 - p));
    }
}

// The gain of the best threshold of a feature when every leaf is cut by it.
static double best_threshold(struct trainer *trainer, size_t feature, int leaves, int *threshold)
{
    const uint8_t *column = trainer->data.columns + feature * trainer->data.rows;
    struct sums *histogram = trainer->histogram;
    double gain[BINS] = {0}, lambda = trainer->options.lambda, best = -1;
    memset(histogram, 0, (size_t)leaves * BINS * sizeof(*histogram));
    for (size_t from = 0; from < trainer->data.rows; from += CHUNK) {
        size_t to = from + CHUNK < trainer->data.rows ? from + CHUNK : trainer->data.rows;
        if (!trainer->is_drawn[from / CHUNK])
            continue;
        for (size_t i = from; i < to; i++) {
            struct sums *bin = &histogram[(size_t)trainer->leaf[i] * BINS + column[i]];
            bin->gradient += trainer->rows[i].gradient;
            bin->hessian += trainer->rows[i].hessian;
        }
    }
    for (int l = 0; l < leaves; l++) {
        const struct sums *bins = &histogram[(size_t)l * BINS];
        double g = 0, h = 0, left_g = 0, left_h = 0;
        for (int b = 0; b < BINS; b++) {
            g += bins[b].gradient;
            h += bins[b].hessian;
        }
        double whole = g * g / (h + lambda);
        for (int b = 0; b < BINS - 1; b++) {
            left_g += bins[b].gradient;
            left_h += bins[b].hessian;
            double right_g = g - left_g, right_h = h - left_h;
            if (left_h < trainer->options.minimum || right_h < trainer->options.minimum)
                continue;
            gain[b] += left_g * left_g / (left_h + lambda) +
                       right_g * right_g / (right_h + lambda) - whole;
        }
    }
    for (int b = 0; b < BINS - 1; b++)
        if (gain[b] > best) {
            best = gain[b];
            *threshold = b;
        }
    return best;
}

static uint8_t draw(struct trainer *trainer, double chance)
{
    return (double)(random_next(&trainer->state) >> 11) / 9007199254740992.0 < chance;
}

static void grow(struct trainer *trainer, struct tree *tree)
{
    struct data *data = &trainer->data;
    memset(trainer->leaf, 0, data->rows);
    for (size_t f = 0; f < data->features; f++)
        trainer->is_used[f] = draw(trainer, trainer->options.columns);
    for (size_t c = 0; c <= data->rows / CHUNK; c++)
        trainer->is_drawn[c] = draw(trainer, trainer->options.bag);
    for (int level = 0; level < trainer->options.depth; level++) {
        double best = -1;
        for (size_t f = 0; f < data->features; f++) {
            int threshold = 0;
            if (!trainer->is_used[f])
                continue;
            double gain = best_threshold(trainer, f, 1 << level, &threshold);
            if (gain > best) {
                best = gain;
                tree->feature[level] = (int)f;
                tree->threshold[level] = threshold;
            }
        }
        const uint8_t *column = data->columns + (size_t)tree->feature[level] * data->rows;
        for (size_t i = 0; i < data->rows; i++)
            trainer->leaf[i] |= (uint8_t)((column[i] > tree->threshold[level]) << level);
    }
    double gradient[LEAVES_MAX] = {0}, hessian[LEAVES_MAX] = {0};
    for (size_t i = 0; i < data->rows; i++) {
        gradient[trainer->leaf[i]] += trainer->rows[i].gradient;
        hessian[trainer->leaf[i]] += trainer->rows[i].hessian;
    }
    for (int l = 0; l < 1 << trainer->options.depth; l++)
        tree->leaf[l] =
            trainer->options.rate * gradient[l] / (hessian[l] + trainer->options.lambda);
    for (size_t i = 0; i < data->rows; i++)
        trainer->score[i] += tree->leaf[trainer->leaf[i]];
}

static double option(int argc, char **argv, int i, double otherwise)
{
    return i < argc ? strtod(argv[i], NULL) : otherwise;
}

static void train(int argc, char **argv)
{
    struct trainer trainer = {.data = read_data(argv, 1)};
    struct data *data = &trainer.data;
    trainer.options = (struct options){.trees = (int)option(argc, argv, 6, 100),
                                       .depth = (int)option(argc, argv, 7, 6),
                                       .rate = option(argc, argv, 8, .1),
                                       .seed = (uint64_t)option(argc, argv, 9, 1),
                                       .minimum = option(argc, argv, 10, 1),
                                       .lambda = option(argc, argv, 11, 1),
                                       .columns = option(argc, argv, 12, 1),
                                       .bag = option(argc, argv, 13, 1)};
    trainer.state = trainer.options.seed;
    trainer.score = reserve(data->rows, sizeof(double));
    trainer.rows = reserve(data->rows, sizeof(struct sums));
    trainer.leaf = reserve(data->rows, 1);
    trainer.is_used = reserve(data->features, 1);
    trainer.is_drawn = reserve(data->rows / CHUNK + 1, 1);
    trainer.histogram = reserve((size_t)LEAVES_MAX * BINS, sizeof(struct sums));
    double sum = 0, weight = 0;
    for (size_t i = 0; i < data->rows; i++) {
        sum += (double)data->weight[i] * data->target[i];
        weight += data->weight[i];
    }
    double bias = log((sum + 1e-9) / (weight - sum + 1e-9));
    for (size_t i = 0; i < data->rows; i++)
        trainer.score[i] = bias;
    FILE *out = fopen(argv[5], "w");
    if (!out)
        fail("write", argv[5]);
    fprintf(out, "%d %d %.6f\n", trainer.options.trees, trainer.options.depth, bias);
    for (int t = 0; t < trainer.options.trees; t++) {
        struct tree tree = {0};
        set_gradients(&trainer);
        grow(&trainer, &tree);
        for (int level = 0; level < trainer.options.depth; level++)
            fprintf(out, "%d %d ", tree.feature[level], tree.threshold[level]);
        for (int l = 0; l < 1 << trainer.options.depth; l++)
            fprintf(out, "%.5f%c", tree.leaf[l], l + 1 < 1 << trainer.options.depth ? ' ' : '\n');
    }
    if (fclose(out))
        fail("write", argv[5]);
}

static void apply(char **argv)
{
    struct data data = read_data(argv, 0);
    double *score = reserve(data.rows, sizeof(double)), bias;
    uint8_t *leaf = reserve(data.rows, 1);
    int trees, depth;
    FILE *in = fopen(argv[5], "r"), *out = fopen(argv[6], "wb");
    if (!in || !out || fscanf(in, "%d %d %lf", &trees, &depth, &bias) != 3)
        fail("read", argv[5]);
    for (int t = 0; t < trees; t++) {
        double leaves[LEAVES_MAX];
        memset(leaf, 0, data.rows);
        for (int level = 0; level < depth; level++) {
            int feature, threshold;
            if (fscanf(in, "%d %d", &feature, &threshold) != 2)
                fail("read", argv[5]);
            const uint8_t *column = data.columns + (size_t)feature * data.rows;
            for (size_t i = 0; i < data.rows; i++)
                leaf[i] |= (uint8_t)((column[i] > threshold) << level);
        }
        for (int l = 0; l < 1 << depth; l++)
            if (fscanf(in, "%lf", &leaves[l]) != 1)
                fail("read", argv[5]);
        for (size_t i = 0; i < data.rows; i++)
            score[i] += leaves[leaf[i]];
    }
    for (size_t i = 0; i < data.rows; i++) {
        float value = (float)(score[i] + bias);
        if (fwrite(&value, sizeof(value), 1, out) != 1)
            fail("write", argv[6]);
    }
    if (fclose(out))
        fail("write", argv[6]);
}

int main(int argc, char **argv)
{
    if (argc >= 6 && !strcmp(argv[1], "train"))
        train(argc, argv);
    else if (argc == 7 && !strcmp(argv[1], "apply"))
        apply(argv);
    else
        return 2;
    return 0;
}
