// SPDX-License-Identifier: MIT
#include "text/normalize.h"

#include "base/die.h"
#include "text/key_ascii.h"
#include "text/scan.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

enum {
    LEAST_LEAD = 0xCC,      // UTF-8 lead byte of U+0300; all before is inert under NFC
    DECOMPOSED_MAX = 32,    // code points one code point decomposes to; 18 is the most there is
    CLUSTER_ON_STACK = 256, // decomposed code points of a cluster kept on the stack
};

// Ranges of code points that NFC leaves alone whatever stands beside them: combining class 0, equal to
// their own NFC, never the second part of a composition. A selection, sorted: scripts in use and large
// blocks, all assigned, so that later versions of Unicode cannot change it. What is not here is merely slower.
// test_normalize holds every code point of it against utf8proc.
static const struct range {
    uint32_t first, last;
} inert[] = {
    {0x0391, 0x03A1},   {0x03A3, 0x0482},   {0x0488, 0x052F},   {0x0531, 0x0556},
    {0x0561, 0x0586},   {0x05D0, 0x05EA},   {0x060C, 0x060F},   {0x061B, 0x064A},
    {0x0660, 0x066F},   {0x0671, 0x06D5},   {0x06EE, 0x06FF},   {0x0750, 0x077F},
    {0x0904, 0x0928},   {0x092A, 0x0930},   {0x0935, 0x0939},   {0x093D, 0x094C},
    {0x0960, 0x0980},   {0x0993, 0x09A8},   {0x0A13, 0x0A28},   {0x0A93, 0x0AA8},
    {0x0B13, 0x0B28},   {0x0BAE, 0x0BB9},   {0x0C12, 0x0C28},   {0x0C2A, 0x0C39},
    {0x0C92, 0x0CA8},   {0x0CAA, 0x0CB3},   {0x0D12, 0x0D3A},   {0x0D9A, 0x0DB1},
    {0x0E01, 0x0E37},   {0x0E3F, 0x0E47},   {0x0E4F, 0x0E5B},   {0x1000, 0x102D},
    {0x10D0, 0x10FF},   {0x1780, 0x17D1},   {0x1E00, 0x1EFF},   {0x2002, 0x2027},
    {0x202A, 0x2064},   {0x20A0, 0x20C0},   {0x2100, 0x2125},   {0x2190, 0x2328},
    {0x2460, 0x2ADB},   {0x2E80, 0x2E99},   {0x2F00, 0x2FD5},   {0x3000, 0x3029},
    {0x3030, 0x303F},   {0x3041, 0x3096},   {0x309B, 0x30FF},   {0x3131, 0x318E},
    {0x3220, 0xA48C},   {0xAC00, 0xD7A3},   {0xE000, 0xF8FF},   {0xFE00, 0xFE19},
    {0xFE76, 0xFEFC},   {0xFF01, 0xFFBE},   {0xFFFC, 0xFFFD},   {0x1F300, 0x1F6D7},
    {0x1F900, 0x1FA53}, {0x20000, 0x2A6DF}, {0x2A700, 0x2B739}, {0x30000, 0x3134A},
};

static const struct range *find_inert(uint32_t c)
{
    size_t low = 0, high = sizeof(inert) / sizeof(inert[0]);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > inert[middle].last)
            low = middle + 1;
        else if (c < inert[middle].first)
            high = middle;
        else
            return &inert[middle];
    }
    return NULL;
}

// The offset at or after 'from' of the first character that is not known to be inert, else s.length.
static size_t skip_inert(struct str s, size_t from)
{
    struct range range = {0, 0x2FF};
    for (;;) {
        if (from < s.length && (unsigned char)s.data[from] < LEAST_LEAD)
            from = scan_at_least(s, from, LEAST_LEAD);
        if (from >= s.length)
            return s.length;
        size_t next = from;
        uint32_t c = utf8_next(s, &next);
        // Text stays in one script for a while: look at the last range first.
        if (c < range.first || c > range.last) {
            const struct range *found = find_inert(c);
            if (!found && c >= 0x300)
                return from;
            if (found)
                range = *found;
        }
        from = next;
    }
}

// The offset behind the characters from 'from' on that are not known to be inert.
static size_t skip_active(struct str s, size_t from)
{
    while (from < s.length) {
        size_t next = from;
        uint32_t c = utf8_next(s, &next);
        if (c < 0x300 || find_inert(c))
            break;
        from = next;
    }
    return from;
}

