// SPDX-License-Identifier: MIT
#include "text/name_words.h"

#include "base/hash.h"
#include "text/name_lists.h"
#include "text/utf8.h"

enum {
    STEM_MIN = 4,        // letters that must be left of a word when an ending is taken off
    ENDING_WORD_MIN = 7, // letters of a word that is judged by its ending alone
    PREFIX_WORD_MIN = 8, // letters of a word that may lose "re", "un", "over"
    PIECE_MIN = 4,       // letters of a part of a hyphenated word that is looked up
    ACRONYM_MAX = 8,
};

#define LIST(...)                                                                                  \
    {                                                                                              \
        (const char *const[]){__VA_ARGS__},                                                        \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *)                      \
    }

// The lists below hold what is left of a word when only its letters and digits are kept, folded and sorted:
// "Ph.D." is "phd", "Maj.-Gen." is "majgen".
static const struct {
    unsigned kind;
    struct word_lines list;
} grammar[] = {
    {NAME_PARTICLE,
     LIST("aan abd abdal abdel abdul abi abou abu af ait al av ben bet bin bint da dal dalla",
          "das de degli dei del della delle dello den der des di dos du el fitz ibn la las le",
          "los mac mc ni nic os ould oum san st te ten ter umm van vanden vander ve vom von zu",
          "zum zur аль ар ван де дель дер ди ибн фон эль בן ابن ابو ال ام بن بو عبد ولد")},
    {NAME_LOW_PARTICLE, LIST("bij do e i in lo onder op sur t tot und y")},
    {NAME_HONORIFIC,
     LIST("adm amb assoc asst avv br brig briggen capt cdr cmdr col dipling dott dottssa dr dra",
          "drhabil drhc drmed esq fr frau gen gov he herr hon ing lic lt ltcol ltgen mag maj",
          "majgen messrs mlle mme mr mrs ms mx phdr pr prof profdr radm rep ret rev sen sgt sig",
          "sr sra ssgt univprof vadm акад гжа гн дн доц др канд проф ا اد د م")},
    {NAME_RANK,
     LIST("admiral ambassador archbishop ayatollah baroness brigadier captain chancellor",
          "colonel commander congressman congresswoman councillor dame doctor doktor excellency",
          "general governor honorable honourable imam judge justice lady lieutenant lord madam",
          "madame major marshal mayor minister monsieur monsignor premier president professeur",
          "professor rabbi representative reverend secretary senator sergeant sheikh signor",
          "signora sir speaker undersecretary академик господин госпожа доктор посол профессор",
          "استاذ الاستاذ الاستاذة الدكتور الدكتورة السفير السفيرة السيد السيدة الشيخ العقيد",
          "العميد الفريق اللواء المهندس الوزير دكتور دكتورة")},
    {NAME_RANK_PART,
     LIST("air assistant associate brigadier chief deputy emeritus excellency field first",
          "foreign former habil hc her his hon iur jur major med nat oec phil pol prime rear",
          "rer retired right rt secretary the under vice")},
    {NAME_DEGREE,
     LIST("aia aprn ba bba bfa bs bsc caia cb cbe cfa cfp chb cissp cmg cpa cphil cscs dba dbe",
          "dds dmd dnp dphil dpt drph dsc dvm edd edm esq faap facc facp facs fba frcp frm frs",
          "frsa gbe gcb gcmg gcvo jd kbe kc kcmg kcvo kg kt lac lcpc lcsw ld ldn llb lld llm",
          "lmft lmhc lmt lpc ma mba mbbs mbchb mbe md meng mep mfa mia mlis mls mp mpa mpaff",
          "mph mphil mpp ms msc msed msn msp mst msw nctm nd np obe pa pe pharmd phd pmp psyd",
          "qc ra rd rdn ret retd rn rph rrt rvt sj usa usaf uscg usmc usn")},
    {NAME_SUFFIX, LIST("ii iii iv jnr jr snr sr")},
};

