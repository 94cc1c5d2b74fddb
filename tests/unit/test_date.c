// SPDX-License-Identifier: MIT
#include "text/date.h"

#include "text/date_words.h"
#include "text/fold.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

struct row {
    const char *printed, *iso, *where; // where NULL: not looked at
};

// What is found whatever the order of numbers on the site.
static const struct row found[] = {
    // English, month first
    {"Jul 8, 2014", "2014-07-08", "Jul 8, 2014"},
    {"Published on Jul 8, 2014", "2014-07-08", "Jul 8, 2014"},
    {"February 19, 2010", "2010-02-19", "February 19, 2010"},
    {"FOR IMMEDIATE RELEASE: February 6, 2007", "2007-02-06", "February 6, 2007"},
    {"· July 11, 2024", "2024-07-11", "July 11, 2024"},
    {"Thursday, November 24, 2022", "2022-11-24", "Thursday, November 24, 2022"},
    {"Tue. March 7th, 2023", "2023-03-07", "Tue. March 7th, 2023"},
    {"Tue March 7 2023", "2023-03-07", "Tue March 7 2023"},
    {"March 1st, 2023", "2023-03-01", "March 1st, 2023"},
    {"March 2nd 2023", "2023-03-02", NULL},
    {"Sept. 3rd, 2023", "2023-09-03", NULL},
    {"Sept 11, 2001", "2001-09-11", NULL},
    {"JANUARY 05, 1999", "1999-01-05", NULL},
    {"july 4, 1976", "1976-07-04", NULL},
    {"Dec. 31,1999", "1999-12-31", NULL},
    {"Jul 8 , 2014", "2014-07-08", NULL},
    {"July 8 2014", "2014-07-08", NULL},
    {"July 8. 2014", "2014-07-08", NULL},
    {"July 8\n2014", "2014-07-08", NULL},
    {"July\xC2\xA0"
     "8,\xC2\xA0"
     "2014",
     "2014-07-08", NULL},
    {"Jul-08-2014", "2014-07-08", NULL},
    {"Last updated on Monday, June 30, 2008 at 14:30", "2008-06-30", "Monday, June 30, 2008"},
    {"On July 8, 2014, the ministers met.", "2014-07-08", "July 8, 2014"},
    {"Mar 7 13:30:00 2023", "2023-03-07", NULL},
    {"Tue Mar 07 13:30:00 +0000 2023", "2023-03-07", NULL},
    {"Tue Mar  7 13:30:00 UTC 2023", "2023-03-07", NULL},
    // English, day first
    {"26 May 2016", "2016-05-26", "26 May 2016"},
    {"8 July, 2014", "2014-07-08", NULL},
    {"08 JUL 2014", "2014-07-08", NULL},
    {"08-Jul-2014", "2014-07-08", NULL},
    {"08/Jul/2014", "2014-07-08", NULL},
    {"8 Sept. 2014", "2014-09-08", NULL},
    {"8th July 2014", "2014-07-08", NULL},
    {"the 8th of July, 2014", "2014-07-08", "8th of July, 2014"},
    {"Friday 21st October 2022", "2022-10-21", "Friday 21st October 2022"},
    {"Tue, 07 Mar 2023 13:30:00 GMT", "2023-03-07", "Tue, 07 Mar 2023"},
    {"14:30, 7 March 2023", "2023-03-07", "7 March 2023"},
    {"Tue. 10:15 7 March 2023", "2023-03-07", "7 March 2023"},
    // glued
    {"Wed. March 7th, 20241:30 PM", "2024-03-07", "Wed. March 7th, 2024"},
    {"March 7, 202410:30 AM EST", "2024-03-07", "March 7, 2024"},
    {"March 7, 20249 am", "2024-03-07", "March 7, 2024"},
    {"7 March 202414:30", "2024-03-07", "7 March 2024"},
    {"Judy DempseyThursday, November 24, 2022", "2022-11-24", "Thursday, November 24, 2022"},
    {"CommentaryJuly 8, 2014Source: Getty", "2014-07-08", "July 8, 2014"},
    {"July 8, 20144567", "", NULL},
    {"July 8, 20145", "", NULL},
    // ranges: the first day
    {"March 7–9, 2023", "2023-03-07", "March 7–9, 2023"},
    {"March 7 - 9, 2023", "2023-03-07", NULL},
    {"March 7 and 8, 2023", "2023-03-07", NULL},
    {"7–9 March 2023", "2023-03-07", "7–9 March 2023"},
    {"7 – 9 March 2023", "2023-03-07", NULL},
    {"7-9 March 2023", "2023-03-07", NULL},
    {"7 to 9 March 2023", "2023-03-07", NULL},
    {"7th and 8th March 2023", "2023-03-07", NULL},
    {"Thursday 7 – Friday 8 March 2023", "2023-03-07", NULL},
    {"Nov. 30–Dec. 2, 2022", "2022-11-30", "Nov. 30–Dec. 2, 2022"},
    {"30 November – 2 December 2022", "2022-11-30", NULL},
    {"December 30 – January 2, 2022", "2021-12-30", NULL},
    {"30 December – 2 January 2022", "2021-12-30", NULL},
    {"December 30, 2021 – January 2, 2022", "2021-12-30", NULL},
    {"2023-03-07/2023-03-09", "2023-03-07", "2023-03-07"},
    // behind a word, "12 – 15" may be a number and a day
    {"Episode 12 – 15 March 2023", "2023-03-15", NULL},
    {"Brussels 12 – 15 March 2023", "2023-03", NULL},
    // month and season
    {"July 2014", "2014-07", "July 2014"},
    {"July, 2014", "2014-07", NULL},
    {"Sept. 2014", "2014-09", NULL},
    {"in May 2000", "2000-05", NULL},
    {"July–August 2014", "2014-07", NULL},
    {"July/August 2014", "2014-07", NULL},
    {"December/January 2015", "", NULL},
    {"Vol. 12, No. 3, Fall 2014", "2014", "Fall 2014"},
    {"Summer 2014", "2014", NULL},
    {"Summer of 2014", "2014", NULL},
    {"Spring/Summer 2014", "2014", NULL},
    {"Winter 2014/15", "2014", NULL},
    {"verano de 2014", "2014", NULL},
    {"Herbst 2014", "2014", NULL},
    {"осень 2014", "2014", NULL},
    {"It may 2014 times", "", NULL},
    {"Mars 2020", "2020-03", NULL},
    {"Mars 2020 rover lands", "", NULL},
    {"ago 2014", "2014-08", NULL},
    {"long ago 2014 came", "", NULL},
    // the numbers of something else
    {"Vol. 12, July 2014", "2014-07", "July 2014"},
    {"Vol. 12 July 2014", "2014-07", NULL},
    {"Issue 5 July 2014", "2014-07", NULL},
    {"No. 3 March 2015", "2015-03", NULL},
    {"covid19 May 2020", "2020-05", NULL},
    {"A4 July 2014", "2014-07", NULL},
    {"12.8 July 2014", "2014-07", NULL},
    {"45 July 2014", "2014-07", NULL},
    {"Episode 5 - July 2014", "2014-07", NULL},
    // a year only where it is all
    {"2014", "2014", "2014"},
    {"Published 2014", "2014", "2014"},
    {"Published in 2014", "", NULL},
    {"Published: 2014.", "2014", NULL},
    {"(2014)", "2014", NULL},
    {"2014 г.", "2014", NULL},
    {"2014年", "2014", NULL},
    {"© 2014", "", NULL},
    {"© 2014 Carnegie", "", NULL},
    {"The year 2014 was bad", "", NULL},
    {"2014 people", "", NULL},
    {"2014–2015", "", NULL},
    {"2014/15", "", NULL},
    {"1799", "", NULL},
    {"2101", "", NULL},
    {"07/2014", "2014-07", NULL},
    {"7.2014", "2014-07", NULL},
    {"13/2014", "", NULL},
    {"2014-07", "2014-07", NULL},
    {"2010-11", "2010", NULL},
    {"score 07/2014", "", NULL},
    // no year, short years, nothing
    {"July 8", "", NULL},
    {"July 8 at 10:30", "", NULL},
    {"Tuesday", "", NULL},
    {"10:30 AM", "", NULL},
    {"", "", NULL},
    {"   ", "", NULL},
    {"7/8/14", "", NULL},
    {"8 July 14", "", NULL},
    {"July 8, '14", "", NULL},
    {"08.07.14", "", NULL},
    {"6 hours ago", "", NULL},
    // impossible
    {"February 30, 2014", "", NULL},
    {"February 29, 2014", "", NULL},
    {"February 29, 2016", "2016-02-29", NULL},
    {"February 29, 1900", "", NULL},
    {"February 29, 2000", "2000-02-29", NULL},
    {"31 April 2014", "", NULL},
    {"April 31, 2014 and May 3, 2014", "2014-05-03", "May 3, 2014"},
    {"2014-02-30", "", NULL},
    {"2014-13-01", "", NULL},
    {"2014-00-10", "", NULL},
    {"2014-10-00", "", NULL},
    {"20140230", "", NULL},
    {"32.01.2014", "", NULL},
    {"13/13/2014", "", NULL},
    {"July 8, 1492", "", NULL},
    {"July 8, 2300", "", NULL},
    // numbers
    {"2014-07-08", "2014-07-08", NULL},
    {"2014-07-08T23:30:00-05:00", "2014-07-08", "2014-07-08"},
    {"2014-07-08T00:30:00+09:00", "2014-07-08", NULL},
    {"2014-07-08 23:30", "2014-07-08", NULL},
    {"2014/07/08", "2014-07-08", NULL},
    {"2014/7/8", "2014-07-08", NULL},
    {"2014.07.08", "2014-07-08", NULL},
    {"2014–07–08", "2014-07-08", NULL},
    {"20140708", "2014-07-08", "20140708"},
    {"(20140708)", "2014-07-08", NULL},
    {"20140708T120000Z", "2014-07-08", NULL},
    {"18991231", "", NULL},
    {"img20140708", "", NULL},
    {"20140708120000", "", NULL},
    {"120140708", "", NULL},
    {"1234-2014-07-08", "", NULL},
    {"2014-07-08-12", "", NULL},
    {"10.1080/2014.07.08", "", NULL},
    {"1.2.3.2014", "", NULL},
    {"v1.2.2014", "", NULL},
    {"192.168.1.2014", "", NULL},
    {"1,234.56", "", NULL},
    {"+49 30 12345678", "", NULL},
    {"18/07/2014", "2014-07-18", NULL},
    {"Thu, 08/03/2023 - 08:05", "2023-08-03", "Thu, 08/03/2023"}, // the weekday tells the order
    {"Donnerstag, 3/8/2023", "2023-08-03", NULL},
    {"lundi 05/06/2023", "2023-06-05", NULL},
    {"Mon, 08/03/2023", "2023", NULL},
    {"Bericht 14. – 20. Januar 2022", "2022-01-14", NULL},
    {"2014 / Feb", "2014-02", NULL},
    {"2014 July", "2014-07", NULL},
    {"2014 July 2015", "2015-07", NULL},
    {"since 2014 July was hot", "", NULL},
    {"07/18/2014", "2014-07-18", NULL},
    {"07/07/2014", "2014-07-07", NULL},
    {"18-07-2014", "2014-07-18", NULL},
    {"8 / 7 / 2014", "", NULL},
    // year first
    {"2014 July 8", "2014-07-08", NULL},
    {"2014-Jul-08", "2014-07-08", NULL},
    {"2014. július 8.", "2014-07-08", NULL},
    {"in 2014 July 8, 2015", "2015-07-08", NULL},
    // German
    {"8. Juli 2014", "2014-07-08", "8. Juli 2014"},
    {"Veröffentlicht am 8. Juli 2014 um 12:30 Uhr", "2014-07-08", NULL},
    {"Montag, den 3. März 2014", "2014-03-03", "Montag, den 3. März 2014"},
    {"3. Maerz 2014", "2014-03-03", NULL},
    {"1. Jänner 2014", "2014-01-01", NULL},
    {"7.–9. März 2023", "2023-03-07", NULL},
    {"7./8. März 2023", "2023-03-07", NULL},
    {"7. bis 9. März 2023", "2023-03-07", NULL},
    {"7., 8. und 9. März 2023", "2023-03-07", NULL},
    {"8. Dez. 2014", "2014-12-08", NULL},
    {"Stand: 08.07.2014", "2014-07-08", NULL},
    {"Dezember 2014", "2014-12", NULL},
    // French
    {"8 juillet 2014", "2014-07-08", NULL},
    {"1er août 2014", "2014-08-01", "1er août 2014"},
    {"1er AOÛT 2014", "2014-08-01", NULL},
    {"Publié le mardi 8 juillet 2014 à 12h30", "2014-07-08", "mardi 8 juillet 2014"},
    {"du 7 au 9 février 2023", "2023-02-07", NULL},
    {"8 févr. 2014", "2014-02-08", NULL},
    {"décembre 2014", "2014-12", NULL},
    // Spanish, Portuguese, Italian, Catalan
    {"8 de julio de 2014", "2014-07-08", "8 de julio de 2014"},
    {"8 de julio del 2014", "2014-07-08", NULL},
    {"julio 8, 2014", "2014-07-08", NULL},
    {"8 jul. 2014", "2014-07-08", NULL},
    {"miércoles, 3 de septiembre de 2014", "2014-09-03", NULL},
    {"del 7 al 9 de marzo de 2023", "2023-03-07", NULL},
    {"1 de setiembre de 2014", "2014-09-01", NULL},
    {"8 de julho de 2014", "2014-07-08", NULL},
    {"1º de março de 2014", "2014-03-01", "1º de março de 2014"},
    {"10 out 2014", "2014-10-10", NULL},
    {"terça-feira, 8 de julho de 2014", "2014-07-08", NULL},
    {"8 luglio 2014", "2014-07-08", NULL},
    {"1° gennaio 2014", "2014-01-01", NULL},
    {"8 set 2014", "2014-09-08", NULL},
    {"8 d'abril de 2014", "2014-04-08", NULL},
    {"8 d’agost de 2014", "2014-08-08", NULL},
    // Dutch, Nordic
    {"8 juli 2014", "2014-07-08", NULL},
    {"3 mrt. 2014", "2014-03-03", NULL},
    {"den 8 maj 2014", "2014-05-08", NULL},
    {"8. mai 2014", "2014-05-08", NULL},
    {"8. heinäkuuta 2014", "2014-07-08", NULL},
    // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene, Baltic
    {"8 lipca 2014", "2014-07-08", NULL},
    {"8 lipca 2014 r.", "2014-07-08", NULL},
    {"15 października 2014", "2014-10-15", NULL},
    {"3 listopada 2020", "2020-11-03", NULL},
    {"3. listopada 2020.", "2020", NULL},
    {"8. července 2014", "2014-07-08", NULL},
    {"3. listopadu 2014", "2014-11-03", NULL},
    {"8. júla 2014", "2014-07-08", NULL},
    {"8 iulie 2014", "2014-07-08", NULL},
    {"8. srpnja 2014.", "2014-07-08", NULL},
    {"8. srpna 2014", "2014-08-08", NULL},
    {"8. julij 2014", "2014-07-08", NULL},
    {"2014 m. liepos 8", "", NULL},
    // Turkish, Azerbaijani, Albanian, Greek, Georgian, Armenian
    {"8 Temmuz 2014", "2014-07-08", NULL},
    {"8 Ağustos 2014", "2014-08-08", NULL},
    {"8 KASIM 2014", "2014-11-08", NULL},
    {"8 Kasım 2014", "2014-11-08", NULL},
    {"8 ŞUBAT 2014", "2014-02-08", NULL},
    {"8 iyul 2014", "2014-07-08", NULL},
    {"8 korrik 2014", "2014-07-08", NULL},
    {"8 Ιουλίου 2014", "2014-07-08", NULL},
    {"8 ივლისი 2014", "2014-07-08", NULL},
    {"8 հուլիսի 2014", "2014-07-08", NULL},
    // Russian, Ukrainian, Belarusian, Bulgarian, Serbian
    {"8 июля 2014", "2014-07-08", "8 июля 2014"},
    {"8 июля 2014 г.", "2014-07-08", "8 июля 2014 г."},
    {"8 июля 2014 года", "2014-07-08", NULL},
    {"8-го июля 2014", "2014-07-08", NULL},
    {"Июль 2014", "2014-07", NULL},
    {"Опубликовано 1 МАЯ 2014 г. в 10:00", "2014-05-01", NULL},
    {"с 7 по 9 марта 2023", "2023-03-07", NULL},
    {"8 липня 2014 року", "2014-07-08", NULL},
    {"1 січня 2014", "2014-01-01", NULL},
    {"8 ліпеня 2014", "2014-07-08", NULL},
    {"8 юли 2014", "2014-07-08", NULL},
    {"8. јул 2014.", "2014-07-08", NULL},
    // Arabic, Persian, Urdu, Hebrew
    {"نشرت في ١٢ أغسطس ٢٠٢٠", "2020-08-12", "١٢ أغسطس ٢٠٢٠"},
    {"12 اغسطس 2020", "2020-08-12", NULL},
    {"١ يناير ٢٠٢٠", "2020-01-01", NULL},
    {"31 ديسمبر، 2019", "2019-12-31", NULL},
    {"12 آب 2020", "2020-08-12", NULL},
    {"١٢ كانون الثاني ٢٠٢٠", "2020-01-12", "١٢ كانون الثاني ٢٠٢٠"},
    {"12 كانون الأول 2020", "2020-12-12", NULL},
    {"تشرين الأول 2019", "2019-10", NULL},
    {"15 تشرين الثاني/نوفمبر 2019", "2019-11-15", NULL},
    {"3 شباط (فبراير) 2019", "2019-02-03", NULL},
    {"الخميس 9 أيار 2019", "2019-05-09", "الخميس 9 أيار 2019"},
    {"5 جويلية 2014", "2014-07-05", NULL},
    {"٣٠ فبراير ٢٠٢٠", "", NULL},
    {"١٢/٢٥/٢٠٢٠", "2020-12-25", NULL},
    {"۸ ژوئیه ۲۰۱۴", "2014-07-08", NULL},
    {"۱۷ تیر ۱۳۹۳", "", NULL},
    {"8 جولائی 2014", "2014-07-08", NULL},
    {"8 ביולי 2014", "2014-07-08", NULL},
    {"10 رمضان 1435", "", NULL},
    // South and East Asia
    {"8 जुलाई 2014", "2014-07-08", NULL},
    {"৮ জুলাই ২০১৪", "2014-07-08", NULL},
    {"8 กรกฎาคม 2557", "2014-07-08", NULL},
    {"8 กรกฎาคม 2014", "2014-07-08", NULL},
    {"8 Juli 2014", "2014-07-08", NULL},
    {"8 Agustus 2014", "2014-08-08", NULL},
    {"ngày 8 tháng 7 năm 2014", "2014-07-08", NULL},
    {"8 tháng 7, 2014", "2014-07-08", NULL},
    {"tháng 7 năm 2014", "2014-07", NULL},
    {"8 tháng 13, 2014", "", NULL},
    {"2014年7月8日", "2014-07-08", "2014年7月8日"},
    {"发布时间：2014年07月08日10:30", "2014-07-08", NULL},
    {"２０１４年７月８日", "2014-07-08", NULL},
    {"2014年7月", "2014-07", NULL},
    {"2014年13月8日", "", NULL},
    {"2014年2月30日", "", NULL},
    {"平成26年7月8日", "2014-07-08", "平成26年7月8日"},
    {"令和2年5月1日", "2020-05-01", NULL},
    {"民國103年7月8日", "2014-07-08", NULL},
    {"26年7月8日", "", NULL},
    {"2014년 7월 8일", "2014-07-08", NULL},
    {"2014. 7. 8.", "2014-07-08", NULL},
    // a counter of months behind a number is no Monday
    {"40월tháng 7 năm 2014", "2014-07", "tháng 7 năm 2014"},
    // bytes that are no text
    {"8 July 2014\xC0", "2014-07-08", NULL},
    {"July \xE2\x80", "", NULL},
};

