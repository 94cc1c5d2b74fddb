// html_dom dom|sax|tree FILE...: what reading HTML pages takes: libxml2's DOM parse, its SAX parse into nothing, or our tree
// and blocks. Prints microseconds of CPU a page, without the reading of files.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "web/blocks.h"
#include "web/html.h"

#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <time.h>

enum {
    OPTIONS = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
              1 << 19, // XML_PARSE_HUGE
};

static struct arena arena;

static void read_dom(struct str page)
{
    htmlDocPtr document = htmlReadMemory(page.data, (int)page.length, NULL, "UTF-8", OPTIONS);
    xmlFreeDoc(document);
}

static void read_sax(struct str page)
{
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(page.data, (int)page.length);
    if (!context)
        die("no parser");
    *context->sax = (xmlSAXHandler){0};
    htmlCtxtUseOptions(context, OPTIONS);
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
}

static void read_tree(struct str page)
{
    struct tree tree;
    struct blocks blocks;
    arena_reset(&arena);
    html_read(&tree, &arena, page);
    blocks_make(&blocks, &tree, &arena);
}

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct str way = str_of(argc > 2 ? argv[1] : "");
    struct buffer bytes = {0};
    const char *why = NULL;
    double spent = 0;
    for (int i = 2; i < argc; i++) {
        buffer_reset(&bytes);
        if (!file_read(argv[i], TREE_BYTES_MAX, &bytes, &why))
            die("%s: %s", argv[i], why);
        double start = cpu_seconds();
        if (str_equal(way, STR("dom")))
            read_dom(buffer_str(&bytes));
        else if (str_equal(way, STR("sax")))
            read_sax(buffer_str(&bytes));
        else
            read_tree(buffer_str(&bytes));
        spent += cpu_seconds() - start;
    }
    printf("%.0f\n", argc > 2 ? spent * 1e6 / (argc - 2) : 0);
    arena_free(&arena);
    buffer_free(&bytes);
    return 0;
}
