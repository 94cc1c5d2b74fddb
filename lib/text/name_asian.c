// SPDX-License-Identifier: MIT
#include "text/name_asian.h"

#include "text/utf8.h"

enum {
    CHARACTER = 3, // bytes of a character of these scripts in UTF-8
    DOTTED_PARTS_MAX = 4,
    DOTTED_PART_MAX = 8, // characters
};

// Words that begin like a name are listed with the names they would be taken for.
// clang-format off
static const char *const han_families[] = {
    "丁 万 上官 丘 严 习 于 任 何 余 侯 傅 冯 刘 劉 卢 史 叶 司徒 司馬 司马 吕 吳 吴 呂 周",
    "唐 嚴 夏 姚 姜 孔 孙 孟 孫 宋 尤 尹 崔 廖 张 張 彭 徐 慕容 方 曹 曾 朱 李 杜 杨 林 柯",
    "梁 楊 欧阳 歐陽 武 段 殷 毛 汤 汪 沈 洪 温 湯 溫 潘 熊 王 田 白 皇甫 盧 石 秦 程 罗 羅",
    "習 聂 聶 肖 胡 苏 范 莫 萧 萬 葉 董 蒋 蔡 蔣 蕭 薛 蘇 袁 許 諸葛 謝 譚 许 诸葛 谢 谭",
    "賀 賈 賴 贺 贾 赖 赵 趙 邓 邱 邵 邹 郑 郝 郭 鄒 鄧 鄭 金 錢 鍾 鐘 钟 钱 閻 闫 阎 陆 陈",
    "陳 陶 陸 雷 韋 韓 韦 韩 顧 顾 馬 馮 马 高 魏 黃 黄 黎 龍 龔 龙 龚",
};

static const char *const han_words[] = {
    "丁点 万人 万亿 万物 严厉 严峻 严格 严禁 严重 习俗 习惯 于今 于是 任何 任免 任务 任務",
    "任命 任意 任期 任职 任職 何为 何以 何去何从 何处 何必 何故 何时 何為 余地 余额 侯任",
    "冯京 卢布 卢旺达 史前 史学 史料 史無前例 史诗 叶片 叶门 吴语 周一 周三 周二 周五 周六",
    "周刊 周四 周围 周圍 周年 周报 周日 周期 周末 周边 周邊 唐代 嚴厲 嚴峻 嚴格 嚴重 夏天",
    "夏威夷 夏季 夏日 孔雀 孙子 孟买 孟加拉 宋代 崔派 张力 張力 徐徐 方便 方向 方式 方才",
    "方案 方法 方程 方針 方针 方面 曹操 曾任 曾經 曾经 朱门 杜拜 杜绝 杜马 杨柳 林业 林区",
    "林地 林業 林肯 梁山 梁柱 武力 武器 武官 武术 武林 武汉 武漢 武術 武装 武裝 武警 段落",
    "毛利 江苏 汤加 汤姆 汪洋 沈阳 洪水 温和 温室 温州 温度 温暖 溫和 溫室 溫度 瀋陽 熊猫",
    "熊貓 王国 王國 王子 王室 王朝 田野 白人 白俄 白天 白宫 白宮 白皮书 白皮書 白色 白话",
    "白银 白領 白领 盧布 石化 石器 石墨 石头 石油 秦代 秦岭 程序 程度 程式 程控 罗兴亚 罗列",
    "罗斯 罗网 罗马 羅馬 習慣 肖像 胡说 苏丹 苏州 苏格兰 苏维埃 苏联 范围 范圍 范畴 莫名",
    "莫大 莫斯科 莫桑比克 莫非 萬人 葉門 董事 董事会 董事會 董事長 董事长 蘇丹 蘇格蘭 蘇聯",
    "許可 許多 謝謝 许可 许多 谢谢 賀詞 贺词 赵国 邓小平 郑州 鄭州 金字塔 金属 金屬 金库",
    "金正 金牌 金砖 金磚 金融 金融业 金錢 金钱 金额 钟表 钱包 钱币 陆军 陆地 陆续 陈列 陈述",
    "陳述 陶瓷 陸續 陸軍 雷达 雷達 韓國 韓美 韩半岛 韩国 韩美 顧問 顾问 馬上 馬來西亞 马上",
    "马克思 马其顿 马尼拉 马德里 马拉维 马来 马来西亚 马航 马里 高中 高兴 高加索 高官 高层",
    "高峰 高度 高手 高校 高棉 高温 高溫 高科技 高端 高等 高管 高级 高考 高興 高質量 高质量",
    "高速 高铁 高雄 高雅 高風險 魏玛 黃河 黃金 黄河 黄金 黄页 黎巴嫩 黎明 龍頭 龙卷风 龙头",
};

