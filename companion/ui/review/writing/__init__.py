"""The note beside the record: its format, its sentences and their entries, what is put in and taken along."""
