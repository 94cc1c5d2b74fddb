// SPDX-License-Identifier: MIT
#include "text/language.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct arena arena;

// Original sentences about one thing in many languages: long ones that must be told, short ones that are
// clear from their script.
static const struct {
    const char *tag, *text;
} texts[] = {
    {"en",
     "The ministers met for two days in the old harbour city and agreed that the canal should stay "
     "open to "
     "every ship, although none of them could say who would pay for the repairs next year."},
    {"de",
     "Die Ministerinnen und Minister trafen sich zwei Tage lang in der alten Hafenstadt und waren "
     "sich einig, "
     "dass der Kanal für jedes Schiff offen bleiben soll, obwohl niemand wusste, wer die "
     "Reparaturen bezahlt."},
    {"fr",
     "Les ministres se sont réunis pendant deux jours dans la vieille ville portuaire et ont "
     "convenu que le canal "
     "devait rester ouvert à tous les navires, même si personne ne savait qui paierait les "
     "travaux."},
    {"es",
     "Los ministros se reunieron durante dos días en la vieja ciudad portuaria y acordaron que el "
     "canal debía "
     "seguir abierto a todos los barcos, aunque ninguno sabía quién pagaría las obras del año "
     "próximo."},
    {"it",
     "I ministri si sono riuniti per due giorni nella vecchia città portuale e hanno deciso che il "
     "canale deve "
     "restare aperto a tutte le navi, anche se nessuno sapeva dire chi pagherà i lavori dell'anno "
     "prossimo."},
    {"pt",
     "Os ministros reuniram-se durante dois dias na velha cidade portuária e decidiram que o canal "
     "deve continuar "
     "aberto a todos os navios, embora ninguém soubesse dizer quem vai pagar as obras do próximo "
     "ano."},
    {"nl",
     "De ministers kwamen twee dagen bijeen in de oude havenstad en waren het erover eens dat het "
     "kanaal open moet "
     "blijven voor elk schip, hoewel niemand kon zeggen wie volgend jaar de herstelling zou "
     "betalen."},
    {"pl",
     "Ministrowie spotkali się na dwa dni w starym mieście portowym i zgodzili się, że kanał "
     "powinien pozostać "
     "otwarty dla każdego statku, choć nikt nie umiał powiedzieć, kto zapłaci za naprawy w "
     "przyszłym roku."},
    {"tr",
     "Bakanlar eski liman kentinde iki gün boyunca toplandı ve kanalın bütün gemilere açık kalması "
     "gerektiği "
     "konusunda anlaştı, ancak gelecek yılki onarımların parasını kimin ödeyeceğini hiçbiri "
     "söyleyemedi."},
    {"cs",
     "Ministři se dva dny radili ve starém přístavním městě a shodli se, že průplav má zůstat "
     "otevřený všem lodím, "
     "ačkoli nikdo z nich nedokázal říci, kdo příští rok zaplatí potřebné opravy."},
    {"hu",
     "A miniszterek két napon át tanácskoztak a régi kikötővárosban, és megállapodtak abban, hogy "
     "a csatorna minden "
     "hajó előtt nyitva marad, bár egyikük sem tudta megmondani, ki fizeti jövőre a javításokat."},
    {"sv",
     "Ministrarna möttes under två dagar i den gamla hamnstaden och kom överens om att kanalen ska "
     "vara öppen för "
     "alla fartyg, även om ingen kunde säga vem som ska betala reparationerna nästa år."},
    {"ro",
     "Miniștrii s-au întâlnit timp de două zile în vechiul oraș-port și au căzut de acord că toate "
     "vasele trebuie "
     "să poată trece prin canal, deși nimeni nu știa cine va plăti reparațiile de anul viitor."},
    {"id",
     "Para menteri bertemu selama dua hari di kota pelabuhan tua itu dan sepakat bahwa terusan "
     "harus tetap terbuka "
     "bagi semua kapal, meskipun tidak seorang pun bisa mengatakan siapa yang akan membayar "
     "perbaikannya."},
    {"ru",
     "Министры два дня заседали в старом портовом городе и решили оставить канал открытым для всех "
     "судов."},
    {"ru", "Никто не знал, кто заплатит за ремонт в будущем году."},
    {"uk",
     "Міністри два дні засідали у старому портовому місті й вирішили залишити канал відкритим для "
     "всіх суден."},
    {"bg",
     "Министрите заседаваха два дни в стария пристанищен град и решиха каналът да остане отворен "
     "за всички кораби."},
    {"sr",
     "Министри су два дана заседали у старом лучком граду и одлучили да канал остане отворен за "
     "све бродове, иако нико није знао ко ће следеће године платити поправке."},
    {"ar", "اجتمع الوزراء يومين في المدينة القديمة واتفقوا على إبقاء القناة مفتوحة أمام السفن."},
    {"fa", "وزیران دو روز در شهر بندری کهن گرد آمدند و پذیرفتند که آبراه باز بماند."},
    {"ur", "وزیروں نے پرانے ساحلی شہر میں دو دن ملاقات کی اور طے کیا کہ نہر کھلی رہے گی۔"},
    {"zh", "部长们在旧港城开会两天，同意运河继续向所有船只开放。"},
    {"zh", "沒有人知道明年由誰支付維修費用。"},
    {"ja", "大臣たちは古い港町で二日間会議を開き、運河をすべての船に開放し続けることで合意した。"},
    {"ko", "장관들은 오래된 항구 도시에서 이틀 동안 만나 운하를 계속 열어 두기로 했다."},
    {"he", "השרים נפגשו יומיים בעיר הנמל הישנה והסכימו שהתעלה תישאר פתוחה לכל אונייה."},
    {"hi", "मंत्रियों ने पुराने बंदरगाह शहर में दो दिन बैठक की और माना कि नहर सभी जहाजों के लिए खुली रहेगी।"},
    {"el", "Οι υπουργοί συναντήθηκαν για δύο ημέρες στην παλιά πόλη του λιμανιού."},
    {"th", "รัฐมนตรีประชุมกันสองวันที่เมืองท่าเก่าและตกลงให้เปิดคลองต่อไป"},
    {"ka", "მინისტრები ორი დღე ისხდნენ ძველ საპორტო ქალაქში."},
};

