// SPDX-License-Identifier: MIT
#include "text/script.h"

#include <stddef.h>

// Blocks of letters, sorted; from the Unicode block list, without their digits and punctuation
// where these stand together. ASCII is not in it.
static const struct block {
    uint32_t first, last;
    enum script script;
} blocks[] = {
    {0x00C0, 0x00D6, SCRIPT_LATIN},      {0x00D8, 0x00F6, SCRIPT_LATIN},
    {0x00F8, 0x024F, SCRIPT_LATIN},      {0x0250, 0x02AF, SCRIPT_LATIN},
    {0x0370, 0x0373, SCRIPT_GREEK},      {0x0376, 0x037D, SCRIPT_GREEK},
    {0x0386, 0x0386, SCRIPT_GREEK},      {0x0388, 0x03FF, SCRIPT_GREEK},
    {0x0400, 0x0481, SCRIPT_CYRILLIC},   {0x048A, 0x052F, SCRIPT_CYRILLIC},
    {0x0531, 0x0556, SCRIPT_ARMENIAN},   {0x0561, 0x0587, SCRIPT_ARMENIAN},
    {0x05D0, 0x05F2, SCRIPT_HEBREW},     {0x0620, 0x063F, SCRIPT_ARABIC},
    {0x0641, 0x064A, SCRIPT_ARABIC},     {0x066E, 0x066F, SCRIPT_ARABIC},
    {0x0671, 0x06D3, SCRIPT_ARABIC},     {0x06D5, 0x06D5, SCRIPT_ARABIC},
    {0x06EE, 0x06EF, SCRIPT_ARABIC},     {0x06FA, 0x06FF, SCRIPT_ARABIC},
    {0x0750, 0x077F, SCRIPT_ARABIC},     {0x08A0, 0x08C9, SCRIPT_ARABIC},
    {0x0900, 0x0963, SCRIPT_DEVANAGARI}, {0x0971, 0x097F, SCRIPT_DEVANAGARI},
    {0x0980, 0x09E3, SCRIPT_BENGALI},    {0x09F0, 0x09F1, SCRIPT_BENGALI},
    {0x0A01, 0x0A5E, SCRIPT_GURMUKHI},   {0x0A70, 0x0A76, SCRIPT_GURMUKHI},
    {0x0A81, 0x0AE3, SCRIPT_GUJARATI},   {0x0B01, 0x0B63, SCRIPT_ORIYA},
    {0x0B82, 0x0BD7, SCRIPT_TAMIL},      {0x0C00, 0x0C63, SCRIPT_TELUGU},
    {0x0C80, 0x0CE3, SCRIPT_KANNADA},    {0x0D00, 0x0D63, SCRIPT_MALAYALAM},
    {0x0D7A, 0x0D7F, SCRIPT_MALAYALAM},  {0x0D81, 0x0DDF, SCRIPT_SINHALA},
    {0x0E01, 0x0E3A, SCRIPT_THAI},       {0x0E40, 0x0E4E, SCRIPT_THAI},
    {0x0E81, 0x0ECE, SCRIPT_LAO},        {0x0F40, 0x0FBC, SCRIPT_TIBETAN},
    {0x1000, 0x103F, SCRIPT_MYANMAR},    {0x1050, 0x108F, SCRIPT_MYANMAR},
    {0x10A0, 0x10FF, SCRIPT_GEORGIAN},   {0x1100, 0x11FF, SCRIPT_HANGUL},
    {0x1200, 0x135F, SCRIPT_ETHIOPIC},   {0x1780, 0x17D3, SCRIPT_KHMER},
    {0x1C90, 0x1CBF, SCRIPT_GEORGIAN},   {0x1E00, 0x1EFF, SCRIPT_LATIN},
    {0x1F00, 0x1FFF, SCRIPT_GREEK},      {0x3005, 0x3007, SCRIPT_HAN},
    {0x3041, 0x3096, SCRIPT_KANA},       {0x30A1, 0x30FA, SCRIPT_KANA},
    {0x30FC, 0x30FC, SCRIPT_KANA},       {0x3131, 0x318E, SCRIPT_HANGUL},
    {0x3400, 0x4DBF, SCRIPT_HAN},        {0x4E00, 0x9FFF, SCRIPT_HAN},
    {0xAC00, 0xD7A3, SCRIPT_HANGUL},     {0xF900, 0xFAFF, SCRIPT_HAN},
    {0xFB50, 0xFDFB, SCRIPT_ARABIC},     {0xFE70, 0xFEFC, SCRIPT_ARABIC},
    {0xFF21, 0xFF3A, SCRIPT_LATIN},      {0xFF41, 0xFF5A, SCRIPT_LATIN},
    {0xFF66, 0xFF9D, SCRIPT_KANA},       {0x20000, 0x323AF, SCRIPT_HAN},
};

enum script script_of(uint32_t code_point)
{
    if (code_point < 0x80)
        return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z' ? SCRIPT_LATIN
                                                                        : SCRIPT_NONE;
    size_t low = 0, high = sizeof(blocks) / sizeof(blocks[0]);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code_point > blocks[middle].last)
            low = middle + 1;
        else if (code_point < blocks[middle].first)
            high = middle;
        else
            return blocks[middle].script;
    }
    return SCRIPT_NONE;
}
