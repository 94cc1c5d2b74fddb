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
