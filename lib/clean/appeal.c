// SPDX-License-Identifier: MIT
#include "clean/appeal.h"

#include "clean/keys.h"
#include "text/space.h"
#include "text/utf8.h"

enum {
    ADVICE_WORDS = 30,   // words of another text's title and what stands before it
    COLON_BYTES = 60,    // before a colon
    LETTERS_SHORT = 200, // bytes of such a paragraph in a script without spaces
};

// A row says: a paragraph whose key starts with one of 'starts', and holds one of 'needs' when there are any, is an appeal.
struct row {
    const char *starts;
    const char *needs;
};

#define SITES                                                                                      \
    "facebook|twitter|instagram|telegram|linkedin|youtube|whatsapp|mastodon|bluesky|tiktok|"       \
    "threads|pinterest|x|rss|social media|google news"
#define LETTER                                                                                     \
    "newsletter|newsletters|inbox|mailing list|email|emails|e mail|email updates|e mail updates|"  \
    "updates|digest|briefing|channel|podcast"

static const struct row asks[] = {
    {"sign up for|signup for|sign up to|sign up here|sign up below|sign up now|sign up today",
     LETTER},
    {"sign up today|sign up now|sign up here", NULL},
    {"subscribe to|subscribe for|subscribe now|subscribe here|subscribe and",
     LETTER "|our|my|support|free"},
    {"join|register for", "newsletter|mailing list|telegram channel|whatsapp channel|email list"},
    {"get|receive|want|never miss", "inbox|our newsletter|my newsletter|free newsletter"},
    {"stay up to date|stay informed|stay in touch|stay connected|keep up to date",
     LETTER "|sign up|subscribe"},
    {"enjoy|enjoyed|enjoying|like|love|liked|loved|did you like|if you enjoy|if you enjoyed|"
     "if you like|if you liked|if you found this|interested in",
     "subscribe|sign up|newsletter|inbox|share it|pin it|our emails"},
    {"thanks for reading|thank you for reading|thanks for subscribing",
     "subscribe|subscribing|share|support|newsletter|post is public"},
    {"follow us|follow me|like us|find us|find me|join us|connect with us|connect with me|"
     "follow our",
     SITES},
    {"become a|consider becoming a|please consider becoming a",
     "subscriber|paid subscriber|free or paid subscriber|paying subscriber"},
    {"support our|support independent|donate|please donate|make a donation|help us",
     "journalism|donate today|donation|reporting|newsroom|our work today"},
    {"was this newsletter forwarded to you|was this email forwarded to you", NULL},
    {"download our|get our|download the", "app|new app|mobile app"},
    {"share this article|share this story|share this post|share this page|share this on|share on",
     NULL},
    {"abonnieren sie|abonniere|jetzt abonnieren",
     "newsletter|kanal|podcast|unseren|unsere|jetzt abonnieren"},
    {"melden sie sich|melde dich|anmeldung zum|bestellen sie|erhalten sie|hier geht es",
     "newsletter|newsletters|rundbrief"},
    {"folgen sie uns|folge uns|folgt uns", NULL},
    {"abonnez vous|inscrivez vous|recevez|pour recevoir",
     "newsletter|newsletters|infolettre|lettre d information|boite mail|boite e mail|par mail|"
     "par e mail|chaine"},
    {"abonnez vous a|suivez nous sur|suivez nous", NULL},
    {"ajouter a vos selections|ajouter a mes favoris|ajouter aux favoris|partager l article|"
     "partager cet article|offrir cet article",
     NULL},
    {"suscribete|suscribase|apuntate|registrate|inscribete",
     "boletin|boletines|newsletter|newsletters|canal|correo"},
    {"recibe|reciba", "boletin|newsletter|tu correo|su correo|correo electronico|whatsapp"},
    {"siguenos en|siga nos|siguenos", NULL},
    {"assine|inscreva se|cadastre se|receba",
     "newsletter|newsletters|boletim|canal|seu e mail|whatsapp|telegram"},
    {"siga nos|siga o|siga a|siga nosso|siga nossa|entre no|participe do", SITES "|redes sociais"},
    {"iscriviti|iscrivetevi|ricevi", "newsletter|canale|tua e mail|tua email"},
    {"seguici su|seguiteci su", NULL},
    {"schrijf je in|meld je aan|abonneer je", "nieuwsbrief|newsletter"},
    {"zapisz sie|subskrybuj", "newsletter|newslettera|kanal"},
    {"obserwuj nas|sledz nas", NULL},
    {"подписываитесь|подпишитесь|подписывайтесь|присоединяитесь|следите за",
     "telegram|телеграм|канал|канале|канала|рассылку|новости|вконтакте|соцсетях|нас|нам"},
    {"підписуитесь|підпишіться", "telegram|телеграм|канал|розсилку|нас"},
    {"اشترك|اشتركوا|انضم", "النشرة|نشرتنا|قناتنا|القناة|البريدية|البريد"},
    {"تابعونا|تابعنا", NULL},
};

