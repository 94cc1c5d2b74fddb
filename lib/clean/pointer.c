// SPDX-License-Identifier: MIT
#include "clean/pointer.h"

#include "clean/keys.h"
#include "text/utf8.h"

enum { NEAR_WORDS = 12 };

// A row says: a line whose key starts with 'start' (is it, when 'is_whole'), and holds, near its start, one of the words or
// phrases of 'needs' (parted by '|') when there are any, carries the mark.
// Keys have no case, marks or punctuation; words in apostrophes are joined ("l'article" is "larticle").
struct phrase {
    const char *start;
    const char *needs;
    unsigned mark;
    bool is_whole;
};

#define MEDIA                                                                                      \
    "interview|podcast|audio|video|broadcast|episode|recording|segment|transcript|radio|program|"  \
    "programme|show|conversation|discussion|event|webcast|webinar|panel|here|now|full"
#define PLACE                                                                                      \
    "here|available|found|read|accessed|viewed|downloaded|download|click|link|online|pdf|www|"     \
    "http|"                                                                                        \
    "https|visit|website|site|see"

// What is heard, watched or read as a transcript, before what is read: "read the full interview".
static const struct phrase pointers[] = {
    {"listen to", MEDIA, MARK_MEDIA_ELSEWHERE, false},
    {"listen", NULL, MARK_MEDIA_ELSEWHERE, true},
    {"listen here", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"listen now", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"hear the", MEDIA, MARK_MEDIA_ELSEWHERE, false},
    {"watch", NULL, MARK_MEDIA_ELSEWHERE, true},
    {"watch here", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"watch the", MEDIA, MARK_MEDIA_ELSEWHERE, false},
    {"watch this", MEDIA, MARK_MEDIA_ELSEWHERE, false},
    {"view the", "video|interview|recording|webcast|broadcast|event", MARK_MEDIA_ELSEWHERE, false},
    {"see the", "video|interview|recording|webcast|broadcast", MARK_MEDIA_ELSEWHERE, false},
    {"play the", "audio|video|recording|interview", MARK_MEDIA_ELSEWHERE, false},
    {"click here to listen", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"click here to watch", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"click here to hear", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"click here", "interview|transcript|podcast|audio|video|broadcast|recording",
     MARK_MEDIA_ELSEWHERE, false},
    {"click", "interview|transcript|podcast|audio|video|broadcast|recording", MARK_MEDIA_ELSEWHERE,
     false},
    {"to listen", MEDIA "|click|visit", MARK_MEDIA_ELSEWHERE, false},
    {"to watch the", MEDIA, MARK_MEDIA_ELSEWHERE, false},
    {"to hear the", MEDIA, MARK_MEDIA_ELSEWHERE, false},
    {"to read the full interview", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"to read the interview", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"to read the transcript", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"to read the full transcript", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the interview", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the full interview", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the transcript", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the full transcript", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read full transcript", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the q a", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the full q a", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the conversation", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"download the", "podcast|transcript|audio|recording|mp3", MARK_MEDIA_ELSEWHERE, false},
    {"full transcript", NULL, MARK_MEDIA_ELSEWHERE, true},
    {"full interview", NULL, MARK_MEDIA_ELSEWHERE, true},
    {"the full interview", PLACE, MARK_MEDIA_ELSEWHERE, false},
    {"the full transcript", PLACE, MARK_MEDIA_ELSEWHERE, false},
    {"the interview", "available|can be read|can be heard|can be viewed|can be found",
     MARK_MEDIA_ELSEWHERE, false},
    {"a transcript", "available|can be read|can be found|online", MARK_MEDIA_ELSEWHERE, false},
    {"an audio", "available|can be heard|online|here", MARK_MEDIA_ELSEWHERE, false},
    {"a video", "available|can be viewed|can be watched|online|here", MARK_MEDIA_ELSEWHERE, false},
    {"ecouter", NULL, MARK_MEDIA_ELSEWHERE, true},
    {"слушать", NULL, MARK_MEDIA_ELSEWHERE, true},
    {"смотреть видео", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"للاستماع", NULL, MARK_MEDIA_ELSEWHERE, false},
    {"read the full", NULL, MARK_FULL_ELSEWHERE, false},
    {"read the complete", NULL, MARK_FULL_ELSEWHERE, false},
    {"read the entire", NULL, MARK_FULL_ELSEWHERE, false},
    {"read the whole", NULL, MARK_FULL_ELSEWHERE, false},
    {"read the rest", NULL, MARK_FULL_ELSEWHERE, false},
    {"read the original", NULL, MARK_FULL_ELSEWHERE, false},
    {"read the",
     "article|op ed|piece|essay|commentary|report|paper|testimony|study|text|chapter|book",
     MARK_FULL_ELSEWHERE, false},
    {"read this", "article|op ed|piece|essay|commentary|report|paper|study", MARK_FULL_ELSEWHERE,
     false},
    {"read full", NULL, MARK_FULL_ELSEWHERE, false},
    {"read more at", NULL, MARK_CUT, false},
    {"read more on", "com|org|net|website|site", MARK_CUT, false},
    {"read it", "at|in|on|here", MARK_FULL_ELSEWHERE, false},
    {"continue reading at", NULL, MARK_CUT, false},
    {"continue reading on", NULL, MARK_CUT, false},
    {"continue reading in", NULL, MARK_CUT, false},
    {"click here to",
     "read|continue|full|complete|text|article|report|paper|pdf|rest|original|essay|op ed|piece|"
     "study|chapter|testimony|publication",
     MARK_FULL_ELSEWHERE, false},
    {"click here for", "full|complete|text|article|report|paper|pdf|rest|original",
     MARK_FULL_ELSEWHERE, false},
    {"click here", NULL, MARK_FULL_ELSEWHERE, true},
    {"click on the link", NULL, MARK_FULL_ELSEWHERE, false},
    {"click the link", NULL, MARK_FULL_ELSEWHERE, false},
    {"click on", "full|complete|text|article|report|paper|pdf", MARK_FULL_ELSEWHERE, false},
    {"click above", NULL, MARK_FULL_ELSEWHERE, false},
    {"click below", NULL, MARK_FULL_ELSEWHERE, false},
    {"to read the", "full|complete|entire|whole|rest|click|visit|original", MARK_FULL_ELSEWHERE,
     false},
    {"to read this", "full|click|visit|article|piece", MARK_FULL_ELSEWHERE, false},
    {"to read more", "click|visit|here", MARK_FULL_ELSEWHERE, false},
    {"to view the", "full|complete|entire|article|report|click", MARK_FULL_ELSEWHERE, false},
    {"to see the", "full text|full article|complete article|click", MARK_FULL_ELSEWHERE, false},
    {"to access the", "full|complete|article|click", MARK_FULL_ELSEWHERE, false},
    {"to download the", "full|report|paper|pdf|click", MARK_FULL_ELSEWHERE, false},
    {"to continue reading", NULL, MARK_FULL_ELSEWHERE, false},
    {"for the full", PLACE, MARK_FULL_ELSEWHERE, false},
    {"for the complete", PLACE, MARK_FULL_ELSEWHERE, false},
    {"the full",
     "available|can be found|can be read|can be accessed|can be viewed|can be downloaded",
     MARK_FULL_ELSEWHERE, false},
    {"the complete", "available|can be found|can be read|can be accessed|can be downloaded",
     MARK_FULL_ELSEWHERE, false},
    {"the rest of", "available|can be found|can be read|can be accessed", MARK_FULL_ELSEWHERE,
     false},
    {"this article",
     "available in full|available here|available at|can be read|can be found|"
     "available online|available only",
     MARK_FULL_ELSEWHERE, false},
    {"the article",
     "available in full|available here|available at|can be read|can be found|"
     "available online|available only",
     MARK_FULL_ELSEWHERE, false},
    {"full text", NULL, MARK_FULL_ELSEWHERE, true},
    {"full article", NULL, MARK_FULL_ELSEWHERE, true},
    {"full report", NULL, MARK_FULL_ELSEWHERE, true},
    {"full text", PLACE, MARK_FULL_ELSEWHERE, false},
    {"full article", PLACE, MARK_FULL_ELSEWHERE, false},
    {"view the full", NULL, MARK_FULL_ELSEWHERE, false},
    {"view full", NULL, MARK_FULL_ELSEWHERE, false},
    {"see the full", "text|article|report|paper|piece|story", MARK_FULL_ELSEWHERE, false},
    {"access the full", NULL, MARK_FULL_ELSEWHERE, false},
    {"download the", "full|report|paper|pdf|chapter|article|text", MARK_FULL_ELSEWHERE, false},
    {"download pdf", NULL, MARK_FULL_ELSEWHERE, true},
    {"download full", NULL, MARK_FULL_ELSEWHERE, false},
    {"subscription required", NULL, MARK_FULL_ELSEWHERE, true},
    {"lire larticle", NULL, MARK_FULL_ELSEWHERE, false},
    {"lire le texte", NULL, MARK_FULL_ELSEWHERE, false},
    {"lire lintegralite", NULL, MARK_FULL_ELSEWHERE, false},
    {"cliquez ici", NULL, MARK_FULL_ELSEWHERE, false},
    {"zum vollstandigen", NULL, MARK_FULL_ELSEWHERE, false},
    {"lesen sie den vollstandigen", NULL, MARK_FULL_ELSEWHERE, false},
    {"lea el", "completo", MARK_FULL_ELSEWHERE, false},
    {"leer el", "completo", MARK_FULL_ELSEWHERE, false},
    {"haga clic aqui", NULL, MARK_FULL_ELSEWHERE, false},
    {"читать полностью", NULL, MARK_FULL_ELSEWHERE, false},
    {"полныи текст", NULL, MARK_FULL_ELSEWHERE, false},
    {"لقراءة النص", NULL, MARK_FULL_ELSEWHERE, false},
    {"لقراءة المقال", NULL, MARK_FULL_ELSEWHERE, false},
    {"اقرا النص الكامل", NULL, MARK_FULL_ELSEWHERE, false},
    {"اضغط هنا", NULL, MARK_FULL_ELSEWHERE, false},
    {"انقر هنا", NULL, MARK_FULL_ELSEWHERE, false},
    {"read more", NULL, MARK_CUT, true},
    {"continue reading", NULL, MARK_CUT, true},
    {"keep reading", NULL, MARK_CUT, true},
    {"more", NULL, MARK_CUT, true},
    {"excerpt", NULL, MARK_CUT, true},
    {"this is an excerpt", NULL, MARK_CUT, false},
    {"the following is an excerpt", NULL, MARK_CUT, false},
    {"this article is an excerpt", NULL, MARK_CUT, false},
    {"this is an abridged", NULL, MARK_CUT, false},
    {"excerpted from", NULL, MARK_CUT, false},
    {"excerpt from", NULL, MARK_CUT, false},
    {"lire la suite", NULL, MARK_CUT, true},
    {"weiterlesen", NULL, MARK_CUT, true},
    {"mehr lesen", NULL, MARK_CUT, true},
    {"leer mas", NULL, MARK_CUT, true},
    {"seguir leyendo", NULL, MARK_CUT, true},
    {"leia mais", NULL, MARK_CUT, true},
    {"читать далее", NULL, MARK_CUT, true},
    {"подробнее", NULL, MARK_CUT, true},
    {"اقرا المزيد", NULL, MARK_CUT, true},
    {"قراءة المزيد", NULL, MARK_CUT, true},
};