// Capitals only: in small letters most of these are words or names.
static const struct word_lines acronyms =
    LIST("afd afp ag ai ap apa apec api ar ard arpa asean au bbc bmw bnd bp brics cbs cdc cdu",
         "ceo cfe cia cis cnbc cnn co co2 cop covid csdp csis csto ctbt dc ddos dhs dna doj",
         "dpa dprk drc eap ebrd ec ecb ecfr eeas eec efta eib epp erdf esdp esg eu euro fao",
         "faq faz fbi fdp fsb fta gao gcc gdp gm gmbh gmo gnp gps gru hiv hr html iaea ibm",
         "icbm icc icj ict idf ied iiss ilo imf inf ing iot ip ipcc ira irgc isaf isil isis",
         "ist it ivf jcpoa kfor kgb lgbt lgbtq lng mdr mena mi5 mi6 mit ml mrna nafta nasa",
         "nato nba nbc ndr nfl ngo ngos nhs nlp npr npt nsa nsc nsg nyc nz nzz oecd ok opcw",
         "opec orf osce pbs pc pdf pesc pkk plo pm pr prc psc qa qaa rand rbb rfe rl rnd rss",
         "rtl salt sco sdg sdgs seo sipri slbm spd srf start swift swp swr taz tnt tpp ttip tv",
         "uae ucla uk un unesco unga unhcr unicef unsc url us usa usaid ussr vr wdr wef who",
         "wmd wsj wto wwi wwii www ypg zdf");

static const struct {
    unsigned kind;
    const struct word_lines *list;
} vocabulary[] = {
    {NAME_FUNCTION, &name_list_function}, {NAME_LABEL, &name_list_label},
    {NAME_TOPIC, &name_list_topic},       {NAME_PLACE, &name_list_place},
    {NAME_TITLE, &name_list_title},       {NAME_ORGANISATION, &name_list_organisation},
};

// Endings that no name has; those of family names (-ment, -ness, -son) are left out.
static const char *const endings[] = {
    "ability",  "alism",   "ality",   "anism",    "ation",   "ations",  "cracy",   "cratic",
    "ction",    "ctions",  "edness",  "ements",   "encies",  "ency",    "eously",  "fully",
    "fulness",  "heiten",  "ibility", "ically",   "icism",   "icity",   "ierung",  "ierungen",
    "igung",    "igungen", "iness",   "innen",    "iously",  "isation", "ische",   "isches",
    "ismus",    "ission",  "istic",   "istics",   "itat",    "itaten",  "ities",   "ition",
    "itions",   "iveness", "ivism",   "ivist",    "ivists",  "ivity",   "ization", "ized",
    "izing",    "keit",    "keiten",  "lessness", "liche",   "lichen",  "liches",  "ographic",
    "ography",  "ologies", "ology",   "osity",    "ousness", "ption",   "ptions",  "schaft",
    "schaften", "tatig",   "tional",  "ularity",  "ungen",   "usion",   "usions",
};

static const char *const prefixes[] = {"anti", "counter", "mis",  "non",   "out", "over", "post",
                                       "pre",  "re",      "semi", "trans", "un",  "under"};

static bool is_small_ascii(struct str folded)
{
    for (size_t i = 0; i < folded.length; i++)
        if (folded.data[i] < 'a' || folded.data[i] > 'z')
            return false;
    return true;
}

static bool is_ascii(struct str word)
{
    for (size_t i = 0; i < word.length; i++)
        if ((unsigned char)word.data[i] >= 0x80)
            return false;
    return true;
}

// True when a stem, with something put behind it, is in a list.
static bool is_stem(const struct word_lines *list, struct str stem, const char *tail)
{
    char room[FOLD_MAX + 4];
    size_t length = strlen(tail);

    if (!stem.data || stem.length + length < STEM_MIN || stem.length > FOLD_MAX)
        return false;
    memcpy(room, stem.data, stem.length);
    memcpy(room + stem.length, tail, length);
    return fold_is_listed(list, (struct str){room, stem.length + length});
}

