// SPDX-License-Identifier: MIT
#include "web/xpath.h"

#include "base/buffer.h"
#include "text/space.h"
#include "text/utf8.h"
#include "web/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

enum {
    HUGE_TEXT = 1 << 19, // XML_PARSE_HUGE, which the HTML parser knows, too
    OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
              HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT | HUGE_TEXT,
};

// --- limits ---

static size_t tag_attributes(struct str page, size_t *at)
{
    size_t count = 0, i = *at;
    for (; i < page.length && page.data[i] != '>'; i++) {
        char c = page.data[i];
        if ((c == '"' || c == '\'') && page.data[i - 1] == '=') {
            size_t end = str_find_byte(page, c, i + 1);
            i = end == STR_NONE ? page.length - 1 : end;
            count++;
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '/') {
            count++;
        }
    }
    *at = i;
    return count;
}

// libxml2 compares every attribute of an element with all before it. Counted without parsing, rather too much than
// too little.
static bool has_many_attributes(struct str page)
{
    uint64_t pairs = 0;
    for (size_t at = 0; (at = str_find_byte(page, '<', at)) != STR_NONE;) {
        struct str name = str_slice(page, at + 1, at + 7);
        at++;
        if (str_equal_nocase(name, STR("script"))) {
            size_t end = str_find(page, STR("</"), at);
            while (end != STR_NONE &&
                   !str_equal_nocase(str_slice(page, end + 2, end + 8), STR("script")))
                end = str_find(page, STR("</"), end + 2);
            tag_attributes(page, &at);
            at = end == STR_NONE || end < at ? at : end;
            continue;
        }
        size_t count = tag_attributes(page, &at);
        pairs += (uint64_t)count * count / 2;
        if (pairs > XPATH_PAIRS_MAX)
            return true;
    }
    return false;
}

static bool is_deep(const struct tree *tree)
{
    for (uint32_t i = 0; i < tree->count; i++)
        if (tree->nodes[i].depth > XPATH_DEPTH_MAX)
            return true;
    return tree->is_deep || tree->is_cut;
}

// --- opening ---

