# products.mk: a database, tables, references and a spreadsheet of the published articles, made when they are asked for.
# SPDX-License-Identifier: MIT
load ../helper
load ../postgres

setup_file()    { start_postgres; }
teardown_file() { stop_postgres; }

setup() {
    local program
    for program in extract clean dedup csv jsonl sql tables cite; do
        [ -x "$BIN/sheaf-$program" ] || skip "sheaf-$program is not built"
    done
    need jq
    cd "$BATS_TEST_TMPDIR" || return 1
    mkdir captures
    cp "$ROOT"/samples/captures/a*.txt captures/
}

# articles TARGET [ARGUMENT…]: what a user runs; the folder of the wörk has a name that no URL has as it is.
articles() {
    env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -f "$ROOT/pipelines/articles.mk" CAPTURES=captures WORK='the wörk' BIN="$BIN" "$@"
}

# What a query gives is the ids of the articles; there are some.
same_ids() {
    jq -r .id 'the wörk/articles.jsonl' | LC_ALL=C sort >expected
    [ "$(wc -l <expected)" -gt 3 ]
    LC_ALL=C sort | diff expected -
}

nothing_left() {
    [ -z "$(find 'the wörk' -name '*.tmp.*')" ]
}

@test "articles.db holds the articles, and follows the captures" {
    need sqlite3
    articles articles.db
    sqlite3 'the wörk/articles.db' 'select article_id from articles' | same_ids
    rm "captures/$(jq -r .capture.file 'the wörk/articles.jsonl' | head -n 1)"
    articles articles.db
    sqlite3 'the wörk/articles.db' 'select article_id from articles' | same_ids
    nothing_left
}

@test "nothing changed: nothing is made again; an option makes its product again" {
    need sqlite3
    articles articles.db articles.bib tables
    find 'the wörk' -type f -exec touch -d 2020-01-01 {} +
    articles articles.db articles.bib tables -j2
    [ -z "$(find 'the wörk/articles.db' 'the wörk/articles.bib' 'the wörk/tables' -type f -newermt 2021-01-01)" ]
    articles articles.db articles.bib tables SQL_OPTIONS=--no-search
    [ -z "$(find 'the wörk/articles.bib' 'the wörk/tables' -type f -newermt 2021-01-01)" ]
    [ -z "$(sqlite3 'the wörk/articles.db' "select name from sqlite_schema where name like '%search%'")" ]
}

@test "a load that fails leaves the old database, and no half one" {
    need sqlite3
    articles articles.db
    cp 'the wörk/articles.db' old.db
    run ! articles articles.db SQL_OPTIONS='--no-schema'
    cmp old.db 'the wörk/articles.db'
    nothing_left
}

@test "tables and articles.bib" {
    articles tables articles.bib
    "$BIN/sheaf-from-csv" <'the wörk/tables/articles.csv' | jq -r .article_id | same_ids
    jq -e '.resources | length == 12' 'the wörk/tables/datapackage.json'
    [ "$(grep -c '^@' 'the wörk/articles.bib')" -eq "$(wc -l <expected)" ]
    nothing_left
}

@test "load-postgres loads, twice as well as once; without POSTGRES it says so" {
    need_postgres
    new_database products
    local connection="host=$POSTGRES user=sheaf dbname=products"
    articles load-postgres POSTGRES="$connection"
    articles load-postgres POSTGRES="$connection"
    postgres -c 'select article_id from articles' | same_ids
    POSTGRES='' run -2 articles load-postgres
    [[ $output == *'POSTGRES='* ]]
    run -2 articles load-postgres POSTGRES="$connection dbname=none"
}

@test "articles.ods, by LibreOffice: as many rows, no formula, no date" {
    need soffice python3
    articles articles.ods
    python3 - 'the wörk/articles.ods' <<'END' | same_ids
import sys, zipfile, xml.etree.ElementTree as tree
table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
content = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read("content.xml"))
rows = [row.findall(table + "table-cell") for row in content.iter(table + "table-row")]
for cell in (cell for row in rows for cell in row):
    assert cell.get(table + "formula") is None
    assert cell.get(office + "value-type") in (None, "string", "float"), cell.get(office + "value-type")
for row in rows[1:]:
    print("".join(row[0].itertext()))
END
    nothing_left
}

@test "spreadsheet without LibreOffice: 2, a word, and the old file" {
    echo old >table.ods
    run -2 env PATH=/nowhere /bin/bash "$ROOT/pipelines/spreadsheet" table.ods true
    [[ $output == *'needs LibreOffice'* ]]
    [ "$(cat table.ods)" = old ]
}

@test "spreadsheet: what the table's program or LibreOffice cannot do leaves the old file" {
    mkdir tools
    echo old >table.ods
    printf '#!/bin/sh\necho "the screen is on fire"\n' >tools/soffice
    chmod +x tools/soffice
    PATH=$PWD/tools:$PATH run -1 "$ROOT/pipelines/spreadsheet" table.ods "$BIN/sheaf-csv" </dev/null
    [[ $output == *'the screen is on fire'* ]]
    PATH=$PWD/tools:$PATH run -2 "$ROOT/pipelines/spreadsheet" table.ods "$BIN/sheaf-csv" --no-such-option </dev/null
    run -2 "$ROOT/pipelines/spreadsheet" table.ods
    [ "$(cat table.ods)" = old ]
    [ "$(echo table.ods*)" = table.ods ]
}
