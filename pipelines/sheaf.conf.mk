# Settings for incremental.mk: copy this file, change it, and say CONF=COPY. What is commented out shows the default.
# SPDX-License-Identifier: MIT

# Where captures arrive: text, HTML, WARC, feeds, compressed or not; folders below count too.
INBOX := /srv/sheaf/inbox

# Instead of it, or beside it: a file of lines PATH<TAB>URL<TAB>CAPTURED_AT.
#LIST :=

# Where everything is kept: the state, the log, articles.csv and articles.jsonl.
WORK := /srv/sheaf/work

# Databases to keep up to date: a file for SQLite, a connection for psql ("dbname=sheaf"). None without.
DATABASE := /srv/sheaf/articles.db
#POSTGRES :=

# Files younger than so many seconds wait for the next run: somebody may still be writing them.
#SETTLE := 60

# Threads of sheaf-extract, a profile of your own, and more options for each program.
#JOBS := 1
#PROFILE :=
#EXTRACT_OPTIONS :=
#CLEAN_OPTIONS :=
#DEDUP_OPTIONS :=
#CSV_OPTIONS := --dialect excel
#JSONL_OPTIONS :=
