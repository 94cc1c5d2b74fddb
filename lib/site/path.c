// SPDX-License-Identifier: MIT
#include "site/path.h"

#include "text/normalize.h"
#include "text/space.h"

enum { PATH_BYTES = 200 };

// is_sure: one of them makes a path; is_path: two of them part nothing else.
static const struct {
    struct str sign;
    bool is_sure, is_path;
} signs[] = {{STR_INIT(" > "), true, true},   {STR_INIT(" › "), true, true},
             {STR_INIT(" » "), true, true},   {STR_INIT("›"), true, true},
             {STR_INIT("＞"), true, true},    {STR_INIT(" / "), false, true},
             {STR_INIT(" — "), false, false}, {STR_INIT(" | "), false, false},
             {STR_INIT(" → "), true, true}};

// The cheap test first: most lines have no byte of a sign.
static bool may_have_sign(struct str line)
{
    for (size_t i = 0; i < line.length && line.length <= PATH_BYTES; i++) {
        unsigned char byte = (unsigned char)line.data[i];
        if (byte == '>' || byte == '/' || byte == '|' || byte >= 0xC2)
            return true;
    }
    return false;
}

struct str path_sign(struct str line)
{
    if (!may_have_sign(line))
        return (struct str){0};
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        size_t at = str_find(line, signs[i].sign, 0);
        bool is_path = at != STR_NONE &&
                       (signs[i].is_sure || str_find(line, signs[i].sign, at + 1) != STR_NONE);
        if (is_path)
            return signs[i].sign;
    }
    return (struct str){0};
}

bool path_is_sure(struct str line)
{
    if (!may_have_sign(line))
        return false;
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        size_t at = signs[i].is_path ? str_find(line, signs[i].sign, 0) : STR_NONE;
        if (at != STR_NONE && str_find(line, signs[i].sign, at + 1) != STR_NONE)
            return true;
    }
    return false;
}

struct str path_last_step(struct str line)
{
    struct str sign = path_sign(line);
    size_t from = 0;
    for (size_t at; sign.length && (at = str_find(line, sign, from)) != STR_NONE;)
        from = at + sign.length;
    return space_trim(str_slice(line, from, line.length));
}

// First pages, as keys (text_key: voiced kana and Hangul in pieces), and 'you are here'.
static const struct str homes[] = {
    STR_INIT("home"),
    STR_INIT("home page"),
    STR_INIT("homepage"),
    STR_INIT("startseite"),
    STR_INIT("start"),
    STR_INIT("accueil"),
    STR_INIT("inicio"),
    STR_INIT("portada"),
    STR_INIT("pagina principal"),
    STR_INIT("pagina inicial"),
    STR_INIT("inizio"),
    STR_INIT("strona głowna"),
    STR_INIT("głowna"),
    STR_INIT("hem"),
    STR_INIT("hjem"),
    STR_INIT("forside"),
    STR_INIT("forsiden"),
    STR_INIT("etusivu"),
    STR_INIT("domu"),
    STR_INIT("domov"),
    STR_INIT("uvod"),
    STR_INIT("uvodni strana"),
    STR_INIT("fooldal"),
    STR_INIT("kezdolap"),
    STR_INIT("cimlap"),
    STR_INIT("acasa"),
    STR_INIT("prima pagina"),
    STR_INIT("ana sayfa"),
    STR_INIT("anasayfa"),
    STR_INIT("trang chu"),
    STR_INIT("beranda"),
    STR_INIT("αρχικη"),
    STR_INIT("αρχικη σελιδα"),
    STR_INIT("главная"),
    STR_INIT("главная страница"),
    STR_INIT("головна"),
    STR_INIT("на главную"),
    STR_INIT("начало"),
    STR_INIT("דף הבית"),
    STR_INIT("الرئيسية"),
    STR_INIT("الصفحة الرئيسية"),
    STR_INIT("خانه"),
    STR_INIT("صفحه اصلی"),
    STR_INIT("होम"),
    STR_INIT("首页"),
    STR_INIT("首頁"),
    STR_INIT("网站首页"),
    STR_INIT("ホーム"),
    STR_INIT("トップ"),
    STR_INIT("トップページ"),
    STR_INIT("홈"),
    STR_INIT("you are here"),
    STR_INIT("sie sind hier"),
    STR_INIT("vous etes ici"),
    STR_INIT("estas aqui"),
    STR_INIT("usted esta aqui"),
    STR_INIT("voce esta aqui"),
    STR_INIT("sei qui"),
    STR_INIT("u bent hier"),
    STR_INIT("jestes tutaj"),
    STR_INIT("вы здесь"),
    STR_INIT("您的位置"),
    STR_INIT("当前位置"),
    STR_INIT("您现在的位置"),
};

static bool is_home(struct str key)
{
    for (size_t i = 0; i < sizeof(homes) / sizeof(*homes); i++)
        if (str_equal(key, homes[i]))
            return true;
    return false;
}

bool path_is_from_home(struct arena *arena, struct str line)
{
    enum { HOME_BYTES = 40 }; // of the longest first step, and a sign
    static const struct str sure[] = {STR_INIT(">"), STR_INIT("»"),  STR_INIT("›"),  STR_INIT("/"),
                                      STR_INIT("→"), STR_INIT("＞"), STR_INIT("："), STR_INIT(":")},
                            others[] = {STR_INIT("—"),  STR_INIT("–"),  STR_INIT(" - "),
                                        STR_INIT("|"),  STR_INIT("·"),  STR_INIT("•"),
                                        STR_INIT("｜"), STR_INIT("\\"), STR_INIT("::")};
    size_t first = STR_NONE, length = 0;
    bool is_sure = false;
    if (line.length > PATH_BYTES)
        return false;
    struct str start = str_slice(line, 0, HOME_BYTES);
    for (size_t i = 0; i < sizeof(sure) / sizeof(*sure) + sizeof(others) / sizeof(*others); i++) {
        bool is_one = i < sizeof(sure) / sizeof(*sure);
        struct str sign = is_one ? sure[i] : others[i - sizeof(sure) / sizeof(*sure)];
        size_t at = str_find(start, sign, 0);
        if (at == STR_NONE || at >= first)
            continue;
        first = at;
        length = sign.length;
        is_sure = is_one || str_find(line, sign, at + sign.length) != STR_NONE;
    }
    return is_sure && first && length && is_home(text_key(arena, str_slice(line, 0, first)));
}