static void be_silent(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

// Functions that nobody defines are told on this way, and would be printed.
static void print_nothing(void *context, const char *format, ...)
{
    (void)context;
    (void)format;
}

static xmlXPathContextPtr new_context(xmlDocPtr document)
{
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    if (!context)
        return NULL;
    xmlSetGenericErrorFunc(NULL, print_nothing); // of this thread
    context->error = be_silent;
    context->opLimit = XPATH_STEPS_MAX;
    return context;
}

static bool is_expression(struct str expression)
{
    return expression.length > 0 && expression.length <= XPATH_EXPRESSION_MAX &&
           str_find_byte(expression, '\0', 0) == STR_NONE && utf8_is_valid(expression);
}

bool xpath_check(struct str expression)
{
    struct arena arena = {0};
    xmlXPathContextPtr context = new_context(NULL);
    xmlXPathCompExprPtr compiled = NULL;
    if (context && is_expression(expression))
        compiled =
            xmlXPathCtxtCompile(context, (const xmlChar *)arena_copy(&arena, expression).data);
    bool is_good = compiled != NULL;
    xmlXPathFreeCompExpr(compiled);
    xmlXPathFreeContext(context);
    arena_free(&arena);
    return is_good;
}

// libxml2 takes a NUL for the end of the page.
static struct str without_nul(struct arena *arena, struct str page)
{
    if (str_find_byte(page, '\0', 0) == STR_NONE)
        return page;
    struct str copy = arena_copy(arena, page);
    char *data = (char *)copy.data;
    for (size_t i = 0; i < copy.length; i++)
        data[i] = data[i] ? data[i] : ' ';
    return copy;
}

bool xpath_open(struct xpath *xpath, struct arena *arena, struct str page, const struct tree *tree,
                const char **why)
{
    *xpath = (struct xpath){.arena = arena};
    *why = NULL;
    if (page.length > XPATH_BYTES_MAX)
        *why = "the page is too long";
    else if (is_deep(tree))
        *why = "its elements are nested too deep";
    else if (has_many_attributes(page))
        *why = "its elements have too many attributes";
    if (*why)
        return false;
    page = without_nul(arena, page);
    xpath->document = htmlReadMemory(page.data, (int)page.length, NULL, "UTF-8", OPTIONS);
    if (xpath->document)
        xpath->context = new_context(xpath->document);
    if (!xpath->context || !xmlDocGetRootElement(xpath->document)) {
        *why = "it holds no element";
        return false;
    }
    xmlXPathOrderDocElems(xpath->document);
    return true;
}

void xpath_close(struct xpath *xpath)
{
    xmlXPathFreeContext(xpath->context);
    xmlFreeDoc(xpath->document);
    xpath->context = xpath->document = NULL;
}

// --- asking ---

static xmlXPathObjectPtr evaluate(struct xpath *xpath, struct str expression)
{
    xmlXPathContextPtr context = xpath->context;
    if (!context || xpath->is_spent || !is_expression(expression))
        return NULL;
    context->node = (xmlNodePtr)xpath->document;
    struct str text = arena_copy(xpath->arena, expression);
    xmlXPathObjectPtr object = xmlXPathEvalExpression((const xmlChar *)text.data, context);
    xpath->is_spent = context->opCount >= context->opLimit;
    return object;
}

// The nodes of an object in the order of the page; NULL without.
static xmlNodeSetPtr nodes_of(xmlXPathObjectPtr object)
{
    bool is_set = object && object->type == XPATH_NODESET && object->nodesetval;
    if (is_set)
        xmlXPathNodeSetSort(object->nodesetval);
    return is_set ? object->nodesetval : NULL;
}

static struct str path_of(struct xpath *xpath, xmlNodePtr node)
{
    xmlChar *path = node->type == XML_NAMESPACE_DECL ? NULL : xmlGetNodePath(node);
    struct str copy = path ? arena_copy(xpath->arena, str_of((const char *)path)) : (struct str){0};
    xmlFree(path);
    return copy;
}

static void dump(struct xpath *xpath, xmlOutputBufferPtr out, xmlNodePtr node)
{
    if (node->type == XML_HTML_DOCUMENT_NODE || node->type == XML_DOCUMENT_NODE)
        node = xmlDocGetRootElement(xpath->document);
    if (node && out && (node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE))
        htmlNodeDumpFormatOutput(out, xpath->document, node, NULL, 0);
}

// What was dumped; gives both back.
static struct str dumped(struct xpath *xpath, xmlBufferPtr markup, xmlOutputBufferPtr out)
{
    xmlOutputBufferClose(out);
    struct str copy = arena_copy(xpath->arena, str_of((const char *)xmlBufferContent(markup)));
    xmlBufferFree(markup);
    return utf8_repair(xpath->arena, copy, NULL);
}

static struct str contents(struct xpath *xpath, xmlNodePtr node)
{
    xmlChar *text = node->type == XML_NAMESPACE_DECL ? NULL : xmlNodeGetContent(node);
    struct str line =
        text ? utf8_repair(xpath->arena, str_of((const char *)text), NULL) : (struct str){0};
    line = text ? space_line(xpath->arena, arena_copy(xpath->arena, line)) : line;
    xmlFree(text);
    return line;
}

// The text of a node as people read it: a <br> and the border of a block part words, scripts are no text.
static struct str line_of(struct xpath *xpath, xmlNodePtr node)
{
    if (node->type != XML_ELEMENT_NODE || !xmlFirstElementChild(node))
        return contents(xpath, node);
    struct tree tree = {0};
    xmlBufferPtr markup = xmlBufferCreate();
    xmlOutputBufferPtr out = xmlOutputBufferCreateBuffer(markup, NULL);
    dump(xpath, out, node);
    html_read(&tree, xpath->arena, dumped(xpath, markup, out));
    return tree.count ? tree_line(&tree, 0, xpath->arena) : (struct str){0};
}

static void add(struct xpath_results *results, struct str text, struct str path)
{
    if (text.length && results->count < XPATH_RESULTS_MAX)
        results->items[results->count++] = (struct xpath_result){text, path};
}

void xpath_texts(struct xpath *xpath, struct str expression, struct xpath_results *results)
{
    xmlXPathObjectPtr object = evaluate(xpath, expression);
    xmlNodeSetPtr nodes = nodes_of(object);
    size_t bytes = 0; // elements in each other hold the same text again and again
    results->count = 0;
    for (int i = 0;
         nodes && i < nodes->nodeNr && results->count < XPATH_RESULTS_MAX && bytes < XPATH_TEXT_MAX;
         i++) {
        struct str line = line_of(xpath, nodes->nodeTab[i]);
        add(results, line, path_of(xpath, nodes->nodeTab[i]));
        bytes += line.length;
    }
    if (object && (object->type == XPATH_STRING || object->type == XPATH_NUMBER)) {
        xmlChar *text = xmlXPathCastToString(object);
        struct str copy = arena_copy(xpath->arena, str_of((const char *)text));
        add(results, space_line(xpath->arena, utf8_repair(xpath->arena, copy, NULL)),
            (struct str){0});
        xmlFree(text);
    }
    xmlXPathFreeObject(object);
}

bool xpath_holds(struct xpath *xpath, struct str expression)
{
    xmlXPathObjectPtr object = evaluate(xpath, expression);
    bool holds = object && xmlXPathCastToBoolean(object);
    xmlXPathFreeObject(object);
    return holds;
}

// From the last to the first, so that what stands within another node goes before it.
void xpath_remove(struct xpath *xpath, struct str expression)
{
    xmlXPathObjectPtr object = evaluate(xpath, expression);
    xmlNodeSetPtr nodes = nodes_of(object);
    for (int i = nodes ? nodes->nodeNr - 1 : -1; i >= 0; i--) {
        xmlNodePtr node = nodes->nodeTab[i];
        bool is_inner = node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE ||
                        node->type == XML_COMMENT_NODE;
        if (node->type != XML_ATTRIBUTE_NODE && !is_inner)
            continue;
        nodes->nodeTab[i] = NULL;
        if (is_inner) {
            xmlUnlinkNode(node);
            xmlFreeNode(node);
        } else {
            xmlRemoveProp((xmlAttrPtr)node);
        }
    }
    xmlXPathFreeObject(object);
}

static bool is_within(xmlNodePtr node, xmlNodePtr outer)
{
    while (node && node != outer)
        node = node->parent;
    return node != NULL;
}

struct str xpath_markup(struct xpath *xpath, struct str expression, struct str *path)
{
    xmlXPathObjectPtr object = evaluate(xpath, expression);
    xmlNodeSetPtr nodes = nodes_of(object);
    xmlBufferPtr markup = xmlBufferCreate();
    xmlOutputBufferPtr out = xmlOutputBufferCreateBuffer(markup, NULL);
    xmlNodePtr last = NULL;
    *path = (struct str){0};
    for (int i = 0; nodes && i < nodes->nodeNr; i++) {
        xmlNodePtr node = nodes->nodeTab[i];
        if (node->type == XML_NAMESPACE_DECL || (last && is_within(node, last)))
            continue;
        if (!last)
            *path = path_of(xpath, node);
        last = node;
        dump(xpath, out, node);
    }
    xmlXPathFreeObject(object);
    return dumped(xpath, markup, out);
}
