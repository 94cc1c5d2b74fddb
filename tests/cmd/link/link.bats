# sheaf-sign, sheaf-link and sheaf-dedup --use-clusters: any shards and partitions end in the bytes of one run.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use link
    dedup=$BIN/sheaf-dedup
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    "$TOOLS/dedup_records" 600 4 100 >records
    near=(--near 0.5)
}

# sign SHARDS: signs the records in so many pieces: NN.sig and NN.lines.
sign() {
    local shard
    rm -f shard.* ./*.sig ./*.lines
    split -n "l/$1" -d -a 3 records shard.
    for shard in shard.*; do
        "$BIN/sheaf-sign" --signatures "${shard#*.}.sig" <"$shard" >"${shard#*.}.lines" || return
    done
    LC_ALL=C sort -m ./*.lines >all.lines
}

@test "any number of shards and partitions: the bytes of one run" {
    for options in '--near 0.5' '--near 0' '--near 0.5 --keep first'; do
        read -r -a chosen <<<"$options"
        "$dedup" "${chosen[@]}" <records >expected
        [ "$(wc -l <expected)" -lt 400 ]
        for shards in 1 2 10; do
            sign "$shards"
            "$PROGRAM" "${chosen[@]}" ./*.sig <all.lines >clusters
            cat shard.* | "$dedup" --use-clusters clusters | cmp - expected
            linked_in 1 "${chosen[@]}"
        done
    done
}

# linked_in DIGITS OPTION...: partitions of that prefix, linked one by one from the last to the first, end in the same clusters. Each is one piece
# of the sorted lines.
linked_in() {
    local part digits=$1
    shift
    rm -f part.*
    awk -v digits="$digits" '{ part = "part." substr($1, 1, digits) }
        part != last { if (last) close(last); if (seen[part]++) exit 1; last = part }
        { print >part }' all.lines || return
    for part in part.*; do
        "$PROGRAM" --edges "$@" ./*.sig <"$part" || return
    done | LC_ALL=C sort -r >edges
    "$PROGRAM" --from-edges "$@" ./*.sig <edges | cmp - clusters
}

@test "partitions by 0, 1 or 2 first digits: the same clusters" {
    local digits
    sign 3
    "$PROGRAM" "${near[@]}" ./*.sig <all.lines >clusters
    "$PROGRAM" "${near[@]}" ./*.sig </dev/null >without
    [ "$(wc -l <clusters)" -gt "$(wc -l <without)" ]
    for digits in 0 1 2; do
        linked_in "$digits" "${near[@]}"
        [ "$(find . -name 'part.*' | wc -l)" -eq $((16 ** digits)) ]
    done
    : >part.none
    [ -z "$("$PROGRAM" --edges "${near[@]}" ./*.sig <part.none)" ]
}

@test "the size of the memory changes nothing, and nothing stays in the folder" {
    sign 2
    "$PROGRAM" "${near[@]}" ./*.sig <all.lines >clusters
    mkdir folder
    "$PROGRAM" "${near[@]}" --memory 1 --tmp folder ./*.sig <all.lines | cmp - clusters
    [ -z "$(ls folder)" ]
}

@test "records of equal bytes are several" {
    { cat records records; head -n 5 records; } >doubled
    mv doubled records
    "$dedup" "${near[@]}" <records >expected
    sign 3
    "$PROGRAM" "${near[@]}" ./*.sig <all.lines >clusters
    "$dedup" --use-clusters clusters <records | cmp - expected
}

@test "many records of equal bytes cost no more than others" {
    { yes '{"headline":"The Bridge","article_body":"'"$(seq -s ' ' 1000 1060)"'"}' || true; } | head -n 12000 >records
    "$dedup" <records >expected
    sign 2
    timeout 60 "$PROGRAM" --edges ./*.sig <all.lines >edges
    timeout 60 "$PROGRAM" --from-edges ./*.sig <edges >clusters
    timeout 60 "$dedup" --use-clusters clusters <records | cmp - expected
    [ "$(wc -l <expected)" -eq 1 ]
}

@test "a part that is missing is told" {
    sign 2
    run -1 "$PROGRAM" "${near[@]}" 000.sig <all.lines
    [[ $output == *"of a record whose signature is in no file"* ]]
    run -1 "$PROGRAM" 000.sig no.sig <all.lines
    [ "$output" = "sheaf-link: cannot read 'no.sig': No such file or directory" ]
    "$PROGRAM" "${near[@]}" ./*.sig <all.lines >clusters
    run -1 "$dedup" --use-clusters clusters <shard.000
    [[ $output == *"have not come"* ]]
    echo '{"id":1}' >>clusters
    run -1 "$dedup" --use-clusters clusters <records
    [[ $output == *"'clusters', line "*": it is no line of sheaf-link's" ]]
    run -1 "$PROGRAM" --from-edges ./*.sig <all.lines
    echo '00000000 00000001 7f800000' >edges # a score that is no number
    run -1 "$PROGRAM" --from-edges ./*.sig <edges
    truncate -s -1 000.sig
    run -1 "$PROGRAM" ./*.sig <all.lines
}

@test "a flipped bit in a file of signatures is told" {
    sign 1
    size=$(wc -c <000.sig)
    for n in $(seq 40); do
        offset=$((n * 7919 * 13 % size))
        cp 000.sig flipped
        # shellcheck disable=SC2059
        printf "\\x$(printf %x $(($(od -An -tu1 -j "$offset" -N1 flipped) ^ (1 << n % 8))))" |
            dd of=flipped bs=1 seek="$offset" conv=notrunc status=none
        run -1 "$PROGRAM" flipped <all.lines
        [[ $output == *"'flipped' is damaged at byte "* ]]
    done
}

@test "stock tests" {
    sign 2
    : | "$PROGRAM" ./*.sig >out
    stock_full_disk "$PROGRAM" ./*.sig <all.lines
    stock_wrong_option "$PROGRAM" ./*.sig
    stock_help "$PROGRAM"
    stock_deterministic "$PROGRAM" "${near[@]}" ./*.sig <all.lines
    [ "$("$PROGRAM" --counts ./*.sig <all.lines 2>&1 >/dev/null)" = '{"program":"sheaf-link","in":600,"out":600,"refused":0,"merged":0,"rejected":0}' ]
    run -2 "$PROGRAM"
    run -2 "$PROGRAM" --edges --from-edges 000.sig
}
