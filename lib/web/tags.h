// The names of HTML that the library knows: elements and attributes as numbers.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_TAGS_H
#define SHEAF_WEB_TAGS_H

#include "base/str.h"

// X(NAME, "name"), sorted by name. Any other element is TAG_OTHER.
#define TAGS(X)                                                                                    \
    X(A, "a")                                                                                      \
    X(ABBR, "abbr")                                                                                \
    X(ACRONYM, "acronym")                                                                          \
    X(ADDRESS, "address")                                                                          \
    X(AMP_IMG, "amp-img")                                                                          \
    X(APPLET, "applet")                                                                            \
    X(AREA, "area")                                                                                \
    X(ARTICLE, "article")                                                                          \
    X(ASIDE, "aside")                                                                              \
    X(AUDIO, "audio")                                                                              \
    X(B, "b")                                                                                      \
    X(BASE, "base")                                                                                \
    X(BDI, "bdi")                                                                                  \
    X(BDO, "bdo")                                                                                  \
    X(BIG, "big")                                                                                  \
    X(BLOCKQUOTE, "blockquote")                                                                    \
    X(BODY, "body")                                                                                \
    X(BR, "br")                                                                                    \
    X(BUTTON, "button")                                                                            \
    X(CANVAS, "canvas")                                                                            \
    X(CAPTION, "caption")                                                                          \
    X(CENTER, "center")                                                                            \
    X(CITE, "cite")                                                                                \
    X(CODE, "code")                                                                                \
    X(COL, "col")                                                                                  \
    X(COLGROUP, "colgroup")                                                                        \
    X(DATA, "data")                                                                                \
    X(DATALIST, "datalist")                                                                        \
    X(DD, "dd")                                                                                    \
    X(DEL, "del")                                                                                  \
    X(DETAILS, "details")                                                                          \
    X(DFN, "dfn")                                                                                  \
    X(DIALOG, "dialog")                                                                            \
    X(DIR, "dir")                                                                                  \
    X(DIV, "div")                                                                                  \
    X(DL, "dl")                                                                                    \
    X(DT, "dt")                                                                                    \
    X(EM, "em")                                                                                    \
    X(EMBED, "embed")                                                                              \
    X(FIELDSET, "fieldset")                                                                        \
    X(FIGCAPTION, "figcaption")                                                                    \
    X(FIGURE, "figure")                                                                            \
    X(FONT, "font")                                                                                \
    X(FOOTER, "footer")                                                                            \
    X(FORM, "form")                                                                                \
    X(FRAME, "frame")                                                                              \
    X(FRAMESET, "frameset")                                                                        \
    X(H1, "h1")                                                                                    \
    X(H2, "h2")                                                                                    \
    X(H3, "h3")                                                                                    \
    X(H4, "h4")                                                                                    \
    X(H5, "h5")                                                                                    \
    X(H6, "h6")                                                                                    \
    X(HEAD, "head")                                                                                \
    X(HEADER, "header")                                                                            \
    X(HGROUP, "hgroup")                                                                            \
    X(HR, "hr")                                                                                    \
    X(HTML, "html")                                                                                \
    X(I, "i")                                                                                      \
    X(IFRAME, "iframe")                                                                            \
    X(IMG, "img")                                                                                  \
    X(INPUT, "input")                                                                              \
    X(INS, "ins")                                                                                  \
    X(KBD, "kbd")                                                                                  \
    X(LABEL, "label")                                                                              \
    X(LEGEND, "legend")                                                                            \
    X(LI, "li")                                                                                    \
    X(LINK, "link")                                                                                \
    X(MAIN, "main")                                                                                \
    X(MAP, "map")                                                                                  \
    X(MARK, "mark")                                                                                \
    X(MARQUEE, "marquee")                                                                          \
    X(MATH, "math")                                                                                \
    X(MENU, "menu")                                                                                \
    X(META, "meta")                                                                                \
    X(METER, "meter")                                                                              \
    X(NAV, "nav")                                                                                  \
    X(NOBR, "nobr")                                                                                \
    X(NOFRAMES, "noframes")                                                                        \
    X(NOSCRIPT, "noscript")                                                                        \
    X(OBJECT, "object")                                                                            \
    X(OL, "ol")                                                                                    \
    X(OPTGROUP, "optgroup")                                                                        \
    X(OPTION, "option")                                                                            \
    X(OUTPUT, "output")                                                                            \
    X(P, "p")                                                                                      \
    X(PARAM, "param")                                                                              \
    X(PICTURE, "picture")                                                                          \
    X(PRE, "pre")                                                                                  \
    X(PROGRESS, "progress")                                                                        \
    X(Q, "q")                                                                                      \
    X(RP, "rp")                                                                                    \
    X(RT, "rt")                                                                                    \
    X(RUBY, "ruby")                                                                                \
    X(S, "s")                                                                                      \
    X(SAMP, "samp")                                                                                \
    X(SCRIPT, "script")                                                                            \
    X(SEARCH, "search")                                                                            \
    X(SECTION, "section")                                                                          \
    X(SELECT, "select")                                                                            \
    X(SLOT, "slot")                                                                                \
    X(SMALL, "small")                                                                              \
    X(SOURCE, "source")                                                                            \
    X(SPAN, "span")                                                                                \
    X(STRIKE, "strike")                                                                            \
    X(STRONG, "strong")                                                                            \
    X(STYLE, "style")                                                                              \
    X(SUB, "sub")                                                                                  \
    X(SUMMARY, "summary")                                                                          \
    X(SUP, "sup")                                                                                  \
    X(SVG, "svg")                                                                                  \
    X(TABLE, "table")                                                                              \
    X(TBODY, "tbody")                                                                              \
    X(TD, "td")                                                                                    \
    X(TEMPLATE, "template")                                                                        \
    X(TEXTAREA, "textarea")                                                                        \
    X(TFOOT, "tfoot")                                                                              \
    X(TH, "th")                                                                                    \
    X(THEAD, "thead")                                                                              \
    X(TIME, "time")                                                                                \
    X(TITLE, "title")                                                                              \
    X(TR, "tr")                                                                                    \
    X(TRACK, "track")                                                                              \
    X(TT, "tt")                                                                                    \
    X(U, "u")                                                                                      \
    X(UL, "ul")                                                                                    \
    X(VAR, "var")                                                                                  \
    X(VIDEO, "video")                                                                              \
    X(WBR, "wbr")

