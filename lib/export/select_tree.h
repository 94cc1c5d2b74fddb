// An expression of export/select.h after parsing. Private to select.c and select_parse.c.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_SELECT_TREE_H
#define SHEAF_EXPORT_SELECT_TREE_H

#include "base/arena.h"
#include "export/select.h"

#include <stdint.h>

struct pattern;

enum node_kind { NODE_AND, NODE_OR, NODE_NOT, NODE_TEST };

enum relation {
    IS_THERE,
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    MORE,
    MORE_OR_EQUAL,
    MATCHES,
};

enum literal_kind { LITERAL_TEXT, LITERAL_NUMBER, LITERAL_WORD, LITERAL_NULL };

struct test {
    struct str path; // as one key
    struct str *parts;
    size_t part_count;
    enum relation relation;
    enum literal_kind kind;
    struct str literal; // text, or a number, true or false as JSON
    struct pattern *pattern;
    bool is_found; // some record had something there
};

struct node {
    enum node_kind kind;
    uint32_t left, right; // nodes, or the number of a test in 'left'
};

struct select {
    struct node nodes[SELECT_NODES_MAX];
    struct test tests[SELECT_NODES_MAX];
    size_t node_count, test_count;
    uint32_t root;
    bool has_seen; // some record was asked
    struct arena arena;
};

#endif
