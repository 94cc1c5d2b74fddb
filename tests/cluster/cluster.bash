# What the tests of sharded.mk on a cluster share: a private Slurm, captures, the pipeline as a user calls it.
# SPDX-License-Identifier: MIT

# Captures of ONE shard are few here, so that there are many tasks.
export CAPTURES_PER_SHARD=${CAPTURES_PER_SHARD:-500}

need_slurm() {
    local tool
    for tool in slurmctld slurmd srun sbatch munged; do
        command -v "$tool" >/dev/null || skip "$tool is not installed"
    done
    [ "$(id -u)" -eq 0 ] || skip 'a private Slurm needs root'
}

# Four nodes of one CPU, in a folder of their own that munged's user may enter, too; ports that no other test has.
slurm_up() {
    export SLURM_PORT=${SLURM_PORT:-$((20000 + $$ % 1200 * 10))}
    SLURM_FOLDER=$(mktemp -d /tmp/sheaf-slurm.XXXXXX) || return
    chmod 755 "$SLURM_FOLDER"
    "$ROOT/tests/tools/slurm" up "$SLURM_FOLDER" 4 1 || return
    export SLURM_CONF=$SLURM_FOLDER/slurm.conf
}

slurm_down() {
    [ -n "${SLURM_FOLDER:-}" ] || return 0
    "$ROOT/tests/tools/slurm" down "$SLURM_FOLDER"
    rm -rf -- "$SLURM_FOLDER"
    unset SLURM_FOLDER
}

# sharded WORK [ARGUMENT…]: as a user calls it; BEFORE may hold a command to run it with.
sharded() {
    local work=$1
    shift
    $BEFORE env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -f "$ROOT/pipelines/sharded.mk" CAPTURES="$CAPTURES" \
        URLS="$CAPTURES.tsv" WORK="$work" BIN="$BIN" "$@"
}

PRODUCTS=(articles.csv articles.jsonl refused.csv rejects.jsonl counts.jsonl)
same_products() { # WORK WORK
    local product
    for product in "${PRODUCTS[@]}"; do
        cmp "$1/$product" "$2/$product" || return
    done
}
