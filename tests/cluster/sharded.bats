# sharded.mk on a private Slurm and over ssh: wherever the tasks run, the same bytes.
# usage: in the environment CAPTURES_COUNT (20000)
# SPDX-License-Identifier: MIT
load ../helper
load cluster.bash

setup_file() {
    if [ ! -x "$BIN/sheaf-sign" ] || [ ! -x "$TOOLS/captures" ]; then
        skip 'programs or tools are not built'
    fi
    export CAPTURES=$BATS_FILE_TMPDIR/captures
    mkdir "$CAPTURES"
    "$TOOLS/captures" "$CAPTURES" "${CAPTURES_COUNT:-20000}"
    cd "$BATS_FILE_TMPDIR" || return 1
    sharded one -j1
}

setup() {
    cd "$BATS_FILE_TMPDIR" || return 1
    [ -e one/articles.jsonl ] || skip 'there is no run to compare with'
}

teardown() {
    slurm_down
}

@test "the sharded run is the run of articles.mk" {
    make -s -f "$ROOT/pipelines/articles.mk" CAPTURES="$CAPTURES" URLS="$CAPTURES.tsv" WORK=whole BIN="$BIN" -j2
    cmp one/articles.jsonl whole/articles.jsonl
    cmp one/articles.csv whole/articles.csv
    cmp one/refused.csv whole/refused.csv
}

@test "two jobs at a time" {
    sharded two -j2
    same_products one two
}

@test "inside a Slurm allocation" {
    need_slurm
    slurm_up
    BEFORE='salloc --quiet -N4 -n4' sharded allocation -j4 RUN='srun --quiet -N1 -n1 --exact'
    same_products one allocation
}

@test "Slurm job arrays" {
    need_slurm
    slurm_up
    sharded arrays SPREAD=slurm
    same_products one arrays
}

# A server and a client of its own: keys, configuration and port are the test's.
start_sshd() {
    local folder=$BATS_TEST_TMPDIR/ssh SSHD_PORT=$((32000 + $$ % 700))
    mkdir -p "$folder" /run/sshd
    chmod 700 "$folder"
    ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
    ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
    cp "$folder/key.pub" "$folder/authorized"
    cat >"$folder/sshd_config" <<END
Port $SSHD_PORT
ListenAddress 127.0.0.1
HostKey $folder/host
AuthorizedKeysFile $folder/authorized
PidFile $folder/pid
StrictModes no
PermitRootLogin yes
PasswordAuthentication no
UsePAM no
MaxStartups 100
END
    "$(command -v sshd)" -f "$folder/sshd_config" -E "$folder/log"
    cat >"$folder/config" <<END
Host node1 node2
    HostName 127.0.0.1
    Port $SSHD_PORT
    IdentityFile $folder/key
    UserKnownHostsFile $folder/known
    StrictHostKeyChecking accept-new
    LogLevel ERROR
END
    export PARALLEL_SSH="ssh -F $folder/config"
    SSHD_PID=$folder/pid
}

@test "GNU parallel over ssh" {
    need parallel sshd ssh ssh-keygen
    start_sshd
    local status=0
    sharded hosts SPREAD='parallel node1,node2' || status=$?
    kill "$(cat "$SSHD_PID")"
    [ "$status" -eq 0 ]
    same_products one hosts
}