static const char *const japanese_families[] = {
    "三上 三好 三宅 三木 三浦 三輪 上原 上村 上田 上野 下村 下田 与那嶺 中山 中島 中川 中村",
    "中田 中西 中谷 中野 丸山 久保 久保田 五十嵐 井上 今井 仲宗根 仲村 伊東 伊藤 佐々木",
    "佐久間 佐伯 佐橋 佐竹 佐藤 佐野 児玉 八木 兼原 内山 内田 内藤 前田 加藤 北原 北岡 北川",
    "北村 千葉 原田 古川 古谷 古賀 吉井 吉原 吉岡 吉川 吉本 吉村 吉沢 吉田 吉野 向井 和田",
    "国分 國分 國枝 園田 園部 土井 土屋 坂口 坂本 堀内 堀口 堀田 塚本 増田 大久保 大原 大和田",
    "大塚 大島 大平 大木 大村 大森 大橋 大江 大沢 大石 大竹 大西 大谷 大野 天野 太田 奥山",
    "奥村 奥田 奥野 宇野 安倍 安田 安藤 安部 宮下 宮内 宮原 宮家 宮崎 宮川 宮本 宮沢 宮澤",
    "宮田 宮脇 富田 寺田 小原 小坂 小宮 小寺 小山 小島 小川 小松 小松原 小林 小森 小池 小沢",
    "小泉 小田 小笠原 小西 小谷 小野 尾上 尾崎 尾形 山下 山中 山内 山口 山岡 山岸 山崎 山川",
    "山本 山村 山根 山田 山科 山脇 岡崎 岡本 岡田 岡部 岡野 岩井 岩佐 岩崎 岩本 岩瀬 岩田",
    "岩間 岸本 岸田 島田 島袋 川上 川口 川島 川崎 川村 川田 川端 川野 工藤 市川 平井 平山",
    "平田 平野 広瀬 庄司 廣瀬 廣田 後藤 徳永 戸崎 戸田 斉藤 斎藤 新井 新垣 早川 星野 服部",
    "望月 木下 木村 本田 本間 杉山 杉本 村上 村井 村山 村松 村田 村野 東郷 松下 松井 松原",
    "松尾 松岡 松崎 松本 松村 松永 松浦 松田 柏木 柳沢 柳田 柴田 柿沼 栗原 根本 桑原 桑田",
    "桜井 梅田 梶原 森川 森本 森田 植木 植松 植田 榎本 樋口 横井 横山 横田 橋本 武井 武田",
    "比嘉 氏家 水野 永井 永田 江口 池田 沢田 河合 河村 河田 河野 沼田 津上 津田 浅井 浅野",
    "浜口 浜田 添谷 清水 渡辺 渡邊 渡部 滝川 滝沢 澤田 濱田 瀬川 熊谷 片山 片岡 牧田 牧野",
    "玉井 玉木 田中 田代 田口 田島 田所 田村 田辺 甲斐 白井 白川 白石 益尾 相馬 矢野 知念",
    "石丸 石井 石原 石塚 石山 石川 石橋 石田 石破 石黒 神山 神谷 福本 福田 秋元 秋山 秋田",
    "稲垣 稲葉 竹中 竹内 竹田 笠原 篠原 篠田 米田 細川 細谷 若林 荒井 荒川 荒木 荻野 菅原",
    "菊地 菊池 萩原 落合 藤井 藤原 藤岡 藤川 藤本 藤村 藤沢 藤田 藤野 西尾 西山 西岡 西川",
    "西本 西村 西田 西野 谷口 赤木 近藤 道下 遠山 遠藤 酒井 野口 野崎 野村 野沢 野田 金子",
    "金田 鈴木 鈴村 鎌田 長尾 長田 長谷川 門田 関口 関根 防野 阿南 阿部 青木 須田 須藤 飯塚",
    "飯田 馬場 高井 高倉 高原 高木 高橋 高田 髙橋 鳩山 鶴岡 麻生 黒川 黒木 黒沢 黒田 齊藤",
    "齋藤",
};

static const char *const hangul_families[] = {
    "강 고 공 곽 구 국 권 금 기 길 김 나 남 남궁 노 도 독고 라 류 마 맹 명 모 문 민 박 반",
    "방 배 백 변 사공 서 서문 석 선 선우 설 성 소 손 송 신 심 안 양 어 엄 여 연 염 오 옥 왕",
    "용 우 원 위 유 육 윤 은 이 인 임 장 전 정 제 제갈 조 주 진 차 천 최 추 탁 편 표 하 한",
    "함 허 현 홍 황 황보",
};

