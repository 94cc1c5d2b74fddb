// What may speak for or against a line as the headline, a day as that of publication, a name as an author's.
// The weights are learned (tests/train/heads).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_HEAD_FEATURES_H
#define SHEAF_SITE_HEAD_FEATURES_H

// Numbers behind a name are the least value of a step: ABOVE_4 is four or five lines above, where ABOVE_6 follows.
#define HEAD_TITLE_FEATURES(X)                                                                     \
    X(ABOVE_1) /* lines above the body's first one */                                              \
    X(ABOVE_2)                                                                                     \
    X(ABOVE_3)                                                                                     \
    X(ABOVE_4)                                                                                     \
    X(ABOVE_6)                                                                                     \
    X(ABOVE_9)                                                                                     \
    X(ABOVE_15)                                                                                    \
    X(ABOVE_26)                                                                                    \
    X(ABOVE_50)                                                                                    \
    X(BODY_0) /* lines behind it */                                                                \
    X(BODY_1)                                                                                      \
    X(BODY_4)                                                                                      \
    X(LONG_1) /* lines to the next paragraph */                                                    \
    X(LONG_2)                                                                                      \
    X(LONG_3)                                                                                      \
    X(LONG_4)                                                                                      \
    X(LONG_7)                                                                                      \
    X(LONG_13)                                                                                     \
    X(LONG_25)                                                                                     \
    X(BEHIND_LONG) /* a paragraph stands above it */                                               \
    X(BEHIND_LONGS)                                                                                \
    X(FIRST_LINE)                                                                                  \
    X(FIRST_LINES)                                                                                 \
    X(WORDS_1)                                                                                     \
    X(WORDS_2)                                                                                     \
    X(WORDS_3)                                                                                     \
    X(WORDS_4)                                                                                     \
    X(WORDS_6)                                                                                     \
    X(WORDS_9)                                                                                     \
    X(WORDS_14)                                                                                    \
    X(WORDS_21)                                                                                    \
    X(STOP) /* ends so */                                                                          \
    X(QUESTION)                                                                                    \
    X(COMMA)                                                                                       \
    X(COLON)                                                                                       \
    X(SMALL) /* begins with a small letter */                                                      \
    X(CAPITALS)                                                                                    \
    X(TITLE_CASE)                                                                                  \
    X(DIGITS)                                                                                      \
    X(BULLET)                                                                                      \
    X(BULLET_ABOVE)                                                                                \
    X(BULLET_BELOW)                                                                                \
    X(BLANK_ABOVE)                                                                                 \
    X(BLANK_BELOW)                                                                                 \
    X(INDENT_MORE) /* than the body */                                                             \
    X(INDENT_LESS)                                                                                 \
    X(FURNITURE)                                                                                   \
    X(LABEL)                                                                                       \
    X(END)          /* a heading that ends texts */                                                \
    X(NAMES_FOLLOW) /* 'By' */                                                                     \
    X(CAPTION)                                                                                     \
    X(LABEL_ABOVE)                                                                                 \
    X(BAR)                                                                                         \
    X(DASH)                                                                                        \
    X(BRACKET)                                                                                     \
    X(EQUAL_ABOVE) /* another line is the same */                                                  \
    X(EQUAL_BELOW)                                                                                 \
    X(EQUAL_OFTEN)                                                                                 \
    X(HELD_FIRST) /* stands within the page's first line */                                        \
    X(STARTS_FIRST)                                                                                \
    X(HELD_ABOVE) /* within a longer line */                                                       \
    X(HELD_BELOW)                                                                                  \
    X(AGAIN_NONE) /* of its words stand in paragraphs */                                           \
    X(AGAIN_FEW)                                                                                   \
    X(AGAIN_SOME)                                                                                  \
    X(AGAIN_MOST)                                                                                  \
    X(AGAIN_ALL)                                                                                   \
    X(DAY_ABOVE)                                                                                   \
    X(DAY_1) /* lines to the next one with a day */                                                \
    X(DAY_2)                                                                                       \
    X(DAY_4)                                                                                       \
    X(DAY_7)                                                                                       \
    X(HAS_DAY)                                                                                     \
    X(NAME_ABOVE)                                                                                  \
    X(NAME_1)                                                                                      \
    X(NAME_2)                                                                                      \
    X(NAME_4)                                                                                      \
    X(NAME_7)                                                                                      \
    X(BYLINE_NEAR)                                                                                 \
    X(IS_NAME)                                                                                     \
    X(IS_BYLINE)                                                                                   \
    X(POSITION)                                                                                    \
    X(DEK_BELOW)                                                                                   \
    X(LONG_BELOW)                                                                                  \
    X(SHORT_BELOW)                                                                                 \
    X(ALIKE_BELOW) /* the next line may be a headline too */                                       \
    X(ALIKE_ABOVE)                                                                                 \
    X(UNDERLINED)                                                                                  \
    X(LONGEST)                                                                                     \
    X(FIRST_TOP)  /* the page's first of five words or more */                                     \
    X(LAST_ABOVE) /* the body's nearest of these */                                                \
    X(PART)       /* of a line that a bar or dash parts */                                         \
    X(PART_FIRST)                                                                                  \
    X(PART_LONGEST)                                                                                \
    X(HEADING_1) /* called a heading of this level, in Markdown */                                 \
    X(HEADING)

