// From the bytes of a page to valid UTF-8: which encoding it is in, and decoding.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_CHARSET_H
#define SHEAF_WEB_CHARSET_H

#include "base/arena.h"

// What told the encoding, strongest first.
enum charset_basis {
    CHARSET_BOM,      // a byte order mark
    CHARSET_VALID,    // the bytes are valid UTF-8 (with bytes above ASCII), whatever is declared
    CHARSET_HTTP,     // the Content-Type header
    CHARSET_META,     // <meta> or <?xml encoding?> in the first 1,024 bytes
    CHARSET_DETECTED, // uchardet
    CHARSET_FALLBACK, // windows-1252
};

struct charset {
    struct str
        text; // valid UTF-8, without a byte order mark; the input itself when nothing had to change
    struct str name; // WHATWG name in lower case: "utf-8", "windows-1252", "shift_jis"
    enum charset_basis basis;
    size_t replaced; // U+FFFD put in for what is no character of the encoding
};

// Decodes a page. 'http_label': the charset parameter of its Content-Type header, or {0}.
// Labels are those of the WHATWG Encoding Standard, in any case; unknown ones count as absent. Never fails.
struct charset charset_decode(struct arena *arena, struct str bytes, struct str http_label);

// "bom", "utf-8", "http", "meta", "detected", "fallback": as in capture.charset_basis.
struct str charset_basis_name(enum charset_basis basis);

// The encoding's WHATWG name for a label; {0} when it is none.
struct str charset_for_label(struct str label);

#endif
