// SPDX-License-Identifier: MIT
#include "site/generic.h"
#include "site/text_kind_row.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define PARAGRAPHS                                                                                 \
    "The council voted on Monday to rebuild the old harbour bridge, which has been closed since "  \
    "a barge struck one of its piers. Work is to begin in spring, and it will take two years.\n\n" \
    "Residents on the northern bank, who have had to drive forty minutes to reach the hospital, "  \
    "welcomed the plan. They have waited long enough, they said, and want to see a date.\n\n"
#define ARTICLE                                                                                    \
    "Home\nNews\nShop\n\nCouncil votes for a new bridge\n\nBy Jane Doe\nMarch 3, "                 \
    "2021\n\n" PARAGRAPHS
#define CARD(NAME, PRICE)                                                                          \
    NAME "\n" PRICE "\nIn stock\nAdd to cart\nAdd to wishlist\nCompare\n4.6 (212 reviews)\n\n"
#define SHOP                                                                                       \
    "Free shipping on orders over $50\nNew\nKitchen\nSale\nSign in\nCart (0)\nCheckout\n\n"           \
    "Electric kettles\n\n"                                                                         \
    "Find the kettle that suits your kitchen. Whether you want to boil water for one cup or for "  \
    "the whole family, our range of kettles has something for every home and every budget.\n\n"    \
    "Shop steel, glass and enamel kettles from brands that you know, with free delivery on "       \
    "orders over $50 and returns within thirty days. Our customer service is happy to help you "   \
    "with your order.\n\nFilter by\nBrand\nColour\nPrice\nRating\nSort by: Featured\n24 "            \
    "products\n\n" CARD("Kettle 1.7 l", "$49.95") CARD("Travel Kettle", "$29.95")                  \
        CARD("Glass Kettle", "$64.00") CARD("Gooseneck Kettle", "$79.00")                          \
            CARD("Enamel Kettle", "$54.50") CARD("Whistling Kettle", "$34.50")                     \
    "Load more\nCustomer reviews\nWrite a review\n\nNewsletter\nGet 10% off your first order\n"      \
    "Enter your email\nSign up\nContact us\nShipping\nReturns\nTrack my order\nGift cards\n"        \
    "You may also like\nRecently viewed\nFollow us\nPrivacy policy\nTerms of service\n"

static struct arena arena;
static struct page page;
static struct facts facts;
static struct generic generic;

static void read_row(struct text_kind_row *row, const char *text, const char *url)
{
    page = (struct page){0};
    facts = (struct facts){0};
    page_read(&page, &arena, str_of(text));
    assert(generic_read(&generic, &page, (struct range){0, page.count}, &arena, &facts));
    text_kind_row_read(row, &generic, url ? str_of(url) : (struct str){0});
}

static struct kind kind_of(const char *text, const char *url)
{
    page = (struct page){0};
    page_read(&page, &arena, str_of(text));
    return generic_page(&page, url ? str_of(url) : (struct str){0}, &arena, &facts);
}

static void test_row(void)
{
    struct text_kind_row row;
    read_row(&row, ARTICLE, "https://post.example/2021/03/bridge-vote");
    const uint8_t *f = row.features;
    assert(f[TEXT_KIND_HAS_URL] && f[TEXT_KIND_URL_DEPTH] == 3 && f[TEXT_KIND_URL_YEAR]);
    assert(f[TEXT_KIND_HAS_DATE] && f[TEXT_KIND_AUTHORS] == 1 && f[TEXT_KIND_HAS_BYLINE]);
    assert(f[TEXT_KIND_DATE_DISTANCE] == 1 + 2 && f[TEXT_KIND_AUTHOR_DISTANCE] == 1 + 1);
    assert(f[TEXT_KIND_HEADLINE_WORDS] == 6 && f[TEXT_KIND_HEADLINE_CAPITALS] == 33);
    assert(f[TEXT_KIND_BODY_LINES] == 2 && f[TEXT_KIND_PAGE_LINES] == 8);
    assert(f[TEXT_KIND_BODY_SHARE] > 150 && f[TEXT_KIND_BODY_GAPS] == 0);
    assert(f[TEXT_KIND_DATES] == 1 && !f[TEXT_KIND_PRICES] && !f[TEXT_KIND_NUMBERS]);
    for (unsigned i = 1; i < TEXT_KIND_ORIGINS; i++)
        assert(row.ends[i] >= row.ends[i - 1]);
    uint32_t words = row.ends[TEXT_KIND_ORIGINS - 1], of_url = row.ends[0];
    assert(of_url);
    read_row(&row, ARTICLE, NULL);
    assert(!row.features[TEXT_KIND_HAS_URL] && !row.features[TEXT_KIND_URL_SUM]);
    assert(!row.ends[0] && row.ends[TEXT_KIND_ORIGINS - 1] == words - of_url);
    read_row(&row, SHOP, NULL);
    assert(row.features[TEXT_KIND_PRICES] == 8 && !row.features[TEXT_KIND_HAS_DATE]);
}

static void test_kind(void)
{
    facts = (struct facts){0};
    assert(!kind_of(ARTICLE, NULL).record_type.data);
    facts = (struct facts){0};
    assert(!kind_of(PARAGRAPHS, NULL).record_type.data);
    facts = (struct facts){0};
    assert(str_equal(kind_of(SHOP, NULL).record_type, STR("other")));
    facts = (struct facts){0};
    struct kind nothing = kind_of("Home\nNews\nShop\n", NULL);
    assert(str_equal(nothing.reason, STR("no text of an article")));
}

// What front matter calls an article is one.
static void test_stated(void)
{
    facts = (struct facts){0};
    facts_add(&facts, &arena, STR("headline"), STR("Kettles that I have known"));
    assert(kind_of(SHOP, NULL).record_type.data);
    facts = (struct facts){0};
    facts_add(&facts, &arena, STR("headline"), STR("Kettles that I have known"));
    facts_add(&facts, &arena, STR("date_published_text"), STR("2024-05-03"));
    assert(!kind_of(SHOP, NULL).record_type.data);
}

int main(void)
{
    test_row();
    test_kind();
    test_stated();
    arena_free(&arena);
    puts("text_kind: ok");
    return 0;
}
