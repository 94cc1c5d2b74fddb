// SPDX-License-Identifier: MIT
#include "text/disclaimer.h"

#include "text/normalize.h"
#include "text/words.h"

// Words of which every disclaimer has some, as text_key leaves them.
static const struct str phrases[] = {
    STR_INIT("do not necessarily reflect"),
    STR_INIT("does not necessarily reflect"),
    STR_INIT("do not necessarily represent"),
    STR_INIT("does not necessarily represent"),
    STR_INIT("does not take institutional positions"),
    STR_INIT("are those of the author"),
    STR_INIT("are solely those of the"),
    STR_INIT("are the author s own"),
    STR_INIT("are the authors own"),
    STR_INIT("views expressed"),
    STR_INIT("opinions expressed"),
    STR_INIT("does not take specific policy positions"),
    STR_INIT("opiniones expresadas"),
    STR_INIT("opiniones vertidas"),
    STR_INIT("no reflejan necesariamente"),
    STR_INIT("no refleja necesariamente"),
    STR_INIT("responsabilidad exclusiva de"),
    STR_INIT("n engagent que"),
    STR_INIT("ne refletent pas necessairement"),
    STR_INIT("opinions exprimees"),
    STR_INIT("n engage que"),
    STR_INIT("opinioes expressas"),
    STR_INIT("nao refletem necessariamente"),
    STR_INIT("nao reflete necessariamente"),
    STR_INIT("personliche meinung"),
    STR_INIT("geben nicht notwendigerweise"),
    STR_INIT("gibt nicht notwendigerweise"),
    STR_INIT("nicht notwendigerweise die meinung"),
    STR_INIT("spiegeln nicht"),
    STR_INIT("spiegelt nicht"),
    STR_INIT("gibt ausschließlich die meinung"),
    STR_INIT("opinioni espresse"),
    STR_INIT("non riflettono necessariamente"),
    STR_INIT("мнение редакции может не совпадать"),
    STR_INIT("может не совпадать с мнением"),
    STR_INIT("могут не совпадать с мнением"),
    STR_INIT("может не совпадать с позициеи"),
    STR_INIT("могут не совпадать с позициеи"),
    STR_INIT("لا تعكس بالضرورة"),
    STR_INIT("ولا تعكس بالضرورة"),
    STR_INIT("لا تعبر بالضرورة"),
    STR_INIT("ولا تعبر بالضرورة"),
    STR_INIT("仅代表作者"),
    STR_INIT("不代表本"),
    STR_INIT("僅代表作者"),
    STR_INIT("represents the views of the author"),
    STR_INIT("represent the views of the author"),
    STR_INIT("represents the views of its author"),
    STR_INIT("represents the sole views"),
    STR_INIT("represent the sole views"),
    STR_INIT("reflects the views of the author"),
    STR_INIT("reflect the views of the author"),
    STR_INIT("gives the views of the author"),
    STR_INIT("give the views of the author"),
    STR_INIT("not the position of"),
    STR_INIT("not the views of"),
    STR_INIT("do not represent the position"),
    STR_INIT("do not represent the official"),
    STR_INIT("do not represent the views"),
    STR_INIT("does not represent the views"),
    STR_INIT("does not represent the official"),
    STR_INIT("in a personal capacity"),
    STR_INIT("in their personal capacity"),
    STR_INIT("ne representent pas necessairement"),
    STR_INIT("n engagent que leur auteur"),
    STR_INIT("refletent uniquement"),
    STR_INIT("son responsabilidad de"),
    STR_INIT("sao de responsabilidade"),
    STR_INIT("sono personali e non"),
    STR_INIT("op persoonlijke titel"),
    STR_INIT("nie odzwierciedla stanowiska"),
    STR_INIT("nie odzwierciedlaja stanowiska"),
    STR_INIT("wyraza wyłacznie poglady"),
    STR_INIT("мнение автора может не совпадать"),
    STR_INIT("точка зрения автора может не совпадать"),
    STR_INIT("لا يعبر بالضرورة"),
    STR_INIT("عن راي كاتبها"),
    STR_INIT("文中观点仅"),
    STR_INIT("个人观点"),
    STR_INIT("筆者個人の見解"),
    STR_INIT("個人の見解であり"),
    STR_INIT("필자의 개인"),
};

bool disclaimer_is(struct arena *arena, struct str paragraph)
{
    if (paragraph.length > DISCLAIMER_BYTES || words_weight(paragraph) > DISCLAIMER_WORDS)
        return false;
    struct str key = text_key(arena, paragraph);
    for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++)
        if (str_contains(key, phrases[i]))
            return true;
    return false;
}