static void check_found(const struct row *row, enum date_order order)
{
    struct str printed = str_of(row->printed), where;
    struct date date = date_find(printed, order, &where);
    char iso[DATE_ISO_MAX];

    date_iso(date, iso);
    if (strcmp(iso, row->iso) != 0) {
        fprintf(stderr, "'%s': '%s', not '%s'\n", row->printed, iso, row->iso);
        abort();
    }
    assert((date.precision == DATE_NONE) == (where.data == NULL));
    if (row->where && !str_equal(where, str_of(row->where))) {
        fprintf(stderr, "'%s': at '%.*s'\n", row->printed, (int)where.length, where.data);
        abort();
    }
    // What a date is found in, and the ISO form, say the same again.
    if (where.data) {
        assert(where.data >= printed.data &&
               where.data + where.length <= printed.data + printed.length);
        assert(date_compare(date_from_iso(str_of(iso)), date) == 0);
    }
}

static void test_find(void)
{
    for (size_t i = 0; i < sizeof(found) / sizeof(found[0]); i++)
        check_found(&found[i], DATE_ORDER_UNKNOWN);
}

static void test_order(void)
{
    static const struct {
        const char *printed, *unknown, *day_first, *month_first;
    } rows[] = {
        {"07/08/2014", "2014", "2014-08-07", "2014-07-08"},
        {"7-8-2014", "2014", "2014-08-07", "2014-07-08"},
        {"07.08.2014", "2014-08-07", "2014-08-07", "2014-07-08"}, // stops: day first by custom
        {"25/12/2014", "2014-12-25", "2014-12-25", "2014-12-25"}, // the numbers decide
        {"12/25/2014", "2014-12-25", "2014-12-25", "2014-12-25"},
        {"05/05/2014", "2014-05-05", "2014-05-05", "2014-05-05"},
        {"2014/07/08", "2014-07-08", "2014-07-08", "2014-07-08"},
        {"31/02/2014", "", "", ""},
        {"02/30/2014", "", "", ""},
        {"8 July 2014", "2014-07-08", "2014-07-08", "2014-07-08"},
        {"١٢/٠٨/٢٠٢٠", "2020", "2020-08-12", "2020-12-08"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        check_found(&(struct row){rows[i].printed, rows[i].unknown, NULL}, DATE_ORDER_UNKNOWN);
        check_found(&(struct row){rows[i].printed, rows[i].day_first, NULL}, DATE_ORDER_DAY_FIRST);
        check_found(&(struct row){rows[i].printed, rows[i].month_first, NULL},
                    DATE_ORDER_MONTH_FIRST);
    }
}

static const char *const lines[] = {
    "Updated 0921 GMT (1721 HKT) March 15, 2024",
    "10 a.m. – 11:30 a.m., Thursday, March 7, 2024",
    "Thu, Mar 7, 2024 10:00 – 11:30 AM (GMT+1)",
    "Reading time: 5 min | March 7, 2024",
    "Last modified on Fri 15 Mar 2024 11.00 GMT",
    "الخميس، 7 مارس 2024 - 10:00 م",
    "Issue Date: March-April 2024",
    "Published on Jul 8, 2014",
    "Jul 8, 2014",
    " on April 3, 2008",
    "· July 11, 2024",
    "Tue. March 7th, 2023",
    "Wed. March 7th, 20241:30 PM",
    "26 May 2016",
    "07/08/2014",
    "FOR IMMEDIATE RELEASE: February 6, 2007",
    "Thursday, November 24, 2022",
    "2014-07-08",
    "2014-07-08T23:30:00-05:00",
    "2014-07-08T23:30:00.123Z",
    "July 8, 2014 10:30 AM EST",
    "July 8, 2014 @ 10:30",
    "July 8, 2014 · 5 min read",
    "Posted: July 8, 2014",
    "Last updated: 8th of July 2014, 18.30 Uhr",
    "[July 8, 2014]",
    "— July 8, 2014 —",
    "Published July 8, 2014 | Updated July 9, 2014",
    "Published 2014",
    "Summer 2014",
    "July 2014",
    "March 7–9, 2023",
    "Veröffentlicht am 8. Juli 2014 um 12:30 Uhr",
    "Stand: 08.07.2014",
    "le 8 juillet 2014 à 12h30",
    "Mis à jour le 8 juillet 2014",
    "Fecha: 8 de julio de 2014",
    "Publicado em 8 de julho de 2014 às 10h30",
    "Pubblicato il 8 luglio 2014",
    "Gepubliceerd op 8 juli 2014",
    "Data publikacji: 8 lipca 2014",
    "Yayın tarihi: 8 Temmuz 2014",
    "Опубликовано: 8 июля 2014 г. в 10:00",
    "8 июля 2014 года, вторник",
    "Оновлено 8 липня 2014 р.",
    "نشرت في ١٢ أغسطس ٢٠٢٠",
    "تاريخ النشر: 12 آب 2020",
    "发布时间：2014年7月8日 10:30",
    "2014年7月8日（火）",
    "2014년 7월 8일 화요일",
    "등록 2014.07.08 10:30",
    "📅 July 8, 2014",
};

static const char *const no_lines[] = {
    "",
    "On July 8, 2014, the ministers met in Brussels.",
    "Judy DempseyThursday, November 24, 2022",
    "By Eugene Rumer, July 8, 2014",
    "Washington, July 8, 2014",
    "BRUSSELS, 8 July 2014 —",
    "2014",
    "© 2014",
    "© July 2014",
    "Commentary",
    "July 8",
    "Vol. 12, July 2014",
    "Iran, July 2014",
    "The July 2014 Crisis",
    "July 8, 2014: A Day to Remember",
    "NATO Summit July 8, 2014",
    "What happened on July 8, 2014?",
    "Born July 8, 1970",
    "July 8, 2014!",
    "$5 July 8, 2014",
    "12 July 8, 2014 34",
    "7/8/14",
    "February 30, 2014",
    "Tuesday",
    "10:30 AM",
    "He has been a senior fellow since July 2014",
    "July 8, 2014 Source: Getty",
};

static void test_line(void)
{
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        if (!date_is_line(str_of(lines[i]))) {
            fprintf(stderr, "no date line: '%s'\n", lines[i]);
            abort();
        }
    for (size_t i = 0; i < sizeof(no_lines) / sizeof(no_lines[0]); i++)
        if (date_is_line(str_of(no_lines[i]))) {
            fprintf(stderr, "a date line: '%s'\n", no_lines[i]);
            abort();
        }
}

static void test_url(void)
{
    static const struct {
        const char *url, *iso;
    } rows[] = {
        {"https://carnegie.example/2005/05/18/title", "2005-05-18"},
        {"https://carnegie.example/2005/05/18/", "2005-05-18"},
        {"https://carnegie.example/2005/05/18", "2005-05-18"},
        {"/posts/2005/05/18/title", "2005-05-18"},
        {"https://x.example/2005/05/title", "2005-05"},
        {"https://x.example/posts/2005/05", "2005-05"},
        {"https://x.example/news-2005-05-18-title", "2005-05-18"},
        {"https://x.example/2005-05-18-title", "2005-05-18"},
        {"https://x.example/2005-05-18", "2005-05-18"},
        {"https://x.example/title-20050518", "2005-05-18"},
        {"https://x.example/title_20050518.html", "2005-05-18"},
        {"https://x.example/20050518/title", "2005-05-18"},
        {"https://x.example/2014/jul/08/title", "2014-07-08"},
        {"https://x.example/2014/July/title", "2014-07"},
        {"https://x.example/2005/5/8/title", "2005-05-08"},
        {"https://x.example/2014/07/the-lesson-of-2001-09-11", "2014-07"},
        {"https://x.example/2014/07/2014-07-08-title", "2014-07-08"},
        {"https://x.example/2005/13/18/title", ""},
        {"https://x.example/2005/02/30/title", "2005-02"},
        {"https://x.example/2005/title", ""},
        {"https://x.example/title-2005", ""},
        {"https://x.example/title-12345678", ""},
        {"https://x.example/title-220050518", ""},
        {"https://x.example/a20050518b", ""},
        {"https://x.example/title?date=2005-05-18", ""},
        {"https://x.example/title#2005/05/18", ""},
        {"https://2005-05-18.example/", ""},
        {"https://x.example", ""},
        {"https://x.example/1/2005/05/18/x", "2005-05-18"},
        {"https://x.example/2005/05-18/x", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        char iso[DATE_ISO_MAX];
        date_iso(date_of_url(str_of(rows[i].url)), iso);
        if (strcmp(iso, rows[i].iso) != 0) {
            fprintf(stderr, "'%s': '%s', not '%s'\n", rows[i].url, iso, rows[i].iso);
            abort();
        }
    }
}

static void test_iso(void)
{
    static const char *const refused[] = {"",           "2014-",      "2014-7-8",    "2014-13",
                                          "2014-07-32", "2014-07-",   "20140708",    "2014-07-08x",
                                          "2014T10:00", "2014-07T10", "201",         "2014-00-01",
                                          "2014-02-29", "1799-01-01", "2014-07-088", "x2014-07-08"};
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
        assert(date_from_iso(str_of(refused[i])).precision == DATE_NONE);
    assert(date_from_iso(STR("2014")).precision == DATE_YEAR);
    assert(date_day_number(date_from_iso(STR("2024-03-01"))) -
               date_day_number(date_from_iso(STR("2024-02-28"))) ==
           2);
    assert(date_day_number(date_from_iso(STR("2100-01-01"))) -
               date_day_number(date_from_iso(STR("1900-01-01"))) ==
           200 * 365 + 49);
    assert(date_from_iso(STR("2014-07")).precision == DATE_MONTH);
    assert(date_from_iso(STR("2014-07-08")).precision == DATE_DAY);
    assert(date_from_iso(STR("2014-07-08T10:00:00Z")).day == 8);
    assert(date_from_iso(STR("2014-07-08 10:00")).day == 8);
    assert(strcmp(date_precision_name(DATE_YEAR), "year") == 0);
    assert(strcmp(date_precision_name(DATE_MONTH), "month") == 0);
    assert(strcmp(date_precision_name(DATE_DAY), "day") == 0);
    assert(date_precision_name(DATE_NONE) == NULL);
}

static void test_compare(void)
{
    static const char *const sorted[] = {"",           "2013-12-31", "2014",    "2014-01",
                                         "2014-01-01", "2014-01-02", "2014-02", "2015"};
    size_t count = sizeof(sorted) / sizeof(sorted[0]);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++) {
            int order =
                date_compare(date_from_iso(str_of(sorted[i])), date_from_iso(str_of(sorted[k])));
            assert((order < 0) == (i < k) && (order > 0) == (i > k));
        }
}

// The table is sorted, folded, and each month is one.
static void test_words(void)
{
    size_t count;
    const struct date_word *words = date_word_table(&count);
    char room[FOLD_MAX];

    for (size_t i = 0; i < count; i++) {
        struct str word = str_of(words[i].word);
        bool is_month = words[i].flags & (DATE_WORD_MONTH | DATE_WORD_WEAK);
        assert(i == 0 || str_compare(str_of(words[i - 1].word), word) < 0);
        assert(word.length > 0 && str_equal(fold_word(word, room), word));
        bool is_weekday = !is_month && (words[i].flags & DATE_WORD_WEEKDAY);
        assert(!is_month || (words[i].number >= 1 && words[i].number <= 12));
        assert(is_month || words[i].number == 0 || (is_weekday && words[i].number <= 7));
        assert(date_word_find(word) == &words[i]);
    }
}

// Hostile texts of a mebibyte: done at once, and no date.
static void test_order_of_language(void)
{
    assert(date_order_of_language(STR("pt-BR")) == DATE_ORDER_DAY_FIRST);
    assert(date_order_of_language(STR("ar")) == DATE_ORDER_DAY_FIRST);
    assert(date_order_of_language(STR("en-US")) == DATE_ORDER_MONTH_FIRST);
    assert(date_order_of_language(STR("en-GB")) == DATE_ORDER_DAY_FIRST);
    assert(date_order_of_language(STR("en")) == DATE_ORDER_UNKNOWN);
    assert(date_order_of_language(STR("en-CA")) == DATE_ORDER_UNKNOWN); // both are written there
    assert(date_order_of_language(STR("zh-CN")) == DATE_ORDER_UNKNOWN);
    assert(date_order_of_language((struct str){0}) == DATE_ORDER_UNKNOWN);
}

static void test_large(void)
{
    static const char *const parts[] = {"7-",    "7 ", "May ", "7 May ", "May 7 ",   "كانون ",
                                        "2014 ", "a",  "9",    "7. ",    "\xCC\x81", "may 2014 x "};
    const size_t size = 1 << 20;
    char *text = malloc(size);

    assert(text);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        size_t length = strlen(parts[i]), filled = 0;
        for (; filled + length <= size; filled += length)
            memcpy(text + filled, parts[i], length);
        struct str whole = {text, filled};
        assert(date_find(whole, DATE_ORDER_UNKNOWN, NULL).precision == DATE_NONE);
        assert(!date_is_line(whole));
        assert(date_of_url(whole).precision == DATE_NONE);
    }
    free(text);
}

static void test_time_of_day(void)
{
    assert(date_has_time(STR("May 3, 14:30")) && date_has_time(STR("3 mai, 2h15")));
    assert(!date_has_time(STR("Note: 3 May")) && !date_has_time(STR("3:")) &&
           !date_has_time(STR("")));
}

int main(void)
{
    test_time_of_day();
    test_find();
    test_order();
    test_line();
    test_url();
    test_iso();
    test_compare();
    test_words();
    test_order_of_language();
    test_large();
    puts("ok date");
    return 0;
}
