// SPDX-License-Identifier: MIT
#include "export/guard.h"

static bool is_digit_at(struct str s, size_t i)
{
    return i < s.length && s.data[i] >= '0' && s.data[i] <= '9';
}

static size_t skip_digits(struct str s, size_t i)
{
    while (is_digit_at(s, i))
        i++;
    return i;
}

// -1, +1.5, .5, 1e5: what a spreadsheet reads as a number and nothing else.
static bool is_plain_number(struct str s)
{
    size_t start = s.length && (s.data[0] == '+' || s.data[0] == '-');
    size_t i = skip_digits(s, start);
    size_t digits = i - start;
    if (i < s.length && s.data[i] == '.') {
        size_t fraction = ++i;
        i = skip_digits(s, i);
        digits += i - fraction;
    }
    if (digits == 0)
        return false;
    if (i < s.length && (s.data[i] == 'e' || s.data[i] == 'E')) {
        i++;
        i += i < s.length && (s.data[i] == '+' || s.data[i] == '-');
        if (!is_digit_at(s, i))
            return false;
        i = skip_digits(s, i);
    }
    return i == s.length;
}

// The number of apostrophes before a formula character, or STR_NONE when none follows them.
static size_t apostrophes(struct str s)
{
    size_t count = 0;
    while (count < s.length && s.data[count] == '\'')
        count++;
    bool is_formula = count < s.length && s.data[count] && strchr("=+-@\t\r", s.data[count]);
    return is_formula ? count : STR_NONE;
}

bool guard_is_due(struct str text)
{
    size_t count = apostrophes(text);
    return count != STR_NONE && (count > 0 || !is_plain_number(text));
}

struct str guard_undo(struct str cell)
{
    size_t count = apostrophes(cell);
    return count != STR_NONE && count > 0 ? str_slice(cell, 1, cell.length) : cell;
}
