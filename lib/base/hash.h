// Hashes: XXH3 (xxHash) for tables and ids, SHA-256 (libcrypto) for digests of captures.
// hash64 and hash128 have no seed on purpose: ids must be the same in every run.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_HASH_H
#define SHEAF_BASE_HASH_H

#include "base/str.h"

#include <stdint.h>

struct hash128 {
    uint64_t high, low;
};

uint64_t hash64(struct str s);

// For tables only: who writes the input cannot know which keys fall together when the seed is a secret.
uint64_t hash64_seeded(struct str s, uint64_t seed);

struct hash128 hash128(struct str s);

enum { HASH128_HEX = 32, SHA256_HEX = 64 };

// Lower-case hexadecimal digits, NUL-terminated.
void hash128_hex(struct hash128 hash, char hex[HASH128_HEX + 1]);
void sha256_hex(struct str s, char hex[SHA256_HEX + 1]);

enum { DIGEST_MAX = 64 };

// The digest of another algorithm by its name ("sha1", "sha256", "sha512", "md5"; any case), for checking what archives
// state. Its length in bytes; 0 when the algorithm is not known.
size_t digest_bytes(struct str algorithm, struct str s, unsigned char digest[DIGEST_MAX]);

#endif
