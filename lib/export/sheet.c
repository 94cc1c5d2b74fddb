// SPDX-License-Identifier: MIT
#include "export/sheet.h"

#include "base/die.h"

const char *sheet_add(struct sheet *sheet, const struct csv_reader *reader, size_t key)
{
    struct str id = reader->cells[key].text;
    bool is_new;
    if (reader->cells[key].is_null || id.length == 0)
        return "the cell that names its record is empty (--by joins by another column)";
    table_put(&sheet->by_key, id, sheet->count, &is_new);
    if (!is_new)
        return "another row belongs to the same record";
    struct sheet_row row = {
        .raw = arena_copy(&sheet->arena, reader->raw), .line = reader->line, .byte = reader->byte};
    row.cells = arena_array(&sheet->arena, reader->count, sizeof(*row.cells));
    sheet->bytes += reader->raw.length;
    for (size_t i = 0; i < reader->count; i++) {
        row.cells[i] = reader->cells[i];
        row.cells[i].text = arena_copy(&sheet->arena, reader->cells[i].text);
        sheet->bytes += sizeof(*row.cells) + row.cells[i].text.length;
    }
    if (sheet->bytes > SHEET_BYTES_MAX)
        die("the table is larger than %d bytes in memory", SHEET_BYTES_MAX);
    sheet->rows = arena_grow(&sheet->arena, sheet->rows, sheet->count, &sheet->capacity,
                             sizeof(*sheet->rows));
    sheet->rows[sheet->count++] = row;
    return NULL;
}

struct sheet_row *sheet_find(const struct sheet *sheet, struct str key)
{
    const uint64_t *number = key.data ? table_get(&sheet->by_key, key) : NULL;
    return number ? &sheet->rows[*number] : NULL;
}

void sheet_free(struct sheet *sheet)
{
    table_free(&sheet->by_key);
    arena_free(&sheet->arena);
    *sheet = (struct sheet){0};
}
