# The same articles as articles.mk makes, by as many machines as there are: every stage but the last ones is cut into
# tasks that anybody can do in any order, again if need be.
#
#     make -f pipelines/sharded.mk CAPTURES=FOLDER WORK=FOLDER -j8                      on one machine
#     make -f pipelines/sharded.mk CAPTURES=FOLDER WORK=FOLDER -j64 RUN='srun -N1 -n1'  inside a Slurm allocation
#     make -f pipelines/sharded.mk CAPTURES=FOLDER WORK=FOLDER SPREAD=slurm             Slurm job arrays
#     make -f pipelines/sharded.mk CAPTURES=FOLDER WORK=FOLDER SPREAD='parallel a,b'    GNU parallel over ssh to hosts a, b
#     make -f pipelines/sharded.mk WORK=FOLDER status
#
# README.md in this folder explains it. WORK and CAPTURES must be seen under the same path by all machines. The shards
# and partitions follow from the captures (plan), never from the machines, so the bytes are always the same.
# SPDX-License-Identifier: MIT
include $(dir $(abspath $(lastword $(MAKEFILE_LIST))))common.mk
.DEFAULT_GOAL := articles

export CAPTURES ?=
export WORK     ?= build/sharded
export URLS     ?=
export PROFILE  ?=
SPREAD          ?=
TASK_SECONDS    ?= 3600
TASK_TRIES      ?= 3
LAST_SECONDS    ?= 86400
EXTRACT_OPTIONS ?=
CLEAN_OPTIONS   ?=
DEDUP_OPTIONS   ?=
CSV_OPTIONS     ?=
JSONL_OPTIONS   ?=
OPTIONS := EXTRACT_OPTIONS CLEAN_OPTIONS DEDUP_OPTIONS CSV_OPTIONS JSONL_OPTIONS TASK_SECONDS TASK_TRIES LAST_SECONDS

ifndef SHARDS

articles:
	@[ -n "$$CAPTURES" ] || { echo "usage: make -f $(firstword $(MAKEFILE_LIST)) CAPTURES=FOLDER [WORK=FOLDER] [URLS=FILE] [-j N]" >&2; exit 2; }
	@[ -d "$$CAPTURES" ] || { echo "sharded: no folder '$$CAPTURES'" >&2; exit 2; }
	@$(call check_files,sharded,"$$PROFILE" "$$URLS")
	@mkdir -p -- "$$WORK"; exec 9>"$$WORK/lock"; \
	flock -n 9 || { echo "sharded: another run is at work in '$$WORK'" >&2; exit 1; }; \
	$(HERE)/plan "$$CAPTURES" "$$WORK" "$$URLS"; cd -- "$$WORK"; \
	export CAPTURES_PATH="$$(cd -- "$(CURDIR)" && cd -- "$$CAPTURES" && pwd -P)" PROFILE_PATH="$${PROFILE:+$$(cd -- "$(CURDIR)" && realpath -- "$$PROFILE")}"; \
	inner=($(MAKE) --no-print-directory -f $(HERE)/sharded.mk SHARDS="$$(cat shards/count)" PARTITIONS="$$(cat shards/partitions)" \
	    BIN="$(abspath $(BIN))" $(foreach name,$(OPTIONS),$(name)=$(call quoted,$($(name))))); \
	$(HERE)/progress "$$PWD" 9>&- & shown=$$!; trap "kill $$shown 2>/dev/null || true; wait $$shown || true" EXIT; \
	$(if $(SPREAD),$(HERE)/spread $(call quoted,$(SPREAD)) "$${inner[@]}" 9>&-;) "$${inner[@]}" articles 9>&-; \
	kill $$shown 2>/dev/null || true; wait $$shown || true; $(HERE)/counts --summary counts.jsonl

status:
	@$(HERE)/progress --once "$$WORK"

else

