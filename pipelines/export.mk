# The last stages of articles.mk and sharded.mk: from WORK/dedup/records.jsonl and the shards NAMES to the products.
# SPDX-License-Identifier: MIT
PRODUCTS := articles.csv articles.jsonl refused.csv rejects.jsonl counts.jsonl

# Folders, and a stage's options as a file that changes when they do. They are made while this file is read: a rule that
# always runs, as is usual for such files, makes make redo the first of a chain's targets.
keep = $(shell printf '%s\n' $(call quoted,$(2)) | cmp -s - options/$(1) || printf '%s\n' $(call quoted,$(2)) > options/$(1))
$(shell mkdir -p $(STAGES) options)
$(call keep,extract,$(EXTRACT_OPTIONS))
$(call keep,clean,$(CLEAN_OPTIONS))
$(call keep,dedup,$(DEDUP_OPTIONS))
$(call keep,csv,$(CSV_OPTIONS))
$(call keep,jsonl,$(JSONL_OPTIONS))
$(shell cmp -s "$${PROFILE_PATH:-/dev/null}" options/profile || cp -- "$${PROFILE_PATH:-/dev/null}" options/profile)

# Products are copies, made only when every sum agrees.
publish: $(PRODUCTS:%=export/%)
	@for product in $(PRODUCTS); do cmp -s export/$$product $$product || $(HERE)/atomically $$product cat export/$$product; done

export/articles.csv: dedup/records.jsonl options/csv $(call binary,csv)
	@$(ATOMICALLY) -i $< -e export/csv.log $@ $(SHEAF)csv --counts --rejects export/csv.rejects.jsonl $(CSV_OPTIONS)
export/articles.jsonl: dedup/records.jsonl options/jsonl $(call binary,jsonl)
	@$(ATOMICALLY) -i $< -e export/jsonl.log $@ $(SHEAF)jsonl --counts --rejects export/jsonl.rejects.jsonl $(JSONL_OPTIONS)
export/refused.csv: $(NAMES:%=extract/%.jsonl) $(call binary,csv)
	@$(ATOMICALLY) -e export/refused.log $@ $(HERE)/all-shards extract/%.refused.jsonl \
	    $(SHEAF)csv --counts --columns file,url,record_type,reason

# What no program could read, from every stage; and the sums, which must agree before anything is published.
export/rejects.jsonl: export/articles.csv export/articles.jsonl
	@{ $(HERE)/all-shards -n extract/%.rejects.jsonl; $(HERE)/all-shards -n clean/%.rejects.jsonl; \
	   printf '%s\n' dedup/records.rejects.jsonl export/csv.rejects.jsonl export/jsonl.rejects.jsonl; } | \
	    $(HERE)/atomically $@ xargs cat --
export/counts.jsonl: manifest.tsv export/articles.csv export/articles.jsonl export/refused.csv export/rejects.jsonl
	@$(HERE)/atomically $@ $(HERE)/counts $(COUNTS_OPTIONS)

.PHONY: publish
