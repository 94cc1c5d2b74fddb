# The plan of a run: manifest and shards follow from the captures alone.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    PLAN=$ROOT/pipelines/plan
    cd "$BATS_TEST_TMPDIR" || return 1
    mkdir captures
}

# More captures than one shard holds.
many_captures() {
    seq -f 'captures/page %04g.txt' 1 "$1" | while IFS= read -r path; do
        echo "$path" >"$path"
    done
}

@test "every capture is in one shard, in the order of the manifest" {
    many_captures 1201
    "$PLAN" captures work
    [ "$(cat work/shards/count)" -eq 4 ]
    [ "$(wc -l <work/manifest.tsv)" -eq 1201 ]
    cat work/shards/*.tsv | cut -f 1-3 | LC_ALL=C sort >all
    LC_ALL=C sort work/manifest.tsv | cmp - all
    for shard in work/shards/*.tsv; do
        [ "$(wc -l <"$shard")" -gt 150 ]
        cut -f 3 "$shard" | LC_ALL=C sort -c
    done
    cut -f 3 work/manifest.tsv | LC_ALL=C sort -c
}

@test "shards follow from bytes, too; never more shards by them than captures" {
    local i
    for i in 1 2 3 4 5 6 7 8 9; do
        head -c 1000 /dev/zero >"captures/$i.warc"
    done
    BYTES_PER_SHARD=2500 "$PLAN" captures work
    [ "$(cat work/shards/count)" -eq 4 ]
    BYTES_PER_SHARD=10 "$PLAN" captures work
    [ "$(cat work/shards/count)" -eq 8 ]
    "$PLAN" captures work
    [ "$(cat work/shards/count)" -eq 1 ]
}

@test "digest and bytes are those of the file" {
    printf 'some bytes' >captures/a.txt
    "$PLAN" captures work
    printf '%s\t10\ta.txt\n' "$(sha256sum <captures/a.txt | cut -d ' ' -f 1)" | cmp - work/manifest.tsv
}

@test "a changed, a new, a removed capture touch one shard each" {
    many_captures 1100
    "$PLAN" captures work
    touch -d '2020-01-01' work/shards/*
    "$PLAN" captures work
    [ -z "$(find work/shards -type f -newermt 2021-01-01)" ]
    echo changed >'captures/page 0500.txt'
    "$PLAN" captures work
    [ "$(find work/shards -name '*.tsv' -newermt 2021-01-01 | wc -l)" -eq 1 ]
    touch -d '2020-01-01' work/shards/*
    echo new >captures/new.txt
    "$PLAN" captures work
    [ "$(find work/shards -name '*.tsv' -newermt 2021-01-01 | wc -l)" -eq 1 ]
    touch -d '2020-01-01' work/shards/*
    rm 'captures/page 0700.txt'
    "$PLAN" captures work
    [ "$(find work/shards -name '*.tsv' -newermt 2021-01-01 | wc -l)" -eq 1 ]
    # A file that is only touched is the same capture.
    touch -d '2020-01-01' work/shards/*
    touch captures/*
    "$PLAN" captures work
    [ -z "$(find work/shards -type f -newermt 2021-01-01)" ]
}

@test "the same captures elsewhere, listed in another order, give the same plan" {
    many_captures 40
    "$PLAN" captures work
    mkdir -p 'other place/deep'
    find captures -type f | sort -r | while IFS= read -r path; do
        cp "$path" 'other place/deep/'
    done
    LC_ALL=tr_TR.UTF-8 "$PLAN" 'other place/deep' 'other work'
    diff -r work 'other work'
}

@test "odd names: spaces, newlines, leading dashes, percent signs, other scripts, a lone dash" {
    # shellcheck disable=SC2016
    local names=('a b.txt' $'new\nline' '-rf' '--' '-' '100%0A' '%25' 'é ж ع.txt' $'bad\xff\xfebytes' 'quote"s'\' '$(x)`y`' '*' '\n')
    for name in "${names[@]}"; do
        printf '%s' "$name" >"captures/$name"
    done
    mkdir -p captures/sub/-d
    echo x >captures/sub/-d/x
    "$PLAN" captures work
    [ "$(wc -l <work/manifest.tsv)" -eq $((${#names[@]} + 1)) ]
    # Every entry of the list opens the file that it names.
    local entry found=0
    while IFS= read -r -d '' entry; do
        [ "${entry##*$'\t'}" = '' ]
        entry=${entry%%$'\t'*}
        [ "$entry" = sub/-d/x ] || [ "$(cat <"captures/$entry"; echo .)" = "${entry#./}." ]
        found=$((found + 1))
    done <work/shards/0000.list
    [ "$found" -eq $((${#names[@]} + 1)) ]
}

@test "a name with a TAB, and a capture that cannot be read, are errors" {
    echo x >captures/good
    echo x >$'captures/t\tab'
    run -1 "$PLAN" captures work
    [[ $output == *TAB* ]]
    rm captures/t*
    ln -s nowhere captures/broken
    run -1 "$PLAN" captures work
    [[ $output == *"'./broken'"*'plan: a capture that cannot be read would vanish'* ]]
    [ ! -e work/manifest.tsv ]
    rm captures/broken
    ln -s "$PWD/captures/good" captures/link
    "$PLAN" captures work
    [ "$(wc -l <work/manifest.tsv)" -eq 2 ]
}

@test "hidden files and the work folder inside captures are no captures; an empty folder is a plan too" {
    "$PLAN" captures captures/made
    [ ! -s captures/made/manifest.tsv ]
    [ -e captures/made/shards/0000.list ]
    touch captures/.DS_Store captures/a.txt
    "$PLAN" captures captures/made
    "$PLAN" captures captures/made
    [ "$(wc -l <captures/made/manifest.tsv)" -eq 1 ]
}

@test "URLS: paths from the list's folder or from the captures; unknown paths are said" {
    mkdir captures/sub
    echo a >captures/a.txt
    echo b >captures/sub/b.txt
    printf 'captures/a.txt\thttps://x.org/a%%20b?c=d\t2024-01-02T03:04:05Z\nsub/b.txt\thttps://x.org/b\r\ngone.txt\thttps://x.org/c\n' >urls.tsv
    run -0 "$PLAN" captures work urls.tsv
    [[ $output == *'no captures: 1'* ]]
    printf '%s\0' $'a.txt\thttps://x.org/a%20b?c=d\t2024-01-02T03:04:05Z' $'sub/b.txt\thttps://x.org/b\t' |
        cmp - work/shards/0000.list
    run ! "$PLAN" captures work missing.tsv
}

@test "shards that are no more take their results with them, killed runs their temporary files" {
    many_captures 600
    "$PLAN" captures work
    [ "$(cat work/shards/count)" -eq 2 ]
    mkdir work/clean
    touch work/clean/0000.jsonl work/clean/0001.jsonl work/clean/0001.log work/clean/0000.jsonl.tmp.Ab3dEf
    rm captures/page\ 0[12]*
    "$PLAN" captures work
    [ "$(cat work/shards/count)" -eq 1 ]
    [ "$(ls work/clean)" = 0000.jsonl ]
    [ ! -e work/shards/0001.tsv ]
    [ ! -e work/shards/0001.list ]
}