NAMES := $(shell seq -f %04.0f 0 $$(($(SHARDS) - 1)))
PARTS := $(shell seq -f %03.0f 0 $$(($(PARTITIONS) - 1)))

# A stage's command is a task: where it runs, and may be lost, RUN says. What takes in all shards may last longer.
TASK           = $(HERE)/run-task -t $(TASK_SECONDS) -n $(TASK_TRIES)
ATOMICALLY     = $(HERE)/run-task -t $(LAST_SECONDS) -n $(TASK_TRIES)
COUNTS_OPTIONS = --sharded
STAGES         = extract clean sign link dedup export
include $(HERE)/export.mk

# The stages that are spread over machines, one after the other; `make list-STAGE` prints what is missing of one, or is
# older than what it is made of.
MAP         := $(NAMES:%=sign/%.parts)
LINK        := $(PARTS:%=link/%.edges)
MAP_OPTIONS := options/extract options/profile options/clean
older        = for source in $(2); do [ ! -e $(1) ] || [ $(1) -ot $$source ] || continue; echo $(1); break; done
map: $(MAP)
list-map:
	@$(HERE)/all-shards -n % | while read -r name; do $(call older,sign/$$name.parts,shards/$$name.tsv $(MAP_OPTIONS)); done
list-link: link/map
	@for name in $(PARTS); do $(call older,link/$$name.edges,link/map options/dedup); done

# Folders and options come while export.mk is read, here before tasks on many machines do it at the same time.
prepare: ; @:
articles: publish

# Map: a shard's captures -> records -> final records -> what finds their copies.
extract/%.jsonl: shards/%.tsv options/extract options/profile
	@$(TASK) -e extract/$*.log $@ env -C "$$CAPTURES_PATH" $(SHEAF)extract --counts \
	    --refused "$$PWD/extract/$*.refused.jsonl" --rejects "$$PWD/extract/$*.rejects.jsonl" \
	    $${PROFILE_PATH:+--profile "$$PROFILE_PATH"} $(EXTRACT_OPTIONS) -0 --files-from "$$PWD/shards/$*.list"
clean/%.jsonl: extract/%.jsonl options/clean
	@$(TASK) -i $< -e clean/$*.log $@ $(SHEAF)clean --counts --rejects clean/$*.rejects.jsonl $(CLEAN_OPTIONS)
sign/%.bands: clean/%.jsonl
	@$(TASK) -i $< -e sign/$*.log $@ $(SHEAF)sign --counts --signatures sign/$*.signatures
sign/%.parts: sign/%.bands
	@$(HERE)/atomically $@ $(HERE)/partition -n $(PARTITIONS) $<
link/map: $(MAP)
	@touch $@

# Shuffle and link: each partition merges its part of every shard's bands and verifies the pairs that meet there. What
# dedup takes for one article, link must: the options are the same.
SIGNATURES = $$($(HERE)/all-shards -n sign/%.signatures)
link/%.edges: link/map options/dedup
	@$(TASK) -e link/$*.log $@ $(HERE)/partition -p $* $(SHEAF)link --counts --edges $(DEDUP_OPTIONS) $(SIGNATURES)
dedup/clusters.jsonl: $(LINK)
	@$(ATOMICALLY) -e dedup/clusters.log $@ bash -o pipefail -c 'cat $(LINK) | "$$@"' - \
	    $(SHEAF)link --counts --from-edges $(DEDUP_OPTIONS) $(SIGNATURES)

# Filter and export, over all shards in their order.
dedup/records.jsonl: dedup/clusters.jsonl $(NAMES:%=clean/%.jsonl)
	@$(ATOMICALLY) -e dedup/records.log $@ $(HERE)/all-shards clean/%.jsonl $(SHEAF)dedup --counts \
	    --rejects dedup/records.rejects.jsonl --explain dedup/explain.jsonl --use-clusters $< $(DEDUP_OPTIONS)

endif
.PHONY: articles status prepare map list-map list-link
