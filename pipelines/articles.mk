# A folder of captures -> articles.csv, articles.jsonl, refused.csv, rejects.jsonl, counts.jsonl.
#
#     make -f pipelines/articles.mk CAPTURES=FOLDER [WORK=FOLDER] [URLS=FILE] [PROFILE=FILE] [-j N]
#     make -f pipelines/articles.mk CAPTURES=FOLDER articles.db articles.ods articles.bib tables load-postgres
#
# README.md in this folder explains it. First this file plans the run (manifest and shards), then it calls itself
# inside WORK to make what the plan asks for.
# SPDX-License-Identifier: MIT
include $(dir $(abspath $(lastword $(MAKEFILE_LIST))))common.mk
.DEFAULT_GOAL := articles

export CAPTURES ?=
export WORK     ?= build/articles
export URLS     ?=
export PROFILE  ?=
EXTRACT_OPTIONS ?=
CLEAN_OPTIONS   ?=
DEDUP_OPTIONS   ?=
CSV_OPTIONS     ?=
JSONL_OPTIONS   ?=

ifndef SHARDS

articles:
	@[ -n "$$CAPTURES" ] || { echo "usage: make -f $(firstword $(MAKEFILE_LIST)) CAPTURES=FOLDER [WORK=FOLDER] [URLS=FILE] [-j N]" >&2; exit 2; }
	@[ -d "$$CAPTURES" ] || { echo "articles: no folder '$$CAPTURES'" >&2; exit 2; }
	@$(call check_files,articles,"$$PROFILE" "$$URLS")
	@mkdir -p -- "$$WORK"; exec 9>"$$WORK/lock"; \
	flock -n 9 || { echo "articles: another run is at work in '$$WORK'" >&2; exit 1; }; \
	$(HERE)/plan "$$CAPTURES" "$$WORK" "$$URLS"; \
	export CAPTURES_PATH="$$(cd -- "$$CAPTURES" && pwd -P)" PROFILE_PATH="$${PROFILE:+$$(realpath -- "$$PROFILE")}"; \
	$(MAKE) --no-print-directory -C "$$WORK" -f $(HERE)/articles.mk SHARDS="$$(cat "$$WORK/shards/count")" BIN="$(abspath $(BIN))"; \
	$(HERE)/counts --summary "$$WORK/counts.jsonl"

# Made of what was published, and under the same lock.
$(MORE_PRODUCTS): articles
	@exec 9>"$$WORK/lock"; flock 9; $(MAKE) --no-print-directory -C "$$WORK" -f $(HERE)/products.mk BIN="$(abspath $(BIN))" $@

else

NAMES   := $(shell seq -f %04.0f 0 $$(($(SHARDS) - 1)))
RECORDS := $(NAMES:%=clean/%.jsonl)

articles: publish

# Per shard: captures to raw records, raw records to final ones.
extract/%.jsonl: shards/%.tsv options/extract options/profile $(call binary,extract)
	@$(ATOMICALLY) -e extract/$*.log $@ env -C "$$CAPTURES_PATH" $(SHEAF)extract --counts \
	    --refused "$$PWD/extract/$*.refused.jsonl" --rejects "$$PWD/extract/$*.rejects.jsonl" \
	    $${PROFILE_PATH:+--profile "$$PROFILE_PATH"} $(EXTRACT_OPTIONS) -0 --files-from "$$PWD/shards/$*.list"
clean/%.jsonl: extract/%.jsonl options/clean $(call binary,clean)
	@$(ATOMICALLY) -i $< -e clean/$*.log $@ $(SHEAF)clean --counts --rejects clean/$*.rejects.jsonl $(CLEAN_OPTIONS)

# Over all shards, in their order.
dedup/records.jsonl: $(RECORDS) options/dedup $(call binary,dedup)
	@$(ATOMICALLY) -e dedup/records.log $@ $(HERE)/all-shards clean/%.jsonl $(SHEAF)dedup --counts \
	    --rejects dedup/records.rejects.jsonl --explain dedup/explain.jsonl --clusters dedup/clusters.jsonl $(DEDUP_OPTIONS)

STAGES := extract clean dedup export
include $(HERE)/export.mk

endif
.PHONY: articles $(MORE_PRODUCTS)
