// What a page in HTML says of itself to machines, as it stands: its JSON-LD and its <meta> elements.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_OWN_METADATA_H
#define SHEAF_EXTRACT_OWN_METADATA_H

#include "web/tree.h"

enum {
    OWN_METADATA_BYTES_MAX =
        4 << 20, // of JSON; scripts and elements that are too much are left out
    OWN_METADATA_DEPTH_MAX =
        1000, // arrays and objects of a script in each other; a deeper one is left out
};

// {"json_ld":[…],"meta":[{"name":…,"content":…},…]} on one line, in the order of the page, in the arena; {0} when the page has
// neither. A script's value is byte for byte that of the page but for white space between its parts. A <meta> has those of
// its attributes name, property, itemprop, http-equiv and content that it has. '*is_left_out' becomes true when a script is
// no valid JSON, or a limit was reached.
struct str own_metadata(const struct tree *tree, struct arena *arena, bool *is_left_out);

#endif
