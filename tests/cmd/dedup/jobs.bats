# sheaf-dedup --jobs: any number of threads writes the bytes of one.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use dedup
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
}

# input COUNT: records among lines that are none, too long, or end in another way.
input() {
    printf '\xef\xbb\xbf'
    "$TOOLS/dedup_records" "$1" 3 $(($1 / 4)) |
        awk '{ print } NR % 50 == 7 { print "" } NR % 97 == 0 { print "{\"id\":" NR } NR % 60 == 0 { printf "%s\r\n", $0 }
             NR == 100 { printf "{\"article_body\":\""; for (i = 0; i < 90000; i++) printf "w%d ", i; print "\"}" }'
    printf '{"id":"last","headline":"without a line end"}'
}

# every JOBS OPTION...: writes out, err, and the files beside, under names that end with the number of threads.
every() {
    "$PROGRAM" -j "$1" --near 0.5 --max-line 600K --counts --rejects "rejects.$1" --explain "explain.$1" --clusters "clusters.$1" \
        "${@:2}" <in >"out.$1" 2>"err.$1"
}

same() {
    local file jobs
    for jobs in "$@"; do
        for file in out err rejects explain clusters; do
            cmp "$file.1" "$file.$jobs"
        done
    done
}

@test "the same output, rejects, messages and files beside" {
    input 1500 >in
    for jobs in 1 2 3 8; do
        every "$jobs"
    done
    same 2 3 8
    [ "$(wc -l <rejects.1)" -ge 40 ]
    [ "$(wc -l <explain.1)" -ge 100 ]
}

@test "the same with little memory" {
    input 400 >in
    every 1
    for memory in 1 200K 1M; do
        every 4 --memory "$memory" --tmp .
        same 4
    done
}

@test "the same with a state, in runs that overlap" {
    input 600 >in
    mv in all
    for lines in 200 450 450 700; do
        head -n "$lines" all >in
        for jobs in 1 4; do
            every "$jobs" --state "state.$jobs"
        done
        same 4
    done
    diff -r state.1 state.4
}

@test "more lines than a batch has, and no line at all" {
    seq 300 | tr -d '0-9' >in
    for jobs in 1 2; do
        every "$jobs"
    done
    same 2
    : >in
    for jobs in 1 2; do
        every "$jobs"
    done
    same 2
}

@test "--max-rejects, a full disk and a wrong number" {
    input 300 >in
    run -1 "$PROGRAM" -j 4 --max-rejects 3 <in
    [[ $output == *"more than 3 rejected records"* ]]
    run -1 "$PROGRAM" -j 4 -o /dev/full <in
    for jobs in 0 65 x; do
        run -2 "$PROGRAM" -j "$jobs" <in
    done
}
