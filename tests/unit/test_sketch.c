// SPDX-License-Identifier: MIT
#include "dedup/sketch.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <math.h>
#include <stdio.h>

static uint64_t state = 1;

static uint32_t random_below(uint32_t bound)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((state >> 33) % bound);
}

static void put_words(struct buffer *text, unsigned first, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        buffer_printf(text, "%sw%u", text->length ? " " : "", first + i);
}

static struct sketch sketch_of(const struct buffer *text)
{
    struct sketch sketch;
    sketch_make(&sketch, buffer_str(text));
    return sketch;
}

// Pairs of texts of known resemblance: the estimate is unbiased, and its error stays within the standard error of a
// sample of that size.
static void test_estimate(void)
{
    enum { PAIRS = 10000 };
    struct buffer a = {0}, b = {0};
    double sum = 0, squares = 0, bound = 0;
    unsigned beyond = 0;
    for (unsigned i = 0; i < PAIRS; i++) {
        unsigned common = 20 + random_below(400), own_a = random_below(300),
                 own_b = random_below(300);
        buffer_reset(&a);
        buffer_reset(&b);
        put_words(&a, i * 4000, common);
        put_words(&b, i * 4000, common);
        put_words(&a, i * 4000 + 1000, own_a);
        put_words(&b, i * 4000 + 2000, own_b);
        struct sketch of_a = sketch_of(&a), of_b = sketch_of(&b);
        double shared = common - (SHINGLE_WORDS - 1.0);
        double all = shared + own_a + own_b, exact = shared / all;
        double filled = sketch_compare(&of_a, &of_b).filled;
        double error = sketch_resemblance(&of_a, &of_b) - exact;
        double deviation = sqrt(exact * (1 - exact) / filled) + 1e-9;
        sum += error;
        squares += error * error;
        bound += deviation * deviation;
        beyond += fabs(error) > 3 * deviation + 0.01;
    }
    assert(fabs(sum / PAIRS) < 0.005);
    assert(squares <= bound * 1.05);
    assert(beyond < PAIRS / 100);
    buffer_free(&a);
    buffer_free(&b);
}

static void test_short(void)
{
    struct sketch none, short_one;
    sketch_make(&none, (struct str){0});
    sketch_make(&short_one, STR("one two three four"));
    assert(none.words == 0 && short_one.words == 4);
    assert(sketch_shared_roots(&none, &none) == 0 && sketch_resemblance(&none, &none) == 0);
    assert(sketch_shared_roots(&short_one, &short_one) == 0);
    sketch_make(&short_one, STR("one two three four five"));
    assert(sketch_shared_roots(&short_one, &short_one) == UINT32_MAX);
    assert(sketch_resemblance(&short_one, &short_one) == 1);
}

// Words are cut where spaces are, wherever eight bytes end.
static void test_words(void)
{
    static const char *const texts[] = {"a b c d e", "abcdefg b c d e", "abcdefgh b c d e",
                                        "abcdefghi b c d abcdefghijklmnopq"};
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        struct sketch sketch;
        sketch_make(&sketch, str_of(texts[i]));
        assert(sketch.words == SHINGLE_WORDS);
    }
}

enum { WORDS = 60 };

// The slot of the one shingle of a text of SHINGLE_WORDS words.
static unsigned only_slot(const struct sketch *sketch)
{
    unsigned slot = 0, filled = 0;
    for (unsigned i = 0; i < SKETCH_SLOTS; i++)
        if (sketch->place[i]) {
            slot = i;
            filled++;
        }
    assert(filled == 1 && sketch->words == SHINGLE_WORDS);
    return slot;
}

// Puts one word more: of one to 24 bytes, some of them no ASCII.
static void put_any_word(struct buffer *text)
{
    unsigned length = 1 + random_below(random_below(4) ? 9 : 24);
    if (text->length)
        buffer_byte(text, ' ');
    for (unsigned i = 0; i < length; i++)
        if (random_below(60) == 0)
            buffer_put(text, STR("ж"));
        else
            buffer_byte(text, (char)('a' + random_below(26)));
}

// A text's slots hold what its shingles have when each of them is a text of its own.
static void check_shingles(void)
{
    struct buffer text = {0};
    size_t start[WORDS + 1];
    bool is_found[SKETCH_SLOTS] = {false}, is_there[SKETCH_SLOTS] = {false};
    for (unsigned i = 0; i < WORDS; i++) {
        start[i] = text.length + (text.length > 0);
        put_any_word(&text);
    }
    start[WORDS] = text.length + 1;
    struct sketch whole = sketch_of(&text);
    for (unsigned i = 0; i + SHINGLE_WORDS <= WORDS; i++) {
        struct sketch one;
        sketch_make(&one, str_slice(buffer_str(&text), start[i], start[i + SHINGLE_WORDS] - 1));
        unsigned slot = only_slot(&one);
        is_there[slot] = true;
        is_found[slot] |= one.hash[slot] == whole.hash[slot];
    }
    assert(whole.words == WORDS);
    for (unsigned i = 0; i < SKETCH_SLOTS; i++)
        assert(is_there[i] == (whole.place[i] != 0) && is_found[i] == is_there[i]);
    buffer_free(&text);
}

static void test_shingles(void)
{
    for (unsigned i = 0; i < 500; i++)
        check_shingles();
}

static void test_scripts_without_spaces(void)
{
    struct sketch a, b, c;
    sketch_make(&a, STR("这是一篇关于港口谈判的文章"));
    sketch_make(&b, STR("这是一篇关于港口谈判的文"));
    sketch_make(&c, STR("ab 这是一篇关于港口谈判的文章 ab"));
    assert(a.words == 13 && b.words == 12 && c.words == 15);
    assert(sketch_resemblance(&a, &b) > 0.7 && sketch_resemblance(&a, &b) < 1);
    assert(sketch_resemblance(&a, &c) > 0.5);
}

// The place of a shingle runs from the beginning of the text to its end.
static void test_places(void)
{
    struct buffer text = {0};
    put_words(&text, 0, 2000);
    struct sketch sketch = sketch_of(&text);
    unsigned quarters[4] = {0};
    for (unsigned i = 0; i < SKETCH_SLOTS; i++)
        quarters[(sketch.place[i] - 1) * 4 / SKETCH_PLACES]++;
    for (unsigned i = 0; i < 4; i++)
        assert(quarters[i] > SKETCH_SLOTS / 8 && quarters[i] < SKETCH_SLOTS * 2 / 5);
    buffer_free(&text);
}

int main(void)
{
    test_estimate();
    test_short();
    test_words();
    test_shingles();
    test_scripts_without_spaces();
    test_places();
    puts("ok sketch");
    return 0;
}