static const char *const hangul_words[] = {
    "강대국 강연회 강제징 고객용 고려대 고령화 고위급 공개글 공급망 공동체 공지사 공화당",
    "구글의 구독자 국가별 국가의 국내외 국립대 국무부 국민의 국방부 국제법 국제적 국회의",
    "권위주 기고문 기관지 기본법 기사문 기술의 기업의 기자회 기후변 나라별 나토의 남미의",
    "남북의 남북한 남중국 노동당 노동자 도널드 도서관 도쿄의 류사오 마지막 마크롱 명예훼",
    "모바일 모스크 모집문 문서함 문의처 문제점 문화재 문화적 민간인 민주당 민주주 반대로",
    "반도체 반미의 방문자 방송국 방위비 방향성 배경과 배터리 백신의 백악관 변화와 변화의",
    "서론과 서비스 서울시 서울의 석유의 선거의 선진국 선택적 설문조 성과와 성명서 소개글",
    "소셜미 소식지 소프트 손해배 송년회 신고서 신기술 신냉전 신문사 신재생 신한류 심층적",
    "안내문 안보리 안보와 안보의 안전망 양국의 양자적 여론조 여성의 연결망 연구소 연구실",
    "연구원 연구자 연설문 연합뉴 오늘의 오디오 오바마 오피스 용어집 우리의 우선주 우주의",
    "우크라 원문보 원유가 원자력 위기의 위성의 위원회 위험한 유라시 유럽과 유럽의 유엔의",
    "유튜브 윤리적 은행의 이념적 이달의 이라크 이란의 이메일 이미지 이민자 이번주 이벤트",
    "이스라 이슬람 이야기 이용약 이용자 이전글 이집트 이탈리 인공지 인권의 인도의 인사말",
    "인터넷 인터뷰 임기말 임시정 장관급 장기적 전기차 전략의 전략적 전문가 전문적 전자책",
    "전쟁과 전쟁의 전체글 정보원 정부의 정상회 정책과 정책의 정치인 정치적 정치학 제도적",
    "제안서 제재의 조건부 조사단 조선일 조직도 주간지 주요국 주제별 주한대 주한미 진보당",
    "진행자 차세대 천연가 표준화 하반기 하버드 하원의 한겨레 한국어 한국의 한국인 한국형",
    "한류의 한반도 허용치 홍보실 홍콩의 황해의",
};
// clang-format on

#define LINES(array)                                                                               \
    {                                                                                              \
        array, sizeof(array) / sizeof((array)[0])                                                  \
    }

enum list { HAN_FAMILIES, HAN_WORDS, JAPANESE_FAMILIES, HANGUL_FAMILIES, HANGUL_WORDS, LISTS };

static const struct word_lines lists[LISTS] = {
    [HAN_FAMILIES] = LINES(han_families),           [HAN_WORDS] = LINES(han_words),
    [JAPANESE_FAMILIES] = LINES(japanese_families), [HANGUL_FAMILIES] = LINES(hangul_families),
    [HANGUL_WORDS] = LINES(hangul_words),
};

const struct word_lines *name_asian_list(size_t index)
{
    return index < LISTS ? &lists[index] : NULL;
}

static bool is_han(uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3005;
}

static bool is_kana(uint32_t c)
{
    return c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
}

static bool is_hangul(uint32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

// The number of characters when all are of one kind, else 0.
static size_t count_of(struct str word, bool (*is_kind)(uint32_t))
{
    size_t count = 0;
    for (size_t position = 0; position < word.length; count++)
        if (!is_kind(utf8_next(word, &position)))
            return 0;
    return count;
}

// The characters of the longest family name of a list that a word begins with, 0 for none.
static size_t family_characters(struct str word, enum list list, size_t longest)
{
    for (size_t count = longest; count > 0; count--)
        if (word.length > count * CHARACTER &&
            fold_is_listed(&lists[list], str_slice(word, 0, count * CHARACTER)))
            return count;
    return 0;
}

static bool is_han_or_kana(uint32_t c)
{
    return is_han(c) || is_kana(c);
}

// Words of sites that stand with a dot between them as parts of names do: "レポート・コラム".
static bool is_site_word(struct str part)
{
    static const char *const words[] = {
        "レポート",     "コラム",       "ニュース",     "セミナー",   "イベント",
        "メディア",     "リリース",     "ブログ",       "サービス",   "プレス",
        "トピックス",   "インタビュー", "シンポジウム", "アクセス",   "データ",
        "プロジェクト", "キャンペーン", "スポーツ",     "カルチャー", "ビジネス",
        "エンタメ",     "研究",         "新闻",         "公告",       "通知"};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_equal(part, str_of(words[i])))
            return true;
    return false;
}

