// What leaves the end of the body: disclaimer, provenance note, pointers; and what is glued inside it.
// SPDX-License-Identifier: MIT
#include "clean_case.h"

#include "clean/appeal.h"
#include "clean/pointer.h"
#include "clean/provenance.h"

static void test_disclaimer(void)
{
    case_is(step_disclaimer,
            "{\"body_paragraphs\":[\"It got better.Rivers does not take positions on x.\"],"
            "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]}}",
            "{\"body_paragraphs\":[\"It got better.\"],"
            "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]},"
            "\"disclaimer\":\"Rivers does not take positions on "
            "x.\",\"warnings\":[\"disclaimer_glued\"]}");
    // Known already: cut without a hint, and with the number of a note between.
    case_is(step_disclaimer,
            "{\"disclaimer\":\"Rivers does not take positions.\","
            "\"body_paragraphs\":[\"It got better.”3 Rivers does not take positions.\"]}",
            "{\"disclaimer\":\"Rivers does not take positions.\","
            "\"body_paragraphs\":[\"It got better.”3\"],\"warnings\":[\"disclaimer_glued\"]}");
    // A paragraph of its own.
    case_is(step_disclaimer,
            "{\"body_paragraphs\":[\"Text.\",\"Rivers does not take positions.\"],"
            "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]}}",
            "{\"body_paragraphs\":[\"Text.\"],\"hints\":{\"disclaimer_starts\":[\"Rivers does not "
            "take\"]},"
            "\"disclaimer\":\"Rivers does not take positions.\"}");
    // In the middle of a sentence, far from the end, or another text than the disclaimer: it stays.
    case_stays(step_disclaimer,
               "{\"body_paragraphs\":[\"He says Rivers does not take sides.\"],"
               "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]}}");
    case_stays(step_disclaimer,
               "{\"body_paragraphs\":[\"Rivers does not take sides.\",\"b\",\"c\",\"d\"],"
               "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]}}");
    case_stays(step_disclaimer,
               "{\"disclaimer\":\"The views are the author's.\",\"body_paragraphs\":"
               "[\"Rivers does not take sides.\"],"
               "\"hints\":{\"disclaimer_starts\":[\"Rivers does not take\"]}}");
    // Not known from elsewhere: by its words, and only as a last paragraph of others.
    case_is(step_disclaimer,
            "{\"body_paragraphs\":[\"Text.\",\"This post represents the views of the author and "
            "not the "
            "position of the house.\"]}",
            "{\"body_paragraphs\":[\"Text.\"],\"disclaimer\":\"This post represents the views of "
            "the author "
            "and not the position of the house.\"}");
    case_stays(step_disclaimer,
               "{\"body_paragraphs\":[\"The views expressed are those of the author.\"]}");
    case_stays(step_disclaimer,
               "{\"body_paragraphs\":[\"The views expressed are those of the "
               "author.\",\"a\",\"b\",\"c\"]}");
}

static void is_note(const char *text, const char *house)
{
    static struct arena arena;
    arena_reset(&arena);
    assert(provenance_is_note(&arena, str_of(text)));
    struct str found = provenance_house(str_of(text));
    if (!str_equal(found, str_of(house ? house : "")))
        fprintf(stderr, "%s\n[%.*s]\n", text, (int)found.length, found.data);
    assert(str_equal(found, str_of(house ? house : "")));
}

static void is_no_note(const char *text)
{
    struct arena arena = {0};
    assert(!provenance_is_note(&arena, str_of(text)));
    arena_free(&arena);
}

static void test_notes(void)
{
    is_note("This article was originally published by the Harbor Leadership Network.",
            "Harbor Leadership Network");
    is_note("This article originally appeared in the Harbor Economic Review.",
            "Harbor Economic Review");
    is_note("This piece first appeared in Foreign Harbors on April 3, 2008.", "Foreign Harbors");
    is_note("Originally published on April 3 in The Harbor Times.", "The Harbor Times");
    is_note("(Originally published in the Journal of Ports and Rivers.)",
            "Journal of Ports and Rivers");
    is_note("This op-ed was published in the April 2010 issue of Current Tides.", "Current Tides");
    is_note("*This essay was first published by Tides.eu.", "Tides.eu");
    is_note("Reprinted with permission from the Harbor Times.", "Harbor Times");
    is_note("An earlier version of this article appeared in “The Tide”.", "The Tide");
    is_note("Editor’s note: This commentary was originally published elsewhere.", NULL);
    is_note("Статья опубликована в «Приливе».", NULL);
    is_note("نُشر هذا المقال في صحيفة الميناء.", NULL);
    is_no_note("This report was published by the ministry in May and says that ports are full.");
    is_no_note("This article of the treaty was never applied.");
    is_no_note("The piece that appeared in the harbor that night was a cannon.");
    is_no_note("This idea, which first appeared in 1950, is old.");
    is_no_note("He first published it in the Harbor Times.");
}

