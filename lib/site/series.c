// SPDX-License-Identifier: MIT
#include "site/series.h"

#include "site/printed.h"
#include "text/normalize.h"
#include "text/space.h"

enum {
    LINE_BYTES = 80,  // of a line that may be the name of a kind
    KIND_WORDS = 5,   // its words
    SERIES_WORDS = 4, // words before a number
    YEAR_DIGITS = 4,
    CENTURY_DIGITS = 2,
};

// --- the words ---

// English, German, Dutch, Polish, Russian, Ukrainian: the kind stands at the end. What newspapers are called is left out: 'Review',
// 'Bulletin', 'Dispatch'; so is what heads a remark: 'Editor's note'.
static const struct str last_words[] = {
    STR_INIT("alert"),        STR_INIT("alerts"),     STR_INIT("analyse"),
    STR_INIT("analyses"),     STR_INIT("analysis"),   STR_INIT("backgrounder"),
    STR_INIT("brief"),        STR_INIT("briefing"),   STR_INIT("briefings"),
    STR_INIT("briefs"),       STR_INIT("comment"),    STR_INIT("commentaries"),
    STR_INIT("commentary"),   STR_INIT("comments"),   STR_INIT("explainer"),
    STR_INIT("factsheet"),    STR_INIT("memo"),       STR_INIT("memos"),
    STR_INIT("paper"),        STR_INIT("papers"),     STR_INIT("perspective"),
    STR_INIT("perspectives"), STR_INIT("report"),     STR_INIT("reports"),
    STR_INIT("statement"),    STR_INIT("statements"), STR_INIT("viewpoint"),
    STR_INIT("viewpoints"),   STR_INIT("аналитика"),  STR_INIT("аналітика"),
    STR_INIT("доклад"),       STR_INIT("доповідь"),   STR_INIT("записка"),
    STR_INIT("комментарии"),  STR_INIT("коментар"),
};

// Ends of the last word, in languages that write such names as one.
static const struct str endings[] = {
    STR_INIT("aktuell"),   STR_INIT("analyse"),  STR_INIT("bericht"),
    STR_INIT("kommentar"), STR_INIT("meldung"),  STR_INIT("mitteilung"),
    STR_INIT("papier"),    STR_INIT("rapport"),  STR_INIT("stellungnahme"),
    STR_INIT("studie"),    STR_INIT("レポート"), STR_INIT("コメンタリー"),
    STR_INIT("ペーパー"),  STR_INIT("報告書"),   STR_INIT("简报"),
    STR_INIT("簡報"),      STR_INIT("报告"),     STR_INIT("評論"),
    STR_INIT("评论"),      STR_INIT("보고서"),   STR_INIT("브리프"),
    STR_INIT("리포트"),    STR_INIT("논평"),
};

// French, Spanish, Portuguese, Italian, Polish: the kind stands first.
static const struct str first_words[] = {
    STR_INIT("analisi"),    STR_INIT("analisis"),   STR_INIT("analizy"),    STR_INIT("analyse"),
    STR_INIT("analyses"),   STR_INIT("biuletyn"),   STR_INIT("briefing"),   STR_INIT("cadernos"),
    STR_INIT("cahier"),     STR_INIT("cahiers"),    STR_INIT("comentario"), STR_INIT("commento"),
    STR_INIT("communique"), STR_INIT("comunicado"), STR_INIT("comunicato"), STR_INIT("cuaderno"),
    STR_INIT("cuadernos"),  STR_INIT("document"),   STR_INIT("documento"),  STR_INIT("documentos"),
    STR_INIT("documents"),  STR_INIT("etude"),      STR_INIT("etudes"),     STR_INIT("informe"),
    STR_INIT("komentarz"),  STR_INIT("komentarze"), STR_INIT("komunikat"),  STR_INIT("nota"),
    STR_INIT("notas"),      STR_INIT("note"),       STR_INIT("notes"),      STR_INIT("quaderni"),
    STR_INIT("rapport"),    STR_INIT("rapporto"),   STR_INIT("raport"),     STR_INIT("raporty"),
    STR_INIT("relatorio"),
};

// What then follows; 'd' and 'l' have lost their apostrophes.
static const struct str joints[] = {
    STR_INIT("d"),   STR_INIT("da"),    STR_INIT("de"),  STR_INIT("dei"),
    STR_INIT("del"), STR_INIT("della"), STR_INIT("des"), STR_INIT("dell"),
    STR_INIT("di"),  STR_INIT("do"),    STR_INIT("dos"), STR_INIT("du"),
};

