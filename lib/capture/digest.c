// SPDX-License-Identifier: MIT
#include "capture/digest.h"

#include "base/hash.h"

enum { DIGITS_MAX = 2 * DIGEST_MAX };

static size_t write_hex(const unsigned char *bytes, size_t length, char digits[DIGITS_MAX])
{
    for (size_t i = 0; i < length; i++) {
        digits[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        digits[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    return 2 * length;
}

static size_t write_base32(const unsigned char *bytes, size_t length, char digits[DIGITS_MAX])
{
    size_t count = (length * 8 + 4) / 5;
    for (size_t i = 0; i < count; i++) {
        size_t bit = i * 5, byte = bit / 8;
        unsigned pair = bytes[byte] << 8 | (byte + 1 < length ? bytes[byte + 1] : 0U);
        digits[i] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[pair >> (11 - bit % 8) & 31];
    }
    return count;
}

enum digest_verdict digest_check(struct str stated, struct str bytes)
{
    unsigned char digest[DIGEST_MAX];
    char digits[DIGITS_MAX];
    size_t colon = str_find_byte(stated, ':', 0);
    if (colon == STR_NONE)
        return DIGEST_UNKNOWN;
    struct str value = str_slice(stated, colon + 1, stated.length);
    while (str_ends(value, STR("=")))
        value.length--;
    size_t length = digest_bytes(str_slice(stated, 0, colon), bytes, digest);
    if (!length)
        return DIGEST_UNKNOWN;
    size_t count = value.length == 2 * length ? write_hex(digest, length, digits)
                                              : write_base32(digest, length, digits);
    return str_equal_nocase(value, (struct str){digits, count}) ? DIGEST_RIGHT : DIGEST_WRONG;
}