static void test_provenance(void)
{
    case_is(step_provenance,
            "{\"publisher\":\"Rivers Endowment for Peace\",\"original_source_text\":\"Source: The "
            "Harbor Times, "
            "April 3, 2008\",\"body_paragraphs\":[\"Text.\"]}",
            "{\"publisher\":\"Rivers Endowment for Peace\",\"original_source_text\":\"Source: The "
            "Harbor Times, "
            "April 3, 2008\",\"body_paragraphs\":[\"Text.\"],\"original_publisher\":\"The Harbor "
            "Times\","
            "\"is_republication\":true}");
    case_is(step_provenance,
            "{\"publisher\":\"Rivers\",\"body_paragraphs\":[\"Text.\",\"This article was "
            "originally published in "
            "the Harbor Times.\"]}",
            "{\"publisher\":\"Rivers\",\"body_paragraphs\":[\"Text.\"],\"provenance_note\":\"This "
            "article was "
            "originally published in the Harbor Times.\",\"original_publisher\":\"Harbor Times\","
            "\"is_republication\":true}");
    // A note that names no house says nothing about one.
    case_is(step_provenance, "{\"body_paragraphs\":[\"Originally published in March 2022.\"]}",
            "{\"body_paragraphs\":[],\"provenance_note\":\"Originally published in March 2022.\","
            "\"is_republication\":false}");
    case_is(
        step_provenance, "{\"publisher\":\"Rivers\",\"body_paragraphs\":[\"Text.\"]}",
        "{\"publisher\":\"Rivers\",\"body_paragraphs\":[\"Text.\"],\"is_republication\":false}");
}

// The publisher's own houses, in full and in short forms.
static void own_source(const char *source, const char *house, bool is_republication)
{
    char in[1024], out[1024];
    snprintf(
        in, sizeof(in),
        "{\"publisher\":\"Rivers Endowment for Peace\",\"centers\":[\"Rivers Asia\","
        "\"The Ann B. Rivers Center\"],\"blog\":\"Tide Lines\",\"original_source_text\":\"%s\"}",
        source);
    snprintf(out, sizeof(out), "%.*s,\"original_publisher\":\"%s\",\"is_republication\":%s}",
             (int)strlen(in) - 1, in, house, is_republication ? "true" : "false");
    case_is(step_provenance, in, out);
}

static void test_own_houses(void)
{
    own_source("Source: Rivers Endowment", "Rivers Endowment", false);
    own_source("Source: Rivers", "Rivers", false);
    own_source("Source: Rivers Asia", "Rivers Asia", false);
    own_source("Tide Lines", "Tide Lines", false);
    own_source("Source: River", "River", true);
    own_source("published by The Peace Times.", "The Peace Times", true);
    own_source("Source: Ports Inc.", "Ports Inc.", true);
    own_source("Originally published in: Tides on June 2, 2001", "Tides", true);
}

static void pointer(const char *line, unsigned mark)
{
    static struct arena arena;
    arena_reset(&arena);
    if (pointer_mark(&arena, str_of(line)) != mark)
        fprintf(stderr, "%s\n", line);
    assert(pointer_mark(&arena, str_of(line)) == mark);
}

static void test_pointers(void)
{
    pointer("Read the Full Text", MARK_FULL_ELSEWHERE);
    pointer("Click here to see the full article…", MARK_FULL_ELSEWHERE);
    pointer("Click on the link above for the full text.", MARK_FULL_ELSEWHERE);
    pointer("To read the full article, please visit www.example.org.", MARK_FULL_ELSEWHERE);
    pointer("The full text of the op-ed is available at example.org.", MARK_FULL_ELSEWHERE);
    pointer("» FULL TEXT", MARK_FULL_ELSEWHERE);
    pointer("Читать полностью", MARK_FULL_ELSEWHERE);
    pointer("Listen to the interview", MARK_MEDIA_ELSEWHERE);
    pointer("Read the full transcript.", MARK_MEDIA_ELSEWHERE);
    pointer("Click here to watch the video", MARK_MEDIA_ELSEWHERE);
    pointer("Read more »", MARK_CUT);
    pointer("اقرأ المزيد", MARK_CUT);
    pointer("Listen to the people of the coast, and act.", 0);
    pointer("The full report was released last week by the harbor master.", 0);
    pointer("Read more carefully, the treaty says the opposite.", 0);
    pointer("Watch the price of grain, not the speeches of ministers.", 0);
    pointer("Click here to download the free spreadsheet. You must be signed in.", 0);
    pointer(
        "View the demonstration of safety for more of this. Then read on, for the video is long.",
        0);
    pointer("", 0);
    assert(pointer_end(STR("and then...")) == MARK_CUT);
    assert(pointer_end(STR("and then […]")) == MARK_CUT);
    assert(pointer_end(STR("“and then…”")) == MARK_CUT);
    assert(pointer_end(STR("and then.")) == 0);
    assert(pointer_end((struct str){0}) == 0);
}

