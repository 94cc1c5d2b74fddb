// SPDX-License-Identifier: MIT
#include "text/language.h"

#include "base/buffer.h"
#include "base/die.h"
#include "text/script.h"
#include "text/utf8.h"

#include <libexttextcat/fingerprint.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef TEXTCAT_DIR
#define TEXTCAT_DIR "/usr/share/libexttextcat"
#endif

enum {
    READ_MAX = 4000,       // bytes of the text that are looked at
    SAMPLE_MAX = 1000,     // bytes of letters that a fingerprint is made of; more change no answer
    FINGERPRINT_MAX = 400, // n-grams of a fingerprint: as many as the library's files have
    LETTERS_MIN = 20,      // fewer letters of an alphabet say nothing; names are about that long
    FREQUENT_MIN = 100,    // letters in which the frequent ones of a language must show
    SIGNS_MIN = 6,         // the same for Han, kana, Hangul
    RARE_MAX = 48,         // different letters beyond the basic ones that are counted
};

// Where several languages share a script: those that publications come in. Letters beyond the basic ones
// that a language is written with (Latin: beyond a-z) rule others out; "" says there are none, NULL that
// the letters are not looked at. Languages seldom met whose fingerprints take short texts from their
// greater relatives (Scots, Frisian, Luxembourgish, Occitan …) are left out on purpose.
static const struct candidate {
    const char *tag, *file;
    enum script script;
    const char *letters;
    const char *frequent; // no long text is without one of these; NULL: no such letters
} candidates[] = {
    {"en", "en", SCRIPT_LATIN, "", NULL}, // first: a good score early spares work on the others
    {"az", "az", SCRIPT_LATIN, "çəğıöşü", "ə"},
    {"ca", "ca", SCRIPT_LATIN, "àçèéíïòóúü", NULL},
    {"cs", "cs", SCRIPT_LATIN, "áčďéěíňóřšťúůýž", NULL},
    {"da", "da", SCRIPT_LATIN, "æøåé", NULL},
    {"de", "de", SCRIPT_LATIN, "äöüß", NULL},
    {"es", "es", SCRIPT_LATIN, "áéíñóúü", NULL},
    {"et", "et", SCRIPT_LATIN, "äöõüšž", "äõ"},
    {"eu", "eu", SCRIPT_LATIN, "ñü", NULL},
    {"fi", "fi", SCRIPT_LATIN, "äöåšž", NULL},
    {"fr", "fr", SCRIPT_LATIN, "àâæçéèêëîïôœùûüÿ", NULL},
    {"hr", "hr", SCRIPT_LATIN, "čćđšž", NULL},
    {"hu", "hu", SCRIPT_LATIN, "áéíóöőúüű", NULL},
    {"id", "id", SCRIPT_LATIN, "", NULL},
    {"is", "is", SCRIPT_LATIN, "áðéíóúýþæö", "ðþáí"},
    {"it", "it", SCRIPT_LATIN, "àèéìíòóùú", NULL},
    {"lt", "lt", SCRIPT_LATIN, "ąčęėįšųūž", NULL},
    {"lv", "lv", SCRIPT_LATIN, "āčēģīķļņōšūž", "āīēū"},
    {"ms", "ms", SCRIPT_LATIN, "", NULL},
    {"nb", "nb", SCRIPT_LATIN, "æøåéèòóô", NULL},
    {"nl", "nl", SCRIPT_LATIN, "áäéëèêïóöüú", NULL},
    {"pl", "pl", SCRIPT_LATIN, "ąćęłńóśźż", "łęą"},
    {"pt", "pt", SCRIPT_LATIN, "àáâãçéêíóôõúü", NULL},
    {"ro", "ro", SCRIPT_LATIN, "ăâîșşțţ", NULL},
    {"sk", "sk", SCRIPT_LATIN, "áäčďéíĺľňóôŕšťúýž", NULL},
    {"sl", "sl", SCRIPT_LATIN, "čšž", NULL},
    {"sq", "sq", SCRIPT_LATIN, "çë", NULL},
    {"sr-Latn", "sr-Latn", SCRIPT_LATIN, "čćđšž", NULL},
    {"sv", "sv", SCRIPT_LATIN, "åäöéà", NULL},
    {"sw", "sw", SCRIPT_LATIN, "", NULL},
    {"tr", "tr", SCRIPT_LATIN, "çğıöşüâîû", "ışğ"},
    {"uz", "uz", SCRIPT_LATIN, "", NULL},
    {"vi", "vi", SCRIPT_LATIN,
     "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", NULL},
    {"be", "be", SCRIPT_CYRILLIC, "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "іў"},
    {"bg", "bg", SCRIPT_CYRILLIC, "абвгдежзийклмнопрстуфхцчшщъьюя", NULL},
    {"kk", "kk", SCRIPT_CYRILLIC, "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя", "әіқғң"},
    {"ky", "ky", SCRIPT_CYRILLIC, "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя", "ңөү"},
    {"mk", "mk", SCRIPT_CYRILLIC, "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "јњљќѓџ"},
    {"mn", "mn", SCRIPT_CYRILLIC, "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя", "өү"},
    {"ru", "ru", SCRIPT_CYRILLIC, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", NULL},
    {"sr", "sr-Cyrl", SCRIPT_CYRILLIC, "абвгдђежзијклљмнњопрстћуфхцчџш", "ј"},
    {"tg", "tg", SCRIPT_CYRILLIC, "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя", "ҷӣӯҳқғ"},
    {"tt", "tt", SCRIPT_CYRILLIC, "аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя", "әүө"},
    {"uk", "uk", SCRIPT_CYRILLIC, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "ії"},
    {"uz-Cyrl", "uz-Cyrl", SCRIPT_CYRILLIC, "абвгғдеёжзийкқлмнопрстуўфхҳцчшъьэюя", "ўқғҳ"},
    {"hi", "hi", SCRIPT_DEVANAGARI, NULL, NULL},
    {"mr", "mr", SCRIPT_DEVANAGARI, NULL, NULL},
    {"ne", "ne", SCRIPT_DEVANAGARI, NULL, NULL},
    {"am", "am", SCRIPT_ETHIOPIC, NULL, NULL},
    {"ti", "ti", SCRIPT_ETHIOPIC, NULL, NULL},
};

enum { CANDIDATES = sizeof(candidates) / sizeof(candidates[0]) };

// Scripts that stand for one language among those publications come in.
static const char *const only_language[SCRIPT_COUNT] = {
    [SCRIPT_GREEK] = "el",   [SCRIPT_ARMENIAN] = "hy",  [SCRIPT_HEBREW] = "he",
    [SCRIPT_BENGALI] = "bn", [SCRIPT_GURMUKHI] = "pa",  [SCRIPT_GUJARATI] = "gu",
    [SCRIPT_ORIYA] = "or",   [SCRIPT_TAMIL] = "ta",     [SCRIPT_TELUGU] = "te",
    [SCRIPT_KANNADA] = "kn", [SCRIPT_MALAYALAM] = "ml", [SCRIPT_SINHALA] = "si",
    [SCRIPT_THAI] = "th",    [SCRIPT_LAO] = "lo",       [SCRIPT_TIBETAN] = "bo",
    [SCRIPT_MYANMAR] = "my", [SCRIPT_GEORGIAN] = "ka",  [SCRIPT_KHMER] = "km",
    [SCRIPT_HANGUL] = "ko",
};

struct languages {
    char *folder;
    bool is_loaded[SCRIPT_COUNT];
    void *fingerprints[CANDIDATES]; // NULL: not loaded, or there is none
};

struct languages *languages_open(const char *folder)
{
    struct languages *languages = calloc(1, sizeof(*languages));
    if (languages)
        languages->folder = strdup(folder);
    if (!languages || !languages->folder)
        die("out of memory");
    return languages;
}

struct languages *languages_new(void)
{
    return languages_open(TEXTCAT_DIR);
}

void languages_free(struct languages *languages)
{
    if (!languages)
        return;
    for (size_t i = 0; i < CANDIDATES; i++)
        if (languages->fingerprints[i])
            fp_Done(languages->fingerprints[i]);
    free(languages->folder);
    free(languages);
}

static void *new_fingerprint(const char *name)
{
    void *fingerprint = fp_Init(name);
    if (!fingerprint)
        die("out of memory");
    fp_SetProperty(fingerprint, TCPROP_UTF8AWARE, TC_TRUE);
    return fingerprint;
}

// The library reports a missing file on stderr by itself: never let it see one.
static bool is_readable(const char *path)
{
    FILE *file = fopen(path, "r");
    return file && fclose(file) == 0;
}

static void load(struct languages *languages, enum script script)
{
    if (languages->is_loaded[script])
        return;
    languages->is_loaded[script] = true;
    for (size_t i = 0; i < CANDIDATES; i++) {
        if (candidates[i].script != script)
            continue;
        struct buffer path = {0};
        buffer_printf(&path, "%s/%s.lm%c", languages->folder, candidates[i].file, '\0');
        void *fingerprint = new_fingerprint(candidates[i].tag);
        if (is_readable(path.data) && fp_Read(fingerprint, path.data, FINGERPRINT_MAX))
            languages->fingerprints[i] = fingerprint;
        else
            fp_Done(fingerprint);
        buffer_free(&path);
    }
}

// A sign of Han, kana or Hangul says about as much as this many letters.
static size_t weight_of(enum script script)
{
    return script == SCRIPT_HAN || script == SCRIPT_HANGUL ? 3 : script == SCRIPT_KANA ? 2 : 1;
}

// The script that most of a text is in; SCRIPT_NONE when none has three fifths of it, or it has too few letters.
// counts[] gets the letters of each. Kana goes with Han.
static enum script main_script(struct str text, size_t counts[SCRIPT_COUNT])
{
    size_t total = 0, most = 0, weights[SCRIPT_COUNT] = {0};
    enum script best = SCRIPT_NONE;

    memset(counts, 0, SCRIPT_COUNT * sizeof(*counts));
    for (size_t position = 0; position < text.length;)
        counts[script_of(utf8_next(text, &position))]++;
    for (size_t i = SCRIPT_NONE + 1; i < SCRIPT_COUNT; i++) {
        size_t weight = counts[i] * weight_of((enum script)i);
        weights[i == SCRIPT_KANA ? SCRIPT_HAN : i] += weight;
        total += weight;
    }
    for (size_t i = 0; i < SCRIPT_COUNT; i++)
        if (weights[i] > most) {
            most = weights[i];
            best = (enum script)i;
        }
    size_t least = weight_of(best) > 1 ? SIGNS_MIN * weight_of(best) : LETTERS_MIN;
    return most >= least && most * 5 >= total * 3 ? best : SCRIPT_NONE;
}

// The letters of one script in a text, as a fingerprint is made of.
struct sample {
    enum script script;
    // Lower-case words, a space before each and behind the last, NUL-terminated.
    char bytes[SAMPLE_MAX + 16];
    size_t length;
    size_t letters, words;
    struct {
        uint32_t letter;
        size_t count;
    } rare[RARE_MAX]; // letters that not every language of the script has
    size_t rare_count;
};

static void count_rare(struct sample *sample, uint32_t letter)
{
    for (size_t i = 0; i < sample->rare_count; i++)
        if (sample->rare[i].letter == letter) {
            sample->rare[i].count++;
            return;
        }
    if (sample->rare_count < RARE_MAX) {
        sample->rare[sample->rare_count].letter = letter;
        sample->rare[sample->rare_count++].count = 1;
    }
}

static void sample_put(struct sample *sample, uint32_t c)
{
    struct buffer out = {sample->bytes, sample->length, sizeof(sample->bytes)};
    utf8_put(&out, c);
    sample->length = out.length;
}

// Adds the words of one piece of a text.
static void add_piece(struct sample *sample, struct str piece)
{
    for (size_t position = 0; position < piece.length && sample->length < SAMPLE_MAX;) {
        uint32_t c = utf8_next(piece, &position);
        bool is_after_space = sample->bytes[sample->length - 1] == ' ';
        if (script_of(c) == sample->script || (utf8_is_mark(c) && !is_after_space)) {
            c = utf8_lower(c);
            sample->letters++;
            sample->words += is_after_space;
            if (c >= 0x80)
                count_rare(sample, c);
            sample_put(sample, c);
        } else if (!is_after_space) {
            sample_put(sample, c == '\'' || c == 0x2019 ? '\'' : ' ');
        }
    }
    if (sample->bytes[sample->length - 1] != ' ')
        sample->bytes[sample->length++] = ' ';
}

// Pieces from all over the text: a quotation at its start must not speak for it.
static void take_sample(struct sample *sample, struct str text, enum script script)
{
    enum { PIECES = 4 };
    size_t stride = text.length / PIECES + 1;
    sample->script = script;
    sample->bytes[sample->length++] = ' ';
    for (size_t start = 0; start < text.length; start += stride) {
        size_t from = start, to = start + SAMPLE_MAX / PIECES;
        if (stride <= SAMPLE_MAX / PIECES)
            to = text.length; // all of it fits
        else if (start > 0)
            from = str_find_byte(str_slice(text, 0, to), ' ', start);
        if (from == STR_NONE)
            continue;
        // Not within a character.
        while (to < text.length && ((unsigned char)text.data[to] & 0xC0) == 0x80)
            to++;
        add_piece(sample, str_slice(text, from, to));
        if (to >= text.length)
            break;
    }
    sample->bytes[sample->length] = '\0';
}

static bool holds_letter(struct str letters, uint32_t letter)
{
    for (size_t position = 0; position < letters.length;)
        if (utf8_next(letters, &position) == letter)
            return true;
    return false;
}

// How many letters of a text are, or are not, among some.
static size_t count_letters(const struct sample *sample, const char *letters, bool are_among)
{
    size_t count = 0;
    for (size_t i = 0; i < sample->rare_count; i++)
        if (holds_letter(str_of(letters), sample->rare[i].letter) == are_among)
            count += sample->rare[i].count;
    return count;
}

// True when the text has letters that the language is not written with, more than names would bring in,
// or lacks those that it can't do without.
static bool is_ruled_out(const struct candidate *candidate, const struct sample *sample)
{
    if (candidate->frequent && sample->letters >= FREQUENT_MIN &&
        count_letters(sample, candidate->frequent, true) == 0)
        return true;
    if (!candidate->letters)
        return false;
    size_t foreign = count_letters(sample, candidate->letters, false);
    // Latin texts are full of names from elsewhere; Cyrillic ones respell them.
    if (candidate->script == SCRIPT_LATIN)
        return foreign > 2 && foreign * 20 > sample->letters;
    return foreign * 40 > sample->letters;
}

// By how much the best must be ahead of the second, in thousandths: more for short texts.
// Measured on paragraphs of manuals in 22 languages (see "text" in lib/README.md).
static int margin_of(const struct sample *sample)
{
    if (sample->words < 15)
        return sample->words < 8 ? 1060 : 1040;
    if (sample->words < 100)
        return sample->words < 25 ? 1030 : 1020;
    return 1010;
}

struct verdict {
    size_t best, second;          // indices of candidates; CANDIDATES: none
    int best_score, second_score; // distances: less is better
};

static struct verdict compare(struct languages *languages, const struct sample *sample)
{
    struct verdict verdict = {CANDIDATES, CANDIDATES, INT_MAX, INT_MAX};
    void *unknown = new_fingerprint(NULL);
    bool is_made = fp_Create(unknown, sample->bytes, (uint4)sample->length, FINGERPRINT_MAX);

    for (size_t i = 0; is_made && i < CANDIDATES; i++) {
        if (!languages->fingerprints[i] || candidates[i].script != sample->script ||
            is_ruled_out(&candidates[i], sample))
            continue;
        // Stops adding, and answers INT_MAX, when it gets worse than the second.
        int score = fp_Compare(languages->fingerprints[i], unknown, verdict.second_score);
        if (score < verdict.best_score) {
            verdict.second = verdict.best;
            verdict.second_score = verdict.best_score;
            verdict.best = i;
            verdict.best_score = score;
        } else if (score < verdict.second_score) {
            verdict.second = i;
            verdict.second_score = score;
        }
    }
    fp_Done(unknown);
    return verdict;
}

static size_t count_words(const struct sample *sample, const char *const *words)
{
    struct str text = {sample->bytes, sample->length};
    size_t count = 0;
    for (; *words; words++) {
        struct str word = str_of(*words);
        for (size_t at = 0; (at = str_find(text, word, at)) != STR_NONE; at += word.length)
            count += text.data[at - 1] == ' ' && text.data[at + word.length] == ' ';
    }
    return count;
}

// Languages that share letters and most n-grams but spell frequent words differently.
static const struct pair {
    const char *tag, *words[20], *other_tag, *other_words[20];
} pairs[] = {
    {"da",
     {"af", "blev", "bliver", "efter", "end", "gør", "hvad", "mellem", "mod", "noget", "nogle",
      "nu", "op", "sig", "siger", "ud", "uden"},
     "nb",
     {"av", "ble", "blir", "etter", "enn", "gjør", "hva", "mellom", "mot", "noe", "noen", "nå",
      "opp", "seg", "sier", "ut", "uten"}},
    {"id",
     {"anda", "bahwa", "bisa", "karena", "kota", "uang", "yaitu"},
     "ms",
     {"awak", "bahawa", "kerana", "bandar", "ialah", "wang", "iaitu"}},
};

static const struct pair *find_pair(const char *one, const char *other)
{
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        if ((!strcmp(one, pairs[i].tag) && !strcmp(other, pairs[i].other_tag)) ||
            (!strcmp(other, pairs[i].tag) && !strcmp(one, pairs[i].other_tag)))
            return &pairs[i];
    return NULL;
}

static const char *choose(const struct sample *sample, struct verdict verdict)
{
    const char *best = candidates[verdict.best].tag;
    if (verdict.second == CANDIDATES)
        return best;
    int margin = margin_of(sample);
    const struct pair *pair = find_pair(best, candidates[verdict.second].tag);
    if (pair) {
        size_t count = count_words(sample, pair->words);
        size_t other_count = count_words(sample, pair->other_words);
        if (count > 2 * other_count)
            return pair->tag;
        if (other_count > 2 * count)
            return pair->other_tag;
        margin = 1060;
    }
    bool is_clear = (int64_t)verdict.second_score * 1000 >= (int64_t)verdict.best_score * margin;
    return is_clear ? best : NULL;
}

static const char *by_fingerprint(struct languages *languages, struct str text, enum script script)
{
    struct sample sample = {0};
    load(languages, script);
    take_sample(&sample, text, script);
    // Words this short are symbols and abbreviations.
    if (sample.letters * 2 < sample.words * 5)
        return NULL;
    struct verdict verdict = compare(languages, &sample);
    return verdict.best == CANDIDATES ? NULL : choose(&sample, verdict);
}

// The languages of the Arabic script, by letters that only some of them have.
static const char *by_arabic_letters(struct str text, size_t letters)
{
    static const char *const groups[] = {
        "ةيكىأإؤ",    // Arabic forms
        "پچژگکی",     // Persian, and the others below
        "ٹڈڑںےہھ",    // Urdu
        "ټډړږښڼېۍځڅ", // Pashto
        "ڕڵۆێە",      // Kurdish
    };
    enum { ARABIC, PERSIAN, URDU, PASHTO, KURDISH, GROUPS };
    size_t counts[GROUPS] = {0}, others = 0;
    for (size_t position = 0; position < text.length;) {
        uint32_t c = utf8_next(text, &position);
        if (script_of(c) != SCRIPT_ARABIC)
            continue;
        size_t group = 0;
        while (group < GROUPS && !holds_letter(str_of(groups[group]), c))
            group++;
        if (group < GROUPS)
            counts[group]++;
        else
            others += c > 0x64A && c < 0x8A0; // Sindhi, Uyghur, Malay …; not the presentation forms
    }
    if (others * 25 > letters)
        return NULL;
    if (counts[KURDISH] * 25 > letters)
        return "ckb";
    if (counts[PASHTO] * 50 > letters && counts[PASHTO] > 1)
        return "ps";
    if (counts[URDU] * 25 > letters)
        return "ur";
    if (counts[PERSIAN] * 60 > letters && counts[PERSIAN] > 1)
        return "fa";
    return counts[ARABIC] * 50 > letters ? "ar" : NULL;
}

// The first bytes of a text, cut at a character.
static struct str beginning(struct str text)
{
    if (text.length <= READ_MAX)
        return text;
    size_t length = READ_MAX;
    while (length > 0 && ((unsigned char)text.data[length] & 0xC0) == 0x80)
        length--;
    return str_slice(text, 0, length);
}

struct str language_detect(struct languages *languages, struct str text)
{
    size_t counts[SCRIPT_COUNT];
    text = beginning(text);
    enum script script = main_script(text, counts);
    switch (script) {
    case SCRIPT_NONE: return (struct str){0};
    case SCRIPT_LATIN:
    case SCRIPT_CYRILLIC:
    case SCRIPT_DEVANAGARI:
    case SCRIPT_ETHIOPIC: return str_of(by_fingerprint(languages, text, script));
    case SCRIPT_ARABIC: return str_of(by_arabic_letters(text, counts[script]));
    // Japanese prose is half kana; a Chinese text may quote a name.
    case SCRIPT_HAN: return counts[SCRIPT_KANA] * 10 > counts[SCRIPT_HAN] ? STR("ja") : STR("zh");
    default: return str_of(only_language[script]);
    }
}