// X(NAME, "name"), sorted by name. Other attributes are not kept.
#define ATTRIBUTES(X)                                                                              \
    X(ALT, "alt")                                                                                  \
    X(ARIA_HIDDEN, "aria-hidden")                                                                  \
    X(ARIA_LABEL, "aria-label")                                                                    \
    X(CHARSET, "charset")                                                                          \
    X(CLASS, "class")                                                                              \
    X(CONTENT, "content")                                                                          \
    X(DATA_COMPONENT, "data-component")                                                            \
    X(DATA_QA, "data-qa")                                                                          \
    X(DATA_TESTID, "data-testid")                                                                  \
    X(DATA_TYPE, "data-type")                                                                      \
    X(DATETIME, "datetime")                                                                        \
    X(DIR, "dir")                                                                                  \
    X(HIDDEN, "hidden")                                                                            \
    X(HREF, "href")                                                                                \
    X(HREFLANG, "hreflang")                                                                        \
    X(HTTP_EQUIV, "http-equiv")                                                                    \
    X(ID, "id")                                                                                    \
    X(ITEMID, "itemid")                                                                            \
    X(ITEMPROP, "itemprop")                                                                        \
    X(ITEMREF, "itemref")                                                                          \
    X(ITEMSCOPE, "itemscope")                                                                      \
    X(ITEMTYPE, "itemtype")                                                                        \
    X(LANG, "lang")                                                                                \
    X(NAME, "name")                                                                                \
    X(PROPERTY, "property")                                                                        \
    X(REL, "rel")                                                                                  \
    X(ROLE, "role")                                                                                \
    X(SRC, "src")                                                                                  \
    X(START, "start")                                                                              \
    X(STYLE, "style")                                                                              \
    X(TITLE, "title")                                                                              \
    X(TYPE, "type")                                                                                \
    X(TYPEOF, "typeof")                                                                            \
    X(VALUE, "value")                                                                              \
    X(VOCAB, "vocab")                                                                              \
    X(XML_LANG, "xml:lang")

enum tag {
    TAG_TEXT, // no element: a run of text
    TAG_OTHER,
#define X(NAME, text) TAG_##NAME,
    TAGS(X)
#undef X
        TAG_COUNT
};

enum attribute_name {
#define X(NAME, text) ATTRIBUTE_##NAME,
    ATTRIBUTES(X)
#undef X
        ATTRIBUTE_COUNT
};

// By lower-case name; TAG_OTHER, ATTRIBUTE_COUNT for any other. For a page's worth of names html.c has a table.
enum tag tag_find(struct str name);
enum attribute_name attribute_find(struct str name);

// The name of an element; "" for text and TAG_OTHER.
struct str tag_name(enum tag tag);
struct str attribute_text(enum attribute_name name);

// What an element is, whatever the page does with it. The bits of tag_is.
enum tag_kind {
    TAG_IS_BLOCK = 1,   // its text is parted from what stands before and behind
    TAG_IS_HEADING = 2, // h1 to h6
    TAG_IS_SKIPPED =
        4, // its contents are no text of the page: script, style, template, svg, select …
    TAG_IS_VOID = 8,      // has no contents: br, img, meta …
    TAG_IS_LANDMARK = 16, // nav, aside, header, footer, main, article, section
};
unsigned tag_kinds(enum tag tag);

#endif
