-- The contracts of one procurement, which have its Open Contracting ID: an OCDS record has all of them.
-- Not concurrently: few contracts have one, so that writes wait only while the table is read once, and a migration that was
-- killed is undone.
create index contract_ocid on contract ((item #>> '{procurement,ocid}')) where item #>> '{procurement,ocid}' is not null;
analyze contract;
