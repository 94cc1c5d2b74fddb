// SPDX-License-Identifier: MIT
#include "web/tags.h"

static const struct str tag_names[TAG_COUNT] = {[TAG_TEXT] = STR_INIT(""),
                                                [TAG_OTHER] = STR_INIT(""),
#define X(NAME, text) [TAG_##NAME] = STR_INIT(text),
                                                TAGS(X)
#undef X
};

static const struct str attribute_names[ATTRIBUTE_COUNT] = {
#define X(NAME, text) [ATTRIBUTE_##NAME] = STR_INIT(text),
    ATTRIBUTES(X)
#undef X
};

enum {
    BLOCK = TAG_IS_BLOCK,
    HEADING = TAG_IS_HEADING | TAG_IS_BLOCK,
    SKIPPED = TAG_IS_SKIPPED,
    VOID = TAG_IS_VOID,
    LANDMARK = TAG_IS_LANDMARK | TAG_IS_BLOCK,
};

static const unsigned char kinds[TAG_COUNT] = {
    [TAG_ADDRESS] = BLOCK,    [TAG_ARTICLE] = LANDMARK, [TAG_ASIDE] = LANDMARK,
    [TAG_APPLET] = SKIPPED,   [TAG_AREA] = VOID,        [TAG_AUDIO] = SKIPPED,
    [TAG_BASE] = VOID,        [TAG_BLOCKQUOTE] = BLOCK, [TAG_BODY] = BLOCK,
    [TAG_BR] = VOID,          [TAG_BUTTON] = BLOCK,     [TAG_CANVAS] = SKIPPED,
    [TAG_CAPTION] = BLOCK,    [TAG_CENTER] = BLOCK,     [TAG_COL] = VOID,
    [TAG_DATALIST] = SKIPPED, [TAG_DD] = BLOCK,         [TAG_DETAILS] = BLOCK,
    [TAG_DIALOG] = BLOCK,     [TAG_DIV] = BLOCK,        [TAG_DIR] = BLOCK,
    [TAG_DL] = BLOCK,         [TAG_DT] = BLOCK,         [TAG_EMBED] = VOID,
    [TAG_FIELDSET] = BLOCK,   [TAG_FIGCAPTION] = BLOCK, [TAG_FIGURE] = BLOCK,
    [TAG_FOOTER] = LANDMARK,  [TAG_FORM] = BLOCK,       [TAG_H1] = HEADING,
    [TAG_FRAMESET] = BLOCK,   [TAG_FRAME] = VOID,       [TAG_H2] = HEADING,
    [TAG_H3] = HEADING,       [TAG_H4] = HEADING,       [TAG_H5] = HEADING,
    [TAG_H6] = HEADING,       [TAG_HEAD] = BLOCK,       [TAG_HEADER] = LANDMARK,
    [TAG_HGROUP] = BLOCK,     [TAG_HR] = VOID | BLOCK,  [TAG_HTML] = BLOCK,
    [TAG_IFRAME] = SKIPPED,   [TAG_IMG] = VOID,         [TAG_INPUT] = VOID,
    [TAG_LEGEND] = BLOCK,     [TAG_LI] = BLOCK,         [TAG_LINK] = VOID,
    [TAG_MAIN] = LANDMARK,    [TAG_MENU] = BLOCK,       [TAG_MARQUEE] = BLOCK,
    [TAG_META] = VOID,        [TAG_NAV] = LANDMARK,     [TAG_NOSCRIPT] = BLOCK,
    [TAG_NOFRAMES] = BLOCK,   [TAG_OL] = BLOCK,         [TAG_OPTION] = BLOCK,
    [TAG_P] = BLOCK,          [TAG_OPTGROUP] = BLOCK,   [TAG_PARAM] = VOID,
    [TAG_PRE] = BLOCK,        [TAG_SCRIPT] = SKIPPED,   [TAG_SECTION] = LANDMARK,
    [TAG_RP] = SKIPPED,       [TAG_SEARCH] = BLOCK,     [TAG_SELECT] = SKIPPED,
    [TAG_SOURCE] = VOID,      [TAG_STYLE] = SKIPPED,    [TAG_SUMMARY] = BLOCK,
    [TAG_SVG] = SKIPPED,      [TAG_TABLE] = BLOCK,      [TAG_TBODY] = BLOCK,
    [TAG_TD] = BLOCK,         [TAG_TEMPLATE] = SKIPPED, [TAG_TEXTAREA] = SKIPPED,
    [TAG_TFOOT] = BLOCK,      [TAG_TH] = BLOCK,         [TAG_THEAD] = BLOCK,
    [TAG_TITLE] = BLOCK,      [TAG_TR] = BLOCK,         [TAG_TRACK] = VOID,
    [TAG_UL] = BLOCK,         [TAG_VIDEO] = SKIPPED,    [TAG_WBR] = VOID,
};

// The index of a name in a sorted table, or 'count'.
static size_t find(const struct str *names, size_t count, struct str name)
{
    size_t from = 0, to = count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = str_compare(names[middle], name);
        if (order == 0)
            return middle;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return count;
}

enum tag tag_find(struct str name)
{
    size_t count = TAG_COUNT - TAG_OTHER - 1;
    size_t found = find(tag_names + TAG_OTHER + 1, count, name);
    return found == count ? TAG_OTHER : (enum tag)(TAG_OTHER + 1 + found);
}

enum attribute_name attribute_find(struct str name)
{
    return (enum attribute_name)find(attribute_names, ATTRIBUTE_COUNT, name);
}

struct str tag_name(enum tag tag)
{
    return tag < TAG_COUNT ? tag_names[tag] : STR("");
}

struct str attribute_text(enum attribute_name name)
{
    return name < ATTRIBUTE_COUNT ? attribute_names[name] : STR("");
}

unsigned tag_kinds(enum tag tag)
{
    return tag < TAG_COUNT ? kinds[tag] : 0;
}