// What may be taken off a word before it is looked up, and what then may be missing: "cities" is city.
static const struct ending {
    const struct word_lines *list;
    const char *ending, *tails[3];
} inflections[] = {
    {&name_list_topic, "s", {"", NULL, NULL}},       {&name_list_label, "s", {"", NULL, NULL}},
    {&name_list_ordinary, "ies", {"y", NULL, NULL}}, {&name_list_ordinary, "es", {"", NULL, NULL}},
    {&name_list_ordinary, "s", {"", NULL, NULL}},    {&name_list_ordinary, "ed", {"", "e", NULL}},
    {&name_list_ordinary, "ing", {"", "e", NULL}},   {&name_list_ordinary, "ly", {"", NULL, NULL}},
    {&name_list_german, "e", {"", NULL, NULL}},      {&name_list_german, "en", {"", NULL, NULL}},
    {&name_list_german, "er", {"", NULL, NULL}},     {&name_list_german, "es", {"", NULL, NULL}},
    {&name_list_german, "em", {"", NULL, NULL}},     {&name_list_german, "n", {"", NULL, NULL}},
    {&name_list_german, "s", {"", NULL, NULL}},
};

static bool has_ordinary_stem(struct str word)
{
    for (size_t i = 0; i < sizeof(inflections) / sizeof(inflections[0]); i++) {
        const struct ending *rule = &inflections[i];
        struct str ending = str_of(rule->ending);
        // German stems are longer: "Bergen" and "Vogts" are names.
        size_t shortest = ending.length + (rule->list == &name_list_german ? STEM_MIN + 1 : 3);
        if (!str_ends(word, ending) || str_ends(word, STR("ss")) || word.length < shortest)
            continue;
        struct str stem = str_slice(word, 0, word.length - ending.length);
        for (size_t k = 0; rule->tails[k]; k++)
            if (is_stem(rule->list, stem, rule->tails[k]))
                return true;
    }
    return false;
}

static bool has_abstract_ending(struct str word)
{
    if (word.length < ENDING_WORD_MIN)
        return false;
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (str_ends(word, str_of(endings[i])))
            return true;
    return false;
}

static bool is_ordinary(struct str word)
{
    if (!is_small_ascii(word))
        return fold_is_listed(&name_list_german, word);
    if (fold_is_listed(&name_list_ordinary, word) || fold_is_listed(&name_list_german, word) ||
        has_ordinary_stem(word) || has_abstract_ending(word))
        return true;
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
        struct str prefix = str_of(prefixes[i]);
        struct str rest = str_slice(word, prefix.length, word.length);
        if (word.length >= PREFIX_WORD_MIN && rest.length >= STEM_MIN && str_starts(word, prefix) &&
            (fold_is_listed(&name_list_ordinary, rest) || has_ordinary_stem(rest)))
            return true;
    }
    return false;
}

// An Arabic word without its article and what is written together with it: "والسياسة", "السياسة", "للسياسة".
static struct str without_article(struct str folded)
{
    static const char *const articles[] = {"وال", "بال", "كال", "فال", "ال", "لل"};
    for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++) {
        struct str article = str_of(articles[i]);
        if (str_starts(folded, article) && folded.length >= article.length + 4)
            return str_slice(folded, article.length, folded.length);
    }
    return folded;
}

static unsigned vocabulary_kinds(struct str folded)
{
    unsigned kinds = 0;
    for (size_t i = 0; i < sizeof(vocabulary) / sizeof(vocabulary[0]); i++)
        if (fold_is_listed(vocabulary[i].list, folded))
            kinds |= vocabulary[i].kind;
    return kinds;
}

static unsigned word_kinds(struct str folded)
{
    const unsigned outranked = NAME_FUNCTION | NAME_LABEL | NAME_TOPIC;
    struct str bare = without_article(folded);
    unsigned kinds = vocabulary_kinds(folded);

    if (bare.length != folded.length)
        kinds |= vocabulary_kinds(bare);
    if (fold_is_listed(&name_list_given, folded))
        kinds |= NAME_GIVEN;
    if (fold_is_listed(&name_list_surname, folded))
        kinds |= NAME_SURNAME;
    if (kinds & (NAME_GIVEN | NAME_SURNAME))
        return kinds & ~outranked;
    return kinds || !is_ordinary(folded) ? kinds : NAME_ORDINARY;
}