// One code point, fully decomposed; returns the number written.
static size_t decompose(uint32_t c, utf8proc_option_t options, int32_t out[DECOMPOSED_MAX])
{
    int boundary = 0;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((int32_t)c, out, DECOMPOSED_MAX, options, &boundary);
    if (count < 0 || count > DECOMPOSED_MAX) { // no code point: only in text that is not valid
        out[0] = 0xFFFD;
        return 1;
    }
    return (size_t)count;
}

static unsigned combining_class(int32_t c)
{
    return (unsigned)utf8proc_get_property(c)->combining_class;
}

// Sorts a run of marks by combining class, stably, in time linear in its length (utf8proc's own sort
// is quadratic, and nothing stops a page from holding a megabyte of marks).
static void sort_marks(int32_t *marks, size_t count)
{
    if (count < 2)
        return;
    if (count <= 32) {
        for (size_t i = 1; i < count; i++) {
            int32_t mark = marks[i];
            unsigned class = combining_class(mark);
            size_t place = i;
            for (; place > 0 && combining_class(marks[place - 1]) > class; place--)
                marks[place] = marks[place - 1];
            marks[place] = mark;
        }
        return;
    }
    size_t starts[257] = {0};
    int32_t *sorted = malloc(count * sizeof(*sorted));
    if (!sorted)
        die("out of memory");
    for (size_t i = 0; i < count; i++)
        starts[(combining_class(marks[i]) & 0xFF) + 1]++;
    for (size_t i = 1; i < 257; i++)
        starts[i] += starts[i - 1];
    for (size_t i = 0; i < count; i++)
        sorted[starts[combining_class(marks[i]) & 0xFF]++] = marks[i];
    memcpy(marks, sorted, count * sizeof(*sorted));
    free(sorted);
}

static void order_marks(int32_t *points, size_t count)
{
    size_t start = 0;
    for (size_t i = 0; i <= count; i++) {
        if (i < count && combining_class(points[i]) != 0)
            continue;
        sort_marks(points + start, i - start);
        start = i + 1;
    }
}

// Appends the NFC of a cluster (an inert character and the active ones behind it) to 'out'.
static void compose_cluster(struct buffer *out, struct str cluster)
{
    int32_t stack[CLUSTER_ON_STACK + DECOMPOSED_MAX], *points = stack;
    size_t capacity = CLUSTER_ON_STACK, count = 0;

    for (size_t position = 0; position < cluster.length;) {
        if (count >= capacity) {
            int32_t *larger = malloc((2 * capacity + DECOMPOSED_MAX) * sizeof(*larger));
            if (!larger)
                die("out of memory");
            memcpy(larger, points, count * sizeof(*larger));
            if (points != stack)
                free(points);
            points = larger;
            capacity *= 2;
        }
        count += decompose(utf8_next(cluster, &position), UTF8PROC_DECOMPOSE | UTF8PROC_STABLE,
                           points + count);
    }
    order_marks(points, count);
    utf8proc_ssize_t composed = utf8proc_normalize_utf32(points, (utf8proc_ssize_t)count,
                                                         UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    for (utf8proc_ssize_t i = 0; i < composed; i++)
        utf8_put(out, (uint32_t)points[i]);
    if (points != stack)
        free(points);
}

struct str text_nfc(struct arena *arena, struct str s)
{
    struct buffer out = {0}, composed = {0};
    size_t done = 0, position = 0;
    bool is_changed = false;

    while ((position = skip_inert(s, position)) < s.length) {
        size_t start = position;
        if (start > done)
            utf8_previous(s, &start);
        position = skip_active(s, position);
        struct str cluster = str_slice(s, start, position);
        buffer_reset(&composed);
        compose_cluster(&composed, cluster);
        if (str_equal(buffer_str(&composed), cluster))
            continue;
        is_changed = true;
        buffer_put(&out, str_slice(s, done, start));
        buffer_put(&out, buffer_str(&composed));
        done = position;
    }
    if (is_changed) {
        buffer_put(&out, str_slice(s, done, s.length));
        s = arena_copy(arena, buffer_str(&out));
    }
    buffer_free(&out);
    buffer_free(&composed);
    return s;
}

// Apostrophes, and the letters that stand for them in transliterations. Inside a word they vanish.
static bool is_apostrophe(uint32_t c)
{
    switch (c) {
    case '\'':
    case '`':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2BD:
    case 0x2BE:
    case 0x2BF:
    case 0x5F3:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07: return true;
    default: return false;
    }
}

enum role { ROLE_GAP, ROLE_LETTER, ROLE_NOTHING };

// What a mark does in a key. Accents, and the vowel points of Arabic and Hebrew, which are printed or
// left out at will, are taken off. Vowel signs and tone marks of the scripts of South and South-East Asia
// (combining class 0, 9, 84 to 132), nukta (7) and the voicing marks of kana (8) make other words.
static enum role role_of_mark(const utf8proc_property_t *property)
{
    unsigned class = (unsigned)property->combining_class;
    if (property->category == UTF8PROC_CATEGORY_ME)
        return ROLE_NOTHING;
    bool is_spelling = class == 0 || (class >= 7 && class <= 9) || (class >= 84 && class <= 132);
    return is_spelling ? ROLE_LETTER : ROLE_NOTHING;
}

static enum role role_of(uint32_t c, const utf8proc_property_t *property)
{
    unsigned category = (unsigned)property->category;
    if (c == 0x640) // tatweel: stretches a word, says nothing
        return ROLE_NOTHING;
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO)
        return ROLE_LETTER;
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME)
        return role_of_mark(property);
    if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO)
        return ROLE_LETTER;
    return category == UTF8PROC_CATEGORY_CF ? ROLE_NOTHING : ROLE_GAP;
}

