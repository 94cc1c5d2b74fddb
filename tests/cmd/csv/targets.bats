# sheaf-csv into the readers that are there: 2,000 awkward records come out of each as they went in.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use csv
    need jq
    [ -x "$TOOLS/awkward" ] || skip 'the test tool awkward is not built'
    "$TOOLS/awkward" 2000 >in.jsonl
    columns=id,text,list,number
    # What must come back; the list is JSON text there. Readers that know no null get the second form.
    jq -c '[.id, .text, (.list | tojson), .number_text]' in.jsonl >nulls
    jq -c '[.id, .text // "", (.list | tojson), .number_text]' in.jsonl >empties
}

export_as() {
    "$PROGRAM" --arrays json -c "$columns" -D "$@" <in.jsonl
}

# same EXPECTED: rows on standard input, one JSON array a line; the list's JSON text is compared as JSON writes it.
same() {
    jq -c '[.[0], .[1], (.[2] | fromjson | tojson), .[3]]' >actual
    [ "$(wc -l <actual)" -eq 2000 ] || fail "$(wc -l <actual) rows"
    diff "$1" actual | head -n 20 >&2
    cmp "$1" actual
}

@test "sqlite3 .import" {
    need sqlite3
    export_as sqlite >table.csv
    sqlite3 :memory: '.import --csv table.csv t' 'select json_array(id, text, list, number) from t' | same empties
}

@test "sqlite3 .import with a token for null" {
    need sqlite3
    export_as sqlite --null '<null>' >table.csv
    sqlite3 :memory: '.import --csv table.csv t' "update t set text = null where text = '<null>'" \
        'select json_array(id, text, list, number) from t' | same nulls
}

@test "PostgreSQL \\copy" {
    need psql jq
    local bin
    bin=$(find /usr/lib/postgresql -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1)
    [ -n "$bin" ] || skip 'no PostgreSQL server is installed'
    as=()
    if [ "$(id -u)" -eq 0 ]; then # the server refuses to run as root
        id nobody >/dev/null 2>&1 && command -v runuser >/dev/null || skip 'no other user to run PostgreSQL as'
        as=(runuser -u nobody --)
    fi
    server=$(mktemp -d /tmp/sheaf-postgres.XXXXXX)
    [ "${#as[@]}" -eq 0 ] || chown nobody "$server"
    (cd / && "${as[@]}" "$bin/initdb" -D "$server/data" -A trust -U sheaf -E UTF8 --no-locale --no-sync) >log 2>&1 ||
        fail "$(cat log)"
    (cd / && "${as[@]}" "$bin/pg_ctl" -D "$server/data" -o "-k $server -c listen_addresses= -c fsync=off" \
        -l "$server/log" -w start) >log 2>&1 3>&- || fail "$(cat log "$server/log")"
    postgres() { psql -X -q -At -v ON_ERROR_STOP=1 -h "$server" -U sheaf postgres "$@"; }

    export_as postgres -o table.csv
    export_as tsv --no-header -o table.tsv
    postgres -c 'create table t (id text, text text, list text, number text)' \
        -c '\copy t from table.csv (format csv, header match)'
    postgres -c 'select json_build_array(id, text, list, number) from t order by id::int' | same nulls
    postgres -c 'truncate t' -c '\copy t from table.tsv'
    postgres -c 'select json_build_array(id, text, list, number) from t order by id::int' | same nulls
}

teardown() {
    [ -n "${server:-}" ] || return 0
    local bin
    bin=$(find /usr/lib/postgresql -name pg_ctl -printf '%h\n' | sort -V | tail -n 1)
    (cd / && "${as[@]}" "$bin/pg_ctl" -D "$server/data" -m immediate -w stop) >/dev/null 2>&1 3>&- || true
    rm -rf "$server"
}

@test "Python's csv" {
    need python3
    export_as rfc4180 -o table.csv
    python3 - table.csv >rows <<'END'
import csv, json, sys
csv.field_size_limit(1 << 30)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in list(csv.reader(file, strict=True))[1:]:
        print(json.dumps(row))
END
    same empties <rows
}

@test "the excel dialect, its guard undone, and no formula left" {
    need python3
    export_as excel -o table.csv 2>/dev/null
    python3 - table.csv >rows <<'END'
import csv, json, re, sys
csv.field_size_limit(1 << 30)
number = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\Z", re.ASCII)
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    for row in list(csv.reader(file, strict=True))[1:]:
        for cell in row:
            assert not re.match(r"[=+\-@\t\r]", cell) or number.match(cell), cell
        print(json.dumps([re.sub(r"\A'(?='*[=+\-@\t\r])", "", cell) for cell in row]))
END
    same empties <rows
}

# to_sheets INFILTER FILE…: flat spreadsheets FILE.fods beside tables FILE.csv, by a LibreOffice with a profile of its own.
to_sheets() {
    local filter=$1
    shift
    timeout -k 10 200 soffice "-env:UserInstallation=file://$PWD/profile" --headless --convert-to fods \
        --infilter="CSV:$filter" "$@" >log 2>&1 </dev/null || fail "$(cat log)"
}

@test "LibreOffice: formulas in the tables of rfc4180, none in those of excel" {
    need soffice
    columns=id,text,headline
    export_as rfc4180 -o rfc4180.csv
    export_as excel -o excel.csv 2>/dev/null
    to_sheets 44,34,76 rfc4180.csv excel.csv
    [ "$(grep -o 'table:formula' rfc4180.fods | wc -l)" -gt 50 ]
    [ "$(grep -c '<table:table-row' excel.fods)" -gt 1500 ]
    [ "$(grep -c 'table:formula' excel.fods)" -eq 0 ]
}

# LibreOffice itself makes LF of line ends (LF CR is one), leaves out characters that XML does not know, and tabs in a cell of
# several lines; cells that are longer than a spreadsheet keeps are cut before.
@test "LibreOffice: every cell as it was written, where quoted cells are texts" {
    need soffice python3
    columns=id,text,headline
    export_as excel --quote strings --long-cells cut -o table.csv 2>/dev/null
    to_sheets 44,34,76,1,,0,true,false table.csv
    python3 - table.fods table.csv <<'END'
import csv, re, sys, xml.etree.ElementTree as tree
csv.field_size_limit(1 << 30)
table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
words = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

def text(node):
    if node.tag == words + "s":
        return " " * int(node.get(words + "c", "1"))
    if node.tag == words + "tab":
        return "\t"
    return (node.text or "") + "".join(text(child) + (child.tail or "") for child in node)

def cells(row):
    for cell in row.findall(table + "table-cell"):
        assert cell.get(table + "formula") is None, text(cell)[:80]
        one = "\n".join(text(line) for line in cell.findall(words + "p"))
        yield from [one] * min(3, int(cell.get(table + "number-columns-repeated", "1")))

def expected(value):
    value = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", re.sub(r"\r\n|\n\r|\r", "\n", value))
    return value.replace("\t", "") if "\n" in value else value

rows = [(list(cells(row)) + ["", ""])[:3] for row in tree.parse(sys.argv[1]).getroot().iter(table + "table-row")]
with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    wanted = [[expected(value) for value in row] for row in csv.reader(file, strict=True)]
assert len(rows) == len(wanted) == 2001, len(rows)
for row, want in zip(rows, wanted):
    assert row == want, [(a[:80], b[:80], len(a), len(b)) for a, b in zip(row, want) if a != b]
END
}
