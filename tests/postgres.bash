# A PostgreSQL server of the test's own, on a socket in a folder of its own: `load ../../postgres`, then start_postgres in
# setup_file, stop_postgres in teardown_file and need_postgres in a test, which skips where no server is installed.
# SPDX-License-Identifier: MIT

# The server refuses to run as root, so it then runs as nobody.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u nobody -- "$@")
    else
        (cd / && "$@")
    fi
}

start_postgres() {
    local log
    POSTGRES_BIN=$(find /usr/lib/postgresql /usr/libexec/postgresql* -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1)
    [ -n "$POSTGRES_BIN" ] && command -v psql >/dev/null || return 0
    [ "$(id -u)" -ne 0 ] || { id nobody >/dev/null 2>&1 && command -v runuser >/dev/null; } || return 0
    POSTGRES=$(mktemp -d /tmp/sheaf-postgres.XXXXXX) # a path of a socket is short
    log=$BATS_FILE_TMPDIR/postgres.log
    export POSTGRES POSTGRES_BIN
    [ "$(id -u)" -ne 0 ] || chown nobody "$POSTGRES"
    as_server "$POSTGRES_BIN/initdb" -D "$POSTGRES/data" -A trust -U sheaf -E UTF8 --no-locale --no-sync >"$log" 2>&1 ||
        fail "$(cat "$log")" || return
    as_server "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES/data" -o "-k $POSTGRES -c listen_addresses= -c fsync=off" \
        -l "$POSTGRES/log" -w start >"$log" 2>&1 3>&- || fail "$(cat "$log" "$POSTGRES/log")"
}

stop_postgres() {
    [ -n "${POSTGRES:-}" ] || return 0
    as_server "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES/data" -m immediate -w stop >/dev/null 2>&1 3>&- || true
    rm -rf "$POSTGRES"
}

need_postgres() {
    [ -n "${POSTGRES:-}" ] || skip 'no PostgreSQL server is installed, or no user to run it as'
}

# postgres [ARGUMENT…]: psql on this server, errors stop it, rows come bare.
postgres() {
    psql -X -q -At -v ON_ERROR_STOP=1 -h "$POSTGRES" -U sheaf "${DATABASE:-postgres}" "$@"
}

# new_database NAME: an empty one, which the next calls of postgres use.
new_database() {
    DATABASE=postgres postgres -c "create database $1"
    DATABASE=$1
}
