// SPDX-License-Identifier: MIT
#include "clean_case.h"

#include "clean/mojibake.h"

static void is_headline(const char *in, const char *out)
{
    char before[512], after[512];
    snprintf(before, sizeof(before), "{\"headline\":\"%s\"}", in);
    snprintf(after, sizeof(after), "{\"headline\":\"%s\"}", out);
    case_is(step_debris, before, after);
}

static void test_markers(void)
{
    is_headline("IMGXYZ3392IMGZYXThe text", "The text");
    is_headline("One word IMGXYZ1IMGZYX and another", "One word and another");
    is_headline("oneIMGXYZ1IMGZYXtwo", "one two");
    is_headline("endIMGXYZ77IMGZYX, then", "end, then");
    is_headline("IMGXYZ1IMGXYZ2IMGZYXIMGZYX", "IMGXYZ1 IMGZYX");
    is_headline("IMGXYZaIMGZYX stays, as IMGXYZ does", "IMGXYZaIMGZYX stays, as IMGXYZ does");
    is_headline("REQUIRED IMAGE The text REQUIRED IMAGE", "The text");
    is_headline("What a REQUIRED IMAGE is", "What a REQUIRED IMAGE is");
    case_is(step_debris, "{\"image_credit\":\"REQUIRED IMAGE\"}", "{\"image_credit\":null}");
    case_is(step_debris, "{\"body_paragraphs\":[\"a\",\"REQUIRED IMAGE\",\"IMGXYZ1IMGZYX\",\"b\"]}",
            "{\"body_paragraphs\":[\"a\",\"b\"]}");
}

static void test_apostrophes(void)
{
    is_headline("the Endowment?s view", "the Endowment’s view");
    is_headline("They don?t know, we?ll see, I?m sure he?d go",
                "They don’t know, we’ll see, I’m sure he’d go");
    is_headline("L’Iran?s, Europe?s.", "L’Iran’s, Europe’s.");
    is_headline("Endowment\xEF\xBF\xBDs", "Endowment’s");
    // Questions, addresses and what may be either stay.
    is_headline("Who knows? so what", "Who knows? so what");
    is_headline("Really?so", "Really?so");
    is_headline("What?t", "What?t");
    is_headline("see example.org/find?s or a?b=c", "see example.org/find?s or a?b=c");
    is_headline("states? rights", "states? rights");
    is_headline("5?s", "5?s");
}

static void test_markup(void)
{
    is_headline("Flow and Consent<br>A Guide", "Flow and Consent A Guide");
    is_headline("An <em>old</em> <a href='x'>link</a>,<br />and more</p>", "An old link, and more");
    is_headline("Law &amp; Order &#8211; It&rsquo;s&nbsp;on &#x2014; &#146;90s",
                "Law & Order – It’s on — ’90s");
    is_headline("twice &amp;amp; thrice &amp;lt;br&amp;gt;", "twice & thrice");
    // What only looks like markup stays.
    is_headline("a <b and c> d, 1 < 2 > 0, <unknown>, i<j",
                "a <b and c> d, 1 < 2 > 0, <unknown>, i<j");
    is_headline("AT&T; R&D &nosuch; &#0; &#xD800; &", "AT&T; R&D &nosuch; &#0; &#xD800; &");
}

// What a page in HTML shows as "<br>" is meant; only its metadata hold references.
static void test_html(void)
{
    case_is(
        step_debris,
        "{\"headline\":\"Thirty Years of <br> &amp; "
        "More\",\"capture\":{\"media_type\":\"text/html\"},"
        "\"body_paragraphs\":[\"Write <b>this</b> or &amp;.\"]}",
        "{\"headline\":\"Thirty Years of <br> & More\",\"capture\":{\"media_type\":\"text/html\"},"
        "\"body_paragraphs\":[\"Write <b>this</b> or &amp;.\"]}");
}

static void test_mojibake(void)
{
    case_is(step_debris, "{\"headline\":\"Europeâ€™s â€œlongâ€\xC2\x9D view\"}",
            "{\"headline\":\"Europe’s “long” view\",\"warnings\":[\"mojibake_repaired\"]}");
    case_is(step_debris, "{\"headline\":\"cafÃ© in MÃ¼nchen, Â£5, 20Â°\"}",
            "{\"headline\":\"café in München, £5, 20°\",\"warnings\":[\"mojibake_repaired\"]}");
    case_is(step_debris, "{\"headline\":\"Endowmentâ€™s costs 5â‚¬\"}",
            "{\"headline\":\"Endowment’s costs 5€\",\"warnings\":[\"mojibake_repaired\"]}");
    // Twice decoded wrongly.
    case_is(step_debris, "{\"headline\":\"cafÃƒÂ©\"}",
            "{\"headline\":\"café\",\"warnings\":[\"mojibake_repaired\"]}");
    case_is(step_debris, "{\"headline\":\"So it was.Â Then.\"}",
            "{\"headline\":\"So it was. Then.\",\"warnings\":[\"mojibake_repaired\"]}");
    // Capitals with a tilde or a circumflex are letters of words.
    case_stays(step_debris, "{\"headline\":\"SÃO PAULO, «IRMÃ», AMANHÃ… GRÂ°\"}");
    case_stays(step_debris, "{\"headline\":\"le blâ…»\"}");
    struct arena arena = {0};
    struct str plain = STR("São Paulo’s été");
    assert(mojibake_repair(&arena, plain).data == plain.data);
    arena_free(&arena);
}

int main(void)
{
    test_markers();
    test_apostrophes();
    test_markup();
    test_html();
    test_mojibake();
    puts("ok clean_debris");
    return 0;
}
