// SPDX-License-Identifier: MIT
#include "site/position.h"

#include "site/run.h"
#include "text/space.h"

// Besides those of select_says_position, which biographies and headlines are held against, too. Beginnings and middles of
// words, in small letters: endings, and what capital letters outside of ASCII begin with, are left out. Spanish, Portuguese,
// Italian, French, German, Dutch, Polish, Russian, Ukrainian, Arabic, Chinese, Japanese, Korean, Turkish, Swedish, Danish, Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, Indonesian, Vietnamese, Greek, Hebrew, Persian, Hindi; sorted by bytes.
static const char *const words[] = {
    "abogad",
    "adiunkt",
    "advogad",
    "akademisyen",
    "ambasciat",
    "ambassad",
    "analis ",
    "analista",
    "analityczka",
    "analityk",
    "analyste",
    "analytik",
    "analytiker",
    "analyytikko",
    "asesor",
    "asiantuntija",
    "assessor",
    "attorney",
    "avocat",
    "avvocat",
    "başkan yardımcısı",
    "beauftragte",
    "becari",
    "botschafter",
    "catedrática",
    "catedrático",
    "cercetător",
    "chargé",
    "chefe de",
    "chercheu",
    "chief ",
    "chroniqueu",
    "chuyên gia",
    "colunista",
    "commissioner",
    "conseill",
    "consultant",
    "contributor",
    "coordenador",
    "coordinador",
    "coordinatore",
    "correspondant",
    "correspondente",
    "corresponsal",
    "corrispondente",
    "danışman",
    "dean of",
    "deputy ",
    "directeur",
    "directoare",
    "directrice",
    "direktor",
    "direktur",
    "direktör",
    "diretor",
    "direttor",
    "direttrice",
    "doctorand",
    "doctorant",
    "dosen",
    "dozent",
    "dyrektor",
    "dziennikar",
    "ekspert",
    "elemző",
    "embaixador",
    "embajador",
    "engineer",
    "enseignant",
    "enviad",
    "envoyé",
    "forsch",
    "forskare",
    "forsker",
    "forskningsledare",
    "forskningsleder",
    "gazeteci",
    "generalsekreterare",
    "geschäftsführ",
    "giornalista",
    "giám đốc",
    "giáo sư",
    "governor",
    "guru besar",
    "hoogleraar",
    "igazgató",
    "investigador",
    "inviat",
    "jefa de",
    "jefe de",
    "johtaja",
    "jornalista",
    "jurnalist",
    "koordinatör",
    "korrespondent",
    "kutató",
    "lawyer",
    "ledarskribent",
    "leiter",
    "maître de conférences",
    "medewerker",
    "mitarbeiter",
    "muhabir",
    "munkatárs",
    "nghiên cứu",
    "novinár",
    "novinář",
    "onderzoeker",
    "partner",
    "peneliti",
    "periodista",
    "pesquisador",
    "photographer",
    "pracovnice",
    "pracovník",
    "presidenta",
    "principal",
    "producer",
    "profesor",
    "professeur",
    "professora",
    "président",
    "raştırmacı",
    "rechtsanw",
    "redacteur",
    "redactor",
    "redakt",
    "redaktor",
    "redator",
    "redattor",
    "referent",
    "repórter",
    "responsable de",
    "responsable du",
    "riaditeľ",
    "ricercator",
    "ricercatrice",
    "rådgivare",
    "rådgiver",
    "rédact",
    "scientist",
    "skribent",
    "sprecher",
    "staff writer",
    "strategist",
    "szerkesztő",
    "toimittaja",
    "trustee",
    "tutkija",
    "universitetslektor",
    "verslaggever",
    "volkswirt",
    "voorzitter",
    "vorsitzend",
    "výskumní",
    "wissenschaftl",
    "zmanı",
    "économiste",
    "öğretim görevlisi",
    "öğretim üyesi",
    "újságíró",
    "ředitel",
    "αθηγητ",
    "ημοσιογράφ",
    "ιευθυντ",
    "ναλυτ",
    "ρευνητ",
    "андидат",
    "бозреватель",
    "едактор",
    "ерівник",
    "иректор",
    "кономист",
    "ксперт",
    "налитик",
    "оветник",
    "октор ",
    "орреспондент",
    "ослідник",
    "отрудник",
    "оцент",
    "рофессор",
    "уководител",
    "урналист",
    "івробітник",
    "חוקר",
    "כתב ",
    "מנהל",
    "עמית",
    "פרופ",
    "أستاذ",
    "استاد",
    "باحث",
    "تحلیلگر",
    "خبير",
    "رئيس",
    "زميل",
    "صحافي",
    "صحفي",
    "عضو هیئت",
    "كاتب",
    "محرر",
    "محلل",
    "مدير",
    "مراسل",
    "مستشار",
    "پژوهشگر",
    "کارشناس",
    "प्रोफेसर",
    "शोधकर्ता",
    "संपादक",
    "संवाददाता",
    "アナリスト",
    "エコノミスト",
    "ジャーナリスト",
    "センター長",
    "フェロー",
    "专家",
    "主任",
    "代表",
    "分析师",
    "学者",
    "學者",
    "專家",
    "所長",
    "所长",
    "教授",
    "特派員",
    "理事",
    "研究员",
    "研究員",
    "編輯",
    "编审",
    "编辑",
    "記者",
    "論説委員",
    "講師",
    "记者",
    "讲师",
    "评论员",
    "院長",
    "院长",
    "顾问",
    "교수",
    "기자",
    "논설위원",
    "변호사",
    "센터장",
    "소장",
    "연구원",
    "연구위원",
    "칼럼니스트",
    "특파원",
    "편집장",
};

// The first word that begins with this byte, or a later one.
static size_t first_word(unsigned char byte)
{
    size_t from = 0, to = sizeof(words) / sizeof(*words);
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if ((unsigned char)words[middle][0] < byte)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

// Bytes that any of the words begins with.
static bool may_begin(unsigned char byte)
{
    static const char first[] = "abcdefghijklmnoprstuvwz";
    return byte >= 0xC3 || memchr(first, byte, sizeof(first) - 1);
}

static char small_letter(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte | 32) : byte;
}

// Does the text go on with the word?
static bool goes_on(struct str text, size_t at, const char *word)
{
    while (*word && at < text.length && small_letter(text.data[at]) == *word)
        at++, word++;
    return !*word;
}

bool position_says(struct str text)
{
    if (select_says_position(text))
        return true;
    for (size_t at = 0; at < text.length; at++) {
        char small = small_letter(text.data[at]);
        if (!may_begin((unsigned char)small))
            continue;
        for (size_t i = first_word((unsigned char)small);
             i < sizeof(words) / sizeof(*words) && words[i][0] == small; i++)
            if (goes_on(text, at + 1, words[i] + 1))
                return true;
    }
    return false;
}

bool position_in_brackets(struct str text, struct str *before, struct str *inside)
{
    static const struct str pairs[][2] = {{STR_INIT("("), STR_INIT(")")},
                                          {STR_INIT("（"), STR_INIT("）")}};
    for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
        size_t open = str_find(text, pairs[i][0], 0);
        if (open == STR_NONE || !open || !str_ends(text, pairs[i][1]))
            continue;
        *before = space_trim(str_slice(text, 0, open));
        *inside = space_trim(
            str_slice(text, open + pairs[i][0].length, text.length - pairs[i][1].length));
        return before->length && inside->length;
    }
    return false;
}