#define HEAD_DAY_FEATURES(X)                                                                       \
    X(LINE)                                                                                        \
    X(SHORT_LINE)                                                                                  \
    X(LONG_LINE)                                                                                   \
    X(PROSE)                                                                                       \
    X(FAR_ABOVE)                                                                                   \
    X(ABOVE)    /* a few lines above the headline */                                               \
    X(HEADLINE) /* in it */                                                                        \
    X(HEAD)     /* between headline and body */                                                    \
    X(BODY_START)                                                                                  \
    X(BODY)                                                                                        \
    X(BODY_END)                                                                                    \
    X(BELOW)                                                                                       \
    X(FAR_BELOW)                                                                                   \
    X(BEHIND_END) /* a heading that ends texts stands before it */                                 \
    X(HEADLINE_1) /* lines behind the headline */                                                  \
    X(HEADLINE_2)                                                                                  \
    X(HEADLINE_3)                                                                                  \
    X(HEADLINE_6)                                                                                  \
    X(HEADLINE_12)                                                                                 \
    X(FIRST_BELOW)                                                                                 \
    X(LAST_ABOVE)                                                                                  \
    X(FIRST_LINES)                                                                                 \
    X(LABEL_PUBLISHED)                                                                             \
    X(LABEL_MODIFIED)                                                                              \
    X(LABEL_EVENT)                                                                                 \
    X(LABEL_ALONE) /* stands in the line above */                                                  \
    X(NAME_IN_LINE)                                                                                \
    X(NAME_BESIDE)                                                                                 \
    X(WITH_TIME)                                                                                   \
    X(STARTS_LINE)                                                                                 \
    X(ENDS_LINE)                                                                                   \
    X(CAPTION)                                                                                     \
    X(BULLET)                                                                                      \
    X(SENTENCE)                                                                                    \
    X(OTHERS_NEAR) /* other days within a few lines */                                             \
    X(OTHERS_MANY)                                                                                 \
    X(TITLE_BELOW) /* a line that may be a title stands below it, as in lists of texts */          \
    X(TITLE_ABOVE)                                                                                 \
    X(LONG_BELOW)                                                                                  \
    X(EARLIEST)                                                                                    \
    X(LATEST)                                                                                      \
    X(ONLY)                                                                                        \
    X(TWICE)                                                                                       \
    X(OFTEN)                                                                                       \
    X(OLD)                                                                                         \
    X(BEFORE_WEB)                                                                                  \
    X(COPYRIGHT_SAME)                                                                              \
    X(COPYRIGHT_LATER)                                                                             \
    X(COPYRIGHT_EARLIER)                                                                           \
    X(ASSUMED)           /* day and month in an order that had to be assumed */                    \
    X(SECOND)            /* in its line */                                                         \
    X(PUBLISHED_DIFFERS) /* another day is called that of publication */                           \
    X(HEAD_DIFFERS)      /* another day stands between headline and body */

