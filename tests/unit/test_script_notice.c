// SPDX-License-Identifier: MIT
#include "text/script_notice.h"

#undef NDEBUG
#include <assert.h>

static const char *const notices[] = {
    "We're sorry but report-viewer doesn't work properly without JavaScript enabled.",
    "You need to enable JavaScript to run this app.",
    "Please turn on JavaScript in your browser",
    "Enable JavaScript and cookies to continue",
    "Bitte aktivieren Sie JavaScript in Ihrem Browser, um diese Seite anzuzeigen.",
    "Vous devez activer JavaScript pour utiliser cette application.",
    "Habilite JavaScript en su navegador para continuar.",
    "Para continuar, ative o JavaScript no seu navegador.",
    "Per visualizzare questa pagina è necessario abilitare JavaScript.",
    "Schakel JavaScript in om deze pagina te bekijken.",
    "Włącz obsługę JavaScript w przeglądarce.",
    "Для работы сайта включите JavaScript.",
    "Увімкніть JavaScript, щоб продовжити.",
    "يرجى تفعيل جافا سكريبت للمتابعة",
    "请启用JavaScript以继续访问",
    "このアプリを実行するにはJavaScriptを有効にしてください。",
    "이 앱을 실행하려면 JavaScript를 활성화해야 합니다.",
    "Lütfen JavaScript'i etkinleştirin.",
};

static const char *const texts[] = {
    "JavaScript was written in ten days, and it shows.",
    "The ferry will run every forty minutes from Monday.",
    "Please enable cookies.",
    "",
};

static const char *const waiting[] = {"Loading…", "Please wait...", "Wird geladen …", "Загрузка...",
                                      "加载中",   "読み込み中",     "로딩 중"};

int main(void)
{
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof(notices) / sizeof(*notices); i++) {
        assert(script_notice_is(&arena, str_of(notices[i])));
        assert(!script_notice_is_waiting(&arena, str_of(notices[i])));
    }
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
        assert(!script_notice_is(&arena, str_of(texts[i])) &&
               !script_notice_is_waiting(&arena, str_of(texts[i])));
    for (size_t i = 0; i < sizeof(waiting) / sizeof(*waiting); i++)
        assert(script_notice_is_waiting(&arena, str_of(waiting[i])));
    char longer[2000];
    memset(longer, ' ', sizeof(longer));
    memcpy(longer, "Enable JavaScript", 17);
    longer[sizeof(longer) - 1] = 'x';
    assert(!script_notice_is(&arena, (struct str){longer, sizeof(longer)}));
    arena_free(&arena);
    return 0;
}
