# New captures, run after run, into one growing set of articles: made for cron.
#
#     make -s -f pipelines/incremental.mk CONF=sheaf.conf.mk
#     make -s -f pipelines/incremental.mk INBOX=FOLDER WORK=FOLDER [DATABASE=FILE] [POSTGRES=CONNECTION] …
#
# README.md in this folder explains it; sheaf.conf.mk lists the settings. Says nothing when all is well. First this file
# lists what is new (inbox), then it calls itself inside WORK/batch to take that through the stages.
# SPDX-License-Identifier: MIT
include $(dir $(abspath $(lastword $(MAKEFILE_LIST))))common.mk
.DEFAULT_GOAL := run

CONF ?= $(wildcard sheaf.conf.mk)
ifneq ($(CONF),)
include $(CONF)
endif

export INBOX    ?=
export LIST     ?=
export WORK     ?= build/incremental
export SETTLE   ?= 60
export PROFILE  ?=
export DATABASE ?=
export POSTGRES ?=
JOBS            ?= 1
EXTRACT_OPTIONS ?=
CLEAN_OPTIONS   ?=
DEDUP_OPTIONS   ?=
CSV_OPTIONS     ?=
JSONL_OPTIONS   ?=

ifndef BATCH

run:
	@[ -n "$$INBOX$$LIST" ] || { echo 'usage: make -f $(firstword $(MAKEFILE_LIST)) INBOX=FOLDER|LIST=FILE [WORK=FOLDER] …' >&2; exit 2; }
	@[ -z "$$INBOX" ] || [ -d "$$INBOX" ] || { echo "sheaf: no folder '$$INBOX'" >&2; exit 2; }
	@$(call check_files,sheaf,"$$PROFILE" "$$LIST")
	@mkdir -p -- "$$WORK"; exec 9>"$$WORK/lock"; \
	flock -n 9 || { echo "sheaf: another run is at work in '$$WORK'" >&2; exit 1; }; \
	$(HERE)/inbox "$$WORK"; \
	[ -e "$$WORK/batch/number" ] || exit 0; \
	export PROFILE_PATH="$${PROFILE:+$$(realpath -- "$$PROFILE")}" DATABASE_PATH="$${DATABASE:+$$(realpath -m -- "$$DATABASE")}"; \
	$(MAKE) --no-print-directory -k -C "$$WORK/batch" -f $(HERE)/incremental.mk CONF= BATCH=1 BIN="$(abspath $(BIN))" JOBS='$(JOBS)' \
	    $(foreach name,EXTRACT CLEAN DEDUP CSV JSONL,$(name)_OPTIONS=$(call quoted,$($(name)_OPTIONS))) >"$$WORK/batch/messages" 2>&1 || \
	{ $(HERE)/complain "$$WORK" >&2; exit 1; }; \
	mv -f -- "$$WORK/batch" "$$WORK/finished"; rm -rf -- "$$WORK/finished"

status:
	@$(HERE)/complain --status "$$WORK"

else

run: committed

# Captures of this batch -> records.
extract.jsonl: inputs
	@$(HERE)/atomically -e extract.log $@ $(SHEAF)extract --counts -j $(JOBS) --refused refused.jsonl --rejects extract.rejects.jsonl \
	    $${PROFILE_PATH:+--profile "$$PROFILE_PATH"} $(EXTRACT_OPTIONS) -0 --files-from inputs
clean.jsonl: extract.jsonl
	@$(HERE)/atomically -e clean.log $@ $(SHEAF)clean --counts --rejects clean.rejects.jsonl $(CLEAN_OPTIONS) < $<

# Into the state. Its output stands before the state is committed; when a run dies around that point, the next one, with
# the same records, writes the same output again.
# The same bytes of the same address and time are one capture, whether they come in one run or in two. So the ordinal goes
# which sheaf-extract gives to one that it meets again in a run ("ID-2"): dedup then knows it, and counts it as merged.
delta.jsonl: clean.jsonl
	@LC_ALL=C sed -E 's/("capture":\{"id":"[0-9a-f]{32})-[0-9]+"/\1"/' $< | $(SHEAF)dedup --state ../state --counts --rejects dedup.rejects.jsonl --explain explain.jsonl $(DEDUP_OPTIONS) \
	    -o delta.new 2>dedup.log || { cat dedup.log >&2; exit 1; }
	@mv -f delta.new $@

# Everything below may be done twice.
loads := $(if $(DATABASE_PATH),sqlite.done) $(if $(POSTGRES),postgres.done)
sqlite.done: delta.jsonl
	@$(SHEAF)sql --for sqlite --rank "$$(cat number)" <$< | sqlite3 -bail "$$DATABASE_PATH"
	@touch $@
postgres.done: delta.jsonl
	@$(SHEAF)sql --for postgres --rank "$$(cat number)" <$< | psql -X -q -v ON_ERROR_STOP=1 -d "$$POSTGRES"
	@touch $@
articles.jsonl: delta.jsonl
	@$(HERE)/atomically $@ $(SHEAF)dedup --state ../state --dump
../articles.jsonl: articles.jsonl
	@$(HERE)/atomically -i $< -e jsonl.log $@ $(SHEAF)jsonl $(JSONL_OPTIONS)
../articles.csv: articles.jsonl
	@$(HERE)/atomically -i $< -e csv.log $@ $(SHEAF)csv $(CSV_OPTIONS)

# The batch is done when its captures stand in the ledger. Done twice it leaves the same.
committed: $(loads) ../articles.jsonl ../articles.csv
	@$(HERE)/batch-counts >line
	@run=../runs/$$(printf %06d "$$(cat number)"); mkdir -p $$run; \
	cat extract.rejects.jsonl clean.rejects.jsonl dedup.rejects.jsonl >$$run/rejects.jsonl; \
	cp refused.jsonl explain.jsonl *.log $$run/
	@[ "$$(wc -l <../log.jsonl)" -ge "$$(cat number)" ] || cat line >>../log.jsonl
	@touch ../ledger; $(HERE)/atomically ../ledger sort -z -u ../ledger ledger

endif
.PHONY: run status committed