// "安德鲁·布朗", "ジョン・スミス": two or more parts of Han or Kana.
static bool is_dotted_name(struct str word)
{
    size_t parts = 1, length = 0, from = 0;

    for (size_t position = 0; position < word.length;) {
        size_t at = position;
        uint32_t c = utf8_next(word, &position);
        if (c == 0xB7 || c == 0x30FB || c == 0x2022) {
            if (length == 0 || is_site_word(str_slice(word, from, at)))
                return false;
            parts++;
            length = 0;
            from = position;
        } else if (!is_han_or_kana(c) || ++length > DOTTED_PART_MAX) {
            return false;
        }
    }
    return length > 0 && parts >= 2 && parts <= DOTTED_PARTS_MAX &&
           !is_site_word(str_slice(word, from, word.length));
}

size_t name_asian_family(struct str word)
{
    size_t count = count_of(word, is_hangul);
    size_t family = family_characters(word, HANGUL_FAMILIES, 2);

    if (count < 3 || count > 4 || (count == 4 && family < 2) ||
        fold_is_listed(&lists[HANGUL_WORDS], word))
        return 0;
    return family * CHARACTER;
}

// "山口県", "福岡市".
static bool is_place(struct str word)
{
    static const char *const ends[] = {"県", "市", "区", "町", "駅", "省", "国", "國", "州"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (str_ends(word, str_of(ends[i])))
            return true;
    return false;
}

bool name_asian_is_likely(struct str word)
{
    size_t count = count_of(word, is_han);

    if (count_of(word, is_hangul))
        return name_asian_family(word) > 0;
    if (is_dotted_name(word))
        return true;
    if (is_place(word))
        return false;
    size_t japanese = family_characters(word, JAPANESE_FAMILIES, 3);
    size_t all = count_of(word, is_han_or_kana);
    if (japanese && all > japanese && all <= japanese + 3)
        return true;
    size_t family = family_characters(word, HAN_FAMILIES, 2);
    if (!family || fold_is_listed(&lists[HAN_WORDS], word))
        return false;
    // "高级顾问" begins like a name, and with a word.
    if (count > 2 && fold_is_listed(&lists[HAN_WORDS], str_slice(word, 0, 2 * CHARACTER)))
        return false;
    return count > family && count <= family + 2;
}

bool name_asian_is_spaced(struct str family, struct str given)
{
    size_t length = count_of(family, is_han), behind = count_of(given, is_han_or_kana);
    bool is_known = fold_is_listed(&lists[JAPANESE_FAMILIES], family) ||
                    fold_is_listed(&lists[HAN_FAMILIES], family);

    if (count_of(family, is_hangul) && count_of(given, is_hangul))
        return fold_is_listed(&lists[HANGUL_FAMILIES], family) && utf8_length(given) == 2;
    return length > 0 && length <= 3 && behind > 0 && behind <= 3 && is_known;
}

struct str name_asian_behind_house(struct str text)
{
    enum { HOUSE_LEAST = 3, HOUSE_MOST = 14 }; // characters
    static const struct str ends[] = {
        STR_INIT("周刊"), STR_INIT("週刊"),   STR_INIT("记者"),   STR_INIT("記者"),
        STR_INIT("报"),   STR_INIT("報"),     STR_INIT("网"),     STR_INIT("網"),
        STR_INIT("社"),   STR_INIT("杂志"),   STR_INIT("雜誌"),   STR_INIT("新闻"),
        STR_INIT("新聞"), STR_INIT("财经"),   STR_INIT("財經"),   STR_INIT("撰稿"),
        STR_INIT("作者"), STR_INIT("评论员"), STR_INIT("研究员"), STR_INIT("特派员"),
    };
    size_t end = str_find_byte(text, ' ', 0);
    if (end == STR_NONE || end < HOUSE_LEAST * CHARACTER || end > HOUSE_MOST * CHARACTER)
        return text;
    struct str house = str_slice(text, 0, end), rest = str_slice(text, end + 1, text.length);
    size_t bracket = str_find(rest, STR("（"), 0), space = str_find_byte(rest, ' ', 0);
    struct str name = str_slice(rest, 0, bracket < space ? bracket : space);
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
        if (str_ends(house, ends[i]) && name_asian_is_likely(name))
            return rest;
    return text;
}
