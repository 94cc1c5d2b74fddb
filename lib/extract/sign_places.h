// Where in a page a node stands: by its element, the words of its names, its size, and what is around it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_SIGN_PLACES_H
#define SHEAF_EXTRACT_SIGN_PLACES_H

#include "extract/signs.h"

// Bits of enum sign_place. Those of the node's parent must stand in signs->places.
uint32_t sign_places(const struct signs *signs, uint32_t node);

#endif
