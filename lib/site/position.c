// SPDX-License-Identifier: MIT
#include "site/position.h"

#include "site/run.h"
#include "text/space.h"

// Besides those of select_says_position, which biographies and headlines are held against, too. Beginnings and middles of words, in small letters: endings, and what capital letters
// outside of ASCII begin with, are left out.
static const char *const words[] = {
    // English
    "partner",
    "attorney",
    "lawyer",
    "governor",
    "commissioner",
    "consultant",
    "producer",
    "photographer",
    "deputy ",
    "scientist",
    "engineer",
    "strategist",
    "contributor",
    "dean of",
    "chief ",
    "principal",
    "staff writer",
    "trustee",
    // Spanish, Portuguese, Italian
    "investigador",
    "pesquisador",
    "ricercator",
    "ricercatrice",
    "profesor",
    "professora",
    "diretor",
    "direttor",
    "direttrice",
    "periodista",
    "jornalista",
    "giornalista",
    "redactor",
    "redator",
    "redattor",
    "corresponsal",
    "correspondente",
    "corrispondente",
    "enviad",
    "inviat",
    "analista",
    "abogad",
    "advogad",
    "avvocat",
    "catedrático",
    "catedrática",
    "presidenta",
    "asesor",
    "assessor",
    "coordinador",
    "coordenador",
    "coordinatore",
    "embajador",
    "embaixador",
    "ambasciat",
    "becari",
    "doctorand",
    "responsable de",
    "jefe de",
    "jefa de",
    "chefe de",
    "colunista",
    "repórter",
    // French
    "chercheu",
    "directeur",
    "directrice",
    "professeur",
    "rédact",
    "analyste",
    "économiste",
    "conseill",
    "maître de conférences",
    "chargé",
    "correspondant",
    "envoyé",
    "avocat",
    "président",
    "ambassad",
    "doctorant",
    "responsable du",
    "chroniqueu",
    "enseignant",
    // German, Dutch
    "wissenschaftl",
    "direktor",
    "leiter",
    "redakt",
    "korrespondent",
    "referent",
    "mitarbeiter",
    "forsch",
    "dozent",
    "beauftragte",
    "vorsitzend",
    "rechtsanw",
    "volkswirt",
    "botschafter",
    "geschäftsführ",
    "sprecher",
    "onderzoeker",
    "hoogleraar",
    "redacteur",
    "verslaggever",
    "medewerker",
    "voorzitter",
    // Polish
    "analityk",
    "analityczka",
    "dyrektor",
    "redaktor",
    "dziennikar",
    "ekspert",
    "adiunkt",
    // Russian, Ukrainian
    "отрудник",
    "иректор",
    "рофессор",
    "ксперт",
    "налитик",
    "урналист",
    "орреспондент",
    "едактор",
    "бозреватель",
    "оцент",
    "уководител",
    "оветник",
    "андидат",
    "октор ",
    "кономист",
    "івробітник",
    "ослідник",
    "ерівник",
    // Arabic
    "باحث",
    "مدير",
    "كاتب",
    "صحفي",
    "صحافي",
    "أستاذ",
    "محلل",
    "خبير",
    "رئيس",
    "زميل",
    "محرر",
    "مستشار",
    "مراسل",
    // Chinese, Japanese, Korean
    "研究员",
    "研究員",
    "教授",
    "记者",
    "記者",
    "主任",
    "编辑",
    "編輯",
    "编审",
    "院长",
    "院長",
    "所长",
    "所長",
    "学者",
    "學者",
    "专家",
    "專家",
    "评论员",
    "分析师",
    "顾问",
    "讲师",
    "講師",
    "理事",
    "特派員",
    "論説委員",
    "フェロー",
    "アナリスト",
    "エコノミスト",
    "ジャーナリスト",
    "センター長",
    "代表",
    "기자",
    "연구위원",
    "연구원",
    "교수",
    "특파원",
    "논설위원",
    "소장",
    "칼럼니스트",
    "변호사",
    "센터장",
    "편집장",
};

// Bytes that any of the words begins with.
static bool may_begin(unsigned char byte)
{
    static const char first[] = "abcdefghijlmoprstvw";
    return byte >= 0xC3 || memchr(first, byte, sizeof(first) - 1);
}

bool position_says(struct str text)
{
    if (select_says_position(text))
        return true;
    for (size_t at = 0; at < text.length; at++) {
        char byte = text.data[at];
        char small = byte >= 'A' && byte <= 'Z' ? (char)(byte | 32) : byte;
        if (!may_begin((unsigned char)small))
            continue;
        for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
            if (words[i][0] == small &&
                str_starts(str_slice(text, at + 1, text.length), str_of(words[i] + 1)))
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
