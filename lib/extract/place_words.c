// SPDX-License-Identifier: MIT
#include "extract/place_words.h"

#include "extract/signs.h"

enum { WORD_MAX = 24 }; // bytes of a word and its end; a longer one says nothing

enum {
    CARD = 1 << 30,   // PLACE_RELATED, but for the card of the page's author
    PERSON = 1 << 29, // PLACE_ROLE with a word of titles: "expert-title"
    BOX = 1 << 27,    // PLACE_ABOUT with a word of authors: "author-box"
    LIVE = 1 << 28,   // no PLACE_DEK: what stands above live entries is text like them
};

// Words of classes, sorted by bytes.
static const struct place_word {
    const char *word;
    uint32_t places;
} place_words[] = {
    {"about", BOX},
    {"abstract", PLACE_DEK},
    {"anons", PLACE_DEK},
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
    {"bajada", PLACE_DEK},
    {"bibliography", PLACE_NOTES},
    {"bio", PLACE_BIO},
    {"biography", PLACE_BIO},
    {"block", BOX},
    {"box", BOX},
    {"brand", PLACE_HOME},
    {"branding", PLACE_HOME},
    {"breadcrumb", PLACE_NAV},
    {"breadcrumbs", PLACE_NAV},
    {"byline", PLACE_AUTHOR},
    {"bylines", PLACE_AUTHOR},
    {"caption", PLACE_CAPTION},
    {"card", CARD | BOX},
    {"cards", CARD},
    {"cargo", PLACE_ROLE},
    {"carousel", PLACE_RELATED},
    {"category", PLACE_KICKER},
    {"chapeau", PLACE_DEK},
    {"chapo", PLACE_DEK},
    {"comment", PLACE_COMMENT},
    {"commentlist", PLACE_COMMENT},
    {"comments", PLACE_COMMENT},
    {"contributor", PLACE_AUTHOR},
    {"contributors", PLACE_AUTHOR},
    {"copete", PLACE_DEK},
    {"copyright", PLACE_CREDIT},
    {"created", PLACE_DATE},
    {"creator", PLACE_AUTHOR},
    {"credit", PLACE_CAPTION | PLACE_CREDIT},
    {"credits", PLACE_CREDIT},
    {"daodu", PLACE_DEK},
    {"date", PLACE_DATE},
    {"dateline", PLACE_DATE},
    {"dates", PLACE_DATE},
    {"datetime", PLACE_DATE},
    {"dato", PLACE_DATE},
    {"datum", PLACE_DATE},
    {"day", PLACE_DATE},
    {"deck", PLACE_DEK},
    {"dek", PLACE_DEK},
    {"desc", BOX},
    {"description", BOX},
    {"designation", PLACE_ROLE},
    {"details", PLACE_META | BOX},
    {"endnote", PLACE_NOTES},
    {"endnotes", PLACE_NOTES},
    {"entradilla", PLACE_DEK},
    {"entrydate", PLACE_DATE},
    {"excerpt", PLACE_DEK},
    {"expert", PERSON},
    {"experts", PERSON},
    {"eyebrow", PLACE_KICKER},
    {"fecha", PLACE_DATE},
    {"fellow", PERSON},
    {"fn", PLACE_AUTHOR},
    {"fonction", PLACE_ROLE},
    {"footer", PLACE_FOOTER},
    {"footnote", PLACE_NOTES},
    {"footnotes", PLACE_NOTES},
    {"fotograf", PLACE_CREDIT},
    {"funktion", PLACE_ROLE},
    {"fussnoten", PLACE_NOTES},
    {"headline", PLACE_TITLE},
    {"hidden", 0},
    {"info", PLACE_META | BOX},
    {"infos", PLACE_META | BOX},
    {"ingress", PLACE_DEK},
    {"intro", PLACE_DEK},
    {"job", PLACE_ROLE},
    {"jobtitle", PLACE_ROLE},
    {"journalist", PLACE_AUTHOR},
    {"kicker", PLACE_KICKER},
    {"label", PLACE_KICKER},
    {"latest", PLACE_RELATED},
    {"lead", PLACE_DEK},
    {"lede", PLACE_DEK},
    {"linhafina", PLACE_DEK},
    {"live", LIVE},
    {"liveblog", LIVE},
    {"logo", PLACE_HOME},
    {"manchet", PLACE_DEK},
    {"member", PERSON},
    {"menu", PLACE_NAV},
    {"meta", PLACE_META},
    {"modified", PLACE_MODIFIED | PLACE_DATE},
    {"more", PLACE_RELATED},
    {"mostread", PLACE_RELATED},
    {"nav", PLACE_NAV},
    {"navbar", PLACE_NAV},
    {"navigation", PLACE_NAV},
    {"newsletter", PLACE_RELATED},
    {"occupation", PLACE_ROLE},
    {"overline", PLACE_KICKER},
    {"people", PERSON},
    {"perex", PLACE_DEK},
    {"person", PERSON},
    {"photocredit", PLACE_CREDIT},
    {"photographer", PLACE_CREDIT},
    {"popular", PLACE_RELATED},
    {"postauthor", PLACE_AUTHOR},
    {"postdate", PLACE_DATE},
    {"posted", PLACE_DATE | PLACE_META},
    {"profile", BOX},
    {"promo", PLACE_RELATED},
    {"pubdate", PLACE_DATE},
    {"publication", PLACE_DATE},
    {"publish", PLACE_DATE},
    {"published", PLACE_DATE},
    {"puesto", PLACE_ROLE},
    {"recent", PLACE_RELATED},
    {"recirc", PLACE_RELATED},
    {"recommendation", PLACE_RELATED},
    {"recommendations", PLACE_RELATED},
    {"recommended", PLACE_RELATED},
    {"redacteur", PLACE_AUTHOR},
    {"references", PLACE_NOTES},
    {"reflist", PLACE_NOTES},
    {"related", PLACE_RELATED},
    {"reporter", PLACE_AUTHOR},
    {"respond", PLACE_COMMENT},
    {"role", PLACE_ROLE},
    {"ruolo", PLACE_ROLE},
    {"sidebar", PLACE_RELATED},
    {"signature", PLACE_AUTHOR},
    {"sitename", PLACE_HOME},
    {"slider", PLACE_RELATED},
    {"sommario", PLACE_DEK},
    {"sottotitolo", PLACE_DEK},
    {"soustitre", PLACE_DEK},
    {"speaker", PERSON},
    {"staff", PERSON},
    {"standfirst", PLACE_DEK},
    {"strapline", PLACE_DEK},
    {"subhead", PLACE_DEK},
    {"subheading", PLACE_DEK},
    {"subheadline", PLACE_DEK},
    {"subtitle", PLACE_DEK},
    {"subtitre", PLACE_DEK},
    {"subtitular", PLACE_DEK},
    {"subtitulo", PLACE_DEK},
    {"sumario", PLACE_DEK},
    {"summary", PLACE_DEK},
    {"tag", PLACE_TAG},
    {"tags", PLACE_TAG},
    {"teaser", PLACE_RELATED},
    {"teasers", PLACE_RELATED},
    {"ticker", PLACE_RELATED},
    {"time", PLACE_DATE},
    {"timestamp", PLACE_DATE},
    {"title", PLACE_TITLE},
    {"trending", PLACE_RELATED},
    {"untertitel", PLACE_DEK},
    {"unterzeile", PLACE_DEK},
    {"updated", PLACE_MODIFIED | PLACE_DATE},
    {"verfasser", PLACE_AUTHOR},
    {"voetnoten", PLACE_NOTES},
    {"vorspann", PLACE_DEK},
    {"when", PLACE_DATE},
    {"widget", CARD | BOX},
    {"writer", PLACE_AUTHOR},
    {"writers", PLACE_AUTHOR},
    {"zhaiyao", PLACE_DEK},
};

// As strncmp, and a longer listed word is above; most differ in one of the first bytes.
static int compare(const char *listed, struct str word)
{
    size_t i = 0;
    while (i < word.length && listed[i] == word.data[i])
        i++;
    if (i == word.length)
        return listed[i] != '\0';
    return (unsigned char)listed[i] < (unsigned char)word.data[i] ? -1 : 1;
}

static uint32_t places_of_word(struct str word)
{
    const size_t count = sizeof(place_words) / sizeof(*place_words);
    size_t from = 0, to = count;
    while (from < to) {
        size_t middle = (from + to) / 2;
        int order = compare(place_words[middle].word, word);
        if (order == 0)
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
    if ((places & PLACE_TITLE) && (places & (PERSON | PLACE_AUTHOR | PLACE_BIO)))
        places |= PLACE_ROLE;
    if ((places & BOX) && is_authors)
        places |= PLACE_ABOUT;
    if (places & LIVE)
        places &= ~(uint32_t)PLACE_DEK;
    return places & ~(uint32_t)(CARD | PERSON | BOX | LIVE);
}
