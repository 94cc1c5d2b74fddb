// Any bytes, decoded with any label: the text is valid UTF-8 without a byte order mark, the name is one of the standard's,
// and what is valid UTF-8 already is not touched.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "text/utf8.h"
#include "web/charset.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena arena;

// The input is a label up to its first line end, and a page.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str input = {(const char *)data, size};
    size_t end = str_find_byte(input, '\n', 0);
    end = end == STR_NONE ? 0 : end;
    struct str label = str_slice(input, 0, end), page = str_slice(input, end + 1, size);
    struct charset charset = charset_decode(&arena, page, label);
    require(utf8_is_valid(charset.text));
    require(str_equal(charset_for_label(charset.name), charset.name));
    require(charset_basis_name(charset.basis).length > 0);
    require(charset.replaced <= page.length + 1);
    struct charset again = charset_decode(&arena, charset.text, STR("utf-8"));
    require(utf8_is_valid(again.text));
    bool is_plain = charset.basis == CHARSET_VALID;
    if (is_plain)
        require(charset.text.data == page.data && charset.text.length == page.length);
    arena_reset(&arena);
    return 0;
}
