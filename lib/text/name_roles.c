// SPDX-License-Identifier: MIT
#include "text/name_roles.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
    PREFIX_WORDS_MAX = 5,
    PHRASE_MAX = 80, // bytes of a folded prefix
};

// Phrases are folded words with single spaces; the longest that fits counts. Weak ones are those that may start a
// name or a sentence as well; a colon behind them makes them strong.
static const struct {
    const char *phrase;
    enum name_role role;
    bool is_weak;
} prefixes[] = {
    // English
    {"by", NAME_ROLE_AUTHOR, false},
    {"written by", NAME_ROLE_AUTHOR, false},
    {"words by", NAME_ROLE_AUTHOR, false},
    {"story by", NAME_ROLE_AUTHOR, false},
    {"text by", NAME_ROLE_AUTHOR, false},
    {"authored by", NAME_ROLE_AUTHOR, false},
    {"posted by", NAME_ROLE_AUTHOR, false},
    {"reported by", NAME_ROLE_AUTHOR, false},
    {"report by", NAME_ROLE_AUTHOR, false},
    {"reporting by", NAME_ROLE_AUTHOR, false},
    {"article by", NAME_ROLE_AUTHOR, false},
    {"essay by", NAME_ROLE_AUTHOR, false},
    {"paper by", NAME_ROLE_AUTHOR, false},
    {"analysis by", NAME_ROLE_AUTHOR, false},
    {"commentary by", NAME_ROLE_AUTHOR, false},
    {"comment by", NAME_ROLE_AUTHOR, false},
    {"opinion by", NAME_ROLE_AUTHOR, false},
    {"op ed by", NAME_ROLE_AUTHOR, false},
    {"review by", NAME_ROLE_AUTHOR, false},
    {"column by", NAME_ROLE_AUTHOR, false},
    {"guest post by", NAME_ROLE_AUTHOR, false},
    {"guest author", NAME_ROLE_AUTHOR, true},
    {"guest writer", NAME_ROLE_AUTHOR, true},
    {"guest blogger", NAME_ROLE_AUTHOR, true},
    {"guest contributor", NAME_ROLE_AUTHOR, true},
    {"article written by", NAME_ROLE_AUTHOR, false},
    {"this article was written by", NAME_ROLE_AUTHOR, false},
    {"this post was written by", NAME_ROLE_AUTHOR, false},
    {"blog post by", NAME_ROLE_AUTHOR, false},
    {"post by", NAME_ROLE_AUTHOR, false},
    {"submitted by", NAME_ROLE_AUTHOR, false},
    {"published by", NAME_ROLE_AUTHOR, true},
    {"contributor", NAME_ROLE_AUTHOR, true},
    {"contributors", NAME_ROLE_AUTHOR, true},
    {"contributing author", NAME_ROLE_AUTHOR, true},
    {"contributing authors", NAME_ROLE_AUTHOR, true},
    {"contributed by", NAME_ROLE_AUTHOR, false},
    {"with contributions by", NAME_ROLE_AUTHOR, false},
    {"with contributions from", NAME_ROLE_AUTHOR, false},
    {"with reporting by", NAME_ROLE_AUTHOR, false},
    {"testimony by", NAME_ROLE_SPEAKER, false},
    {"testimony of", NAME_ROLE_SPEAKER, false},
    {"remarks by", NAME_ROLE_SPEAKER, false},
    {"speech by", NAME_ROLE_SPEAKER, false},
    {"author", NAME_ROLE_AUTHOR, true},
    {"authors", NAME_ROLE_AUTHOR, true},
    {"author s", NAME_ROLE_AUTHOR, true},
    {"writer", NAME_ROLE_AUTHOR, true},
    {"text", NAME_ROLE_AUTHOR, true},
    {"edited by", NAME_ROLE_EDITOR, false},
    {"ed by", NAME_ROLE_EDITOR, false},
    {"eds by", NAME_ROLE_EDITOR, false},
    {"compiled by", NAME_ROLE_EDITOR, false},
    {"curated by", NAME_ROLE_EDITOR, false},
    {"editor", NAME_ROLE_EDITOR, true},
    {"editors", NAME_ROLE_EDITOR, true},
    {"ed", NAME_ROLE_EDITOR, true},
    {"eds", NAME_ROLE_EDITOR, true},
    {"interview by", NAME_ROLE_INTERVIEWER, false},
    {"an interview by", NAME_ROLE_INTERVIEWER, false},
    {"interviewed by", NAME_ROLE_INTERVIEWER, false},
    {"interviewer", NAME_ROLE_INTERVIEWER, true},
    {"interviewers", NAME_ROLE_INTERVIEWER, true},
    {"interview", NAME_ROLE_INTERVIEWER, true},
    {"interview with", NAME_ROLE_SPEAKER, false},
    {"an interview with", NAME_ROLE_SPEAKER, false},
    {"a conversation with", NAME_ROLE_SPEAKER, false},
    {"in conversation with", NAME_ROLE_SPEAKER, false},
    {"q a with", NAME_ROLE_SPEAKER, false},
    {"moderated by", NAME_ROLE_SPEAKER, false},
    {"hosted by", NAME_ROLE_SPEAKER, false},
    {"featuring", NAME_ROLE_SPEAKER, false},
    {"speaker", NAME_ROLE_SPEAKER, true},
    {"speakers", NAME_ROLE_SPEAKER, true},
    {"panelist", NAME_ROLE_SPEAKER, true},
    {"panelists", NAME_ROLE_SPEAKER, true},
    {"moderator", NAME_ROLE_SPEAKER, true},
    {"moderators", NAME_ROLE_SPEAKER, true},
    {"guest", NAME_ROLE_SPEAKER, true},
    {"guests", NAME_ROLE_SPEAKER, true},
    {"host", NAME_ROLE_SPEAKER, true},
    {"hosts", NAME_ROLE_SPEAKER, true},
    {"discussant", NAME_ROLE_SPEAKER, true},
    {"discussants", NAME_ROLE_SPEAKER, true},
    {"translated by", NAME_ROLE_TRANSLATOR, false},
    {"translation by", NAME_ROLE_TRANSLATOR, false},
    {"translator", NAME_ROLE_TRANSLATOR, true},
    {"translators", NAME_ROLE_TRANSLATOR, true},
    {"translation", NAME_ROLE_TRANSLATOR, true},
    {"photo by", NAME_ROLE_OTHER, false},
    {"photos by", NAME_ROLE_OTHER, false},
    {"photograph by", NAME_ROLE_OTHER, false},
    {"photographs by", NAME_ROLE_OTHER, false},
    {"photography by", NAME_ROLE_OTHER, false},
    {"image by", NAME_ROLE_OTHER, false},
    {"images by", NAME_ROLE_OTHER, false},
    {"illustration by", NAME_ROLE_OTHER, false},
    {"illustrations by", NAME_ROLE_OTHER, false},
    {"illustrated by", NAME_ROLE_OTHER, false},
    {"graphic by", NAME_ROLE_OTHER, false},
    {"graphics by", NAME_ROLE_OTHER, false},
    {"video by", NAME_ROLE_OTHER, false},
    {"produced by", NAME_ROLE_OTHER, false},
    {"reviewed by", NAME_ROLE_OTHER, false},
    {"medically reviewed by", NAME_ROLE_OTHER, false},
    {"fact checked by", NAME_ROLE_OTHER, false},
    {"photo", NAME_ROLE_OTHER, true},
    {"photos", NAME_ROLE_OTHER, true},
    {"image", NAME_ROLE_OTHER, true},
    {"illustration", NAME_ROLE_OTHER, true},
    // German
    {"von", NAME_ROLE_AUTHOR, true},
    {"text von", NAME_ROLE_AUTHOR, false},
    {"beitrag von", NAME_ROLE_AUTHOR, false},
    {"ein beitrag von", NAME_ROLE_AUTHOR, false},
    {"blogbeitrag von", NAME_ROLE_AUTHOR, false},
    {"blog beitrag von", NAME_ROLE_AUTHOR, false},
    {"artikel von", NAME_ROLE_AUTHOR, false},
    {"ein artikel von", NAME_ROLE_AUTHOR, false},
    {"bericht von", NAME_ROLE_AUTHOR, false},
    {"erstellt von", NAME_ROLE_AUTHOR, false},
    {"gepostet von", NAME_ROLE_AUTHOR, false},
    {"veroffentlicht von", NAME_ROLE_AUTHOR, true},
    {"ein gastbeitrag von", NAME_ROLE_AUTHOR, false},
    {"gastbeitrag von", NAME_ROLE_AUTHOR, false},
    {"ein kommentar von", NAME_ROLE_AUTHOR, false},
    {"kommentar von", NAME_ROLE_AUTHOR, false},
    {"eine analyse von", NAME_ROLE_AUTHOR, false},
    {"analyse von", NAME_ROLE_AUTHOR, false},
    {"ein essay von", NAME_ROLE_AUTHOR, false},
    {"eine kolumne von", NAME_ROLE_AUTHOR, false},
    {"geschrieben von", NAME_ROLE_AUTHOR, false},
    {"verfasst von", NAME_ROLE_AUTHOR, false},
    {"autor", NAME_ROLE_AUTHOR, true}, // Spanish and Polish too
    {"autorin", NAME_ROLE_AUTHOR, true},
    {"autoren", NAME_ROLE_AUTHOR, true},
    {"autorinnen", NAME_ROLE_AUTHOR, true},
    {"herausgegeben von", NAME_ROLE_EDITOR, false},
    {"hrsg von", NAME_ROLE_EDITOR, false},
    {"herausgeber", NAME_ROLE_EDITOR, true},
    {"interview von", NAME_ROLE_INTERVIEWER, false},
    {"ein interview von", NAME_ROLE_INTERVIEWER, false},
    {"das interview fuhrte", NAME_ROLE_INTERVIEWER, false},
    {"das interview fuhrten", NAME_ROLE_INTERVIEWER, false},
    {"interview mit", NAME_ROLE_SPEAKER, false},
    {"ubersetzt von", NAME_ROLE_TRANSLATOR, false},
    {"ubersetzung", NAME_ROLE_TRANSLATOR, true},
    {"foto", NAME_ROLE_OTHER, true},
    {"fotos", NAME_ROLE_OTHER, true},
    {"fotos von", NAME_ROLE_OTHER, false},
    {"bild", NAME_ROLE_OTHER, true},
    // French
    {"par", NAME_ROLE_AUTHOR, true},
    {"ecrit par", NAME_ROLE_AUTHOR, false},
    {"publie par", NAME_ROLE_AUTHOR, false},
    {"redige par", NAME_ROLE_AUTHOR, false},
    {"poste par", NAME_ROLE_AUTHOR, false},
    {"mis en ligne par", NAME_ROLE_AUTHOR, false},
    {"un article de", NAME_ROLE_AUTHOR, false},
    {"texte", NAME_ROLE_AUTHOR, true},
    {"un texte de", NAME_ROLE_AUTHOR, false},
    {"auteur", NAME_ROLE_AUTHOR, true}, // Dutch too
    {"auteurs", NAME_ROLE_AUTHOR, true},
    {"auteur e s", NAME_ROLE_AUTHOR, true},
    {"autrice", NAME_ROLE_AUTHOR, true},
    {"sous la direction de", NAME_ROLE_EDITOR, false},
    {"propos recueillis par", NAME_ROLE_INTERVIEWER, false},
    {"entretien avec", NAME_ROLE_SPEAKER, false},
    {"traduit par", NAME_ROLE_TRANSLATOR, false},
    {"traduction", NAME_ROLE_TRANSLATOR, true},
    // Spanish and Portuguese
    {"por", NAME_ROLE_AUTHOR, true},
    {"escrito por", NAME_ROLE_AUTHOR, false},
    {"publicado por", NAME_ROLE_AUTHOR, true},
    {"redactado por", NAME_ROLE_AUTHOR, false},
    {"postado por", NAME_ROLE_AUTHOR, false},
    {"escribe", NAME_ROLE_AUTHOR, true},
    {"texto de", NAME_ROLE_AUTHOR, true},
    {"texto por", NAME_ROLE_AUTHOR, false},
    {"un articulo de", NAME_ROLE_AUTHOR, false},
    {"autora", NAME_ROLE_AUTHOR, true},
    {"autores", NAME_ROLE_AUTHOR, true},
    {"autor a", NAME_ROLE_AUTHOR, true},
    {"texto", NAME_ROLE_AUTHOR, true},
    {"editado por", NAME_ROLE_EDITOR, false},
    {"coordinado por", NAME_ROLE_EDITOR, false},
    {"entrevista de", NAME_ROLE_INTERVIEWER, false},
    {"entrevistado por", NAME_ROLE_INTERVIEWER, false},
    {"entrevista a", NAME_ROLE_SPEAKER, false},
    {"entrevista con", NAME_ROLE_SPEAKER, false},
    {"entrevista com", NAME_ROLE_SPEAKER, false},
    {"traducido por", NAME_ROLE_TRANSLATOR, false},
    {"traduccion", NAME_ROLE_TRANSLATOR, true},
    {"traduzido por", NAME_ROLE_TRANSLATOR, false},
    // Italian
    {"di", NAME_ROLE_AUTHOR, true},
    {"scritto da", NAME_ROLE_AUTHOR, false},
    {"pubblicato da", NAME_ROLE_AUTHOR, true},
    {"articolo di", NAME_ROLE_AUTHOR, false},
    {"testo di", NAME_ROLE_AUTHOR, true},
    {"autore", NAME_ROLE_AUTHOR, true},
    {"autori", NAME_ROLE_AUTHOR, true},
    {"a cura di", NAME_ROLE_EDITOR, false},
    {"intervista di", NAME_ROLE_INTERVIEWER, false},
    {"intervista a", NAME_ROLE_SPEAKER, false},
    {"traduzione di", NAME_ROLE_TRANSLATOR, false},
    {"tradotto da", NAME_ROLE_TRANSLATOR, false},
    // Dutch, Nordic, Polish, Czech, Hungarian, Finnish, Turkish, Romanian, Indonesian
    {"door", NAME_ROLE_AUTHOR, true},
    {"geschreven door", NAME_ROLE_AUTHOR, false},
    {"vertaald door", NAME_ROLE_TRANSLATOR, false},
    {"geplaatst door", NAME_ROLE_AUTHOR, true},
    {"gepubliceerd door", NAME_ROLE_AUTHOR, true},
    {"tekst door", NAME_ROLE_AUTHOR, false},
    {"skrevet av", NAME_ROLE_AUTHOR, false},
    {"skrevet af", NAME_ROLE_AUTHOR, false},
    {"skriven av", NAME_ROLE_AUTHOR, false},
    {"text av", NAME_ROLE_AUTHOR, false},
    {"tekst av", NAME_ROLE_AUTHOR, false},
    {"tekst af", NAME_ROLE_AUTHOR, false},
    {"av", NAME_ROLE_AUTHOR, true},
    {"af", NAME_ROLE_AUTHOR, true},
    {"skribent", NAME_ROLE_AUTHOR, true},
    {"tekst", NAME_ROLE_AUTHOR, true},
    {"autorka", NAME_ROLE_AUTHOR, true},
    {"autorzy", NAME_ROLE_AUTHOR, true},
    {"napisał", NAME_ROLE_AUTHOR, true},
    {"napisała", NAME_ROLE_AUTHOR, true},
    {"napsal", NAME_ROLE_AUTHOR, true},
    {"napsala", NAME_ROLE_AUTHOR, true},
    {"szerzo", NAME_ROLE_AUTHOR, true},
    {"irta", NAME_ROLE_AUTHOR, true},
    {"kirjoittanut", NAME_ROLE_AUTHOR, true},
    {"kirjoittaja", NAME_ROLE_AUTHOR, true},
    {"penulis", NAME_ROLE_AUTHOR, true},
    {"oleh", NAME_ROLE_AUTHOR, true},
    {"scris de", NAME_ROLE_AUTHOR, false},
    {"rozmawiał", NAME_ROLE_INTERVIEWER, true},
    {"rozmawiała", NAME_ROLE_INTERVIEWER, true},
    {"tłumaczenie", NAME_ROLE_TRANSLATOR, true},
    {"yazar", NAME_ROLE_AUTHOR, true},
    {"yazarlar", NAME_ROLE_AUTHOR, true},
    {"de", NAME_ROLE_AUTHOR, true},
    // Russian, Ukrainian
    {"автор", NAME_ROLE_AUTHOR, true},
    {"авторы", NAME_ROLE_AUTHOR, true},
    {"автори", NAME_ROLE_AUTHOR, true},
    {"текст", NAME_ROLE_AUTHOR, true},
    {"автор статьи", NAME_ROLE_AUTHOR, true},
    {"автор текста", NAME_ROLE_AUTHOR, true},
    {"написал", NAME_ROLE_AUTHOR, true},
    {"написала", NAME_ROLE_AUTHOR, true},
    {"подготовил", NAME_ROLE_AUTHOR, true},
    {"подготовила", NAME_ROLE_AUTHOR, true},
    {"подготовили", NAME_ROLE_AUTHOR, true},
    {"под редакциеи", NAME_ROLE_EDITOR, false},
    {"под ред", NAME_ROLE_EDITOR, false},
    {"редактор", NAME_ROLE_EDITOR, true},
    {"редакторы", NAME_ROLE_EDITOR, true},
    {"беседовал", NAME_ROLE_INTERVIEWER, true},
    {"беседовала", NAME_ROLE_INTERVIEWER, true},
    {"беседовали", NAME_ROLE_INTERVIEWER, true},
    {"интервью с", NAME_ROLE_SPEAKER, true},
    {"перевод", NAME_ROLE_TRANSLATOR, true},
    {"перевел", NAME_ROLE_TRANSLATOR, true},
    {"перевела", NAME_ROLE_TRANSLATOR, true},
    {"фото", NAME_ROLE_OTHER, true},
    // Arabic, Persian, Hebrew
    {"بقلم", NAME_ROLE_AUTHOR, false},
    {"كتب", NAME_ROLE_AUTHOR, true},
    {"كتبت", NAME_ROLE_AUTHOR, true},
    {"اعداد", NAME_ROLE_AUTHOR, true},
    {"تاليف", NAME_ROLE_AUTHOR, true},
    {"الكاتب", NAME_ROLE_AUTHOR, true},
    {"المولف", NAME_ROLE_AUTHOR, true},
    {"المولفون", NAME_ROLE_AUTHOR, true},
    {"نویسنده", NAME_ROLE_AUTHOR, true},
    {"تحرير", NAME_ROLE_EDITOR, true},
    {"حاوره", NAME_ROLE_INTERVIEWER, true},
    {"حاورته", NAME_ROLE_INTERVIEWER, true},
    {"اجرى الحوار", NAME_ROLE_INTERVIEWER, true},
    {"ترجمة", NAME_ROLE_TRANSLATOR, true},
    {"מאת", NAME_ROLE_AUTHOR, false},
    // Chinese, Japanese, Korean
    {"作者", NAME_ROLE_AUTHOR, true},
    {"撰文", NAME_ROLE_AUTHOR, true},
    {"撰稿", NAME_ROLE_AUTHOR, true},
    {"文", NAME_ROLE_AUTHOR, true},
    {"记者", NAME_ROLE_AUTHOR, true},
    {"記者", NAME_ROLE_AUTHOR, true},
    {"本报记者", NAME_ROLE_AUTHOR, true},
    {"通讯员", NAME_ROLE_AUTHOR, true},
    {"通訊員", NAME_ROLE_AUTHOR, true},
    {"著者", NAME_ROLE_AUTHOR, true},
    {"執筆", NAME_ROLE_AUTHOR, true},
    {"执笔", NAME_ROLE_AUTHOR, true},
    {"編集", NAME_ROLE_EDITOR, true},
    {"编辑", NAME_ROLE_EDITOR, true},
    {"編輯", NAME_ROLE_EDITOR, true},
    {"翻译", NAME_ROLE_TRANSLATOR, true},
    {"翻譯", NAME_ROLE_TRANSLATOR, true},
    {"翻訳", NAME_ROLE_TRANSLATOR, true},
    {"글", NAME_ROLE_AUTHOR, true},
    {"글쓴이", NAME_ROLE_AUTHOR, true},
    {"작성자", NAME_ROLE_AUTHOR, true},
    {"기자", NAME_ROLE_AUTHOR, true},
    {"저자", NAME_ROLE_AUTHOR, true},
    {"번역", NAME_ROLE_TRANSLATOR, true},
};

