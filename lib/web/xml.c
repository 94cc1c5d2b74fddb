// SPDX-License-Identifier: MIT
#include "web/xml.h"

#include "base/buffer.h"
#include "web/reference.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

enum {
    OPTIONS = XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
              XML_PARSE_HUGE, // our own limits are below its
    REFERENCE_MAX = 40,       // bytes of a reference
};

void xml_begin(void)
{
    xmlInitParser();
}

// Appends the reference at the beginning of 'text' so that XML knows it; its length.
static size_t put_reference(struct buffer *out, struct arena *arena, struct str text)
{
    static const struct str known[] = {STR_INIT("&amp;"),  STR_INIT("&lt;"),   STR_INIT("&gt;"),
                                       STR_INIT("&quot;"), STR_INIT("&apos;"), STR_INIT("&#")};
    for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
        if (str_starts(text, known[i])) {
            buffer_byte(out, '&');
            return 1;
        }
    size_t end = str_find_byte(str_slice(text, 0, REFERENCE_MAX), ';', 1);
    struct str reference = end == STR_NONE ? STR("&") : str_slice(text, 0, end + 1);
    struct str decoded = reference_decode(arena, reference);
    if (decoded.data != reference.data && !str_equal(decoded, reference)) {
        buffer_put(out, decoded);
        return reference.length;
    }
    buffer_put(out, STR("&amp;"));
    return 1;
}

// The document on its way to libxml2.
struct mended {
    struct buffer out;
    bool is_in_tag, is_crowded;
    size_t attributes; // of the tag, at most: its equal signs
    size_t tags;
};

// Control characters are none of XML's, and NUL would end the document.
static void put_characters(struct buffer *out, struct str text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bool is_foreign = byte < ' ' && byte != '\t' && byte != '\n' && byte != '\r';
        buffer_byte(out, is_foreign ? ' ' : (char)byte);
    }
}

static void count_tags(struct mended *mended, struct str text)
{
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.data[i];
        if (byte == '<') {
            mended->attributes = 0;
            mended->tags++;
        }
        if (byte == '<' || byte == '>')
            mended->is_in_tag = byte == '<';
        mended->attributes += mended->is_in_tag && byte == '=';
    }
    mended->is_crowded = mended->is_crowded || mended->attributes > XML_ATTRIBUTES_MAX;
}

// Copies the document with its references and characters mended. References in CDATA sections and comments stay as they are.
static void mend(struct mended *mended, struct arena *arena, struct str text)
{
    struct buffer *out = &mended->out;
    for (size_t at = 0; text.data && at < text.length;) {
        struct str rest = str_slice(text, at, text.length);
        struct str end = str_starts(rest, STR("<![CDATA[")) ? STR("]]>")
                         : str_starts(rest, STR("<!--"))    ? STR("-->")
                                                            : (struct str){0};
        if (end.data) {
            size_t found = str_find(rest, end, 4);
            rest = str_slice(rest, 0, found == STR_NONE ? rest.length : found + end.length);
            put_characters(out, rest);
            at += rest.length;
        } else if (rest.data[0] == '&') {
            at += put_reference(out, arena, rest);
        } else {
            size_t length = 1;
            while (length < rest.length && rest.data[length] != '&' && rest.data[length] != '<')
                length++;
            count_tags(mended, str_slice(rest, 0, length));
            put_characters(out, str_slice(rest, 0, length));
            at += length;
        }
    }
}

void xml_open(struct xml *xml, struct arena *arena, struct str document)
{
    struct mended mended = {0};
    struct str none = STR("");
    *xml = (struct xml){.arena = arena, .name = none, .space = none, .text = none};
    if (str_contains(document, STR("<!ENTITY")))
        xml->fault = "XML that declares entities";
    else if (document.length > XML_BYTES_MAX)
        xml->fault = "XML over 64 MiB";
    if (xml->fault)
        return;
    mend(&mended, arena, document);
    if (mended.is_crowded)
        xml->fault = "XML with too many attributes";
    if (mended.tags > XML_TAGS_MAX)
        xml->fault = "XML with too many elements";
    xmlParserCtxtPtr parser = xml->fault ? NULL : xmlNewParserCtxt();
    if (parser)
        xml->document = xmlCtxtReadMemory(parser, buffer_str(&mended.out).data,
                                          (int)mended.out.length, NULL, "UTF-8", OPTIONS);
    xml->is_broken = !parser || !parser->wellFormed;
    xml->is_cut = xml->is_broken && (!parser || parser->errNo == XML_ERR_TAG_NOT_FINISHED);
    xmlFreeParserCtxt(parser);
    buffer_free(&mended.out);
}