// Buttons and headings of cards begin so: 'Download report', 'Related briefings', 'This analysis'.
static const struct str no_kinds[] = {
    STR_INIT("a"),        STR_INIT("about"),     STR_INIT("accept"), STR_INIT("all"),
    STR_INIT("an"),       STR_INIT("back"),      STR_INIT("browse"), STR_INIT("cite"),
    STR_INIT("close"),    STR_INIT("collapse"),  STR_INIT("copy"),   STR_INIT("dismiss"),
    STR_INIT("download"), STR_INIT("edit"),      STR_INIT("expand"), STR_INIT("explore"),
    STR_INIT("find"),     STR_INIT("full"),      STR_INIT("get"),    STR_INIT("hide"),
    STR_INIT("keep"),     STR_INIT("latest"),    STR_INIT("leave"),  STR_INIT("listen"),
    STR_INIT("more"),     STR_INIT("new"),       STR_INIT("next"),   STR_INIT("no"),
    STR_INIT("open"),     STR_INIT("other"),     STR_INIT("our"),    STR_INIT("pdf"),
    STR_INIT("post"),     STR_INIT("previous"),  STR_INIT("print"),  STR_INIT("read"),
    STR_INIT("recent"),   STR_INIT("related"),   STR_INIT("save"),   STR_INIT("see"),
    STR_INIT("send"),     STR_INIT("share"),     STR_INIT("show"),   STR_INIT("sign"),
    STR_INIT("skip"),     STR_INIT("subscribe"), STR_INIT("the"),    STR_INIT("this"),
    STR_INIT("toggle"),   STR_INIT("view"),      STR_INIT("watch"),  STR_INIT("write"),
    STR_INIT("your")};

#define IS_ONE(word, list) is_one(word, list, sizeof(list) / sizeof(*(list)))

static bool is_one(struct str word, const struct str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(word, list[i]))
            return true;
    return false;
}

struct ends {
    struct str first, second, last;
    size_t words;
};