// What a text behind a name says the person is; folded, without stops.
static const struct {
    const char *phrase;
    enum name_role role;
    bool is_plural;
} suffixes[] = {
    {"ed", NAME_ROLE_EDITOR, false},
    {"eds", NAME_ROLE_EDITOR, true},
    {"editor", NAME_ROLE_EDITOR, false},
    {"editors", NAME_ROLE_EDITOR, true},
    {"co editor", NAME_ROLE_EDITOR, false},
    {"co editors", NAME_ROLE_EDITOR, true},
    {"guest editor", NAME_ROLE_EDITOR, false},
    {"guest editors", NAME_ROLE_EDITOR, true},
    {"hg", NAME_ROLE_EDITOR, false},
    {"hrsg", NAME_ROLE_EDITOR, false},
    {"dir", NAME_ROLE_EDITOR, false},
    {"coord", NAME_ROLE_EDITOR, false},
    {"a cura di", NAME_ROLE_EDITOR, false},
    {"red", NAME_ROLE_EDITOR, false},
    {"ред", NAME_ROLE_EDITOR, false},
    {"author", NAME_ROLE_AUTHOR, false},
    {"authors", NAME_ROLE_AUTHOR, true},
    {"trans", NAME_ROLE_TRANSLATOR, false},
    {"transl", NAME_ROLE_TRANSLATOR, false},
    {"translator", NAME_ROLE_TRANSLATOR, false},
    {"translators", NAME_ROLE_TRANSLATOR, true},
    {"interviewer", NAME_ROLE_INTERVIEWER, false},
    {"moderator", NAME_ROLE_SPEAKER, false},
    {"speaker", NAME_ROLE_SPEAKER, false},
    {"host", NAME_ROLE_SPEAKER, false},
    {"discussant", NAME_ROLE_SPEAKER, false},
    {"panelist", NAME_ROLE_SPEAKER, false},
    {"text", NAME_ROLE_AUTHOR, false},
    {"photo", NAME_ROLE_OTHER, false},
    {"photos", NAME_ROLE_OTHER, false},
    {"foto", NAME_ROLE_OTHER, false},
    {"fotos", NAME_ROLE_OTHER, false},
    {"photographer", NAME_ROLE_OTHER, false},
    {"illustrator", NAME_ROLE_OTHER, false},
};

