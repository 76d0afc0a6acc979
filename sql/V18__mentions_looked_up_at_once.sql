-- New rows of these two are found in the index at once. Otherwise they would wait in a list of its own until there are many of
-- them, and each record that is read, and each list of a supplier, would look through the whole list. A row adds one or two values to
-- each of these indexes; the others, to which it adds hundreds, keep their lists.
alter index contract_mentions set (fastupdate = off);
alter index contract_suppliers set (fastupdate = off);
select gin_clean_pending_list('contract_mentions');
select gin_clean_pending_list('contract_suppliers');