static bool needs_fingerprints(const char *tag)
{
    static const char *const clear[] = {"ar", "fa", "ur", "zh", "ja", "ko",
                                        "he", "el", "th", "ka", NULL};
    for (const char *const *one = clear; *one; one++)
        if (strcmp(*one, tag) == 0)
            return false;
    return true;
}

static void detects(struct languages *languages, const char *text, const char *expected)
{
    struct str tag = language_detect(languages, str_of(text));
    if (!str_equal(tag, str_of(expected)))
        fprintf(stderr, "[%.*s] not [%s]: %s\n", (int)tag.length, tag.data ? tag.data : "",
                expected, text);
    assert(str_equal(tag, str_of(expected)));
}

static void test_texts(struct languages *languages)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        detects(languages, texts[i].text, texts[i].tag);
}

static void test_no_guess(struct languages *languages)
{
    detects(languages, "", "");
    detects(languages, "Jane Doe", "");
    detects(languages, "محمد", "");
    detects(languages, "北京", "");
    detects(languages, "12 345 678 — 90 %", "");
    detects(languages, "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f", "");
    // Half of it in each of two scripts.
    detects(languages, "The canal stays open to all ships. Канал остаётся открытым для всех.", "");
    assert(language_detect(languages, (struct str){0}).data == NULL);
}

static void test_mixed(struct languages *languages)
{
    detects(languages,
            "اجتمع الوزراء يومين في المدينة القديمة واتفقوا (NATO, EU) على إبقاء القناة مفتوحة "
            "أمام السفن.",
            "ar");
    detects(languages, "部长们在旧港城开会两天 (Old Harbour, 2020)，同意运河继续向所有船只开放。",
            "zh");
    detects(languages,
            "The essay by Zoë Brontë and José Muñoz asks why naïve readers of façade criticism "
            "keep coming back to the "
            "same three buildings, and what the city could do about the empty ones.",
            "en");
}

// Cut within a character, and far behind what is read.
static void test_long(struct languages *languages)
{
    enum { COPIES = 200 };
    struct str sentence = str_of(texts[14].text);
    char *text = malloc(1 + COPIES * sentence.length);
    assert(text);
    for (size_t shift = 0; shift < 2; shift++) {
        text[0] = '"';
        for (size_t i = 0; i < COPIES; i++)
            memcpy(text + shift + i * sentence.length, sentence.data, sentence.length);
        struct str tag =
            language_detect(languages, (struct str){text, shift + COPIES * sentence.length});
        assert(str_equal(tag, STR("ru")));
    }
    free(text);
}

// Without the library's files scripts still tell, and the others have no language.
static void test_missing_data(void)
{
    struct languages *languages = languages_open("/nonexistent");
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        detects(languages, texts[i].text, needs_fingerprints(texts[i].tag) ? "" : texts[i].tag);
    languages_free(languages);
    languages_free(NULL);
}

static void tag(const char *printed, const char *expected)
{
    struct str out = language_tag(&arena, str_of(printed));
    if (!str_equal(out, str_of(expected)))
        fprintf(stderr, "tag %s: [%.*s]\n", printed, (int)out.length, out.data ? out.data : "");
    assert(str_equal(out, str_of(expected)));
    assert(str_equal(language_tag(&arena, out), out));
}

static void test_tags(void)
{
    tag("en", "en");
    tag(" EN-us ", "en-US");
    tag("en_US", "en-US");
    tag("en_US.UTF-8", "en-US");
    tag("EN-uk", "en-GB");
    tag("zh-hans-cn", "zh-Hans-CN");
    tag("sr_latn", "sr-Latn");
    tag("es-419", "es-419");
    tag("de-DE-1996", "de-DE");
    tag("ca-valencia", "ca");
    tag("en-x-private", "en");
    tag("en-US-u-co-phonebk", "en-US");
    tag("en, de;q=0.5", "en");
    tag("English", "en");
    tag("ENGLISH (US)", "en");
    tag("eng", "en");
    tag("Français", "fr");
    tag("العربية", "ar");
    tag("Русский", "ru");
    tag("Українська", "uk");
    tag("中文", "zh");
    tag("简体中文", "zh-Hans");
    tag("हिन्दी", "hi");
    tag("Ελληνικά", "el");
    tag("iw", "he");
    tag("ckb-IQ", "ckb-IQ");
    tag("und", "");
    tag("mul", "");
    tag("xx", "");
    tag("cn", "");
    tag("the", "");
    tag("n", "");
    tag("e n", "");
    tag("English edition", "");
    tag("", "");
    tag("-", "");
    tag("article", "");
}

int main(void)
{
    struct languages *languages = languages_new();
    test_missing_data();
    test_tags();
    test_no_guess(languages);
    if (language_detect(languages, str_of(texts[0].text)).length > 0) {
        test_texts(languages);
        test_mixed(languages);
        test_long(languages);
        puts("ok language");
    } else {
        puts("ok language (skipped Latin and Cyrillic: no fingerprints installed)");
    }
    languages_free(languages);
    arena_free(&arena);
    return 0;
}