static void test_pointer_lines(void)
{
    case_is(step_pointers,
            "{\"body_paragraphs\":[\"Listen to the podcast here.\",\"a\",\"b\",\"c\",\"d\",\"Read "
            "the Full "
            "Text\",\"###\"]}",
            "{\"body_paragraphs\":[\"a\",\"b\",\"c\",\"d\"]}");
    case_is(step_pointers, "{\"body_paragraphs\":[\"Read the full text\"]}",
            "{\"body_paragraphs\":[]}");
    // A break inside the text is the author's.
    case_stays(step_pointers,
               "{\"body_paragraphs\":[\"a\",\"***\",\"Read more\",\"b\",\"c\",\"d\",\"e\"]}");
}

static void appeal(const char *paragraph, enum appeal want)
{
    static struct arena arena;
    arena_reset(&arena);
    if (appeal_find(&arena, str_of(paragraph)) != want)
        fprintf(stderr, "%s\n", paragraph);
    assert(appeal_find(&arena, str_of(paragraph)) == want);
}

static void test_appeals(void)
{
    appeal("Sign up for our weekly newsletter and never miss a tide.", APPEAL_ASK);
    appeal("The Slow Boat is a reader-supported publication. To receive new posts, subscribe.",
           APPEAL_ASK);
    appeal("Thanks for reading! Subscribe for free to support my work.", APPEAL_ASK);
    appeal("Follow us on Facebook and X", APPEAL_ASK);
    appeal("Abonnez-vous à notre lettre d’information", APPEAL_ASK);
    appeal("Melden Sie sich hier zum Newsletter an.", APPEAL_ASK);
    appeal("Подписывайтесь на наш канал в Telegram", APPEAL_ASK);
    appeal("تابعونا على تويتر", APPEAL_ASK);
    appeal("扫描二维码，关注我们", APPEAL_ASK);
    appeal("Subscribe to continue reading this piece.", APPEAL_PAYWALL);
    appeal("Il vous reste 67 % de cet article à lire. La suite est réservée.", APPEAL_PAYWALL);
    appeal("Il vous reste trois jours pour déclarer la récolte, a rappelé le maire.", APPEAL_NONE);
    appeal("[Read more: The Harbor at Night]", APPEAL_ADVICE);
    appeal("READ MORE: ‘It ends here’", APPEAL_ADVICE);
    appeal("Читайте также: Паром уйдёт в отставку", APPEAL_ADVICE);
    appeal("相关阅读：港口的夜", APPEAL_ADVICE);
    appeal("관련기사: 항만의 밤", APPEAL_ADVICE);
    // What a text tells of newsletters, followers and readers, and what only begins so.
    appeal("Read more of the treaty: it says the opposite.", APPEAL_NONE);
    appeal("Read more:", APPEAL_NONE);
    appeal("The newsletter has forty thousand subscribers, and none of them pays.", APPEAL_NONE);
    appeal("Follow us through the archive and you will find three letters.", APPEAL_NONE);
    appeal("Subscribers to the daily paid twice as much in 1911.", APPEAL_NONE);
    appeal("Get the boats in before the storm, the harbor master said.", APPEAL_NONE);
    appeal("", APPEAL_NONE);
}

static void test_appeal_paragraphs(void)
{
    case_is(
        step_appeals,
        "{\"body_paragraphs\":[\"a\",\"Subscribe to our newsletter\",\"b\",\"Related: A Title\"]}",
        "{\"body_paragraphs\":[\"a\",\"b\"]}");
    // A page that is nothing else keeps it.
    case_stays(step_appeals, "{\"body_paragraphs\":[\"Subscribe to our newsletter\"]}");
}

