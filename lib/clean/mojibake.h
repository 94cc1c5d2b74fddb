// UTF-8 that was once decoded as windows-1252 and encoded again ("Endowmentâ€™s"), taken back.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_MOJIBAKE_H
#define SHEAF_CLEAN_MOJIBAKE_H

#include "base/arena.h"

#include <stdint.h>

// The code point that a byte 0x80–0x9F of windows-1252 stands for (WHATWG Encoding, index windows-1252);
// 0 where none is assigned.
uint32_t windows_1252_decode(unsigned char byte);

// Text with the sequences repaired that no language writes: "â€" and a symbol, "Ã" or "Â" and a symbol that
// cannot be punctuation behind a word in capitals. s itself when there is none. Nested damage is undone too. Linear, idempotent.
struct str mojibake_repair(struct arena *arena, struct str s);

#endif
