// SPDX-License-Identifier: MIT
#include "capture/digest.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    // Of "abc", from FIPS 180 and RFC 1321.
    static const struct str right[] = {
        STR_INIT("sha1:a9993e364706816aba3e25717850c26c9cd0d89d"),
        STR_INIT("SHA1:A9993E364706816ABA3E25717850C26C9CD0D89D"),
        STR_INIT("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"),
        STR_INIT("sha1:vgmt4nsha2awvor6evyxqugcnsonbwe5"),
        STR_INIT("md5:900150983cd24fb0d6963f7d28e17f72"),
        STR_INIT("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        STR_INIT("sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ===="),
    };
    for (size_t i = 0; i < sizeof(right) / sizeof(*right); i++) {
        assert(digest_check(right[i], STR("abc")) == DIGEST_RIGHT);
        assert(digest_check(right[i], STR("abd")) == DIGEST_WRONG);
    }
    assert(digest_check((struct str){0}, STR("abc")) == DIGEST_UNKNOWN);
    assert(digest_check(STR("sha1"), STR("abc")) == DIGEST_UNKNOWN);
    assert(digest_check(STR("crc32:352441c2"), STR("abc")) == DIGEST_UNKNOWN);
    assert(digest_check(STR("sha1:"), STR("abc")) == DIGEST_WRONG);
    puts("ok digest");
    return 0;
}
