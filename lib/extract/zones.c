// SPDX-License-Identifier: MIT
#include "extract/zones.h"

enum {
    ABOVE_BYTES = 600, // of text before the headline that still belong to it
    BELOW_BYTES = 900, // behind the body
    EDGE_BLOCKS = 2,   // of the body, that are its start and its end
};

struct zones zones_make(const struct signs *signs, uint32_t headline)
{
    const struct tree *tree = signs->tree;
    struct zones zones = {.signs = signs, .headline = headline};
    if (tree->count == 0)
        return zones;
    if (headline != TREE_NONE) {
        zones.above = tree->nodes[headline].text;
        zones.headline_block = signs->blocks->before[headline];
    }
    zones.from = zones.to = (uint32_t)tree->text.length;
    if (signs->body_to) {
        zones.from = tree->nodes[signs->body_from].text;
        zones.to = tree->nodes[signs->body_to].text;
        zones.first_block = signs->blocks->before[signs->body_from];
        zones.end_block = signs->blocks->before[signs->body_to];
    }
    if (signs->body_to && headline != TREE_NONE && zones.first_block == zones.headline_block) {
        // The headline is the body's first block: the text starts behind it.
        uint32_t behind = tree->nodes[headline].end;
        zones.from = tree->nodes[behind].text;
        zones.first_block = signs->blocks->before[behind];
    }
    return zones;
}

enum zone zone_of(const struct zones *zones, uint32_t node)
{
    const struct signs *signs = zones->signs;
    uint32_t at = signs->tree->nodes[node].text, block = signs->blocks->before[node];
    if (signs->end && node >= signs->end)
        return ZONE_FAR_BELOW;
    if (zones->headline != TREE_NONE && node < zones->headline)
        return at + ABOVE_BYTES >= zones->above ? ZONE_ABOVE : ZONE_FAR_ABOVE;
    if (at < zones->from)
        return ZONE_HEAD;
    if (at < zones->to && block < zones->first_block + EDGE_BLOCKS)
        return ZONE_BODY_START;
    if (at < zones->to)
        return block + EDGE_BLOCKS >= zones->end_block ? ZONE_BODY_END : ZONE_BODY;
    return at < zones->to + BELOW_BYTES ? ZONE_BELOW : ZONE_FAR_BELOW;
}

bool zone_is_near(enum zone zone)
{
    return zone != ZONE_FAR_ABOVE && zone != ZONE_BODY && zone != ZONE_FAR_BELOW;
}

unsigned zone_distance(const struct zones *zones, uint32_t node)
{
    const uint32_t far = PLACE_RELATED | PLACE_COMMENT | PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE;
    bool is_far = zones->signs->places[node] & far;
    return (zone_is_near(zone_of(zones, node)) ? 0 : 2) + (is_far ? 1 : 0);
}
