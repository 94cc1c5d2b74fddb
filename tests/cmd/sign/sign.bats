# sheaf-sign: lines by which records of all shards meet, and their signatures.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use sign
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    "$TOOLS/dedup_records" 200 3 40 >records
}

@test "lines are of one length, sorted, and name records by their bytes" {
    "$PROGRAM" --signatures sig <records >lines
    [ -s lines ]
    run ! grep -qvxE '[0-9a-f]{9} [0-9a-f]{32}' lines
    LC_ALL=C sort -c lines
    # The same records in another order have the same lines; in two shards, together, too.
    tac records | "$PROGRAM" --signatures other | cmp - lines
    head -n 77 records | "$PROGRAM" --signatures a >a.lines
    tail -n +78 records | "$PROGRAM" --signatures b >b.lines
    LC_ALL=C sort -m a.lines b.lines | cmp - lines
    "$PROGRAM" --memory 1 --signatures small <records | cmp - lines
    cmp small sig
}

@test "the lines of a partition stand together, and partitions are of about one size" {
    local digits most
    "$TOOLS/dedup_records" 1000 3 40 | "$PROGRAM" --signatures sig >lines
    cut -d ' ' -f 1 lines | uniq >keys
    for digits in 0 1 2; do
        awk -v digits="$digits" '{ print "part" substr($1, 1, digits) }' keys | uniq -c >parts
        [ "$(wc -l <parts)" -eq $((16 ** digits)) ] # so none comes twice
        most=$(awk '{ print $1 }' parts | sort -n | tail -n 1)
        [ "$most" -le $(($(wc -l <keys) * 3 / 16 ** digits)) ]
    done
}

@test "signatures take no more room for longer records" {
    "$PROGRAM" --signatures sig <records >/dev/null
    [ "$(wc -c <sig)" -lt $((200 * 1000 + 100)) ]
    sed 's/"id":/"long":"'"$(seq -s ' ' 2000)"'","id":/' records | "$PROGRAM" --signatures long >/dev/null
    [ "$(wc -c <sig)" -eq "$(wc -c <long)" ]
}

@test "stock tests" {
    stock_empty_input "$PROGRAM" --signatures sig
    stock_broken_line '{"headline":"a"}' "$PROGRAM" --signatures sig
    rm -f sig
    stock_full_disk "$PROGRAM" --signatures sig <records
    [ ! -e sig ]
    stock_full_disk "$PROGRAM" --signatures /dev/full <records
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_deterministic "$PROGRAM" --signatures sig <records
    conserves "$PROGRAM" --signatures sig <records
    run -2 "$PROGRAM" --signatures sig operand
    run -2 "$PROGRAM"
}
