// SPDX-License-Identifier: MIT
#include "clean_case.h"

static void printed(const char *text, const char *date, const char *precision)
{
    char in[512], out[512];
    snprintf(in, sizeof(in), "{\"date_published_text\":\"%s\"}", text);
    snprintf(out, sizeof(out),
             "{\"date_published_text\":\"%s\",\"date_published\":\"%s\",\"date_published_"
             "precision\":\"%s\"}",
             text, date, precision);
    case_is(step_dates, in, out);
}

static void test_printed(void)
{
    printed("Published on Jul 8, 2014", "2014-07-08", "day");
    printed("26 May 2016", "2016-05-26", "day");
    printed("· July 2024", "2024-07", "month");
    printed("نشرت في ١٢ أغسطس ٢٠٢٠", "2020-08-12", "day");
    printed("8 июля 2014 г.", "2014-07-08", "day");
    case_is(step_dates, "{\"date_published_text\":\"February 30, 2014\"}",
            "{\"date_published_text\":\"February 30, 2014\",\"date_published\":null,"
            "\"date_published_precision\":null}");
    case_is(step_dates, "{}", "{\"date_published\":null,\"date_published_precision\":null}");
}

static void test_order(void)
{
    case_is(step_dates,
            "{\"date_published_text\":\"03/04/2020\",\"hints\":{\"date_order\":\"day\"}}",
            "{\"date_published_text\":\"03/04/2020\",\"hints\":{\"date_order\":\"day\"},"
            "\"date_published\":\"2020-04-03\",\"date_published_precision\":\"day\"}");
    printed("03/04/2020", "2020", "year");
    // The URL knows what the print leaves open.
    case_is(step_dates,
            "{\"date_published_text\":\"03/04/2020\",\"url\":\"https://a.org/2020/04/03/tide\"}",
            "{\"date_published_text\":\"03/04/2020\",\"url\":\"https://a.org/2020/04/03/tide\","
            "\"date_published\":\"2020-04-03\","
            "\"date_published_precision\":\"day\",\"warnings\":[\"date_from_url\"]}");
    case_is(step_dates,
            "{\"date_published_text\":\"2019\",\"url\":\"https://a.org/2020/04/03/tide\"}",
            "{\"date_published_text\":\"2019\",\"url\":\"https://a.org/2020/04/03/tide\","
            "\"date_published\":\"2019\",\"date_published_precision\":\"year\"}");
}

static void test_stated(void)
{
    case_is(step_dates,
            "{\"date_published\":\"2014-07-08T23:30:00-05:00\",\"date_published_text\":\"May 1, "
            "2001\"}",
            "{\"date_published\":\"2014-07-08\",\"date_published_text\":\"May 1, 2001\","
            "\"date_published_precision\":\"day\"}");
    case_is(step_dates,
            "{\"date_published\":\"2014-07-01\",\"date_published_precision\":\"month\"}",
            "{\"date_published\":\"2014-07\",\"date_published_precision\":\"month\"}");
    case_is(step_dates, "{\"date_published\":\"soon\",\"date_published_text\":\"May 1, 2001\"}",
            "{\"date_published\":\"2001-05-01\",\"date_published_text\":\"May 1, 2001\","
            "\"date_published_precision\":\"day\",\"warnings\":[\"date_unreadable\"]}");
    case_stays(step_dates,
               "{\"date_published\":20140708,\"url\":\"https://a.org/2020/04/03/tide\"}");
}

static void test_url(void)
{
    case_is(step_dates, "{\"url\":\"https://a.org/posts/2012/03/tide\"}",
            "{\"url\":\"https://a.org/posts/2012/03/tide\","
            "\"date_published\":\"2012-03\",\"date_published_precision\":\"month\",\"warnings\":["
            "\"date_from_url\"]}");
    case_is(step_dates, "{\"canonical_url\":\"https://a.org/2005/05/18/tide\"}",
            "{\"canonical_url\":\"https://a.org/2005/05/18/tide\","
            "\"date_published\":\"2005-05-18\",\"date_published_precision\":\"day\",\"warnings\":["
            "\"date_from_url\"]}");
}

static void test_modified(void)
{
    case_is(step_dates,
            "{\"date_modified\":\"2014-07-09T01:00:00Z\",\"date_published\":\"2014-07-08\"}",
            "{\"date_modified\":\"2014-07-09\",\"date_published\":\"2014-07-08\","
            "\"date_published_precision\":\"day\"}");
    case_is(step_dates,
            "{\"date_published_text\":\"Updated July 9, 2014. Published July 8, 2014\"}",
            "{\"date_published_text\":\"Updated July 9, 2014. Published July 8, 2014\","
            "\"date_published\":\"2014-07-08\",\"date_published_precision\":\"day\"}");
    case_is(
        step_dates, "{\"date_published_text\":\"Last updated: July 9, 2014\"}",
        "{\"date_published_text\":\"Last updated: July 9, 2014\",\"date_modified\":\"2014-07-09\","
        "\"date_published\":null,\"date_published_precision\":null}");
}

#define CAPTURED_AT                                                                                \
    "{\"date_published\":null,\"date_published_precision\":null,"                                  \
    "\"capture\":{\"captured_at\":\"%s\"}}"

static void captured(const char *in, const char *out)
{
    char before[256], after[256];
    snprintf(before, sizeof(before), CAPTURED_AT, in);
    snprintf(after, sizeof(after), CAPTURED_AT, out);
    case_is(step_dates, before, after);
}

static void test_captured(void)
{
    captured("2025-07-01T12:00:00Z", "2025-07-01T12:00:00Z");
    captured("2025-07-01", "2025-07-01");
    captured("20250701123456", "2025-07-01T12:34:56Z");
    captured("July 1, 2025", "2025-07-01");
    captured("long ago", "long ago");
    captured("2025", "2025");
}

int main(void)
{
    test_printed();
    test_order();
    test_stated();
    test_url();
    test_modified();
    test_captured();
    puts("ok clean_dates");
    return 0;
}
