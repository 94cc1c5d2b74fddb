// SPDX-License-Identifier: MIT
#include "base/hash.h"

#include "base/die.h"

#include <openssl/evp.h>
#include <pthread.h>
#include <xxhash.h>

static const char digits[] = "0123456789abcdef";

uint64_t hash64(struct str s)
{
    return XXH3_64bits(s.data, s.length);
}

uint64_t hash64_seeded(struct str s, uint64_t seed)
{
    return XXH3_64bits_withSeed(s.data, s.length, seed);
}

struct hash128 hash128(struct str s)
{
    XXH128_hash_t hash = XXH3_128bits(s.data, s.length);
    return (struct hash128){hash.high64, hash.low64};
}

void hash128_hex(struct hash128 hash, char hex[HASH128_HEX + 1])
{
    for (int i = 0; i < 16; i++) {
        hex[i] = digits[hash.high >> (60 - 4 * i) & 15];
        hex[16 + i] = digits[hash.low >> (60 - 4 * i) & 15];
    }
    hex[HASH128_HEX] = '\0';
}

static EVP_MD *sha256_algorithm;

// In a context of its own, which reads no openssl.cnf (no configuration file changes what a program does, and reading it takes longer
// than a page) and, unlike libcrypto's own one, survives memory that runs out.
static void find_algorithm(void)
{
    static OSSL_LIB_CTX *context;
    if (OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL) && (context = OSSL_LIB_CTX_new()))
        sha256_algorithm = EVP_MD_fetch(context, "SHA256", NULL);
}

// Looked up once: that takes longer than the digest of a short capture.
static const EVP_MD *sha256(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, find_algorithm);
    return sha256_algorithm;
}

void sha256_hex(struct str s, char hex[SHA256_HEX + 1])
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    const EVP_MD *algorithm = sha256();
    if (!algorithm || !EVP_Digest(s.data ? s.data : "", s.length, digest, &length, algorithm, NULL))
        die("cannot compute a SHA-256 digest");
    for (unsigned int i = 0; i < length && i < 32; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    hex[SHA256_HEX] = '\0';
}

size_t digest_bytes(struct str algorithm, struct str s, unsigned char digest[DIGEST_MAX])
{
    static const struct {
        struct str name;
        const EVP_MD *(*kind)(void);
    } kinds[] = {{STR_INIT("sha1"), EVP_sha1},
                 {STR_INIT("sha256"), EVP_sha256},
                 {STR_INIT("sha512"), EVP_sha512},
                 {STR_INIT("md5"), EVP_md5}};
    unsigned int length = 0;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
        if (str_equal_nocase(algorithm, kinds[i].name) &&
            EVP_Digest(s.data ? s.data : "", s.length, digest, &length, kinds[i].kind(), NULL))
            return length;
    return 0;
}