static void test_footnotes(void)
{
    case_is(step_footnotes,
            "{\"body_paragraphs\":[\"the “short century.”1 Then it came,2 and went home.3\"]}",
            "{\"body_paragraphs\":[\"the “short century.” Then it came, and went home.\"],"
            "\"warnings\":[\"footnote_digits_glued\"]}");
    case_is(step_footnotes, "{\"body_paragraphs\":[\"so-called “axis”12 of\",\"End.\"]}",
            "{\"body_paragraphs\":[\"so-called “axis” "
            "of\",\"End.\"],\"warnings\":[\"footnote_digits_glued\"]}");
    case_is(
        step_footnotes, "{\"body_paragraphs\":[\"It ended.”7The rest\"]}",
        "{\"body_paragraphs\":[\"It ended.” The rest\"],\"warnings\":[\"footnote_digits_glued\"]}");
    // In brackets: where the references hold as many, all of them count upwards, and the capture is no page in HTML.
    case_is(step_footnotes,
            "{\"body_paragraphs\":[\"It rose.[1] It fell [2], and rose[1][3] again.[2]Then\"],"
            "\"references\":[\"a\",\"b\",\"c\"]}",
            "{\"body_paragraphs\":[\"It rose. It fell, and rose again. Then\"],"
            "\"references\":[\"a\",\"b\",\"c\"],\"warnings\":[\"footnote_digits_glued\"]}");
    case_stays(step_footnotes,
               "{\"body_paragraphs\":[\"It rose.[1] It fell.[2]\"],\"references\":[\"a\"]}");
    case_stays(step_footnotes, "{\"body_paragraphs\":[\"It rose.[1] It fell.[2]\"]}");
    case_stays(
        step_footnotes,
        "{\"body_paragraphs\":[\"It rose [2] and [2019].[x]\"],\"references\":[\"a\",\"b\"]}");
    case_stays(step_footnotes, "{\"body_paragraphs\":[\"[1] It rose.\"],\"references\":[\"a\"]}");
    // Decimals, years, versions, abbreviations, and numbers that do not count upwards.
    case_stays(step_footnotes,
               "{\"body_paragraphs\":[\"It rose 3.5 percent, 1.25, in v.2 of No.1 and vol.3\"]}");
    case_stays(step_footnotes, "{\"body_paragraphs\":[\"the “class of ”1968 was it.2008 Then\"]}");
    case_stays(step_footnotes,
               "{\"body_paragraphs\":[\"the line.7 Then the page.3 Then the word.9 End\"]}");
    case_stays(step_footnotes, "{\"body_paragraphs\":[\"Fax:1 602 827, Telephone:2 11\"]}");
    case_stays(step_footnotes, "{\"body_paragraphs\":[\"Windows.11th of it, 10:30 and 24/7.\"]}");
}

static void test_pull_quotes(void)
{
    case_is(
        step_repeats,
        "{\"body_paragraphs\":[\"Lead.\",\"“The harbor master had not slept for nine long days”\","
        "\"It rained. The harbor master had not slept for nine long days. Then it stopped.\"]}",
        "{\"body_paragraphs\":[\"Lead.\",\"It rained. The harbor master had not slept for nine "
        "long days. Then it stopped.\"],\"warnings\":[\"sentence_doubled\"]}");
    // A lead, and few words.
    case_stays(
        step_repeats,
        "{\"body_paragraphs\":[\"The harbor master had not slept for nine long days.\","
        "\"The harbor master had not slept for nine long days. It rained.\",\"It rained.\"]}");
}

static void test_repeats(void)
{
    const char *once =
        "{\"body_paragraphs\":[\"It rained. The harbor master had not slept for nine long days. "
        "Then it stopped.\"],\"warnings\":[\"sentence_doubled\"]}";
    case_is(step_repeats,
            "{\"body_paragraphs\":[\"It rained. The harbor master had not slept for nine long "
            "days. The harbor "
            "master had not slept for nine long days. Then it stopped.\"]}",
            once);
    case_is(step_repeats,
            "{\"body_paragraphs\":[\"It rained. The harbor master had not slept for nine long "
            "days.The harbor "
            "master had not slept for nine long days. Then it stopped.\"]}",
            once);
    case_is(step_repeats,
            "{\"body_paragraphs\":[\"The harbor master had not slept for nine long days.It rained. "
            "The harbor "
            "master had not slept for nine long days. Then it stopped.\"]}",
            once);
    case_is(step_repeats,
            "{\"body_paragraphs\":[\"It rained. The harbor master had not slept for nine long "
            "days. Then it "
            "stopped. The harbor master had not slept for nine long days.\"]}",
            once);
    case_stays(step_repeats,
               "{\"body_paragraphs\":[\"No. We will not go. We said it. We will not go.\"]}");
}

int main(void)
{
    test_disclaimer();
    test_notes();
    test_provenance();
    test_own_houses();
    test_pointers();
    test_pointer_lines();
    test_appeals();
    test_appeal_paragraphs();
    test_footnotes();
    test_repeats();
    test_pull_quotes();
    puts("ok clean_tail");
    return 0;
}
