// SPDX-License-Identifier: MIT
#include "extract/place_words.h"

#include "extract/signs.h"

enum { WORD_MAX = 24 }; // bytes of a word and its end; a longer one says nothing

enum { CARD = 1 << 30 }; // PLACE_RELATED, but for the card of the page's author

// Words of classes, sorted by bytes.
static const struct place_word {
    const char *word;
    uint32_t places;
} place_words[] = {
    {"aside", PLACE_ASIDE},
    {"attribution", PLACE_CREDIT},
    {"aut", PLACE_AUTHOR},
    {"auteur", PLACE_AUTHOR},
    {"auteurs", PLACE_AUTHOR},
    {"author", PLACE_AUTHOR},
    {"authorbio", PLACE_AUTHOR | PLACE_BIO},
    {"authorbox", PLACE_AUTHOR | PLACE_BIO},
    {"authorinfo", PLACE_AUTHOR},
    {"authorlink", PLACE_AUTHOR},
    {"authorname", PLACE_AUTHOR},
    {"authors", PLACE_AUTHOR},
    {"autor", PLACE_AUTHOR},
    {"autore", PLACE_AUTHOR},
    {"autoren", PLACE_AUTHOR},
    {"autores", PLACE_AUTHOR},
    {"autori", PLACE_AUTHOR},
    {"bio", PLACE_BIO},
    {"biography", PLACE_BIO},
    {"box", 0},
    {"brand", PLACE_HOME},
    {"branding", PLACE_HOME},
    {"breadcrumb", PLACE_NAV},
    {"breadcrumbs", PLACE_NAV},
    {"byline", PLACE_AUTHOR},
    {"bylines", PLACE_AUTHOR},
    {"caption", PLACE_CAPTION},
    {"card", CARD},
    {"cards", CARD},
    {"carousel", PLACE_RELATED},
    {"category", PLACE_KICKER},
    {"comment", PLACE_COMMENT},
    {"commentlist", PLACE_COMMENT},
    {"comments", PLACE_COMMENT},
    {"contributor", PLACE_AUTHOR},
    {"contributors", PLACE_AUTHOR},
    {"copyright", PLACE_CREDIT},
    {"created", PLACE_DATE},
    {"creator", PLACE_AUTHOR},
    {"credit", PLACE_CAPTION | PLACE_CREDIT},
    {"credits", PLACE_CREDIT},
    {"date", PLACE_DATE},
    {"dateline", PLACE_DATE},
    {"dates", PLACE_DATE},
    {"datetime", PLACE_DATE},
    {"dato", PLACE_DATE},
    {"datum", PLACE_DATE},
    {"day", PLACE_DATE},
    {"dek", 0},
    {"details", PLACE_META},
    {"entrydate", PLACE_DATE},
    {"eyebrow", PLACE_KICKER},
    {"fecha", PLACE_DATE},
    {"fn", PLACE_AUTHOR},
    {"footer", PLACE_FOOTER},
    {"fotograf", PLACE_CREDIT},
    {"headline", PLACE_TITLE},
    {"hidden", 0},
    {"info", PLACE_META},
    {"infos", PLACE_META},
    {"journalist", PLACE_AUTHOR},
    {"kicker", PLACE_KICKER},
    {"label", PLACE_KICKER},
    {"latest", PLACE_RELATED},
    {"logo", PLACE_HOME},
    {"menu", PLACE_NAV},
    {"meta", PLACE_META},
    {"modified", PLACE_MODIFIED | PLACE_DATE},
    {"more", PLACE_RELATED},
    {"mostread", PLACE_RELATED},
    {"nav", PLACE_NAV},
    {"navbar", PLACE_NAV},
    {"navigation", PLACE_NAV},
    {"newsletter", PLACE_RELATED},
    {"overline", PLACE_KICKER},
    {"photocredit", PLACE_CREDIT},
    {"photographer", PLACE_CREDIT},
    {"popular", PLACE_RELATED},
    {"postauthor", PLACE_AUTHOR},
    {"postdate", PLACE_DATE},
    {"posted", PLACE_DATE | PLACE_META},
    {"promo", PLACE_RELATED},
    {"pubdate", PLACE_DATE},
    {"publication", PLACE_DATE},
    {"publish", PLACE_DATE},
    {"published", PLACE_DATE},
    {"recent", PLACE_RELATED},
    {"recirc", PLACE_RELATED},
    {"recommendation", PLACE_RELATED},
    {"recommendations", PLACE_RELATED},
    {"recommended", PLACE_RELATED},
    {"redacteur", PLACE_AUTHOR},
    {"related", PLACE_RELATED},
    {"reporter", PLACE_AUTHOR},
    {"respond", PLACE_COMMENT},
    {"sidebar", PLACE_RELATED},
    {"signature", PLACE_AUTHOR},
    {"sitename", PLACE_HOME},
    {"slider", PLACE_RELATED},
    {"tag", PLACE_TAG},
    {"tags", PLACE_TAG},
    {"teaser", PLACE_RELATED},
    {"teasers", PLACE_RELATED},
    {"ticker", PLACE_RELATED},
    {"time", PLACE_DATE},
    {"timestamp", PLACE_DATE},
    {"title", PLACE_TITLE},
    {"trending", PLACE_RELATED},
    {"updated", PLACE_MODIFIED | PLACE_DATE},
    {"verfasser", PLACE_AUTHOR},
    {"when", PLACE_DATE},
    {"widget", CARD},
    {"writer", PLACE_AUTHOR},
    {"writers", PLACE_AUTHOR},
};

static uint32_t places_of_word(struct str word)
{
    const size_t count = sizeof(place_words) / sizeof(*place_words);
    size_t from = 0, to = count;
    while (from < to) {
        size_t middle = (from + to) / 2;
        int order = strncmp(place_words[middle].word, word.data, word.length);
        if (order == 0 && place_words[middle].word[word.length] == '\0')
            return place_words[middle].places;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return 0;
}

uint32_t places_of_words(struct str words)
{
    uint32_t places = 0;
    char word[WORD_MAX];
    size_t length = 0;
    bool was_lower = false;
    for (size_t i = 0; i <= words.length; i++) {
        char c = i < words.length ? words.data[i] : ' ';
        bool is_lower = c >= 'a' && c <= 'z', is_upper = c >= 'A' && c <= 'Z';
        bool is_end = !is_lower && (!is_upper || was_lower);
        if (is_end && length > 1 && length < WORD_MAX)
            places |= places_of_word((struct str){word, length});
        if (is_end)
            length = 0;
        if ((is_lower || is_upper) && length < WORD_MAX) {
            if (length < WORD_MAX - 1)
                word[length] = (char)(c | 0x20);
            length++;
        }
        was_lower = is_lower;
    }
    bool is_authors = places & (PLACE_AUTHOR | PLACE_BIO);
    if ((places & CARD) && !is_authors)
        places |= PLACE_RELATED;
    return places & ~(uint32_t)CARD;
}
