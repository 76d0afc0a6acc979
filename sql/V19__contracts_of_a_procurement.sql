-- The contracts of one procurement, which have its Open Contracting ID: an OCDS record has all of them.
create index contract_ocid on contract ((item #>> '{procurement,ocid}')) where item #>> '{procurement,ocid}' is not null;
analyze contract;
