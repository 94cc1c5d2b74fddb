// SPDX-License-Identifier: MIT
#include "clean_case.h"

#include "clean/mash.h"

static struct arena arena;

// The parts of a run, with '|' between, and how much of it is unknown.
static void splits(const char *run, const char *vocabulary, const char *parts, size_t unknown)
{
    struct texts words = {0};
    struct buffer out = {0};
    struct str word;
    size_t found;
    for (struct str rest = str_of(vocabulary); str_split(&rest, '|', &word);)
        texts_add(&arena, &words, word);
    struct texts split = mash_split(&arena, str_of(run), &words, &found);
    for (size_t i = 0; i < split.count; i++) {
        if (i > 0)
            buffer_byte(&out, '|');
        buffer_put(&out, split.items[i]);
    }
    if (!str_equal(buffer_str(&out), str_of(parts)))
        fprintf(stderr, "%s: [%.*s]\n", run, (int)out.length, out.data);
    assert(str_equal(buffer_str(&out), str_of(parts)));
    assert(found == unknown);
    buffer_free(&out);
}

static void test_vocabulary(void)
{
    splits("SecurityForeign PolicyEUIran", "Security|Foreign Policy|EU|Iran",
           "Security|Foreign Policy|EU|Iran", 0);
    splits("South AfricaAfrica", "Africa|South Africa|South", "South Africa|Africa", 0);
    splits("Southern, Eastern, and Western AfricaAsia",
           "Asia|Southern, Eastern, and Western Africa",
           "Southern, Eastern, and Western Africa|Asia", 0);
    splits("IraniPhone", "Iran", "Iran|iPhone", 0);
    splits("الشرق الأوسطلبنان", "لبنان|الشرق الأوسط", "الشرق الأوسط|لبنان", 0);
    splits("IranianIran", "Iran", "Iranian|Iran", 7);
    splits("Romania", "Oman", "Romania", 7);
    splits("IranSomething NewIraq", "Iran|Iraq", "Iran|Something New|Iraq", 13);
}

static void test_case(void)
{
    splits("LebanonIran", "", "Lebanon|Iran", 11);
    splits("EUUkraine", "", "EU|Ukraine", 9);
    splits("United StatesMiddle East", "", "United States|Middle East", 24);
    splits("OpenAI", "", "OpenAI", 0);
    splits("TrumpMcCainMcDonald", "", "Trump|McCain|McDonald", 19);
    splits("U.S.-Iran", "", "U.S.-Iran", 9);
    splits("G7Summit5G", "", "G7|Summit5G", 10);
    splits("(NATO)Iran", "", "(NATO)|Iran", 10);
    splits("Iran War", "", "Iran War", 8);
    splits("", "", "", 0);
}

static void test_long(void)
{
    static char run[MASH_LENGTH_MAX + 2];
    for (size_t i = 0; i < MASH_LENGTH_MAX; i++)
        run[i] = i % 2 ? 'a' : 'A';
    struct texts none = {0};
    size_t unknown;
    struct texts split = mash_split(&arena, str_of(run), &none, &unknown);
    assert(split.count == MASH_LENGTH_MAX / 2);
    run[MASH_LENGTH_MAX] = 'A';
    split = mash_split(&arena, str_of(run), &none, &unknown);
    assert(split.count == 1);
}

static void test_run(void)
{
    case_is(step_tags,
            "{\"topics\":[\"Foreign Policy\"],\"regions\":[\"Iran\",\"EU\"],"
            "\"hints\":{\"tag_run\":\"Foreign PolicyIranEU\"}}",
            "{\"topics\":[\"Foreign Policy\"],\"regions\":[\"Iran\",\"EU\"],"
            "\"hints\":{\"tag_run\":\"Foreign PolicyIranEU\"},\"tag_run_agrees\":true,"
            "\"keywords\":[\"Foreign Policy\",\"Iran\",\"EU\"]}");
    case_is(
        step_tags,
        "{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"],\"hints\":{\"tag_run\":\"AidIraqMid Sea\"}}",
        "{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"],\"hints\":{\"tag_run\":\"AidIraqMid Sea\"},"
        "\"tag_run_agrees\":false,"
        "\"keywords\":[\"Aid\",\"Iran\"],\"warnings\":[\"tag_run_differs\"]}");
    case_is(step_tags, "{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"]}",
            "{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"],\"keywords\":[\"Aid\",\"Iran\"]}");
    case_stays(step_tags, "{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"],\"keywords\":[\"Own\"]}");
    case_stays(step_tags, "{\"topics\":5,\"hints\":{\"tag_run\":\"AidIran\"}}");
}

static void test_without_metadata(void)
{
    case_is(step_tags,
            "{\"topics\":[],\"hints\":{\"tag_run\":\"AidIranNew Things\","
            "\"vocabulary\":{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"]}}}",
            "{\"topics\":[\"Aid\"],\"hints\":{\"tag_run\":\"AidIranNew Things\","
            "\"vocabulary\":{\"topics\":[\"Aid\"],\"regions\":[\"Iran\"]}},"
            "\"regions\":[\"Iran\"],"
            "\"keywords\":[\"Aid\",\"Iran\",\"New "
            "Things\"],\"warnings\":[\"tags_unmashed_by_vocabulary\"]}");
    case_is(step_tags, "{\"hints\":{\"tag_run\":\"AidIran\"}}",
            "{\"hints\":{\"tag_run\":\"AidIran\"},"
            "\"keywords\":[\"Aid\",\"Iran\"],\"warnings\":[\"tags_unmashed_by_case\"]}");
}

static void test_trending(void)
{
    case_is(step_tags,
            "{\"headline\":\"A\",\"capture\":{\"a\":1,\"trending\":[\"LebanonIran\",\"EUUkraine\"],"
            "\"b\":2}}",
            "{\"headline\":\"A\",\"capture\":{\"a\":1,\"trending\":[\"Lebanon\",\"Iran\",\"EU\","
            "\"Ukraine\"],\"b\":2}}");
    case_is(step_tags,
            "{\"id\":\"x\",\"hints\":{\"vocabulary\":{\"regions\":[\"TheGambia\"]}},"
            "\"capture\":{\"trending\":[\"TheGambiaIran\"]}}",
            "{\"id\":\"x\",\"hints\":{\"vocabulary\":{\"regions\":[\"TheGambia\"]}},"
            "\"capture\":{\"trending\":[\"TheGambia\",\"Iran\"]}}");
    // A cleaned record is not taken apart further.
    case_stays(step_tags, "{\"id\":\"x\",\"capture\":{\"trending\":[\"TheGambia\",\"Iran\"]}}");
    case_stays(step_tags, "{\"capture\":{\"trending\":\"LebanonIran\"}}");
}

int main(void)
{
    test_vocabulary();
    test_case();
    test_long();
    test_run();
    test_without_metadata();
    test_trending();
    arena_free(&arena);
    puts("ok clean_tags");
    return 0;
}