static bool is_word_part(uint32_t c)
{
    return utf8_is_letter(c) || utf8_is_mark(c) || utf8_is_digit(c);
}

// The next run of letters and digits, and what stands between it and the one before: false at the end, or when
// that is more than stops, brackets, hyphens and spaces.
static bool next_word(struct str text, size_t *position, struct str *word)
{
    size_t start = *position;
    while (start < text.length) {
        size_t next = start;
        uint32_t c = utf8_next(text, &next);
        if (is_word_part(c))
            break;
        if (!utf8_is_space(c) && !(c < 0x80 && strchr(".()-&/", (int)c)) && c != 0x2019)
            return false;
        start = next;
    }
    size_t end = start;
    while (end < text.length) {
        size_t next = end;
        if (!is_word_part(utf8_next(text, &next)))
            break;
        end = next;
    }
    *word = str_slice(text, start, end);
    *position = end;
    return end > start;
}

// Appends a folded word to a phrase. False when it does not fit.
static bool add_word(char phrase[PHRASE_MAX], size_t *length, struct str word)
{
    char room[FOLD_MAX];
    struct str folded = fold_word(word, room);
    size_t space = *length > 0;

    if (folded.length == 0 || *length + space + folded.length > PHRASE_MAX)
        return false;
    if (space)
        phrase[(*length)++] = ' ';
    memcpy(phrase + *length, folded.data, folded.length);
    *length += folded.length;
    return true;
}

