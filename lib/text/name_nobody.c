// SPDX-License-Identifier: MIT
#include "text/name_nobody.h"

#define NOBODY                                                                                     \
    " staff admin administrator editor editors redaktion redaction redazione redaccion redakcja "  \
    "redakce "                                                                                     \
    "webmaster author autor guest gast user unknown anonymous newsroom webredaktion "              \
    "onlineredaktion site wordpress "                                                              \
    "newsdesk webteam team redacao redactie toimitus redaksi moderator root test superuser "       \
    "sysadmin wpadmin webadmin редакция редакція админ merkezi συνταξη डेस्क ब्यूरो "
#define AGENCIES                                                                                   \
    " reuters ap afp dpa bloomberg ansa efe tass apa sda kna epd ots xinhua ani pti ians upi cnn " \
    "bbc associated "                                                                              \
    "pa sid ria interfax newswire prnewswire businesswire globenewswire accesswire getty zeit cp "
#define STAFF                                                                                      \
    " staff team editors editor news desk reporter reporters editorial newsroom redaktion press "  \
    "media agency office "                                                                         \
    "services service online magazine network group guest contributor contributors writer "        \
    "writers by correspondent "                                                                    \
    "bureau board committee institute university college school company inc ltd gmbh llc blog "    \
    "the and of university "                                                                       \
    "admin department foundation center centre association society council club studio studios "   \
    "radio tv wire times "                                                                         \
    "post daily journal review community support official marketing "

static bool has_word(const char *list, struct str word)
{
    char padded[40];
    if (!word.length || word.length + 3 > sizeof(padded))
        return false;
    padded[0] = ' ';
    memcpy(padded + 1, word.data, word.length);
    padded[word.length + 1] = ' ';
    return str_contains(str_of(list), (struct str){padded, word.length + 2});
}

static size_t count_words(struct str key, const char *list)
{
    size_t count = 0;
    struct str word;
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        count += list ? has_word(list, word) : 1;
    return count;
}

size_t name_key_words(struct str key)
{
    return count_words(key, NULL);
}

size_t name_key_nobody(struct str key)
{
    return count_words(key, NOBODY);
}

size_t name_key_agency(struct str key)
{
    return count_words(key, AGENCIES);
}

size_t name_key_staff(struct str key)
{
    return count_words(key, STAFF);
}