#define HEAD_NAME_FEATURES(X)                                                                      \
    X(BY) /* behind 'By' */                                                                        \
    X(BY_ABOVE)                                                                                    \
    X(BY_HEAD)                                                                                     \
    X(BY_BODY_START)                                                                               \
    X(BY_BODY)                                                                                     \
    X(BY_BODY_END)                                                                                 \
    X(BY_BELOW)                                                                                    \
    X(BY_FAR)                                                                                      \
    X(LINE_ABOVE) /* a line of its own */                                                          \
    X(LINE_HEAD)                                                                                   \
    X(LINE_BODY_START)                                                                             \
    X(LINE_BODY)                                                                                   \
    X(LINE_BODY_END)                                                                               \
    X(LINE_BELOW)                                                                                  \
    X(LINE_FAR)                                                                                    \
    X(BEHIND_BY)    /* in the line behind one of nothing but 'By' */                               \
    X(BEHIND_ABOUT) /* behind 'About the author' */                                                \
    X(BEHIND_END)                                                                                  \
    X(PIECE)                                                                                       \
    X(PIECE_FIRST)                                                                                 \
    X(WITH_DAY)                                                                                    \
    X(DAY_BELOW)                                                                                   \
    X(DAY_ABOVE)                                                                                   \
    X(HEADLINE_1)                                                                                  \
    X(HEADLINE_2)                                                                                  \
    X(HEADLINE_3)                                                                                  \
    X(HEADLINE_6)                                                                                  \
    X(HEADLINE_12)                                                                                 \
    X(HEADLINE_ABOVE)                                                                              \
    X(POSITION_BELOW)                                                                              \
    X(POSITION_BEHIND)                                                                             \
    X(CAPTION)                                                                                     \
    X(BULLET)                                                                                      \
    X(LONG_BELOW)                                                                                  \
    X(BIO)      /* a biography begins with it */                                                   \
    X(BIO_NEXT) /* stands above such a line */                                                     \
    X(LIKELY)                                                                                      \
    X(ONE_WORD)                                                                                    \
    X(TWO_WORDS)                                                                                   \
    X(THREE_WORDS)                                                                                 \
    X(MANY_WORDS)                                                                                  \
    X(CAPITALS)                                                                                    \
    X(NO_CAPITALS)                                                                                 \
    X(DIGITS)                                                                                      \
    X(NOBODY)                                                                                      \
    X(AGENCY)                                                                                      \
    X(STAFF_WORD)                                                                                  \
    X(ROLE_OTHER)                                                                                  \
    X(IN_HEADLINE)                                                                                 \
    X(IN_FIRST_LINE)                                                                               \
    X(COPYRIGHT)                                                                                   \
    X(WITH_OTHERS)                                                                                 \
    X(WITH_MANY)                                                                                   \
    X(TWICE)                                                                                       \
    X(THRICE)                                                                                      \
    X(OFTEN)                                                                                       \
    X(HEAD_AND_END) /* seen above and below the text */                                            \
    X(IN_PROSE)     /* the family name stands in paragraphs */                                     \
    X(IN_PROSE_OFTEN)                                                                              \
    X(FIRST)                                                                                       \
    X(ONLY)                                                                                        \
    X(BETTER)     /* a longer form of the name is there */                                         \
    X(BY_DIFFERS) /* a byline between headline and body names others */                            \
    X(BY_ELSEWHERE)                                                                                \
    X(LINE_DIFFERS)                                                                                \
    X(RAW) /* behind 'By', and no list of names */

enum head_title_feature {
#define X(NAME) HEAD_TITLE_##NAME,
    HEAD_TITLE_FEATURES(X)
#undef X
        HEAD_TITLE_COUNT
};

enum head_day_feature {
#define X(NAME) HEAD_DAY_##NAME,
    HEAD_DAY_FEATURES(X)
#undef X
        HEAD_DAY_COUNT
};

enum head_name_feature {
#define X(NAME) HEAD_NAME_##NAME,
    HEAD_NAME_FEATURES(X)
#undef X
        HEAD_NAME_COUNT
};

#endif