// The end of spaces, a colon or the like, and spaces; *has_colon tells whether it was there.
static size_t skip_colon(struct str text, size_t position, bool *has_colon)
{
    *has_colon = false;
    while (position < text.length) {
        size_t next = position;
        uint32_t c = utf8_next(text, &next);
        bool is_colon = c == ':' || c == 0xFF1A || c == '|' || c == '/' || c == 0xFF0F;
        // "ed. by", "(s):"
        if (!is_colon && !utf8_is_space(c) && c != '.' && c != ')')
            break;
        *has_colon = *has_colon || is_colon;
        position = next;
    }
    return position;
}

static bool find_first(struct str word)
{
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (prefixes[i].phrase[0] == word.data[0] &&
            strncmp(prefixes[i].phrase, word.data, word.length) == 0)
            return true;
    return false;
}

// False for a folded word that no prefix begins with, as most. Texts repeat their words: the answer is kept in the place
// that the word's hash gives, and is the same without; a thread has its own places.
static bool may_be_first(struct str word)
{
    enum { PLACES = 1024 };
    static _Thread_local struct {
        unsigned char length; // 0: free
        bool is_first;
        char word[22];
    } places[PLACES], *place;
    if (word.length > sizeof(place->word))
        return find_first(word);
    place = &places[hash64(word) % PLACES];
    if (place->length != word.length || memcmp(place->word, word.data, word.length) != 0) {
        place->is_first = find_first(word);
        place->length = (unsigned char)word.length;
        memcpy(place->word, word.data, word.length);
    }
    return place->is_first;
}

