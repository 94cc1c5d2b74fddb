// SPDX-License-Identifier: MIT
#include "extract/body.h"
#include "extract/tokens.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

struct page {
    struct arena arena;
    struct tree tree;
    struct blocks blocks;
    struct body body;
};

static struct page read_page(struct str html)
{
    struct page page = {0};
    html_read(&page.tree, &page.arena, html);
    blocks_make(&page.blocks, &page.tree, &page.arena);
    body_choose(&page.body, &page.arena, &page.tree, &page.blocks);
    assert(page.body.count == page.blocks.count);
    return page;
}

// Is the block that holds the text chosen? It must be there.
static bool keeps(const struct page *page, const char *text)
{
    for (uint32_t i = 0; i < page->blocks.count; i++)
        if (str_contains(block_text(&page->tree, &page->blocks.items[i]), str_of(text)))
            return page->body.is_chosen[i];
    fprintf(stderr, "no block holds '%s'\n", text);
    abort();
}

#define PARAGRAPH_1                                                                                \
    "<p>The council voted on Monday to rebuild the old harbour bridge, which has been closed "     \
    "since a barge struck one of its piers. Work is to begin in spring, and it will take two "     \
    "years, the mayor said.</p>"
#define PARAGRAPH_2                                                                                \
    "<p>Residents on the northern bank, who have had to drive forty minutes to reach the "         \
    "hospital, welcomed the plan. \"We have waited long enough,\" said one of them, \"and we "     \
    "would like to see a date.\"</p>"
#define PARAGRAPH_3                                                                                \
    "<p>The cost, estimated at thirty million, will be shared by the city and the state. A "       \
    "second vote on the money is expected before the end of the year, and it may be close.</p>"
#define NAVIGATION                                                                                 \
    "<header><nav class='main-menu'><ul><li><a href='/'>Home</a></li><li><a href='/news'>News"     \
    "</a></li><li><a href='/sport'>Sport</a></li><li><a href='/shop'>Shop</a></li></ul></nav>"     \
    "</header>"
#define REST                                                                                       \
    "<aside class='related'><h3>Related articles</h3><ul><li><a href='/a'>A bridge too far for "   \
    "the budget</a></li><li><a href='/b'>Ten harbours to see</a></li></ul></aside>"                \
    "<footer class='site-footer'><p>Copyright 2024 The Harbour Post. All rights reserved.</p>"     \
    "<ul><li><a href='/privacy'>Privacy policy</a></li><li><a href='/terms'>Terms</a></li></ul>"   \
    "</footer>"

static void test_article(void)
{
    struct page page =
        read_page(STR("<html><body>" NAVIGATION "<main><article class='post'><h1>Bridge to be "
                      "rebuilt</h1><div class='share-bar'><a href='#'>Share</a></div>"
                      "<div class='entry-content'>" PARAGRAPH_1
                      "<h2>What people say</h2>" PARAGRAPH_2 PARAGRAPH_3
                      "</div></article></main>" REST "</body></html>"));
    assert(keeps(&page, "council voted") && keeps(&page, "northern bank"));
    assert(keeps(&page, "The cost") && keeps(&page, "What people say"));
    assert(!keeps(&page, "Sport") && !keeps(&page, "Ten harbours") && !keeps(&page, "Copyright"));
    assert(!keeps(&page, "Share") && !keeps(&page, "Related articles"));
    assert(page.body.words > 100 && page.body.expected > 800);
    arena_free(&page.arena);
}

// No class names, no landmarks: text alone must do.
static void test_bare(void)
{
    struct page page = read_page(
        STR("<div><a href='/'>Home</a> | <a href='/n'>News</a> | <a href='/c'>Contact</a></div>"
            "<h1>Bridge to be rebuilt</h1>" PARAGRAPH_1 PARAGRAPH_2 PARAGRAPH_3
            "<div><a href='/p'>Privacy</a> <a href='/t'>Terms of use</a></div>"));
    assert(keeps(&page, "council voted") && keeps(&page, "northern bank"));
    assert(!keeps(&page, "Privacy"));
    arena_free(&page.arena);
}

static void test_scripts(void)
{
    struct page page = read_page(
        STR("<nav><ul><li><a href='/'>首页</a></li><li><a href='/x'>新闻</a></li></ul></nav>"
            "<article><h1>大桥将重建</"
            "h1><p>市议会周一投票决定重建旧港口大桥，该桥自去年一艘驳船撞上桥墩以来一直"
            "关闭。工程将于春季开始，预计需要两年时间，市长在会议结束后对记者表示。</"
            "p><p>北岸的居民一直需要开车四"
            "十分钟才能到达医院，他们对这一计划表示欢迎。其中一位居民说，我们已经等得够久了，希望能"
            "看到一个具体的"
            "日期。</p></article><footer><a href='/p'>隐私政策</a></footer>"));
    assert(keeps(&page, "市议会") && keeps(&page, "北岸"));
    assert(!keeps(&page, "新闻") && !keeps(&page, "隐私"));
    arena_free(&page.arena);
    page = read_page(
        STR("<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/x'>الأخبار</a></li></ul></nav>"
            "<article><h1>إعادة بناء الجسر</h1><p>صوت مجلس المدينة يوم الاثنين على إعادة بناء جسر "
            "الميناء القديم، "
            "الذي أغلق منذ أن اصطدمت بارجة بأحد أعمدته. ومن المقرر أن يبدأ العمل في الربيع، وسوف "
            "يستغرق عامين، "
            "حسبما قال رئيس البلدية.</p><p>ورحب سكان الضفة الشمالية بالخطة، وهم الذين اضطروا إلى "
            "القيادة أربعين "
            "دقيقة للوصول إلى المستشفى. وقال أحدهم إنهم انتظروا بما فيه الكفاية، ويريدون أن يروا "
            "موعدا.</p>"
            "</article><footer><a href='/p'>سياسة الخصوصية</a></footer>"));
    assert(keeps(&page, "مجلس المدينة") && keeps(&page, "الضفة"));
    assert(!keeps(&page, "الأخبار") && !keeps(&page, "الخصوصية"));
    arena_free(&page.arena);
}

static void test_nothing(void)
{
    struct page page = read_page(STR(""));
    assert(page.body.count == 0 && page.body.chosen == 0);
    arena_free(&page.arena);
    page = read_page(STR("<p>x</p>"));
    assert(page.body.count == 1);
    arena_free(&page.arena);
}

// Attributes are read word by word: what two spellings have in common has one hash.
static void test_tokens(void)
{
    struct arena arena = {0};
    struct tree tree;
    uint32_t a[TOKENS_MAX], b[TOKENS_MAX];
    html_read(&tree, &arena, STR("<div class='l-sideBar__main'>x</div><div class='side'>y</div>"));
    uint32_t first = tree_find(&tree, TAG_DIV, 0, tree.count);
    uint32_t second = tree_find(&tree, TAG_DIV, first + 1, tree.count);
    assert(tokens_of(&tree, first, a) == 6); // div side bar side-bar main bar-main
    assert(tokens_of(&tree, second, b) == 2);
    assert(a[0] == b[0] && a[1] == b[1]);
    assert(token_weight(token_weights, 0x12345677) == 0);
    arena_free(&arena);
}

int main(void)
{
    test_article();
    test_bare();
    test_scripts();
    test_nothing();
    test_tokens();
    puts("body: ok");
    return 0;
}