static struct ends ends_of(struct str key)
{
    struct ends ends = {0};
    struct str word;
    while (key.length && str_split(&key, ' ', &word)) {
        if (ends.words == 0)
            ends.first = word;
        if (ends.words == 1)
            ends.second = word;
        ends.last = word;
        ends.words++;
    }
    return ends;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_small(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static struct str last_word(struct str line)
{
    size_t at = line.length;
    while (at && line.data[at - 1] != ' ')
        at--;
    return str_slice(line, at, line.length);
}

// Signs of sentences, and numbers: 'Comment: 3', '12 comments'.
static bool has_other_signs(struct str line)
{
    for (size_t i = 0; i < line.length; i++)
        if (is_digit(line.data[i]) || memchr(".:;?!,()", line.data[i], 8))
            return true;
    return false;
}

bool series_is(struct arena *arena, struct str line, bool is_above)
{
    if (!line.length || line.length > LINE_BYTES || is_small(line.data[0]) || has_other_signs(line))
        return false;
    struct ends ends = ends_of(text_key(arena, line));
    if (!ends.words || ends.words > KIND_WORDS || IS_ONE(ends.first, no_kinds))
        return false;
    bool is_last = is_above && ends.words > 1 && !is_small(last_word(line).data[0]) &&
                   IS_ONE(ends.last, last_words);
    bool is_first =
        ends.words > 2 && IS_ONE(ends.first, first_words) && IS_ONE(ends.second, joints);
    bool is_end = false;
    for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
        is_end = is_end || (line.length > endings[i].length &&
                            (str_ends(line, endings[i]) || str_ends(ends.last, endings[i])) &&
                            !str_equal(ends.last, endings[i]));
    return is_last || is_first || is_end;
}

// --- the number ---

// What has a number and is no series: of laws, of courts, of seasons, of papers.
static const struct str numbered[] = {
    STR_INIT("act"),       STR_INIT("article"),    STR_INIT("arret"),      STR_INIT("az"),
    STR_INIT("bill"),      STR_INIT("case"),       STR_INIT("chapter"),    STR_INIT("decision"),
    STR_INIT("decree"),    STR_INIT("decret"),     STR_INIT("decreto"),    STR_INIT("directive"),
    STR_INIT("docket"),    STR_INIT("drucksache"), STR_INIT("fy"),         STR_INIT("isbn"),
    STR_INIT("issn"),      STR_INIT("issue"),      STR_INIT("law"),        STR_INIT("lei"),
    STR_INIT("ley"),       STR_INIT("loi"),        STR_INIT("number"),     STR_INIT("order"),
    STR_INIT("page"),      STR_INIT("part"),       STR_INIT("regulation"), STR_INIT("resolution"),
    STR_INIT("rule"),      STR_INIT("saison"),     STR_INIT("season"),     STR_INIT("section"),
    STR_INIT("temporada"), STR_INIT("vol"),        STR_INIT("volume"),
};

// Before a number: 'No. 12', 'n°12'.
static const struct str number_signs[] = {
    STR_INIT("No. "), STR_INIT("No "), STR_INIT("no. "), STR_INIT("No."), STR_INIT("Nr. "),
    STR_INIT("Nr "),  STR_INIT("nr "), STR_INIT("n° "),  STR_INIT("n°"),  STR_INIT("N° "),
    STR_INIT("N°"),   STR_INIT("nº "), STR_INIT("nº"),   STR_INIT("Nº "), STR_INIT("№ "),
    STR_INIT("№"),    STR_INIT("#"),
};

static size_t count_digits(struct str text)
{
    size_t count = 0;
    while (count < text.length && is_digit(text.data[count]))
        count++;
    return count;
}

static bool is_year(struct str text)
{
    return count_digits(text) == YEAR_DIGITS &&
           (str_starts(text, STR("19")) || str_starts(text, STR("20")));
}

// The length of '41/2024', '2024/A 17' at the beginning, 0 for anything else. '2023/24' is a season.
static size_t year_number(struct str text)
{
    size_t digits = count_digits(text);
    if (!digits || digits > YEAR_DIGITS || digits + 1 >= text.length || text.data[digits] != '/')
        return 0;
    struct str behind = str_slice(text, digits + 1, text.length);
    size_t length = count_digits(behind);
    if (is_year(behind))
        return digits + 1 + length;
    if (!is_year(str_slice(text, 0, digits)) || length == CENTURY_DIGITS)
        return 0;
    if (length)
        return digits + 1 + length;
    bool is_letter = behind.length > 2 && behind.data[0] >= 'A' && behind.data[0] <= 'Z' &&
                     behind.data[1] == ' ';
    length = is_letter ? count_digits(str_slice(behind, 2, behind.length)) : 0;
    return length ? digits + 1 + 2 + length : 0;
}

// The same for 'No. 12', 'n°28/2023'.
static size_t sign_number(struct str text)
{
    for (size_t i = 0; i < sizeof(number_signs) / sizeof(*number_signs); i++) {
        if (!str_starts(text, number_signs[i]))
            continue;
        struct str behind = str_slice(text, number_signs[i].length, text.length);
        size_t digits = count_digits(behind), whole = year_number(behind);
        if (digits)
            return number_signs[i].length + (whole ? whole : digits);
    }
    return 0;
}

static bool is_end(struct str rest)
{
    rest = space_trim(rest);
    return !rest.length || memchr(",|(-", rest.data[0], 4) || str_starts(rest, STR("·")) ||
           str_starts(rest, STR("•")) || str_starts(rest, STR("–")) || str_starts(rest, STR("—"));
}

// Before a year's number any short name may be that of a series; before others what is known to be a kind.
static bool is_series(struct arena *arena, struct str name, bool has_year)
{
    struct ends ends = ends_of(text_key(arena, name));
    if (!ends.words || ends.words > SERIES_WORDS || is_small(name.data[0]) || has_other_signs(name))
        return false;
    if (printed_find(arena, name) & PRINTED_LABEL || series_is(arena, name, true))
        return true;
    return has_year && !IS_ONE(ends.first, numbered) && !IS_ONE(ends.last, numbered);
}

struct str series_before_number(struct arena *arena, struct str line)
{
    size_t words = 0;
    if (line.length > LINE_BYTES)
        return (struct str){0};
    for (size_t at = 1; at < line.length && words <= SERIES_WORDS; at++) {
        if (line.data[at - 1] != ' ')
            continue;
        words++;
        struct str rest = str_slice(line, at, line.length);
        size_t with_year = year_number(rest), length = with_year ? with_year : sign_number(rest);
        if (!length)
            continue;
        struct str name = space_trim(str_slice(line, 0, at));
        bool is_one =
            is_end(str_slice(rest, length, rest.length)) && is_series(arena, name, with_year);
        return is_one ? name : (struct str){0};
    }
    return (struct str){0};
}