static struct str copy(struct xml *xml, const xmlChar *text)
{
    return arena_copy(xml->arena, str_of(text ? (const char *)text : ""));
}

static enum xml_event element_event(struct xml *xml, const xmlNode *node, enum xml_event event)
{
    const xmlChar *space = node->ns ? node->ns->href : NULL;
    xml->name = copy(xml, node->name);
    xml->space = copy(xml, space);
    size_t colon = str_find_byte(xml->name, ':', 0);
    if (colon == STR_NONE)
        return event;
    xml->space = str_slice(xml->name, 0, colon); // a prefix that is not declared
    xml->name = str_slice(xml->name, colon + 1, xml->name.length);
    return event;
}

// The node behind 'node', whose children have been walked or not; *is_leaving tells whether it is entered or left.
static xmlNode *step(xmlNode *node, bool *is_leaving)
{
    if (node->type == XML_ELEMENT_NODE && !*is_leaving && node->children) {
        return node->children;
    } else if (node->type == XML_ELEMENT_NODE && !*is_leaving) {
        *is_leaving = true;
        return node;
    }
    *is_leaving = !node->next;
    return node->next ? node->next : node->parent;
}

enum xml_event xml_next(struct xml *xml)
{
    xmlNode *node = xml->node;
    if (!xml->document)
        return XML_END;
    for (;;) {
        xmlNode *next = node ? step(node, &xml->is_leaving) : ((xmlDoc *)xml->document)->children;
        if (!next || next->type == XML_DOCUMENT_NODE) {
            xmlFreeDoc(xml->document);
            xml->document = xml->node = NULL;
            return XML_END;
        }
        if (node && next->parent == node)
            xml->depth++;
        else if (node && next == node->parent)
            xml->depth--;
        xml->node = node = next;
        if (node->type == XML_ELEMENT_NODE)
            return element_event(xml, node, xml->is_leaving ? XML_CLOSE : XML_OPEN);
        if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE)
            continue;
        xml->text = copy(xml, node->content);
        return XML_TEXT;
    }
}

struct str xml_attribute(struct xml *xml, const char *name)
{
    const xmlNode *node = xml->node;
    for (const xmlAttr *attribute = node ? node->properties : NULL; attribute;
         attribute = attribute->next) {
        if (strcmp((const char *)attribute->name, name) != 0)
            continue;
        xmlChar *value = xmlNodeListGetString(xml->document, attribute->children, 1);
        struct str text = copy(xml, value);
        xmlFree(value);
        return text;
    }
    return (struct str){0};
}

// Moves to the end of the element that begins.
static void leave(struct xml *xml)
{
    xml->is_leaving = true;
}

struct str xml_text(struct xml *xml)
{
    xmlNode *node = xml->node;
    xmlChar *content = node ? xmlNodeGetContent(node) : NULL;
    struct str text = copy(xml, content);
    xmlFree(content);
    leave(xml);
    return text;
}

struct str xml_markup(struct xml *xml)
{
    xmlBufferPtr buffer = xmlBufferCreate();
    for (xmlNode *node = xml->node ? ((xmlNode *)xml->node)->children : NULL; node;
         node = node->next)
        xmlNodeDump(buffer, xml->document, node, 0, 0);
    struct str text = copy(xml, xmlBufferContent(buffer));
    xmlBufferFree(buffer);
    leave(xml);
    return text;
}

void xml_close(struct xml *xml)
{
    xmlFreeDoc(xml->document);
    xml->document = xml->node = NULL;
}