// The letters and digits of a folded word.
static struct str letters_only(struct str folded, char room[FOLD_MAX])
{
    size_t length = 0;
    for (size_t position = 0; position < folded.length;) {
        size_t start = position;
        uint32_t c = utf8_next(folded, &position);
        if (utf8_is_letter(c) || utf8_is_digit(c)) {
            memcpy(room + length, folded.data + start, position - start);
            length += position - start;
        }
    }
    return (struct str){room, length};
}

static bool is_all_capitals(struct str word)
{
    size_t capitals = 0;
    for (size_t position = 0; position < word.length;) {
        uint32_t c = utf8_next(word, &position);
        if (utf8_is_lower(c))
            return false;
        capitals += utf8_is_upper(c);
    }
    return capitals >= 2;
}

// What the parts of a hyphenated word are: "Long-Term" is ordinary, "Jean-Pierre" and "Al-Monitor" are judged
// by their halves.
static unsigned piece_kinds(struct str folded)
{
    const unsigned telling = NAME_LABEL | NAME_TOPIC | NAME_PLACE | NAME_ORGANISATION | NAME_TITLE;
    unsigned kinds = 0;
    struct str rest = folded, piece;
    bool is_first = true;

    while (str_split(&rest, '-', &piece)) {
        unsigned found = piece.length >= PIECE_MIN ? word_kinds(piece) : 0;
        if (found & NAME_ORDINARY)
            found |= NAME_TOPIC;
        if (is_first || !(found & (NAME_GIVEN | NAME_SURNAME)))
            kinds |= found & (telling | (is_first ? NAME_GIVEN : 0));
        is_first = false;
    }
    return kinds & NAME_GIVEN ? kinds & ~telling : kinds;
}

static unsigned find_kinds(struct str word)
{
    char room[FOLD_MAX], bare_room[FOLD_MAX];
    struct str folded = fold_word(word, room);
    struct str bare = letters_only(folded, bare_room);
    unsigned kinds = 0;

    for (size_t i = 0; i < sizeof(grammar) / sizeof(grammar[0]); i++)
        if (fold_is_listed(&grammar[i].list, bare))
            kinds |= grammar[i].kind;
    if (bare.length <= ACRONYM_MAX && is_all_capitals(word) && fold_is_listed(&acronyms, bare))
        kinds |= NAME_ACRONYM;
    if (str_find_byte(folded, '-', 0) != STR_NONE)
        kinds |= piece_kinds(folded);
    kinds |= word_kinds(bare);
    // "Bäck" is not "back": an ordinary English word has no marks to lose.
    if (is_small_ascii(bare) && !is_ascii(word) && !fold_is_listed(&name_list_german, bare))
        kinds &= ~(unsigned)NAME_ORDINARY;
    return kinds;
}

// Texts repeat their words: what was found for a word is kept, in the place that its hash gives. The answer is the same
// with or without; a thread has its own places.
struct remembered {
    unsigned char length; // 0: free
    char word[27];
    unsigned kinds;
};

unsigned name_word_kinds(struct str word)
{
    enum { PLACES = 4096 };
    static _Thread_local struct remembered places[PLACES];
    if (!word.length || word.length > sizeof(places->word))
        return find_kinds(word);
    struct remembered *place = &places[hash64(word) % PLACES];
    if (place->length != word.length || memcmp(place->word, word.data, word.length) != 0) {
        place->kinds = find_kinds(word);
        place->length = (unsigned char)word.length;
        memcpy(place->word, word.data, word.length);
    }
    return place->kinds;
}

const struct word_lines *name_word_list(size_t index)
{
    const size_t grammars = sizeof(grammar) / sizeof(grammar[0]);
    const size_t vocabularies = sizeof(vocabulary) / sizeof(vocabulary[0]);
    const struct word_lines *const others[] = {&acronyms, &name_list_given, &name_list_surname,
                                               &name_list_ordinary, &name_list_german};

    if (index < grammars)
        return &grammar[index].list;
    index -= grammars;
    if (index < vocabularies)
        return vocabulary[index].list;
    index -= vocabularies;
    return index < sizeof(others) / sizeof(others[0]) ? others[index] : NULL;
}
