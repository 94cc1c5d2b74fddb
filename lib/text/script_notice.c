// SPDX-License-Identifier: MIT
#include "text/script_notice.h"

#include "text/normalize.h"
#include "text/words.h"

// What runs in the browser, as keys; other scripts than the Latin one write it in their own letters now and then.
static const struct str scripts[] = {
    STR_INIT("javascript"), STR_INIT("java script"),  STR_INIT("جافا سكريبت"),
    STR_INIT("جافاسكريبت"), STR_INIT("جاوا اسکریپت"), STR_INIT("जावास्क्रिप्ट"),
};

// Parts of the words for switching on, needing, being off, in the order of the languages of printed words and behind them
// those of their neighbours. Chinese, Japanese and Korean have no spaces; elsewhere inflected endings follow.
static const struct str asks[] = {
    STR_INIT("enable"),        STR_INIT("turn on"),      STR_INIT("turned on"),
    STR_INIT("turned off"),    STR_INIT("disabled"),     STR_INIT("require"),
    STR_INIT("activate"),      STR_INIT("without java"), STR_INIT("need java"),
    STR_INIT("needs java"),    STR_INIT("not support"),  STR_INIT("activ"),
    STR_INIT("necessite"),     STR_INIT("requier"),      STR_INIT("requis"),
    STR_INIT("habilit"),       STR_INIT("necesita"),     STR_INIT("precisa"),
    STR_INIT("aktivier"),      STR_INIT("benotigt"),     STR_INIT("erforderlich"),
    STR_INIT("eingeschaltet"), STR_INIT("einschalten"),  STR_INIT("ausgeschaltet"),
    STR_INIT("ativ"),          STR_INIT("attiv"),        STR_INIT("abilit"),
    STR_INIT("richiede"),      STR_INIT("inschakel"),    STR_INIT("ingeschakeld"),
    STR_INIT("schakel"),       STR_INIT("vereist"),      STR_INIT("włącz"),
    STR_INIT("wymaga"),        STR_INIT("obsług"),       STR_INIT("включ"),
    STR_INIT("отключ"),        STR_INIT("требует"),      STR_INIT("необходим"),
    STR_INIT("увімк"),         STR_INIT("вимк"),         STR_INIT("потріб"),
    STR_INIT("تفعيل"),         STR_INIT("تمكين"),        STR_INIT("启用"),
    STR_INIT("啟用"),          STR_INIT("开启"),         STR_INIT("開啟"),
    STR_INIT("禁用"),          STR_INIT("有効"),         STR_INIT("無効"),
    STR_INIT("必要"),          STR_INIT("povol"),        STR_INIT("zapn"),
    STR_INIT("omoguc"),        STR_INIT("aktiver"),      STR_INIT("sla pa"),
    STR_INIT("slå pa"),        STR_INIT("kraver"),       STR_INIT("ota kayttoon"),
    STR_INIT("engedely"),      STR_INIT("etkin"),        STR_INIT("ενεργοποι"),
    STR_INIT("bat java"),      STR_INIT("kich hoat"),    STR_INIT("aktifkan"),
    STR_INIT("הפעל"),          STR_INIT("לאפשר"),        STR_INIT("सक्षम"),
    STR_INIT("चालू"),           STR_INIT("فعال"),
};

// As a person writes them: their Hangul is taken apart in a key.
static const struct str asks_korean[] = {
    STR_INIT("활성화"),
    STR_INIT("사용"),
    STR_INIT("필요"),
    STR_INIT("켜"),
};

// Whole lines, as keys.
static const struct str waits[] = {
    STR_INIT("loading"),
    STR_INIT("please wait"),
    STR_INIT("loading please wait"),
    STR_INIT("one moment"),
    STR_INIT("one moment please"),
    STR_INIT("just a moment"),
    STR_INIT("chargement"),
    STR_INIT("chargement en cours"),
    STR_INIT("veuillez patienter"),
    STR_INIT("cargando"),
    STR_INIT("espere por favor"),
    STR_INIT("por favor espere"),
    STR_INIT("wird geladen"),
    STR_INIT("laden"),
    STR_INIT("bitte warten"),
    STR_INIT("ladt"),
    STR_INIT("carregando"),
    STR_INIT("a carregar"),
    STR_INIT("aguarde"),
    STR_INIT("caricamento"),
    STR_INIT("caricamento in corso"),
    STR_INIT("attendere prego"),
    STR_INIT("bezig met laden"),
    STR_INIT("even geduld"),
    STR_INIT("ładowanie"),
    STR_INIT("prosze czekac"),
    STR_INIT("загрузка"),
    STR_INIT("идет загрузка"),
    STR_INIT("подождите"),
    STR_INIT("завантаження"),
    STR_INIT("جار التحميل"),
    STR_INIT("جاري التحميل"),
    STR_INIT("加载中"),
    STR_INIT("正在加载"),
    STR_INIT("載入中"),
    STR_INIT("読み込み中"),
    STR_INIT("nacitani"),
    STR_INIT("laddar"),
    STR_INIT("laster"),
    STR_INIT("indlæser"),
    STR_INIT("ladataan"),
    STR_INIT("betoltes"),
    STR_INIT("yukleniyor"),
    STR_INIT("φορτωση"),
    STR_INIT("dang tai"),
    STR_INIT("memuat"),
    STR_INIT("טוען"),
    STR_INIT("लोड हो रहा है"),
    STR_INIT("로딩 중"),
};

static bool has_any(struct str key, const struct str *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_contains(key, parts[i]))
            return true;
    return false;
}

bool script_notice_is(struct arena *arena, struct str line)
{
    if (line.length > SCRIPT_NOTICE_BYTES || words_count(line) > SCRIPT_NOTICE_WORDS)
        return false;
    if (!str_contains_nocase(line, STR("java")) &&
        !has_any(line, scripts, sizeof(scripts) / sizeof(*scripts)))
        return false; // most lines, without the cost of a key
    struct str key = text_key(arena, line);
    return has_any(key, scripts, sizeof(scripts) / sizeof(*scripts)) &&
           (has_any(key, asks, sizeof(asks) / sizeof(*asks)) ||
            has_any(line, asks_korean, sizeof(asks_korean) / sizeof(*asks_korean)));
}

bool script_notice_is_waiting(struct arena *arena, struct str line)
{
    enum { BYTES = 80 }; // of the longest of them
    if (line.length > BYTES)
        return false;
    struct str key = text_key(arena, line);
    for (size_t i = 0; i < sizeof(waits) / sizeof(*waits); i++)
        if (str_equal(key, waits[i]) || str_equal(line, waits[i]))
            return true;
    return false;
}