// Rows of scripts without spaces: the paragraph is short and holds the words.
static const char *const unspaced[] = {
    "欢迎关注",     "扫码关注",       "扫描二维码",   "关注我们",       "订阅我们", "点击订阅",
    "メルマガ登録", "メールマガジン", "フォローする", "チャンネル登録", "뉴스레터", "구독하기",
};

// Sentences that say it wherever they stand in the paragraph.
static const char *const surely[] = {
    "is a reader supported publication",
    "is a reader supported newsletter",
    "free to share it",
    "consider becoming a free or paid subscriber",
    "delivered to your inbox",
    "delivered right to your inbox",
    "delivered straight to your inbox",
    "delivered directly to your inbox",
    "straight to your inbox",
    "sign up for our newsletter",
    "sign up for our free newsletter",
    "sign up to our newsletter",
    "subscribe to our newsletter",
    "subscribe to our weekly newsletter",
    "we may earn a commission",
    "we may earn commission",
    "we may earn some commission",
    "we may earn revenue",
    "we earn commissions",
    "we may be compensated",
    "may earn us a commission",
    "earn us a small commission",
    "contains affiliate links",
    "we may earn an affiliate commission",
};

static const char *const paywalls[] = {
    "subscribe to continue reading",
    "subscribe to keep reading",
    "subscribe to read the full",
    "sign in to continue reading",
    "log in to continue reading",
    "register to continue reading",
    "this post is for paid subscribers",
    "this post is for paying subscribers",
    "this article is for subscribers",
    "this content is for members",
    "to unlock this piece",
    "to unlock this article",
    "cet article est reserve aux abonnes",
    "de cet article a lire",
    "la suite est reservee",
    "contenido exclusivo para suscriptores",
    "este contenido es exclusivo para suscriptores",
    "weiterlesen mit",
    "conteudo exclusivo para assinantes",
    "доступно только подписчикам",
    "статья доступна подписчикам",
};

