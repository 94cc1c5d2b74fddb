// SPDX-License-Identifier: MIT
#include "text/copyright_line.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void expect(const char *behind, const char *year, const char *holder)
{
    struct copyright found = copyright_line_read(&arena, str_of(behind));
    bool is_right = str_equal(found.year, str_of(year)) && str_equal(found.holder, str_of(holder));
    if (!is_right)
        fprintf(stderr, "'%s': got '%.*s', '%.*s'\n", behind, (int)found.year.length,
                found.year.data ? found.year.data : "", (int)found.holder.length,
                found.holder.data ? found.holder.data : "");
    assert(is_right);
}

int main(void)
{
    expect(" 2009–2024 The Example Post Ltd. All rights reserved", "2024", "The Example Post Ltd");
    expect(" Northgate Institute 2024", "2024", "Northgate Institute");
    expect(" Northgate Institute, 2024.", "2024", "Northgate Institute");
    expect(" 2022 by the Center for Harbors (CFH). All rights reserved.", "2022",
           "the Center for Harbors (CFH)");
    expect(" La Gazette du Littoral", NULL, "La Gazette du Littoral");
    expect(" 2021, «Вестник Приречья». 16+", "2021", "Вестник Приречья");
    expect(" ٢٠٢٢ مركز الواحة للدراسات", "2022", "مركز الواحة للدراسات");
    expect(" 2021 江畔日报社 未经许可不得转载", "2021", "江畔日报社");
    expect(" 2019", "2019", NULL);
    expect("", NULL, NULL);
    expect(" 12345 Bytes", NULL, "Bytes");
    expect(" 12019 Bytes", NULL, "Bytes");
    arena_free(&arena);
    return 0;
}