bool name_prefix_find(struct str text, struct name_prefix *prefix)
{
    char phrase[PHRASE_MAX];
    size_t length = 0, position = 0;
    struct str word;
    bool is_found = false, goes_on = true;

    for (int words = 0; words < PREFIX_WORDS_MAX && goes_on; words++) {
        if (!next_word(text, &position, &word) || !add_word(phrase, &length, word) ||
            (words == 0 && !may_be_first((struct str){phrase, length})))
            break;
        goes_on = false; // until a longer one is met that begins so
        for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
            bool has_colon;
            if (prefixes[i].phrase[0] != phrase[0] ||
                strncmp(prefixes[i].phrase, phrase, length) != 0)
                continue;
            goes_on = goes_on || prefixes[i].phrase[length] == ' ';
            if (prefixes[i].phrase[length] != '\0')
                continue;
            prefix->length = skip_colon(text, position, &has_colon);
            prefix->role = prefixes[i].role;
            prefix->is_weak = prefixes[i].is_weak && !has_colon;
            prefix->names_speaker = str_equal(str_of(prefixes[i].phrase), STR("interviewed by"));
            // "By" glued to what follows is the start of a word.
            is_found = prefix->length > position;
        }
    }
    return is_found;
}

bool name_prefix_may_be_inside(struct str word)
{
    static const char *const words[] = {
        "interviewed", "interview", "translated",  "translation",   "edited",      "moderated",
        "hosted",      "photos",    "photographs", "photo",         "in",          "übersetzt",
        "traduit",     "traducido", "propos",      "illustrations", "illustrated", "with"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (str_equal_nocase(word, str_of(words[i])))
            return true;
    return false;
}

enum name_role name_role_find(struct str text, bool *is_plural)
{
    char phrase[PHRASE_MAX];
    size_t length = 0, position = 0;
    struct str word;

    *is_plural = false;
    while (next_word(text, &position, &word))
        if (!add_word(phrase, &length, word))
            return NAME_ROLE_NONE;
    // Only stops may stand behind the last word.
    for (; position < text.length; position++)
        if (!strchr(".) ", text.data[position]))
            return NAME_ROLE_NONE;
    for (size_t i = 0; length && i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
        if (str_equal((struct str){phrase, length}, str_of(suffixes[i].phrase))) {
            *is_plural = suffixes[i].is_plural;
            return suffixes[i].role;
        }
    return NAME_ROLE_NONE;
}

struct str name_role_text(enum name_role role)
{
    switch (role) {
    case NAME_ROLE_AUTHOR: return STR("author");
    case NAME_ROLE_EDITOR: return STR("editor");
    case NAME_ROLE_INTERVIEWER: return STR("interviewer");
    case NAME_ROLE_SPEAKER: return STR("speaker");
    case NAME_ROLE_TRANSLATOR: return STR("translator");
    case NAME_ROLE_NONE:
    case NAME_ROLE_OTHER: break;
    }
    return (struct str){0};
}