static void key_gap(struct key *key)
{
    key->is_gap_due = true;
    key->is_apostrophe_due = false;
}

// Behind a single letter it parts ("l'été", "d'Alema" are two words), else it vanishes ("Qur'an").
static void key_apostrophe(struct key *key)
{
    if (key->is_apostrophe_due || key->is_one_letter)
        key_gap(key);
    else
        key->is_apostrophe_due = true;
}

static void key_letter(struct key *key, uint32_t c, unsigned class)
{
    bool is_first = key->is_gap_due || key->text.length == 0;
    if (key->is_gap_due && key->text.length > 0) {
        buffer_byte(&key->text, ' ');
        key->last_class = 0;
    }
    key->is_one_letter = is_first;
    key->is_gap_due = key->is_apostrophe_due = false;
    key->is_disordered |= class != 0 && class < key->last_class;
    key->last_class = class;
    utf8_put(&key->text, c);
}

// One code point that neither folding nor decomposition changes any more.
static void key_point(struct key *key, uint32_t c, const utf8proc_property_t *property)
{
    // Case folding knows no language: the capital of the dotless i has become "i" already.
    if (c == 0x131)
        c = 'i';
    if (is_apostrophe(c)) {
        key_apostrophe(key);
        return;
    }
    switch (role_of(c, property)) {
    case ROLE_LETTER: key_letter(key, c, (unsigned)property->combining_class); break;
    case ROLE_GAP: key_gap(key); break;
    case ROLE_NOTHING: break;
    }
}

static void key_other(struct key *key, uint32_t c)
{
    static const utf8proc_option_t options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                             UTF8PROC_CASEFOLD | UTF8PROC_IGNORE | UTF8PROC_STABLE;
    const utf8proc_property_t *property = utf8proc_get_property((int32_t)c);
    int32_t points[DECOMPOSED_MAX];
    bool is_hangul = c >= 0xAC00 && c <= 0xD7A3; // decomposed by arithmetic, not by table

    if (is_apostrophe(c) ||
        (property->decomp_seqindex == UINT16_MAX && property->casefold_seqindex == UINT16_MAX &&
         !property->ignorable && !is_hangul)) {
        key_point(key, c, property);
        return;
    }
    size_t count = decompose(c, options, points);
    for (size_t i = 0; i < count; i++)
        key_point(key, (uint32_t)points[i], utf8proc_get_property(points[i]));
}

// Puts the marks of a key in canonical order. Rare: only where format characters stood between marks.
static void key_order(struct key *key)
{
    struct str text = buffer_str(&key->text);
    size_t count = 0;
    int32_t *points = malloc(text.length * sizeof(*points));
    if (!points)
        die("out of memory");
    for (size_t position = 0; position < text.length;)
        points[count++] = (int32_t)utf8_next(text, &position);
    order_marks(points, count);
    buffer_reset(&key->text);
    for (size_t i = 0; i < count; i++)
        utf8_put(&key->text, (uint32_t)points[i]);
    free(points);
}

struct str text_key(struct arena *arena, struct str s)
{
    struct key key = {0};

    s = text_nfc(arena, s);
    buffer_room(&key.text, s.length + 1);
    for (size_t position = 0; position < s.length;) {
        if ((unsigned char)s.data[position] < 0x80) {
            size_t end = scan_at_least(s, position, 0x80);
            key_ascii(&key, str_slice(s, position, end));
            position = end;
        } else {
            key_other(&key, utf8_next(s, &position));
        }
    }
    if (key.is_disordered)
        key_order(&key);
    return arena_take(arena, &key.text);
}
