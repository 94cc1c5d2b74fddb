// How the path of a URL is made: what tells addresses of articles from those of overviews.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_URL_SHAPE_H
#define SHEAF_TEXT_URL_SHAPE_H

#include "base/str.h"

struct url_shape {
    unsigned depth;  // segments that are not empty
    unsigned slug;   // hyphens and underscores in the last of them
    unsigned digits; // in the whole path
    bool has_year;   // a segment is a year of the last or this century
};

struct url_shape url_shape(struct str path);

#endif
