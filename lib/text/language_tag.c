// SPDX-License-Identifier: MIT
// Apart from language.c because it needs no fingerprints: what a page says, not what it is.
#include "text/language.h"

#include "base/buffer.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"

// The two-letter codes of ISO 639-1, each followed by a space, and three-letter ones that have no short form.
static const char codes[] =
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu "
    "cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi "
    "ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks "
    "ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl "
    "nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk "
    "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz "
    "ve vi vo wa wo xh yi yo za zh zu ckb fil haw prs yue ";

// Names of languages as text_key makes them, and their old and three-letter codes. Country codes in place
// of languages ("cn", "ua") are not here: what such a page is written in is a guess.
static const struct {
    const char *code, *names; // each name between two bars
} aliases[] = {
    {"ar", "|ara|arabic|العربية|"},
    {"bg", "|bul|bulgarian|"},
    {"cs", "|ces|cze|czech|cestina|"},
    {"da", "|dan|danish|dansk|"},
    {"de", "|deu|ger|german|deutsch|"},
    {"el", "|ell|gre|greek|ελληνικα|"},
    {"en", "|eng|english|"},
    {"es", "|spa|spanish|espanol|castellano|"},
    {"et", "|est|estonian|"},
    {"fa", "|fas|per|persian|farsi|فارسی|"},
    {"fi", "|fin|finnish|suomi|"},
    {"fr", "|fra|fre|french|francais|"},
    {"he", "|heb|iw|hebrew|עברית|"},
    {"hi", "|hin|hindi|हिन्दी|"},
    {"hr", "|hrv|croatian|"},
    {"hu", "|hun|hungarian|magyar|"},
    {"id", "|ind|in|indonesian|bahasa indonesia|"},
    {"it", "|ita|italian|italiano|"},
    {"ja", "|jpn|japanese|日本語|"},
    {"ka", "|kat|geo|georgian|"},
    {"ko", "|kor|korean|"},
    {"lt", "|lit|lithuanian|"},
    {"lv", "|lav|latvian|"},
    {"nl", "|nld|dut|dutch|nederlands|"},
    {"no", "|nor|norwegian|norsk|"},
    {"nb", "|nob|"},
    {"pl", "|pol|polish|polski|"},
    {"pt", "|por|portuguese|portugues|"},
    {"ro", "|ron|rum|romanian|romana|"},
    {"ru", "|rus|russian|русскии|"},
    {"sk", "|slk|slo|slovak|"},
    {"sl", "|slv|slovenian|"},
    {"sr", "|srp|serbian|"},
    {"sv", "|swe|swedish|svenska|"},
    {"th", "|tha|thai|"},
    {"tr", "|tur|turkish|turkce|"},
    {"uk", "|ukr|ukrainian|украінська|"},
    {"ur", "|urd|urdu|اردو|"},
    {"vi", "|vie|vietnamese|tieng viet|"},
    {"yi", "|ji|"},
    {"zh", "|zho|chi|cmn|chinese|中文|"},
    {"zh-Hans", "|简体中文|"},
    {"zh-Hant", "|繁體中文|"},
};

// The code of a language by its name or another code, or NULL.
static const char *find_code(struct arena *arena, struct str key)
{
    struct str name = arena_printf(arena, "|%.*s|", (int)key.length, key.data);
    for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
        if (key.length > 0 && str_contains(str_of(aliases[i].names), name))
            return aliases[i].code;
    return NULL;
}

static bool is_code(struct str key)
{
    size_t at = str_find(str_of(codes), key, 0);
    bool is_short = key.length == 2 || key.length == 3;
    return is_short && at != STR_NONE && codes[at + key.length] == ' ' &&
           (at == 0 || codes[at - 1] == ' ');
}

static bool is_all(struct str s, bool (*claim)(uint32_t))
{
    for (size_t i = 0; i < s.length; i++)
        if ((unsigned char)s.data[i] >= 0x80 || !claim((unsigned char)s.data[i]))
            return false;
    return true;
}

// Appends ASCII with the letters lower case, or the first 'capitals' of them upper case.
static void put_cased(struct buffer *out, struct str s, size_t capitals)
{
    for (size_t i = 0; i < s.length; i++) {
        char c = s.data[i];
        if (i < capitals)
            c = c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
        else
            c = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
        buffer_byte(out, c);
    }
}

// Appends the script and the region of a tag (RFC 5646 §2.1); what comes behind says nothing to us.
static void put_subtags(struct buffer *out, struct str rest)
{
    struct str subtag;
    bool has_script = false;
    while (str_split(&rest, '-', &subtag) && subtag.length > 1) {
        bool is_alpha = is_all(subtag, utf8_is_letter);
        bool is_region = (subtag.length == 2 && is_alpha) ||
                         (subtag.length == 3 && is_all(subtag, utf8_is_digit));
        if (subtag.length == 4 && is_alpha && !has_script) {
            has_script = true;
            buffer_byte(out, '-');
            put_cased(out, subtag, 1);
        } else if (is_region) {
            buffer_byte(out, '-');
            // The one country that many write as its people do.
            put_cased(out, str_equal_nocase(subtag, STR("uk")) ? STR("gb") : subtag, 2);
            return;
        }
    }
}

struct str language_tag(struct arena *arena, struct str printed)
{
    struct buffer tag = {0}, out = {0};
    // A list ("en, de"), a locale ("en_US.UTF-8", "sr@latin") or a remark ("English (US)"): the first part.
    size_t end = 0;
    printed = space_trim(printed);
    while (end < printed.length && !strchr(",;.@(/", printed.data[end]))
        end++;
    printed = space_trim(str_slice(printed, 0, end));
    if (printed.length > 64)
        return (struct str){0};
    for (size_t i = 0; i < printed.length; i++)
        buffer_byte(&tag, printed.data[i] == '_' ? '-' : printed.data[i]);

    struct str rest = buffer_str(&tag), primary = {0};
    str_split(&rest, '-', &primary);
    struct str key = text_key(arena, primary);
    const char *code = find_code(arena, key);
    if (code || (is_code(key) && key.length == primary.length)) {
        buffer_put(&out, code ? str_of(code) : key);
        put_subtags(&out, rest);
    }
    struct str result = out.length > 0 ? arena_copy(arena, buffer_str(&out)) : (struct str){0};
    buffer_free(&tag);
    buffer_free(&out);
    return result;
}
