// SPDX-License-Identifier: MIT
#include "base/hash.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    char hex[SHA256_HEX + 1];
    // FIPS 180-2, appendix B.
    sha256_hex(STR("abc"), hex);
    assert(strcmp(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad") == 0);
    sha256_hex(STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), hex);
    assert(strcmp(hex, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1") == 0);
    sha256_hex((struct str){0}, hex);
    assert(strcmp(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") == 0);
    // XXH3 without seed of the empty text, from the specification of xxHash: ids depend on these values.
    assert(hash64((struct str){0}) == UINT64_C(0x2d06800538d394c2));
    hash128_hex(hash128(STR("")), hex);
    assert(strcmp(hex, "99aa06d3014798d86001c324468d497f") == 0);
    hash128_hex((struct hash128){UINT64_C(0x0123456789abcdef), 0xf}, hex);
    assert(strcmp(hex, "0123456789abcdef000000000000000f") == 0);
    // The same bytes at any address give the same value; one more byte another.
    char text[64];
    memset(text, 'x', sizeof(text));
    for (size_t at = 1; at < 16; at++) {
        struct str moved = {text + at, 40};
        assert(hash64(moved) == hash64((struct str){text, 40}));
        assert(hash64(moved) != hash64((struct str){text, 41}));
        assert(hash128(moved).high == hash128((struct str){text, 40}).high);
    }
    puts("ok hash");
    return 0;
}
