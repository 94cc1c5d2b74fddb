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
    expect(" Northgate Bank, 2001–2024. All rights reserved.", "2024", "Northgate Bank");
    expect(" Club 18-2024", NULL, "Club 18-2024");
    expect(" 2022 by the Center for Harbors (CFH). All rights reserved.", "2022",
           "the Center for Harbors");
    expect(" Copyright 2023 St. Louis Harbor Post. All rights", "2023", "St. Louis Harbor Post");
    expect("Copyright 2026, Northgate Bank", "2026", "Northgate Bank");
    expect(" 2024 Harbor News Ltd or its affiliated companies. All", "2024", "Harbor News Ltd");
    expect(" Crown copyright", NULL, NULL);
    assert(copyright_line_year(copyright_line_read(&arena, STR(" 2009–2024 Harbor"))) == 2024);
    assert(copyright_line_year((struct copyright){0}) == 0);
    expect(" 2020 All Rights Reserved", "2020", NULL);
    expect(" La Gazette du Littoral", NULL, "La Gazette du Littoral");
    expect(" 2021, «Вестник Приречья». 16+", "2021", "Вестник Приречья");
    expect(" ٢٠٢٢ مركز الواحة للدراسات", "2022", "مركز الواحة للدراسات");
    expect(" 2021 江畔日报社 未经许可不得转载", "2021", "江畔日报社");
    expect(" 2019", "2019", NULL);
    expect("", NULL, NULL);
    expect(" 12345 Bytes", NULL, "Bytes");
    expect(" 12019 Bytes", NULL, "Bytes");
    assert(copyright_line_find(STR("Photo © Jane Doe")) == STR("Photo ©").length);
    assert(copyright_line_find(STR("Copyright 2024 Northgate")) == 0);
    assert(copyright_line_find(STR("(c) 강변일보, 무단 전재 금지")) == STR("(c) ").length);
    assert(copyright_line_find(STR("Copyright and permissions")) == STR_NONE);
    assert(copyright_line_find(STR("(c) the third of these")) == STR_NONE);
    arena_free(&arena);
    return 0;
}
