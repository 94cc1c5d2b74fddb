# More products of articles.jsonl, each made when it is asked for: a database, tables, references, a spreadsheet.
# articles.mk hands these targets on to this file, inside WORK, when its own products stand there. Elsewhere:
#
#     make -C FOLDER_OF_ARTICLES_JSONL -f /path/to/products.mk articles.db
#
# SPDX-License-Identifier: MIT
include $(dir $(abspath $(lastword $(MAKEFILE_LIST))))common.mk
.DEFAULT_GOAL := articles.db

export POSTGRES ?=
RANK            ?= 0
SQL_OPTIONS     ?=
TABLES_OPTIONS  ?=
ODS_OPTIONS     ?=

# sqlite3 writes its file itself: a new one, which takes the place of the old one when it is complete.
articles.db: articles.jsonl options/sql $(call binary,sql)
	@trap 'rm -f -- $@.tmp.'$$$$'*' EXIT; trap 'exit 1' HUP INT TERM; \
	$(SHEAF)sql --rank $(RANK) $(SQL_OPTIONS) < $< | sqlite3 -bail $@.tmp.$$$$; sync -- $@.tmp.$$$$; mv -f -- $@.tmp.$$$$ $@

# Into the database POSTGRES: a name or a connection string for psql. Loads add up there, see sheaf-sql(1).
load-postgres: articles.jsonl
	@[ -n "$$POSTGRES" ] || { echo "load-postgres: POSTGRES='dbname=…' says into which database" >&2; exit 2; }
	@$(SHEAF)sql --for postgres --rank $(RANK) $(SQL_OPTIONS) < $< | psql -X -q -v ON_ERROR_STOP=1 -d "$$POSTGRES"

tables: tables/datapackage.json
tables/datapackage.json: articles.jsonl options/tables $(call binary,tables)
	@$(SHEAF)tables --rank $(RANK) $(TABLES_OPTIONS) tables < $<

articles.bib: articles.jsonl $(call binary,cite)
	@$(ATOMICALLY) $@ $(SHEAF)cite --as bibtex < $<

articles.ods: articles.jsonl options/ods $(call binary,csv)
	@$(HERE)/spreadsheet $@ $(SHEAF)csv --dialect excel --long-cells cut $(ODS_OPTIONS) < $<

options/sql: FORCE | options
	@$(call stamp,$(RANK) $(SQL_OPTIONS))
options/tables: FORCE | options
	@$(call stamp,$(RANK) $(TABLES_OPTIONS))
options/ods: FORCE | options
	@$(call stamp,$(ODS_OPTIONS))
options:
	@mkdir -p $@
.PHONY: load-postgres tables
