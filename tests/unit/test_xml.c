// SPDX-License-Identifier: MIT
#include "web/xml.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static bool is_broken, is_cut, has_fault;

// The events as one line: <name, >name, "text".
static struct str events(struct str document)
{
    static struct buffer out;
    struct xml xml;
    buffer_reset(&out);
    arena_reset(&arena);
    xml_open(&xml, &arena, document);
    for (enum xml_event event; (event = xml_next(&xml)) != XML_END;) {
        if (event == XML_TEXT)
            buffer_printf(&out, "\"%.*s\"", (int)xml.text.length, xml.text.data);
        else
            buffer_printf(&out, "%c%.*s", event == XML_OPEN ? '<' : '>', (int)xml.name.length,
                          xml.name.data);
    }
    is_broken = xml.is_broken;
    is_cut = xml.is_cut;
    has_fault = xml.fault != NULL;
    xml_close(&xml);
    return buffer_str(&out);
}

static void gives(struct str document, const char *wanted, bool broken, bool cut)
{
    assert(str_equal(events(document), str_of(wanted)));
    assert(is_broken == broken && is_cut == cut && !has_fault);
}

static void texts(void)
{
    struct xml xml;
    xml_open(&xml, &arena, STR("<a xml:k='v &amp; w'>x<b>y</b><![CDATA[<z>]]></a>"));
    assert(xml_next(&xml) == XML_OPEN && str_equal(xml_attribute(&xml, "k"), STR("v & w")));
    assert(!xml_attribute(&xml, "no").data);
    assert(str_equal(xml_text(&xml), STR("xy<z>")));
    assert(xml_next(&xml) == XML_END);
    xml_close(&xml);
    xml_open(&xml, &arena, STR("<a><b>y</b>&lt;</a>"));
    assert(xml_next(&xml) == XML_OPEN && str_equal(xml_markup(&xml), STR("<b>y</b>&lt;")));
    xml_close(&xml);
}

// A text longer than libxml2's own limit, and elements deeper than that.
static void sizes(void)
{
    struct buffer document = {0};
    buffer_put(&document, STR("<a><b>"));
    for (int i = 0; i < 11000000; i++)
        buffer_byte(&document, 'x');
    buffer_put(&document, STR("</b>"));
    for (int i = 0; i < 1000; i++)
        buffer_put(&document, STR("<c>"));
    for (int i = 0; i < 1000; i++)
        buffer_put(&document, STR("</c>"));
    buffer_put(&document, STR("<d/></a>"));
    struct str all = events(buffer_str(&document));
    assert(all.length > 11000000 && str_ends(all, STR(">c<d>d>a")) && !is_broken);
    buffer_free(&document);
}

static void crowd(void)
{
    for (int count = 999; count < 1003; count += 2) {
        struct buffer document = {0};
        buffer_put(&document, STR("<a>=====<b "));
        for (int i = 0; i < count; i++)
            buffer_printf(&document, "k%d='&amp;' ", i);
        buffer_put(&document, STR("/></a>"));
        events(buffer_str(&document));
        assert(has_fault == (count > XML_ATTRIBUTES_MAX));
        buffer_free(&document);
    }
}

static void many(void)
{
    struct buffer document = {0};
    buffer_put(&document, STR("<a>"));
    for (int i = 0; i < XML_TAGS_MAX; i++)
        buffer_put(&document, STR("<b/>"));
    events(buffer_str(&document));
    assert(has_fault);
    buffer_free(&document);
}

int main(void)
{
    xml_begin();
    gives(STR("<?xml version='1.0'?><a><b/>t</a>"), "<a<b>b\"t\">a", false, false);
    gives(STR("<a>&nbsp;&eacute;&bogus; & b</a>"), "<a\"\xC2\xA0\xC3\xA9&bogus; & b\">a", false,
          false);
    gives(STR("<a>1\0 2\v</a><!-- x -->"), "<a\"1  2 \">a", false, false);
    gives(STR("<a><b>t</a>"), "<a<b\"t\">b>a", true, true);
    gives(STR("<a><b>t</b>"), "<a<b\"t\">b>a", true, true);
    gives(STR("<a>t</a><b>"), "<a\"t\">a", true, false);
    gives(STR(""), "", true, false);
    events(STR("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
    assert(has_fault);
    texts();
    sizes();
    crowd();
    many();
    arena_free(&arena);
    puts("ok xml");
    return 0;
}
