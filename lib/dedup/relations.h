// Articles that stay apart though one is made of the other, because a page says so: a translation, an excerpt.
//
// What a page says (attributes.h) is looked up among the places where records are found: their own addresses, and their headline with
// the first author. Records are taken as they are written: several of one article with their merged attributes. Of a statement that several articles meet nothing follows. Pages that stand in
// several languages under one address, or name each other (hreflang), are translations of each other where nothing says which was first.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_RELATIONS_H
#define SHEAF_DEDUP_RELATIONS_H

#include "dedup/clusters.h"

enum {
    RELATION_EDITIONS_MAX =
        64, // articles that are said to be one in several languages; of more nothing follows
    RELATION_PLACES = 5, // that a record meets others under besides its addresses
};

// Fills in the relations of clusters that are complete otherwise. Linear but for a sort of what is stated.
void relations_make(struct clusters *clusters, const struct signature *signatures);

// Those of a cluster, *count of them, by kind and target.
const struct relation *relations_of(const struct clusters *clusters, uint32_t cluster,
                                    size_t *count);

// The places beside its addresses under which a record is found or looks for others: what leads from a record to all that decides
// its relations. Returns how many.
size_t relations_places(const struct attributes *own, uint64_t places[RELATION_PLACES]);

// The keys of merged records, and those places as keys: addresses among them meet the keys of who is there.
void relations_add_keys(struct keys *keys, const struct attributes *attributes, uint32_t item);

// Does the page of one say that it is a translation or an excerpt of the other, found at its address or under its headline and first
// author? Such a pair is two texts, however much of one is in the other. Symmetric; of the two records alone.
bool relations_are_stated(const struct attributes *a, const struct attributes *b);

const char *relation_name(enum relation_kind kind); // "translation-of", "excerpt-of"

#endif