// What stands before another text's title; a colon follows.
static const char *const advice[] = {
    "read more",
    "also read",
    "read also",
    "read next",
    "related",
    "related article",
    "related articles",
    "related story",
    "related stories",
    "related content",
    "see also",
    "watch more",
    "must read",
    "can also read",
    "recommended",
    "you may also like",
    "more on this",
    "further reading",
    "lire aussi",
    "a lire aussi",
    "lire egalement",
    "a lire egalement",
    "a lire",
    "voir aussi",
    "a voir aussi",
    "lesen sie auch",
    "lesen sie mehr",
    "lesen sie dazu",
    "mehr zum thema",
    "auch interessant",
    "lies auch",
    "lea tambien",
    "lee tambien",
    "leer tambien",
    "te puede interesar",
    "vea tambien",
    "leia tambem",
    "leia mais",
    "veja tambem",
    "leia ainda",
    "leggi anche",
    "vedi anche",
    "lees ook",
    "czytaj tez",
    "czytaj takze",
    "czytaj wiecej",
    "zobacz tez",
    "zobacz takze",
    "przeczytaj takze",
    "читаите также",
    "читать также",
    "читаите по теме",
    "смотрите также",
    "по теме",
    "материалы по теме",
    "читаите",
    "читаите також",
    "дивіться також",
    "اقرا ايضا",
    "اقرا المزيد",
    "للمزيد",
    "شاهد ايضا",
    "延伸阅读",
    "相关阅读",
    "推荐阅读",
    "相关报道",
    "相关新闻",
    "延伸閱讀",
    "あわせて読みたい",
    "関連記事",
    "관련기사",
    "관련 기사",
    "यह भी पढ़ें",
    "ये भी पढ़ें",
    "इसे भी पढ़ें",
    "संबंधित खबरें",
    "xem them",
    "đoc them",
    "tin lien quan",
    "διαβαστε επισησ",
    "διαβαστε ακομα",
    "δειτε επισησ",
    "קראו גם",
    "עוד בנושא",
    "ראו גם",
    "ilgili haber",
    "ayrica okuyun",
    "bunu da okuyun",
    "بیشتر بخوانید",
    "همچنین بخوانید",
    "las ocksa",
    "las aven",
    "las mer",
    "læs ogsa",
    "les ogsa",
    "lue myos",
    "ctete take",
    "prectete si take",
    "citajte aj",
    "olvassa el ezt is",
    "citeste si",
    "vezi si",
    "baca juga",
};

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

// "[Read more: A Title]", "关联阅读：…": what stands before the first colon, and whether a text follows it.
static bool is_advice(struct arena *arena, struct str paragraph)
{
    static const struct str wide = STR_INIT("：");
    struct str text = paragraph;
    while (text.length && memchr("[(*>- ", text.data[0], 6))
        text = str_slice(text, 1, text.length);
    size_t colon = str_find_byte(text, ':', 0), other = str_find(text, wide, 0);
    size_t end = colon < other ? colon : other, width = colon < other ? 1 : wide.length;
    if (end == STR_NONE || end > COLON_BYTES)
        return false;
    struct str rest = space_trim(str_slice(text, end + width, text.length));
    struct str key = keys_short(arena, str_slice(text, 0, end), ADVICE_WORDS);
    if (!rest.length || !key.length)
        return false;
    for (size_t i = 0; i < COUNT(advice); i++)
        if (str_equal(key, str_of(advice[i])))
            return true;
    return false;
}

static bool has_one_of(struct str key, const char *const *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (keys_have(key, str_of(phrases[i])))
            return true;
    return false;
}

static bool is_ask(struct str key)
{
    for (size_t i = 0; i < COUNT(asks); i++)
        if (keys_start_any(key, asks[i].starts) &&
            (!asks[i].needs || keys_have_any(key, asks[i].needs)))
            return true;
    return has_one_of(key, surely, COUNT(surely));
}

static bool is_unspaced_ask(struct str paragraph)
{
    for (size_t i = 0; paragraph.length <= LETTERS_SHORT && i < COUNT(unspaced); i++)
        if (str_contains(paragraph, str_of(unspaced[i])))
            return true;
    return false;
}

enum appeal appeal_find(struct arena *arena, struct str paragraph)
{
    struct str key = keys_short(arena, paragraph, APPEAL_WORDS);
    if (!key.length)
        return APPEAL_NONE;
    if (is_advice(arena, paragraph))
        return APPEAL_ADVICE;
    if (has_one_of(key, paywalls, COUNT(paywalls)))
        return APPEAL_PAYWALL;
    return is_ask(key) || is_unspaced_ask(paragraph) ? APPEAL_ASK : APPEAL_NONE;
}