// The words near the start of a line: what follows is another sentence.
static struct str first_words(struct str key)
{
    size_t end = 0;
    for (int words = 0; words <= NEAR_WORDS && end < key.length; words++) {
        size_t next = str_find_byte(key, ' ', end);
        end = next == STR_NONE ? key.length : next + 1;
    }
    return str_slice(key, 0, end);
}

static bool is_match(const struct phrase *phrase, struct str key)
{
    struct str start = str_of(phrase->start);
    if (phrase->is_whole)
        return str_equal(key, start);
    if (!keys_start(key, start))
        return false;
    struct str rest = str_slice(key, start.length, key.length);
    return !phrase->needs || keys_have_any(first_words(rest), phrase->needs);
}

unsigned pointer_mark(struct arena *arena, struct str line)
{
    struct str key = keys_short(arena, line, POINTER_WORDS_MAX);
    for (size_t i = 0; key.length > 0 && i < sizeof(pointers) / sizeof(*pointers); i++)
        if (is_match(&pointers[i], key))
            return pointers[i].mark;
    return 0;
}

unsigned pointer_end(struct str paragraph)
{
    size_t end = paragraph.length, at = end;
    while (at > 0) {
        uint32_t c = utf8_previous(paragraph, &at);
        if (c != ']' && c != ')' && c != '"' && c != 0x201D && c != 0x2019 && c != 0xBB && c != ' ')
            break;
        end = at;
    }
    struct str text = str_slice(paragraph, 0, end);
    if (str_ends(text, STR("...")) || str_ends(text, STR("\xE2\x80\xA6")) ||
        str_ends(text, STR(". . .")) || str_ends(text, STR("(more")))
        return MARK_CUT;
    return 0;
}
